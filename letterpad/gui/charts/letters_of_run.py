"""In charts of runs: an item stands for a run, and the letters that it misreads can be chosen."""

from letterpad.gui.charts.chart import ACTIVATING, Keys
from letterpad.gui.text.language import translate

MISREAD, READ_RIGHT = "choose_misread", "choose_read_right"
"""Names of the entries in the menu over a run."""


def letters_entries() -> list[tuple[str, str]]:
    """Return name and text of the entries that choose letters of a run."""
    return [
        (MISREAD, translate("LettersOfRun", "Choose the letters that it &misreads")),
        (READ_RIGHT, translate("LettersOfRun", "Choose the letters that it reads &right")),
    ]


def choose_hint() -> str:
    """Say, below what a run scored, how its letters are chosen."""
    return translate("LettersOfRun", "Double-click to choose the letters that it misreads")


def choose_key() -> tuple[Keys, str]:
    """Return the keys that choose letters of a run, and what they do."""
    return ACTIVATING, translate("LettersOfRun", "Choose the letters that this model misreads.")
