"""What a model gets of a drawing: the picture, pixel by pixel, and over it the path of the pen."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, QTimer, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.draw.path_painter import Points, paint_path
from letterpad.gui.style.array_image import rgb_image
from letterpad.gui.style.theme import current
from letterpad.ink.path import Paths, strokes_in_picture
from letterpad.ink.raster import SIDE, Framing, Images

PAUSE_MS = 100
"""Milliseconds from one painting of a path to the next one, at least: each takes up to a few."""

_MOST_TOLD = 12
"""Strokes that are put into words."""


_THIN = 0.3
"""Share of the box. What is thinner has no left and right, or no top and bottom."""


class ModelInput(QWidget):
    """The picture of 28 x 28 pixels that the model gets, every pixel to be seen, and the path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model_input")
        self.setAccessibleName(self.tr("What the model sees"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._picture: Images = np.zeros((SIDE, SIDE), dtype=np.uint8)
        self._strokes: list[Points] = []
        self._framing = Framing()
        self._is_shown = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._show)
        self._tell()

    def picture(self) -> Images:
        """Return the picture shown: uint8 (28, 28), 0 paper to 255 ink."""
        return self._picture

    def strokes(self) -> list[Points]:
        """Return the path shown, stroke by stroke, as of `strokes_in_picture`; [] if there is none.

        In pixels of the picture; see `picture_rect`.
        """
        return self._strokes

    def set_framing(self, framing: Framing) -> None:
        """Lay what comes next over pictures of this framing."""
        self._framing = framing

    def set_input(self, picture: Images, path: Paths | None = None) -> None:
        """Show what a model got.

        Parameters
        ----------
        picture : uint8 array of shape (28, 28)
            0 paper to 255 ink.
        path : float32 array of shape (64, 7), optional
            None if it got the picture alone.
        """
        self._picture = picture
        self._strokes = [] if path is None else strokes_in_picture(path, self._framing)
        self._is_shown = False
        if not self._pause.isActive():
            self._show()

    def picture_rect(self) -> QRectF:
        """Return where the picture lies, in whole device pixels for every pixel of it."""
        ratio = self.devicePixelRatioF()
        available = min(self.width(), self.height()) - 2
        side = max(1, int(available * ratio) // SIDE) * SIDE / ratio
        left = round((self.width() - side) / 2 * ratio) / ratio
        top = round((self.height() - side) / 2 * ratio) / ratio
        return QRectF(left, top, side, side)

    @Slot()
    def _show(self) -> None:
        """Paint what came last, and put it into words; then rest, if that took a while."""
        if self._is_shown or not self.isVisible():
            return
        self._is_shown = True
        self._tell()
        self.update()
        if self._strokes:
            self._pause.start()

    # In words

    def _tell(self) -> None:
        self.setAccessibleDescription(self._described())
        self.setToolTip(
            self.tr(
                "The 28 × 28 pixels that the model gets, and over them the path of your pen as it "
                "gets it: 64 points. A number stands where each stroke begins, arrows say where "
                "it goes. All is the same wherever and however large you draw, and however thick "
                "your line is."
            )
            if self._strokes
            else self.tr(
                "The 28 × 28 pixels that the model gets: the same wherever and however large "
                "you draw, and however thick your line is"
            )
        )

    def _described(self) -> str:
        if not self._picture.any():
            return self.tr("Nothing is drawn.")
        if not self._strokes:
            return self.tr("A picture of 28 × 28 pixels, without the path of a pen.")
        n_strokes = len(self._strokes)
        said = [
            self.tr("A picture of 28 × 28 pixels, and the path of the pen in 1 stroke.")
            if n_strokes == 1
            else self.tr("A picture of 28 × 28 pixels, and the path of the pen in {0} strokes.")
            .format(n_strokes)
        ]  # fmt: skip
        said += [
            self._stroke_in_words(number, stroke)
            for number, stroke in enumerate(self._strokes[:_MOST_TOLD], 1)
        ]
        if n_strokes > _MOST_TOLD:
            said.append(self.tr("And {0} more.").format(n_strokes - _MOST_TOLD))
        return " ".join(said)

    def _stroke_in_words(self, number: int, stroke: Points) -> str:
        begin, end = self._place(stroke[0]), self._place(stroke[-1])
        if np.ptp(stroke, axis=0).max() < 1.0:
            return self.tr("Stroke {0} is a dot {1}.").format(number, begin)
        return self.tr("Stroke {0} begins {1} and ends {2}.").format(number, begin, end)

    def _place(self, point: Points) -> str:
        """Say where in the letter a point is, by thirds of its width and height."""
        path = np.concatenate(self._strokes)
        low, high = path.min(axis=0), path.max(axis=0)
        third = np.maximum(high - low, _THIN * self._framing.box) / 6
        place = point - (low + high) / 2
        column, row = (place > third).astype(int) - (place < -third).astype(int)
        return {
            (-1, -1): self.tr("at the top left"),
            (0, -1): self.tr("at the top"),
            (1, -1): self.tr("at the top right"),
            (-1, 0): self.tr("on the left"),
            (0, 0): self.tr("in the middle"),
            (1, 0): self.tr("on the right"),
            (-1, 1): self.tr("at the bottom left"),
            (0, 1): self.tr("at the bottom"),
            (1, 1): self.tr("at the bottom right"),
        }[int(column), int(row)]

    def _image(self) -> QImage:
        theme = current()
        paper, ink = QColor(theme.surface), QColor(theme.text)
        ends = np.array([[c.red(), c.green(), c.blue()] for c in (paper, ink)], dtype=np.float64)
        share = self._picture[:, :, None] / 255.0
        return rgb_image(np.rint(ends[0] * (1 - share) + ends[1] * share).astype(np.uint8))

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(self.height(), self.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.picture_rect()
        with QPainter(self) as painter:
            painter.drawImage(rect, self._image())
            painter.setPen(QPen(QColor(current().border), 1.0))
            painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
            if self._strokes:
                pixel = rect.width() / SIDE
                corner = np.array([rect.left(), rect.top()])
                strokes = [corner + stroke * pixel for stroke in self._strokes]
                paint_path(painter, strokes, rect, current(), self.font())
