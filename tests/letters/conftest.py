"""What the tests of reading letters share: small files of letters in every format."""

import dataclasses
import gzip
import io
import json
import struct
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from letterpad.letters.classes import SCHEMES
from letterpad.letters.letterset import LetterSet
from letterpad.letters.synthetic.handwriting import letters as built_in


def _packed(data: bytes, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return path


@pytest.fixture(scope="session")
def idx_bytes() -> Callable[[np.ndarray], bytes]:
    """Return a function that writes an array as an IDX file's bytes."""

    def written(values: np.ndarray) -> bytes:
        start = bytes([0, 0, 8, values.ndim])
        return start + struct.pack(f">{values.ndim}I", *values.shape) + values.tobytes()

    return written


@pytest.fixture(scope="session")
def write_idx(
    idx_bytes: Callable[[np.ndarray], bytes],
) -> Callable[[Path, Path, np.ndarray, np.ndarray], None]:
    """Return a function that writes pictures and labels as a pair of files, gz by their names."""

    def write(images_file: Path, labels_file: Path, images: np.ndarray, labels: object) -> None:
        _packed(idx_bytes(images), images_file)
        _packed(idx_bytes(np.asarray(labels, dtype=np.uint8)), labels_file)

    return write


@pytest.fixture(scope="session")
def glyphs() -> np.ndarray:
    """Return 40 different pictures, light ink within a dark margin: uint8 (40, 28, 28)."""
    random = np.random.default_rng(1)
    images = np.zeros((40, 28, 28), dtype=np.uint8)
    images[:, 4:24, 6:22] = random.integers(0, 256, (40, 20, 16))
    return images


@pytest.fixture(scope="session")
def png() -> Callable[[np.ndarray], bytes]:
    """Return a function that writes grey levels (or colours) as a PNG file's bytes."""

    def written(pixels: np.ndarray) -> bytes:
        file = io.BytesIO()
        Image.fromarray(pixels).save(file, "PNG")
        return file.getvalue()

    return written


@pytest.fixture(scope="session")
def letter_folder(
    tmp_path_factory: pytest.TempPathFactory, glyphs: np.ndarray, png: Callable[..., bytes]
) -> Path:
    """Return a folder as notMNIST ships: pictures in A, B and C, one of them unreadable."""
    root = tmp_path_factory.mktemp("shipped") / "some_small"
    for number, image in enumerate(glyphs):
        folder = root / "ABC"[number % 3]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:02}.png").write_bytes(png(image))
    (root / "B" / "empty.png").write_bytes(b"")
    (root / "1.png").write_bytes(png(glyphs[0]))
    (root / "readme.txt").write_text("no picture")
    return root


@pytest.fixture(scope="session")
def write_lines() -> Callable[[Path, Iterable[object]], Path]:
    """Return a function that writes one JSON value (or one raw str) a line, gz by the name."""

    def write(path: Path, lines: Iterable[object]) -> Path:
        texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        return _packed(("\n".join(texts) + "\n").encode(), path)

    return write


@pytest.fixture(scope="session")
def inked() -> LetterSet:
    """Return 120 letters with inks, and 12 writers of very different diligence."""
    owners = np.repeat(np.arange(12), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 35])
    writers = np.array([f"writer {owner}" for owner in owners])
    random = np.random.default_rng(0)
    return dataclasses.replace(
        built_in(120, SCHEMES["A-J"], seed=4), writers=random.permutation(writers), notes=("Said.",)
    )
