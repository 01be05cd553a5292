"""Chosen letters to look at: their pictures in a window of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.data_table import DataTable
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.ink.raster import Images
from letterpad.messages import Text


@dataclass(frozen=True, slots=True, eq=False)
class ChosenLetters:
    """The letters of a selection, to be shown or saved.

    Parameters
    ----------
    sentence : Text
        What they have in common.
    table : DataTable
        One row for each: its number, its letter, what was answered.
    pictures : sequence of uint8 arrays of shape (28, 28), optional
        In the order of the table; None as long as they are not there.
    captions : sequence of str
        What stands below each picture.
    explanation : str
        What the captions say.
    why_none : str
        Why there are no pictures.
    """

    sentence: Text
    table: DataTable
    pictures: Sequence[Images] | None
    captions: Sequence[str]
    explanation: str
    why_none: str = ""

    def __len__(self) -> int:
        return len(self.table.rows)


class ChosenPictures(QDialog):
    """Shows the pictures of chosen letters as they were when it was opened."""

    def __init__(self, shown: ChosenLetters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chosen_pictures_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Chosen letters"))
        n = len(shown)
        count = self.tr("1 letter") if n == 1 else self.tr("{0} letters").format(number(n))
        heading = QLabel(f"{count}, {translated(shown.sentence)}")
        heading.setObjectName("chosen_pictures_heading")
        explanation = QLabel(shown.explanation)
        explanation.setProperty("muted", True)
        for label in (heading, explanation):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.strip = PictureStrip(grows=True)
        self.strip.setObjectName("all_chosen_pictures")
        self.strip.setAccessibleName(self.tr("Pictures of the chosen letters"))
        if shown.pictures is None:
            self.strip.clear(shown.why_none)
        elif not n:
            self.strip.clear(self.tr("There are none."))
        else:
            self.strip.show_pictures(shown.pictures, shown.captions)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading)
        column.addWidget(explanation)
        column.addWidget(self.strip, 1)
        column.addWidget(buttons)
        self.resize(QSize(scaled(760), scaled(560)).boundedTo(self.screen().availableSize()))
        self.strip.setFocus()
