"""``letterpad code`` and ``letterpad report``: what they write, and over what they do not."""

import ast
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from letterpad.model_files.model_file import read_card


def test_the_script_is_printed_and_does_the_same(
    letterpad, trained: tuple[Path, dict], tmp_path: Path
) -> None:
    model, said = trained
    printed = letterpad("code", model)
    assert (printed.code, printed.err) == (0, "")
    ast.parse(printed.out)
    fields = letterpad(
        "code", model, "--out", tmp_path / "s.py", "--letters", tmp_path / "l.npz", "--json"
    ).fields
    assert fields["files"] == [str(tmp_path / "l.npz"), str(tmp_path / "s.py")]
    assert fields["code"] == (tmp_path / "s.py").read_text(encoding="utf-8")
    done = subprocess.run(
        [sys.executable, tmp_path / "s.py"], capture_output=True, text=True, check=True
    )
    assert float(done.stdout.split()[0]) == said["accuracy"]


def test_letters_and_script_lie_in_one_folder(
    letterpad, trained: tuple[Path, dict], tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    refused = letterpad(
        "code", trained[0], "--out", tmp_path / "s.py", "--letters", tmp_path / "other" / "l.npz"
    )
    assert refused.code == 2
    assert "must be in one folder" in refused.err
    assert not (tmp_path / "s.py").exists()


def test_letters_alone_are_written_with_a_word_on_it(
    letterpad, trained: tuple[Path, dict], tmp_path: Path
) -> None:
    done = letterpad("code", trained[0], "--letters", tmp_path / "l.npz")
    assert "with_name('l.npz')" in done.out
    assert done.err.startswith("Written: ")
    with np.load(tmp_path / "l.npz", allow_pickle=False) as found:
        assert len(found["labels"]) == 160


@pytest.mark.parametrize("n", [1, 2, 3])
def test_a_report_is_one_file_on_any_number_of_runs(
    letterpad, trained: tuple[Path, dict], ink_file: Path, tmp_path: Path, n: int
) -> None:
    models = [trained[0]]
    for key in ("naive-bayes", "decision-tree")[: n - 1]:
        models.append(tmp_path / f"{key}.letterpad")
        split = ("--train-size", 100, "--random-state", 7)
        letterpad("train", "--data", ink_file, "--algorithm", key, *split, "--out", models[-1])
    named = [*models, models[0]]  # one that is named twice is in it once
    fields = letterpad("report", *named, "--out", tmp_path / "r.html", "--json").fields
    assert fields["files"] == [str(tmp_path / "r.html")]
    assert (fields["name"], fields["model"]) == (read_card(models[0]).name, str(models[0]))
    assert fields["compared_with"] == [str(model) for model in models[1:]]
    html = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert html.count('<section class="run"') == n
    assert html.count('class="models wide"') == (n > 1)
    assert ("Too few hands to tell" in html) == (n > 1)  # ten of them
    assert html.count("data:image/png") >= 4


def test_nothing_is_written_over(letterpad, trained: tuple[Path, dict], tmp_path: Path) -> None:
    for name, arguments in (
        ("r.html", ("report", trained[0], "--out")),
        ("s.py", ("code", trained[0], "--out")),
        ("l.npz", ("code", trained[0], "--letters")),
        ("n.onnx", ("models", "export", trained[0], "--onnx")),
    ):
        (tmp_path / name).write_text("mine")
        refused = letterpad(*arguments, tmp_path / name)
        assert refused.code == 2
        assert "is there already" in refused.err
        assert (tmp_path / name).read_text() == "mine"
        assert letterpad(*arguments, tmp_path / name, "--force").code == 0
        assert (tmp_path / name).read_bytes() != b"mine"
        wrong = letterpad(*arguments, tmp_path / "name.txt")
        assert "must end in" in wrong.err


def test_a_report_speaks_german(letterpad, trained: tuple[Path, dict], tmp_path: Path) -> None:
    done = letterpad("report", trained[0], "--out", tmp_path / "r.html", "--lang", "de")
    assert done.code == 0
    html = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert '<html lang="de">' in html
    assert "Konfusionsmatrix" in html


def test_without_its_letters_a_report_has_no_pictures(letterpad, bar_model, tmp_path: Path) -> None:
    from letterpad.model_files.model_file import write_model

    write_model(bar_model, tmp_path / "m.letterpad")
    done = letterpad("report", tmp_path / "m.letterpad", "--out", tmp_path / "r.html")
    assert done.code == 0
    assert done.err.startswith("Without pictures: ")
    refused = letterpad("code", tmp_path / "m.letterpad")
    assert refused.code == 2
    assert "does not say how its letters were split" in refused.err


def test_a_network_is_exported_by_name(letterpad, bar_model, tmp_path: Path) -> None:
    import onnx

    from letterpad.library import Library

    run = Library().add(bar_model)
    fields = letterpad(
        "models", "export", bar_model.card.name, "--onnx", tmp_path / "n.onnx", "--json"
    ).fields
    assert fields == {
        "name": bar_model.card.name,
        "model": str(run.path),
        "files": [str(tmp_path / "n.onnx")],
    }
    onnx.checker.check_model(onnx.load(tmp_path / "n.onnx"), full_check=True)
