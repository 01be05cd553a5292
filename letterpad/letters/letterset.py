"""Labelled letters, ready to train on: pictures, labels, and where they come from."""

import hashlib
import json
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad import array_files
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import SIDE, Framing, Images, features
from letterpad.letters.corrections import (
    Corrections,
    corrections_from_json,
    corrections_to_json,
)
from letterpad.letters.ledger import UNKNOWN, Ledger
from letterpad.letters.own_parts import OwnParts, own_parts
from letterpad.letters.splits import Split, SplitKind, split
from letterpad.letters.taken import Taken, taken_or_none
from letterpad.letters.writing import FORMAT, LetterWriter
from letterpad.messages import Text, message_from_json, message_to_json


@dataclass(frozen=True, eq=False)
class LetterSet:
    """Labelled letters.

    Parameters
    ----------
    images : uint8 array of shape (n_letters, 28, 28)
        0 paper to 255 ink.
    labels : int64 array of shape (n_letters,)
        Indices into `classes`.
    classes : tuple of str
        Names of the classes, in their fixed order.
    name, source, licence : Text
        What the window calls them; ``"builtin"`` or a path; terms of use, or "" if not known.
    framing : Framing
        How the pictures were drawn, or how the letters were found to lie in them.
    inks : PackedInks, optional
        The strokes that the pictures were drawn from.
    writers : str array of shape (n_letters,), optional
        Who wrote each letter.
    notes : tuple of Text
        What was left out or assumed while reading, in sentences; what will be missed comes first.
    parts : str array of shape (n_letters,), optional
        Which part of the set each letter is in ("train", "val", "test"), if the data says so.
    label_names : tuple of str
        Where the file numbers its classes: their names in the order of the numbers, whichever of
        them are among `classes`. Empty where it names them.
    ledger : Ledger, optional
        What was there, and what of it was left out; by default, that all was read.
    taken : Taken, optional
        How they were turned and their labels counted, where a file could be read otherwise.
    corrections : tuple of Corrections
        What was changed since they were labelled, copy after copy; the notes say it, too.
    format : Text
        What their file is; "" for letters that come from no file.
    n_inverted : int
        How many pictures were dark on light in their file.
    by_family : bool
        Whether the "writers" are families of fonts.

    Examples
    --------
    >>> images = np.zeros((4, 28, 28), dtype=np.uint8)
    >>> letters = LetterSet(images, np.array([0, 1, 1, 0]), ("A", "B"), "Mine", "mine")
    >>> len(letters), letters.counts(), letters.features.shape
    (4, array([2, 2]), (4, 784))
    >>> letters.take(np.array([1, 2])).labels
    array([1, 1])
    """

    images: Images
    labels: NDArray[np.int64]
    classes: tuple[str, ...]
    name: Text
    source: str
    licence: Text = ""
    framing: Framing = field(default_factory=Framing)
    inks: PackedInks | None = None
    writers: NDArray[np.str_] | None = None
    notes: tuple[Text, ...] = ()
    parts: NDArray[np.str_] | None = None
    label_names: tuple[str, ...] = ()
    ledger: Ledger = UNKNOWN
    taken: Taken | None = None
    corrections: tuple[Corrections, ...] = ()
    format: Text = ""
    n_inverted: int = 0
    by_family: bool = False

    def __post_init__(self) -> None:
        n_letters = len(self.images)
        if self.ledger is UNKNOWN:
            object.__setattr__(self, "ledger", Ledger(n_letters))
        if self.images.shape[1:] != (SIDE, SIDE) or self.images.dtype != np.uint8:
            raise ValueError(
                f"images must be uint8 of shape (n, {SIDE}, {SIDE}), "
                f"not {self.images.dtype} of shape {self.images.shape}"
            )
        for each in (self.labels, self.inks, self.writers, self.parts):
            if each is not None and len(each) != n_letters:
                raise ValueError(
                    f"{n_letters} images, but {len(each)} labels, inks, writers or parts"
                )
        if n_letters and not 0 <= self.labels.min() <= self.labels.max() < len(self.classes):
            raise ValueError(f"labels must be 0 to {len(self.classes) - 1}")

    def __len__(self) -> int:
        return len(self.images)

    @cached_property
    def features(self) -> NDArray[np.float32]:
        """Pixels as every algorithm takes them: float32 of shape (n_letters, 784), 0 to 1."""
        return features(self.images)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of pictures, labels and class names: the same letters, the same hash."""
        digest = hashlib.sha256(json.dumps(self.classes).encode())
        digest.update(np.ascontiguousarray(self.images).data)
        digest.update(np.ascontiguousarray(self.labels, dtype="<i8").data)
        return digest.hexdigest()

    @cached_property
    def n_writers(self) -> int:
        """How many people wrote them; 0 if that is not known."""
        return 0 if self.writers is None else len(np.unique(self.writers))

    @cached_property
    def first_of_class(self) -> NDArray[np.int64]:
        """Index of the first letter of each class, -1 where there is none: (n_classes,)."""
        first = np.full(len(self.classes), -1, dtype=np.int64)
        first[self.labels[::-1]] = np.arange(len(self))[::-1]  # the last one that is written stays
        return first

    def counts(self) -> NDArray[np.int64]:
        """Count the letters of each class: int64 array of shape (n_classes,)."""
        return np.bincount(self.labels, minlength=len(self.classes))

    def take(self, indices: NDArray[np.int64]) -> "LetterSet":
        """Return the letters at `indices`, in that order."""
        return replace(
            self,
            images=self.images[indices],
            labels=self.labels[indices],
            inks=None if self.inks is None else self.inks.take(indices),
            writers=None if self.writers is None else self.writers[indices],
            parts=None if self.parts is None else self.parts[indices],
        )

    def split(
        self,
        train_size: float | int | None = None,
        random_state: int | None = 42,
        kind: SplitKind = "random",
        test_size: float | int | None = None,
    ) -> Split:
        """Split the letters into those to train on and those held out.

        ``"random"`` is scikit-learn's ``train_test_split`` with the same arguments, so that a
        script of five lines gets the same letters. ``"stratified"`` keeps the share of each
        class. ``"writers"`` holds out all letters of some writers: where writers are known,
        that measures how well new handwriting is read. ``"parts"`` holds out the part that the
        data itself calls its test part; its validation part, if it has one too, is in neither.

        Without `test_size` all letters that are not trained on are held out, so that another
        `train_size` is tested on other letters. With it, the held-out letters are the same for
        every `train_size`, and the letters of a smaller training part are among those of a larger
        one (with ``"writers"``: its writers). ``"parts"`` does both anyway.

        Parameters
        ----------
        train_size : float, int or None
            Share (0 to 1) or number of letters to train on; None is 0.8, or, with `test_size`,
            all that are not held out. With ``"writers"`` the number is only met as closely as
            whole writers allow; with ``"parts"`` it is of the training part, and None is all of it.
        random_state : int or None
            Seed of the shuffle.
        kind : {"random", "stratified", "writers", "parts"}
        test_size : float, int or None
            Share (0 to 1) or number of letters to hold out; None is all that are not trained on.
            Not with ``"parts"``, whose test part is held out as it comes.

        Raises
        ------
        UserError
            If the letters cannot be split that way.

        Examples
        --------
        >>> from letterpad.letters.catalog import load_letters
        >>> from letterpad.letters.data_spec import Builtin
        >>> letters = load_letters(Builtin(size=260))
        >>> train, held_out = letters.split(train_size=200)
        >>> len(train), len(held_out)
        (200, 60)
        >>> X, y = letters.features[train], letters.labels[train]
        >>> few, same = letters.split(100, test_size=0.2)
        >>> many, also_same = letters.split(200, test_size=0.2)
        >>> set(few) < set(many), np.array_equal(same, also_same)
        (True, True)
        """
        return split(self, train_size, random_state, kind, test_size)

    @cached_property
    def own_parts(self) -> OwnParts | None:
        """What the data itself trains on, validates and tests on; None if it does not say so."""
        return own_parts(self.parts)

    def facts(self) -> dict[str, Any]:
        """Return the fields that go into JSON, apart from the classes."""
        return {
            "name": message_to_json(self.name),
            "source": self.source,
            "licence": message_to_json(self.licence),
            "framing": self.framing.to_json(),
            "notes": [message_to_json(note) for note in self.notes],
            "label_names": self.label_names,
            "ledger": self.ledger.to_json(),
            "taken": None if self.taken is None else self.taken.to_json(),
            "read_as": message_to_json(self.format),
            "n_inverted": self.n_inverted,
            **(corrections_to_json(self.corrections) if self.corrections else {}),
            **({"by_family": True} if self.by_family else {}),
        }

    def save(self, folder: Path) -> None:
        """Write to `folder`, which must not exist yet and appears complete, in one step."""
        with LetterWriter(folder, self.classes) as writer:
            writer.add(self.images, self.inks)
            writer.finish(self.labels, self.writers, self.facts(), self.parts)

    @classmethod
    def load(cls, folder: Path) -> "LetterSet":
        """Memory-map what `save` wrote.

        Raises
        ------
        OSError, ValueError
            If something is missing, cut off, or from another version.
        """
        try:
            return cls._loaded(folder)
        except (TypeError, KeyError, AttributeError, IndexError, EOFError, RecursionError) as error:
            raise ValueError(f"{folder} is damaged ({error!r})") from error

    @classmethod
    def _loaded(cls, folder: Path) -> "LetterSet":
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        if card["format"] != FORMAT:
            raise ValueError(f"cache format {card['format']}, {FORMAT} expected")

        def array(name: str) -> NDArray[np.generic]:
            file = folder / f"{name}.npy"
            with array_files.READING:
                mapped: NDArray[np.generic] = np.load(file, mmap_mode="r", allow_pickle=False)
            return mapped

        inks = None
        if (folder / "points.npy").exists():
            inks = PackedInks(
                array("points").view(np.float32),
                np.asarray(array("stroke_starts"), dtype=np.int64),
                np.asarray(array("ink_starts"), dtype=np.int64),
            )
        writers = None
        if (folder / "writers.npy").exists():
            writers = np.asarray(array("writers"), dtype=np.str_)
        parts = None
        if (folder / "parts.npy").exists():
            parts = np.asarray(array("parts"), dtype=np.str_)
        letters = cls(
            images=array("images").view(np.uint8),
            labels=np.asarray(array("labels"), dtype=np.int64),
            classes=tuple(card["classes"]),
            name=message_from_json(card["name"]),
            source=card["source"],
            licence=message_from_json(card["licence"]),
            framing=Framing.from_json(card["framing"]),
            inks=inks,
            writers=writers,
            notes=tuple(message_from_json(note) for note in card["notes"]),
            parts=parts,
            label_names=tuple(map(str, card.get("label_names", ()))),
            ledger=Ledger.from_json(card["ledger"]) if "ledger" in card else UNKNOWN,
            taken=taken_or_none(card.get("taken")),
            corrections=corrections_from_json(card) if "corrections" in card else (),
            format=message_from_json(card.get("read_as", "")),
            n_inverted=int(card.get("n_inverted", 0)),
            by_family=bool(card.get("by_family", False)),
        )
        letters.__dict__["hash"] = card["hash"]
        return letters
