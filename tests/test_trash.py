"""The trash keeps what was deleted for 30 days, whatever the clock does, and nothing is lost."""

import json
import os
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from letterpad import paths, trash

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SUFFIX = ".letterpad"


def deleted(name: str, now: datetime = NOW) -> trash.DeletedFile:
    file = paths.models_folder() / f"{name}{SUFFIX}"
    file.write_text(name)
    return trash.throw_away(file, now)


def names(now: datetime) -> list[str]:
    """Return what is left after a look, by what it holds."""
    return [file.path.read_text() for file in trash.look(SUFFIX, now)]


def look_daily(days: int, since: datetime = NOW) -> list[str]:
    left: list[str] = []
    for day in range(days + 1):
        left = names(since + timedelta(days=day))
    return left


def test_a_file_says_what_it_was_called_and_when_it_was_deleted(home: Path) -> None:
    file = deleted("my-net-ab12cd")
    assert list((home / "models").iterdir()) == []
    assert (file.stem, file.deleted, file.n_bytes) == ("my-net-ab12cd", NOW, 13)
    (found,) = trash.look(SUFFIX, NOW)
    assert found == file
    assert found.days_left == 30


def test_what_was_deleted_last_comes_first() -> None:
    for place, name in enumerate(("one", "two", "six")):
        deleted(name, NOW + timedelta(minutes=place))
    assert names(NOW) == ["six", "two", "one"]


def test_it_stays_for_thirty_days_and_then_goes(home: Path) -> None:
    deleted("early")
    assert look_daily(29) == ["early"]
    (file,) = trash.look(SUFFIX, NOW + timedelta(days=29))
    assert file.days_left == pytest.approx(1)
    deleted("late", NOW + timedelta(days=29))
    assert look_daily(1, NOW + timedelta(days=29)) == ["late"]
    assert len(list((home / "trash").glob("*.letterpad"))) == 1


def test_a_weekly_look_is_enough() -> None:
    deleted("x")
    for days in (0, 7, 14, 21, 28):
        assert names(NOW + timedelta(days=days)) == ["x"]
    assert names(NOW + timedelta(days=30)) == []


@pytest.mark.parametrize("years", [1, 50, -50])
def test_a_changed_clock_takes_nothing_that_was_deleted_just_now(years: int) -> None:
    """A battery is empty, a dual boot disagrees: the clock jumps, is seen, and is put right."""
    wrong = NOW + timedelta(days=365 * years)
    deleted("before")
    names(NOW)
    deleted("meanwhile", wrong)
    for now in (wrong, wrong + timedelta(hours=1), NOW + timedelta(hours=2), wrong):
        assert sorted(names(now)) == ["before", "meanwhile"]


def test_a_clock_that_falls_back_at_every_start_takes_nothing_early() -> None:
    """It begins in 1970 and is set by the network a minute later, every day."""
    deleted("x")
    for day in range(29):
        assert names(datetime(1970, 1, 1, tzinfo=UTC)) == ["x"]
        assert names(NOW + timedelta(days=day)) == ["x"]
    assert names(NOW + timedelta(days=30)) == []


def test_a_damaged_or_missing_count_keeps_files_longer_and_never_less(home: Path) -> None:
    deleted("x")
    look_daily(29)
    counts = home / "trash" / "days.json"
    name = next((home / "trash").glob("*.letterpad")).name
    for said in (
        "",
        "[]",
        "{}",
        "[" * 100_000,
        '{"looked": 1, "days": {}}',
        json.dumps({"looked": float("nan"), "days": {name: float("inf")}}),
        f'{{"looked": 1{"0" * 400}, "days": {{"{name}": "many"}}}}',
        f'{{"looked": null, "days": {{"{name}": -1e9}}}}',
    ):
        counts.write_text(said)
        assert names(NOW + timedelta(days=40)) == ["x"], said[:50]
    counts.unlink()
    assert names(NOW + timedelta(days=40)) == ["x"]


def test_what_an_earlier_version_deleted_stays_for_thirty_days_from_the_first_look() -> None:
    (paths.trash_folder() / "old-ab12cd.letterpad").write_text("old")
    (file,) = trash.look(SUFFIX, NOW)
    assert (file.stem, file.deleted, file.days_left) == ("", None, 30)
    assert look_daily(29) == ["old"]
    assert names(NOW + timedelta(days=30)) == []


def test_nothing_else_in_the_folder_is_touched(home: Path) -> None:
    kept = paths.trash_folder() / "notes.txt"
    kept.write_text("mine")
    (paths.trash_folder() / "folder.letterpad").mkdir()
    assert look_daily(90) == []
    assert sorted(path.name for path in (home / "trash").iterdir()) == [
        "folder.letterpad",
        "notes.txt",
    ]


def test_it_is_taken_out_under_a_name_that_is_free_and_replaces_nothing() -> None:
    file = deleted("net")
    target = paths.models_folder() / "net.letterpad"
    target.write_text("another")
    with pytest.raises(FileExistsError):
        trash.take_out(file, target)
    assert target.read_text() == "another"
    assert names(NOW) == ["net"]
    trash.take_out(file, target.with_name("free.letterpad"))
    assert target.with_name("free.letterpad").read_text() == "net"
    assert names(NOW) == []
    with pytest.raises(FileNotFoundError):
        trash.take_out(file, target.with_name("other.letterpad"))


def test_removing_what_is_gone_or_cannot_be_removed_removes_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone, locked, other = (deleted(name) for name in ("gone", "locked", "other"))
    gone.path.unlink()
    unlink = Path.unlink

    def fails(path: Path, missing_ok: bool = False) -> None:
        if path == locked.path:
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", fails)
    with pytest.raises(PermissionError):
        trash.remove([gone, locked, other])
    assert names(NOW) == ["locked"]


def test_a_name_too_long_for_more_can_be_deleted_too() -> None:
    file = deleted("ä" * 120)
    assert len(os.fsencode(file.path.name)) < 255
    assert trash.look(SUFFIX, NOW)[0].path == file.path


def test_two_windows_that_look_at_once_count_the_days_once() -> None:
    deleted("x")
    for day in range(29):
        for minute in range(3):
            assert names(NOW + timedelta(days=day, minutes=minute)) == ["x"]
    left = [trash.look(SUFFIX, NOW + timedelta(days=29, hours=hour))[0] for hour in range(3)]
    assert all(one.days_left > other.days_left > 0 for one, other in pairwise(left))
