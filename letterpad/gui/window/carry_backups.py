"""Saves everything of the user's as one file, and brings it back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from letterpad.gui.collection.letter_texts import letters_text
from letterpad.gui.collection.my_letters_page import MyLettersPage
from letterpad.gui.controllers.background import FAILURES, Failure, Job
from letterpad.gui.text.translation import error_text
from letterpad.gui.widgets.save_dialog import SaveDialog
from letterpad.gui.window.carry_letters import CarryLetters, teller
from letterpad.messages import Text

if TYPE_CHECKING:  # imports SQLite
    from letterpad.collection.backup import BackupCard, Restored

_SUFFIX = ".letterpad-backup"


class CarryBackups(QObject):
    """Asks for the file of a backup, writes it or reads it back, on the lane of `CarryLetters`."""

    def __init__(self, window: QWidget, page: MyLettersPage, carry: CarryLetters) -> None:
        super().__init__(window)
        self._window = window
        self._carry = carry
        self._looked_at = Path()
        actions = page.actions_row
        actions.backup_requested.connect(self._ask_where)
        actions.restore_requested.connect(self.choose_backup)
        page.empty.restore_requested.connect(self.choose_backup)

    # Out

    @Slot()
    def _ask_where(self) -> None:
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        dialog = SaveDialog(
            self._window,
            "back_up_dialog",
            self.tr("Back up everything"),
            f"Letterpad {today}",
            [(self.tr("Backups of Letterpad"), (_SUFFIX,))],
        )
        dialog.named.connect(self._back_up)
        dialog.open()

    @Slot(object)
    def _back_up(self, path: Path) -> None:
        def back_up(job: Job) -> "BackupCard | None":
            from letterpad.collection.backup import write_backup

            tell = teller(job)

            def on_progress(text: Text, share: float | None) -> None:
                self._carry.check_stop()
                tell(text, share)

            return self._carry.unless_stopped(lambda: write_backup(path, on_progress))

        def then(card: "BackupCard | Failure | None") -> None:
            if isinstance(card, FAILURES):
                self._carry.end(error_text(card), warns=True)
            elif card is None:
                self._carry.end(self.tr("Stopped: nothing was saved."))
            else:
                from letterpad.gui.collection.restore_dialog import models_text

                said = self.tr("{0}, {1}, your lessons and settings saved as {2}.")
                numbers = letters_text(card.n_letters), models_text(card.n_models)
                self._carry.end(said.format(*numbers, path))

        self._carry.begin(self.tr("Saving a backup …"), back_up, then)

    # In

    @Slot()
    def choose_backup(self) -> None:
        """Ask for a backup, and whether what is in it is brought back."""
        dialog = QFileDialog(self._window, self.tr("Restore a backup"))
        dialog.setObjectName("choose_backup_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        backups = self.tr("Backups of Letterpad")
        dialog.setNameFilters([f"{backups} (*{_SUFFIX})", self.tr("All files (*)")])
        dialog.fileSelected.connect(self._look)
        dialog.open()

    @Slot(str)
    def _look(self, chosen: str) -> None:
        path = Path(chosen)

        def look(job: Job) -> "BackupCard":
            from letterpad.collection.backup import read_card

            return read_card(path)

        def then(card: "BackupCard | Failure") -> None:
            from letterpad.gui.collection.restore_dialog import RestoreDialog

            if isinstance(card, FAILURES):
                self._carry.end(error_text(card), warns=True)
                return
            dialog = RestoreDialog(path, card, self._window)
            dialog.confirmed.connect(self._bring_back)
            dialog.open()

        self._carry.look(look, then)

    @Slot(object, bool)
    def _bring_back(self, path: Path, with_settings: bool) -> None:
        def bring_back(job: Job) -> "Restored":
            from letterpad.collection.backup import read_back

            return read_back(
                path,
                with_settings=with_settings,
                on_progress=teller(job),
                is_stopped=self._carry.is_stopped,
            )

        def then(done: "Restored | Failure") -> None:
            from letterpad.gui.collection.restore_dialog import restored_text

            failed = isinstance(done, FAILURES)
            said = error_text(done) if isinstance(done, FAILURES) else restored_text(done)
            self._carry.end(said, warns=failed)

        self._carry.begin(self.tr("Restoring a backup …"), bring_back, then)
