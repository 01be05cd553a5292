"""Several algorithms by Tab: what bash offers is in test_completion, here the other shells."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from letterpad.algorithms.registry import ALGORITHMS
from letterpad.commands.algorithm_completion import several

BOTH, KEYS = "_letterpad_all_or_algorithms", "_letterpad_algorithms"
NAMED = {
    "bash": "_train___algorithm_COMPGEN={0}\n",
    "zsh": ':{0}"\n',
    "fish": '-xka "({0})"',
    "powershell": "_train___algorithm' = '{0}'",
}
"""How each script names the function that completes ``--algorithm``."""

TYPED = [
    ("train --algorithm na", {"naive-bayes"}),
    ("train --algorithm ", {"all", *ALGORITHMS}),
    ("curve --algorithm ", {*ALGORITHMS}),
    ("train --algorithm svm,", {f"svm,{key}" for key in ALGORITHMS if key != "svm"}),
    ("train --algorithm svm,neural-net,n", {"svm,neural-net,naive-bayes"}),
    ("train --algorithm all,", set()),
    ("search --algorithm n", {"neural-net", "naive-bayes"}),
]


@pytest.mark.parametrize("shell", NAMED)
def test_each_script_has_both_functions_once_and_names_them(letterpad, shell: str) -> None:
    script = letterpad("completion", shell).out
    for function in (BOTH, KEYS):
        assert len(re.findall(rf"{function}\b(?:\(\))?[ \n]*(?:\{{\n|set -l)", script)) == 1
    assert NAMED[shell].format(BOTH) in script
    assert "{words}" not in script
    assert f"all {' '.join(ALGORITHMS)}" in script.replace("', '", " ")


def test_tcsh_offers_one_and_all(letterpad) -> None:
    script = letterpad("completion", "tcsh").out
    assert f"'n/--algorithm/(all {' '.join(ALGORITHMS)})/'" in script


def test_braces_of_the_shells_are_whole() -> None:
    preambles = several("x", ["all", "one-two"])["preamble"]
    assert isinstance(preambles, dict)
    for shell, text in preambles.items():
        assert "_letterpad_x" in text
        assert text.count("{") == text.count("}"), shell
        assert "{{" not in text.replace("${{", "")


@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh")
def test_zsh_can_read_its_script(letterpad, tmp_path: Path) -> None:
    (tmp_path / "_letterpad").write_text(letterpad("completion", "zsh").out)
    subprocess.run(["zsh", "-n", tmp_path / "_letterpad"], check=True)


@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish")
@pytest.mark.parametrize(("typed", "expected"), TYPED)
def test_fish_completes(letterpad, tmp_path: Path, typed: str, expected: set[str]) -> None:
    (tmp_path / "script").write_text(letterpad("completion", "fish").out)
    ask = f"source script; complete -C 'letterpad {typed}'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", ask], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert {line.split("\t")[0] for line in done.stdout.splitlines()} == expected
