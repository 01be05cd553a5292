"""The ``.letterpad`` file: a trained model that anyone may open. No pickle, ever.

A zip of ``card.json`` (what the model is and where it comes from), ``model.onnx``,
``held_out.npz`` (its answers to the letters it never saw) and, for nets, ``weights.npz``.
"""

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.raster import Framing
from letterpad.paths import replacing

SUFFIX = ".letterpad"
FORMAT = 1
_LARGEST = {
    "card.json": 8 << 20,
    "model.onnx": 512 << 20,
    "held_out.npz": 512 << 20,
    "weights.npz": 512 << 20,
}


@dataclass(frozen=True, slots=True)
class HeldOutResult:
    """What the model scored on the letters held out from its training.

    Parameters
    ----------
    n, n_correct : int
    top3 : float
        Share of letters whose class was among the first three answers.
    key : str
        The same for two models exactly if they were held out the very same letters.
    """

    n: int
    n_correct: int
    top3: float
    key: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about a trained model but its weights.

    Parameters
    ----------
    name : str
        What the user calls it.
    algorithm, algorithm_name : str
        Key in the registry, and the name for people.
    settings : mapping
        All settings it was trained with.
    classes : tuple of str
    framing : Framing
        How ink must be laid into a picture for it.
    inputs : tuple of str
        "picture" (float32 (n, 784), 0 to 1), later also "path".
    data : mapping
        "spec" (a DataSpec), "name", "hash", "n", "licence".
    split : mapping
        "kind", "train_size", "random_state", "n_train", "n_validation", "n_held_out".
    held_out : HeldOutResult, optional
    history : tuple of mapping
        Points of the learning curve: "step", "unit", "loss", "accuracy", "validation_loss", ...
    seconds : float
        Time to train: reading letters not included.
    created : str
        ISO 8601, UTC.
    versions : mapping
        Of Letterpad, Python and the libraries that trained it.
    notes : tuple of str
        Sentences for the user, for example that a solver reached its limit.
    """

    name: str
    algorithm: str
    algorithm_name: str
    settings: Mapping[str, Any]
    classes: tuple[str, ...]
    framing: Framing
    inputs: tuple[str, ...] = ("picture",)
    data: Mapping[str, Any] = field(default_factory=dict)
    split: Mapping[str, Any] = field(default_factory=dict)
    held_out: HeldOutResult | None = None
    history: tuple[Mapping[str, Any], ...] = ()
    seconds: float = 0.0
    created: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        return {"format": FORMAT, **asdict(self)}

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Card":
        """Read what `to_json` gave; raise ValueError, TypeError or KeyError for anything else."""
        if fields["format"] != FORMAT:
            raise ValueError(
                f"it is of format {fields['format']!r}; this Letterpad reads format {FORMAT}"
            )
        classes = tuple(str(name) for name in fields["classes"])
        if len(classes) < 2 or len(set(classes)) < len(classes) or not all(classes):
            raise ValueError("its classes must be two or more different names")
        result = fields["held_out"]
        return cls(
            name=str(fields["name"])[:200],
            algorithm=str(fields["algorithm"]),
            algorithm_name=str(fields["algorithm_name"]),
            settings=_mapping(fields["settings"]),
            classes=classes,
            framing=Framing.from_json(fields["framing"]),
            inputs=tuple(str(name) for name in fields["inputs"]),
            data=_mapping(fields["data"]),
            split=_mapping(fields["split"]),
            held_out=None
            if result is None
            else HeldOutResult(
                int(result["n"]),
                int(result["n_correct"]),
                float(result["top3"]),
                str(result["key"]),
            ),
            history=tuple(_mapping(point) for point in fields["history"]),
            seconds=float(fields["seconds"]),
            created=str(fields["created"]),
            versions=_mapping(fields["versions"]),
            notes=tuple(str(note) for note in fields["notes"]),
        )


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """A model's answers to the letters held out from it.

    Parameters
    ----------
    indices : int64 array of shape (n,)
        Which letters of the LetterSet.
    labels : int64 array of shape (n,)
        Their true classes.
    probabilities : float32 array of shape (n, n_classes)
    """

    indices: NDArray[np.int64]
    labels: NDArray[np.int64]
    probabilities: NDArray[np.float32]

    @property
    def predicted(self) -> NDArray[np.int64]:
        """The class answered for each letter."""
        answers: NDArray[np.int64] = self.probabilities.argmax(axis=1)
        return answers


@dataclass(frozen=True, slots=True, eq=False)
class TrainedModel:
    """A trained model in memory: card, ONNX bytes, held-out answers, weights of a net."""

    card: Card
    onnx: bytes
    held_out: HeldOut | None = None
    weights: Mapping[str, NDArray[Any]] | None = None


def write_model(model: TrainedModel, path: Path) -> None:
    """Write a ``.letterpad`` file; an existing one is replaced in one step."""
    with replacing(path) as temporary:
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("card.json", _card_text(model.card))
            archive.writestr("model.onnx", model.onnx)
            if model.held_out is not None:
                archive.writestr(
                    "held_out.npz",
                    _packed(
                        indices=model.held_out.indices,
                        labels=model.held_out.labels.astype(np.int16),
                        probabilities=model.held_out.probabilities.astype(np.float32),
                    ),
                )
            if model.weights is not None:
                archive.writestr("weights.npz", _packed(**model.weights))


def rename_model(path: Path, name: str) -> None:
    """Change the name in a file's card; everything else stays as it is."""
    card = replace(read_card(path), name=name)
    with replacing(path) as temporary:
        with (
            zipfile.ZipFile(path) as old,
            zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for member in _LARGEST:
                if member == "card.json":
                    new.writestr(member, _card_text(card))
                elif member in old.namelist():
                    new.writestr(member, old.read(member))


def read_card(path: Path) -> Card:
    """Read only the card of a ``.letterpad`` file.

    Raises
    ------
    UserError
        If the file is missing, cut off, hostile or from a later version.
    """
    return _card(path, _member(path, "card.json"))


def read_model(path: Path) -> TrainedModel:
    """Read a ``.letterpad`` file whole; raises UserError like `read_card`."""
    weights = None
    if _has(path, "weights.npz"):
        weights = _unpacked(path, "weights.npz")
    return TrainedModel(read_card(path), read_onnx(path), read_held_out(path), weights)


def read_onnx(path: Path) -> bytes:
    """Read the network of a ``.letterpad`` file; raises UserError like `read_card`."""
    return _member(path, "model.onnx")


def read_held_out(path: Path) -> HeldOut | None:
    """Read the held-out answers, None if there are none; raises UserError like `read_card`."""
    if not _has(path, "held_out.npz"):
        return None
    arrays = _unpacked(path, "held_out.npz")
    n_classes = len(read_card(path).classes)
    try:
        held_out = HeldOut(
            arrays["indices"].astype(np.int64),
            arrays["labels"].astype(np.int64),
            arrays["probabilities"].astype(np.float32),
        )
        n = len(held_out.indices)
        fits = held_out.labels.shape == (n,) and held_out.probabilities.shape == (n, n_classes)
        fits = fits and (
            n == 0 or bool(0 <= held_out.labels.min() <= held_out.labels.max() < n_classes)
        )
    except (KeyError, ValueError, TypeError) as error:
        raise UserError(f"{path.name}: its held-out answers cannot be read ({error}).") from error
    if not fits:
        raise UserError(f"{path.name}: its held-out answers do not fit its classes.")
    return held_out


def _card(path: Path, text: bytes) -> Card:
    try:
        fields = json.loads(text)
        if not isinstance(fields, dict):
            raise TypeError("its card is no JSON object")
        return Card.from_json(fields)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        what = f"{error} is missing" if isinstance(error, KeyError) else error
        raise UserError(f"{path.name} is no model that Letterpad can read: {what}.") from error


def _has(path: Path, member: str) -> bool:
    with _opened(path) as archive:
        return member in archive.namelist()


def _member(path: Path, name: str) -> bytes:
    with _opened(path) as archive:
        try:
            info = archive.getinfo(name)
            if info.file_size > _LARGEST[name]:
                raise UserError(
                    f"{path.name}: {name} would unpack to {info.file_size >> 20:,} MB; "
                    f"at most {_LARGEST[name] >> 20:,} MB are read."
                )
            with archive.open(info) as file:
                return file.read(_LARGEST[name])
        except KeyError as error:
            raise UserError(f"{path.name} is no Letterpad model: it has no {name}.") from error
        except (
            zipfile.BadZipFile,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise UserError(f"{path.name}: {name} in it is damaged ({error}).") from error
        except Exception as error:
            if type(error).__module__ == "zlib":
                raise UserError(f"{path.name}: {name} in it is damaged ({error}).") from error
            raise


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise UserError(f"{path} is not there: a {SUFFIX} file was expected.") from error
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise UserError(
            f"{path.name} is no {SUFFIX} file or was cut off: a zip archive was expected ({error})."
        ) from error


def _unpacked(path: Path, member: str) -> dict[str, NDArray[Any]]:
    data = _member(path, member)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _LARGEST[member]:
                raise UserError(f"{path.name}: {member} in it would unpack to far too much.")
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}
    except (ValueError, OSError, EOFError, KeyError, zipfile.BadZipFile) as error:
        raise UserError(f"{path.name}: {member} in it is damaged ({error}).") from error


def _packed(**arrays: NDArray[Any]) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def _card_text(card: Card) -> str:
    return json.dumps(card.to_json(), ensure_ascii=False, indent=1)


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(f"an object was expected where {type(value).__name__} came")
    return value
