"""Fits a model to letters of one hand: the shipped recogniser at once, others by another fit.

What can be trained here is fitted again on its own letters and those of the hand, as many times
over as makes them a fifth of all: a net for a few epochs from where it was, any other algorithm
from the beginning.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.adaptation.fitting import Fitted, fit_to_hand
from letterpad.adaptation.proof import Count, Proof, held_back, proof
from letterpad.algorithms.algorithm import Algorithm, FitData, Step, raise_if_diverged
from letterpad.algorithms.loading import load
from letterpad.algorithms.registry import known
from letterpad.assessment.letters import letters_of
from letterpad.assessment.model_letters import labels_for
from letterpad.conversion import export
from letterpad.errors import UserError
from letterpad.ink.raster import Images, rasterize_many
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.model_files.adapted import Adapted
from letterpad.model_files.card import Card, HeldOutResult
from letterpad.model_files.model_file import (
    HeldOut,
    TrainedModel,
    read_card,
    read_onnx,
    read_weights,
)
from letterpad.recognition.recognizer import probabilities_of, session_for
from letterpad.training.failures import in_words
from letterpad.training.reporter import Reporter
from letterpad.training.spec import Progress
from letterpad.training.spec_of_card import spec_of_card
from letterpad.training.splitting import part

FOLDS = 3
"""Into which letters of the hand are cut: each is answered by a fit on the others."""

SHARE = 0.2
"""Of all letters that are fitted on, those of the hand."""

MOST_COPIES = 50
EPOCHS = 3
"""Of a net, from where it was."""

_FITTING = Sentence("fitting the model to your letters")


def adapt(
    path: Path, letters: LetterSet, report: Callable[[Progress], None], name: str = ""
) -> Fitted:
    """Fit a model file to letters of one hand; nothing is written.

    Parameters
    ----------
    path : Path
        The base. One that remembers a hand is fitted again from its own base.
    letters : LetterSet
        Of one hand.
    report : callable
        Gets a Progress now and then, from two threads, but never at once.
    name : str
        Of the new model; "" for one after the base's.

    Raises
    ------
    UserError
        If the model cannot be read, or cannot be fitted to a hand.
    """
    card = read_card(path)
    if card.algorithm in known():
        if card.adapted is not None:
            raise UserError(
                "{path} is fitted to a hand already: fit {base}, from which it was made, to all of "
                "the letters.",
                path=path.name,
                base=card.adapted.base,
            )
        load(card.algorithm)
        with in_words(), Reporter(report) as reporter:
            return _refit(path, card, letters, reporter, name)
    return fit_to_hand(path, letters, name)


@dataclass(frozen=True, slots=True, eq=False)
class _Mine:
    """Letters of the hand, as a model gets them."""

    images: Images
    labels: NDArray[np.int64]
    places: NDArray[np.int64]

    @classmethod
    def of(cls, letters: LetterSet, card: Card) -> "_Mine":
        labels = labels_for(card, letters)
        kept = np.flatnonzero(labels >= 0)
        chosen = letters.take(kept)
        inks = chosen.inks
        images = chosen.images if inks is None else rasterize_many(inks, card.framing)
        return cls(images, labels[kept], kept)

    def __len__(self) -> int:
        return len(self.labels)


class _Refit:
    """Fits an algorithm again on the base's letters and some of the hand's."""

    def __init__(self, path: Path, card: Card, base: LetterSet) -> None:
        spec = spec_of_card(card)
        self.algorithm: Algorithm = known()[card.algorithm]
        self.settings = self.algorithm.settings(spec.settings)
        share = self.algorithm.validation if spec.validation is None else spec.validation
        self.parts = part(base, spec, share)
        self.base = base
        self._weights = read_weights(path)
        if self.algorithm.family == "tensorflow" and self._weights is not None:
            self.settings = {**self.settings, "epochs": EPOCHS, "patience": 0}

    def fit(self, mine: _Mine, chosen: NDArray[Any], on_step: Callable[[Step], None]) -> Any:
        """Return an estimator that was fitted on the base's letters and those of the hand."""
        from threadpoolctl import threadpool_limits

        as_pixels = self.algorithm.family == "tensorflow"
        data = self.parts.data(self.base, as_pixels)
        rows = mine.images[chosen].reshape(len(mine.labels[chosen]), -1)
        own = rows if as_pixels else rows.astype(np.float32) / np.float32(255.0)
        copies = _copies(len(self.parts.fit), len(own))
        mixed = FitData(
            np.concatenate([data.features, np.repeat(own, copies, axis=0)]),
            np.concatenate([data.labels, np.repeat(mine.labels[chosen], copies)]),
            data.validation_features,
            data.validation_labels,
        )
        estimator = self.algorithm.build(self.settings, len(self.base.classes))
        if as_pixels and self._weights is not None:
            estimator.start = self._weights

        def watched(step: Step) -> None:
            raise_if_diverged(self.algorithm, self.settings, step)
            on_step(step)

        with threadpool_limits(limits=1):  # as in train
            self.algorithm.fit(estimator, mixed, watched)
        return estimator


