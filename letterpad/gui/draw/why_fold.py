"""The line under the answer that opens the panel "Why?"."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID

if TYPE_CHECKING:
    from letterpad.gui.draw.why_panel import WhyPanel


class WhyFold(QWidget):
    """A button, and under it what speaks for the answer: made when somebody asks.

    Signals
    -------
    made(WhyPanel)
        The panel is there from now on, and not shown yet.
    unfolded(bool)
        It is seen from now on, or not.
    """

    made = Signal(object)
    unfolded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel: WhyPanel | None = None
        self.button = QPushButton()
        self.button.setObjectName("why_button")
        self.button.setAccessibleName(self.tr("Why?"))
        self.button.setToolTip(
            self.tr("Show or hide what in your drawing speaks for the answer, and what against it.")
        )
        self.button.setProperty("tool", True)
        self.button.setProperty("flat", True)
        self.button.setCheckable(True)
        self.button.toggled.connect(self._fold)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(GRID, 0, GRID, 0)
        self._head.setSpacing(GRID)
        self._head.addWidget(self.button)
        self._head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addLayout(self._head)
        self._write()

    @property
    def is_unfolded(self) -> bool:
        """Whether the panel is seen."""
        return self.button.isChecked()

    def unfold(self, unfolded: bool) -> None:
        """Show the panel, or not."""
        self.button.setChecked(unfolded)

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        if unfolded and self.panel is None:
            from letterpad.gui.draw.why_panel import WhyPanel  # the window is there sooner

            self.panel = WhyPanel()
            self.panel.hide()
            self._head.insertWidget(1, self.panel.choosers, 100)
            self._column.addWidget(self.panel, 1)
            self.made.emit(self.panel)
        if self.panel is not None:
            self.panel.choosers.setVisible(unfolded)
            self.panel.setVisible(unfolded)
        self._write()
        self.unfolded.emit(unfolded)

    def _write(self) -> None:
        is_open = self.is_unfolded
        # With the two letters beside it, it is the beginning of the question.
        words = self.tr("Why", "Why [A], not [B]") if is_open else self.tr("Why?")
        self.button.setText(f"{'▾' if is_open else '▸'}  {words}")
