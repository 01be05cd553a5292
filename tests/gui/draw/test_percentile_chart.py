"""Each measure is told in its unit, and what is far outside has another mark."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from letterpad.explaining.ink_shape import MEASURES, Measured
from letterpad.gui.draw.percentile_chart import PercentileChart
from letterpad.gui.style.theme import current

VALUES = (2.25, 0.5, -12.4, 3.0, 145.0)


def measured(far: str = "") -> list[Measured]:
    return [
        Measured(name, value, 0.995 if name == far else 0.25, 0, 1, 2, is_far=name == far)
        for name, value in zip(MEASURES, VALUES, strict=True)
    ]


def shown(qtbot: QtBot, given: list[Measured], *, of_ink: bool = True) -> PercentileChart:
    chart = PercentileChart()
    qtbot.addWidget(chart)
    chart.set_measured(given, "R", of_ink=of_ink)
    chart.resize(320, chart.sizeHint().height())
    with qtbot.waitActive(chart):
        chart.show()
    chart.clearFocus()  # the line around it has a colour, too
    return chart


def has(chart: PercentileChart, item: int, colour: str) -> bool:
    """Tell whether a row has a colour."""
    box = chart.item_rect(item).toRect()
    image, wanted = chart.grab(box).toImage(), QColor(colour).rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def test_each_measure_is_told_in_its_unit(qtbot: QtBot) -> None:
    chart = shown(qtbot, measured("strokes"))
    assert [chart.sentence(item) for item in range(5)] == [
        "Ink: 2.2 × its size; 25 % of the letters R have less",
        "Width : height: 0.50; 25 % of the letters R have less",
        "Slant: −12°; 25 % of the letters R have less",
        "Strokes: 3, far outside; 100 % of the letters R have less",
        "Curviness: 145°; 25 % of the letters R have less",
    ]


def test_ink_of_a_picture_is_a_share(qtbot: QtBot) -> None:
    given = [Measured("ink", 0.125, 0.5, 0.1, 0.2, 0.3, is_far=False)]
    chart = shown(qtbot, given, of_ink=False)
    assert chart.sentence(0).startswith("Ink: 12.5 %;")


def test_what_is_far_outside_has_the_colour_of_a_warning(qtbot: QtBot) -> None:
    chart = shown(qtbot, measured("slant"))
    theme = current()
    assert [has(chart, item, theme.warning) for item in range(5)] == [
        False,
        False,
        True,
        False,
        False,
    ]
    assert [has(chart, item, theme.curves[0]) for item in range(5)] == [
        True,
        True,
        False,
        True,
        True,
    ]


def test_the_dot_stands_at_the_share(qtbot: QtBot) -> None:
    chart = shown(qtbot, measured("ink"))
    begin, end = chart._line(1)
    image, wanted = chart.grab().toImage(), QColor(current().curves[0]).rgb()
    row = round(begin.y())
    columns = [x for x in range(image.width()) if image.pixel(x, row) == wanted]
    assert abs(sum(columns) / len(columns) - (begin.x() + 0.25 * (end.x() - begin.x()))) < 2
