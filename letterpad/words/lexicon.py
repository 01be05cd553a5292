"""Words that are known, each with a weight, as a tree of their beginnings."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

LONGEST = 24
"""Letters; longer words are left out."""

NOWHERE = 0
"""Node that no word goes through; the empty beginning is node 1."""
START = 1

Letters = NDArray[np.uint8]


class Lexicon:
    """A tree of beginnings.

    Parameters
    ----------
    letters : uint8 array of shape (n_words, longest)
        1 to 26 for A to Z, 0 after the end; in any order, none twice.
    weights : float array of shape (n_words,)

    Attributes
    ----------
    children : int32 array of shape (n_nodes, 26)
        The node after each letter, or `NOWHERE`.
    through, here : float32 arrays of shape (n_nodes,)
        Logarithms of the share of all weights that words with this beginning have, and of that
        which the word itself has.
    """

    def __init__(self, letters: Letters, weights: NDArray[Any]) -> None:
        order = np.lexsort(letters.T[::-1]) if len(letters) else np.zeros(0, dtype=np.int64)
        letters, share = letters[order], weights[order].astype(np.float64)
        share = share / max(float(share.sum()), 1e-300)
        n_words, longest = letters.shape
        nodes = np.full(n_words, START, dtype=np.int64)
        is_new = np.zeros(n_words, dtype=bool)
        is_new[:1] = True
        edges: list[tuple[NDArray[np.int64], NDArray[Any], NDArray[np.int64]]] = []
        through, here = [np.array([0.0, 1.0])], [np.zeros(2)]
        n_nodes = 2
        for place in range(longest + 1):
            ended = (nodes > NOWHERE) & (letters[:, place] == 0 if place < longest else True)
            ends = np.bincount(nodes[ended], share[ended], n_nodes)
            here[-1] = here[-1] + ends[n_nodes - len(here[-1]) :]
            if place == longest:
                break
            going = letters[:, place] > 0
            is_new[1:] |= letters[1:, place] != letters[:-1, place]
            first = is_new & going
            number = n_nodes - 1 + np.cumsum(first)
            edges.append((nodes[first], letters[first, place] - 1, number[first]))
            nodes = np.where(going, number, NOWHERE)
            n_new = int(first.sum())
            passing = np.bincount(nodes[going] - n_nodes, share[going], n_new)
            n_nodes += n_new
            through.append(passing)
            here.append(np.zeros(n_new))
        self.children = np.zeros((n_nodes, 26), dtype=np.int32)
        for parents, which, numbers in edges:
            self.children[parents, which] = numbers
        with np.errstate(divide="ignore"):
            self.through = np.log(np.concatenate(through)).astype(np.float32)
            self.here = np.log(np.concatenate(here)).astype(np.float32)

    def node_of(self, text: str) -> int:
        """Return the node of a beginning; `NOWHERE` if no word has it."""
        node = START
        for letter in text.upper():
            number = ord(letter) - ord("A")
            node = int(self.children[node, number]) if 0 <= number < 26 else NOWHERE
        return node

    def __contains__(self, text: str) -> bool:
        return bool(np.isfinite(self.here[self.node_of(text)]))


def letters_of(words: Sequence[str]) -> Letters:
    """Lay out words of A to Z, in either case, as `Lexicon` takes them.

    Examples
    --------
    >>> letters_of(["an", "B"]).tolist()
    [[1, 14], [2, 0]]
    """
    longest = max((len(word) for word in words), default=1)
    return (
        np.frombuffer(
            b"".join(word.upper().encode("ascii").ljust(longest, b"@") for word in words),
            dtype=np.uint8,
        ).reshape(len(words), longest)
        - ord("@")
    ).astype(np.uint8)


def packed(words: Sequence[str]) -> Mapping[str, NDArray[np.uint8]]:
    """Return sorted words as few bytes: how many letters each has of the one before, and the rest.

    Examples
    --------
    >>> unpacked(packed(["able", "ably", "b"]))
    ['able', 'ably', 'b']
    """
    shared, rest, before = [], [], ""
    for word in words:
        n = 0
        while n < min(len(word), len(before)) and word[n] == before[n]:
            n += 1
        shared.append(n)
        rest.append(word[n:])
        before = word
    text = "\n".join(rest).encode("ascii")
    return {
        "shared": np.array(shared, dtype=np.uint8),
        "rest": np.frombuffer(text, dtype=np.uint8),
    }


def unpacked(arrays: Mapping[str, NDArray[Any]]) -> list[str]:
    """Return the words that `packed` was given."""
    words: list[str] = []
    before = ""
    if not len(arrays["shared"]):
        return words
    rest = arrays["rest"].tobytes().decode("ascii").split("\n")
    for n, ending in zip(arrays["shared"].tolist(), rest, strict=True):
        before = before[:n] + ending
        words.append(before)
    return words
