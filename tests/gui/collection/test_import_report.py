"""What came of an import, in words and as a table."""

from pathlib import Path

import pytest

from letterpad.collection.exchange import Imported, ImportedFile
from letterpad.gui.collection.import_report import Brought, brought_table, brought_text
from letterpad.messages import Sentence

GOOD = ImportedFile(Path("a/Mia.letters"), 1200, 3, 1, (Sentence("Mia.letters, line 9: no"),))
BAD = ImportedFile(Path("b.ndjson"), error=Sentence("b.ndjson holds no letters."))


@pytest.mark.parametrize(
    ("brought", "said"),
    [
        (
            Brought(Imported((GOOD,)), {"Mia": 1200}),
            "1,200 letters added by Mia, 3 left out that were there already, "
            "1 line could not be read.",
        ),
        (Brought(Imported((BAD,)), {}), "b.ndjson holds no letters."),
        (
            Brought(Imported((ImportedFile(Path("x"), 1), BAD)), {"": 1}),
            "1 letter added, all yours, 1 file could not be read.",
        ),
        (
            Brought(Imported((ImportedFile(Path("x"), 9),), is_stopped=True), {"A": 4, "B": 5}),
            "Stopped: 9 letters added by 2 authors.",
        ),
    ],
)
def test_the_most_important_is_said_first(brought: Brought, said: str) -> None:
    assert brought_text(brought) == said


def test_the_table_goes_author_by_author_and_file_by_file() -> None:
    brought = Brought(Imported((GOOD, BAD)), {"Zoë": 1, "Mia": 1200})
    assert brought.has_failed
    table = brought_table(brought)
    assert table.texts() == [
        ["Author", "Mia", "1,200", "", "", ""],
        ["Author", "Zoë", "1", "", "", ""],
        ["File", "Mia.letters", "1,200", "3", "1", "Mia.letters, line 9: no"],
        ["File", "b.ndjson", "", "", "", "b.ndjson holds no letters."],
    ]
