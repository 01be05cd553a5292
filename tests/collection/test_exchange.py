"""Letters leave and come back whole; a class of files is merged, each pupil keeping the name."""

import gzip
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from letterpad.collection import exchange
from letterpad.collection.exchange import export_letters, import_files
from letterpad.collection.kept import IMPORTED, NewLetter, Query
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.ink.drawing_file import read_drawings
from letterpad.letters.readers.inks import InkReader
from letterpad.messages import Text
from own_letters import letter, many_letters, mouse_ink, pen_ink

NAMES = ("mine.letters", "mine.ndjson", "mine.ndjson.gz")


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Collection]:
    (tmp_path / "home").mkdir()
    with Collection.open(tmp_path / "home" / "mine.sqlite") as collection:
        yield collection


def fresh(tmp_path: Path, name: str = "other.sqlite") -> Collection:
    return Collection.open(tmp_path / "home" / name)


@pytest.mark.parametrize("name", NAMES)
def test_letters_come_back_whole_on_another_machine(
    tmp_path: Path, mine: Collection, name: str
) -> None:
    letters = [*many_letters(600), NewLetter(pen_ink(), "ß", "Zoë"), letter("あ", 700, author="Z")]
    ids = mine.add(letters)
    mine.remove(ids[:1])
    path = tmp_path / name
    assert export_letters(path, mine) == 601
    with fresh(tmp_path) as other:
        imported = import_files(other, [path], author="")
        assert (imported.n_added, imported.n_doubles, imported.n_unreadable) == (601, 0, 0)
        kept = [each.letter for each in other.load(other.find()[::-1])]
        pen = NewLetter(pen_ink(), "ß", "Zoë", origin=IMPORTED)
        expected = [*letters[1:600], pen, letters[-1]]
        assert kept == [replace(each, file=name) for each in expected]
        again = import_files(other, [path, path])
        assert (again.n_added, again.n_doubles) == (0, 601)  # each file once
        assert other.counts().n == 601


@pytest.mark.parametrize("name", NAMES[1:])
def test_other_programs_and_training_read_what_is_exported(
    tmp_path: Path, mine: Collection, name: str
) -> None:
    mine.add([letter("A", author="Ann"), NewLetter(pen_ink(), "B")])
    export_letters(tmp_path / name, mine)
    drawings = list(read_drawings(tmp_path / name))
    assert [(drawing.word, drawing.writer) for drawing in drawings] == [("A", "Ann"), ("B", "")]
    assert [drawing.ink for drawing in drawings] == [mouse_ink(), pen_ink()]
    reading = InkReader().read(tmp_path / name)
    assert reading.names.tolist() == ["A", "B"]
    assert reading.writers.tolist() == ["Ann", ""]


def test_the_same_letters_give_the_same_bytes(tmp_path: Path, mine: Collection) -> None:
    mine.add(many_letters(3))
    for name in ("a.ndjson.gz", "b.ndjson.gz"):
        export_letters(tmp_path / name, mine)
    assert (tmp_path / "a.ndjson.gz").read_bytes() == (tmp_path / "b.ndjson.gz").read_bytes()


def test_only_what_is_asked_for_is_exported_with_a_card(tmp_path: Path, mine: Collection) -> None:
    mine.add([*many_letters(4, "AB"), letter("B", 9, author="Ann")])
    path = tmp_path / "b.LETTERS"
    assert export_letters(path, mine, Query(label="B"), author=" Me ") == 3
    with zipfile.ZipFile(path) as archive:
        card = json.loads(archive.read("letters_card.json"))
        assert len(archive.read("letters.ndjson").splitlines()) == 3
    assert (card["n"], card["labels"], card["authors"]) == (3, {"B": 3}, {"": 2, "Ann": 1})
    assert card["author"] == "Me"
    with fresh(tmp_path) as other:
        import_files(other, [path])
        assert other.authors() == {"Ann": 1, "Me": 2}


def test_a_class_of_25_pupils_is_merged_and_each_keeps_the_name(
    tmp_path: Path, mine: Collection
) -> None:
    """Some wrote with Letterpad and gave a name or none; some with another program."""
    folder = tmp_path / "class"
    folder.mkdir()
    for pupil in range(25):
        seeds = range(1000 * pupil, 1000 * pupil + 4)
        with fresh(tmp_path, f"{pupil}.sqlite") as theirs:
            theirs.add([letter("ABCD"[seed % 4], seed) for seed in seeds])
            suffix = (".letters", ".ndjson", ".ndjson.gz")[pupil % 3]
            name = "" if pupil % 2 else f"Pupil {pupil:02}"
            path = folder / f"Pupil {pupil:02}{suffix}"
            export_letters(path, theirs, author=name)
    told = list[tuple[str, float]]()

    def tell(text: Text, share: float | None) -> None:
        told.append((str(text), share or 0.0))

    imported = import_files(mine, [folder], tell)
    assert len(imported.files) == 25
    assert all((file.n_added, file.error) == (4, None) for file in imported.files)
    assert mine.counts().authors == {f"Pupil {pupil:02}": 4 for pupil in range(25)}
    assert mine.counts().labels == dict.fromkeys("ABCD", 25)
    assert [share for _, share in told] == sorted(share for _, share in told)
    assert told[1][0] == "Pupil 01.ndjson: 0 letters read"
    assert mine.rename_author("Pupil 07", "Zoë").n == 4
    assert mine.delete_author("Pupil 08").n == 4
    again = import_files(mine, [folder])
    assert (again.n_added, again.n_doubles) == (4, 96)


