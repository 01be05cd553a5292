"""A model file answers: ink or pictures in, probabilities out. ONNX Runtime only."""

import copy
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from letterpad import paths
from letterpad.errors import UserError
from letterpad.evaluation.calibration import tempered
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import COLUMNS, N_POINTS, Paths, paths_of
from letterpad.ink.raster import SIDE, Images, features, rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.model_files.model_file import Card, Thresholds, read_card, unpacked_onnx
from letterpad.recognition.onnx_session import Interrupt, Network, load, try_out
from letterpad.recognition.prediction import Prediction, Probabilities
from letterpad.recognition.reasons import Reason, is_dot, reason_of, reason_of_picture
from letterpad.recognition.sureness import PROBABLY_FROM, Sureness, how_sure
from letterpad.recognition.writing_lines import DOTTED, WritingLines, shipped_term

__all__ = ["Answers", "Prediction", "Recognizer"]

_BATCH = 512
SHIPPED = "recognizer.letterpad"
"""Name of the resource: the recogniser that comes with Letterpad."""

_MORE = ("cased", "letter", "digit")
"""What a network may answer beside the probabilities of its classes."""

_BLANK_IMAGE = np.zeros((1, SIDE, SIDE), dtype=np.uint8)
_BLANK = {
    "picture": features(_BLANK_IMAGE),
    "path": np.zeros((1, N_POINTS, len(COLUMNS)), dtype=np.float32),
}

OpeningStep = Literal["read", "try out", "load"]
"""What is done to open a model file, in this order."""

_MAY_BE_NONE = PROBABLY_FROM - 0.01
"""Score of being a letter that a picture has at most in which two stand side by side.

Of 1,671 pictures of built-in letters that were read surely and rightly, three look like that.
"""


class Answers(NamedTuple):
    """What a model answers to many letters.

    Parameters
    ----------
    probabilities : float32 array of shape (n, n_classes)
    cased : float32 array of shape (n, n_cased_classes), optional
        Of the cased classes, if it tells upper from lower case.
    letter : float32 array of shape (n,), optional
        Score of being a letter at all, 0 to 1, if it gives one.
    digit : float32 array of shape (n,), optional
        Probability of being a digit rather than a letter, if it gives one.
    """

    probabilities: Probabilities
    cased: Probabilities | None = None
    letter: Probabilities | None = None
    digit: Probabilities | None = None

    def of(self, place: int) -> "Answers":
        """Return the answers to one of the letters: n is 1."""
        parts = {
            name: each[place : place + 1]
            for name, each in self._asdict().items()
            if each is not None
        }
        return Answers(**parts)


