"""Thresholds for hands that differ, and a network that answers as it was calibrated."""

from pathlib import Path

import numpy as np

from letterpad.evaluation.calibration import conformal_threshold
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.ink_net import CLASSES, fold, ink_net
from letterpad.making.recognizer_calibration import answers_to, calibrate, hands_threshold
from letterpad.making.recognizer_domains import domains
from letterpad.recognition.recognizer import session_for

N_HANDS, N_LETTERS = 40, 100


def of_hands(n_worse: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return probabilities, labels and hands: all hands miss some letters, some of them more."""
    letters = np.arange(N_LETTERS)
    usual = np.where(letters < 3, 0.1, 0.9)
    worse = np.select([letters < 8, letters < 13], [0.1, 0.3], 0.9)
    mine = np.concatenate([worse] * n_worse + [usual] * (N_HANDS - n_worse))
    probabilities = np.stack([mine, 1 - mine], axis=1).astype(np.float32)
    hands = np.repeat(np.arange(N_HANDS), N_LETTERS).astype(np.str_)
    return probabilities, np.zeros(len(hands), np.int64), hands


def good_hands(probabilities: np.ndarray, hands: np.ndarray, threshold: float) -> float:
    held = [np.mean(probabilities[hands == hand, 0] >= threshold) for hand in np.unique(hands)]
    return float(np.mean(np.array(held) >= 0.9))


def test_sets_hold_for_most_hands_though_some_are_read_worse() -> None:
    probabilities, labels, hands = of_hands(n_worse=7)
    of_all = conformal_threshold(probabilities, labels, 0.95)
    threshold = hands_threshold(probabilities, labels, hands, 0.95)
    assert threshold < of_all
    assert good_hands(probabilities, hands, of_all) == 33 / 40
    assert good_hands(probabilities, hands, threshold) == 1.0


def test_sets_never_hold_much_more_than_they_state() -> None:
    probabilities, labels, hands = of_hands(n_worse=20)
    threshold = hands_threshold(probabilities, labels, hands, 0.9)
    assert np.mean(probabilities[:, 0] >= threshold) <= 0.93
    assert threshold == conformal_threshold(probabilities, labels, 0.9)


def test_hands_that_are_alike_need_nothing_more() -> None:
    probabilities, labels, hands = of_hands(n_worse=0)
    assert hands_threshold(probabilities, labels, hands, 0.95) == conformal_threshold(
        probabilities, labels, 0.95
    )
    probabilities, labels, hands = of_hands(n_worse=7)
    few = np.arange(len(labels)).astype(np.str_)  # of whom one letter is known each
    assert hands_threshold(probabilities, labels, few, 0.95) == conformal_threshold(
        probabilities, labels, 0.95
    )


def test_a_network_is_calibrated_on_pens_and_fonts(
    written_letters: Path, font_letters: FontLetters
) -> None:
    letters = load_letters(Files(str(written_letters), classes="both"))
    fonts = font_letters.of("calibration")
    calibrated = calibrate(fold(ink_net()), letters, fonts)
    session = session_for(calibrated.onnx, len(CLASSES), "the recogniser")
    for domain in domains(letters, fonts):
        answers = answers_to(session, domain.letters)
        thresholds = calibrated.thresholds
        if domain.key in ("pictures", "printed"):
            thresholds = calibrated.picture_thresholds
        assert thresholds.letter_from is not None
        assert answers.letter is not None
        assert answers.digit is not None
        if domain.key in ("pens", "print", "printed"):
            mine = answers.probabilities[
                np.arange(len(domain.letters.labels)), domain.letters.labels % len(CLASSES)
            ]
            assert np.mean(mine >= thresholds.coverage["0.95"]) >= 0.94
            assert np.mean(answers.letter < thresholds.letter_from) <= 0.01
        if domain.key == "pens":
            assert np.mean(answers.digit > 0.5) <= 0.003
