"""The answer has the shape of the Handwriting Recognition API."""

import json

from letterpad.messages import Sentence
from letterpad.recognition.sureness import Sureness
from letterpad.words.answers import Alternative, Letter, Reading, Segment, WordReading

NOTE = Sentence("something")


def reading(text: str, probability: float = 0.98, note: Sentence | None = None) -> WordReading:
    letters = tuple(Letter(x, (Segment(n, 0, 9),), ((x, 0.9),)) for n, x in enumerate(text))
    best = Alternative(text, probability, letters, True)
    return WordReading((best,), best, note)


def test_a_sentence_is_its_words() -> None:
    whole = Reading(((reading("no"), reading("way")), (reading("out"),)))
    assert whole.text == "no way\nout"
    assert round(whole.probability, 3) == round(0.98**3, 3)
    fields = json.loads(json.dumps(whole.to_json()))
    for each in fields["segmentationResult"]:
        assert whole.text[each["beginIndex"] : each["endIndex"]] == each["grapheme"]
        assert set(each["drawingSegments"][0]) == {
            "strokeIndex", "beginPointIndex", "endPointIndex",
        }  # fmt: skip
    assert [word["text"] for word in fields["words"]] == ["no", "way", "out"]
    assert fields["words"][0]["without_word_list"] == "no"


def test_a_refused_word_has_no_text_but_its_alternatives() -> None:
    refused = WordReading(reading("no").alternatives, None, NOTE, True)
    assert (refused.text, refused.probability, refused.letters) == ("", 0.0, ())
    assert refused.sureness is Sureness.NO_LETTER
    assert refused.to_json()["alternatives"][0]["text"] == "no"
    whole = Reading(((refused, reading("way", note=NOTE)),), NOTE)
    assert whole.text == "way"
    assert whole.probability == 0
    assert whole.notes == (NOTE,)
    assert whole.to_json()["segmentationResult"][0]["beginIndex"] == 0


def test_the_rule_for_letters_says_how_sure_a_word_is() -> None:
    assert reading("no", 0.98).sureness is Sureness.SURE
    assert reading("no", 0.5).sureness is Sureness.NOT_SURE
    assert WordReading().sureness is Sureness.NOTHING


def test_strokes_are_numbered_as_in_the_drawing() -> None:
    moved = reading("no").moved((7, 4))
    assert [letter.segments[0].stroke for letter in moved.letters] == [7, 4]
    assert moved.without_list is not None
    assert moved.without_list.letters[1].segments[0].stroke == 4


def test_nothing_is_nothing() -> None:
    assert Reading().text == ""
    assert Reading().to_json()["words"] == []