def _copies(n_base: int, n_mine: int) -> int:
    """Return how many times each letter of the hand is learned from."""
    if not n_mine:
        return 1
    wanted = SHARE / (1 - SHARE) * n_base / n_mine
    return max(1, min(MOST_COPIES, round(wanted)))


def _refit(path: Path, card: Card, letters: LetterSet, reporter: Reporter, name: str) -> Fitted:
    reporter.stage("letters", Sentence("reading letters"))
    base = letters_of(card, reporter.show)
    refit = _Refit(path, card, base)
    mine = _Mine.of(letters, card)
    network = session_for(read_onnx(path), len(card.classes), card.name)
    answered = probabilities_of(network, mine.images).argmax(axis=1)
    before = answered == mine.labels
    if before.all():
        same = held_back(mine.places, mine.labels, answered, answered, card.classes)
        found = proof(mine.labels, before, before, Count(), card.classes, letters=same)
        return Fitted(found, None)
    reporter.stage("fit", _FITTING)
    n_fits = FOLDS + 1

    def on_step_of(number: int) -> Callable[[Step], None]:
        def on_step(step: Step) -> None:
            share = step.done / step.total if step.total else 0.0
            reporter.advance(number + share, n_fits, _FITTING)

        return on_step

    fold = _folds(mine.labels)
    refitted = np.full(len(mine), -1, dtype=np.int64)
    for number in range(FOLDS):
        held = fold == number
        if held.any():
            estimator = refit.fit(mine, ~held, on_step_of(number))
            rows = mine.images[held].reshape(int(held.sum()), -1)
            answers = estimator.predict_proba(rows.astype(np.float32) / np.float32(255.0))
            refitted[held] = np.asarray(answers).argmax(axis=1)
    estimator = refit.fit(mine, np.ones(len(mine), dtype=bool), on_step_of(FOLDS))
    reporter.stage("convert", Sentence("converting to ONNX"))
    onnx = export.to_onnx(estimator, refit.algorithm)
    reporter.stage("evaluate", Sentence("testing on the held-out letters"))
    held_out = _held_out(onnx, card, base, refit)
    answers = probabilities_of(network, base.images[held_out.indices])
    others = _others(held_out, answers.argmax(axis=1), mine)
    each = held_back(mine.places, mine.labels, answered, refitted, card.classes)
    after = refitted == mine.labels
    proved = proof(mine.labels, before, after, others, card.classes, is_refitted=True, letters=each)
    if not proved.is_offered:
        return Fitted(proved, None)
    made = _card(path, card, mine, proved, held_out, name)
    return Fitted(proved, TrainedModel(made, onnx, held_out, export.weights(estimator)))


def _folds(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the fold of each letter: those of a class are dealt out in turn."""
    fold = np.empty(len(labels), dtype=np.int64)
    for label in np.unique(labels):
        places = np.flatnonzero(labels == label)
        fold[places] = (np.arange(len(places)) + label) % FOLDS
    return fold


def _held_out(onnx: bytes, card: Card, base: LetterSet, refit: _Refit) -> HeldOut:
    indices = refit.parts.held_out
    network = session_for(onnx, len(card.classes), card.name)
    answers = probabilities_of(network, base.images[indices])
    return HeldOut(indices, base.labels[indices], answers)


def _others(held_out: HeldOut, before: NDArray[np.int64], mine: _Mine) -> Count:
    """Count held-out letters of the base, of classes that were not taught."""
    kept = ~np.isin(held_out.labels, mine.labels)
    is_right = held_out.predicted == held_out.labels
    return Count.of((before == held_out.labels)[kept], is_right[kept])


def _card(path: Path, card: Card, mine: _Mine, proved: Proof, held_out: HeldOut, name: str) -> Card:
    base = card.name
    sizes = np.bincount(mine.labels, minlength=len(card.classes)).tolist()
    brought = Adapted(
        base,
        hashlib.sha256(read_onnx(path)).hexdigest(),
        {each: n for each, n in zip(card.classes, sizes, strict=True) if n},
        proved.mine.n,
        proved.mine.n_before,
        proved.mine.n_after,
        proved.others.n,
        proved.others.n_before,
        proved.others.n_after,
    )
    result = card.held_out
    if result is not None:
        order = np.argsort(-held_out.probabilities, axis=1)[:, :3]
        result = HeldOutResult(
            len(held_out.labels),
            int((held_out.predicted == held_out.labels).sum()),
            float((order == held_out.labels[:, None]).any(axis=1).mean()),
            result.key,
        )
    note = Sentence(
        "Fitted to one hand: it is {base}, which has learned from {n} more letters.",
        base=base,
        n=len(mine),
    )
    return replace(
        card,
        name=name or str(Sentence("{base}, fitted to a hand", base=base)),
        held_out=result,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        notes=(note, *card.notes),
        comparison=None,
        adapted=brought,
    )
