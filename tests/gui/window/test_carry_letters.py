"""Letters come in by files and drops and go out as files: in the real window, by hand."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QTableView
from pytestqt.qtbot import QtBot

import strange_files
from filled_sheets import UPPER, photographed
from hands import (
    activate,
    choose,
    choose_file,
    click,
    click_in_menu,
    click_on,
    dialog,
    drop,
    escape,
    find,
    focused,
    letter_r,
    press,
    rows,
)
from kept_letters import Page, keep, labels
from letterpad.collection.exchange import Imported, export_letters, import_files
from letterpad.collection.kept import NewLetter
from letterpad.collection.store import Collection
from letterpad.gui.main_window import MainWindow
from letterpad.ink.drawing_file import Drawing, to_line
from letterpad.letters import import_mine
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from own_letters import letter, many_letters

Open = Callable[[], MainWindow]


@pytest.fixture(autouse=True)
def nothing_is_trained(idle_child: None, few_letters: int) -> None:
    """Let the window start no TensorFlow, and read few letters."""


@pytest.fixture
def desk(open_window: Open, qtbot: QtBot) -> Page:
    """Return the page with twelve letters, C B A C B A ..."""
    keep(many_letters(12, "ABC"))
    return Page(open_window(), qtbot)


def written(path: Path, letters: list[NewLetter]) -> Path:
    """Write letters to a file, as another computer's Letterpad does."""
    with Collection.open(path.with_suffix(".sqlite")) as other:
        other.add(letters)
        export_letters(path, other)
    return path


def pupil(folder: Path, name: str, n: int, first: int) -> Path:
    return written(folder / name, [letter("XYZ"[i % 3], first + i) for i in range(n)])


def authors() -> dict[str, int]:
    with Collection.open() as mine:
        return dict(mine.authors())


def ids() -> tuple[int, ...]:
    with Collection.open() as mine:
        return mine.find()


def confirm(desk: Page) -> None:
    """Confirm the import, and wait for what comes of it."""
    asked = dialog(desk.window, "import_dialog")
    with desk.qtbot.waitSignal(desk.window.kept_letters.carry.ended):
        click_on(asked, "import_button")
    desk.wait()


def said(desk: Page) -> str:
    return desk.said("carrying_said")


def test_a_class_of_files_is_dropped_and_each_pupil_keeps_the_name(
    desk: Page, tmp_path: Path
) -> None:
    files = [
        pupil(tmp_path, "Mia.letters", 4, 100),
        pupil(tmp_path, "Jonas W..ndjson", 3, 200),
        pupil(tmp_path, "Zoë.ndjson.gz", 2, 300),
    ]
    with files[1].open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    damaged = tmp_path / "Tom.letters"
    damaged.write_bytes(b"PK\3\4 and no more")
    again = written(tmp_path / "again.ndjson", [letter("A", 0), letter("N", 900, author="Noa")])
    drop(desk.page, *files, damaged, again)
    asked = dialog(desk.window, "import_dialog")
    assert "Zoë.ndjson.gz" in find(asked, QLabel, "imported_files").text()
    confirm(desk)
    assert said(desk) == (
        "10 letters added by 4 authors, 1 left out that were there already, 1 line could not be "
        "read, 1 file could not be read."
    )
    assert authors() == {"": 12, "Jonas W.": 3, "Mia": 4, "Noa": 1, "Zoë": 2}
    desk.wait_for(22)
    click_on(desk.page, "carrying_details_button")
    details = dialog(desk.window, "table_dialog")
    table = find(details, QTableView, "chart_table")
    cells = [
        [table.model().index(row, column).data() for column in range(5)]
        for row in range(table.model().rowCount())
    ]
    assert cells[1] == ["Author", "Mia", "4", "", ""]
    assert ["File", "Jonas W..ndjson", "3", "0", "1"] in cells
    assert ["File", "Tom.letters", "", "", ""] in cells
    escape(details)
    click_on(desk.page, "close_carrying_button")
    assert not desk.page.strip.isVisible()


