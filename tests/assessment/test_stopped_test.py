"""A writing test on disk, until it is continued."""

from datetime import datetime
from pathlib import Path

import pytest

from hands import letter_r
from letterpad.assessment.hand_test import HandTest
from letterpad.assessment.stopped_test import (
    forget_stopped,
    load_stopped,
    save_stopped,
    stopped_file,
)
from letterpad.errors import UserError
from letterpad.ink.strokes import Ink, Stroke


def test_a_test_is_continued_as_it_was_stopped() -> None:
    moment = datetime.fromisoformat("2026-11-28T05:00:00+01:00")
    timed = Ink((Stroke([(0.5, 1), (9, 9)], [0, 20], [0.25, 0.75]),))
    test = HandTest.of_classes(("Ä", "b", "क्ष"), 3).wrote(timed, "pen", moment).skipped()
    assert load_stopped() is None
    save_stopped(test)
    assert load_stopped() == test
    longer = test.wrote(letter_r())
    save_stopped(longer)
    found = load_stopped()
    assert found is not None
    assert [None if each is None else each.label for each in found.done] == [
        test.asked[0],
        None,
        test.asked[2],
    ]
    forget_stopped(HandTest.of_classes(("Ä", "b", "क्ष"), 4))
    assert load_stopped() == found, "it is of another window"
    forget_stopped(test)
    assert load_stopped() is None
    forget_stopped(test)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json\n",
        "[1]\n",
        '{"asked": []}\n',
        '{"asked": [""]}\n',
        '{"asked": ["A"]}\n{"word": "A"}\n',
        '{"asked": ["A"]}\n' + 2 * '{"word": "A", "drawing": []}\n',
        '{"asked": ["A"]}\n{"drawn": "once", "drawing": [[[1], [2]]]}\n',
        '{"asked": 7}\n',
    ],
)
def test_a_file_that_is_none_is_kept_aside_and_said(text: str, home: Path) -> None:
    save_stopped(HandTest.of_classes("AB"))
    stopped_file().write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=r"writing_test\.ndjson holds no writing test"):
        load_stopped()
    assert load_stopped() is None
    aside = home / "writing_test.ndjson.kept"
    assert aside.read_text(encoding="utf-8") == text
