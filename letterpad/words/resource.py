"""What words are read with, as it is shipped: one file of arrays, which ``making/words`` writes."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad import array_files, paths
from letterpad.words.case import CaseModel
from letterpad.words.confidence import Confidence
from letterpad.words.lexicon import Letters, Lexicon, letters_of, unpacked
from letterpad.words.ngrams import NGrams
from letterpad.words.prior import USUAL, Prior, Shares
from letterpad.words.scorer import Scorer
from letterpad.words.sieve import Sieve

RESOURCE = "words.npz"

IN_LIST, OTHER, LABEL = 1, 2, 4
"""Bits: a word is in wamerican, in a longer list of SCOWL's, among the labels learned from."""

OWN_SHARE = 0.2
"""Of the lexicon: the user's own words."""


class WordModel:
    """Everything that words are read with, beside the recogniser's network.

    Parameters
    ----------
    arrays : mapping
        As `RESOURCE` holds them.

    Attributes
    ----------
    layers : tuple of str
        Values inside the recogniser's network, see `letterpad.words.segment_net.SegmentNet`.
    scorers : tuple of Scorer
        Whose scores are averaged.
    sieve : Sieve
    case : CaseModel
    confidence : Confidence
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self.arrays = arrays
        self.layers = tuple(str(arrays["layers"]).split("\n"))
        self.recognizer = str(arrays["recognizer"])
        self.scorers = tuple(
            Scorer.of(_of(arrays, f"net{number}_")) for number in range(int(arrays["n_scorers"]))
        )
        self.sieve = Sieve.of(arrays)
        self.case = CaseModel.of(arrays)
        self.confidence = Confidence(arrays["confidence"])
        self._ngrams = NGrams.of(arrays)
        self._words = unpacked({"shared": arrays["shared"], "rest": arrays["rest"]})
        self._letters: Letters = letters_of(self._words)
        self._origins: NDArray[np.uint8] = arrays["origins"]
        self._is_name: NDArray[np.bool_] = arrays["is_name"]
        self._weights = arrays["weights"].astype(np.float64)[arrays["weight_of"]]
        self._place = {word: place for place, word in enumerate(self._words)}

    def prior(self, shares: Shares = USUAL, own_words: Sequence[str] = ()) -> Prior:
        """Return the prior with the user's own words in its lexicon; others than A to Z are not."""
        own = {word.lower() for word in own_words if word.isascii() and word.isalpha()}
        weights = self._weights / self._weights.sum()
        letters = self._letters
        new = sorted(own - self._place.keys())
        if own:
            weights = weights * (1 - OWN_SHARE)
            share = OWN_SHARE / len(own)
            for word in own & self._place.keys():
                weights[self._place[word]] += share
            more = letters_of(new)
            width = max(letters.shape[1], more.shape[1])
            letters = np.concatenate(
                [np.pad(each, ((0, 0), (0, width - each.shape[1]))) for each in (letters, more)]
            )
            weights = np.concatenate([weights, np.full(len(new), share)])
        return Prior(Lexicon(letters, weights), self._ngrams, shares)

    def is_in_list(self, word: str) -> bool:
        """Tell whether wamerican has a word, in either case."""
        place = self._place.get(word.lower())
        return place is not None and bool(self._origins[place] & IN_LIST)

    def is_label(self, word: str) -> bool:
        """Tell whether a word is among the labels learned from."""
        place = self._place.get(word.lower())
        return place is not None and bool(self._origins[place] & LABEL)

    def is_name(self, word: str) -> bool:
        """Tell whether the lists have a word with a capital letter only."""
        place = self._place.get(word.lower())
        return place is not None and bool(self._is_name[place])


def _of(arrays: Mapping[str, NDArray[Any]], prefix: str) -> dict[str, NDArray[Any]]:
    return {
        name.removeprefix(prefix): array
        for name, array in arrays.items()
        if name.startswith(prefix)
    }


def read(file: Path) -> WordModel:
    """Read a file as ``making/words`` writes it."""
    with array_files.READING, np.load(file, allow_pickle=False) as arrays:
        return WordModel({name: arrays[name] for name in arrays.files})


@cache
def shipped() -> WordModel:
    """Return what is shipped, which is read once."""
    return read(paths.resource(RESOURCE))