def test_the_author_can_be_said(tmp_path: Path, mine: Collection) -> None:
    (tmp_path / "class 7b.ndjson").write_text(
        '{"word": "A", "drawing": [[[0, 90], [5, 200]]]}\n'
        '{"word": "A", "drawing": [[[0, 91], [5, 200]]], "writer": "Ann"}\n'
    )
    import_files(mine, [tmp_path / "class 7b.ndjson"])
    assert mine.authors() == {"Ann": 1, "class 7b": 1}
    with fresh(tmp_path) as other:
        import_files(other, [tmp_path / "class 7b.ndjson"], author="7b")
        assert other.authors() == {"7b": 1, "Ann": 1}


def test_what_cannot_be_read_is_said_and_keeps_nothing_else_out(
    tmp_path: Path, mine: Collection
) -> None:
    good = '{"word": "A", "drawing": [[[0, 90], [5, 200]]]}\n'
    files = {
        "some.ndjson": (good + "\n{cut\n" + '{"word": "", "drawing": [[[0], [5]]]}\n' * 4).encode(),
        "none.ndjson": b"no JSON\n",
        "empty.ndjson": b"",
        "cut.ndjson.gz": gzip.compress(good.encode() * 999)[:-30],
        "cut.letters": b"PK\3\4 nothing",
        "more.ndjson": good.replace("90", "91").encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    paths = [tmp_path / name for name in [*files, "missing.ndjson"]]
    imported = import_files(mine, paths)
    by_name = {file.path.name: file for file in imported.files}
    some = by_name["some.ndjson"]
    assert (some.n_added, some.n_unreadable, len(some.unreadable)) == (1, 5, 3)
    assert str(some.unreadable[0]).startswith("some.ndjson, line 3: a JSON object was expected")
    assert by_name["more.ndjson"].n_added == 1
    for name, words in {
        "none.ndjson": "holds no letters",
        "empty.ndjson": "is empty",
        "cut.ndjson.gz": "cannot be read as drawings",
        "cut.letters": "damaged or cut off",
        "missing.ndjson": "No such file or directory",
    }.items():
        assert by_name[name].n_added == 0
        assert words in str(by_name[name].error), name
    assert len(imported.errors) == 5
    assert (imported.n_added, imported.n_unreadable) == (2, 6)
    assert mine.counts().n == 2


def test_a_folder_without_letters_is_said(tmp_path: Path, mine: Collection) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError, match="holds no file of letters"):
        import_files(mine, [tmp_path / "empty"])


def test_importing_is_stopped_between_files_and_within_one(
    tmp_path: Path, mine: Collection
) -> None:
    for number in range(3):
        path = tmp_path / f"{number}.ndjson"
        with fresh(tmp_path, f"{number}.sqlite") as theirs:
            theirs.add(letter("A", 1000 * number + seed) for seed in range(450))
            export_letters(path, theirs)
    asked = []

    def is_stopped() -> bool:
        asked.append(1)
        return len(asked) == 5  # each file asks three times

    paths = [tmp_path / f"{number}.ndjson" for number in range(3)]
    imported = import_files(mine, paths, is_stopped=is_stopped)
    assert imported.is_stopped
    assert [file.n_added for file in imported.files] == [450]
    assert mine.counts().authors == {"0": 450}


def test_a_file_that_holds_too_much_is_refused_whole(
    tmp_path: Path, mine: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine.add(many_letters(5))
    export_letters(tmp_path / "x.ndjson", mine)
    with fresh(tmp_path) as other:
        for name, most in (("MOST_LETTERS", 4), ("MOST_POINTS", 100)):
            with monkeypatch.context() as patch:
                patch.setattr(exchange, name, most)
                (file,) = import_files(other, [tmp_path / "x.ndjson"]).files
            assert "which is as much as is read of one file" in str(file.error)
        assert other.counts().n == 0


def test_exporting_says_what_is_wrong_and_leaves_the_old_file(
    tmp_path: Path, mine: Collection
) -> None:
    with pytest.raises(UserError, match="There are no such letters"):
        export_letters(tmp_path / "x.letters", mine)
    mine.add([letter()])
    with pytest.raises(UserError, match=r"ends in \.letters, \.ndjson, \.ndjson\.gz"):
        export_letters(tmp_path / "x.json", mine)
    with pytest.raises(UserError, match="No such file or directory"):
        export_letters(tmp_path / "nowhere" / "x.letters", mine)
    (tmp_path / "x.letters").write_text("precious")

    def stop(text: Text, share: float | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_letters(tmp_path / "x.letters", mine, on_progress=stop)
    assert (tmp_path / "x.letters").read_text() == "precious"
    assert {path.name for path in tmp_path.iterdir()} == {"home", "x.letters"}


def test_a_collection_that_cannot_be_written_ends_it(tmp_path: Path, mine: Collection) -> None:
    mine.add([letter()])
    export_letters(tmp_path / "x.ndjson", mine)
    with fresh(tmp_path) as other:
        pass
    with pytest.raises(UserError, match="closed"):
        import_files(other, [tmp_path / "x.ndjson"])
