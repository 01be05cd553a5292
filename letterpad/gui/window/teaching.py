"""What the user says of an answer: the drawing and its right label go into My letters."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.collection.kept import CONFIRMED, TAUGHT, Answered, NewLetter
from letterpad.gui.canvas.drawn_with import Drawn
from letterpad.gui.controllers.background import Failure
from letterpad.gui.controllers.live_answer import LiveAnswer
from letterpad.gui.controllers.my_letters import Keeping, Kept, MyLetters
from letterpad.gui.window.draw_page import DrawPage
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.recognition.prediction import Prediction


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said of a drawing, before it is known what the model read in it."""

    ink: Ink
    label: str
    origin: str
    drawn: Drawn


@dataclass(slots=True, eq=False)
class _Act:
    """Something that was said of the drawing on the canvas; Undo takes it back."""

    label: str
    keeping: Keeping | None = None  # None while the model's answer is waited for
    kept: Kept | None = None
    is_correction: bool = False  # of an answer to a drawing that was not there yet


class Teaching(QObject):
    """Keeps drawings as the user says, and takes that back.

    "Yes, right" keeps what is read, as it is shown: "a" where the case can be told, else the class.
    A bar keeps its class, and a key its letter in the case that was typed. The drawing stays on
    the canvas. While nothing was drawn since, Undo takes back what was said, the last first; after
    that it is the canvas's again. The same drawing is kept once: what is said of it later counts.

    Signals
    -------
    failed(str)
        A sentence: this cannot be kept.
    held_until_now(str)
        Such a sentence, which does not hold any more.
    corrected(), correction_taken_back()
        A drawing that the live model misread was kept as what it is; or that was taken back.
    """

    failed = Signal(str)
    held_until_now = Signal(str)
    corrected = Signal()
    correction_taken_back = Signal()

    def __init__(
        self, page: DrawPage, live: LiveAnswer, letters: MyLetters, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._column = page.draw_column
        self._canvas = page.draw_column.canvas
        self._row, self._bars = page.answer_view.teach_row, page.answer_view.bars
        self._live, self._letters = live, letters
        self._prediction: Prediction | None = None
        self._ink = EMPTY
        self._acts: list[_Act] = []  # of this ink, the last one last
        self._waiting: tuple[_Said, _Act] | None = None
        self._refused = ""
        self._canvas.ink_changed.connect(self._take_ink)
        self._canvas.label_typed.connect(self.teach)
        self._canvas.answer_confirmed.connect(self.confirm)
        self._row.confirmed.connect(self.confirm)
        self._row.taught.connect(self.teach)
        self._bars.class_chosen.connect(self.teach)
        # After the window's own connections: the answer is shown first.
        live.answered.connect(self._take_answer)
        live.failed.connect(self._take_no_answer)

    @property
    def is_busy(self) -> bool:
        """Whether something that was said is yet to be kept."""
        return self._waiting is not None or self._letters.is_busy

    def close(self) -> None:
        """Keep what waits for an answer of the model, without it."""
        self._take_no_answer()

    # What the user says

    @Slot()
    def confirm(self) -> None:
        """Keep the drawing as what is read in it, if that is anything."""
        if self._row.answer:
            self._say(self._row.answer, CONFIRMED)

    @Slot(str)
    def teach(self, label: str) -> None:
        """Keep the drawing as this letter."""
        self._say(label, CONFIRMED if label == self._row.answer else TAUGHT)

    @Slot()
    def undo(self) -> None:
        """Take back what was said last of this drawing, or else the last step of the canvas."""
        if not self._acts:
            self._canvas.undo()
            return
        act = self._acts.pop()
        if act.keeping is None:
            self._waiting = None
            self._show()
            return

        def taken_back(result: bool | Failure) -> None:
            if isinstance(result, bool) and act.is_correction:
                self.correction_taken_back.emit()
            if not isinstance(result, bool) and self._canvas.ink() is ink:
                self._acts.append(act)
                self._show()

        ink = self._ink
        self._letters.take_back(act.keeping, taken_back)
        self._show()
        if not self._acts:
            self._row.show_taken_back(act.label)

    @Slot()
    def forget(self) -> None:
        """Let Undo be the canvas's from now on: the user is elsewhere."""
        self._take_no_answer()
        self._acts = []
        self._show()

    # What becomes of it

    def _say(self, label: str, origin: str) -> None:
        ink = self._canvas.ink()
        if ink.is_empty:
            if self._canvas.picture() is not None:
                self._refuse(
                    self.tr(
                        "A picture cannot be kept in My letters, only what is drawn here: they "
                        "keep the path of the pen. Pictures to learn from are opened as letters, "
                        "in the panel “Train a model”."
                    )
                )
            return
        self._take_no_answer()
        said, act = _Said(ink, label, origin, self._canvas.drawn()), _Act(label)
        if ink is not self._ink:
            self._ink, self._acts = ink, []
        self._acts.append(act)
        self._show()
        if self._live.recognizer is not None and self._live.is_behind:
            self._waiting = (said, act)
        else:
            self._keep(said, act)

    def _keep(self, said: _Said, act: _Act) -> None:
        letter = NewLetter(
            said.ink,
            said.label,
            device=said.drawn.device,
            origin=said.origin,
            answered=self._answered(said.ink),
            drawn=said.drawn.began,
        )

        def kept(result: Kept | Failure) -> None:
            if isinstance(result, Kept) and result.label != result.before:
                act.kept = result
            elif act in self._acts:  # nothing was done that could be taken back
                self._acts.remove(act)
            if said.ink is self._ink:
                self._show()
                if isinstance(result, Kept) and act.kept is None:
                    self._row.show_kept(result, can_undo=bool(self._acts))
            if isinstance(result, Kept) and result.before is None and _is_misread(letter):
                act.is_correction = True
                self.corrected.emit()

        act.keeping = self._letters.keep(letter, kept)

    def _answered(self, ink: Ink) -> Answered | None:
        """Return what the live model reads in an ink, if that is what it was asked about last."""
        recognizer, prediction = self._live.recognizer, self._prediction
        if recognizer is None or prediction is None or self._live.is_behind:
            return None
        if self._live.answered_question.drawn is not ink or prediction.is_empty:
            return None
        name = recognizer.card.name
        if not prediction.is_letter:
            return Answered(name, "", 1.0 - prediction.letter)
        return Answered(name, prediction.in_its_case, float(prediction.probabilities.max()))

    def _show(self) -> None:
        """Show what was said of the drawing, and what Undo would do."""
        act = self._acts[-1] if self._acts else None
        if act is None:
            self._row.withdraw()
        elif act.kept is None:
            self._row.show_keeping(act.label)
        else:
            self._row.show_kept(act.kept, can_undo=True)
        self._column.show_undo("" if act is None else act.label)

    def _refuse(self, sentence: str) -> None:
        self._refused = sentence
        self.failed.emit(sentence)

    # What the others say

    @Slot()
    def _take_ink(self) -> None:
        """Begin anew with another drawing; what was said of the last one is kept."""
        # Under the pen it is another one with every move, of which nobody has said anything.
        ink = EMPTY if self._canvas.is_drawing else self._canvas.ink()
        is_drawn = not self._canvas.is_empty
        self._row.set_drawn(is_drawn)
        self._bars.set_can_choose(is_drawn)
        if ink is not self._ink:
            self._take_no_answer()
            self._ink = ink
            if self._acts or self._row.text():
                self._acts = []
                self._show()
        if self._refused and not self._canvas.is_drawing:
            sentence, self._refused = self._refused, ""
            self.held_until_now.emit(sentence)

    @Slot(object)
    def _take_answer(self, prediction: Prediction) -> None:
        self._prediction = prediction
        if not self._live.is_behind:
            self._take_no_answer()

    @Slot()
    def _take_no_answer(self) -> None:
        """Keep what waits for the model's answer, with it if it is there."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._keep(*waiting)


def _is_misread(letter: NewLetter) -> bool:
    """Return whether a model has answered with another letter, or with none."""
    answered = letter.answered
    return answered is not None and answered.label.casefold() != letter.label.casefold()
