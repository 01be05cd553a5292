"""Every kind of file at every door of the command line: an answer, or a sentence, never insides."""

import contextlib
import io
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import strange_files
from letterpad import cli
from letterpad.file_kinds import kinds
from letterpad.file_kinds.refusal import ACCEPTED, Door
from letterpad.model_files.model_file import TrainedModel, write_model

DOORS: dict[str, tuple[Door, Callable[[Path, Path], list[object]]]] = {
    "--data": ("letters", lambda file, model: ["data", "describe", "--data", file]),
    "predict": ("drawing", lambda file, model: ["predict", file, "--model", model]),
    "--model": ("model", lambda file, model: ["predict", file, "--model", file]),
}
"""Where a file is asked for, and how it is given."""

NOT_READ = {("--data", "svg"), ("predict", "collection")}
"""Of a group that is read at that door, but not by itself."""


@pytest.fixture
def model(tmp_path: Path, bar_model: TrainedModel) -> Path:
    write_model(bar_model, tmp_path / "bars.letterpad")
    return tmp_path / "bars.letterpad"


@pytest.fixture
def say(capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command; return its exit code and what it wrote, whoever wrote it."""

    def run(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = cli.main([str(argument) for argument in arguments])
        said = capfd.readouterr()
        return code, said.out, said.err

    return run


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("key", strange_files.SAMPLES)
def test_each_kind_is_said_at_each_door(
    say, tmp_path: Path, model: Path, door: str, key: str
) -> None:
    name, make = strange_files.SAMPLES[key]
    (tmp_path / name).write_bytes(make())
    expected, arguments = DOORS[door]
    code, out, err = say(*arguments(tmp_path / name, model))
    assert not strange_files.INSIDES.search(err.replace(str(tmp_path), "")), err
    kind = kinds.KINDS[key]
    if kind.group in ACCEPTED[expected] and (door, key) not in NOT_READ:
        # Letters of which nothing can be read are refused by their reader.
        assert code == 0 or name in err
        return
    assert (code, out) == (2, "")
    assert name in err
    if key != "damaged":
        assert f"this is {kind.name}." in err
    assert " expected" in err or "cannot be unpacked" in err


@pytest.mark.parametrize("door", ["--data", "predict"])
@pytest.mark.parametrize("sample", strange_files.PACKED)
def test_what_is_packed_is_opened_or_said(
    say, tmp_path: Path, model: Path, door: str, sample: str
) -> None:
    name, make, key = strange_files.PACKED[sample]
    (tmp_path / name).write_bytes(make())
    code, _, err = say(*DOORS[door][1](tmp_path / name, model))
    assert not strange_files.INSIDES.search(err.replace(str(tmp_path), "")), err
    if key == "ink":
        assert code == 0
    elif key in ("html", "empty", "packed"):
        assert code == 2
        assert "this is a" in err


def damaged(data: bytes) -> Iterator[bytes]:
    """Yield a file cut off at many places, and with single bytes changed."""
    for share in (0.02, 0.2, 0.5, 0.8, 0.95, 0.999):
        yield data[: max(1, int(len(data) * share))]
    for share in (0.01, 0.1, 0.3, 0.6, 0.9):
        changed = bytearray(data)
        changed[int(len(data) * share)] ^= 0x5A
        yield bytes(changed)


@pytest.mark.parametrize("sample", strange_files.CUT)
def test_what_is_damaged_is_said_without_a_parsers_words(
    say, tmp_path: Path, model: Path, sample: str
) -> None:
    file = tmp_path / "some file"
    for data in damaged(strange_files.CUT[sample]()):
        file.write_bytes(data)
        for door in ("--data", "predict"):
            code, _, err = say(*DOORS[door][1](file, model))
            assert code in (0, 2), err
            assert not strange_files.INSIDES.search(err.replace(str(tmp_path), "")), err


@pytest.mark.parametrize("door", DOORS)
def test_nothing_a_folder_and_a_pipe(say, tmp_path: Path, model: Path, door: str) -> None:
    arguments = DOORS[door][1]
    code, _, err = say(*arguments(tmp_path / "gone.png", model))
    assert code == 2
    assert "gone.png: there is no file" in err
    (tmp_path / "folder").mkdir()
    code, _, err = say(*arguments(tmp_path / "folder", model))
    assert code == 2
    assert "folder" in err
    assert " expected" in err
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        code, _, err = say(*arguments(tmp_path / "pipe", model))
        assert code == 2
        assert "a device or a pipe; a file or a folder was expected" in err


@pytest.mark.parametrize("door", DOORS)
def test_what_may_not_be_read_is_a_sentence(
    say, tmp_path: Path, model: Path, door: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "locked.png"
    file.write_bytes(strange_files.picture("PNG"))
    real = Path.open

    def refuse(self: Path, *arguments: object, **named: object) -> object:
        if self.name == file.name:
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *arguments, **named)

    monkeypatch.setattr(Path, "open", refuse)
    code, out, err = say(*DOORS[door][1](file, model))
    assert (code, out) == (2, "")
    assert "locked.png may not be read: ask its owner" in err


def test_a_mistake_among_letters_leaves_no_traceback(tmp_path: Path) -> None:
    """The window's child would write one to the log."""
    from letterpad.letters.data_spec import Files
    from letterpad.training.protocol import Failed, ReadLetters
    from letterpad.training.worker import answer

    class Sent(list[object]):
        def __call__(self, message: object) -> None:
            self.append(message)

    for name, make, _ in (*strange_files.PACKED.values(), ("a.ndjson", lambda: b"{1}", "")):
        (tmp_path / name).write_bytes(make())
        sent = Sent()
        with contextlib.redirect_stderr(io.StringIO()) as said:
            answer(ReadLetters(Files(str(tmp_path / name))), sent)
        last = sent[-1]
        assert said.getvalue() == ""
        if isinstance(last, Failed):
            assert last.traceback == ""
            assert not strange_files.INSIDES.search(json.dumps(str(last.sentence)))
