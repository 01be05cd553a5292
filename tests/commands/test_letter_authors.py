"""Who drew the letters: listed, renamed, forgotten, on the command line."""

import io
import sys
from collections.abc import Iterator

import pytest

from letterpad.collection.store import Collection
from own_letters import letter, many_letters


@pytest.fixture
def mine() -> Iterator[Collection]:
    with Collection.open() as collection:
        collection.add([*many_letters(2, "AB"), letter("7", 50, author="Zoë M.")])
        collection.add(many_letters(1200, "AB", author="Ann"))
        yield collection


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.usefixtures("mine")
def test_who_drew_most_is_listed_first(letterpad) -> None:
    fields = letterpad("letters", "authors", "--json").fields
    assert fields == {"n": 1203, "authors": {"Ann": 1200, "": 2, "Zoë M.": 1}}
    assert list(fields["authors"]) == ["Ann", "", "Zoë M."]
    assert letterpad("letters", "authors").out == "1,200  Ann\n    2  you\n    1  Zoë M.\n"


def test_nobody_is_listed_where_there_are_no_letters(letterpad) -> None:
    assert letterpad("letters", "authors", "--json").fields == {"n": 0, "authors": {}}
    assert "There are no letters" in letterpad("letters", "authors").out


def test_somebody_gets_another_name_or_joins_another(letterpad, mine: Collection) -> None:
    renamed = letterpad("letters", "rename-author", "Zoë M.", "Zoë")
    assert (renamed.code, renamed.out) == (0, "Zoë M. is Zoë now: letters: 1\n")
    fields = letterpad("letters", "rename-author", "Zoë", "", "--json").fields
    assert fields == {"n": 1, "authors": {"": 3, "Ann": 1200}}
    assert mine.authors() == {"": 3, "Ann": 1200}
    unknown = letterpad("letters", "rename-author", "Bob", "Zoë")
    assert unknown.code == 2
    assert "Nobody in your letters is called Bob." in unknown.err


def test_nobody_is_forgotten_unasked(
    letterpad, mine: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    unasked = letterpad("letters", "forget-author", "Ann")
    assert unasked.code == 2
    assert "Add --yes if it is meant." in unasked.err
    monkeypatch.setattr(sys, "stdin", Terminal("no\n"))
    refused = letterpad("letters", "forget-author", "Ann")
    assert refused.code == 1
    assert refused.err == (
        "1,200 letters by Ann are deleted for good. Go on? Type yes:\nNothing was deleted.\n"
    )
    assert mine.authors()["Ann"] == 1200


@pytest.mark.parametrize("answer", [None, "yes\n", "Y\n"])
def test_whoever_is_forgotten_is_gone(
    letterpad, mine: Collection, monkeypatch: pytest.MonkeyPatch, answer: str | None
) -> None:
    if answer is None:
        forgotten = letterpad("letters", "forget-author", "Ann", "--yes")
    else:
        monkeypatch.setattr(sys, "stdin", Terminal(answer))
        forgotten = letterpad("letters", "forget-author", "Ann")
    assert forgotten.code == 0
    assert forgotten.out == "Ann is forgotten: letters deleted: 1,200\n"
    assert mine.authors() == {"": 2, "Zoë M.": 1}
    assert letterpad("letters", "forget-author", "Ann", "--yes").code == 2


@pytest.mark.usefixtures("mine")
def test_one_authors_letters_are_data(letterpad) -> None:
    for data, n in (("mine", 1203), ("mine:Ann", 1200), ("mine:", 2), ("mine: Zoë M. ", 1)):
        fields = letterpad("data", "describe", "--data", data, "--json").fields
        assert (fields["n"], fields["data"]) == (n, data.replace(": Zoë M. ", ":Zoë M."))
    nobody = letterpad("data", "describe", "--data", "mine:Bob")
    assert nobody.code == 2
    assert "There are no letters by Bob." in nobody.err
