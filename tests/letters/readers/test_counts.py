"""Numbers with their nouns, one and many."""

import pytest

from letterpad.letters.readers import counts

NOUNS = ["pictures", "labels", "drawings", "lines", "files", "entries", "letters", "writers"]


@pytest.mark.parametrize("noun", NOUNS)
def test_one_and_many(noun: str) -> None:
    count = getattr(counts, noun)
    one = noun.replace("ies", "y").removesuffix("s")
    assert [str(count(n)) for n in (0, 1, 2, 1_200)] == [
        f"0 {noun}", f"1 {one}", f"2 {noun}", f"1,200 {noun}"
    ]  # fmt: skip
