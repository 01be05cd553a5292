"""Asks which letter some drawings are: typed, or chosen among those that there are."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.collection.letter_texts import drawings_text
from letterpad.gui.style.theme import GRID, scaled
from letterpad.ink.words import LONGEST_WORD


class RelabelDialog(QDialog):
    """Asks for a label.

    Parameters
    ----------
    n : int
        How many drawings are relabelled.
    labels : sequence of str
        The labels that there are.
    typed : str
        What has been typed already.

    Signals
    -------
    labelled(str)
        They are this letter.
    """

    labelled = Signal(str)

    def __init__(
        self, n: int, labels: Sequence[str], typed: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("relabel_dialog")
        self.setWindowTitle(self.tr("Which letter is it?"))
        asked = QLabel(self.tr("{0}: type the letter, or choose it.").format(drawings_text(n)))
        self.field = QLineEdit(typed)
        self.field.setObjectName("label_field")
        self.field.setAccessibleName(self.tr("Letter"))
        self.field.setToolTip(
            self.tr("One letter or any other text; upper and lower case are different letters.")
        )
        self.field.setMaxLength(LONGEST_WORD)
        self.list = QListWidget()
        self.list.setObjectName("known_labels")
        self.list.setAccessibleName(self.tr("Letters that there are"))
        self.list.setToolTip(self.tr("Click on a letter to choose it; twice to say it is that."))
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setSpacing(2)
        for label in labels:
            self.list.addItem(QListWidgetItem(label))
        self.list.setVisible(bool(labels))
        self.list.currentTextChanged.connect(self._take_known)
        self.list.itemActivated.connect(self.accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        self.say_button = QPushButton(self.tr("It is this letter"))
        self.say_button.setObjectName("say_label_button")
        self.say_button.setProperty("primary", True)
        self.say_button.setToolTip(self.tr("Give the drawings this label (Enter)"))
        buttons.addButton(self.say_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.say_button.setDefault(True)
        self.field.textChanged.connect(self._enable)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(asked)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(QSize(scaled(380), scaled(280 if labels else 120)))
        self.field.setFocus()
        self._enable()

    @Slot()
    def _enable(self) -> None:
        self.say_button.setEnabled(bool(self.field.text().strip()))

    @Slot(str)
    def _take_known(self, label: str) -> None:
        self.field.setText(label)

    # Qt's own

    def setVisible(self, visible: bool) -> None:
        """Show it; what was typed on the grid is not chosen, so that more can be typed after it."""
        super().setVisible(visible)
        if visible:
            self.field.deselect()
            self.field.end(False)

    def accept(self) -> None:
        """Say the label, if there is one."""
        label = self.field.text().strip()
        if label:
            self.labelled.emit(label)
            super().accept()
