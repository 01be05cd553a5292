"""Whose letters are looked at, and what is looked for in them."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hands import choose, click, rows
from letterpad.collection.kept import Provenance
from letterpad.gui.collection.filter_form import FilterForm


class Desk:
    def __init__(self, show: Callable[..., QWidget]) -> None:
        self.form = FilterForm()
        self.n_changes = 0
        self.form.changed.connect(self._count)
        self.desk = show(self.form, 260, 160)

    def _count(self) -> None:
        self.n_changes += 1


@pytest.fixture
def desk(shown: Callable[..., QWidget]) -> Desk:
    return Desk(shown)


def test_authors_are_offered_where_there_are_several(desk: Desk) -> None:
    chooser = desk.form.author_chooser
    assert not chooser.isVisible()
    desk.form.set_authors({"": 5, "Ann": 0})
    assert not chooser.isVisible(), "somebody without letters is nobody to look at"
    desk.form.set_authors({"": 5, "Ann": 1200})
    assert rows(chooser) == ["All authors", "You · 5", "Ann · 1,200"]
    choose(chooser, "Ann")
    assert (desk.form.author, desk.form.is_all, desk.n_changes) == ("Ann", False, 1)
    desk.form.set_authors({"": 5, "Ann": 1201, "Bob": 1})
    assert (desk.form.author, desk.n_changes) == ("Ann", 1)
    choose(chooser, "")
    assert desk.form.author == ""


def test_an_author_who_is_gone_is_looked_at_no_more(desk: Desk) -> None:
    desk.form.set_authors({"": 5, "Ann": 2})
    choose(desk.form.author_chooser, "Ann")
    desk.form.set_authors({"": 5})
    assert (desk.form.author, desk.n_changes) == (None, 2)
    assert not desk.form.author_chooser.isVisible()


def test_what_is_typed_is_looked_for_at_once(desk: Desk) -> None:
    click(desk.form.text_field)
    QTest.keyClicks(desk.form.text_field, " ma ")
    assert desk.form.text == "ma"
    assert desk.n_changes == 4
    desk.form.set_authors({"": 5, "Ann": 2})
    choose(desk.form.author_chooser, "Ann")
    before = desk.n_changes
    desk.form.show_all()
    assert desk.form.is_all
    assert desk.n_changes == before + 1, "one change, not two"


def test_where_letters_come_from_is_offered_where_that_differs(desk: Desk) -> None:
    drawn, file = Provenance("drawn"), Provenance("imported", "class 7b.letters")
    chooser = desk.form.provenance_chooser
    assert not chooser.isVisible()
    desk.form.set_provenances({drawn: 5})
    assert not chooser.isVisible()
    others = {Provenance("imported"): 2, file: 1200, Provenance("tested"): 52}
    desk.form.set_provenances({drawn: 5, **others})
    assert rows(chooser) == [
        "From anywhere",
        "Taught by drawing · 5",
        "Imported, file not known · 2",
        "From class 7b.letters · 1,200",
        "Writing test · 52",
    ]
    choose(chooser, "From class 7b.letters · 1,200")
    assert (desk.form.provenance, desk.form.is_all, desk.n_changes) == (file, False, 1)
    desk.form.set_provenances({drawn: 6, file: 1200})
    assert (desk.form.provenance, desk.n_changes) == (file, 1)
    desk.form.show_all()
    assert (desk.form.provenance, desk.n_changes) == (None, 2)
    choose(chooser, "From class 7b.letters · 1,200")
    desk.form.set_provenances({drawn: 6})
    assert (desk.form.provenance, desk.n_changes) == (None, 4)
    assert not chooser.isVisible()
