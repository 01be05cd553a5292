"""What a tutor would say of a training that has ended: one sentence, one button, and why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from letterpad.assessment.observations import observation
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.explanations import Explained
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.what_is_this import Explanation
from letterpad.library import Run

if TYPE_CHECKING:
    from letterpad.assessment.advice import Observation


class TutorNote(QWidget):
    """The most important observation on a run; it takes no room where there is none.

    Signals
    -------
    action_requested(Run, Action)
        The user wants to do what the button says.
    """

    action_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tutor_note")
        self._is_wanted = True
        self._run: Run | None = None
        self._said: Observation | None = None
        self.sentence = wrapped_label("tutor_sentence", "")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setObjectName("tutor_button")
        self.button.setProperty("tool", True)
        self.button.setAccessibleName(self.tr("Do what is advised"))
        self.button.setToolTip(self.tr("Prepare what would help; nothing is trained by that."))
        self.button.clicked.connect(self._act)
        self.why_button = QPushButton(self.tr("Why?"))
        self.why_button.setObjectName("tutor_why_button")
        self.why_button.setProperty("flat", True)
        self.why_button.setAccessibleName(self.tr("Why?"))
        self.why_button.setToolTip(self.tr("Read why this matters, and what can be done about it."))
        self.why_button.clicked.connect(self._tell_why)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.button)
        row.addWidget(self.why_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.sentence)
        column.addLayout(row)
        self._show()

    @Slot(bool)
    def set_wanted(self, is_wanted: bool) -> None:
        """Say something from now on, or nothing: that can be chosen in the settings."""
        self._is_wanted = is_wanted
        self._show()

    def show_run(self, run: Run | None) -> None:
        """Say what there is to say of a run; None for nothing."""
        self._run = run
        self._said = None if run is None else observation(run.card)
        self._show()

    def _show(self) -> None:
        said = self._said
        self.setVisible(said is not None and self._is_wanted)
        if said is None:
            return
        self.sentence.setText(translated(said.sentence))
        words = translated(said.button)
        self.button.setText(words.replace("&", "&&"))
        self.button.setAccessibleName(words)

    @Slot()
    def _act(self) -> None:
        if self._run is not None and self._said is not None:
            self.action_requested.emit(self._run, self._said.action)

    @Slot()
    def _tell_why(self) -> None:
        if self._said is not None:
            told = Explained(translated(self._said.sentence), translated(self._said.why), "")
            Explanation(told, None, self.window()).show_beside(self.why_button)
