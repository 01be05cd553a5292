"""Files that are packed by gzip, the same bytes for the same content."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def packed(path: Path) -> Iterator[gzip.GzipFile]:
    """Open a file to write to, packed; there is no name and no time in it."""
    with (
        path.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0, compresslevel=6) as file,
    ):
        yield file
