"""Letters that were read once: kept, noticed when changed, removed when damaged."""

import os

import numpy as np
import pytest

from letterpad import paths, processes
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


def test_what_a_running_process_writes_stays_however_old_it_seems():
    """The clock may have been set; and what an ended one has left goes however young it is."""
    pid = os.getppid()
    began = processes.beginning(pid)
    running = paths.cache_folder() / f".letters.{pid}.{began}.abc"
    ended = paths.cache_folder() / f".letters.{pid}.1-00000000.abc"
    for folder in (running, ended):
        folder.mkdir()
    os.utime(running, (50, 50))
    cache.prune(0)
    assert (running.exists(), ended.exists()) == (True, False)


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
