"""The 2 x 2 table of two models: which letters both read right, one of them, or none."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import plain
from letterpad.gui.widgets.choosable_pictures import ChoosablePictures
from letterpad.gui.widgets.some_pictures import SomePictures
from letterpad.ink.raster import Images

BOTH, ONLY_FIRST, ONLY_SECOND, NEITHER = range(4)
"""The cells of the table."""

_NAMES = ("both_right", "only_first_right", "only_second_right", "both_wrong")


class WhichLetters(QFrame):
    """Four cells, each with its count and a wall of its letters' pictures.

    Signals
    -------
    cell_chosen(int)
        The user chose `BOTH`, `ONLY_FIRST`, `ONLY_SECOND` or `NEITHER`.
    letter_chosen(int)
        The user chose a single picture, by its index into the pictures.
    """

    cell_chosen = Signal(int)
    letter_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._cells = [_Cell(place, name) for place, name in enumerate(_NAMES)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        for place, cell in enumerate(self._cells):
            grid.addWidget(cell, *divmod(place, 2))
            cell.chosen.connect(self.cell_chosen)
            cell.letter_chosen.connect(self.letter_chosen)
        self.set_titles(
            [
                self.tr("both right"),
                self.tr("only the first right"),
                self.tr("only the second right"),
                self.tr("both wrong"),
            ]
        )
        for place in range(2):
            grid.setColumnStretch(place, 1)
            grid.setRowStretch(place, 1)

    def cells(self) -> "list[_Cell]":
        """Return the four cells."""
        return list(self._cells)

    def set_titles(self, titles: Sequence[str]) -> None:
        """Say what the letters of each cell have in common."""
        for cell, title in zip(self._cells, titles, strict=True):
            cell.set_title(title)

    def set_cell(self, place: int, indices: NDArray[np.int64], n_chosen: int | None) -> None:
        """Show which letters a cell has.

        Parameters
        ----------
        place : int
        indices : int64 array of shape (n,)
            Into the pictures; the chosen ones come first.
        n_chosen : int, optional
            How many of them are chosen; None where nothing is.
        """
        marked = range(n_chosen or 0)
        self._cells[place].set_letters(indices, marked)

    def mark(self, place: int, indices: NDArray[np.int64]) -> None:
        """Mark letters of a cell, by their indices into the pictures, and leave all where it is."""
        self._cells[place].mark(indices)

    def set_images(self, images: Images | None, sentence: str) -> None:
        """Take the pictures of all letters; without them, a sentence says why."""
        for cell in self._cells:
            cell.set_images(images, sentence)

    def set_chosen(self, place: int | None) -> None:
        """Mark a cell as the one that was chosen."""
        for each, cell in enumerate(self._cells):
            cell.set_chosen(each == place)


class _Cell(QFrame):
    """One cell: a click in it chooses its letters, as its button does by key.

    A click on a picture chooses that one.
    """

    chosen = Signal(int)
    letter_chosen = Signal(int)

    def __init__(self, place: int, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_cell")
        self.setProperty("cell", True)
        self._place = place
        self._title = ""
        self._indices = np.zeros(0, np.int64)
        self._marked: Collection[int] = ()
        self._images: Images | None = None
        self._why_none = ""
        self.button = QPushButton()
        self.button.setObjectName(name)
        self.button.setProperty("cellcount", True)
        self.button.setCheckable(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._choose)
        self._label = QLabel()
        self._label.setObjectName(f"{name}_title")
        self._label.setProperty("muted", True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setContentsMargins(GRID // 2 + 1, 0, 0, 0)
        self.strip = ChoosablePictures(magnification=1, grows=True, is_wall=True)
        self.strip.setObjectName(f"{name}_pictures")
        self.strip.setToolTip(
            self.tr(
                "What was misread most surely comes first. Click a picture to choose that one "
                "letter, and beside the pictures to choose all of these."
            )
        )
        self.strip.picture_chosen.connect(self._choose_picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self._label)
        column.addSpacing(GRID // 2)
        column.addWidget(self.strip, 1)

    def set_title(self, title: str) -> None:
        self._title = title
        self._show()

    def set_letters(self, indices: NDArray[np.int64], marked: Collection[int]) -> None:
        self._indices, self._marked = indices, marked
        self._show()
        self._show_pictures()

    def mark(self, indices: NDArray[np.int64]) -> None:
        self._marked = set(np.flatnonzero(np.isin(self._indices, indices)).tolist())
        self._show()
        self.strip.mark(self._marks())

    def set_images(self, images: Images | None, sentence: str) -> None:
        self._images, self._why_none = images, sentence
        self._show_pictures()

    def set_chosen(self, is_chosen: bool) -> None:
        self.button.setChecked(is_chosen)
        if self.property("chosen") != is_chosen:
            self.setProperty("chosen", is_chosen)
            self.style().polish(self)

    def _marks(self) -> Collection[int]:
        """Return which letters are marked one by one: none where the cell itself is chosen."""
        return () if self.property("chosen") else self._marked

    def _show(self) -> None:
        count, title = number(len(self._indices)), self._title
        if n_marked := len(self._marks()):
            title = self.tr("{0} · {1} chosen").format(title, number(n_marked))
        self.button.setText(count)
        self._label.setText(title)
        said = f"{title}: {count}"
        self.button.setAccessibleName(said)
        self.button.setToolTip(plain(self.tr("{0}. Click to choose these letters.").format(said)))
        self.strip.setAccessibleName(self.tr("Pictures: {0}").format(self._title))

    def _show_pictures(self) -> None:
        if not len(self._indices):
            self.strip.clear(self.tr("None."))
        elif self._images is None:
            self.strip.clear(self._why_none)
        else:
            pictures = SomePictures(self._images, self._indices)
            self.strip.show_pictures(pictures, marked=self._marks())

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._place)

    @Slot(int)
    def _choose_picture(self, picture: int) -> None:
        self.letter_chosen.emit(int(self._indices[picture]))

    # Qt's own

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self._choose()
