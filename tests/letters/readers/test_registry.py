"""What holds for every reader of letters, and how a new one is added: one class and one entry."""

import gzip
import io
import json
import os
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import ink_files
from filled_sheets import UPPER, scanned
from letterpad import cli
from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers import registry
from letterpad.letters.readers.reader import Reader
from letterpad.training.protocol import LettersReady, ReadLetters

Make = Callable[[Path], Path]


@pytest.fixture
def samples(write_idx, write_lines, glyphs, png) -> dict[str, dict[str, Make]]:
    """Return functions that write a sample to a folder, for each reader and kind of file."""

    def idx_file(place: Path) -> Path:
        write_idx(place / "x-images-idx3", place / "x-labels-idx1", glyphs, np.arange(40) % 3)
        (place / "classes.txt").write_text("A\nB\nC\n")
        return place / "x-images-idx3"

    def idx_folder(place: Path) -> Path:
        (place / "idx").mkdir()
        return idx_file(place / "idx").parent

    def folder(place: Path) -> Path:
        for number, glyph in enumerate(glyphs[:9]):
            file = place / "letters" / "ABC"[number % 3] / f"{number}.png"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(png(glyph))
        return place / "letters"

    def archive(kind: str) -> Make:
        def make(place: Path) -> Path:
            made = Path(shutil.make_archive(str(place / "packed"), kind, folder(place)))
            shutil.rmtree(place / "letters")
            return made

        return make

    def ink(name: str) -> Make:
        lines = [{"word": word, "drawing": [[[0, 9, 4], [0, 5, n]]]} for n, word in enumerate("aB")]
        return lambda place: write_lines(place / name, lines)

    def table(name: str) -> Make:
        rows = [
            f"{number % 3}," + ",".join(map(str, glyph.ravel()))
            for number, glyph in enumerate(glyphs[:9])
        ]
        data = "\n".join(["label," + ",".join(f"pixel{n}" for n in range(784)), *rows]).encode()

        def make(place: Path) -> Path:
            (place / "classes.txt").write_text("A\nB\nC\n")
            (place / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
            return place / name

        return make

    def written(name: str, text: str) -> Make:
        def make(place: Path) -> Path:
            (place / name).write_text(text, encoding="utf-8")
            return place / name

        return make

    def listed(place: Path) -> Path:
        rows = ["image,label"]
        for number, glyph in enumerate(glyphs[:9]):
            file = place / "Img" / f"{number}.png"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(png(glyph))
            rows.append(f"Img/{number}.png,{number % 3}")
        (place / "classes.txt").write_text("A\nB\nC\n")
        (place / "list.csv").write_text("\n".join(rows))
        return place / "list.csv"

    def npz(place: Path) -> Path:
        (place / "classes.txt").write_text("A\nB\nC\n")
        np.savez_compressed(place / "x.npz", x_train=glyphs, y_train=np.arange(40) % 3)
        return place / "x.npz"

    def npy(place: Path) -> Path:
        (place / "classes.txt").write_text("A\nB\nC\n")
        np.save(place / "images.npy", glyphs)
        np.save(place / "labels.npy", np.arange(40) % 3)
        return place / "images.npy"

    def packed(place: Path) -> Path:
        with zipfile.ZipFile(place / "letters.zip", "w") as archive:
            for file in (table("x.csv.gz")(place), place / "classes.txt"):
                archive.write(file, f"data/{file.name}")
                file.unlink()
        return place / "letters.zip"

    def folder_down(place: Path) -> Path:
        (place / "outer" / "inner").mkdir(parents=True)
        idx_file(place / "outer" / "inner")
        return place / "outer"

    def ink_folder(place: Path) -> Path:
        for letter, strokes in ink_files.LETTERS.items():
            file = place / "drawn" / f"{letter}.inkml"
            file.parent.mkdir(exist_ok=True)
            file.write_text(ink_files.inkml(strokes, letter))
        return place / "drawn"

    def svg_folder(place: Path) -> Path:
        for letter, strokes in ink_files.LETTERS.items():
            file = place / "drawn" / letter / "1.svg"
            file.parent.mkdir(parents=True)
            file.write_text(ink_files.svg(strokes))
        return place / "drawn"

    def sheet(name: str) -> Make:
        def make(place: Path) -> Path:
            file = place / name
            file.parent.mkdir(exist_ok=True)
            scanned(UPPER, 2, share=0.4, only="ABC").image.convert("L").save(file)
            return place / Path(name).parts[0]

        return make

    def ink_archive(place: Path) -> Path:
        made = shutil.make_archive(str(place / "drawings"), "zip", ink_folder(place))
        shutil.rmtree(place / "drawn")
        return Path(made)

    return {
        "sheet": {"x.png": sheet("x.png"), "folder of sheets": sheet("sheets/x.jpg")},
        "ink-archive": {"zip": ink_archive},
        "sets": {"zip of a table": packed, "folder down": folder_down},
        "table": {**{name: table(name) for name in ("x.csv", "x.csv.gz")}, "list": listed},
        "array": {"npz": npz, "npy": npy},
        "idx": {"file": idx_file, "folder": idx_folder},
        "archive": {kind: archive(kind) for kind in ("zip", "tar", "gztar")},
        "ink": {
            **{name: ink(name) for name in ("x.ndjson", "x.ndjson.gz", "x.txt")},
            "x.json": written("x.json", ink_files.json_list()),
        },
        "inkml": {"x.inkml": written("x.inkml", ink_files.crohme())},
        "unipen": {
            "x.dat": written("x.dat", ink_files.unipen()),
            "includes": ink_files.train_r01,
        },
        "uji": {"uji.txt": written("uji.txt", ink_files.uji2())},
        "letters": {"x.letters": lambda place: ink_files.letters_file(place / "x.letters")},
        "ink-folder": {"inkml": ink_folder, "svg": svg_folder},
        "folder": {"folder": folder},
    }


CASES = [
    *(("idx", kind) for kind in ("file", "folder")),
    *(("archive", kind) for kind in ("zip", "tar", "gztar")),
    *(("ink", name) for name in ("x.ndjson", "x.ndjson.gz", "x.txt", "x.json")),
    *(("table", kind) for kind in ("x.csv", "x.csv.gz", "list")),
    *(("array", kind) for kind in ("npz", "npy")),
    *(("sets", kind) for kind in ("zip of a table", "folder down")),
    ("inkml", "x.inkml"),
    ("unipen", "x.dat"),
    ("unipen", "includes"),
    ("uji", "uji.txt"),
    ("letters", "x.letters"),
    ("ink-folder", "inkml"),
    ("ink-archive", "zip"),
    ("ink-folder", "svg"),
    ("sheet", "x.png"),
    ("sheet", "folder of sheets"),
    ("folder", "folder"),
]
every_sample = pytest.mark.parametrize(("key", "kind"), CASES, ids=str)


@pytest.fixture
def sample(samples: dict[str, dict[str, Make]], tmp_path: Path, key: str, kind: str) -> Path:
    """Return a sample of a reader's format."""
    place = tmp_path / "sample"
    place.mkdir()
    return samples[key][kind](place)


@pytest.fixture
def reader(key: str) -> Reader:
    return next(reader for reader in registry.READERS if reader.key == key)


def test_every_reader_has_samples_and_a_key_and_a_description_of_its_own() -> None:
    keys = [reader.key for reader in registry.READERS]
    assert sorted(set(keys)) == sorted(keys)
    assert {key for key, _ in CASES} == set(keys), "a new reader needs samples here"
    descriptions = {str(reader.description) for reader in registry.READERS}
    assert len(descriptions) == len(keys)
    titles = {str(reader.title) for reader in registry.READERS}
    assert len(titles) == len(keys)


@every_sample
def test_it_recognises_its_own_samples_and_none_of_the_others(reader: Reader, sample: Path) -> None:
    start = b"" if sample.is_dir() else registry.first_bytes(sample)
    first, *others = [each for each in registry.READERS if each.recognises(sample, start)]
    assert first is reader
    # Those of pictures take any folder and any archive that the others have left.
    of_pictures = "folder" if sample.is_dir() else "archive"
    assert {other.key for other in others} <= {"sets", of_pictures}
    assert registry.reader_for(sample) is reader


@every_sample
def test_a_dialog_lists_files_that_are_called_as_usual(
    reader: Reader, sample: Path, key: str
) -> None:
    usual = sample.is_file() and sample.name not in ("x-images-idx3", "x.txt")
    matches = any(sample.match(name) for name in reader.file_names)
    assert matches == usual
    assert set(reader.file_names) <= set(registry.file_names())


@every_sample
def test_the_cache_depends_on_its_files_and_on_no_other(reader: Reader, sample: Path) -> None:
    def facts() -> dict[str, object]:
        return Files(str(sample)).facts()

    before = facts()
    stranger = sample.parent / "stranger.png"
    stranger.write_bytes(b"x")
    assert facts() == before
    root = sample if sample.is_dir() else sample.parent
    files = reader.files(sample)
    assert files
    for name, state in files:
        assert state.st_size == (root / name).stat().st_size
        os.utime(root / name, (50, 50))
        after = facts()
        assert after != before, name
        before = after
    os.utime(stranger, (50, 50))
    assert facts() == before


@every_sample
def test_it_reads_pictures_and_names_the_same_each_time_and_says_how_far_it_is(
    reader: Reader, sample: Path
) -> None:
    said = []
    reading = reader.read(sample, None, lambda *progress: said.append(progress))
    assert reading.images.dtype == np.uint8
    assert reading.images.shape[1:] == (28, 28)
    assert reading.names.dtype.kind == "U"
    assert len(reading.names) == len(reading.images) > 1
    assert all(len(np.unique(image)) > 1 for image in reading.images)
    assert {str(name).upper() for name in reading.names} <= set("ABCLT")
    for part in (reading.inks, reading.writers):
        assert part is None or len(part) == len(reading.images)
    assert said
    assert all(str(text) and (share is None or 0 <= share <= 1) for text, share in said)
    again = reader.read(sample)
    assert np.array_equal(again.images, reading.images)
    assert again.names.tolist() == reading.names.tolist()
    assert again.notes == reading.notes


@every_sample
def test_names_that_the_user_gives_count_only_where_files_have_none(
    reader: Reader, sample: Path
) -> None:
    named = reader.read(sample, ("X", "Y", "Z"))
    assert (set(named.names) == {"X", "Y", "Z"}) == reader.takes_class_names
    assert Files(str(sample)).takes_class_names() == reader.takes_class_names


@every_sample
def test_what_is_cut_off_is_refused_by_name(sample: Path) -> None:
    if sample.is_dir():
        for path in sorted(sample.rglob("*.*")) + sorted(sample.rglob("*idx*")):
            path.write_bytes(path.read_bytes()[:30])
    else:
        # An odd number: a tar that ends at the end of a block could be whole.
        sample.write_bytes(sample.read_bytes()[: sample.stat().st_size * 2 // 3 | 1])
        if sample.read_bytes().startswith((b"{", b"[", b"//", b"\n.COMMENT")):
            # Drawings stand one after another: only one is lost.
            ledger = load_letters(Files(str(sample))).ledger
            assert ledger.reasons() == {"unreadable": 1}
            assert ledger.n_read >= 1
            return
        if sample.suffix == ".csv":
            ledger = load_letters(Files(str(sample))).ledger
            assert set(ledger.reasons()) <= {"ragged", "missing", "cut-off"}
            assert 1 <= ledger.n_read < 9
            return
    with pytest.raises(UserError, match=sample.stem):
        load_letters(Files(str(sample)))


@every_sample
def test_what_is_empty_is_refused_by_name(sample: Path) -> None:
    if sample.is_dir():
        shutil.rmtree(sample)
        sample.mkdir()
    else:
        sample.write_bytes(b"")
    with pytest.raises(UserError, match=sample.stem):
        load_letters(Files(str(sample)))


@pytest.mark.parametrize("pack", ["zip", "tar"])
def test_an_archive_without_letters_is_refused_by_name(tmp_path: Path, pack: str) -> None:
    path = tmp_path / f"nothing.{pack}"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") if pack == "zip" else tarfile.open(fileobj=made, mode="w"):
        pass
    path.write_bytes(made.getvalue())
    with pytest.raises(UserError, match="nothing"):
        load_letters(Files(str(path)))


def test_what_nobody_recognises_is_refused_with_all_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.dat"
    path.write_bytes(b"\x07\x01")
    with pytest.raises(UserError, match=r"x\.dat") as refused:
        registry.reader_for(path)
    for reader in registry.READERS:
        assert str(reader.description) in str(refused.value)


# A new reader: this file's text as a module, and one entry.

ROWS = '''
import numpy as np
from letterpad.errors import UserError
from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.reading import Reading, ignore_progress
from letterpad.messages import Sentence


class RowReader(Reader):
    """Reads a file whose every line is a name, and a number of black rows."""

    key = "rows"
    title = Sentence("A file of rows")
    description = Sentence("files of rows")

    def recognises(self, path, start):
        return start.startswith(b"ROWS")

    def read(self, path, class_names=None, on_progress=ignore_progress, first_label=None):
        lines = [line.split() for line in path.read_text().splitlines()[1:]]
        if not lines:
            raise UserError("{path} has no rows.", path=path)
        on_progress(Sentence("reading rows"), 1.0)
        images = np.zeros((len(lines), 28, 28), dtype=np.uint8)
        for image, (_, n_rows) in zip(images, lines, strict=True):
            image[: int(n_rows)] = 255
        return Reading(np.array([name for name, _ in lines]), images)
'''


@pytest.fixture
def rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file in a format that no reader knows; the module `rows` can read it."""
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "rows.py").write_text(ROWS)
    monkeypatch.syspath_prepend(tmp_path / "modules")
    monkeypatch.delitem(sys.modules, "rows", raising=False)
    path = tmp_path / "some.rows"
    path.write_text("ROWS\nA 3\nB 9\nA 4\n")
    with pytest.raises(UserError, match="letters were expected"):
        load_letters(Files(str(path)))
    return path


def test_a_new_reader_is_one_entry_to_letterpad_data_describe(
    rows: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from rows import RowReader

    monkeypatch.setattr(registry, "READERS", (*registry.READERS, RowReader()))
    assert cli.main(["data", "describe", "--data", str(rows), "--json"]) == 0
    described = json.loads(capsys.readouterr().out)
    assert described["classes"] == {"A": 2, "B": 1}
    (rows.parent / "x.dat").write_bytes(b"\x07\x01")
    assert cli.main(["data", "describe", "--data", str(rows.parent / "x.dat")]) == 2
    assert "files of rows" in capsys.readouterr().err


def test_a_new_reader_is_one_entry_to_the_process_that_reads_for_the_window(
    rows: Path, ask: Callable[..., Any]
) -> None:
    script = f"""
import sys
sys.path.insert(0, {str(rows.parent / "modules")!r})
from letterpad.letters.readers import registry
from letterpad.training import worker
from rows import RowReader
registry.READERS = (*registry.READERS, RowReader())
worker.main(warm_up=False)
"""
    child = ask([sys.executable, "-c", script])
    *said, ready = child.run(ReadLetters(Files(str(rows))))
    assert "reading rows" in [str(progress.text) for progress in said]
    assert isinstance(ready, LettersReady)
    letters = LetterSet.load(Path(ready.folder))
    assert letters.classes == ("A", "B")
    assert (letters.images[:, :, 0] > 0).sum(axis=1).tolist() == [3, 9, 4]
