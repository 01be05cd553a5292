"""What is done with a package of algorithms where one is installed.

`test_installed_package` runs these in an environment with the package in ``nearest_mean/``.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from PIL import Image
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import choose, click, click_on, dialog, draw_strokes, find, rows, type_into
from letterpad import cli, paths
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import read_card
from windows import unfold

MODULE = "letterpad_nearest_mean"
ORIGIN = "letterpad-nearest-mean 0.1"
REFUSED = f"{ORIGIN} offers an algorithm, {{}}, that cannot be used: "


@pytest.fixture
def letters(bar_letters: LetterSet, tmp_path: Path) -> Path:
    """Return a folder with 200 pictures of 4 classes."""
    for number, (picture, label) in enumerate(
        zip(bar_letters.images[:200], bar_letters.labels[:200], strict=True)
    ):
        folder = tmp_path / "letters" / bar_letters.classes[label]
        folder.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture).save(folder / f"{number}.png")
    return tmp_path / "letters"


def seen(root: QWidget, name: str) -> str:
    """Return what a label says that is to be seen."""
    label = find(root, QLabel, name)
    assert label.isVisible(), f"{name} is not to be seen"
    return label.text()


def wait(qtbot: QtBot, so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    qtbot.waitUntil(so, timeout=60_000)


def models() -> list[Path]:
    return sorted(paths.models_folder().glob("*.letterpad"))


def test_in_the_window(qtbot: QtBot, letters: Path) -> None:
    before = Settings()
    before.set_choices("model_panel", {"data": Files(str(letters)).to_json()})
    before.save()
    window = MainWindow()
    unfold(window)
    window.resize(1280, 800)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    chooser = find(window, QComboBox, "algorithm_chooser")
    assert chooser.count() == 10
    wait(qtbot, lambda: "Nearest mean" in rows(chooser))
    assert rows(chooser)[10:] == ["Farthest <b>mean</b> & Co", "Nearest mean"]
    train = find(window, QPushButton, "train_button")
    wait(qtbot, train.isEnabled)
    said = window.notice.text()
    assert REFUSED.format("broken-mean") + f"importing {MODULE}:THERE_IS_NO_SUCH" in said
    assert REFUSED.format("svm") + "the key is that of an algorithm of Letterpad's own." in said

    # What cannot be converted is not trained.
    choose(chooser, "farthest-mean")
    assert seen(window, "algorithm_origin") == f"From the package {ORIGIN}"
    assert "&lt;b&gt;mean&lt;/b&gt; &amp; Co" in chooser.toolTip()
    click(train)
    text = find(window, QLabel, "training_text")
    wait(qtbot, lambda: "cannot be converted to ONNX" in text.text())
    assert f"skl2onnx does not know {MODULE}.FarthestMean" in text.text()
    assert models() == []

    # What brings its own conversion is trained in the child, and answers.
    choose(chooser, "nearest-mean")
    with qtbot.waitSignal(window.runs.arrived, timeout=60_000):
        click(train)
    (model,) = models()
    card = read_card(model)
    assert (card.algorithm, str(card.package), card.notes) == ("nearest-mean", ORIGIN, ())
    assert card.held_out is not None
    assert card.held_out.n_correct > 0.9 * card.held_out.n
    click_on(window, "use_model_button")
    wait(qtbot, lambda: window.runs.live == model)
    draw_strokes(window.canvas, [[(60, 40), (60, 140), (60, 200)]])
    wait(qtbot, lambda: window.draw_page.answer_view.answer.text() in "ABCD")
    assert MODULE not in sys.modules, "the package was imported into the window"

    # It is searched.
    click_on(window, "search_button")
    search = dialog(window, "search_dialog")
    choose(find(search, QComboBox, "search_setting_1"), "sharpness")
    type_into(find(search, QWidget, "search_values_1"), "0.01, 1")
    click_on(search, "search_start")
    ended = find(search, QLabel, "search_text")
    wait(qtbot, lambda: "is now the run" in ended.text())
    (found,) = (path for path in models() if path != model)
    assert {row["settings"]["sharpness"] for row in read_card(found).search} == {0.01, 1.0}
    click_on(search, "search_close")

    # Results say where it came from.
    click_on(window, "results_page_button")
    click_on(window, "show_details")
    facts = find(window, QWidget, "run_details")
    wait(qtbot, lambda: ORIGIN in [label.text() for label in facts.findChildren(QLabel)])
    assert MODULE not in sys.modules
    window.close()
    assert psutil.Process().children(recursive=True) == []

    # What the package said is kept for the next window.
    kept = json.loads((paths.cache_folder() / "algorithms.json").read_text(encoding="utf-8"))
    assert [package["name"] for package in kept["packages"]] == ["letterpad-nearest-mean"]


def test_on_the_command_line(letters: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["train", "--help"]) == 0
    helped = capsys.readouterr().out
    listed = f"  nearest-mean\n    Nearest mean, from {ORIGIN}\n    sharpness=1 "
    assert listed in helped
    assert REFUSED.format("broken-mean") in helped

    train = ["train", "--data", str(letters), "--algorithm", "nearest-mean", "--json"]
    assert cli.main([*train, "--set", "sharpness=2"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["package"] == {"name": "letterpad-nearest-mean", "version": "0.1"}
    assert result["settings"] == {"sharpness": 2.0}
    assert result["accuracy"] > 0.9
    assert cli.main(["evaluate", "--data", str(letters), "--model", result["model"]]) == 0

    assert cli.main([*train, "--set", "sharpness=200"]) == 2
    assert "Sharpness (sharpness) must be a number from 0.001 to 100" in capsys.readouterr().err


def test_what_cannot_be_used_is_a_sentence_on_the_command_line(
    letters: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    train = ["train", "--data", str(letters), "--algorithm"]
    for key, words in (
        ("farthest-mean", "Farthest <b>mean</b> & Co cannot be converted to ONNX"),
        ("broken-mean", REFUSED.format("broken-mean") + "importing"),
        ("perceptron", "nearest-prototype, broken-mean, farthest-mean, nearest-mean."),
    ):
        assert cli.main([*train, key]) == 2
        said = capsys.readouterr()
        assert words in said.err
        assert "Traceback" not in said.err
        assert said.out == ""
    assert models() == []
    # Nobody takes the place of an algorithm of Letterpad's own.
    assert cli.main([*train, "svm", "--json"]) == 0
    assert "package" not in json.loads(capsys.readouterr().out)
