"""One letter in doubt: its buttons say what they do, and what was decided."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from hands import click_on, find
from letterpad.assessment.doubted_letters import DoubtedLetter
from letterpad.gui.compare.doubted_letter_view import DoubtedLetterView, kind_of
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.letters.decisions import Decision

LETTER = DoubtedLetter(3, "A", "B", (0.99, 0.95), "w1")


@pytest.fixture
def view(qtbot) -> DoubtedLetterView:
    made = DoubtedLetterView()
    qtbot.addWidget(made)
    made.resize(420, 420)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.mark.parametrize(
    ("becomes", "kind"), [("A", "keep"), ("B", "relabel"), (None, "leave_out"), ("C", "")]
)
def test_the_button_of_what_was_decided_is_down(view, bar_letters, becomes, kind):
    decision = Decision(3, "A", becomes, ())
    assert kind_of(decision, LETTER) == kind
    view.set_letter(LETTER, "", decision, bar_letters)
    down = [
        what
        for what in ("keep", "relabel", "leave_out")
        if find(view, QPushButton, f"doubt_{what}").isChecked()
    ]
    assert down == [kind] * bool(kind)


def test_buttons_tell_what_is_to_become_of_it(view, bar_letters, qtbot):
    view.set_letter(LETTER, "Net reads B", None, bar_letters)
    assert find(view, QPushButton, "doubt_keep").text() == "Keep A"
    assert find(view, QLabel, "doubted_said").text() == "Net reads B"
    for what in ("keep", "relabel", "leave_out"):
        with qtbot.waitSignal(view.decided) as heard:
            click_on(view, f"doubt_{what}")
        assert heard.args == [what]
    view.set_letter(LETTER, "", Decision(3, "A", None, ()), bar_letters)
    with qtbot.waitSignal(view.undone):
        click_on(view, "doubt_leave_out")


def test_others_of_both_classes_are_beside_it_but_not_itself(view, bar_letters):
    view.set_letter(LETTER, "", None, bar_letters)
    for name, strip in (("A", "others_of_label"), ("B", "others_as_read")):
        pictures = find(view, PictureStrip, strip)._images
        assert 0 < len(pictures) <= 5
        label = bar_letters.classes.index(name)
        assert (bar_letters.labels[pictures._indices] == label).all()
        assert LETTER.index not in pictures._indices


def test_without_its_picture_nothing_can_be_decided(view):
    view.set_letter(LETTER, "", None, None, "The letters are gone.")
    assert not find(view, QPushButton, "doubt_keep").isEnabled()
    strip = find(view, PictureStrip, "doubted_picture")
    assert strip.accessibleDescription() == "The letters are gone."
    view.set_letter(None, "", None, None)
    assert not view.isVisible()
