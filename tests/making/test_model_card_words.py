"""The words of the model card: its numbers are the file's, and nothing is left open."""

import re

from letterpad import paths
from letterpad.making.model_card_words import limits, made, tried
from letterpad.model_files.model_file import read_card


def test_how_it_was_made_is_told_in_the_files_own_numbers() -> None:
    card = read_card(paths.resource("recognizer.letterpad"))
    said = made(card)
    for number in (card.split["n_train"], card.split["n_validation"], card.split["n_held_out"]):
        assert f"{number:,}" in said
    assert f"{card.settings['epochs']} epochs" in said
    assert card.versions["tensorflow"] in said


def test_every_chapter_stands_in_the_shipped_card() -> None:
    card = read_card(paths.resource("recognizer.letterpad"))
    shipped = paths.resource("model-card.md").read_text(encoding="utf-8")
    for chapter in (made(card), limits(), tried()):
        assert chapter in shipped
        assert not re.search(r"\{|\}|TODO", chapter)
