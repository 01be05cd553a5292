"""The ``.letterpad`` file: a trained model that anyone may open. No pickle, ever.

A zip of ``card.json`` (what the model is and where it comes from), ``model.onnx``,
``held_out.npz`` (its answers to the letters it never saw) and, for nets and naive Bayes,
``weights.npz``.
"""

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from letterpad import array_files
from letterpad.errors import UserError
from letterpad.file_kinds.refusal import refusal
from letterpad.file_kinds.telling import is_folder, kind_of
from letterpad.messages import Sentence, Text, error_words
from letterpad.model_files.card import Calibration, Card, HeldOutResult, Thresholds
from letterpad.paths import replacing, scratch_folder

__all__ = [
    "SUFFIX",
    "Calibration",
    "Card",
    "HeldOut",
    "HeldOutResult",
    "Thresholds",
    "TrainedModel",
    "read_card",
    "read_held_out",
    "read_model",
    "read_onnx",
    "read_weights",
    "rename_model",
    "unpacked_onnx",
    "write_model",
]

SUFFIX = ".letterpad"
_LONGEST = 300
"""Characters of an error that quotes what a file holds."""

_LARGEST = {
    "card.json": 8 << 20,
    "model.onnx": 256 << 20,
    "held_out.npz": 256 << 20,
    "weights.npz": 256 << 20,
}

LARGE = 8 << 20
"""Bytes of a network from which on it is handed over as a file, see `unpacked_onnx`."""

_PIECE = 1 << 20
"""Bytes of a large member that are copied at once."""

_SAMPLE = 1 << 16
"""Bytes from the middle of a member that show whether it can be compressed."""


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
    writers : int64 array of shape (n,), optional
        The number of the writer of each letter, which is no name; None where writers are not known.
    """

    indices: NDArray[np.int64]
    labels: NDArray[np.int64]
    probabilities: NDArray[np.float32]
    writers: NDArray[np.int64] | None = None

    def sorted(self) -> "HeldOut":
        """Return the same in the order of the letters."""
        order = np.argsort(self.indices)
        return HeldOut(
            self.indices[order],
            self.labels[order],
            self.probabilities[order],
            None if self.writers is None else self.writers[order],
        )

    @property
    def predicted(self) -> NDArray[np.int64]:
        """The class answered for each letter."""
        answers: NDArray[np.int64] = self.probabilities.argmax(axis=1)
        return answers


@dataclass(frozen=True, slots=True, eq=False)
class TrainedModel:
    """A trained model in memory: card, ONNX bytes, held-out answers, what is kept beside them."""

    card: Card
    onnx: bytes
    held_out: HeldOut | None = None
    weights: Mapping[str, NDArray[Any]] | None = None


def write_model(model: TrainedModel, path: Path) -> None:
    """Write a ``.letterpad`` file; an existing one is replaced in one step.

    Raises
    ------
    UserError
        If it would be larger than what is read.
    """
    if len(model.onnx) > _LARGEST["model.onnx"]:
        raise UserError(
            "The model would take {n_onnx:,} MB; at most {_largest:,} MB are kept. Choose a "
            "smaller model.",
            n_onnx=len(model.onnx) >> 20,
            _largest=_LARGEST["model.onnx"] >> 20,
        )
    members = {"card.json": _card_text(model.card), "model.onnx": model.onnx}
    if model.held_out is not None:
        writers = model.held_out.writers
        members["held_out.npz"] = _packed(
            indices=model.held_out.indices,
            labels=model.held_out.labels.astype(np.int16),
            probabilities=model.held_out.probabilities.astype(np.float32),
            **({} if writers is None else {"writers": writers.astype(np.int32)}),
        )
    if model.weights is not None:
        members["weights.npz"] = _packed(**model.weights)
    _write(members, path)


def rename_model(path: Path, name: str) -> None:
    """Change the name in a file's card; everything else stays as it is."""
    members = {"card.json": _card_text(replace(read_card(path), name=name))}
    for member in ("model.onnx", "held_out.npz", "weights.npz"):
        if _has(path, member):
            members[member] = _member(path, member)
    _write(members, path)


def _write(members: Mapping[str, bytes], path: Path) -> None:
    with replacing(path) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data, _compression(data))


