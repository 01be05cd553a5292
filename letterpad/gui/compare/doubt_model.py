"""Letters whose labels are in doubt as the rows of a table, with what was decided about each."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from letterpad.assessment.doubted_letters import DoubtedLetter
from letterpad.gui.style.array_image import ink_colours, rgb_image
from letterpad.gui.style.theme import current
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, plain
from letterpad.ink.raster import SIDE
from letterpad.letters.decisions import Decision
from letterpad.letters.letterset import LetterSet

PICTURE, LABEL, READ_AS, SURE, WRITER, DECISION = range(6)

MAGNIFICATION = 2

_TOP = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class DoubtModel(QAbstractTableModel):
    """One row for each letter, that of which the models are surest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.letters: list[DoubtedLetter] = []
        self._names: Sequence[str] = ()
        self._from: LetterSet | None = None
        self._decisions: Mapping[int, Decision] = {}
        self._chosen: frozenset[int] = frozenset()

    def set_letters(
        self, letters: Sequence[DoubtedLetter], names: Sequence[str], come_from: LetterSet | None
    ) -> None:
        """Show other letters.

        Parameters
        ----------
        letters : sequence of DoubtedLetter
        names : sequence of str
            What the models are called.
        come_from : LetterSet, optional
            Where their pictures are; None as long as they are not there.
        """
        self._names = tuple(names)
        if list(letters) == self.letters and come_from is self._from:
            return
        self.beginResetModel()
        self.letters, self._from = list(letters), come_from
        self.endResetModel()

    def set_decisions(self, decisions: Mapping[int, Decision]) -> None:
        """Show what was decided."""
        self._decisions = decisions
        self._tell(DECISION, DECISION)

    def set_chosen(self, indices: Sequence[int]) -> None:
        """Draw a line around the pictures of chosen letters."""
        self._chosen = frozenset(indices)
        self._tell(PICTURE, PICTURE)

    def decision(self, row: int) -> Decision | None:
        """Return what was decided about the letter in a row."""
        return self._decisions.get(self.letters[row].index)

    def undecided(self) -> list[int]:
        """Return the rows of the letters about which nothing is decided."""
        return [row for row, each in enumerate(self.letters) if each.index not in self._decisions]

    def sentence(self, row: int) -> str:
        """Say all that a row shows, and which model is how sure."""
        letter = self.letters[row]
        said = [
            self.tr("Letter {0}: label {1}").format(number(letter.index), letter.label),
            *self.confidences(row),
        ]
        if letter.writer is not None:
            said.append(self.tr("Written by {0}").format(letter.writer))
        return "\n".join(said)

    def confidences(self, row: int) -> list[str]:
        """Say what each model reads, and how surely."""
        letter = self.letters[row]
        return [
            self.tr("{0} reads {1}: {2}").format(name, letter.read_as, percent(sure))
            for name, sure in zip(self._names, letter.sure, strict=True)
        ]

    def decision_text(self, row: int) -> str:
        """Say what was decided about a letter."""
        decision = self.decision(row)
        if decision is None:
            return "–"
        if decision.becomes is None:
            return self.left_out_text()
        if decision.is_kept:
            return self.tr("keeps {0}").format(decision.label)
        return self.tr("now {0}").format(decision.becomes)

    def left_out_text(self) -> str:
        """Say that a letter is left out: the longest of the decisions that name no class."""
        return self.tr("left out")

    def _tell(self, first: int, last: int) -> None:
        if self.letters:
            end = self.index(len(self.letters) - 1, last)
            self.dataChanged.emit(self.index(0, first), end)

    def _text(self, row: int, column: int) -> str:
        letter = self.letters[row]
        return {
            LABEL: letter.label,
            READ_AS: letter.read_as,
            SURE: " · ".join(percent(sure) for sure in letter.sure),
            WRITER: letter.writer or "",
            DECISION: self.decision_text(row),
        }.get(column, "")

    def _picture(self, row: int) -> QIcon | None:
        if self._from is None:
            return None
        index, theme = self.letters[row].index, current()
        image = rgb_image(ink_colours(theme)[self._from.images[index]])
        image = image.scaled(QSize(SIDE, SIDE) * MAGNIFICATION)
        with QPainter(image) as painter:
            is_chosen = index in self._chosen
            pen = QPen(QColor(theme.accent if is_chosen else theme.border), 2 if is_chosen else 1)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            inset = pen.width() // 2
            painter.drawRect(image.rect().adjusted(inset, inset, -1, -1))
        icon = QIcon(pixmap := QPixmap.fromImage(image))
        icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else it is tinted where a row is selected
        return icon

    # Qt's own

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.letters)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else DECISION + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            PICTURE: self.tr("Picture"),
            LABEL: self.tr("Label"),
            READ_AS: self.tr("Read as"),
            SURE: self.tr("Confidence"),
            WRITER: self.tr("Writer"),
            DECISION: self.tr("Decision"),
        }[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == PICTURE:
            return self._picture(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(self.sentence(row))
        if role == Qt.ItemDataRole.AccessibleTextRole and column == PICTURE:
            return self.sentence(row)
        return None
