"""Array files are read by several threads at once without an error."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from letterpad.letters.letterset import LetterSet


def test_letters_are_loaded_by_several_threads_at_once(
    bar_letters: LetterSet, tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    bar_letters.save(folder)
    with ThreadPoolExecutor(8) as threads:
        loaded = list(threads.map(LetterSet.load, [folder] * 400))
    assert {letters.hash for letters in loaded} == {bar_letters.hash}