class Recognizer:
    """One model file, ready to answer.

    Parameters
    ----------
    path : Path
    threads : int
    interrupt : Interrupt, optional
        Ends what its network computes, while it is opened and ever after.
    on_step : callable, optional
        Told what is done next.

    Attributes
    ----------
    split_cases : bool
        Whether it answers with upper and lower case as different classes, see `with_cases`.

    Raises
    ------
    UserError
        If the file cannot be read, or its network does not fit its card.
    """

    def __init__(
        self,
        path: Path,
        threads: int = 1,
        interrupt: Interrupt | None = None,
        on_step: Callable[[OpeningStep], None] = lambda step: None,
    ) -> None:
        self.path = path
        self.interrupt = interrupt or Interrupt()
        on_step("read")
        self.card: Card = read_card(path)
        self.split_cases = False
        with unpacked_onnx(path) as onnx:
            if path != paths.resource(SHIPPED):
                on_step("try out")
                try:
                    try_out(onnx, _BLANK, self.interrupt)
                except UserError as error:
                    raise UserError(
                        "{path} cannot be used, as {error}.", path=path.name, error=error
                    ) from error
            on_step("load")
            self._network, answers = _loaded(
                onnx, len(self.card.classes), path.name, threads, self.interrupt
            )
        n_cased = 0 if answers.cased is None else answers.cased.shape[-1]
        if self.card.cased_classes and n_cased != len(self.card.cased_classes):
            raise UserError(
                "{path}: its network tells {n_cased} cased letters apart, its card names "
                "{n_cased_classes}.",
                path=path.name,
                n_cased=n_cased,
                n_cased_classes=len(self.card.cased_classes),
            )

    @classmethod
    def shipped(cls, threads: int = 1) -> "Recognizer":
        """Open the recogniser that comes with Letterpad."""
        return cls(paths.resource(SHIPPED), threads)

    def with_cases(self, split_cases: bool) -> "Recognizer":
        """Return the same model, which splits upper and lower case in its answers, or does not.

        Its file is not opened again: both ask the same network.

        Raises
        ------
        UserError
            If it is asked to and cannot: only a model whose card has `cased_classes` can.
        """
        if split_cases and not self.card.cased_classes:
            raise UserError("{path} does not tell upper from lower case.", path=self.path.name)
        other = copy.copy(self)
        other.split_cases = split_cases
        return other

    def at(self, path: Path) -> "Recognizer":
        """Return the same model, of a copy of its file."""
        other = copy.copy(self)
        other.path = path
        return other

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of its answers."""
        return self.card.cased_classes if self.split_cases else self.card.classes

    @property
    def reads_paths(self) -> bool:
        """Whether it looks at the pen's path beside the picture."""
        return "path" in self.card.inputs

    def thresholds(self, of_ink: bool) -> Thresholds:
        """Return the thresholds of answers to ink, or to pictures alone."""
        if of_ink or not self.reads_paths:
            return self.card.thresholds
        return self.card.picture_thresholds

    def coverage(self, of_ink: bool) -> Mapping[str, float]:
        """Return the thresholds of the conformal sets of `classes`, by stated coverage."""
        thresholds = self.thresholds(of_ink)
        return thresholds.cased_coverage if self.split_cases else thresholds.coverage

    def predict(
        self,
        ink: Ink,
        lines: WritingLines | None = None,
        *,
        pictures_only: bool = False,
        picture: Images | None = None,
    ) -> Prediction:
        """Answer one drawing.

        Parameters
        ----------
        ink : Ink
        lines : WritingLines, optional
            Those on which it was written, in its own units: its place on them helps to tell upper
            from lower case, and nothing else.
        pictures_only : bool
            Give a model that reads paths the picture alone, as if somebody had scanned it. It is
            all that other models ever get.
        picture : uint8 array of shape (28, 28), optional
            The ink's, where it has been drawn in the model's framing already.
        """
        began = time.perf_counter()
        inks = PackedInks.single(ink)
        if picture is None:
            picture = rasterize_many(inks, self.card.framing)[0]
        if pictures_only and self.reads_paths:
            return self._answer(picture, None, began, None)
        path = paths_of(inks) if self.reads_paths else None
        return self._answer(picture, path, began, ink, lines)

    def predict_each(
        self,
        inks: Sequence[Ink],
        lines: WritingLines | None = None,
        *,
        pictures_only: bool = False,
    ) -> list[Prediction]:
        """Answer several drawings in one batch, each as `predict` does."""
        if not inks:
            return []
        began = time.perf_counter()
        packed = PackedInks.joined([PackedInks.single(ink) for ink in inks])
        images = rasterize_many(packed, self.card.framing)
        reads_path = self.reads_paths and not pictures_only
        of_pen = paths_of(packed) if reads_path else None
        answers = answers_of(self._network, images, of_pen)
        predictions = []
        for place, ink in enumerate(inks):
            if not images[place].any():
                predictions.append(self._nothing(images[place], began))
                continue
            path = None if of_pen is None else of_pen[place : place + 1]
            # As `predict` does: of a picture alone nobody knows how it was drawn.
            known = ink if reads_path or not self.reads_paths else None
            predictions.append(
                self._said(answers.of(place), images[place], path, began, known, lines)
            )
        return predictions

    def predict_picture(self, picture: Images) -> Prediction:
        """Answer one picture, uint8 (28, 28), 0 paper to 255 ink, framed as the card says."""
        return self._answer(picture, None, time.perf_counter(), None)

    def predict_images(
        self, images: Images, on_progress: Callable[[float], None] | None = None
    ) -> Probabilities:
        """Answer pictures, uint8 (n, 28, 28): float32 probabilities of shape (n, n_classes)."""
        return self.chosen(self.answers_to_images(images, on_progress))

    def predict_inks(
        self, inks: PackedInks, on_progress: Callable[[float], None] | None = None
    ) -> Probabilities:
        """Answer inks: float32 probabilities of shape (n_inks, n_classes)."""
        return self.chosen(self.answers_to_inks(inks, on_progress))

    def answers_to_images(
        self, images: Images, on_progress: Callable[[float], None] | None = None
    ) -> Answers:
        """Answer pictures, uint8 (n, 28, 28), with all that the network gives."""
        return self._calibrated(answers_of(self._network, images, None, on_progress))

    def answers_to_inks(
        self,
        inks: PackedInks,
        on_progress: Callable[[float], None] | None = None,
        images: Images | None = None,
    ) -> Answers:
        """Answer inks with all that the network gives.

        `images` are their pictures, where they have been drawn in the model's framing already.
        """
        if images is None:
            images = rasterize_many(inks, self.card.framing)
        of_pen = paths_of(inks) if self.reads_paths else None
        return self._calibrated(answers_of(self._network, images, of_pen, on_progress))

    def answers_to_inputs(self, images: Images, of_pen: Paths | None) -> Answers:
        """Answer pictures, uint8 (n, 28, 28), with these paths of the pen, float32 (n, 64, 7).

        Without paths, or with a model that reads none, it is `answers_to_images`.
        """
        return self._calibrated(answers_of(self._network, images, of_pen))

    def sureness(self, answers: Answers, of_ink: bool) -> list[Sureness]:
        """Say of each answer how sure it is, as `Prediction.sureness` does of one.

        `of_ink` says whether they are answers to the pen's path, or to pictures alone.
        """
        shares = self.chosen(answers).max(axis=1).tolist()
        letters = [1.0] * len(shares) if answers.letter is None else answers.letter.tolist()
        letter_from = self.thresholds(of_ink).letter_from or 0.0
        return [
            how_sure(share, letter, letter_from)
            for share, letter in zip(shares, letters, strict=True)
        ]

    def chosen(self, answers: Answers) -> Probabilities:
        """Return the probabilities of `classes`."""
        if self.split_cases:
            assert answers.cased is not None
            return answers.cased
        return answers.probabilities

    def _calibrated(self, answers: Answers) -> Answers:
        """Apply the card's temperature, which is 1 for models that tell upper from lower case."""
        if self.card.calibration is None:
            return answers
        return answers._replace(
            probabilities=tempered(answers.probabilities, self.card.temperature)
        )

    def _answer(
        self,
        picture: Images,
        path: Paths | None,
        began: float,
        ink: Ink | None,
        lines: WritingLines | None = None,
    ) -> Prediction:
        if not picture.any():
            return self._nothing(picture, began)
        answers = answers_of(self._network, picture[None], path)
        if self.chosen(answers).shape != (1, len(self.classes)):
            raise UserError(
                "{path}: its network returns outputs of varying length.", path=self.path.name
            )
        return self._said(answers, picture, path, began, ink, lines)

    def _nothing(self, picture: Images, began: float) -> Prediction:
        nothing = np.zeros(len(self.classes), dtype=np.float32)
        return Prediction(self.classes, nothing, picture, _since(began), letter=0.0)

    def _said(
        self,
        answers: Answers,
        picture: Images,
        path: Paths | None,
        began: float,
        ink: Ink | None,
        lines: WritingLines | None,
    ) -> Prediction:
        """Say what the network's answers to one letter mean."""
        answers = self._calibrated(answers)
        by_shape = answers
        if ink is not None and lines is not None:
            answers = self._on_lines(answers, ink, lines)
        cased = self._cased(answers, ink)
        of_ink = path is not None
        letter = 1.0 if answers.letter is None else float(answers.letter[0])
        letter_from = self.thresholds(of_ink).letter_from or 0.0
        if ink is None and reason_of_picture(picture) is Reason.SEVERAL:
            letter = min(letter, _MAY_BE_NONE)
        if ink is not None and answers.letter is not None and is_dot(ink):
            letter = 0.0
        said = how_sure(float(self.chosen(answers).max()), letter, letter_from)
        reason = None
        if said is Sureness.NO_LETTER or said.is_marked:
            reason = reason_of_picture(picture) if ink is None else reason_of(ink)
            if reason is None and said is Sureness.NO_LETTER and is_rather_digit(answers)[0]:
                reason = Reason.DIGIT
            is_surely_one = how_sure(1.0, letter, letter_from) is Sureness.SURE
            if is_surely_one and reason is not Reason.DOT:
                reason = None
        prediction = Prediction(
            self.classes,
            self.chosen(answers)[0],
            picture,
            _since(began),
            letter=letter,
            letter_from=letter_from,
            coverage=self.coverage(of_ink),
            cased=cased,
            reason=reason,
            path=None if path is None else path[0],
        )
        if answers is by_shape:
            return prediction
        without = replace(
            prediction,
            probabilities=self.chosen(by_shape)[0],
            cased=self._cased(by_shape, ink),
        )
        told = prediction.told_case(prediction.answer)
        is_by_lines = told not in ("", without.told_case(without.answer))
        return replace(prediction, is_case_by_lines=is_by_lines)

    def _on_lines(self, answers: Answers, ink: Ink, lines: WritingLines) -> Answers:
        """Shift probability between the two cases of letters by where the ink stands."""
        if answers.cased is None:
            return answers
        _, top, _, bottom = ink.bounds()
        heights = lines.heights([[top], [bottom]])
        cased = shipped_term().apply(answers.cased, self.card.cased_classes, *heights)
        return answers._replace(cased=cased.astype(np.float32))

    def _cased(self, answers: Answers, ink: Ink | None) -> dict[str, float]:
        """Return what may be shown of the cases beside an answer without them."""
        if answers.cased is None or self.split_cases:
            return {}
        cased = dict(zip(self.card.cased_classes, answers.cased[0].tolist(), strict=True))
        if ink is not None and len(ink.strokes) == 1:
            # Whoever draws no dot is not to see one.
            return {name: share for name, share in cased.items() if name not in DOTTED}
        return cased


