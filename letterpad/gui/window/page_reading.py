"""Pages of letters: found in a picture that is opened, shown, and kept in My letters."""

from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from letterpad.collection.kept import Answered, Change, Merged, NewLetter
from letterpad.errors import UserError
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.controllers.live_answer import LiveAnswer
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.draw.page_dialog import PageDialog
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import error_text
from letterpad.recognition.page_reading import ReadLetter, ReadPage, read_page

if TYPE_CHECKING:
    from letterpad.collection.store import Collection


class PageReading(QObject):
    """Reads pages with the live model, and shows them.

    Signals
    -------
    letter_wanted(LetterPicture)
        This letter is to be put on the canvas.
    imported(Change)
        Letters of a page were added to My letters.
    failed(str)
        A sentence for the user.
    """

    letter_wanted = Signal(object)
    imported = Signal(object)
    failed = Signal(str)

    def __init__(self, window: QWidget, live: LiveAnswer, letters: MyLetters) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._letters = letters
        self._background = Background("reading a page", self)
        self._reading: Job | None = None
        self.action = QAction(self.tr("Open page of letters…"), self)
        self.action.setObjectName("open_page_action")
        self.action.setToolTip(
            self.tr("A photograph or scan of letters, however few: each is found and read.")
        )
        self.action.triggered.connect(self._ask_for_page)

    @property
    def is_busy(self) -> bool:
        """Whether a page is being read that was asked for."""
        return self._background.is_busy

    def close(self) -> None:
        """Give up a page that is being read, and wait for it."""
        self._background.close()

    @Slot()
    def _ask_for_page(self) -> None:
        endings = " ".join(f"*{ending}" for ending in sorted(PICTURE_SUFFIXES))
        pictures = self.tr("Pictures")
        dialog = QFileDialog(self._window, self.tr("Open a page of letters"))
        dialog.setObjectName("open_page_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{pictures} ({endings})", self.tr("All files (*)")])
        dialog.fileSelected.connect(self._open)
        dialog.open()

    @Slot(str)
    def _open(self, chosen: str) -> None:
        """Show a picture as a page, however few letters are on it; the newest is read."""
        path = Path(chosen)

        def read(job: Job) -> ReadPage | None:
            with path.open("rb") as file:
                try:
                    return self._read(file)
                except ValueError as error:
                    raise UserError("{path}: {error}", path=path, error=error) from error

        def show(page: ReadPage | Failure | None) -> None:
            if isinstance(page, FAILURES):
                self.failed.emit(error_text(page))
            elif page is not None and page.letters:
                self.show(page, path.name)
            else:
                self.failed.emit(
                    self.tr(
                        "On “{0}” no letter was found. Letters are found that stand apart from "
                        "each other, on paper that can be seen."
                    ).format(path.name)
                )

        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._background.do(read, show)

    def page_in(self, file: IO[bytes]) -> ReadPage | None:
        """Read a page of letters, in a thread; None where it shows a single letter or none.

        Raises
        ------
        UserError, ValueError
            If it is no picture, cannot be read, or the model cannot answer.
        """
        page = self._read(file)
        return page if page is not None and page.is_page else None

    def _read(self, file: IO[bytes]) -> ReadPage | None:
        """Read all letters in a picture; None while there is no model."""
        from letterpad.letters.pictures.image_files import letters_on_first

        recognizer = self._live.recognizer
        return None if recognizer is None else read_page(recognizer, letters_on_first(file))

    @Slot(object, str)
    def show(self, page: ReadPage, name: str = "") -> None:
        """Show a page beside the window."""
        dialog = PageDialog(page, name, self._window)
        dialog.letter_wanted.connect(self.letter_wanted)
        model = "" if self._live.recognizer is None else self._live.recognizer.card.name

        def keep(labels: Sequence[str]) -> None:
            self._keep(dialog, page, labels, model, name)

        dialog.all_wanted.connect(keep)
        dialog.show()

    def _keep(
        self, dialog: PageDialog, page: ReadPage, labels: Sequence[str], model: str, file: str
    ) -> None:
        def work(collection: "Collection", job: Job) -> Merged:
            letters = [
                _letter(each, label, model, file)
                for each, label in zip(page.letters, labels, strict=True)
            ]
            return collection.merge([each for each in letters if each], is_import=True)

        def then(result: Merged | Failure) -> None:
            from letterpad.collection.changes import IMPORT  # with SQLite: when it is needed

            if isinstance(result, Merged) and result.ids:
                self.imported.emit(Change(result.change, "add", result.ids, (), IMPORT))
            if not isValid(dialog):
                return  # it was closed: My letters shows what came of it
            if isinstance(result, FAILURES):
                dialog.show_added(error_text(result))
                return
            sentence = (
                self.tr("One letter is in My letters now; Ctrl+Z there undoes it.")
                if len(result.ids) == 1
                else self.tr("{0} letters are in My letters now; Ctrl+Z there undoes it.").format(
                    number(len(result.ids))
                )
            )
            if result.n_doubles:
                known = (
                    self.tr("One was there already.")
                    if result.n_doubles == 1
                    else self.tr("{0} were there already.").format(number(result.n_doubles))
                )
                sentence = f"{sentence} {known}"
            dialog.show_added(sentence)

        self._letters.change(work, then)


def _letter(letter: ReadLetter, label: str, model: str, file: str) -> NewLetter | None:
    """Turn a letter into strokes; None if nothing is left of it."""
    from letterpad.letters.import_mine import letter_of  # with SQLite: when it is needed

    prediction = letter.prediction
    share = float(prediction.probabilities.max())
    answered = Answered(model, prediction.in_its_case, share) if model else None
    return letter_of(letter.found, label, answered=answered, file=file)
