"""The compare page, which makes its panels when somebody looks: the window is there sooner."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from letterpad.gui.controllers.pairs import Comparing, is_tested
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.chosen_pictures import ChosenLetters
from letterpad.library import Run

if TYPE_CHECKING:
    from letterpad.gui.compare.pair_panels import PairPanels


class ComparePage(QWidget):
    """Two models compared; without a model, a sentence on what will be here.

    Signals
    -------
    pair_requested(Run or None, Run or None)
        Two models are to be compared, None is the shipped recogniser; `show_comparing` answers.
        Emitted while the page is seen.
    letters_chosen(Chosen)
        The user chose letters; `set_chosen` shows what is chosen then.
    """

    pair_requested = Signal(object, object)
    letters_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_page")
        self._runs: list[Run] = []
        self._chosen: Chosen | None = None
        self._panels: PairPanels | None = None
        self._empty = QLabel(
            self.tr(
                "Train a model on the Draw page. Here you will see whether it is better than "
                "Letterpad's recogniser or another model, and which letters make the difference."
            )
        )
        self._empty.setObjectName("no_pairs")
        self._empty.setWordWrap(True)
        self._empty.setProperty("muted", True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._stack.addWidget(self._empty)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_panels)

    # What is shown

    @property
    def is_busy(self) -> bool:
        """Whether something is yet to be shown, in one of the next turns of the event loop."""
        is_showing = self._panels is not None and self._panels.letter_by_letter.is_busy
        return self._soon.isActive() or is_showing

    @property
    def panels(self) -> "PairPanels":
        """The panels, which are made when they are first asked for."""
        if self._panels is None:
            from letterpad.gui.compare.pair_panels import PairPanels

            self._panels = PairPanels()
            self._panels.pair_requested.connect(self.pair_requested)
            self._panels.letters_chosen.connect(self.letters_chosen)
            self._stack.addWidget(self._panels)
            self._panels.set_chosen(self._chosen)
            self._panels.set_runs(self._runs)
        return self._panels

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Offer these runs, the oldest first."""
        self._runs = list(runs)
        if self._panels is not None:
            self._panels.set_runs(self._runs)
        if not self._has_any():
            self._stack.setCurrentWidget(self._empty)
        elif self.isVisible():
            self._show_panels()

    @Slot()
    def show_begin(self) -> None:
        """Say that a pair is being read; what was shown stays until there is more."""
        self.panels.show_begin()

    @Slot(float)
    def show_progress(self, share: float) -> None:
        """Show how far a comparison is that takes longer."""
        self.panels.show_progress(share)

    @Slot(object)
    def show_comparing(self, comparing: Comparing) -> None:
        """Show what is known of a pair."""
        self.panels.show_comparing(comparing)

    @Slot(str)
    def show_letters_gone(self, sentence: str) -> None:
        """Say why there are no pictures of the letters."""
        self.panels.show_letters_gone(sentence)

    @Slot(str)
    def show_failed(self, sentence: str) -> None:
        """Say why a pair cannot be compared."""
        self.panels.show_failed(sentence)

    @Slot(object)
    def set_chosen(self, chosen: Chosen | None) -> None:
        """Show which letters are chosen, wherever that was done."""
        self._chosen = chosen
        if self._panels is not None:
            self._panels.set_chosen(chosen)

    def letters_key(self) -> str:
        """Return of which held-out letters the pair is; "" if none is shown."""
        return "" if self._panels is None else self._panels.letters_key()

    def chosen_letters(self) -> ChosenLetters | None:
        """Return the chosen letters with what both models answered; None if none are chosen."""
        return None if self._panels is None else self._panels.chosen_letters()

    def _has_any(self) -> bool:
        return any(is_tested(run) for run in self._runs)

    @Slot()
    def _show_panels(self) -> None:
        """Show the panels; where they have to be made first, in a turn of its own."""
        if not self._has_any():
            return
        if self._panels is None:
            _ = self.panels
            self._soon.start()
        else:
            self._stack.setCurrentWidget(self._panels)

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Show the panels: for the first time after the page has been painted without them."""
        super().showEvent(event)
        if self._panels is None:
            self._empty.setVisible(not self._has_any())
            self._soon.start()
        else:
            self._show_panels()
