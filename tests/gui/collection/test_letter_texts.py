"""What is said of letters in words."""

import pytest

from letterpad.collection.kept import IMPORTED, Answered, KeptLetter
from letterpad.gui.collection import letter_texts
from letterpad.gui.collection.sketch import sketch_of
from letterpad.gui.text.run_texts import moment_text
from own_letters import DRAWN, letter


def said(label: str = "A", **more: object) -> str:
    return letter_texts.letter_text(sketch_of(KeptLetter(1, letter(label, **more), DRAWN)))


def test_all_that_is_known_of_a_letter_is_said() -> None:
    answered = Answered("Neat print", "B", 0.754)
    when = moment_text(DRAWN)
    assert said(author="Zoë", answered=answered, origin=IMPORTED) == (
        f"A · Zoë · read as B (75.4 %) by Neat print: wrong · {when} · mouse · imported"
    )
    assert said(answered=Answered("Net", "A", 1.0), device="", origin="") == (
        f"A · read as A (100.0 %) by Net · {when}"
    )
    assert said(answered=None, device="Wacom One").endswith(f"{when} · Wacom One · corrected")


def test_numbers_of_letters_and_drawings() -> None:
    assert letter_texts.letters_text(1) == "1 letter"
    assert letter_texts.drawings_text(1) == "1 drawing"
    assert letter_texts.drawings_text(1200) == "1,200 drawings"
    assert letter_texts.author_text("") == "You"


@pytest.mark.parametrize(
    ("n", "n_labels", "authors", "text"),
    [
        (1, 1, {"": 1}, "1 letter of one kind"),
        (1234, 26, {"": 1234}, "1,234 letters of 26 kinds"),
        (9, 2, {"": 0, "Ann": 4, "Bob": 5}, "9 letters of 2 kinds, by 2 authors"),
    ],
)
def test_the_summary(n: int, n_labels: int, authors: dict[str, int], text: str) -> None:
    assert letter_texts.summary_text(n, n_labels, authors) == text
