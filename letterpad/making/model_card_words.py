"""What the model card says beside figures of the recogniser's answers."""

import numpy as np

from letterpad.letters.letterset import LetterSet
from letterpad.making.markdown import chapter, table
from letterpad.making.recognizer_letters import TEST_CONTRIBUTOR
from letterpad.model_files.model_file import Card


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
        "what was learned from them, and none of the drawings."
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
        "answer does harm. The data do not say how old the writers were, where they learned to "
        "write or with which hand, so nothing is known of children's or left-handed writers' "
        "letters. A bare stroke may be I or l, and nobody can tell without a word around it.",
    )


def tried() -> str:
    """Say what was tried, with what it came to."""
    return chapter(
        "What was tried",
        "Right on the 3,623 calibration letters, on the way of the one training that became the "
        "file (so steps are not apart from more epochs):",
        table(
            ("step", "right"),
            ("5 epochs, the last step's weights", "0.9064"),
            (
                "4 epochs, averaged weights, batch normalization's statistics left as they were",
                "0.7817",
            ),
            ("6 epochs, averaged weights, statistics renewed for them", "0.9277"),
            ("12 epochs", "0.9346"),
            ("34 epochs, learning rate fallen to nearly nothing", "0.9365"),
        ),
        "Without gain: smoothing the pen's path before it is read (0.9351 for 0.9346 on clean "
        "letters, 0.9926 for 0.9929 of right answers kept under jitter); 16-bit arithmetic in "
        "training and convolutions written as matrix products (no faster, or slower, with "
        "TensorFlow on these two cores); fewer filters that are no multiples of 16 (slower). The "
        "first rule for what is no letter lost 7 % of pictures without a path: they got "
        "thresholds of their own. Not tried: each kind of variation left out alone, cleaning of "
        "labels, several nets distilled into one.",
        "Net and temperature were not chosen by the letters of the figures above. Two rules were "
        "changed after a look at them: pictures got thresholds of their own (above), and the score "
        "from which a drawing is no letter was lowered, by calibration letters and newly drawn "
        "non-letters, when 1.1 % of these letters had been taken for none. The shares taken for "
        "none are therefore a little optimistic.",
    )
