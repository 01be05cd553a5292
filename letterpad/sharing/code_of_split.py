"""The lines of a script that read the letters and split them as the run did."""

from collections.abc import Callable, Mapping
from typing import Any

from letterpad.letters.splits import SCARCE
from letterpad.sharing.code_parts import Code

_TRAIN_TEST_SPLIT = "from sklearn.model_selection import train_test_split"

_WRITERS = '''

def by_writer(rows, n_learned, n_tested):
    """Whole writers in random order: the first are learned from, the last are held out."""
    names, owner, sizes = np.unique(writers[rows], return_inverse=True, return_counts=True)
    order = np.random.RandomState({seed}).permutation(len(names))
    n_first = np.cumsum(sizes[order])[:-1]
    n_others = np.argmin(np.abs(n_first - (len(rows) - n_tested))) + 1
    n_learners = np.argmin(np.abs(n_first[:n_others] - n_learned)) + 1
    return rows[np.isin(owner, order[:n_learners])], rows[np.isin(owner, order[n_others:])]


'''

_EVENLY = """
# Of the rest the first ones, in an order in which every class has its share in every beginning.
sizes = np.bincount(y[rest])
place = np.empty(len(rest))
place[np.argsort(y[rest], kind="stable")] = np.arange(len(rest)) - np.repeat(
    np.cumsum(sizes) - sizes, sizes
)
order = np.argsort((place + 0.5) / sizes[y[rest]], kind="stable")
train = rest if {n_learned} >= len(rest) else rest[order][:{n_learned}]
"""

_SPARED = """
# Classes with fewer than {scarce} letters: some that chance would hold out are learned from.
for label, n in zip(*np.unique(y, return_counts=True)):
    lacking = min(2, max(1, n - 1)) - (n - np.sum(y[held_out] == label))
    if n < {scarce} and lacking > 0:
        moved = held_out[y[held_out] == label][:lacking]
        train, held_out = np.append(train, moved), held_out[~np.isin(held_out, moved)]
"""


def letters_lines(code: Code, *, in_double: bool = False) -> None:
    """Add the lines that read the letters: pixels `X`, labels `y`."""
    code.imports("from pathlib import Path", "import numpy as np")
    as_numbers = "" if in_double else ".astype(np.float32)"
    code.add(
        f"letters = np.load(Path(__file__).with_name({code.letters_file!r}))",
        f'X = letters["images"].reshape(-1, 784){as_numbers} / 255  # 0 paper to 1 ink',
        'y = letters["labels"]',
    )


def split_lines(code: Code, split: Mapping[str, Any]) -> None:
    """Add the lines that make `train`, `watched` (where letters watch the fit) and `held_out`.

    Parameters
    ----------
    code : Code
    split : mapping
        Of the card, see `is_complete`.
    """
    _KINDS[split["kind"]](code, split)


def is_complete(split: Mapping[str, Any]) -> bool:
    """Tell whether a card says all that the lines need; it may be a stranger's."""
    numbers = ("train_size", "random_state", "validation", "n_train", "n_validation")
    whole = ("random_state", "n_train", "n_validation")
    given = [split.get(name) for name in numbers]
    given += [split["test_size"]] if split.get("test_size") is not None else []
    return (
        split.get("kind") in _KINDS
        and all(isinstance(each, int | float) and not isinstance(each, bool) for each in given)
        and all(isinstance(split[name], int) for name in whole)
    )


def _at_random(code: Code, split: Mapping[str, Any]) -> None:
    """Draw the letters, with the share of every class kept if the split is stratified."""
    train, test, seed = split["train_size"], split.get("test_size"), split["random_state"]
    code.imports(_TRAIN_TEST_SPLIT)
    if split["kind"] == "stratified" and test is not None:
        sizes, names = f"test_size={test!r}", "rest, held_out"
    else:
        sizes, names = f"train_size={train!r}", "train, held_out"
        sizes += "" if test is None else f", test_size={test!r}"
    stratify = ", stratify=y" if split["kind"] == "stratified" else ""
    code.add(
        f"{names} = train_test_split(",
        f"    np.arange(len(y)), {sizes}, random_state={seed!r}{stratify}",
        ")",
    )
    if names.startswith("rest"):
        n_learned = f"int({train!r} * len(y))" if isinstance(train, float) else repr(train)
        code.add(*_EVENLY.format(n_learned=n_learned).strip("\n").splitlines())
    if split.get("n_spared"):
        code.add(*_SPARED.format(scarce=SCARCE).strip("\n").splitlines())
    if split["validation"]:
        code.add(*_cut(split))


def _cut(split: Mapping[str, Any]) -> list[str]:
    return [
        "train, watched = train_test_split(",
        f"    train, test_size={split['validation']!r}, random_state={split['random_state']!r}, "
        "stratify=y[train]",
        ")",
    ]


def _by_writer(code: Code, split: Mapping[str, Any]) -> None:
    """Hold out whole writers; a validation part is cut by writer, too."""
    train, test = split["train_size"], split.get("test_size")
    # Until 0.2 a share was rounded to the nearest number, and cards had no "test_size".
    rounded = "int" if "test_size" in split else "round"
    n_learned = f"{rounded}({train!r} * len(y))" if isinstance(train, float) else repr(train)
    n_tested = f"len(y) - {n_learned}"
    if isinstance(test, float):
        code.imports("import math")
        n_tested = f"math.ceil({test!r} * len(y))"
    elif test is not None:
        n_tested = repr(test)
    code.add('writers = letters["writers"]  # numbers instead of names')
    code.add(*_WRITERS.format(seed=repr(split["random_state"])).splitlines())
    code.add(f"train, held_out = by_writer(np.arange(len(y)), {n_learned}, {n_tested})")
    if split["validation"]:
        share = 1.0 - split["validation"]
        code.add(
            f"n_learned = {rounded}({share!r} * len(train))",
            "train, watched = by_writer(train, n_learned, len(train) - n_learned)",
        )


def _by_part(code: Code, split: Mapping[str, Any]) -> None:
    """Take the parts that the set itself names."""
    code.add(
        'part = letters["part"]  # 0 to learn from, 1 to watch the fit, 2 to test',
        "train, held_out = np.flatnonzero(part == 0), np.flatnonzero(part == 2)",
    )
    n_train, n_watched = split["n_train"], split["n_validation"]
    if not split["validation"]:
        code.add(*_some(split, repr(n_train)))
        return
    code.imports(_TRAIN_TEST_SPLIT)
    code.add("watched = np.flatnonzero(part == 1)")
    # A set's own validation part takes the place of the one that is cut from the training part.
    code.add(*_some(split, f"{n_train!r} if len(watched) else {n_train + n_watched!r}"))
    code.add("if not len(watched):", *(f"    {line}" for line in _cut(split)))


def _some(split: Mapping[str, Any], n_learned: str) -> list[str]:
    return [
        f"n_learned = {n_learned}",
        "if n_learned < len(train):",
        f"    order = np.random.RandomState({split['random_state']!r}).permutation(train)",
        "    train = order[:n_learned]",
    ]


_KINDS: Mapping[str, Callable[[Code, Mapping[str, Any]], None]] = {
    "random": _at_random,
    "stratified": _at_random,
    "writers": _by_writer,
    "parts": _by_part,
}
