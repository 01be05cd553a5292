"""What leaves the window: bytes that other programs can read, whatever a name holds.

What every chart does with them is in test_chart.py.
"""

import csv
import io
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from letterpad.gui.charts import export
from letterpad.gui.charts.probability_bars import ProbabilityBars

HOSTILE = {
    "markup": "<b>&amp;</b>",
    "control characters": "a\x00\x0b\x1f",
    "half a surrogate pair": "a\ud800",
    "outside the first plane": "𝔸",
    "a formula": "=1+1",
    "quotes and lines": 'a"b\n"c',
}


@pytest.fixture(params=HOSTILE)
def chart(request: pytest.FixtureRequest, qtbot: QtBot) -> ProbabilityBars:
    """Return bars of a class whose name is not like a letter."""
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.resize(320, 200)
    bars.set_classes((HOSTILE[request.param], "B"))
    bars.set_values([0.25, 0.75])
    return bars


def test_a_png_file_is_the_picture(chart: ProbabilityBars) -> None:
    read = QImage.fromData(export.png_of(chart), "PNG")
    drawn = export.image_of(chart)
    assert read.size() == drawn.size() == chart.size()
    assert read.convertToFormat(drawn.format()) == drawn


def test_an_svg_file_is_xml_and_has_no_pixels(chart: ProbabilityBars) -> None:
    root = ET.fromstring(export.svg_of(chart))
    kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert {"svg", "text"} <= kinds
    assert "image" not in kinds


def test_a_csv_file_has_a_row_for_each_class(chart: ProbabilityBars) -> None:
    text = export.csv_of(chart).decode("utf-8")
    headings, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(rows) == 2
    assert all(len(row) == len(headings) for row in rows)
    assert {float(value) for row in rows for value in row[1:2]} <= {0.25, 0.75, 25, 75}


def test_the_clipboard_has_picture_and_numbers(chart: ProbabilityBars) -> None:
    export.copy(chart)
    data = QGuiApplication.clipboard().mimeData()
    assert QImage.fromData(data.data("image/png"), "PNG").size() == chart.size()
    assert len(data.text().splitlines()) >= 3
