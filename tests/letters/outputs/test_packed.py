"""Packed files: the same content, the same bytes."""

import gzip
from pathlib import Path

from letterpad.letters.outputs.packed import packed


def test_neither_name_nor_time_is_in_the_file(tmp_path: Path) -> None:
    for name in ("one.gz", "another.gz"):
        with packed(tmp_path / name) as file:
            file.write(b"letters")
    data = (tmp_path / "one.gz").read_bytes()
    assert data == (tmp_path / "another.gz").read_bytes()
    assert gzip.decompress(data) == b"letters"
    assert data[4:8] == bytes(4)
