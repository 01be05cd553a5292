"""The explanations are plain words with the field's own."""

import pytest

from letterpad.gui.widgets.explanations import explained, topics


def test_every_topic_is_told_in_plain_words_with_the_fields_own() -> None:
    for topic in topics():
        told = explained(topic)
        assert told.title
        assert told.terms
        assert 60 < len(told.text) < 420, topic
        assert told.text.endswith(".")
    with pytest.raises(KeyError):
        explained("nothing")
