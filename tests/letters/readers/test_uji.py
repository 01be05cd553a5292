"""Letters from UJI Pen Characters."""

from pathlib import Path

import ink_files
from letterpad.letters.readers.uji import UjiReader


def test_letters_and_writers(tmp_path: Path) -> None:
    (tmp_path / "ujipenchars2.txt").write_text(ink_files.uji2("LTñ"), encoding="utf-8")
    reading = UjiReader().read(tmp_path / "ujipenchars2.txt")
    assert reading.names.tolist() == ["L", "T", "ñ"]
    assert reading.writers is not None
    assert reading.writers.tolist() == ["UJI_W01", "UJI_W02", "UJI_W03"]