def test_ones_own_letters_of_another_computer_are_chosen_in_a_dialog(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Page(window, qtbot)
    file = pupil(tmp_path, "from my tablet.letters", 5, 0)
    click_on(window, "import_first_button")
    choose_file(window, "import_letters_dialog", file)
    asked = dialog(window, "import_dialog")
    mine = find(asked, QRadioButton, "import_mine")
    click(mine, QPoint(8, mine.height() // 2))
    confirm(desk)
    assert said(desk) == "5 letters added, all yours."
    assert authors() == {"": 5}
    desk.wait_for(5)
    assert not find(window, QPushButton, "import_first_button").isVisible()
    click_on(desk.page, "import_letters_button")
    choose_file(window, "import_letters_dialog", file)
    confirm(desk)
    assert said(desk) == "0 letters added, 5 left out that were there already."


def test_an_import_that_is_not_confirmed_brings_nothing(desk: Page, tmp_path: Path) -> None:
    drop(desk.page, pupil(tmp_path, "Mia.letters", 4, 100))
    escape(dialog(desk.window, "import_dialog"))
    assert not desk.window.kept_letters.is_busy
    assert labels() == {"A": 4, "B": 4, "C": 4}


def test_a_file_that_holds_no_letters_says_so(desk: Page, tmp_path: Path) -> None:
    file = tmp_path / "notes.ndjson"
    file.write_text("this is no letter\n", encoding="utf-8")
    drop(desk.page, file)
    confirm(desk)
    assert "notes.ndjson" in said(desk)
    assert "holds no letters" in said(desk)
    assert desk.page.strip.said.property("warning")


def test_photographs_of_filled_in_sheets_are_dropped_and_taken_back(
    desk: Page, tmp_path: Path
) -> None:
    sheets = [photographed(UPPER, seed, share=0.1) for seed in (3, 4)]
    photos = [tmp_path / "Ben.jpg", tmp_path / "Ida.JPG"]
    for sheet, photo in zip(sheets, photos, strict=True):
        photo.write_bytes(sheet.jpeg)
    picture = tmp_path / "cat.png"
    picture.write_bytes(strange_files.picture("PNG"))
    drop(desk.page, *photos, picture)
    confirm(desk)
    n = [len(sheet.labels) for sheet in sheets]
    assert said(desk) == f"{sum(n)} letters added by 2 authors, 1 file could not be read."
    assert authors() == {"": 12, "Ben": n[0], "Ida": n[1]}
    desk.wait_for(12 + sum(n))
    click_on(desk.page, "carrying_details_button")
    details = dialog(desk.window, "table_dialog")
    model = find(details, QTableView, "chart_table").model()
    why = [model.index(row, 5).data() for row in range(model.rowCount())]
    assert any(
        "cat.png is a picture, but not of a sheet to fill in" in (each or "") for each in why
    )
    escape(details)
    undo(desk, 12)
    assert authors() == {"": 12, "Ben": 0, "Ida": 0}


def test_a_photograph_is_chosen_in_the_dialog(desk: Page, tmp_path: Path) -> None:
    sheet = photographed(UPPER, 3, share=0.1)
    (tmp_path / "Ben.jpg").write_bytes(sheet.jpeg)
    click_on(desk.page, "import_letters_button")
    choose_file(desk.window, "import_letters_dialog", tmp_path / "Ben.jpg")
    confirm(desk)
    assert said(desk) == f"{len(sheet.labels)} letters added by Ben."
    with Collection.open() as mine:
        (kept,) = mine.load(mine.find()[:1])
    assert (kept.letter.device, kept.letter.file) == ("picture", "Ben.jpg")


def test_a_long_import_can_be_stopped_and_what_came_before_stays(
    desk: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [pupil(tmp_path, f"{number}.letters", 2, 100 * number) for number in range(1, 6)]

    def slow(collection, paths, on_progress, *, author, is_stopped):  # type: ignore[no-untyped-def]
        """Read the first file, then wait until somebody stops it."""
        first = import_files(collection, paths[:1], on_progress, author=author)
        while not is_stopped():
            pass
        rest = import_files(
            collection, paths[1:], on_progress, author=author, is_stopped=is_stopped
        )
        return Imported(first.files + rest.files, rest.is_stopped)

    monkeypatch.setattr(import_mine, "import_mine", slow)
    drop(desk.page, *files)
    click_on(dialog(desk.window, "import_dialog"), "import_button")
    desk.qtbot.waitUntil(lambda: desk.page.strip.stop_button.isVisible())
    desk.qtbot.waitUntil(lambda: sum(labels().values()) == 14)
    with desk.qtbot.waitSignal(desk.window.kept_letters.carry.ended):
        click_on(desk.page, "stop_carrying_button")
    assert said(desk) == "Stopped: 2 letters added by 1."
    assert sum(labels().values()) == 14


def exported(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["word"] for line in lines]


def export(desk: Page, which: str, path: Path) -> None:
    action = desk.page.findChild(QAction, f"export_{which}_action")
    assert isinstance(action, QAction)
    click_in_menu(find(desk.page, QPushButton, "export_letters_button"), action)
    with desk.qtbot.waitSignal(desk.window.kept_letters.carry.ended):
        choose_file(desk.window, "export_letters_dialog", path)
    desk.wait()


def test_all_letters_those_shown_or_those_chosen_are_exported(desk: Page, tmp_path: Path) -> None:
    export(desk, "all", tmp_path / "all.ndjson")
    assert exported(tmp_path / "all.ndjson") == list("ABC" * 4)
    assert said(desk) == f"12 letters saved as {tmp_path / 'all.ndjson'}."
    desk.choose_group("B")
    export(desk, "shown", tmp_path / "b.ndjson")
    assert exported(tmp_path / "b.ndjson") == ["B"] * 4
    desk.choose_group("All letters")
    desk.click_on(0)
    desk.click_on(1, Qt.KeyboardModifier.ControlModifier)
    export(desk, "chosen", tmp_path / "two.ndjson")
    assert exported(tmp_path / "two.ndjson") == ["B", "C"]
    export(desk, "chosen", tmp_path / "two.letters")
    with Collection.open(tmp_path / "another.sqlite") as other:
        assert import_files(other, [tmp_path / "two.letters"]).n_added == 2


def test_a_file_that_cannot_be_written_is_said(desk: Page, tmp_path: Path) -> None:
    folder = tmp_path / "folder.ndjson"
    folder.mkdir()
    action = desk.page.findChild(QAction, "export_all_action")
    assert isinstance(action, QAction)
    click_in_menu(find(desk.page, QPushButton, "export_letters_button"), action)
    shown = dialog(desk.window, "export_letters_dialog")
    shown.named.emit(folder)  # as a file dialog would not: it opens folders
    desk.qtbot.waitUntil(lambda: "cannot be written" in said(desk))
    press(shown, Qt.Key.Key_Escape)


def test_what_is_dropped_here_and_is_no_file_of_letters_goes_where_it_went_before(
    desk: Page, tmp_path: Path
) -> None:
    file = tmp_path / "letter.json"
    file.write_text(to_line(Drawing(letter_r())), encoding="utf-8")
    drop(desk.page, file)
    desk.qtbot.waitUntil(lambda: not desk.window.canvas.is_empty)
    assert labels() == {"A": 4, "B": 4, "C": 4}


def test_a_window_that_closes_while_letters_come_in_leaves_no_thread(
    desk: Page, tmp_path: Path
) -> None:
    drop(desk.page, pupil(tmp_path, "Mia.letters", 500, 100))
    click_on(dialog(desk.window, "import_dialog"), "import_button")
    desk.window.close()  # the fixture looks for threads that are left
    assert sum(labels().values()) in (12, 512), "of a file all letters are added, or none"


def undo(desk: Page, n: int) -> None:
    activate(desk.window)
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.wait_for(n)


def test_a_whole_import_is_taken_back_in_one_step_and_done_again(
    desk: Page, tmp_path: Path
) -> None:
    files = [pupil(tmp_path, f"{name}.letters", 5, 10 * i) for i, name in enumerate("ab", start=2)]
    files.append(written(tmp_path / "c.letters", [letter("Z", n) for n in range(10, 14)]))
    before = ids()
    drop(desk.page, *files)
    confirm(desk)
    assert said(desk) == "12 letters added by 3 authors, 2 left out that were there already."
    assert desk.said("my_letters_done") == "12 drawings imported."
    undo(desk, 12)
    assert ids() == before
    assert desk.said("my_letters_done") == "12 drawings taken out again."
    assert not find(desk.page, QLabel, "carrying_said").isVisible()
    click_on(desk.page, "undo_letters_button")  # which says Redo now
    desk.wait_for(24)
    assert authors() == {"": 12, "a": 5, "b": 5, "c": 2}


def test_an_import_is_taken_back_after_a_restart(
    open_window: Open, desk: Page, tmp_path: Path, qtbot: QtBot
) -> None:
    before = ids()
    drop(desk.page, *(pupil(tmp_path, f"{name}.letters", 5, 20) for name in "ab"))
    confirm(desk)
    assert len(ids()) == 17
    desk.window.close()
    again = Page(open_window(), qtbot)
    undo(again, 12)
    assert ids() == before
    assert again.said("my_letters_done") == "5 drawings taken out again."


def test_letters_are_looked_at_by_where_they_come_from(desk: Page, tmp_path: Path) -> None:
    chooser = desk.page.filter.provenance_chooser
    assert not chooser.isVisible()
    drop(desk.page, pupil(tmp_path, "ann.letters", 5, 20), pupil(tmp_path, "bob.letters", 3, 30))
    confirm(desk)
    assert rows(chooser) == [
        "From anywhere",
        "Taught by drawing · 12",
        "From ann.letters · 5",
        "From bob.letters · 3",
    ]
    choose(chooser, "From bob.letters · 3")
    desk.wait_for(3)
    assert desk.groups()[0].startswith("All letters")
    desk.click_on(0)
    assert desk.said("my_letter_details").endswith("from bob.letters")
    choose(chooser, "Taught by drawing · 12")
    desk.wait_for(12)
    choose(chooser, "From bob.letters · 3")
    desk.wait_for(3)
    undo(desk, 12)  # they are gone, and with them what was looked for
    assert not chooser.isVisible()


def export_as(desk: Page, kind: str, path: Path) -> None:
    """Export all letters as one of the kinds that the dialog lists."""
    action = desk.page.findChild(QAction, "export_all_action")
    assert isinstance(action, QAction)
    click_in_menu(find(desk.page, QPushButton, "export_letters_button"), action)
    shown = dialog(desk.window, "export_letters_dialog")
    (chosen,) = (each for each in shown.nameFilters() if each.startswith(kind))
    shown.selectNameFilter(chosen)
    with desk.qtbot.waitSignal(desk.window.kept_letters.carry.ended):
        choose_file(desk.window, "export_letters_dialog", path)
    desk.wait()


@pytest.mark.parametrize(
    ("kind", "name", "made"),
    [
        ("Letters", "mine.csv", "mine.csv"),
        ("Table", "mine", "mine.csv"),
        ("NumPy", "mine", "mine.npz"),
        ("A folder of pictures", "mine", "mine"),
        ("A folder of IDX", "v1.5", "v1.5"),
        ("A folder of IDX", "mine.csv.gz", "mine.csv.gz"),
    ],
)
def test_letters_are_exported_as_other_programs_take_them(
    desk: Page, tmp_path: Path, kind: str, name: str, made: str
) -> None:
    export_as(desk, kind, tmp_path / name)
    assert said(desk) == (
        f"12 letters saved as {tmp_path / made}. The pen's strokes are not in it, only pictures."
    )
    letters = load_letters(Files(str(tmp_path / made)))
    assert dict(zip(letters.classes, letters.counts().tolist(), strict=True)) == labels()


def test_an_ending_that_letters_cannot_be_exported_to_is_a_sentence(
    desk: Page, tmp_path: Path
) -> None:
    export_as(desk, "Letters", tmp_path / "mine.xlsx")
    assert said(desk) == (
        "Letters are exported to a file that ends in .letters, .ndjson, .ndjson.gz, .csv, "
        f".csv.gz, .npz, and {tmp_path / 'mine.xlsx'} does not."
    )
    assert not list(tmp_path.glob("mine*"))
