"""Every dialog: a hand opens it, Escape closes it, and everybody can read it and go through it."""

import importlib
import pkgutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

import eyes
import letterpad.gui
from hands import (
    LEFT,
    activate,
    choose_file,
    click,
    click_in_menu,
    click_on,
    draw,
    drop,
    escape,
    find,
    letter_r,
    menu_entry,
    press,
    preview_of,
    scroll_to,
    settle,
)
from letterpad.collection.backup import write_backup
from letterpad.collection.store import Collection
from letterpad.gui.charts.export import SaveChartDialog
from letterpad.gui.collection.choosing_grid import ChoosingGrid
from letterpad.gui.draw.page_dialog import PageDialog
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Preferences, Settings
from letterpad.gui.startup.error_hooks import UnexpectedErrors
from letterpad.gui.startup.log_file import Log
from letterpad.gui.style import theme as themes
from letterpad.gui.widgets.save_dialog import SaveDialog
from letterpad.gui.widgets.text_dialog import TextDialog
from own_letters import letter
from waiting import wait_for

OTHERS = {TextDialog, SaveDialog, SaveChartDialog, PageDialog}
"""A base of others; and what tests of their own open: the system's own question for a file, and a
page of letters, which is shown where a picture of one is opened."""

ROOM = (1024, 768)

Open = Callable[[], MainWindow]

pytestmark = pytest.mark.usefixtures("quick_fits")

READABLE = 3.0
"""Contrast ratio of pixels. Letters as thin as ours are seldom drawn in their whole colour; that
the colours themselves have 4.5 is shown by the tests of the themes."""


@dataclass(frozen=True)
class Way:
    """How a person comes to a dialog."""

    name: str
    what: str
    open: Callable[[MainWindow], None]
    over: str = ""
    """The dialog over which it opens."""

    def close(self, window: MainWindow, dialog: QWidget) -> None:
        """Close it by Escape, and what it stood over."""
        escape(dialog)
        if self.over:
            escape(shown(window, self.over))


@dataclass(frozen=True)
class WayToPause(Way):
    """How a person comes to the question what becomes of a writing test."""

    def close(self, window: MainWindow, dialog: QWidget) -> None:
        """Close it by Escape, which goes on writing; then let nothing of the test be left."""
        escape(dialog)
        test = shown(window, "writing_test")
        press(test, Qt.Key.Key_Escape)
        question = next(each for each in test.findChildren(QDialog) if each.isVisible())
        click(find(question, QPushButton, "writing_test_discard"))
        wait_until(lambda: not window.writing_test.is_busy)
        activate(window)


def by_menu(name: str, action: str) -> Way:
    return Way(name, f"menu: {action}", lambda window: menu_entry(window, action))


def by_key(name: str, key: Qt.Key, *held: Qt.KeyboardModifier) -> Way:
    modifiers = held[0] if held else Qt.KeyboardModifier.NoModifier
    return Way(name, f"key: {key.name}", lambda window: QTest.keyClick(window, key, modifiers))


def wait_until(done: Callable[[], bool]) -> None:
    """Wait for what a thread does."""
    wait_for(lambda: QApplication.processEvents() or done(), "it is never done")


def explain(window: MainWindow) -> None:
    click_on(window, "what_is_answer")


def show_table(window: MainWindow) -> None:
    explain(window)
    click(find(window, QPushButton, "show_table_button"))


def choose_classes(window: MainWindow) -> None:
    more = find(window, QPushButton, "training_choices_button")
    if not more.isChecked():
        click(more)
    click_on(window, "choose_classes_button")


def open_letters(window: MainWindow) -> None:
    folder = Path(tempfile.mkdtemp())
    for name in "AB":
        (folder / name).mkdir()
        for number in range(3):
            picture = Image.new("L", (28, 28), 255)
            picture.paste(0, (8, 4 + number, 12, 20))
            picture.save(folder / name / f"{number}.png")
    drop(window, folder)
    button = find(preview_of(window), QPushButton, "use_letters_button")
    wait_until(button.isEnabled)


def look_at_letters(window: MainWindow) -> None:
    """Open the letters, and wait for their map."""
    click_on(window, "look_at_letters_button")
    wait_until(lambda: not window.look_at_letters.is_busy)


def close_while_training(window: MainWindow) -> None:
    button = find(window, QPushButton, "train_button")
    if button.isEnabled():
        click(button)
    window.close()


