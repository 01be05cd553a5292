"""Completion by the shell: the scripts are those of our commands, and bash uses one."""

import shutil
import subprocess
from pathlib import Path

import pytest

from letterpad.commands.completion import _SHELLS


@pytest.mark.parametrize("shell", _SHELLS)
def test_each_script_knows_commands_and_options(letterpad, shell: str) -> None:
    done = letterpad("completion", shell)
    assert (done.code, done.err) == (0, "")
    for word in ("evaluate", "robustness", "describe", "logistic-regression"):
        assert word in done.out
    assert "worker" not in done.out


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ev", {"evaluate"}),
        ("evaluate --rob", {"--robustness"}),
        ("data d", {"describe"}),
        ("train --algorithm naive", {"naive-bayes"}),
        ("train --algorithm a", {"all"}),
        ("train --algorithm svm,n", {"svm,neural-net", "svm,naive-bayes"}),
        ("train --algorithm svm,neural-net,n", {"svm,neural-net,naive-bayes"}),
        ("train --algorithm svm,a", set()),
        ("train --algorithm all,s", set()),
        ("curve --algorithm a", set()),
        ("curve --algorithm svm,neu", {"svm,neural-net"}),
        ("search --algorithm neu", {"neural-net"}),
        ("search --algorithm svm,neu", set()),
        ("search --algorithm a", set()),
        ("predict L", {"L.png"}),
        ("compare --dat", {"--data"}),
        ("letters im", {"import"}),
        ("letters import L", {"L.png"}),
        ("letters restore --set", {"--settings"}),
    ],
)
def test_bash_completes(letterpad, tmp_path: Path, typed: str, expected: set[str]) -> None:
    (tmp_path / "L.png").write_text("")
    (tmp_path / "script").write_text(letterpad("completion", "bash").out)
    words = ["letterpad", *typed.split()]
    command = (
        f"source ./script; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; "
        "_shtab_letterpad; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == expected


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize("before", ["evaluate --model", "compare", "compare one", "compare a b"])
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["Logistic regression", "Lovely", "L.letterpad"]),
        ("Lo", ["Logistic regression", "Lovely"]),
        ("Logistic\\ r", ["Logistic regression"]),
        ("L.", ["L.letterpad"]),
        ("x", []),
    ],
)
def test_bash_completes_models_by_name(
    letterpad, tmp_path: Path, before: str, typed: str, expected: list[str]
) -> None:
    (tmp_path / "L.letterpad").write_text("")
    script = letterpad("completion", "bash").out
    script = script.replace("complete -o bashdefault", "# complete")
    (tmp_path / "script").write_text(script)
    names = "\\n".join(["Logistic regression", "Lovely"])
    command = (
        f"letterpad() {{ [[ \"$*\" == 'models --names' ]] && printf '{names}\\n'; }}; "
        "source ./script; rm ./script; "
        f'COMP_WORDS=(letterpad {before} "$1"); COMP_CWORD={len(before.split()) + 1}; '
        "_shtab_letterpad; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run(
        ["bash", "-c", command, "bash", typed],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == (expected or [""])


def test_the_names_are_those_of_the_models(letterpad, add_run) -> None:
    add_run("Logistic regression", 3)
    add_run("Mine", 3)
    add_run("Mine", 4)
    assert letterpad("models", "--names").out.splitlines() == ["Mine", "Logistic regression"]


def test_without_models_there_are_no_names(letterpad) -> None:
    assert letterpad("models", "--names").out.strip() == ""
