"""Fits a model to a hand: its letters are remembered, and it is proved what that brings."""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.adaptation.base_letters import (
    CHECK,
    KEEP,
    class_of_form,
    known_places,
    look_at,
    seen_base_letters,
)
from letterpad.adaptation.head import Eye, Seen
from letterpad.adaptation.memory import STRENGTHS, Memories, Memory, newest
from letterpad.adaptation.proof import LEAST_GAIN, Count, Proof, held_back, proof
from letterpad.adaptation.surgery import with_memory, without_memory
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.model_files.adapted import Adapted
from letterpad.model_files.card import Card
from letterpad.model_files.model_file import TrainedModel, read_card, read_onnx


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """What came of fitting a model to a hand.

    Parameters
    ----------
    proof : Proof
    model : TrainedModel, optional
        Not written yet; None where it is not offered.
    """

    proof: Proof
    model: TrainedModel | None


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """A model that can be fitted, opened once: fitting it then takes a part of a second.

    Parameters
    ----------
    card : Card
        Of the base, or of what was fitted before: then it is begun again from its base.
    model : onnx.ModelProto
        Its network, without what it remembers.
    onnx : bytes
        The same.
    eye : Eye
    keep, check : Seen
        Letters of its own kind: the memory keeps the former right, the latter show whether it does.
    """

    card: Card
    model: Any
    onnx: bytes
    eye: Eye
    keep: Seen
    check: Seen

    @classmethod
    def open(cls, path: Path) -> "Base":
        """Open a model file.

        Raises
        ------
        UserError
            If it cannot be read, or its network cannot be fitted.
        """
        import onnx
        from google.protobuf.message import DecodeError

        card = read_card(path)
        try:
            model = without_memory(onnx.load_from_string(read_onnx(path)))
            eye = Eye(model)
        except DecodeError as error:
            raise UserError(
                "{path}: its network is damaged. Copy or download it again.", path=path.name
            ) from error
        serialized: bytes = model.SerializeToString(deterministic=True)
        keep, check = (seen_base_letters(eye, card, serialized, seed) for seed in (KEEP, CHECK))
        return cls(card, model, serialized, eye, keep, check)

    def look(self, letters: LetterSet) -> Seen:
        """Look at letters of a hand: the newest of each kind, none of them twice.

        Letters of classes that the model does not know are left out.
        """
        return self._look(letters)[0]

    def _look(self, letters: LetterSet) -> tuple[Seen, NDArray[np.int64]]:
        """Return the same, and the places of those letters."""
        seen, places = look_at(self.eye, self.card, letters), known_places(self.card, letters)
        kept = _first_of_equals(seen)
        kept = kept[newest(seen.labels[kept], len(self.card.classes))]
        return seen.take(kept), places[kept]

    def memories(self, mine: Seen, strength: float = STRENGTHS[0]) -> Memories:
        """Return what remembers these letters."""
        return Memories(mine, self.keep, class_of_form(self.card), strength)

    def prove(self, memories: Memories, places: NDArray[np.int64] | None = None) -> Proof:
        """Count what it brings to remember letters, each of them held out in turn.

        The proof names them by their `places`; default: by their order.
        """
        mine = memories.mine
        after = memories.answers_without_each()
        others = self._others(memories.all(), mine.labels)
        classes = self.card.classes
        named = np.arange(len(mine)) if places is None else places
        letters = held_back(named, mine.labels, mine.logs.argmax(axis=1), after, classes)
        is_right = after == mine.labels
        return proof(mine.labels, mine.is_right, is_right, others, classes, letters=letters)

    def _others(self, memory: Memory, taught: NDArray[np.int64]) -> Count:
        others = self.check.take(~np.isin(self.check.labels, taught))
        return Count.of(others.is_right, memory.answers(others) == others.labels)

    def fit(self, letters: LetterSet, name: str = "") -> Fitted:
        """Fit the model to letters of one hand.

        The strongest memory is taken that loses no letter of a kind that was not taught.

        Parameters
        ----------
        letters : LetterSet
        name : str
            Of the new model; "" for one after the base's.
        """
        mine, places = self._look(letters)
        memories, proved = self.strongest(mine, places)
        if not proved.is_offered:
            return Fitted(proved, None)
        return Fitted(proved, self.adapted(memories.all(), mine, proved, name))

    def strongest(
        self, mine: Seen, places: NDArray[np.int64] | None = None
    ) -> tuple[Memories, Proof]:
        """Return the strongest memory that is offered, or the strongest that there is."""
        memories = self.memories(mine)
        proved = first = self.prove(memories, places)
        for strength in STRENGTHS[1:]:
            if proved.is_offered or proved.mine.gain < LEAST_GAIN:
                break  # a weaker one helps less
            memories = self.memories(mine, strength)
            proved = self.prove(memories, places)
        return memories, proved if proved.is_offered else first

    def adapted(self, memory: Memory, mine: Seen, proved: Proof, name: str = "") -> TrainedModel:
        """Return the fitted model, whole: with its base in it."""
        card = self.card
        base = card.name if card.adapted is None else card.adapted.base
        counts = Counter(card.classes[label] for label in mine.labels.tolist())
        digest = hashlib.sha256(mine.units.tobytes() + mine.labels.tobytes()).hexdigest()
        brought = Adapted(
            base,
            hashlib.sha256(self.onnx).hexdigest(),
            {each: counts[each] for each in card.classes if each in counts},
            proved.mine.n,
            proved.mine.n_before,
            proved.mine.n_after,
            proved.others.n,
            proved.others.n_before,
            proved.others.n_after,
        )
        note = Sentence(
            "Fitted to one hand: it is {base}, and remembers {n} letters.", base=base, n=len(mine)
        )
        made = replace(
            card,
            name=name or str(Sentence("{base}, fitted to a hand", base=base)),
            data={"name": "letters of one hand", "hash": digest, "n": len(mine), "licence": ""},
            split={
                "kind": "leave one out",
                "n_train": len(mine),
                "n_validation": 0,
                "n_held_out": proved.mine.n,
            },
            held_out=None,  # other letters than those of the models beside it: see `adapted`
            history=(),
            seconds=0.0,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            notes=(note,),
            search=(),
            comparison=None,
            observed=None,
            adapted=brought,
        )
        network = with_memory(self.model, memory, self._of_score())
        return TrainedModel(made, network.SerializeToString())

    def _of_score(self) -> NDArray[np.int64]:
        """Return the class of each of the last layer's scores."""
        of_form = class_of_form(self.card)
        if self.eye.head.n_scores != len(of_form):
            raise UserError("Its last layer does not fit the classes of its card.")
        return of_form


def _first_of_equals(seen: Seen) -> NDArray[np.int64]:
    """Return which letters to keep: held out, one that is there twice would know itself."""
    if not len(seen):
        return np.empty(0, dtype=np.int64)
    _, places = np.unique(seen.units, axis=0, return_index=True)
    return np.sort(places).astype(np.int64)


def fit_to_hand(path: Path, letters: LetterSet, name: str = "") -> Fitted:
    """Fit a model file to letters of one hand; nothing is written.

    Raises
    ------
    UserError
        If it cannot be read, or cannot be fitted so.
    """
    return Base.open(path).fit(letters, name)
