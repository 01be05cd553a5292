"""Names of classes: how they are written, and in which order they stand."""

from letterpad.ink.words import clean_name

__all__ = ["clean_name", "natural_order"]


def natural_order(names: set[str]) -> list[str]:
    """Sort names: numbers by their value if all are numbers, otherwise as text.

    Examples
    --------
    >>> natural_order({"10", "9", "0"}), natural_order({"b", "A"})
    (['0', '9', '10'], ['A', 'b'])
    """
    if all(name.isdecimal() for name in names):
        return sorted(names, key=lambda name: (int(name[:100]), name))
    return sorted(names)
