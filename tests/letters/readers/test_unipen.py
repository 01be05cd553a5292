"""Letters from UNIPEN: what is included decides what is read, too."""

from pathlib import Path

import ink_files
from letterpad.letters.readers.unipen import UnipenReader


def test_letters_of_included_strokes(tmp_path: Path) -> None:
    file = ink_files.train_r01(tmp_path)
    reading = UnipenReader().read(file)
    assert reading.names.tolist() == ["L", "T"]
    assert reading.writers is not None
    assert set(reading.writers) == {"Bill_Cleveland"}
    names = [Path(name).name for name, _ in UnipenReader().files(file)]
    assert names == ["app0237.dat", "app.doc", "app0237.dat"]


def test_one_that_is_not_there_is_said(tmp_path: Path) -> None:
    file = tmp_path / "x.dat"
    file.write_text(".INCLUDE gone.doc\n" + ink_files.unipen())
    assert "Included, and not read: gone.doc." in str(UnipenReader().read(file).notes[0])
