"""Labels in doubt: decisions are kept, and a corrected copy of the letters is saved."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from letterpad.errors import UserError
from letterpad.gui.compare.doubt_panel import DoubtPanel
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.controllers.label_decisions import LabelDecisions
from letterpad.gui.controllers.pairs import Comparing
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import error_text
from letterpad.gui.widgets.save_dialog import SaveDialog
from letterpad.letters.correcting import corrected
from letterpad.letters.corrections import Corrections
from letterpad.letters.decisions import corrections
from letterpad.letters.letterset import LetterSet


class CorrectedCopy(QObject):
    """Serves the panel of labels in doubt: what is decided is kept, and a copy written.

    Attributes
    ----------
    decisions : LabelDecisions
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.decisions = LabelDecisions(self)
        self._panel: DoubtPanel | None = None
        self._background = Background("saving a corrected copy", self)
        self._letters: LetterSet | None = None
        self._made = Corrections((), 0)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or written."""
        return self.decisions.is_busy or self._background.is_busy

    def serve(self, panel: DoubtPanel) -> None:
        """Do what a panel asks for, from now on."""
        self._panel = panel
        panel.decided.connect(self.decisions.decide)
        panel.copy_requested.connect(self._ask_where)
        self.decisions.changed.connect(panel.set_decisions)
        self.decisions.failed.connect(panel.show_failed)
        if panel.comparing is not None:
            self.take_comparing(panel.comparing)

    @Slot(object)
    def take_comparing(self, comparing: Comparing) -> None:
        """Take another pair, or more of this one."""
        if self._panel is not None:
            self.decisions.take_comparing(comparing)

    def close(self) -> None:
        """Finish what is being written."""
        self.decisions.close()
        self._background.finish()

    @Slot()
    def _ask_where(self) -> None:
        from letterpad.letters.export import INK_ENDINGS  # here: the window starts without Pillow

        panel = self._panel
        comparing = None if panel is None else panel.comparing
        if panel is None or comparing is None or comparing.letters is None:
            return
        self._letters, self._made = comparing.letters, corrections(self.decisions.decisions)
        kind = (
            (self.tr("A folder of pictures"), ("",))
            if self._letters.inks is None
            else (self.tr("Drawings"), tuple(reversed(INK_ENDINGS)))
        )
        dialog = SaveDialog(
            panel.window(),
            "save_corrected_copy_dialog",
            self.tr("Save a corrected copy"),
            self.tr("{0}-corrected", "A file's name").format(_stem(self._letters)),
            [kind],
        )
        dialog.named.connect(self._save)
        dialog.open()

    @Slot(object)
    def _save(self, path: Path) -> None:
        panel, letters, made = self._panel, self._letters, self._made
        if panel is None or letters is None:
            return
        panel.show_done(self.tr("Saving “{0}” …").format(path.name))
        self._background.do(
            partial(_write, letters, made, path), partial(self._take_written, letters, path)
        )

    def _take_written(self, letters: LetterSet, path: Path, result: int | Failure) -> None:
        panel = self._panel
        if panel is None:
            return
        if isinstance(result, FAILURES):
            panel.show_failed(error_text(result))
            return
        said = self.tr(
            "Saved as “{0}”: {1} letters. To train on them, open them beside the letters on the "
            "Draw page."
        ).format(path, number(result))
        panel.show_done(" ".join([said, *self._lost(letters, path)]))

    def _lost(self, letters: LetterSet, path: Path) -> Sequence[str]:
        """Say what the original says of its letters and the copy cannot."""
        name = path.name.lower()
        if name.endswith(".npz"):
            return []
        said = []
        if name.endswith((".csv", ".csv.gz")):
            said.append(self.tr("The copy does not say what was corrected."))
        if letters.inks is None and letters.writers is not None:
            said.append(self.tr("The copy does not say who wrote them."))
        if letters.parts is not None:
            said.append(self.tr("The copy does not part them into training and test letters."))
        return said


def _stem(letters: LetterSet) -> str:
    """Return the name of the file or folder that letters come from, without a file's ending."""
    path = Path(letters.source)
    return path.name if path.is_dir() else Path(path.name.removesuffix(".gz")).stem


def _write(letters: LetterSet, made: Corrections, path: Path, job: Job) -> int:
    """Write a corrected copy, in the thread; return how many letters it has."""
    from letterpad.letters.export import export_letters

    original = Path(letters.source).expanduser()
    if original.exists() and _is_within(path, original):
        raise UserError(
            "{path} is the original, or lies in it, and that stays as it is: choose another name "
            "for the copy.",
            path=path,
        )
    copy = corrected(letters, made)
    export_letters(copy, path)
    return len(copy)


def _is_within(path: Path, original: Path) -> bool:
    here, there = path.resolve(), original.resolve()
    return here == there or there in here.parents
