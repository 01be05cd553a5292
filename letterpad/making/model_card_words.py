"""What the model card says beside figures of the recogniser's answers."""

import numpy as np

from letterpad.letters.letterset import LetterSet
from letterpad.making.markdown import chapter
from letterpad.making.recognizer_letters import TEST_CONTRIBUTOR
from letterpad.models.model_file import Card


def introduction(card: Card, letters: LetterSet) -> str:
    """Say what it is for, and what it was made from."""
    assert letters.writers is not None
    return (
        "# Letterpad's recogniser\n\n"
        "Reads single letters, A to Z and a to z, from the pen's path and the picture it makes, or "
        "from a picture alone. It is meant for drawing letters and for seeing what a classifier "
        "makes of them, in class or alone.\n\n"
        f"**Data**: {len(letters):,} letters of {len(np.unique(letters.writers))} writers. "
        f"{card.data['source']}\n\n**Licence** of the data: {card.data['licence']}. The file holds "
        "what was learned from them, and none of the drawings but for which of them were held out."
    )


def made(card: Card) -> str:
    """Say how it was made."""
    split, minutes = card.split, card.seconds / 60
    return chapter(
        "How it was made",
        f"By `python -m letterpad.making.recognizer DATA`: {card.settings['epochs']} epochs, "
        f"{minutes:.0f} minutes on two processor cores, TensorFlow {card.versions['tensorflow']}, "
        f"seed {card.settings['seed']}. {split['n_train']:,} letters were learned from, "
        f"{split['n_validation']:,} served for calibration alone, {split['n_held_out']:,} for the "
        "figures here; no writer is in two of these parts, and the contributors “syn” and "
        f"“{TEST_CONTRIBUTOR}” are held out whole, the one for calibration, the other for the "
        "figures.",
        "One network: residual convolutions over the picture, to which maps of the pen's direction "
        "are added that the network makes of the path; one-dimensional ones over 64 points of the "
        "path; joined before the last layers. It is trained on 52 classes whose pairs are summed. "
        "Every letter is varied anew each time as other hands, pens and mice would have drawn it "
        "(turn, slant, aspect, bends, hooks, stroke order and direction, few points, whole pixels, "
        "noise); a tenth are sampled from a shape model of the same training letters; an eighth of "
        "what it sees is no letter; of a fifth it gets only a picture, with pens of all widths. "
        "Its weights are means over the last thousands of steps.",
    )


def limits() -> str:
    """Say what it is not for."""
    return chapter(
        "What it is not for",
        "Words, digits, signs, other alphabets, letters with accents, and anything where a wrong "
        "answer does harm. It was learned from adults who wrote on tablets in the 1990s, most of "
        "them in Western countries: children, left-handed writers and other schools' forms were "
        "not looked at. A bare stroke may be I or l, and nobody can tell without a word around it.",
    )
