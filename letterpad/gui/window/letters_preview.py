"""Letters that are opened are shown first: they take the place of others when the user says so."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.text.translation import translated
from letterpad.gui.train.letters_chooser import LettersChooser
from letterpad.gui.train.preview_dialog import PreviewDialog
from letterpad.letters.data_spec import DataSpec, Files
from letterpad.letters.letterset import LetterSet
from letterpad.training.spec import Progress


class LettersPreview(QObject):
    """The dialog that shows what is opened, from when something is opened first.

    Signals
    -------
    used(DataSpec, LetterSet)
        The user wants these letters, which have been read.
    """

    used = Signal(object, object)

    def __init__(self, window: QWidget, jobs: Jobs, chooser: LettersChooser) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._chooser = chooser
        self._dialog: PreviewDialog | None = None
        self._looks = Background("looking for sets of letters", self)
        self._look: Job | None = None
        jobs.letters_unnamed.connect(self._take_unnamed)
        jobs.letters_progressed.connect(self._show_progress)
        jobs.letters_ready.connect(self._show_letters)
        jobs.letters_failed.connect(self._show_error)

    @property
    def is_busy(self) -> bool:
        """Whether it is being found out which sets there are."""
        return self._looks.is_busy

    def close(self) -> None:
        """Stop looking, and wait for it."""
        self._looks.close()

    @Slot(str)
    def open(self, path: str) -> None:
        """Show the letters of a file or folder instead of those that are shown."""
        dialog = self._shown_dialog()
        self._give_up(dialog.spec)
        place = Path(path)
        dialog.show_path(place, translated(self._chooser.spec.title))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        self._look = self._looks.do(
            lambda job: _sets_to_choose(place), partial(self._take_sets, place)
        )

    def _shown_dialog(self) -> PreviewDialog:
        if self._dialog is None:
            self._dialog = PreviewDialog(self._window)
            self._dialog.asked.connect(self._read_instead)
            self._dialog.used.connect(self.used)
            self._dialog.given_up.connect(self._give_up)
        return self._dialog

    def _take_sets(self, place: Path, sets: list[Path] | Failure) -> None:
        assert self._dialog is not None
        self._look = None
        if isinstance(sets, list) and sets:
            self._dialog.show_sets(sets, place)
        else:
            self._read(Files(str(place)))

    def _read(self, spec: Files) -> None:
        assert self._dialog is not None
        self._dialog.show_loading(spec)
        self._jobs.read_letters(spec)

    @Slot(object)
    def _read_instead(self, spec: Files) -> None:
        self._jobs.read_letters(spec)

    @Slot(object)
    def _give_up(self, spec: DataSpec | None) -> None:
        """Stop what is being looked at or read, unless others want it."""
        if self._look is not None:
            self._look.cancel()
            self._look = None
        if spec is not None and spec != self._chooser.spec:
            self._jobs.stop_reading(spec)

    def _dialog_of(self, spec: DataSpec) -> PreviewDialog | None:
        """Return the dialog, if these letters are shown or awaited in it."""
        dialog = self._dialog
        return dialog if dialog is not None and dialog.spec == spec else None

    @Slot(object, bool)
    def _take_unnamed(self, spec: DataSpec, unnamed: bool) -> None:
        if (dialog := self._dialog_of(spec)) is not None:
            dialog.set_unnamed(unnamed)

    @Slot(object, object)
    def _show_progress(self, spec: DataSpec, progress: Progress) -> None:
        if (dialog := self._dialog_of(spec)) is not None:
            dialog.show_progress(progress)

    @Slot(object, object)
    def _show_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        if (dialog := self._dialog_of(spec)) is not None:
            dialog.show_letters(letters)

    @Slot(object, str)
    def _show_error(self, spec: DataSpec, sentence: str) -> None:
        if (dialog := self._dialog_of(spec)) is not None:
            dialog.show_error(sentence)


def _sets_to_choose(path: Path) -> list[Path]:
    # Here, because the window opens sooner without Pillow.
    from letterpad.letters.readers.registry import sets_to_choose

    return sets_to_choose(path)
