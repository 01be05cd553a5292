"""Charts leave the window: as a picture, in lines and letters, as numbers, over the clipboard."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeySequence,
    QPainter,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QMenu, QMessageBox

from letterpad import paths
from letterpad.gui.style.theme import current
from letterpad.gui.text.language import translate
from letterpad.gui.widgets import clipboard
from letterpad.gui.widgets.save_dialog import SaveDialog

if TYPE_CHECKING:
    from letterpad.gui.charts.chart import Chart

_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold, and a stranger's names can."""


def image_of(chart: "Chart") -> QImage:
    """Return a chart as it is drawn, on its ground, in the screen's pixels."""
    ratio = chart.devicePixelRatioF()
    size = (QSizeF(chart.size()) * ratio).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(current().surface))
    image.setText("Title", chart.accessibleName())
    image.setText("Description", chart.description())
    with QPainter(image) as painter:
        chart.draw(painter, marked=False)
    return image


def png_of(chart: "Chart") -> bytes:
    """Return a chart as a PNG file."""
    return _png(image_of(chart))


def svg_of(chart: "Chart") -> bytes:
    """Return a chart as an SVG file: shapes and letters, no pixels."""
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(chart.size())
    generator.setViewBox(QRectF(chart.rect()))
    # Else fonts, which are measured in the screen's resolution, come out too large or too small.
    generator.setResolution(chart.logicalDpiX())
    generator.setTitle(chart.accessibleName())
    generator.setDescription(chart.description())
    with QPainter(generator) as painter:
        painter.fillRect(QRectF(chart.rect()), QColor(current().surface))
        chart.draw(painter, marked=False)
    return _NO_XML.sub("", buffer.data().toStdString()).encode()


def csv_of(chart: "Chart") -> bytes:
    """Return a chart's numbers as a CSV file in UTF-8, to the last digit."""
    return chart.chart_table().csv().encode(errors="replace")


def copy(chart: "Chart") -> None:
    """Put a chart on the clipboard: a picture for documents, a table for spreadsheets."""
    image = image_of(chart)
    data = clipboard.new_data()
    data.setImageData(image)
    data.setData("image/png", _png(image))
    data.setText(chart.chart_table().tab_separated())
    QGuiApplication.clipboard().setMimeData(data)


def chart_menu(chart: "Chart") -> QMenu:
    """Return the menu of a chart, which goes when it is closed."""
    menu = QMenu(chart)
    menu.setObjectName("chart_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name, text, act in (
        ("copy_chart", translate("Chart", "&Copy"), chart.copy),
        ("save_chart_png", translate("Chart", "Save as &PNG…"), chart.save_png),
        ("save_chart_svg", translate("Chart", "Save as &SVG…"), chart.save_svg),
        ("save_chart_csv", translate("Chart", "Save as CS&V…"), chart.save_csv),
        ("show_chart_table", translate("Chart", "Show as &table"), chart.show_table),
    ):
        action = menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(act)
    menu.actions()[0].setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    menu.insertSeparator(menu.actions()[1])
    menu.insertSeparator(menu.actions()[-1])
    return menu


class SaveChartDialog(SaveDialog):
    """Asks where a chart is to be saved, and saves it.

    Parameters
    ----------
    chart : Chart
    kind : str
        "png", "svg" or "csv".
    """

    def __init__(self, chart: "Chart", kind: str) -> None:
        # The chart's child: if the chart goes, so does the question.
        super().__init__(
            chart,
            "save_chart_dialog",
            translate("Chart", "Save the chart"),
            f"{chart.accessibleName()}.{kind}",
            [(kind.upper(), [f".{kind}"])],
        )
        self._chart = chart
        self._kind = kind
        self.named.connect(self._save)

    @Slot(object)
    def _save(self, path: Path) -> None:
        content = {"png": png_of, "svg": svg_of, "csv": csv_of}[self._kind](self._chart)
        try:
            with paths.replacing(path) as temporary:
                temporary.write_bytes(content)
        except OSError as error:
            sentence = translate("Chart", "{0} cannot be written: {1}.")
            box = QMessageBox(self._chart)
            box.setObjectName("chart_not_saved")
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setWindowTitle(self.windowTitle())
            box.setText(sentence.format(path, error.strerror or error))
            box.open()


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