def _compression(data: bytes) -> int:
    """Choose how a member is stored: deflated if that saves a fifth.

    The weights of nets hardly become smaller, and inflating them would take longer than all else
    when a model is opened, while its window waits.
    """
    sample = data[len(data) // 2 :][:_SAMPLE]
    worth_it = len(zlib.compress(sample, 1)) < 0.8 * len(sample)
    return zipfile.ZIP_DEFLATED if worth_it else zipfile.ZIP_STORED


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
    return TrainedModel(read_card(path), read_onnx(path), read_held_out(path), read_weights(path))


def read_onnx(path: Path) -> bytes:
    """Read the network of a ``.letterpad`` file; raises UserError like `read_card`."""
    return _member(path, "model.onnx")


def onnx_size(path: Path) -> int:
    """Return how many bytes a file's network has; raises UserError like `read_card`."""
    return _size(path, "model.onnx")


def read_weights(path: Path) -> dict[str, NDArray[Any]] | None:
    """Read what a file keeps beside its network; None if nothing, UserError like `read_card`."""
    return _unpacked(path, "weights.npz") if _has(path, "weights.npz") else None


@contextmanager
def unpacked_onnx(path: Path) -> Iterator[bytes | Path]:
    """Give the network of a ``.letterpad`` file for a while; raises UserError like `read_card`.

    A large one comes as a file in a folder of its own: ONNX Runtime copies bytes that it is given
    while it holds the interpreter, and nothing else happens for a millisecond a megabyte.
    """
    if onnx_size(path) < LARGE:
        yield read_onnx(path)
        return
    with ExitStack() as stack:
        try:
            file = stack.enter_context(scratch_folder()) / "model.onnx"
            with file.open("wb") as copy:
                for piece in _pieces(path, "model.onnx"):
                    copy.write(piece)
        except OSError as error:
            raise UserError(
                "{path} cannot be unpacked to be read: {error}.", path=path.name, error=error
            ) from error
        yield file


def read_held_out(path: Path) -> HeldOut | None:
    """Read the held-out answers, None if there are none; raises UserError like `read_card`."""
    if not _has(path, "held_out.npz"):
        return None
    arrays = _unpacked(path, "held_out.npz")
    n_classes = len(read_card(path).classes)
    kinds = {"indices": "iu", "labels": "iu", "probabilities": "f"}
    if "writers" in arrays:
        kinds["writers"] = "iu"
    try:
        for name, kind in kinds.items():
            if arrays[name].dtype.kind not in kind:
                raise TypeError(f"{name} of type {arrays[name].dtype}")
        held_out = HeldOut(
            arrays["indices"].astype(np.int64),
            arrays["labels"].astype(np.int64),
            arrays["probabilities"].astype(np.float32),
            arrays["writers"].astype(np.int64) if "writers" in arrays else None,
        )
        n = len(held_out.indices)
        fits = held_out.indices.shape == held_out.labels.shape == (n,)
        fits = fits and (held_out.writers is None or held_out.writers.shape == (n,))
        fits = fits and held_out.probabilities.shape == (n, n_classes)
        fits = fits and bool((held_out.indices >= 0).all())
        fits = fits and bool(((held_out.labels >= 0) & (held_out.labels < n_classes)).all())
    except (KeyError, ValueError, TypeError) as error:
        raise UserError(
            "{path}: its held-out answers cannot be read; they are damaged.", path=path.name
        ) from error
    if not fits:
        raise UserError("{path}: its held-out answers do not fit its classes.", path=path.name)
    return held_out


def _card(path: Path, text: bytes) -> Card:
    try:
        fields = json.loads(text)
        if not isinstance(fields, dict):
            raise TypeError("its card is no JSON object")
        return Card.from_json(fields)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        said = error_words(error)
        what: Text = said[:_LONGEST] if isinstance(said, str) else said
        if isinstance(error, KeyError):
            what = Sentence("{name} is missing", name=error)
        raise UserError(
            "{path} is not a model that Letterpad can read: {what}.", path=path.name, what=what
        ) from error


def _has(path: Path, member: str) -> bool:
    with _opened(path) as archive:
        names = archive.namelist()
    # A file cut off behind a stored .npz looks like that .npz, which is a zip archive, too.
    if "card.json" not in names:
        raise _lacking(path, "card.json")
    return member in names


def _member(path: Path, name: str) -> bytes:
    with _opened_member(path, name) as file:
        return file.read(_LARGEST[name])


def _pieces(path: Path, name: str) -> Iterator[bytes]:
    """Read a member in pieces, no more of it than `_LARGEST`."""
    left = _LARGEST[name]
    with _opened_member(path, name) as file:
        while left and (piece := file.read(min(_PIECE, left))):
            left -= len(piece)
            yield piece


def _size(path: Path, name: str) -> int:
    """Return how large a member says it is; 0 if it is not there."""
    with _opened(path) as archive:
        return archive.NameToInfo[name].file_size if name in archive.NameToInfo else 0


@contextmanager
def _opened_member(path: Path, name: str) -> Iterator[IO[bytes]]:
    """Open a member; what goes wrong while it is read becomes a UserError, too."""
    with _opened(path) as archive:
        try:
            info = archive.getinfo(name)
            if info.file_size > _LARGEST[name]:
                raise UserError(
                    "{path}: {name} would unpack to {file_size:,} MB; at most {_largest:,} "
                    "MB are read.",
                    path=path.name,
                    name=name,
                    file_size=info.file_size >> 20,
                    _largest=_LARGEST[name] >> 20,
                )
            with archive.open(info) as file:
                yield file
        except KeyError as error:
            raise _lacking(path, name) from error
        except (
            zipfile.BadZipFile,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
            zlib.error,
        ) as error:
            raise _damaged(path, name) from error


def _damaged(path: Path, name: str) -> UserError:
    return UserError(
        "{path}: {name} in it is damaged. Copy or download it again.", path=path.name, name=name
    )


def _lacking(path: Path, member: str) -> UserError:
    """Return what is said of a zip archive that lacks what every model has."""
    kind = kind_of(path)
    if kind.group != "model":
        return refusal(path.name, kind, "model")
    return UserError(
        "{path} is not a Letterpad model: it has no {name}.", path=path.name, name=member
    )


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        is_folder(path)  # to open a pipe would wait for somebody to write to it
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        kind = kind_of(path)
        if kind.group != "model":
            raise refusal(path.name, kind, "model") from error
        raise _damaged(path, "zip") from error


def _unpacked(path: Path, member: str) -> dict[str, NDArray[Any]]:
    data = _member(path, member)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _LARGEST[member]:
                raise UserError(
                    "{path}: {member} in it would unpack to far too much.",
                    path=path.name,
                    member=member,
                )
        with array_files.READING, np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            unpacked = {name: arrays[name] for name in arrays.files}
        for name, array in unpacked.items():
            if not isinstance(array, np.ndarray):
                raise TypeError(f"{name} is no array")
    except UserError:
        raise
    except Exception as error:  # NumPy's reader raises what its parsers and zlib raise
        raise _damaged(path, member) from error
    return unpacked


def _packed(**arrays: NDArray[Any]) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def _card_text(card: Card) -> bytes:
    return json.dumps(card.to_json(), ensure_ascii=False, indent=1).encode("utf-8")
