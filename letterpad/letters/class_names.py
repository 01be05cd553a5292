"""Names of classes: how they are written, and in which order they stand."""

from letterpad.ink.words import clean_name

__all__ = ["clean_name", "natural_order"]


def natural_order(names: set[str]) -> list[str]:
    """Sort names: numbers first, by their value, then others by code point: A-Z, a-z, Ä, α, Ж, ا.

    Examples
    --------
    >>> natural_order({"10", "9", "0"}), natural_order({"b", "A", "10", "9"})
    (['0', '9', '10'], ['9', '10', 'A', 'b'])
    """

    def rank(name: str) -> tuple[bool, int, str]:
        return (False, int(name[:100]), name) if name.isdecimal() else (True, 0, name)

    return sorted(names, key=rank)
