"""Pages of letters: found in a picture that is opened, shown, and kept in My letters."""

from collections.abc import Sequence
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from letterpad.collection.kept import IMPORTED, Answered, Change, Merged, NewLetter
from letterpad.gui.controllers.background import FAILURES, Failure, Job
from letterpad.gui.controllers.live_answer import LiveAnswer
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.draw.page_dialog import PageDialog
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import error_text
from letterpad.recognition.page_reading import ReadLetter, ReadPage, read_page

if TYPE_CHECKING:
    from letterpad.collection.store import Collection

DEVICE = "picture"
"""What letters are drawn with that were found in one."""


class PageReading(QObject):
    """Reads pages with the live model, and shows them.

    Signals
    -------
    letter_wanted(LetterPicture)
        This letter is to be put on the canvas.
    imported(Change)
        Letters of a page were added to My letters.
    """

    letter_wanted = Signal(object)
    imported = Signal(object)

    def __init__(self, window: QWidget, live: LiveAnswer, letters: MyLetters) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._letters = letters

    def page_in(self, file: IO[bytes]) -> ReadPage | None:
        """Read a page of letters, in a thread; None where it shows a single letter or none.

        Raises
        ------
        UserError, ValueError
            If it is no picture, cannot be read, or the model cannot answer.
        """
        from letterpad.letters.pictures.image_files import letters_on_first

        recognizer = self._live.recognizer
        if recognizer is None:
            return None
        page = read_page(recognizer, letters_on_first(file))
        return page if page.is_page else None

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
    import numpy as np

    from letterpad.letters.pictures.skeletons import strokes_of

    ink = strokes_of(np.rint(255 * letter.found.ink).astype(np.uint8))
    if ink.is_empty:
        return None
    prediction = letter.prediction
    share = float(prediction.probabilities.max())
    answered = Answered(model, prediction.in_its_case, share) if model else None
    return NewLetter(ink, label, device=DEVICE, origin=IMPORTED, answered=answered, file=file)
