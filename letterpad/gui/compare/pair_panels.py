"""Two models on the same letters: which is better, and panels that show where they differ."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.compare.letter_by_letter import LetterByLetter
from letterpad.gui.compare.pair_header import PairHeader
from letterpad.gui.controllers.pairs import Comparing
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.chosen_pictures import ChosenLetters
from letterpad.library import Run


@runtime_checkable
class OfRuns(Protocol):
    """A panel that shows something of all runs."""

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show these runs, the oldest first."""
        ...


@runtime_checkable
class OfPair(Protocol):
    """A panel that shows something of the two models that are compared."""

    def set_pair(self, first: Run | None, second: Run | None) -> None:
        """Show this pair; None is the shipped recogniser."""
        ...


class PairPanels(QWidget):
    """The pair and what is said of it above, one of several panels below.

    Signals
    -------
    pair_requested(Run or None, Run or None)
        Two models are to be compared, None is the shipped recogniser; `show_comparing` answers.
        Emitted while they are seen.
    letters_chosen(Chosen)
        The user chose letters; `set_chosen` shows what is chosen then.
    """

    pair_requested = Signal(object, object)
    letters_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[Path | None, Path | None] | None = None
        self._comparing: Comparing | None = None
        self.header = PairHeader()
        self.letter_by_letter = LetterByLetter()
        self._why_not = QLabel()
        self._why_not.setObjectName("no_letters_compared")
        self._why_not.setWordWrap(True)
        self._why_not.setProperty("muted", True)
        self._why_not.setTextFormat(Qt.TextFormat.PlainText)
        self._why_not.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._letters_or_why = QStackedWidget()
        self._letters_or_why.addWidget(self._why_not)
        self._letters_or_why.addWidget(self.letter_by_letter)
        self._buttons = QButtonGroup(self)
        self._tab_row = QHBoxLayout()
        self._tab_row.setSpacing(GRID // 2)
        self._tabs = QStackedWidget()
        self._add_tabs()
        self._lay_out()
        self._buttons.idClicked.connect(self._tabs.setCurrentIndex)
        self.header.pair_chosen.connect(self._take_pair)
        self.letter_by_letter.letters_chosen.connect(self.letters_chosen)

    def _add_tabs(self) -> None:
        """Add every panel: its name, its button's name, what it is for."""
        self.add_tab(
            self._letters_or_why,
            "show_letter_by_letter",
            self.tr("Letter by letter"),
            self.tr("Which letters make the difference"),
        )
        # Learning curve, Cost, Calibration: one call of `add_tab` each, with a panel that has
        # `set_runs`, `set_pair` or both.
        self._tab_row.addStretch(1)

    def add_tab(self, panel: QWidget, name: str, title: str, tip: str) -> None:
        """Add a panel, and the button that shows it."""
        button = QPushButton(title)
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setToolTip(tip)
        button.setProperty("page", True)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        bold = QFont(button.font())
        bold.setBold(True)
        button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(title) + 4 * GRID)
        place = self._tabs.addWidget(panel)
        button.setChecked(place == 0)
        self._buttons.addButton(button, place)
        self._tab_row.addWidget(button)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.header)
        column.addLayout(self._tab_row)
        column.addWidget(self._tabs, 1)

    # What is shown

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Offer these runs, the oldest first."""
        self.header.set_runs(runs)
        for panel in self._panels():
            if isinstance(panel, OfRuns):
                panel.set_runs(runs)
        self._ask()
        if self._comparing is not None and self._asked == self._paths():
            self.header.show_comparing(self._comparing)  # a run may have another name now

    @Slot()
    def show_begin(self) -> None:
        """Say that a pair is being read; what was shown stays until there is more."""
        self.header.show_begin()

    @Slot(float)
    def show_progress(self, share: float) -> None:
        """Show how far a comparison is that takes longer."""
        self.header.show_progress(share)
        if self._comparing is None:
            self._show_why_not(self.tr("The letters will be here in a moment."))

    @Slot(object)
    def show_comparing(self, comparing: Comparing) -> None:
        """Show what is known of a pair."""
        self._comparing = comparing
        self.header.show_comparing(comparing)
        self.letter_by_letter.set_comparing(comparing, self.header.names())
        self._letters_or_why.setCurrentWidget(self.letter_by_letter)

    @Slot(str)
    def show_letters_gone(self, sentence: str) -> None:
        """Say why there are no pictures of the letters."""
        self.letter_by_letter.set_letters_gone(sentence)

    @Slot(str)
    def show_failed(self, sentence: str) -> None:
        """Say why a pair cannot be compared."""
        self._comparing = None
        self.letter_by_letter.clear()
        self.header.show_sentence(self.tr("These two cannot be compared."), sentence)
        self._show_why_not(self.tr("Choose another model above."))

    @Slot(object)
    def set_chosen(self, chosen: Chosen | None) -> None:
        """Show which letters are chosen, wherever that was done."""
        self.letter_by_letter.set_chosen(chosen)

    def letters_key(self) -> str:
        """Return of which held-out letters the pair is; "" if none is shown."""
        return "" if self._comparing is None else self._comparing.key

    def chosen_letters(self) -> ChosenLetters | None:
        """Return the chosen letters with what both models answered; None if none are chosen."""
        return self.letter_by_letter.chosen_letters()

    def _show_why_not(self, sentence: str) -> None:
        self._why_not.setText(sentence)
        self._letters_or_why.setCurrentWidget(self._why_not)

    def _panels(self) -> list[object]:
        return [self._tabs.widget(place) for place in range(self._tabs.count())]

    # What is asked for

    def _paths(self) -> tuple[Path | None, Path | None]:
        first, second = self.header.pair()
        return None if first is None else first.path, None if second is None else second.path

    def _ask(self) -> None:
        """Ask for the pair, once and when somebody looks."""
        paths = self._paths()
        if not self.isVisible() or paths in (self._asked, (None, None)):
            return
        self._asked = paths
        first, second = self.header.pair()
        for panel in self._panels():
            if isinstance(panel, OfPair):
                panel.set_pair(first, second)
        self.pair_requested.emit(first, second)

    @Slot(object, object)
    def _take_pair(self, first: Run | None, second: Run | None) -> None:
        self._ask()

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()
