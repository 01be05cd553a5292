"""The letters that one run reads right least often: each is a button that chooses its letters."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import percent, plain, shortened

_MOST = 5
_GAP = GRID // 2
_LONGEST_NAME = 14


@dataclass(frozen=True, slots=True)
class Hard:
    """A class, what it is called, and the share of its letters that is read right, 0 to 1."""

    label: int
    name: str
    share: float


def hardest_of(classes: Sequence[str], counts: NDArray[np.int64]) -> list[Hard]:
    """Return the classes of which the smallest shares are read right, the hardest first.

    Parameters
    ----------
    classes : sequence of str
    counts : int64 array of shape (n_classes, n_classes)
        How often each class (row) was answered with each (column).
    """
    totals, right = counts.sum(axis=1), counts.diagonal()
    found = [
        Hard(label, classes[label], float(right[label] / totals[label]))
        for label in np.flatnonzero(totals).tolist()
    ]
    return sorted(found, key=lambda each: each.share)[:_MOST]


class HardestLetters(QWidget):
    """A button for each class.

    Signals
    -------
    class_chosen(int)
        The user chose the letters of a class.
    """

    class_chosen = Signal(int)

    def __init__(self, hardest: Sequence[Hard], chosen: Collection[int]) -> None:
        super().__init__()
        self._chosen = chosen
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for place, each in enumerate(hardest):
            button = QPushButton(self)
            share = percent(each.share)
            name = shortened(each.name, _LONGEST_NAME).replace("&", "&&")
            button.setText(f"{name} {share}")
            button.setObjectName(f"hardest_letter_{place + 1}")
            button.setProperty("letter", True)
            button.setCheckable(True)
            said = self.tr("{0}, {1} read right").format(each.name, share)
            button.setAccessibleName(said)
            button.setToolTip(
                plain(self.tr("{0}. Click to choose all letters of this class.").format(said))
            )
            self._buttons.addButton(button, each.label)
        self._buttons.idClicked.connect(self._choose)
        self.set_chosen(chosen)

    def set_chosen(self, labels: Collection[int]) -> None:
        """Mark the classes of which all letters are chosen."""
        self._chosen = labels
        for button in self._buttons.buttons():
            button.setChecked(self._buttons.id(button) in labels)

    def _places(self, width: int) -> list[QRect]:
        """Return where the buttons stand in a width: in lines, as words do."""
        places, left, top = [], 0, 0
        for button in self._buttons.buttons():
            size = button.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + _GAP
            places.append(QRect(QPoint(left, top), size))
            left += size.width() + _GAP
        return places

    # Qt's own

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        widths = [button.sizeHint().width() + _GAP for button in self._buttons.buttons()]
        return QSize(sum(widths[:3]), self.heightForWidth(sum(widths[:3])))

    def minimumSizeHint(self) -> QSize:
        """Return the size for the widest button, and one line."""
        sizes = [button.sizeHint() for button in self._buttons.buttons()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        for button, place in zip(
            self._buttons.buttons(), self._places(event.size().width()), strict=True
        ):
            button.setGeometry(place)

    @Slot(int)
    def _choose(self, label: int) -> None:
        self.set_chosen(self._chosen)  # whether it is chosen is not for the button to say
        self.class_chosen.emit(label)
