"""The entry of the command line: what starts, what ends how, and what goes where."""

import json
import os
import signal
import subprocess
import sys
import types
from contextlib import suppress
from pathlib import Path

import pytest

import letterpad
from letterpad import cli
from letterpad.errors import UserError
from waiting import HANGS_AFTER

COMMANDS = [
    ["train"],
    ["search"],
    ["evaluate"],
    ["adapt"],
    ["predict"],
    ["data", "describe"],
    ["data", "export"],
    ["models"],
]


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "letterpad", *map(str, arguments)]


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> list[str]:
    """Let ``letterpad data describe`` raise an error; return its arguments."""

    def load_letters(*_: object) -> None:
        raise error

    monkeypatch.setattr("letterpad.commands.data.load_letters", load_letters)
    return ["data", "describe", "--data", "builtin", "--json"]


@pytest.mark.parametrize(
    ("argv", "module"),
    [([], "letterpad.gui.startup.app"), (["worker"], "letterpad.training.worker")],
)
def test_no_command_opens_the_window_and_worker_serves_it(
    monkeypatch: pytest.MonkeyPatch, argv: list[str], module: str
) -> None:
    stand_in = types.ModuleType(module)
    stand_in.main = lambda *_: 42  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module, stand_in)
    assert cli.main(argv) == 42


def opened(monkeypatch: pytest.MonkeyPatch, *argv: str) -> tuple[int, list[Path]]:
    """Run the command line with a stand-in for the window; return the files opened in it."""
    files: list[Path] = []
    stand_in = types.ModuleType("letterpad.gui.startup.app")
    stand_in.main = lambda opened, *_: files.extend(opened)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "letterpad.gui.startup.app", stand_in)
    return cli.main(argv), files


def test_a_file_opens_in_the_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    names = ("mine.letterpad", "a drawing.ndjson", "letters")
    for name in names:
        (tmp_path / name).write_text("")
    _, files = opened(monkeypatch, *names)
    # Whole paths: they are remembered, and the next start may be in another folder.
    assert files == [tmp_path / name for name in names]


@pytest.mark.parametrize(
    "name", ["gone.letterpad", "gone.ndjson", "gone.NDJSON.gz", "GONE.LETTERPAD"]
)
def test_a_file_that_is_not_there_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    code, files = opened(monkeypatch, name)
    assert code == 2
    assert files == []
    said = capsys.readouterr().err
    assert said.endswith(f"{name}: there is no such file.\n")
    assert len(said.splitlines()) == 1


def test_the_window_speaks_the_language_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "mine.letterpad"
    file.write_text("")
    calls: list[tuple[list[Path], str, str | None]] = []
    stand_in = types.ModuleType("letterpad.gui.startup.app")
    stand_in.main = lambda files, language, code: calls.append(  # type: ignore[attr-defined]
        (files, language.code, code)
    )
    monkeypatch.setitem(sys.modules, "letterpad.gui.startup.app", stand_in)
    for argv in (["--lang", "de"], ["--lang=de", str(file)], [str(file), "--lang", "de"], []):
        cli.main(argv)
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    cli.main([])
    assert calls == [
        ([], "de", "de"),
        ([file], "de", "de"),
        ([file], "de", "de"),
        ([], "en", None),
        ([], "de", None),  # what is said before there is a window; the window has its settings
    ]


def test_a_command_is_a_command_even_if_a_file_has_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "train").mkdir()
    code, files = opened(monkeypatch, "train")
    assert (code, files) == (2, [])
    assert "usage: letterpad train" in capsys.readouterr().err


def test_a_windowed_program_without_streams_says_nothing_and_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    try:
        assert cli.main(["--version"]) == 0
        assert cli.main(["bogus"]) == 2
        assert cli.main(["data", "describe", "--data", "builtin", "--size", "52"]) == 0
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.close()


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"letterpad {letterpad.__version__}\n"


def test_help_names_the_commands_but_not_the_worker(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    said = capsys.readouterr().out
    for name in ("train", "search", "evaluate", "predict", "data", "exit codes"):
        assert name in said
    assert "worker" not in said


@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
def test_each_command_has_help_with_examples(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*argv, "--help"]) == 0
    said = capsys.readouterr().out
    assert f"letterpad {' '.join(argv)}" in said.split("examples:")[1]
    assert "--json" in said


