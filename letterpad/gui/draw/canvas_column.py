"""The left column of the Draw page: canvas, its buttons, and what the model gets of the drawing."""

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.draw.first_hint import FirstHint
from letterpad.gui.style.icons import icon
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.ink.raster import SIDE, Images

_TOOLS_HEIGHT = 4 * GRID
_INPUT_HEIGHT = 11 * GRID
_LEAST_SIDE = 260


class ModelInput(QWidget):
    """The picture of 28 x 28 pixels that the model gets, every pixel to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model_input")
        self.setAccessibleName(self.tr("What the model sees"))
        self.setToolTip(
            self.tr(
                "The 28 × 28 pixels that the model gets: the same wherever and however large "
                "you draw, and however thick your line is"
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._picture: Images = np.zeros((SIDE, SIDE), dtype=np.uint8)

    def picture(self) -> Images:
        """Return the picture shown: uint8 (28, 28), 0 paper to 255 ink."""
        return self._picture

    def set_picture(self, picture: Images) -> None:
        """Show a picture: uint8 (28, 28), 0 paper to 255 ink."""
        self._picture = picture
        self.update()

    def _image(self) -> QImage:
        theme = current()
        paper, ink = QColor(theme.surface), QColor(theme.text)
        ends = np.array([[c.red(), c.green(), c.blue()] for c in (paper, ink)], dtype=np.float64)
        share = self._picture[:, :, None] / 255.0
        pixels = np.ascontiguousarray(
            np.rint(ends[0] * (1 - share) + ends[1] * share).astype(np.uint8)
        )
        return QImage(pixels.data, SIDE, SIDE, 3 * SIDE, QImage.Format.Format_RGB888).copy()

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(self.height(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        # Whole device pixels for every pixel of the picture, so that all are of one size.
        ratio = self.devicePixelRatioF()
        available = min(self.width(), self.height()) - 2
        side = max(1, int(available * ratio) // SIDE) * SIDE / ratio
        left = (self.width() - side) / 2
        top = (self.height() - side) / 2
        frame = QRectF(left - 0.5, top - 0.5, side + 1, side + 1)
        with QPainter(self) as painter:
            painter.drawImage(QRectF(left, top, side, side), self._image())
            painter.setPen(QPen(QColor(current().border), 1.0))
            painter.drawRect(frame)


class CanvasColumn(QWidget):
    """A square canvas as large as it can be, its buttons under it, and the model's input.

    Signals
    -------
    first_hint_done()
        The first stroke was drawn under the hint of `show_first_hint`.
    """

    first_hint_done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas(self)
        self.model_input = ModelInput()
        self.undo_button = self._button("undo", self.tr("Undo"), QKeySequence.StandardKey.Undo)
        self.redo_button = self._button("redo", self.tr("Redo"), QKeySequence.StandardKey.Redo)
        self.clear_button = self._button("clear", self.tr("Clear"), QKeySequence(Qt.Key.Key_Delete))

        self._tools = QWidget(self)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(GRID // 2)
        for button in (self.undo_button, self.redo_button, self.clear_button):
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(WhatButton("canvas", self.canvas))

        self._seen = QFrame(self)
        self._seen.setProperty("card", True)
        caption = QLabel(
            self.tr(
                "What the model sees: 28 × 28 pixels, the same wherever and however large you draw."
            )
        )
        caption.setWordWrap(True)
        caption.setProperty("muted", True)
        seen = QHBoxLayout(self._seen)
        seen.setContentsMargins(GRID, GRID, 2 * GRID, GRID)
        seen.setSpacing(2 * GRID)
        seen.addWidget(self.model_input)
        seen.addWidget(caption, 1)
        seen.addWidget(WhatButton("model_input", self._seen), 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._colour_icons()

    def show_first_hint(self) -> None:
        """Say on the empty canvas how to draw, until the first stroke."""
        FirstHint(self.canvas).done.connect(self.first_hint_done)

    def show_history(self) -> None:
        """Enable what can be done now."""
        self.undo_button.setEnabled(self.canvas.can_undo)
        self.redo_button.setEnabled(self.canvas.can_redo)
        self.clear_button.setEnabled(not self.canvas.is_empty)

    def _button(
        self, name: str, text: str, key: QKeySequence | QKeySequence.StandardKey
    ) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"{name}_button")
        button.setProperty("tool", True)
        button.setIconSize(QSize(scaled(16), scaled(16)))
        button.setAccessibleName(text)
        shortcut = QKeySequence(key)
        keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{text} ({keys})")
        button.setShortcut(shortcut)
        button.setEnabled(False)
        return button

    def _colour_icons(self) -> None:
        for button in (self.undo_button, self.redo_button, self.clear_button):
            name = button.objectName().removesuffix("_button")
            button.setIcon(icon(name, current().text))

    @staticmethod
    def _below() -> int:
        """Return the least height of what lies under the canvas."""
        return scaled(_TOOLS_HEIGHT) + scaled(_INPUT_HEIGHT) + 2 * GRID

    # Qt's own

    def minimumSizeHint(self) -> QSize:
        """Return the size at which all buttons and words are whole."""
        least = max(scaled(_LEAST_SIDE), self._tools.minimumSizeHint().width())
        return QSize(least, least + self._below())

    def changeEvent(self, event: QEvent) -> None:
        """Ask for another size when the buttons have another one; draw icons in other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        elif event.type() == QEvent.Type.PaletteChange:
            self._colour_icons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Square first; what is left below goes to the model's input."""
        gap = GRID
        side = max(1, min(self.width(), self.height() - self._below()))
        tools = scaled(_TOOLS_HEIGHT)
        left = (self.width() - side) // 2
        self.canvas.setGeometry(left, 0, side, side)
        self._tools.setGeometry(left, side + gap, side, tools)
        top = side + 2 * gap + tools
        height = self.height() - top
        self._seen.setGeometry(left, top, side, height)
        self.model_input.setFixedWidth(min(height - 2 * gap, side // 2))
        super().resizeEvent(event)
