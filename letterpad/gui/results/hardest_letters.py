"""The letters that one run reads right least often: each is a button that chooses its letters."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import percent, plain, shortened

_MOST = 5
_COLUMNS = 3
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
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID // 2)
        grid.setColumnStretch(_COLUMNS, 1)
        for place, each in enumerate(hardest):
            button = QPushButton()
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
            grid.addWidget(button, *divmod(place, _COLUMNS), Qt.AlignmentFlag.AlignLeft)
        self._buttons.idClicked.connect(self._choose)
        self.set_chosen(chosen)

    def set_chosen(self, labels: Collection[int]) -> None:
        """Mark the classes of which all letters are chosen."""
        self._chosen = labels
        for button in self._buttons.buttons():
            button.setChecked(self._buttons.id(button) in labels)

    @Slot(int)
    def _choose(self, label: int) -> None:
        self.set_chosen(self._chosen)  # whether it is chosen is not for the button to say
        self.class_chosen.emit(label)
