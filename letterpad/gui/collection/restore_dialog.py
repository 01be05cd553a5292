"""Says what is in a backup, and asks whether it is brought back."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.collection.letter_texts import letters_text
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import moment_text, shortened
from letterpad.gui.widgets.form_rows import wrapped_label

if TYPE_CHECKING:  # imports SQLite
    from letterpad.collection.backup import BackupCard, Restored


class RestoreDialog(QDialog):
    """Asks before a backup is read back.

    Signals
    -------
    confirmed(Path, bool)
        The backup, and whether its settings are brought back, too.
    """

    confirmed = Signal(object, bool)

    def __init__(self, path: Path, card: "BackupCard", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restore_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore a backup"))
        self._path = path
        said = wrapped_label("backup_said", "plain")
        said.setTextFormat(Qt.TextFormat.PlainText)
        holds = self.tr("“{0}” of {1} holds {2}.")
        said.setText(holds.format(path.name, _when(card.created), _contents(card)))
        explained = wrapped_label("backup_explained", "muted")
        explained.setText(
            self.tr(
                "It is added to what you have: nothing that is there is replaced, and drawings "
                "that are there already are left out."
            )
        )
        self.settings_box = QCheckBox(self.tr("Settings, too"))
        self.settings_box.setObjectName("restore_settings_box")
        self.settings_box.setToolTip(
            self.tr("They hold from the next start on; those you have are kept beside them.")
        )
        self.settings_box.setVisible(card.has_settings)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.restore_button = QPushButton(self.tr("Restore"))
        self.restore_button.setObjectName("restore_backup_button")
        self.restore_button.setProperty("primary", True)
        self.restore_button.setToolTip(self.tr("Bring back what the backup holds"))
        buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.restore_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (said, explained, self.settings_box):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(scaled(440))
        self.restore_button.setFocus()

    # Qt's own

    def accept(self) -> None:
        """Tell that it is wanted."""
        super().accept()
        self.confirmed.emit(self._path, self.settings_box.isChecked())


def _when(created: str) -> str:
    try:
        return moment_text(datetime.fromisoformat(created))
    except (ValueError, OSError, OverflowError):  # a stranger's file may say anything
        return shortened(created, 40) or "?"


def _contents(card: "BackupCard") -> str:
    said = [letters_text(card.n_letters), models_text(card.n_models)]
    if card.n_lessons:
        said.append(lessons_text(card.n_lessons))
    if card.has_settings:
        said.append(translate("MyLetters", "settings"))
    return ", ".join(said)


def models_text(n: int) -> str:
    """Say how many models: "3 models"."""
    if n == 1:
        return translate("MyLetters", "1 model")
    return translate("MyLetters", "{0} models").format(number(n))


def lessons_text(n: int) -> str:
    """Say how many lessons: "3 lessons"."""
    if n == 1:
        return translate("MyLetters", "1 lesson")
    return translate("MyLetters", "{0} lessons").format(number(n))


def restored_text(done: "Restored") -> str:
    """Say what was brought back, and what was there already."""
    brought = [letters_text(done.n_letters), models_text(len(done.models))]
    if done.lessons:
        brought.append(lessons_text(len(done.lessons)))
    said = translate("MyLetters", "Brought back: {0}.").format(", ".join(brought))
    there = done.n_letters_there + len(done.models_there) + len(done.lessons_there)
    if there:
        text = translate("MyLetters", "{0} things were there already.")
        said += " " + text.format(number(there))
    if done.has_settings:
        said += " " + translate("MyLetters", "The settings hold from the next start on.")
    if done.is_stopped:
        said = translate("MyLetters", "Stopped: {0}").format(said)
    return said
