"""What is taken along of a run, by hand in the whole window: report, script, network."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QListWidget, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from hands import choose_file, click, click_on, dialog, escape, find, press
from letterpad.gui.main_window import MainWindow
from letterpad.letters.data_spec import Builtin
from letterpad.library import Library, Run
from letterpad.model_files.model_file import read_held_out
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train


@pytest.fixture
def some_runs(built_in_letters_are_kept: None) -> list[Run]:
    """Return three runs in the library, trained on the same built-in letters."""
    library = Library()
    runs = []
    kinds: list[tuple[str, dict[str, Any]]] = [
        ("naive-bayes", {}),
        ("decision-tree", {"depth": 4}),
        ("logistic-regression", {"iterations": 15}),
    ]
    for key, settings in kinds:
        spec = TrainSpec(Builtin(size=2_600), key, settings, name=f"My {key}")
        runs.append(library.add(train(spec, lambda progress: None)))
    return runs


@pytest.fixture
def results(some_runs: list[Run], open_window: Callable[[], MainWindow]) -> MainWindow:
    """Return a window that shows the last of three runs."""
    window = open_window()
    click_on(window, "results_page_button")
    window.results_page.select_run(some_runs[-1].path)
    return window


def said(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.notice.findChildren(QLabel))


def test_a_report_is_written_and_opened_only_when_asked(
    results: MainWindow,
    some_runs: list[Run],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from sklearn.metrics import accuracy_score

    opened: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    click_on(results, "report_run_button")
    asked = dialog(results, "report_dialog")
    offered = find(asked, QListWidget, "report_others")
    assert offered.count() == 2
    qtbot.waitUntil(offered.hasFocus)
    press(offered, Qt.Key.Key_Space)
    press(offered, Qt.Key.Key_Down)
    press(offered, Qt.Key.Key_Space)
    assert "compares 3 runs" in find(asked, QLabel, "report_said").text()
    press(offered, Qt.Key.Key_Return)
    (tmp_path / "mine.html").write_text("another")
    choose_file(results, "save_report_dialog", tmp_path / "mine")
    question = dialog(results, "replace_question")
    assert isinstance(question, QMessageBox)
    click(question.button(QMessageBox.StandardButton.Yes))
    qtbot.waitUntil(lambda: not results.take_along.is_busy)
    box = dialog(results, "report_saved")
    html = (tmp_path / "mine.html").read_text(encoding="utf-8")
    for run in some_runs:
        held_out = read_held_out(run.path)
        assert held_out is not None
        share = accuracy_score(held_out.labels, held_out.predicted)
        assert f"{100 * share:.2f} % (" in html
        assert run.card.name in html
    assert "3 models compared" in html
    assert html.count('class="models pairs"') == 1
    assert "data:image/png" in html
    assert opened == []
    click(find(box, QPushButton, "open_report_button"))
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "mine.html"]


def test_a_report_is_not_opened_otherwise(
    results: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    click_on(results, "report_run_button")
    click_on(dialog(results, "report_dialog"), "save_report_button")
    choose_file(results, "save_report_dialog", tmp_path / "mine.html")
    qtbot.waitUntil(lambda: not results.take_along.is_busy)
    escape(dialog(results, "report_saved"))
    assert opened == []
    html = (tmp_path / "mine.html").read_text(encoding="utf-8")
    assert html.count("<pre>") == 1
    assert "Letterpad&#39;s recogniser" in html


def test_script_and_letters_are_saved_and_do_the_same(
    results: MainWindow, some_runs: list[Run], qtbot: QtBot, tmp_path: Path
) -> None:
    click_on(results, "show_code_button")
    shown = dialog(results, "code_dialog")
    click_on(shown, "save_code_button")
    choose_file(results, "save_code_dialog", tmp_path / "mine")
    qtbot.waitUntil(lambda: not results.take_along.is_busy)
    assert f"Saved as {tmp_path / 'mine.py'}, with the letters in mine.npz." in said(results)
    done = subprocess.run(
        [sys.executable, tmp_path / "mine.py"], capture_output=True, text=True, check=True
    )
    held_out = some_runs[-1].card.held_out
    assert held_out is not None
    assert float(done.stdout.split()[0]) == held_out.accuracy.value
    escape(shown)


def test_letters_of_that_name_are_not_replaced_unasked(
    results: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "mine.npz").write_bytes(b"other letters")
    click_on(results, "show_code_button")
    click_on(dialog(results, "code_dialog"), "save_code_button")
    choose_file(results, "save_code_dialog", tmp_path / "mine.py")
    escape(dialog(results, "replace_question"))
    assert (tmp_path / "mine.npz").read_bytes() == b"other letters"
    assert not (tmp_path / "mine.py").exists()
    click_on(dialog(results, "code_dialog"), "save_code_button")
    choose_file(results, "save_code_dialog", tmp_path / "mine.py")
    question = dialog(results, "replace_question")
    assert isinstance(question, QMessageBox)
    click(question.button(QMessageBox.StandardButton.Yes))
    qtbot.waitUntil(lambda: not results.take_along.is_busy)
    with np.load(tmp_path / "mine.npz", allow_pickle=False) as found:
        assert len(found["labels"]) == 2_600
    escape(dialog(results, "code_dialog"))


def test_the_network_is_saved_for_other_programs(
    results: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    import onnx

    click_on(results, "save_run_button")
    with qtbot.waitSignal(results.runs.saved):
        choose_file(results, "save_model_dialog", tmp_path / "net.onnx")
    onnx.checker.check_model(onnx.load(tmp_path / "net.onnx"), full_check=True)
    click_on(results, "save_run_button")
    with qtbot.waitSignal(results.runs.saved):
        choose_file(results, "save_model_dialog", tmp_path / "net")
    assert (tmp_path / "net.letterpad").exists()


def test_what_cannot_be_done_is_said(
    add_run: Any, open_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    """A run of letters that are gone, and one of an algorithm without a short script."""
    gone = add_run("Gone", 5)
    clusters = add_run("Clusters", 5, algorithm="k-means", settings={})
    window = open_window()
    click_on(window, "results_page_button")
    window.results_page.select_run(clusters.path)
    click_on(window, "show_code_button")
    assert "There is no short script for Clusters" in said(window)
    window.results_page.select_run(gone.path)
    click_on(window, "show_code_button")
    click_on(dialog(window, "code_dialog"), "save_code_button")
    choose_file(window, "save_code_dialog", tmp_path / "mine.py")
    qtbot.waitUntil(lambda: "The script was not saved" in said(window))
    assert list(tmp_path.glob("mine*")) == []
    escape(dialog(window, "code_dialog"))
    click_on(window, "report_run_button")
    click_on(dialog(window, "report_dialog"), "save_report_button")
    choose_file(window, "save_report_dialog", tmp_path / "mine.html")
    qtbot.waitUntil(lambda: not window.take_along.is_busy)
    escape(dialog(window, "report_saved"))
    assert "has no pictures of them" in (tmp_path / "mine.html").read_text(encoding="utf-8")
