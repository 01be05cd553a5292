"""What is taken along of a run: a report, and a script with its letters."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from letterpad.assessment.model_letters import as_trained_on, trained_spec
from letterpad.errors import UserError
from letterpad.gui.controllers.background import Background, Failure
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.text import language
from letterpad.gui.text.translation import error_text
from letterpad.gui.widgets.save_dialog import ReplaceQuestion, SaveDialog
from letterpad.languages import load
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run

_SCRIPT, _LETTERS = ".py", ".npz"

Got = Callable[[LetterSet | None, str], None]
"""Takes letters, or a sentence why there are none."""


class TakeAlong(QObject):
    """Shows and saves the code of a run, and reports on it.

    What takes time is done in a thread: letters are asked for, and read by others.

    Signals
    -------
    letters_requested(DataSpec)
        Letters are needed; answer with `take_letters` or `take_no_letters`.
    done(str), failed(str)
        A sentence on what has worked, or has not.
    """

    letters_requested = Signal(object)
    done = Signal(str)
    failed = Signal(str)

    def __init__(self, window: QWidget, runs: Runs) -> None:
        super().__init__(window)
        self._window = window
        self._runs = runs
        self._background = Background("writing a report", self)
        self._waiting: list[tuple[DataSpec, Got]] = []
        self._of_code: Run | None = None  # whose code is shown, or being saved
        self._code_file = Path()
        self._of_report: list[Run] = []
        self._report_file = Path()

    @property
    def is_busy(self) -> bool:
        """Whether letters are waited for, or something is being written."""
        return bool(self._waiting) or self._background.is_busy

    def close(self) -> None:
        """Wait for no letters any more, and finish what is being written."""
        self._waiting.clear()
        self._background.finish()

    # Letters

    @Slot(object, object)
    def take_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        """Take the answer to `letters_requested`."""
        self._answer(spec, letters, "")

    @Slot(object, str)
    def take_no_letters(self, spec: DataSpec, sentence: str) -> None:
        """Take the answer to `letters_requested`: why they cannot be read."""
        self._answer(spec, None, sentence)

    def _answer(self, spec: DataSpec, letters: LetterSet | None, sentence: str) -> None:
        due = [got for wanted, got in self._waiting if wanted == spec]
        self._waiting = [each for each in self._waiting if each[0] != spec]
        for got in due:
            got(letters, sentence)

    def _get_letters(self, run: Run, got: Got) -> None:
        spec = trained_spec(run.card)
        if spec is None:
            sentence = self.tr("{0} does not say where its letters come from.")
            got(None, sentence.format(run.card.name))
            return
        spec = as_trained_on(spec, run.card)
        self._waiting.append((spec, got))
        self.letters_requested.emit(spec)

    # Code

    @Slot(object)
    def show_code(self, run: Run) -> None:
        """Show a run as a script, or say why there is none."""
        from letterpad.gui.results.code_dialog import CodeDialog
        from letterpad.sharing.code import script

        try:
            code = script(run.card)
        except UserError as error:
            self.failed.emit(error_text(error))
            return
        self._of_code = run
        dialog = CodeDialog(run.card.name, code, self._window)
        dialog.save_requested.connect(self._ask_where_to_save_code)
        dialog.open()

    @Slot()
    def _ask_where_to_save_code(self) -> None:
        dialog = SaveDialog(
            self._window,
            "save_code_dialog",
            self.tr("Save script and letters"),
            self.tr("script", "A file's name"),
            [(self.tr("Python script"), (_SCRIPT,))],
        )
        dialog.named.connect(self.save_code)
        dialog.open()

    @Slot(object)
    def save_code(self, path: Path) -> None:
        """Save the script that is shown, and beside it the letters that it reads."""
        self._code_file = path
        letters_file = path.with_suffix(_LETTERS)
        if not letters_file.exists():
            self._save_code()
            return
        question = ReplaceQuestion(letters_file, self._window)
        question.confirmed.connect(self._save_code)
        question.open()

    @Slot()
    def _save_code(self) -> None:
        run, path = self._of_code, self._code_file
        letters_file = path.with_suffix(_LETTERS)
        if run is None:
            return

        def got(letters: LetterSet | None, sentence: str) -> None:
            if letters is None:
                self.failed.emit(
                    self.tr("The script was not saved, as its letters are not there: {0}").format(
                        sentence
                    )
                )
            else:
                self._background.do(lambda job: _write_code(run, letters, path), then)

        def then(result: object) -> None:
            if isinstance(result, Failure):
                self.failed.emit(error_text(result))
            else:
                said = self.tr("Saved as {0}, with the letters in {1}.")
                self.done.emit(said.format(path, letters_file.name))

        self._get_letters(run, got)

    # Report

    @Slot(object)
    def ask_for_report(self, run: Run) -> None:
        """Ask which runs a report is to compare a run with, and where that is to be saved."""
        from letterpad.gui.results.report_dialog import ReportDialog

        dialog = ReportDialog(run, self._runs.list(), self._window)
        dialog.save_requested.connect(self._ask_where_to_save_report)
        dialog.open()

    @Slot(object, object)
    def _ask_where_to_save_report(self, run: Run, others: list[Run]) -> None:
        self._of_report = [run, *others]
        dialog = SaveDialog(
            self._window,
            "save_report_dialog",
            self.tr("Save report"),
            self.tr("report", "A file's name"),
            [(self.tr("Web page"), (".html",))],
        )
        dialog.named.connect(self.save_report)
        dialog.open()

    @Slot(object)
    def save_report(self, path: Path) -> None:
        """Write the report that was asked for, and offer to open it."""
        runs = self._of_report
        if not runs:
            return

        def got(letters: LetterSet | None, sentence: str) -> None:
            code = language.current()
            self._background.do(
                lambda job: _write_report(runs, letters, sentence, code, path), then
            )

        def then(result: object) -> None:
            if isinstance(result, Failure):
                self.failed.emit(error_text(result))
            else:
                self._offer_to_open(path)

        self._get_letters(runs[0], got)

    def _offer_to_open(self, path: Path) -> None:
        self._report_file = path
        box = QMessageBox(self._window)
        box.setObjectName("report_saved")
        box.setWindowTitle(self.tr("Report"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The report is saved as “{0}”.").format(path.name))
        box.setInformativeText(str(path.parent))
        show = box.addButton(self.tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
        show.setObjectName("open_report_button")
        box.addButton(QMessageBox.StandardButton.Close).setText(self.tr("Close"))
        box.setDefaultButton(QMessageBox.StandardButton.Close)
        show.clicked.connect(self._open_report)
        box.finished.connect(box.deleteLater)
        box.open()

    @Slot()
    def _open_report(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report_file)))


def _write_code(run: Run, letters: LetterSet, path: Path) -> None:
    """Write a script and its letters: first the letters, which may be others by now."""
    from letterpad.sharing.code import script, write_script
    from letterpad.sharing.letters_file import write_letters

    letters_file = path.with_suffix(_LETTERS)
    write_letters(run.card, letters, letters_file)
    write_script(script(run.card, letters_file.name), path)


def _write_report(
    runs: Sequence[Run], letters: LetterSet | None, sentence: str, code: str, path: Path
) -> None:
    from letterpad.sharing.report import report_html, write_report
    from letterpad.sharing.reported_run import runs_to_report

    reported = runs_to_report([run.path for run in runs], letters, sentence)
    write_report(report_html(reported, load(code)), path)
