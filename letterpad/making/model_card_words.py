"""What the model card says beside figures of the recogniser's answers."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from letterpad.letters.letterset import LetterSet
from letterpad.making.markdown import chapter, table
from letterpad.making.recognizer_batches import Mixture
from letterpad.making.recognizer_letters import TEST_CONTRIBUTOR
from letterpad.making.recognizer_stages import KEPT_MIXTURE as MIXTURE
from letterpad.making.recognizer_stages import LAST_MIXTURE, ONWARD_MIXTURE
from letterpad.model_files.model_file import Card


def introduction(card: Card, letters: LetterSet) -> str:
    """Say what it is for, and what it was made from."""
    assert letters.writers is not None
    return (
        "# Letterpad's recogniser\n\n"
        "Reads single letters, A to Z and a to z, from the pen's path and the picture it makes, or "
        "from a picture alone. It is meant for drawing letters and for seeing what a classifier "
        "makes of them, in class or alone.\n\n"
        f"**Data**: {len(letters):,} letters of {len(np.unique(letters.writers))} writers, "
        f"{card.data['n_of_words']:,} letters of words, {card.data['n_of_fonts']:,} letters and "
        f"digits of fonts. {card.data['source']}\n\n"
        f"**Licences** of the data: {card.data['licence']}. The file holds what was learned from "
        "them, and none of the drawings or fonts. Which packages of fonts, and the licence of "
        "each: `letterpad/making/fonts/font_packages.py`."
    )


def made(card: Card) -> str:
    """Say how it was made."""
    split, settings = card.split, card.settings
    return chapter(
        "How it was made",
        "By `python -m letterpad.making.recognizer LETTERS WORDS FONTS`: "
        f"{settings['epochs']} epochs of {settings['steps']} batches of {settings['batch_size']}, "
        f"after {settings['splitters_epochs']} of a net that split the words"
        f"{_teachers(settings)}, "
        f"{card.seconds / 3600:.1f} hours on two processor cores, TensorFlow "
        f"{card.versions['tensorflow']}, seed {settings['seed']}. {split['n_train']:,} single "
        f"letters were learned from, {split['n_validation']:,} served for calibration alone, "
        f"{split['n_held_out']:,} for the figures here; no writer is in two of these parts, of "
        "words neither, and the contributors “syn” and "
        f"“{TEST_CONTRIBUTOR}” are held out whole, the one for calibration, the other for the "
        "figures. One family of fonts in ten served for calibration, and one in five for the "
        "figures.",
        "One network: residual convolutions over the picture, to which maps of the pen's direction "
        "are added that the network makes of the path; one-dimensional ones over 64 points of the "
        "path; joined before the last layers. It is trained on 52 classes whose pairs are summed. "
        "Every letter is varied anew each time as other hands, pens and mice would have drawn it "
        "(turn, slant, aspect, bends, hooks, stroke order and direction, few points, whole pixels, "
        "noise). Of a batch "
        f"{_percent(MIXTURE.words)} are letters of hand-printed words, which the words label; "
        f"{_percent(MIXTURE.fonts)} strokes of fonts, of single-line fonts as they are and of "
        f"outline fonts found by thinning; {_percent(MIXTURE.printed)} pictures of printed "
        f"letters; {_percent(MIXTURE.built_in)} come from a shape model of the same letters of "
        f"pens; {_percent(MIXTURE.not_letters)} are no letter; the others are single letters of "
        "pens. Of a fifth of what is drawn it gets only a picture, with pens of all widths. In the "
        f"last {settings['falling']} epochs, in which the learning rate falls, single letters of "
        f"pens are {_percent(_pens(LAST_MIXTURE))} of a batch instead of "
        f"{_percent(_pens(MIXTURE))}, and nothing is dropped: before that the net was wrong of "
        "letters that it had learned from as often as of others. Its weights are means over the "
        "last thousands of steps.",
        *_onward(settings),
    )


def _onward(settings: Mapping[str, Any]) -> list[str]:
    """Say how a net that was there went on."""
    if "onward_epochs" not in settings:
        return []
    n = settings["onward_teachers"]
    others = {1: "", 2: " and by one other"}.get(n, f" and by {n - 1} others")
    return [
        f"Then the net went on from its file (`--from`) for {settings['onward_epochs']} epochs "
        f"more, without dropout, the learning rate falling in the last "
        f"{settings['onward_falling']}, taught by itself{others}. "
        f"{_percent(ONWARD_MIXTURE.printed)} of a batch were printed letters now, "
        f"{_percent(ONWARD_MIXTURE.decorated)} of them as headlines have them: far bolder or "
        "lighter, hollow, with a shadow or in stripes."
    ]


def anchors() -> str:
    """Say what others score on tasks like this."""
    return chapter(
        "Beside others",
        "No published figure is of these letters. The nearest: on UJI Pen Characters v2, 35 "
        "classes of letters and digits by 60 writers, of whom 40 are to learn from and 20 for the "
        "figures, 8.47 % are wrong in the best result that came with the data (UCI Machine "
        "Learning Repository, 2009). People err on about 3 % of hand-printed letters and digits "
        "that are seen out of context (O. Selfridge and U. Neisser, Pattern recognition by "
        "machine, Scientific American 203, 1960).",
    )


def _teachers(settings: Mapping[str, Any]) -> str:
    if not settings["teachers"]:
        return ""
    return (
        f" and {settings['teachers_epochs']} of each of {settings['teachers']} nets whose answers "
        "it learned beside the labels"
    )


def _pens(mixture: Mixture) -> float:
    """Return the share that no other kind takes."""
    others = mixture.words + mixture.fonts + mixture.printed + mixture.built_in
    return 1.0 - others - mixture.not_letters


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")


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
        "What is learned from: nets of 8 epochs of 415 batches, before this file was trained. One "
        "seed each, which is too few to tell small differences apart; right on held-out writers "
        "and families of fonts:",
        table(
            ("learned from", "pens", "single-line fonts", "neat print", "printed, as pictures"),
            ("pens alone", "0.9336", "0.7692", "0.7465", "0.8290"),
            ("a fifth of it from fonts", "0.9343", "0.9381", "0.9655", "0.9716"),
        ),
        "`python -m letterpad.making.recognizer_trials` trains such nets with several seeds.",
        "Of the calibration letters the net of 72 epochs read 0.9382, its mean with one of 60 "
        "epochs of the same training 0.9376, and the net that went on from its file, taught by "
        "both, 0.9420.",
        "The recogniser before this one, which learned from pens alone, on the 3,623 calibration "
        "letters, on the way of its one training (so steps are not apart from more epochs):",
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
        "labels.",
        "Net and temperature were not chosen by the letters of the figures above. Two rules were "
        "changed after a look at what the recogniser before this one made of them: pictures got "
        "thresholds of their own (above), and the score from which a drawing is no letter was "
        "lowered, by calibration letters and newly drawn non-letters, when 1.1 % of these letters "
        "had been taken for none. The shares taken for none are therefore a little optimistic.",
    )
