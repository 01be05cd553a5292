"""What the user can fix is said in a sentence that keeps its fields."""

from letterpad.errors import UserError
from letterpad.messages import Sentence


def test_an_error_keeps_the_fields_of_its_sentence() -> None:
    error = UserError("{path} holds {n:,} letters.", path="{n}", n=1_200)
    assert str(error) == "{n} holds 1,200 letters."
    assert error.sentence == Sentence("{path} holds {n:,} letters.", path="{n}", n=1_200)


def test_a_sentence_that_is_ready_is_the_errors() -> None:
    sentence = Sentence("It is so.")
    assert UserError(sentence).sentence is sentence
