"""The letters of the recogniser: no writer in two parts."""

from pathlib import Path

from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.making import recognizer_letters


def test_no_writer_is_in_two_parts(
    written_letters: Path, writers_of_letters: tuple[str, ...]
) -> None:
    letters = load_letters(Files(str(written_letters), classes="both"))
    assert letters.writers is not None
    parts = recognizer_letters.part(letters, seed=3)
    writers = [set(letters.writers[part]) for part in (parts.train, parts.calibration, parts.test)]
    assert sum(map(len, writers)) == len(writers_of_letters)
    assert len(parts.train) + len(parts.calibration) + len(parts.test) == len(letters)
    assert {"imp:one", "imp:two"} < writers[2]
    assert "syn:one" in writers[1]
    assert {name.partition(":")[0] for name in writers[0]} == {"all"}
    assert len(parts.train) > 0.7 * len(letters)