def is_rather_digit(answers: Answers) -> NDArray[np.bool_]:
    """Tell which drawings are rather digits than nothing, should they be no letters: shape (n,)."""
    if answers.letter is None or answers.digit is None:
        return np.zeros(len(answers.probabilities), dtype=bool)
    # A letter is what is writing and no digit.
    writing = answers.letter / np.maximum(1 - answers.digit, 1e-6)
    is_digit: NDArray[np.bool_] = (answers.digit >= 0.5) | (writing * answers.digit > 1 - writing)
    return is_digit


def _since(began: float) -> float:
    return (time.perf_counter() - began) * 1e3


def session_for(onnx: bytes, n_classes: int, name: str, threads: int = 1) -> Network:
    """Load an ONNX network and make sure that it takes a picture and gives `n_classes` numbers."""
    return _loaded(onnx, n_classes, name, threads, Interrupt())[0]


def _loaded(
    onnx: bytes | Path, n_classes: int, name: str, threads: int, interrupt: Interrupt
) -> tuple[Network, Answers]:
    """Load a network; return what it answers to a blank picture, too."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    try:
        session = load(onnx, options)
        outputs = [value.name for value in session.get_outputs()]
        network = Network(
            session,
            "path" in [value.name for value in session.get_inputs()],
            ("probabilities", *(name for name in _MORE if name in outputs)),
            interrupt.options(),
        )
        answers = answers_of(network, _BLANK_IMAGE, None)
    except Exception as error:  # ONNX Runtime's own exceptions have no common base
        raise UserError(
            "{name}: its network cannot be run ({error}).", name=name, error=str(error)[:300]
        ) from error
    shape = answers.probabilities.shape
    if shape != (1, n_classes):
        raise UserError(
            "{name}: its network returns {shape} numbers, but its card names {n_classes} classes.",
            name=name,
            shape=shape[-1],
            n_classes=n_classes,
        )
    return network, answers


def check_answers(onnx: bytes) -> None:
    """Raise UserError, saying why, if no `Recognizer` would take this network."""
    try_out(onnx, _BLANK)


def probabilities_of(
    network: Network,
    images: Images,
    on_progress: Callable[[float], None] | None = None,
) -> Probabilities:
    """Run a network on pictures, uint8 (n, 28, 28), in batches: float32 (n, n_classes)."""
    return answers_of(network, images, None, on_progress).probabilities


def answers_of(
    network: Network,
    images: Images,
    of_pen: Paths | None,
    on_progress: Callable[[float], None] | None = None,
) -> Answers:
    """Run a network in batches.

    Parameters
    ----------
    network : Network
    images : uint8 array of shape (n, 28, 28)
    of_pen : float32 array of shape (n, 64, 7), optional
        The pen's paths; a network that takes them gets zeros where they are not known.
    on_progress : callable, optional
        Told the share that is done, 0 to 1.
    """
    if len(images) == 0:
        some = answers_of(network, _BLANK_IMAGE, None)._asdict()
        return Answers(**{name: each[:0] for name, each in some.items() if each is not None})
    batches = []
    for first in range(0, len(images), _BATCH):
        given = {"picture": features(images[first : first + _BATCH])}
        if network.takes_path:
            n = len(given["picture"])
            given["path"] = (
                np.zeros((n, N_POINTS, len(COLUMNS)), dtype=np.float32)
                if of_pen is None
                else of_pen[first : first + _BATCH]
            )
        batches.append(network.run(given))
        if on_progress is not None:
            on_progress(min(1.0, (first + _BATCH) / len(images)))
    by_name = {
        name: np.concatenate(parts)
        for name, parts in zip(network.gives, zip(*batches, strict=True), strict=True)
    }
    scores = {
        name: by_name[name].reshape(len(images), -1)[:, 0]
        for name in ("letter", "digit")
        if name in by_name
    }
    return Answers(by_name["probabilities"], by_name.get("cased"), **scores)
