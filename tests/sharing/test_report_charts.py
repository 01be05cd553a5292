"""Charts of a report: facts of their shapes, and that Qt's reader of SVG draws them."""

import re

import numpy as np
import pytest

from letterpad.languages import ENGLISH
from letterpad.sharing.report_charts import (
    FIRST,
    SECOND,
    Chart,
    accuracies,
    confusion_matrix,
    learning_curve,
    shortened,
)

NAN = float("nan")


def texts(chart: Chart) -> list[str]:
    return [str(shape.text) for shape in chart.shapes if shape.kind == "text"]


def inside(chart: Chart) -> bool:
    """Tell whether all that is drawn is on the chart; texts by where they begin."""
    for shape in chart.shapes:
        at = shape.numbers[:2] if shape.kind in ("text", "dot", "box") else shape.numbers
        xs, ys = at[::2], at[1::2]
        if not (min(xs) >= 0 and max(xs) <= chart.width and min(ys) >= 0):
            return False
        if max(ys) > chart.height:
            return False
    return True


def test_a_curve_has_its_points_in_order_and_leaves_out_what_is_no_number() -> None:
    history = [
        {"step": n, "unit": "epoch", "loss": loss, "accuracy": n / 4, "validation_loss": 0.5}
        for n, loss in ((1, 2.0), (2, NAN), (3, float("inf")), (4, 1.0))
    ]
    chart = learning_curve(history)
    assert chart is not None
    assert inside(chart)
    curves = [shape for shape in chart.shapes if shape.kind == "curve"]
    accuracy, loss, validation = curves
    assert [len(curve.numbers) // 2 for curve in curves] == [4, 2, 4]
    assert (accuracy.colour, loss.colour, validation.colour) == (FIRST, FIRST, SECOND)
    assert validation.is_dashed
    assert not loss.is_dashed
    assert accuracy.numbers[1::2] == tuple(sorted(accuracy.numbers[1::2], reverse=True))
    assert "epoch" in texts(chart)
    assert learning_curve([]) is None
    assert learning_curve([{"step": 1, "unit": "tree"}]) is None


def test_a_long_curve_is_thinned_out_and_keeps_its_end() -> None:
    history = [
        {"step": n, "unit": "iteration", "loss": 1 / n, "accuracy": None} for n in range(1, 9001)
    ]
    chart = learning_curve(history)
    assert chart is not None
    (curve,) = [shape for shape in chart.shapes if shape.kind == "curve"]
    assert 300 < len(curve.numbers) // 2 < 1000
    assert curve.numbers[-2] == max(curve.numbers[::2])
    one = learning_curve(history[:1])
    assert one is not None
    assert [shape.kind for shape in one.shapes].count("dot") == 1


def test_an_accuracy_lies_within_its_interval() -> None:
    rows = [("One", 0.9, (0.85, 0.94)), ("Other " * 20, 0.4, (0.31, 0.5))]
    chart = accuracies(rows)
    assert inside(chart)
    dots = [shape for shape in chart.shapes if shape.kind == "dot"]
    bars = [
        shape
        for shape in chart.shapes
        if shape.kind == "line" and shape.numbers[1] == shape.numbers[3]
    ]
    for dot, bar in zip(dots, bars, strict=True):
        assert bar.numbers[0] < dot.numbers[0] < bar.numbers[2]
        assert dot.numbers[1] == bar.numbers[1]
    assert dots[0].numbers[0] > dots[1].numbers[0]
    assert {"90.0 %", "40.0 %"} <= set(texts(chart))


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_the_axis_of_accuracies_stays_within_0_and_1(share: float) -> None:
    chart = accuracies([("x", share, (max(0, share - 0.01), min(1, share + 0.01)))])
    assert inside(chart)
    ticks = [float(text.split()[0]) for text in texts(chart) if re.fullmatch(r"\d+ %", text)]
    assert 0 <= min(ticks) < max(ticks) <= 100


def test_a_matrix_has_a_box_for_every_count() -> None:
    counts = np.array([[5, 0, 1], [0, 7, 0], [2, 0, 0]])
    chart = confusion_matrix(counts, ("A", "a long name", "C"))
    assert chart is not None
    assert inside(chart)
    boxes = [shape for shape in chart.shapes if shape.kind == "box"]
    assert len(boxes) == np.count_nonzero(counts)
    assert [text for text in texts(chart) if text.isdigit()] == ["5", "1", "7", "2"]
    assert texts(chart).count("a l…") == 2
    # The whole of a row has the same colour, however many letters it has.
    assert boxes[2].colour == boxes[3].colour != boxes[0].colour
    assert confusion_matrix(np.eye(63, dtype=np.int64), tuple("x" * n for n in range(63))) is None


def test_names_are_cut_and_sentences_are_not() -> None:
    assert shortened("abcdef", 4) == "abc…"
    assert shortened("abcd", 4) == "abcd"


def test_the_template_writes_what_qt_draws(qapp: object) -> None:
    """Each chart as SVG: valid, with its ink where the shapes are."""
    from jinja2 import Environment, FileSystemLoader
    from PySide6.QtCore import QByteArray, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from letterpad import paths

    environment = Environment(loader=FileSystemLoader(paths.resource("report")), autoescape=True)
    environment.filters["n"] = lambda number: f"{number:.1f}"
    template = environment.from_string(
        '{% from "chart.svg" import draw with context %}{{ draw(chart) }}'
    )
    history = [{"step": n, "unit": "epoch", "loss": 1 / n, "accuracy": n / 9} for n in (1, 2, 8)]
    curve, matrix = learning_curve(history), confusion_matrix(np.eye(4, dtype=np.int64), "ABCD")
    for chart in (curve, matrix, accuracies([('<&">', 0.5, (0.4, 0.6))])):
        assert chart is not None
        svg = template.render(chart=chart).strip()
        svg = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        assert renderer.isValid()
        image = QImage(round(chart.width), round(chart.height), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            renderer.render(painter)
        coloured = next(shape for shape in chart.shapes if shape.kind in ("dot", "box", "curve"))
        x, y = coloured.numbers[:2]
        if coloured.kind == "box":
            x, y = x + 3, y + 3
        assert image.pixelColor(round(x), round(y)).name() != "#ffffff"
        assert ENGLISH.say(chart.title)