def replace_a_file(window: MainWindow) -> None:
    draw(window.canvas, letter_r())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "letter.ndjson")
        file.touch()
        activate(window)  # what was open before may have gone a moment ago
        QTest.keyClick(window.canvas, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        choose_file(window, "save_drawing_dialog", file)


def look_at_chosen_letters(window: MainWindow) -> None:
    """Choose the letters of a cell, and look at their pictures."""
    click_on(window, "results_page_button")
    matrix = find(window, QWidget, "confusion_matrix")
    wait_until(matrix.isVisible)
    matrix.setFocus()
    press(matrix, Qt.Key.Key_Home, Qt.Key.Key_Return)
    click_on(window, "selection_pictures")


def meet_an_error(window: MainWindow) -> None:
    """Let something fail that nobody foresaw, as no hand can."""

    def fail() -> None:
        raise RuntimeError("unforeseen")

    # The path of the log is shown: a test's folder has a longer one than anybody's home.
    # The window's threads may write into it while it is removed.
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("LETTERPAD_HOME", home)
        log = Log()
        errors = UnexpectedErrors(log, window)
        errors.protect(window, lambda: True)
        QTimer.singleShot(0, fail)
        settle()
        errors.release()
        log.close()


def show_deleted(window: MainWindow) -> None:
    """Delete the selected run, and open the list from where it was deleted."""
    click_on(window, "results_page_button")
    n_runs = len(window.runs.list())
    if n_runs:
        click_on(window, "delete_run_button")
        wait_until(lambda: len(window.runs.list()) < n_runs)
    click_on(window, "deleted_runs_button")
    wait_until(find(window, QPushButton, "empty_trash_button").isEnabled)


def show_code(window: MainWindow) -> None:
    click_on(window, "results_page_button")
    click_on(window, "show_code_button")


def ask_for_report(window: MainWindow) -> None:
    click_on(window, "results_page_button")
    click_on(window, "report_run_button")


def ask_to_empty(window: MainWindow) -> None:
    show_deleted(window)
    click(find(shown(window, "deleted_dialog"), QPushButton, "empty_trash_button"))


def open_my_letters(window: MainWindow) -> None:
    """Show the page of two letters of one ink, and choose the first."""
    with Collection.open() as mine:
        if not mine.counts().n:
            mine.add([letter("A"), letter("B", author="Ann")])
    click_on(window, "my_letters_page_button")
    grid = find(window, ChoosingGrid, "my_letters_grid")
    wait_until(lambda: len(grid.ids) == 2 and not window.kept_letters.is_busy)
    settle()
    QTest.mouseClick(grid.viewport(), LEFT, pos=grid.place_rect(0).center())


def relabel(window: MainWindow) -> None:
    open_my_letters(window)
    click_on(window, "relabel_letters_button")


def find_doubles(window: MainWindow) -> None:
    open_my_letters(window)
    click_on(window, "find_doubles_button")
    wait_until(find(window, QPushButton, "keep_oldest_doubles").isEnabled)


def show_authors(window: MainWindow) -> None:
    open_my_letters(window)
    click_on(window, "authors_button")


def rename_author(window: MainWindow) -> None:
    show_authors(window)
    click(find(shown(window, "authors_dialog"), QPushButton, "rename_author_button"))


def ask_to_delete_author(window: MainWindow) -> None:
    show_authors(window)
    click(find(shown(window, "authors_dialog"), QPushButton, "delete_author_button"))


def import_letters(window: MainWindow) -> None:
    open_my_letters(window)
    drop(find(window, QWidget, "my_letters_page"), Path("class/Ann.letters"), Path("Bob.letters"))


def restore(window: MainWindow) -> None:
    """Back everything up, and choose that file."""
    open_my_letters(window)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "all.letterpad-backup")
        write_backup(file)
        action = window.findChild(QAction, "restore_action")
        assert isinstance(action, QAction)
        click_in_menu(find(window, QPushButton, "my_letters_more_button"), action)
        choose_file(window, "choose_backup_dialog", file)
        wait_until(lambda: not window.kept_letters.is_busy)


def fit_to_hand(window: MainWindow) -> None:
    """Fit the live model to two letters, and wait for what comes of it."""
    open_my_letters(window)
    click_on(window, "fit_to_hand_button")
    wait_until(lambda: not window.fitting.is_busy)
    settle()


def pause_a_test(window: MainWindow) -> None:
    """Write a letter of the writing test, and stop it."""
    menu_entry(window, "writing_test_action")
    test = shown(window, "writing_test")
    click_on(test, "writing_test_begin")
    draw(find(test, QWidget, "writing_test_canvas"), letter_r())
    click_on(test, "writing_test_next")
    click_on(test, "writing_test_pause")


WAYS = [
    by_key("help_dialog", Qt.Key.Key_F1),
    by_menu("help_dialog", "keys_action"),
    by_menu("model_card_dialog", "model_card_action"),
    by_menu("about_dialog", "about_action"),
    by_key("settings_dialog", Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier),
    by_menu("settings_dialog", "settings_action"),
    Way("search_dialog", "button", lambda window: click_on(window, "search_button")),
    Way("train_all_dialog", "button", lambda window: click_on(window, "train_all_button")),
    Way("classes_dialog", "button", choose_classes),
    Way("preview_dialog", "drop", open_letters),
    Way("letters_window", "button", look_at_letters),
    Way("explanation", "question mark", explain),
    by_key("explanation", Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier),
    Way("table_dialog", "explanation", show_table),
    Way("close_question", "closing", close_while_training),
    Way("replace_question", "saving", replace_a_file),
    Way("code_dialog", "button", show_code),
    Way("report_dialog", "button", ask_for_report),
    Way("error_dialog", "an error", meet_an_error),
    Way("chosen_pictures_dialog", "button", look_at_chosen_letters),
    Way("deleted_dialog", "button", show_deleted),
    by_menu("deleted_dialog", "deleted_models_action"),
    by_menu("writing_test", "writing_test_action"),
    by_menu("sheet_dialog", "sheet_action"),
    WayToPause("writing_test_question", "button", pause_a_test),
    Way("empty_trash_question", "button", ask_to_empty, over="deleted_dialog"),
    Way("relabel_dialog", "button", relabel),
    Way("doubles_dialog", "button", find_doubles),
    Way("authors_dialog", "button", show_authors),
    Way("rename_author_dialog", "button", rename_author, over="authors_dialog"),
    Way("delete_author_question", "button", ask_to_delete_author, over="authors_dialog"),
    Way("import_dialog", "drop", import_letters),
    Way("restore_dialog", "menu", restore),
    Way("fit_dialog", "button", fit_to_hand),
]

