"""The panel of a net: a letter, a unit that is opened, and what is said where nothing is drawn."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hands import choose, click, click_on, draw, find, letter_r, press, settle
from letterpad.gui.charts.net.net_diagram import NetDiagram
from letterpad.gui.charts.net.unit_sum import UnitSum
from letterpad.gui.compare.net_diagram_panel import NetDiagramPanel, can_be_drawn
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets.what_is_this import Explanation
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.library import Library, Run
from letterpad.model_files.model_file import TrainedModel, read_weights
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.recognizer import Recognizer
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train
from trained_nets import AddNet, add_net
from waiting import HANGS_AFTER_MS

__all__ = ["add_net"]

ANSWER = Prediction((), np.zeros(0, np.float32), np.zeros((28, 28), np.uint8), 0.0)


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[NetDiagramPanel]:
    panel = NetDiagramPanel()
    qtbot.addWidget(panel)
    panel.resize(990, 600)
    with qtbot.waitActive(panel):
        panel.show()
    yield panel
    panel.close_threads()


def said(panel: NetDiagramPanel, name: str = "net_sentence") -> str:
    label = find(panel, QLabel, name)
    return label.text() if label.isVisible() else ""


def chart(panel: NetDiagramPanel) -> NetDiagram:
    return find(panel, NetDiagram, "net_diagram")


def show(panel: NetDiagramPanel, qtbot: QtBot, run: Run, ink: Ink = EMPTY) -> None:
    panel.set_run(run)
    panel.set_question(Question(ink), ANSWER)
    qtbot.waitUntil(lambda: not panel.is_busy)


def test_a_letter_is_read_by_the_numbers_of_numpy(
    panel: NetDiagramPanel, add_net: AddNet, qtbot: QtBot
) -> None:
    run = add_net("My net", 30)
    show(panel, qtbot, run)
    assert said(panel) == (
        "My net: 784 → 30 → 26 numbers. Draw a letter on the Draw page to see them all."
    )
    panel.set_question(Question(letter_r()), ANSWER)
    qtbot.waitUntil(lambda: "reads" in said(panel))
    arrays = read_weights(run.path) or {}
    x = rasterize(letter_r(), run.card.framing).reshape(-1) / 255
    z1 = x @ arrays["hidden_1.kernel"].astype(float) + arrays["hidden_1.bias"]
    h = np.maximum(z1, 0)
    z2 = h @ arrays["output.kernel"].astype(float) + arrays["output.bias"]
    p = np.exp(z2) / np.exp(z2).sum()
    answer = int(p.argmax())
    letter = chr(65 + answer)
    assert said(panel) == f"My net reads your letter as {letter}, {100 * p[answer]:.1f} %."
    assert said(panel, "net_hint")

    unit = int(h.argmax())
    click(chart(panel), chart(panel).item_rect(chart(panel).item_of(0, unit)).center().toPoint())
    assert said(panel, "unit_heading") == f"The sum of unit {unit}, hidden layer"
    sum_chart = find(panel, UnitSum, "unit_sum")
    assert sum_chart.isVisible()
    assert not said(panel, "net_hint")
    line = sum_chart.description().partition(": ")[2]
    parts = line.replace("(", "").replace(")", "").split(" ")
    ink, bias, total = float(parts[7]), float(parts[9]), float(parts[11].rstrip(","))
    step = 10.0 ** -len(parts[7].partition(".")[2])
    assert ink == pytest.approx(x @ arrays["hidden_1.kernel"][:, unit].astype(float), abs=step)
    assert bias == pytest.approx(float(arrays["hidden_1.bias"][unit]), abs=step)
    assert total == pytest.approx(z1[unit], abs=step)
    assert round(ink + bias, 6) == total
    assert line.endswith(f"ReLU: {parts[-1]}")
    assert float(parts[-1]) == total

    # From there to the letter that it speaks for most, by a click on its line.
    settle()
    sends = h[unit] * arrays["output.kernel"][unit]
    line_of = next(
        item
        for item in range(sum_chart.n_items())
        if sum_chart.row(item).opens == (1, int(sends.argmax()))
    )
    click(sum_chart, sum_chart.item_rect(line_of).center().toPoint())
    assert said(panel, "unit_heading") == f"The sum of {chr(65 + int(sends.argmax()))}"


def test_the_sum_follows_the_drawing_and_is_closed_by_a_button_or_escape(
    panel: NetDiagramPanel, add_net: AddNet, qtbot: QtBot
) -> None:
    show(panel, qtbot, add_net("Net", 12), letter_r())
    diagram, sum_chart = chart(panel), find(panel, UnitSum, "unit_sum")
    diagram.setFocus()
    press(diagram, Qt.Key.Key_Right)
    press(diagram, Qt.Key.Key_Return)
    opened = find(panel, QWidget, "opened_unit")
    assert opened.isVisible()
    before, heading = sum_chart.description(), said(panel, "unit_heading")
    moved = letter_r().strokes[:1]
    panel.set_question(Question(Ink(moved)), ANSWER)
    qtbot.waitUntil(lambda: sum_chart.description() != before)
    assert said(panel, "unit_heading") == heading
    panel.set_question(Question(EMPTY), ANSWER)
    assert said(panel, "unit_heading") == "Draw a letter to see the sum."
    assert sum_chart.is_empty
    click_on(panel, "close_unit")
    assert not opened.isVisible()
    assert diagram.hasFocus()
    press(diagram, Qt.Key.Key_Right)
    press(diagram, Qt.Key.Key_Return)
    assert opened.isVisible()
    sum_chart.setFocus()
    press(sum_chart, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_another_run_closes_the_sum_and_another_name_does_not(
    panel: NetDiagramPanel, add_net: AddNet, library: Library, qtbot: QtBot
) -> None:
    run = add_net("Net", 12)
    show(panel, qtbot, run, letter_r())
    panel.open_unit(0, 3)
    library.rename(run, "Other name")
    renamed = next(each for each in library.runs() if each.path == run.path)
    panel.set_run(renamed)
    assert said(panel).startswith("Other name reads your letter as")
    assert find(panel, QWidget, "opened_unit").isVisible()
    panel.hide()
    with qtbot.assertNotEmitted(panel._layers.opened):
        panel.show()  # it knows that net
        qtbot.waitUntil(lambda: not panel.is_busy)
    assert said(panel, "unit_heading") == "The sum of unit 3, hidden layer"
    panel.set_run(add_net("Deep", 9, 8, 7))
    assert not find(panel, QWidget, "opened_unit").isVisible()
    qtbot.waitUntil(lambda: said(panel).startswith("Deep reads your letter as"))
    assert chart(panel).n_items() == 1 + 3 * 4 + 9 + 8 + 7 + 26


def test_logistic_regression_is_one_layer(
    panel: NetDiagramPanel, library: Library, bar_model: TrainedModel, qtbot: QtBot
) -> None:
    show(panel, qtbot, library.add(bar_model), letter_r())
    diagram = chart(panel)
    assert diagram.n_items() == 1 + 3 + 4
    click(diagram, diagram.item_rect(diagram.item_of(0, 2)).center().toPoint())
    letter = bar_model.card.classes[2]
    assert said(panel, "unit_heading") == f"The sum of {letter}"
    assert bar_model.weights is not None
    x = rasterize(letter_r(), bar_model.card.framing).reshape(-1) / 255
    total = float(x @ bar_model.weights["weights"][:, 2])
    shown = find(panel, UnitSum, "unit_sum").description()
    assert float(shown.split(" = ")[3].split(",")[0]) == pytest.approx(total, abs=5e-3)


def test_what_cannot_be_drawn_is_said(panel: NetDiagramPanel, add_run: Any, qtbot: QtBot) -> None:
    panel.set_run(None)
    assert said(panel).startswith("Letterpad's recogniser has too many layers")
    show(panel, qtbot, add_run("My tree", 3, algorithm="decision-tree"))
    assert said(panel).startswith("My tree has other layers, or none.")
    show(panel, qtbot, add_run("Old net", 3, algorithm="neural-net"))
    assert "has no weights.npz" in said(panel)
    assert not chart(panel).isVisible()


def test_what_this_is_is_told_with_and_without_numbers(
    panel: NetDiagramPanel, add_net: AddNet, qtbot: QtBot
) -> None:
    click_on(panel, "what_is_net_diagram")
    explanation = panel.window().findChild(Explanation)
    assert explanation is not None
    explanation.close()
    show(panel, qtbot, add_net("Net", 12))
    panel.open_unit(0, 3)
    settle()
    for name in ("what_is_unit_sum", "what_is_net_diagram"):
        click_on(panel, name)
        told = [each for each in panel.window().findChildren(Explanation) if each.isVisible()]
        assert len(told) == 1
        told[0].close()


def test_the_panel_speaks_german(
    german: None, panel: NetDiagramPanel, add_net: AddNet, qtbot: QtBot
) -> None:
    show(panel, qtbot, add_net("Netz", 12), letter_r())
    panel.open_unit(0, 3)
    assert said(panel).startswith("Netz liest deinen Buchstaben als ")
    assert said(panel, "unit_heading") == "Die Summe von Einheit 3, versteckte Schicht"
    sum_chart = find(panel, UnitSum, "unit_sum")
    assert chart(panel).chart_table().headings == ["Schicht", "Einheit", "Summe z", "Wert"]
    sentences = " ".join(sum_chart.sentence(item) for item in range(sum_chart.n_items()))
    assert "weitere und Rundung" in sentences
    assert not re.search(r"\b(row|column|unit|more|of|and)\b|\d\.\d", sentences)


def test_by_its_card_it_is_told_what_can_be_drawn(add_run: Any) -> None:
    found = {
        key: can_be_drawn(add_run(key, 3, algorithm=key))
        for key in ("neural-net", "logistic-regression", "svm", "convolutional-net")
    }
    assert found == {
        "neural-net": True,
        "logistic-regression": True,
        "svm": False,
        "convolutional-net": False,
    }
    assert not can_be_drawn(None)


def test_nothing_is_read_where_nobody_looks(add_net: AddNet, qtbot: QtBot) -> None:
    panel = NetDiagramPanel()
    qtbot.addWidget(panel)
    panel.set_run(add_net("Net", 12))
    panel.set_question(Question(letter_r()), ANSWER)
    assert not panel.is_busy
    panel.show()
    qtbot.waitUntil(lambda: said(panel).startswith("Net reads your letter as"))
    panel.close_threads()


def test_a_trained_net_is_opened_unit_by_unit_in_the_window(
    library: Library, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    data = Builtin(size=1040)
    letters, runs = load_letters(data), []
    for algorithm, settings in (
        ("logistic-regression", {"iterations": 20}),
        ("neural-net", {"hidden_units": (40,), "epochs": 3}),
    ):
        spec = TrainSpec(data, algorithm, settings, test_size=0.2, name=algorithm)
        runs.append(library.add(train(spec, lambda progress: None, letters)))
    window = open_window()
    draw(window.canvas, letter_r())
    click_on(window, "compare_page_button")
    click_on(window, "show_learned")
    click_on(window, "learned_as_net")
    page = window.compare_page
    assert page.learned.net is not None
    panel = page.learned.net
    for name, run in (("the second model", runs[0]), ("the first model", runs[1])):
        choose(find(window, QComboBox, "learned_chooser"), name)
        answer = Recognizer(run.path).predict(window.canvas.ink())
        share = float(answer.probabilities.max())
        expected = f"{run.card.name} reads your letter as {answer.answer}, {100 * share:.1f} %."
        qtbot.waitUntil(lambda said_so=expected: said(panel) == said_so, timeout=HANGS_AFTER_MS)

    diagram = chart(panel)
    diagram.setFocus()
    press(diagram, Qt.Key.Key_Right)  # the strongest unit
    press(diagram, Qt.Key.Key_Return)
    heading = said(panel, "unit_heading")
    assert heading.startswith("The sum of unit ")
    unit = int(heading.removeprefix("The sum of unit ").split(",")[0])
    arrays = read_weights(runs[1].path) or {}
    x = rasterize(window.canvas.ink(), runs[1].card.framing).reshape(-1) / 255
    z = x @ arrays["hidden_1.kernel"].astype(float) + arrays["hidden_1.bias"]
    assert unit == int(z.argmax())
    found = re.search(r" = (-?\d+\.\d+), ReLU", find(panel, UnitSum, "unit_sum").description())
    assert found is not None
    assert float(found[1]) == pytest.approx(z[unit], abs=6e-3)

    # What is drawn changes, and so do the numbers, while the page is seen.
    before = find(panel, UnitSum, "unit_sum").description()
    window.canvas.undo()
    qtbot.waitUntil(lambda: find(panel, UnitSum, "unit_sum").description() != before)
    click_on(window, "learned_as_net")
    assert not panel.isVisible()
    assert find(window, QWidget, "first_learned").isVisible()
