import os
import shutil
import subprocess
import sys

import numpy as np
import pytest

from letterpad import paths
from letterpad.errors import UserError
from letterpad.ink.raster import Framing
from letterpad.letters import cache
from letterpad.letters.catalog import cached_folder, cached_letters, load_letters
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.letterset import LetterSet


def _ink(word, writer="w", x=9):
    return {"word": word, "writer": writer, "drawing": [[[0, x, 3], [0, 5, 9]]]}


@pytest.fixture
def both_cases(tmp_path, write_lines):
    words = ["a", "A", "b", "B", "c", "7", "z"]
    return write_lines(
        tmp_path / "mine.ndjson", [_ink(word, f"w{i}", i + 4) for i, word in enumerate(words)]
    )


@pytest.mark.parametrize(
    ("classes", "expected", "labels"),
    [
        (None, ("7", "A", "B", "a", "b", "c", "z"), [3, 1, 4, 2, 5, 0, 6]),
        ("A-Z", ("A", "B", "C", "Z"), [0, 0, 1, 1, 2, 3]),
        ("A-J", ("A", "B", "C"), [0, 0, 1, 1, 2]),
        ("upper", ("A", "B"), [0, 1]),
        ("lower", ("a", "b", "c", "z"), [0, 1, 2, 3]),
        ("both", ("A", "B", "a", "b", "c", "z"), [2, 0, 3, 1, 4, 5]),
        ("as-named", ("7", "A", "B", "a", "b", "c", "z"), [3, 1, 4, 2, 5, 0, 6]),
    ],
)
def test_classes_are_chosen_and_those_without_letters_left_out(
    both_cases, classes, expected, labels
):
    letters = load_letters(Files(str(both_cases), classes=classes))
    assert letters.classes == expected
    assert letters.labels.tolist() == labels
    assert len(letters.inks) == len(letters.writers) == len(labels)
    left_out = [note for note in letters.notes if f"{7 - len(labels)} of 7 letters" in str(note)]
    assert bool(left_out) == (len(labels) < 7)


def test_letters_that_are_kept_keep_their_ink_and_writer(both_cases):
    letters = load_letters(Files(str(both_cases), classes="lower"))
    assert letters.writers.tolist() == ["w0", "w2", "w4", "w6"]
    assert [letters.inks[i].bounds()[2] for i in range(4)] == [4, 6, 8, 10]


def test_both_cases_alone_suit_a_to_z(tmp_path, write_lines):
    path = write_lines(tmp_path / "x.ndjson", [_ink(word) for word in "aAbB"])
    assert load_letters(Files(str(path))).classes == ("A", "B")


def test_every_format_is_known_by_its_content(
    tmp_path, letter_folder, write_idx, glyphs, write_lines
):
    archive = shutil.make_archive(
        str(tmp_path / "x"), "gztar", letter_folder.parent, letter_folder.name
    )
    os.rename(archive, tmp_path / "letters.dat")
    write_idx(tmp_path / "d-idx3", tmp_path / "d-idx1", glyphs, np.arange(40) % 2)
    write_lines(tmp_path / "ink.txt", [_ink("a"), _ink("b")])
    folder = load_letters(Files(str(letter_folder)))
    assert folder.classes == ("A", "B", "C")
    assert folder.inks is folder.writers is None
    assert load_letters(Files(str(tmp_path / "letters.dat"))).hash == folder.hash
    assert load_letters(Files(str(tmp_path / "d-idx1"))).classes == ("0", "1")
    assert load_letters(Files(str(tmp_path / "d-idx3"), class_names=("x", "y"))).classes == (
        "x",
        "y",
    )
    assert load_letters(Files(str(tmp_path / "ink.txt"))).framing == Framing()


def test_pictures_have_their_framing_measured(letter_folder):
    assert load_letters(Files(str(letter_folder))).framing != Framing()