ONE_WAY_EACH = [way for at, way in enumerate(WAYS) if way.name not in {w.name for w in WAYS[:at]}]


def shown(window: MainWindow, name: str) -> QWidget:
    """Return the dialog of this name that is open."""
    QApplication.processEvents()
    for widget in window.findChildren(QWidget, name):
        if widget.isVisible():
            return widget
    raise AssertionError(f"{name} is not open")


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.name}, {way.what}")
def test_a_hand_opens_it_and_escape_closes_it(way: Way, ready_window: Open) -> None:
    window = ready_window()
    way.open(window)
    way.close(window, shown(window, way.name))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = {each.objectName() for each in window.findChildren(QDialog) if each.isVisible()}
    assert left == set()
    assert window.isVisible()


def unreached(dialog: QWidget) -> list[str]:
    """Name what can be used in a dialog and is not come to by Tab."""
    inside = [part for part in eyes.interactive(dialog) if part.isVisible() and part.isEnabled()]
    seen: set[QWidget] = set()
    part = dialog.focusWidget() or inside[0]
    for _ in range(100):
        part = part.nextInFocusChain()
        seen.add(part)
    return [part.objectName() for part in inside if part not in seen and part.focusPolicy()]


def hard_to_read(dialog: QWidget) -> list[str]:
    """Name labels and buttons that hardly differ from what they stand on."""
    hard = []
    for part in (*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton)):
        if part.isVisible() and part.isEnabled() and part.text():
            if part.visibleRegion().isEmpty():
                scroll_to(part)
            contrast = eyes.contrast(part)
            if contrast < READABLE:
                hard.append(f"{part.objectName()} “{part.text()}” {contrast:.1f}")
    return hard


@pytest.mark.parametrize(
    ("spoken", "theme", "scale"),
    [
        ("en", "light", 100),
        ("en", "dark", 100),
        ("de", "light", 100),
        ("de", "dark", 100),
        ("en", "dark", 200),
        ("de", "light", 200),
    ],
)
def test_everybody_can_read_it(
    spoken: str,
    theme: str,
    scale: int,
    speak: Callable[[str], None],
    large_text: Callable[[], None],
    ready_window: Open,
) -> None:
    settings = Settings()
    settings.set_preferences(Preferences(theme=theme))
    settings.save()
    speak(spoken)
    if scale == 200:
        large_text()
    window = ready_window()
    window.resize(*ROOM)
    # With large text, a text to read asks for the screen as it is.
    room = ROOM if scale == 100 else (ROOM[0], max(ROOM[1], window.screen().size().height()))
    faults: dict[str, Any] = {}
    colours = asdict(getattr(themes, theme)()).values()
    for way in ONE_WAY_EACH:
        way.open(window)
        dialog = shown(window, way.name)
        width, height = dialog.size().toTuple()
        found = {
            "cut off": eyes.cut_off(dialog),
            "lies over another": eyes.overlapping(dialog),
            "not come to by Tab": unreached(dialog),
            "hard to read": hard_to_read(dialog),
            "without a name": [
                str(part) for part in eyes.interactive(dialog) if not eyes.spoken_name(part)
            ],
            "too large": [(width, height)] * (width > room[0] or height > room[1]),
            "without a title": ["it"] * (not dialog.windowTitle() and way.name != "explanation"),
            "in other colours": {dialog.palette().window().color().name()} - set(colours),
        }
        if faults_here := {what: each for what, each in found.items() if each}:
            faults[way.name] = faults_here
        way.close(window, dialog)
    assert faults == {}


def test_no_dialog_is_left_out(ready_window: Open) -> None:
    window = ready_window()
    for module in pkgutil.walk_packages(letterpad.gui.__path__, "letterpad.gui."):
        importlib.import_module(module.name)

    def below(kind: type) -> set[type]:
        return {kind}.union(*(below(each) for each in kind.__subclasses__()))

    ours = {kind for kind in below(QDialog) if kind.__module__.startswith("letterpad.")} - OTHERS
    opened: set[type] = set()
    for way in ONE_WAY_EACH:
        way.open(window)
        dialog = shown(window, way.name)
        opened.add(type(dialog))
        way.close(window, dialog)
    assert ours <= opened
