"""Weights that move while a model trains, and the switch between them and the curves."""

import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from letterpad.gui.charts.learned_pictures import filter_pictures, weight_pictures
from letterpad.gui.charts.picture_grid import PictureGrid
from letterpad.gui.charts.pictures import scale_end
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.training.spec import NamedWeights


class LiveWeights(QWidget):
    """The newest weights of a training, under a heading that says what they are of.

    The scale of colours only grows while a training goes on: pictures that become stronger are
    seen to do so.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._end = 0.0
        self._weights: NamedWeights | None = None
        self._heading = QLabel()
        self._heading.setObjectName("live_weights_heading")
        self._heading.setProperty("muted", True)
        self.pictures = PictureGrid(
            "live_weights",
            self.tr("Weights"),
            self.tr("Weights will be shown here while a model trains."),
        )
        self.pictures.setToolTip(self.tr("The weights as they are now, while the model trains."))
        top = QHBoxLayout()
        top.setContentsMargins(ROOM, 0, 0, 0)
        top.addWidget(self._heading, 1)
        self.what = WhatButton("live_weights", self.pictures)
        top.addWidget(self.what)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.pictures, 1)

    @property
    def is_empty(self) -> bool:
        """Whether no weights have come of this training."""
        return self._weights is None

    def clear(self) -> None:
        """Forget the weights of the last training."""
        self._end, self._weights = 0.0, None
        self._heading.setText("")
        self.pictures.set_pictures(None)

    def show_weights(self, weights: NamedWeights) -> None:
        """Show newer weights; they are drawn when they are seen."""
        self._weights = weights
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        if self._weights is None:
            return
        names, snapshot = self._weights.names, self._weights.snapshot
        values = snapshot.values.astype(np.float32)
        self._end = max(self._end, scale_end(values))
        if snapshot.of == "filters":
            pictures = filter_pictures(values, None, self._end)
        else:
            pictures = weight_pictures(names, values, self._end, of_units=snapshot.of == "units")
        self.pictures.set_pictures(pictures)
        self._heading.setText(self._title(len(names), snapshot.n_all))

    def _title(self, n: int, n_all: int) -> str:
        assert self._weights is not None
        titles = {
            "classes": (
                self.tr("Weights of each letter"),
                self.tr("Weights of {0} of {1} letters"),
            ),
            "units": (self.tr("Weights of each unit"), self.tr("Weights of {0} of {1} units")),
            "filters": (self.tr("Filters"), self.tr("{0} of {1} filters")),
        }
        whole, some = titles[self._weights.snapshot.of]
        return whole if n == n_all else some.format(number(n), number(n_all))

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: draw what came last."""
        super().showEvent(event)
        self._draw()


class WeightsSwitch(QToolButton):
    """Switches from the curves to the weights; lies in the upper right corner of what it switches.

    Parameters
    ----------
    over : QWidget
        In whose corner it lies, at the left of a question mark.
    beside : QWidget
        The question mark.
    """

    def __init__(self, over: QWidget, beside: QWidget) -> None:
        super().__init__(over)
        self._over, self._beside = over, beside
        self.setObjectName("live_weights_button")
        self.setText(self.tr("Weights"))
        self.setAccessibleName(self.tr("Show weights"))
        self.setToolTip(
            self.tr("Watch the weights change while the model trains, instead of its curves.")
        )
        self.setCheckable(True)
        self.setProperty("switch", True)
        self.hide()
        over.installEventFilter(self)

    def _place(self) -> None:
        size, what = self.sizeHint(), self._beside.sizeHint()
        right = self._over.width() - what.width() - GRID // 2
        height = max(what.height(), size.height())
        self.setGeometry(right - size.width(), 0, size.width(), height)
        self.raise_()

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.LayoutRequest,
        ):
            self._place()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()
