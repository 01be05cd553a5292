"""Where things lie, and that a file of the user's is always whole."""

import contextlib
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from letterpad import paths, processes
from letterpad.errors import UserError


def test_the_users_folder_is_the_one_named(home: Path) -> None:
    assert paths.home() == home
    assert paths.models_folder() == home / "models"
    assert paths.trash_folder().is_dir()
    assert paths.cache_folder().is_dir()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the place differs")
def test_without_a_name_it_is_the_systems_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LETTERPAD_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert paths.home() == tmp_path / "data" / "letterpad"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the place differs")
@pytest.mark.parametrize("named", ["", None])
def test_where_the_system_names_no_place_it_is_the_usual_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    monkeypatch.delenv("LETTERPAD_HOME")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if named is not None:
        monkeypatch.setenv("XDG_DATA_HOME", named)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths.home() == tmp_path / ".local" / "share" / "letterpad"


def test_a_folder_that_cannot_be_made_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    for place in (file, file / "below"):
        monkeypatch.setenv("LETTERPAD_HOME", str(place))
        with pytest.raises(UserError, match="LETTERPAD_HOME can name another"):
            paths.home()


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"nothing\.xyz is not among"):
        paths.resource("nothing.xyz")


def test_resources_of_a_frozen_program_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "thing.txt").write_text("frozen")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("thing.txt").read_text() == "frozen"


def test_replacing_puts_the_new_file_in_place_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("old")
    with paths.replacing(target) as temporary:
        temporary.write_text("new")
        assert target.read_text() == "old"
        assert temporary.parent == target.parent
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()])
def test_replacing_keeps_the_old_file_when_writing_fails(
    tmp_path: Path, error: BaseException
) -> None:
    target = tmp_path / "file"
    target.write_text("old")

    def write() -> None:
        with paths.replacing(target) as temporary:
            temporary.write_text("ne")
            raise error

    with pytest.raises(type(error)):
        write()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_is_half_written_is_removed_unless_it_was_moved(tmp_path: Path) -> None:
    with paths.half_written(tmp_path) as temporary:
        temporary.write_text("new")
        paths.flush(temporary)
        assert paths.writer_of(temporary.name) is not None
        paths.move_without_replacing(temporary, tmp_path / "moved")
    with paths.half_written(tmp_path) as temporary:
        temporary.write_text("nobody wants it")
    assert [each.name for each in tmp_path.iterdir()] == ["moved"]
    assert (tmp_path / "moved").read_text() == "new"


def test_a_name_of_the_greatest_length_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 255)
    with paths.replacing(target) as temporary:
        temporary.write_text("new")
    assert target.read_text() == "new"


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_a_saved_file_can_be_read_by_whom_the_umask_allows(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from letterpad.paths import replacing\n"
        "os.umask(0o022)\n"
        "with replacing(Path(sys.argv[1])) as temporary: temporary.write_text('new')\n"
    )
    target = tmp_path / "file"
    subprocess.run([sys.executable, "-c", script, target], check=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o644


def test_a_folder_that_is_not_there_is_an_error_not_a_silence(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), paths.replacing(tmp_path / "no" / "file"):
        pass


NAMES = (".{}.0123456789abcdef.part", ".letters.{}.a1_b2")


@pytest.mark.parametrize("name", NAMES)
def test_a_half_written_file_names_its_process(name: str) -> None:
    assert paths.writer_of(name.format("12.ab3-0f")) == (12, "ab3-0f")
    assert paths.writer_of(name.format("12")) == (12, "")
    for other in ("x", "12.", "12.ab3", "12.ab3-0f.0", ""):
        assert paths.writer_of(name.format(other)) is None


def test_the_names_that_are_given_are_understood(tmp_path: Path) -> None:
    with paths.replacing(tmp_path / "file") as temporary:
        writer = paths.writer_of(temporary.name)
        assert writer == (os.getpid(), processes.beginning(os.getpid()))
        assert not paths.is_left_behind(temporary)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("written", [0.0, 1e9, 4e9])
def test_what_is_left_behind_is_known_by_the_process_and_not_by_the_clock(
    tmp_path: Path, name: str, written: float
) -> None:
    pid = os.getppid()
    running = tmp_path / name.format(f"{pid}.{processes.beginning(pid)}")
    ended = tmp_path / name.format(f"{pid}.1-00000000")
    never = tmp_path / name.format("999999999.1-00000000")
    for file in (running, ended, never):
        file.touch()
        os.utime(file, (written, written))
    assert [paths.is_left_behind(file) for file in (running, ended, never)] == [False, True, True]


def test_the_names_of_earlier_versions_say_no_more_than_a_number(tmp_path: Path) -> None:
    file = tmp_path / f".{os.getppid()}.0123456789abcdef.part"
    file.touch()
    assert not paths.is_left_behind(file)
    os.utime(file, (50, 50))
    assert paths.is_left_behind(file)
    with pytest.raises(FileNotFoundError):
        paths.is_left_behind(tmp_path / ".1.fedcba9876543210.part")


def test_what_is_not_half_written_is_nobodys_leftover(tmp_path: Path) -> None:
    file = tmp_path / "model.letterpad"
    file.touch()
    assert not paths.is_left_behind(file)


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_is_moved_where_none_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    def link(source: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    if not has_links:
        monkeypatch.setattr(os, "link", link)
    source, target, other = (tmp_path / name for name in ("source", "target", "other"))
    source.write_text("mine")
    other.write_text("another")
    with pytest.raises(FileExistsError):
        paths.move_without_replacing(source, other)
    assert other.read_text() == "another"
    paths.move_without_replacing(source, target)
    assert target.read_text() == "mine"
    assert not source.exists()
    with pytest.raises(FileNotFoundError):
        paths.move_without_replacing(source, tmp_path / "more")


def test_a_file_that_another_window_is_moving_there_ends_there_once(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_text("mine")
    os.link(source, target)  # the other window has come so far
    paths.move_without_replacing(source, target)
    assert target.read_text() == "mine"
    assert not source.exists()


def test_what_a_killed_process_left_of_an_experiment_is_removed() -> None:
    kept = paths.experiments_folder() / "curve.json"
    left = paths.experiments_folder() / NAMES[0].format("999999999.1-00000000")
    for file in (kept, left):
        file.touch()
    paths.remove_leftovers()
    assert kept.exists()
    assert not left.exists()


def test_a_folder_appears_whole_or_not_at_all_and_replaces_nothing(tmp_path):
    target = tmp_path / "deep" / "out"
    with paths.replacing_folder(target) as temporary:
        (temporary / "a").write_text("1")
        assert not target.exists()
    assert (target / "a").read_text() == "1"
    with pytest.raises(FileExistsError), paths.replacing_folder(target):
        raise AssertionError("nothing is written")
    with contextlib.suppress(KeyError), paths.replacing_folder(tmp_path / "other") as temporary:
        (temporary / "a").write_text("1")
        raise KeyError
    assert not list(tmp_path.glob(".*")), "nothing temporary is left"
    assert not (tmp_path / "other").exists()
    late = paths.replacing_folder(tmp_path / "late")
    late.__enter__()
    (tmp_path / "late").mkdir()
    (tmp_path / "late" / "theirs").touch()
    with pytest.raises(FileExistsError):
        late.__exit__(None, None, None)
    assert [file.name for file in (tmp_path / "late").iterdir()] == ["theirs"]