def test_a_relative_path_is_told_in_full(both_cases, monkeypatch):
    monkeypatch.chdir(both_cases.parent)
    letters = load_letters(Files("mine.ndjson"))
    assert letters.source == str(both_cases.resolve())
    assert letters.name == "mine.ndjson"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("empty", b"", "It is empty"),
        ("letter.png", b"\x89PNG\r\n", "single picture"),
        ("x.pdf", b"%PDF-1.7", r"25 50 44 46 .*reads IDX files.*archives.*ndjson.*folders"),
        ("x.ndjson", b"hello", "line 1"),
        ("x.tar", b"no tar at all", "as an archive"),
        ("x.zip", b"PK\x03\x04 broken", "as an archive"),
        ("x.gz", b"\x1f\x8b\x08 broken gz", "damaged"),
    ],
)
def test_what_is_no_letters_gets_a_sentence_that_names_it(tmp_path, name, data, expected):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError, match=expected) as raised:
        load_letters(Files(str(tmp_path / name)))
    assert name in str(raised.value)


def test_a_path_to_nothing_or_to_a_device_is_refused(tmp_path):
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "nowhere", tmp_path / "pipe"):
        with pytest.raises(UserError, match="a file or folder of letters was expected"):
            load_letters(Files(str(path)))
        assert cached_letters(Files(str(path))) is None
    for path in ("a\0b", "~nobody-of-that-name/x", "x" * 5000, ""):
        with pytest.raises(UserError):
            load_letters(Files(path))


def test_unknown_classes_and_classes_that_leave_too_little_are_refused(both_cases, letter_folder):
    with pytest.raises(UserError, match=r"A-Z, A-J.*'greek'"):
        load_letters(Files(str(both_cases), classes="greek"))
    with pytest.raises(UserError, match="greek"):
        load_letters(Builtin(classes="greek"))
    with pytest.raises(UserError, match=r"no letters that belong to.*Lower case.*A, B, C"):
        load_letters(Files(str(letter_folder), classes="lower"))


def test_letters_of_one_class_can_be_read(letter_folder, tmp_path):
    shutil.copytree(letter_folder / "A", tmp_path / "mine" / "A")
    letters = load_letters(Files(str(tmp_path / "mine")))
    assert letters.classes == ("A",)


@pytest.mark.parametrize("size", [0, 25, 10**9])
def test_a_number_of_built_in_letters_that_cannot_be_had_is_refused(size):
    with pytest.raises(UserError, match="26 to 1,000,000 built-in letters"):
        load_letters(Builtin(size=size))


@pytest.mark.parametrize(("classes", "n"), [(None, 26), ("A-J", 10), ("lower", 26), ("both", 52)])
def test_built_in_letters_have_the_classes_asked_for(classes, n):
    letters = load_letters(Builtin(classes=classes, size=104))
    assert len(letters) == 104
    assert len(letters.classes) == n
    assert letters.inks is not None


def test_built_in_letters_of_another_sampler_are_made_anew(monkeypatch):
    load_letters(Builtin(size=104))
    assert cached_letters(Builtin(size=104)) is not None
    monkeypatch.setattr("letterpad.letters.synthetic.handwriting.SAMPLING", (1.0,))
    assert cached_letters(Builtin(size=104)) is None


def test_a_second_look_comes_from_the_cache(both_cases, monkeypatch):
    spec = Files(str(both_cases), classes="both")
    assert cached_letters(spec) is None
    letters = load_letters(spec)
    monkeypatch.setattr(Files, "read", None)
    again = load_letters(spec)
    assert again.hash == letters.hash
    assert isinstance(again.images, np.memmap)
    assert LetterSet.load(cached_folder(spec)).hash == letters.hash
    assert cached_letters(Files(str(both_cases), classes="lower")) is None


def test_a_changed_file_is_read_again(both_cases, write_lines):
    spec = Files(str(both_cases))
    assert len(load_letters(spec)) == 7
    write_lines(both_cases, [_ink("a"), _ink("b")])
    assert cached_letters(spec) is None
    assert len(load_letters(spec)) == 2


def test_a_new_classes_file_or_picture_is_noticed(tmp_path, write_idx, glyphs, png):
    images = tmp_path / "idx" / "x-idx3"
    write_idx(images, tmp_path / "idx" / "x-idx1", glyphs, np.arange(40) % 2)
    assert load_letters(Files(str(images))).classes == ("0", "1")
    (images.parent / "classes.txt").write_text("no\nyes\n")
    assert load_letters(Files(str(images))).classes == ("no", "yes")
    for name in ("A/1.png", "B/1.png"):
        (tmp_path / "folder" / name).parent.mkdir(parents=True)
        (tmp_path / "folder" / name).write_bytes(png(glyphs[0]))
    assert len(load_letters(Files(str(tmp_path / "folder")))) == 2
    (tmp_path / "folder/A/2.png").write_bytes(png(glyphs[1]))
    assert len(load_letters(Files(str(tmp_path / "folder")))) == 3


