"""From where the recogniser's answers may be believed: found on letters it has not learned from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.conversion.keras_export import keep_in_half, keras_to_onnx
from letterpad.evaluation.calibration import conformal_threshold, temperature
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import COLUMNS, N_POINTS, paths_of
from letterpad.ink.raster import features, rasterize_many
from letterpad.letters.letterset import LetterSet
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.ink_net import CLASSES, FRAMING, OUTPUTS, Answering, answering
from letterpad.making.recognizer_domains import Domain, domains
from letterpad.model_files.model_file import Thresholds
from letterpad.recognition.onnx_session import Network
from letterpad.recognition.recognizer import Answers, answers_of, session_for

COVERAGES = (0.95, 0.99)

PENS = (0.9, 1.6, 2.8, 4.5)
"""Pixels: of the pictures of the calibration letters."""

LETTERS_LOST, PICTURES_LOST = 0.001, 0.003
"""Shares of the calibration letters, and of pictures and of fonts' letters, that may be taken for
no letter: far less than may be lost of any hand's, as hands differ."""

DIGITS_LOST = 0.0005
"""Share of pens' letters, and of their pictures, that may be taken for digits."""

HANDS, HANDS_HOLD, LEAST_LETTERS = 0.85, 0.9, 10
"""Share of the hands, of so many letters at least, of whose sets nine in ten hold where 95 % is
stated: they miss twice as many as all may."""

_MOST_ABOVE = 0.007
"""By how much sets may hold more than is stated, for the sake of the hands."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Calibrated:
    """A network, and from where its answers may be believed; see `Card`."""

    onnx: bytes
    answering: Answering
    thresholds: Thresholds
    picture_thresholds: Thresholds


def calibrate(net: Any, letters: LetterSet, fonts: FontLetters) -> Calibrated:
    """Find temperatures, conformal sets and the score of a letter on letters not learned from.

    Parameters
    ----------
    net : keras.Model
        As of `letterpad.making.ink_net.fold`.
    letters : LetterSet
        With inks and writers; its classes are `CASED`.
    fonts : FontLetters
        Families of one part.
    """
    of = {domain.key: domain.letters for domain in domains(letters, fonts)}
    drawn = [of["pens"], of["print"]]
    assert isinstance(of["pens"].shown, PackedInks)
    pictures = [
        *(
            replace(of["pens"], shown=rasterize_many(of["pens"].shown, replace(FRAMING, pen=pen)))
            for pen in PENS
        ),
        of["printed"],
    ]
    of_drawn, of_pictures = ([_raw(net, each) for each in some] for some in (drawn, pictures))
    digits = [raw["digit"] for raw in (of_drawn[0], *of_pictures[:-1])]
    found = Answering(
        _temperature(drawn, of_drawn),
        _temperature(pictures, of_pictures),
        max(float(np.quantile(logits, 1 - DIGITS_LOST)) for logits in digits),
    )
    model = keras_to_onnx(answering(net, found), list(OUTPUTS))
    keep_in_half(model)
    model.producer_name = "Letterpad path-and-picture-net"
    onnx = model.SerializeToString()
    session = session_for(onnx, len(CLASSES), "the recogniser")
    return Calibrated(
        onnx,
        found,
        _thresholds(session, drawn, [LETTERS_LOST, PICTURES_LOST]),
        _thresholds(session, [_joined(pictures[:-1]), pictures[-1]], [PICTURES_LOST] * 2),
    )


def _raw(net: Any, domain: Domain) -> dict[str, Floats]:
    """Return what the net makes of letters."""
    if isinstance(domain.shown, PackedInks):
        images, of_pen = rasterize_many(domain.shown, FRAMING), paths_of(domain.shown)
    else:
        images = domain.shown
        of_pen = np.zeros((len(images), N_POINTS, len(COLUMNS)), np.float32)
    given = {"picture": features(images), "path": of_pen}
    answers: dict[str, Floats] = net.predict(given, batch_size=512, verbose=0)
    return answers


def _temperature(kinds: Sequence[Domain], raw: Sequence[dict[str, Floats]]) -> float:
    labels = np.concatenate([domain.labels for domain in kinds])
    logits = np.concatenate([each["cased"] for each in raw])
    return temperature(logits, labels % len(CLASSES), len(CLASSES))


def _joined(kinds: Sequence[Domain]) -> Domain:
    """Join pictures of the same letters."""
    return replace(
        kinds[0],
        shown=np.concatenate([domain.shown for domain in kinds]),
        labels=np.concatenate([domain.labels for domain in kinds]),
        hands=np.concatenate([domain.hands for domain in kinds]),
    )


def _thresholds(session: Network, kinds: Sequence[Domain], lost: Sequence[float]) -> Thresholds:
    """Find which answers are in doubt: sets hold what they state of each kind of letters."""
    answered = [(domain, answers_to(session, domain)) for domain in kinds]
    merged, cased, letter_from = {}, {}, []
    for stated in COVERAGES:
        merged[str(stated)] = min(
            hands_threshold(a.probabilities, d.labels % len(CLASSES), d.hands, stated)
            for d, a in answered
        )
        cased[str(stated)] = min(
            hands_threshold(a.cased, d.labels, d.hands, stated)
            for d, a in answered
            if a.cased is not None
        )
    for (_, answers), share in zip(answered, lost, strict=True):
        assert answers.letter is not None
        letter_from.append(float(np.quantile(answers.letter, share, method="lower")))
    return Thresholds(merged, cased, min(letter_from))


def answers_to(session: Network, domain: Domain) -> Answers:
    """Let the network answer letters of a domain."""
    if isinstance(domain.shown, PackedInks):
        return answers_of(session, rasterize_many(domain.shown, FRAMING), paths_of(domain.shown))
    return answers_of(session, domain.shown, None)


def hands_threshold(
    probabilities: Floats,
    labels: NDArray[np.int64],
    hands: NDArray[np.str_],
    coverage: float,
) -> float:
    """Return the probability from which a class is in the conformal set, for hands that differ.

    As `conformal_threshold`, and so low that most hands miss at most twice as many letters as is
    stated of all, see `HANDS`, as far as `_MOST_ABOVE` allows.
    """
    of_all = conformal_threshold(probabilities, labels, coverage)
    lowest = conformal_threshold(probabilities, labels, min(1.0, coverage + _MOST_ABOVE))
    mine = probabilities[np.arange(len(labels)), labels]
    names, sizes = np.unique(hands, return_counts=True)
    enough = [
        float(np.quantile(mine[hands == name], 2 * (1 - coverage), method="lower"))
        for name in names[sizes >= LEAST_LETTERS]
    ]
    if not enough:
        return of_all
    of_hands = float(np.quantile(enough, 1 - HANDS, method="lower"))
    return max(min(of_all, of_hands), lowest)
