"""The two cards of the panel of the letters: each class with its mean letter, and the map."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from letterpad.explaining.class_pictures import ClassPictures
from letterpad.gui.charts.class_chart import ClassChart
from letterpad.gui.charts.letter_map.letter_map_chart import LetterMapChart
from letterpad.gui.controllers.letter_maps import Placed, Survey
from letterpad.gui.letters.letters_texts import drawn_sentence, placed_sentence
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.fitting_label import FittingLabel
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.ink.raster import Images


class Card(QFrame):
    """A part of the panel under its heading."""

    def __init__(self, title: str, topic: str, chart: QWidget) -> None:
        super().__init__()
        self.setProperty("card", True)
        heading = QLabel(title)
        heading.setProperty("heading", True)
        self.top = QHBoxLayout()
        self.top.setSpacing(GRID)
        self.top.addWidget(heading)
        self.top.addStretch(1)
        self.top.addWidget(WhatButton(topic, chart))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        self.body.setSpacing(GRID // 2)
        self.body.addLayout(self.top)

    # Qt's own

    def hasHeightForWidth(self) -> bool:
        """Return False: else Qt asks for the height that it would like, as if that were the least.

        Its sentences are few lines, which take from the chart what they need.
        """
        return False


class ClassCard(Card):
    """How many letters each class has, and their mean or how they vary.

    Signals
    -------
    class_chosen(int)
    """

    class_chosen = Signal(int)

    def __init__(self) -> None:
        self.chart = ClassChart()
        super().__init__(self.tr("Each letter"), "mean_letters", self.chart)
        self._classes: tuple[str, ...] = ()
        self._pictures: ClassPictures | None = None
        self._whose = ""
        self._said = text_label("letters_counted")
        self.spread_box = QCheckBox(self.tr("How they vary"))
        self.spread_box.setObjectName("letters_spread_box")
        self.spread_box.setToolTip(
            self.tr(
                "Show the standard deviation of each pixel instead of its mean: dark where the "
                "letters of a class differ from each other."
            )
        )
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.chart)
        below = QHBoxLayout()
        below.addWidget(self._said, 1)
        below.addWidget(self.spread_box)
        self.body.addWidget(scroll, 1)
        self.body.addLayout(below)
        self.chart.class_chosen.connect(self.class_chosen)
        self.spread_box.toggled.connect(self._show)

    def clear(self) -> None:
        """Show nothing."""
        self._pictures = None
        self._said.setText("")
        self.chart.clear()

    def set_pictures(self, classes: tuple[str, ...], pictures: ClassPictures, whose: str) -> None:
        """Show counts and pictures of letters; `whose` says in a few words of which."""
        self._classes, self._pictures, self._whose = classes, pictures, whose
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._pictures is None:
            return
        is_spread = self.spread_box.isChecked()
        what = self.tr("how their pixels vary") if is_spread else self.tr("mean picture")
        values = self._pictures.spreads if is_spread else self._pictures.means
        self._said.setText(f"{self._whose} · {what}")
        self.chart.set_classes(
            self._classes, self._pictures.counts, _inked(values), (self._whose, what)
        )


class MapCard(Card):
    """The map, which part of it is seen, and what is said of the drawing on it.

    Parameters
    ----------
    alone_box : QCheckBox, optional
        Stands beside the heading: whether the map is of some letters alone.
    """

    def __init__(self, alone_box: QCheckBox | None = None) -> None:
        self.chart = LetterMapChart()
        super().__init__(self.tr("Map"), "letter_map", self.chart)
        if alone_box is not None:
            self.top.insertWidget(2, alone_box)
        self._drawn = text_label("letters_drawn")
        self._answer = text_label("letters_answer", muted=False)
        self._buttons = [
            tool_button(name, text, tip)
            for name, text, tip in (
                ("letters_zoom_in", "+", self.tr("Zoom in (+, or the wheel)")),
                ("letters_zoom_out", "\N{MINUS SIGN}", self.tr("Zoom out (-, or the wheel)")),
                ("letters_whole_map", self.tr("All"), self.tr("Show the whole map (0)")),
            )
        ]
        below = QHBoxLayout()
        below.setSpacing(GRID // 2)
        below.addWidget(self._drawn, 1)
        acts = (self.chart.zoom_in, self.chart.zoom_out, self.chart.show_all)
        for button, act in zip(self._buttons, acts, strict=True):
            below.addWidget(button)
            button.clicked.connect(act)
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self._answer)
        self.body.addLayout(below)
        self.chart.view_changed.connect(self._show_drawn)
        self._show_drawn()

    @Slot(str)
    def clear(self, sentence: str) -> None:
        """Show no map, but a sentence."""
        self.chart.clear(sentence)
        self._answer.setText("")

    @Slot(float)
    def show_progress(self, share: float) -> None:
        """Say how far the map is."""
        self.clear(self.tr("The map is being computed: {0}").format(percent(share, 0)))

    def show_placed(self, survey: Survey, placed: Placed | None) -> None:
        """Show where the drawing is, and say it in words."""
        if self.chart.dots is not None:
            self.chart.set_drawing(None if placed is None else placed.point)
            self._answer.setText(placed_sentence(survey, placed))

    @Slot()
    def _show_drawn(self) -> None:
        dots = self.chart.dots
        self._drawn.setText("" if dots is None else drawn_sentence(dots))
        for button in self._buttons:
            button.setEnabled(dots is not None)


def text_label(name: str, *, muted: bool = True) -> QLabel:
    """Return an empty label for a sentence that is shown letter for letter."""
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("muted", muted)
    return label


def line_label(name: str, *, muted: bool = False) -> FittingLabel:
    """Return an empty label for a sentence on one line, as long ones become smaller.

    A line that wraps would let Qt ask for the height that the whole panel would like best, as if
    that were the least.
    """
    label = FittingLabel()
    label.setObjectName(name)
    label.setMinimumHeight(label.fontMetrics().height())
    label.setProperty("muted", muted)
    return label


def tool_button(name: str, text: str, tip: str) -> QPushButton:
    """Return a low button that says at the pointer what it does."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(tip)
    button.setToolTip(tip)
    button.setProperty("low", True)
    return button


def _inked(values: NDArray[np.float32]) -> Images:
    """Return pictures whose darkest pixel, of all of them, is ink: uint8, of the same shape."""
    most = float(values.max()) if values.size else 0.0
    pictures: Images = np.rint(values * (255.0 / max(most, 1.0))).astype(np.uint8)
    return pictures