@pytest.mark.parametrize("name", ["images.npy", "labels.npy", "card.json", "ink_starts.npy"])
@pytest.mark.parametrize("damage", ["missing", "empty", "cut off", "nonsense"])
def test_a_damaged_cache_is_removed_and_read_again(both_cases, name, damage):
    spec = Files(str(both_cases))
    letters = load_letters(spec)
    file = cached_folder(spec) / name
    data = file.read_bytes()
    file.unlink()
    if damage != "missing":
        file.write_bytes({"empty": b"", "cut off": data[:-9], "nonsense": b"[1]" * 100}[damage])
    assert cached_letters(spec) is None
    assert not file.parent.exists()
    assert load_letters(spec).hash == letters.hash
    assert cached_letters(spec) is not None


def test_damaged_inks_are_noticed(both_cases):
    spec = Files(str(both_cases))
    load_letters(spec)
    np.save(cached_folder(spec) / "ink_starts.npy", np.array([0, 5, 2, 3, 4, 5, 6, 7]))
    assert cached_letters(spec) is None


def test_only_the_sets_used_last_are_kept(both_cases, monkeypatch):
    monkeypatch.setattr(cache.prune, "__defaults__", (2,))
    specs = [Files(str(both_cases), classes=key) for key in ("upper", "lower", "both", "A-Z")]
    for age, spec in zip((50, 40), specs[:2], strict=True):
        load_letters(spec)
        os.utime(cached_folder(spec), (age, age))
    assert cached_letters(specs[0]) is not None  # used: now the younger of the two
    load_letters(specs[2])
    assert [cached_letters(spec) is not None for spec in specs[:3]] == [True, False, True]


def test_what_killed_processes_left_is_removed_after_a_day():
    left = paths.cache_folder() / ".letters.killed"
    young = paths.cache_folder() / ".letters.at-work"
    stranger = paths.cache_folder() / "something else"
    for folder in (left, young, stranger):
        folder.mkdir()
    os.utime(left, (50, 50))
    os.utime(stranger, (50, 50))
    cache.prune(0)
    assert (left.exists(), young.exists(), stranger.exists()) == (False, True, True)


def test_letters_go_on_without_a_cache(both_cases, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(LetterSet, "save", full)
    letters = load_letters(Files(str(both_cases)))
    assert len(letters) == 7
    assert (
        str(letters.notes[-1])
        == "The letters could not be kept for next time (No space left on device)."
    )
    assert cached_letters(Files(str(both_cases))) is None


def test_progress_is_told(both_cases, letter_folder):
    for spec in (Files(str(both_cases)), Files(str(letter_folder)), Builtin(size=104)):
        told = []
        load_letters(spec, lambda text, share: told.append((text, share)))  # noqa: B023
        assert told
        assert all(text and (share is None or 0 <= share <= 1) for text, share in told)


def test_looking_into_the_cache_imports_nothing_heavy():
    code = (
        "import sys; from letterpad.letters.catalog import cached_letters;"
        "from letterpad.letters.data_spec import Builtin, Files;"
        "cached_letters(Builtin()); cached_letters(Files('/nowhere'));"
        "print([name for name in ('sklearn', 'tensorflow') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.slow
def test_the_talks_letters_are_split_as_scikit_learn_splits_them(notmnist):
    from sklearn.model_selection import train_test_split

    letters = load_letters(Files(str(notmnist)))
    assert len(letters) == 10_000
    assert letters.classes == tuple("ABCDEFGHIJ")
    assert letters.counts().tolist() == [1000] * 10
    train, held_out = letters.split(train_size=5000, random_state=42)
    expected = train_test_split(np.arange(10_000), train_size=5000, random_state=42)
    assert np.array_equal(train, expected[0])
    assert np.array_equal(held_out, expected[1])
