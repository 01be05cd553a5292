"""``--leave-out``: classes in several words or with commas, and where they end before a file."""

from collections.abc import Iterator, Sequence

from letterpad.commands.converters import between_commas
from letterpad.letters.class_names import clean_name
from letterpad.messages import Sentence

OPTION = "--leave-out"

_FILES = (".ndjson", ".gz", "/", "\\")
"""How a word ends, or what it has in it, that is a file and no class."""


def classes_in(value: str) -> list[str]:
    r"""Return the classes that a word names: several with commas between them.

    A comma within a name is written ``\,``; a name of nothing but commas needs no such care.

    Examples
    --------
    >>> classes_in("A,B"), classes_in("A"), classes_in(","), classes_in(r"1\,5")
    (['A', 'B'], ['A'], [','], ['1,5'])
    """
    names = between_commas(value)
    return names if all(names) else [clean_name(value)]


def spread(typed: Sequence[str]) -> list[str]:
    """Write each class as an option of its own, so that what follows them is not one, too.

    With commas there is one word of classes; without, they end before a word that is a file.

    Examples
    --------
    >>> spread(["--leave-out", "A,B", "out"])
    ['--leave-out=A,B', 'out']
    >>> spread(["--leave-out", "A", "B", "some.ndjson", "--json"])
    ['--leave-out=A', '--leave-out=B', 'some.ndjson', '--json']
    """
    found: list[str] = []
    for option, values in _groups(typed):
        if option != OPTION or not values:
            found += [option, *values] if option else values
            continue
        n = 1 if len(classes_in(values[0])) > 1 else _n_classes(values)
        found += [f"{OPTION}={value}" for value in values[:n]]
        found += values[n:]
    return found


def hint(typed: Sequence[str]) -> Sentence | None:
    """Say what was probably meant where a file is missing; None where nothing was taken for it."""
    taken = [values for option, values in _groups(typed) if option == OPTION and len(values) > 1]
    if not taken:
        return None
    return Sentence(
        "“{name}” was taken for a class to leave out: write it before {option}, or the classes "
        "with commas ({option} {classes} {name})",
        name=taken[-1][-1],
        option=OPTION,
        classes=",".join(taken[-1][:-1]),  # with the commas in names as they were typed
    )


def _n_classes(values: Sequence[str]) -> int:
    """Return how many words are classes: at least the first, and up to a file's name."""
    for number, value in enumerate(values[1:], 1):
        bare = value.replace(r"\,", "")  # a comma within a name, and no folder of Windows'
        if value.lower().endswith(_FILES[:2]) or any(sign in bare for sign in _FILES[2:]):
            return number
    return len(values)


def _groups(typed: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each option with the words behind it; first "" with those before any."""
    option, values = "", list[str]()
    for number, word in enumerate(typed):
        if word == "--":
            yield option, values
            yield "--", list(typed[number + 1 :])
            return
        if word.startswith("-") and word != "-":
            yield option, values
            option, values = word, []
        else:
            values.append(word)
    yield option, values