def test_trainings_help_lists_every_algorithm_and_setting(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from letterpad.algorithms.registry import ALGORITHMS

    cli.main(["train", "--help"])
    said = capsys.readouterr().out
    for algorithm in ALGORITHMS.values():
        assert f"\n  {algorithm.key}\n" in said
        for param in algorithm.params:
            assert f" {param.name}={param.text(param.default)} " in said


@pytest.mark.parametrize("argv", [["bogus"], ["train"], ["--bogus"], ["data"], ["predict"]])
def test_a_wrong_command_is_a_users_error(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage: letterpad" in said.err
    assert "Traceback" not in said.err


def test_a_users_error_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = failing(monkeypatch, UserError("The letters are gone."))
    assert cli.main(argv) == 2
    assert capsys.readouterr() == ("", "letterpad: The letters are gone.\n")


def test_a_file_that_may_not_be_used_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = failing(monkeypatch, PermissionError(13, "Permission denied", "/secret"))
    assert cli.main(argv) == 2
    assert capsys.readouterr() == ("", "letterpad: /secret: Permission denied.\n")


@pytest.mark.parametrize("error", [RuntimeError("surprise"), OSError("surprise")])
def test_a_failure_shows_its_traceback_on_standard_error_only(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(failing(monkeypatch, error)) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" in said.err
    assert "surprise" in said.err


@pytest.mark.parametrize("argv", [["--lang", "xx", "predict", "a"], ["predict", "--lang=xx", "a"]])
def test_a_language_that_is_not_there_is_refused(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "letterpad: There is no language 'xx'. Languages: de, en.\n"


def test_lang_without_a_code_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["predict", "a", "--lang"]) == 2
    assert "argument --lang: expected one argument" in capsys.readouterr().err


def test_errors_are_in_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    gone = tmp_path / "weg.letterpad"
    assert cli.main([str(gone)]) == 2
    assert capsys.readouterr().err == f"letterpad: {gone}: Diese Datei gibt es nicht.\n"
    assert cli.main(failing(monkeypatch, KeyboardInterrupt())) == 130
    assert capsys.readouterr().err == "Gestoppt.\n"
    argv = failing(monkeypatch, PermissionError(13, "Permission denied", "/secret"))
    assert cli.main(argv) == 2
    assert capsys.readouterr().err == "letterpad: /secret: Zugriff verweigert.\n"
    assert cli.main([*argv, "--lang", "en"]) == 2
    assert capsys.readouterr().err == "letterpad: /secret: Permission denied.\n"
    assert cli.main(["--lang", "xx"]) == 2
    assert "Die Sprache 'xx' gibt es nicht" in capsys.readouterr().err


def test_english_reads_no_translation_and_no_language_imports_qt() -> None:
    script = (
        "import sys\n"
        "from letterpad.cli import main\n"
        "main(['data', 'describe', '--data', 'builtin', '--size', '52', '--lang', sys.argv[1]])\n"
        "print([name in sys.modules for name in ('xml.etree.ElementTree', 'PySide6')])\n"
    )
    for language, loaded in (("en", [False, False]), ("de", [True, False])):
        done = subprocess.run(
            [sys.executable, "-c", script, language], capture_output=True, text=True, check=True
        )
        assert done.stdout.splitlines()[-1] == str(loaded)


def test_a_terminal_without_all_characters_gets_those_it_has() -> None:
    done = subprocess.run(
        command("predict", "--help", "--lang", "de"),
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert rb"\u201eNicht sicher\u201c" in done.stdout


def test_ctrl_c_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(failing(monkeypatch, KeyboardInterrupt())) == 130
    assert capsys.readouterr() == ("", "Stopped.\n")


def test_what_libraries_print_does_not_reach_standard_output() -> None:
    script = (
        "import os, sys\n"
        "from letterpad.commands import data\n"
        "from letterpad.cli import main\n"
        "load = data.load_letters\n"
        "def noisy(*arguments):\n"
        "    print('printed by Python')\n"
        "    os.write(1, b'printed by C\\n')\n"
        "    os.system('echo printed by a child')\n"
        "    return load(*arguments)\n"
        "data.load_letters = noisy\n"
        "code = main(['data', 'describe', '--data', 'builtin', '--size', '52', '--json'])\n"
        "print('after')\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    first, rest = done.stdout.split("\n", 1)
    assert json.loads(first)["n"] == 52
    assert rest == "after\n"
    for who in ("Python", "C", "a child"):
        assert f"printed by {who}\n" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_ctrl_c_in_a_training_leaves_nothing_behind(tmp_path: Path) -> None:
    out = tmp_path / "never.letterpad"
    ours, theirs = os.openpty()  # progress is shown on a terminal alone
    process = subprocess.Popen(
        command("train", "--data", "builtin", "--algorithm", "logistic-regression", "--out", out),
        # A shell starts its background jobs, such as these tests, so that Ctrl+C is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(theirs)
    errors = b""
    while not any(stage in errors for stage in (b"starting", b"training", b"iteration")):
        errors += os.read(ours, 1000)
    process.send_signal(signal.SIGINT)
    with suppress(OSError):  # the end of a terminal that nobody else has open
        while said := os.read(ours, 1000):
            errors += said
    os.close(ours)
    assert process.communicate(timeout=HANGS_AFTER)[0] == ""
    assert process.returncode == 130, errors
    assert errors.endswith(b"Stopped.\r\n")
    assert list(tmp_path.glob("*never*")) == []


@pytest.mark.skipif(os.name != "posix", reason="pipes as POSIX has them")
def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as out:
        done = subprocess.run(
            command("data", "describe", "--data", "builtin", "--size", "52"),
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux says so in DISPLAY")
def test_without_a_display_a_sentence_is_said() -> None:
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(command(), env=clean, capture_output=True, text=True, timeout=HANGS_AFTER)
    assert done.returncode == 1
    assert "display" in done.stderr
    assert "Traceback" not in done.stderr
    assert "letterpad --help" in done.stderr


def test_a_command_does_not_wait_for_the_modules_of_others() -> None:
    script = (
        "import sys\n"
        "from letterpad.cli import main\n"
        "main(['predict', 'gone.png'])\n"
        "print([name in sys.modules for name in sys.argv[1:]])\n"
    )
    others = ("letterpad.commands.training", "letterpad.commands.evaluating", "letterpad.library")
    heavy = ("rich", "shtab", "difflib", "tarfile")
    done = subprocess.run(
        [sys.executable, "-c", script, *others, *heavy], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == str([False] * 7)
