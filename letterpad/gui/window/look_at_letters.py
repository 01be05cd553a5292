"""Opens the letters that are chosen for training in a window of their own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from letterpad.gui.controllers.live_answer import LiveAnswer, Question
from letterpad.gui.train.letters_chooser import LettersChooser
from letterpad.letters.letterset import LetterSet

if TYPE_CHECKING:
    from letterpad.gui.letters.letters_window import LettersWindow


class LookAtLetters(QObject):
    """The window in which letters are looked at, from when it is opened first.

    It shows the letters that are chosen in the training panel, whichever these are, with the
    drawing among them.
    """

    def __init__(self, window: QWidget, chooser: LettersChooser, live: LiveAnswer) -> None:
        super().__init__(window)
        self._window = window
        self._chooser = chooser
        self._live = live
        self._shown: LettersWindow | None = None
        chooser.look_requested.connect(self.show)
        chooser.letters_changed.connect(self._take_letters)
        live.asked.connect(self._take_question)

    @property
    def is_busy(self) -> bool:
        """Whether something is being computed."""
        return self._shown is not None and self._shown.panel.is_busy

    @Slot()
    def show(self) -> None:
        """Show the window, or bring it to the front."""
        if self._shown is None:
            from letterpad.gui.letters.letters_window import LettersWindow  # not at every start

            self._shown = LettersWindow(self._window)
        self._shown.panel.set_letters(self._chooser.letters)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()
        self._shown.panel.set_question(self._live.question)

    def close(self) -> None:
        """End what is being computed, and wait for it."""
        if self._shown is not None:
            self._shown.panel.close_threads()

    @Slot(object)
    def _take_letters(self, letters: LetterSet | None) -> None:
        if self._shown is not None:
            self._shown.panel.set_letters(letters, self.tr("The letters are being read …"))

    @Slot(object)
    def _take_question(self, question: Question) -> None:
        if self._shown is not None and self._shown.isVisible():
            self._shown.panel.set_question(question)
