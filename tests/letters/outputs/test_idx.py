"""Letters as IDX files; what they hold is in ``test_export.py`` and ``test_correcting.py``."""

from pathlib import Path

import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.outputs import idx
from odd_letters import ODD, content, letters_of


def test_letters_come_back_whatever_they_are_called(tmp_path: Path) -> None:
    letters = letters_of(ODD)
    assert idx.write(letters, tmp_path / "out") == idx.files_in(tmp_path / "out")
    assert content(load_letters(Files(str(tmp_path / "out"), classes="as-named"))) == content(
        letters
    )


def test_what_the_format_cannot_hold_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can hold 256 classes"):
        idx.write(letters_of(tuple(map(str, range(257))), n=1), tmp_path / "out")
    with pytest.raises(UserError, match="must fit on one line"):
        idx.write(letters_of(("a\nb", "c")), tmp_path / "out")
    assert not (tmp_path / "out").exists()
