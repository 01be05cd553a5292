"""Brings letters in from files, and takes them along: on a lane of its own, as it may take long."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from letterpad.gui.collection.my_letters_page import MyLettersPage
from letterpad.gui.controllers.background import Background
from letterpad.gui.controllers.my_letters import MyLetters


class CarryLetters(QObject):
    """Imports and exports."""

    failed = Signal(str)

    def __init__(self, window: QWidget, page: MyLettersPage, mine: MyLetters) -> None:
        super().__init__(window)
        self._background = Background("carrying letters", self)

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way."""
        return self._background.is_busy

    def close(self) -> None:
        """Finish."""
        self._background.close()
