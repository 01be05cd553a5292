"""The row says what can be said of an answer, and what was kept, in as many words as fit."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from hands import click, settle
from letterpad.gui.controllers.my_letters import Kept
from letterpad.gui.draw.teach_row import TeachRow


@pytest.fixture
def row(qtbot: QtBot) -> TeachRow:
    row = TeachRow()
    qtbot.addWidget(row)
    row.resize(400, 40)
    with qtbot.waitActive(row):
        row.show()
    return row


def test_without_a_drawing_there_is_nothing_to_say(row: TeachRow) -> None:
    row.set_answer("R")
    assert not row.yes_button.isEnabled()
    assert not row.no_button.isEnabled()


def test_yes_needs_an_answer_and_no_does_not(row: TeachRow) -> None:
    said: list[str] = []
    row.confirmed.connect(lambda: said.append("yes"))
    row.set_drawn(True)
    assert not row.yes_button.isEnabled()
    assert row.no_button.isEnabled()
    row.set_answer("R")
    assert row.yes_button.toolTip() == "Keep the drawing in My letters as R (Enter)"
    click(row.yes_button)
    assert said == ["yes"]


def test_what_was_kept_is_said_in_the_place_of_yes(row: TeachRow) -> None:
    row.set_drawn(True)
    row.set_answer("R")
    row.show_keeping("R")
    assert row.said.text() == "Keeping it as R…"
    row.show_kept(Kept("R"), can_undo=True)
    assert row.said.text() == "✓ Kept as R. Ctrl+Z takes it back."
    assert not row.yes_button.isVisible()
    row.show_kept(Kept("B", "R"), can_undo=False)
    assert row.said.text() == row.said.accessibleName() == "✓ Kept as B, no longer as R"
    row.show_kept(Kept("B", "B"), can_undo=False)
    assert row.said.text() == "✓ It was kept as B already"
    row.withdraw()
    assert row.yes_button.isVisible()
    assert row.text() == ""


def test_in_a_narrow_row_the_short_word_is_there_and_the_rest_in_the_tooltip(
    row: TeachRow,
) -> None:
    row.set_drawn(True)
    row.show_kept(Kept("B", "R"), can_undo=True)
    row.resize(200, 40)
    settle()
    assert row.said.text() == "✓ Kept as B"
    assert row.said.toolTip() == "✓ Kept as B, no longer as R. Ctrl+Z takes it back."
    row.withdraw()
    settle()
    no = row.no_button
    assert row.yes_button.geometry().right() < no.geometry().left()
    assert no.width() >= no.sizeHint().width()
    assert row.yes_button.width() >= row.yes_button.sizeHint().width()
    row.resize(600, 40)
    row.show_kept(Kept("B", "R"), can_undo=True)
    assert row.said.text() == row.said.toolTip()


def test_nothing_moves_when_something_is_said(row: TeachRow) -> None:
    row.set_drawn(True)
    row.set_answer("R")
    settle()
    before = row.no_button.geometry(), row.height()
    row.show_kept(Kept("R"), can_undo=True)
    settle()
    assert (row.no_button.geometry(), row.height()) == before


@pytest.mark.usefixtures("qapp")
def test_a_long_label_is_shortened_and_markup_is_shown_as_it_is(row: TeachRow) -> None:
    row.set_drawn(True)
    row.show_kept(Kept("<b>" + "w" * 80), can_undo=True)
    assert row.said.text().startswith("✓ <b>www")
    assert row.said.text().endswith("…")
    assert "&lt;b&gt;" in row.said.toolTip()


def test_whoever_pressed_yes_by_keys_goes_on_at_no(row: TeachRow, qtbot: QtBot) -> None:
    row.set_drawn(True)
    row.set_answer("R")
    row.yes_button.setFocus()
    row.show_kept(Kept("R"), can_undo=True)
    assert row.no_button.hasFocus()


@pytest.mark.usefixtures("german")
def test_in_german_and_very_narrow_the_letter_is_still_said(qtbot: QtBot) -> None:
    row = TeachRow()
    qtbot.addWidget(row)
    row.resize(200, 40)  # as beside the training panel in the narrowest window
    with qtbot.waitActive(row):
        row.show()
    row.set_drawn(True)
    row.set_answer("R")
    settle()
    assert row.yes_button.text() == "Ja"
    assert row.no_button.text() in ("Nein, es ist …", "Nein …")
    assert row.yes_button.geometry().right() < row.no_button.geometry().left()
    row.show_kept(Kept("R"), can_undo=True)
    assert row.said.text() in ("✓ Gemerkt: R", "✓ R")
    assert row.said.toolTip() == "✓ Gemerkt: R. Strg+Z nimmt es zurück."


def test_with_large_text_the_buttons_are_whole(
    qtbot: QtBot, large_text: Callable[[], None]
) -> None:
    large_text()
    row = TeachRow()
    qtbot.addWidget(row)
    row.resize(280, 80)
    with qtbot.waitActive(row):
        row.show()
    settle()
    for button in (row.yes_button, row.no_button):
        assert button.width() >= button.sizeHint().width()
