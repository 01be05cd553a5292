"""The end of the program at any moment; ``python tests/closings.py`` tries a thousand."""

from pathlib import Path

import pytest

import closings


@pytest.mark.parametrize("what_is_open", closings.OPEN)
def test_whatever_is_open_goes_with_the_window(home: Path, what_is_open: str) -> None:
    code, said = closings.close_after(400, str(home), what_is_open)
    assert code == 0
    assert said == "" or what_is_open == "an error"
    assert not any("Fatal" in file.read_text() for file in (home / "log").glob("*"))


@pytest.mark.parametrize("milliseconds", [0, 30, 100, 220, 350, 500, 800, 1_200])
def test_a_window_that_is_closed_soon_ends_without_a_word(milliseconds: int, home: Path) -> None:
    assert closings.close_after(milliseconds, str(home)) == (0, "")
    crashes = [file for file in (home / "log").glob("*") if "Fatal" in file.read_text()]
    assert crashes == []
