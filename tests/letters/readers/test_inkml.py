"""Letters from InkML."""

from pathlib import Path

import ink_files
from letterpad.letters.readers.inkml import InkmlReader


def test_symbols_of_a_formula_are_letters(tmp_path: Path) -> None:
    (tmp_path / "x.inkml").write_text(ink_files.crohme())
    reading = InkmlReader().read(tmp_path / "x.inkml")
    assert reading.names.tolist() == ["L", "T"]
    assert reading.writers is not None
    assert reading.writers.tolist() == ["depart001"] * 2
    assert reading.inks is not None
    assert [len(ink.strokes) for ink in reading.inks] == [1, 2]
