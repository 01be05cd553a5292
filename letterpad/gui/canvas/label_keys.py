"""The keys that say which letter a drawing is: Alt with the letter, and Enter for "Yes, right"."""

import unicodedata

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
_KEY = Qt.Key
_LAST_CHARACTER = 0x10FFFF
"""Qt gives keys that write a character its number, and all others larger ones."""

CONFIRMING = (_KEY.Key_Return, _KEY.Key_Enter)
"""The keys of "Yes, right"."""

EXAMPLES = (QKeyCombination(_ALT, _KEY.Key_A), QKeyCombination(_ALT | _SHIFT, _KEY.Key_A))
"""For the keyboard map, which cannot list every letter."""


def typed_label(event: QKeyEvent) -> str:
    """Return the letter that was typed together with Alt, in its case; "" if it was none.

    Alt+a gives "a", and with Shift (or caps lock) "A"; so with every key that writes a character.
    The text of the event is not enough: together with Alt some systems give none, or a sign of
    another level of the keyboard.
    """
    if event.modifiers() & ~_SHIFT != _ALT:
        return ""
    key, text = event.key(), event.text()
    plain = chr(key).lower() if 0 < key <= _LAST_CHARACTER else ""
    if not plain:
        return text if _is_seen(text) else ""
    if event.modifiers() & _SHIFT:
        raised = plain.upper()
        text = raised if len(raised) == 1 else plain
    elif text.lower() != plain:
        text = plain
    return unicodedata.normalize("NFC", text) if _is_seen(text) else ""


def is_confirming(event: QKeyEvent) -> bool:
    """Tell whether the key says "Yes, right"."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in CONFIRMING and plain == Qt.KeyboardModifier.NoModifier


def _is_seen(text: str) -> bool:
    return bool(text) and text.isprintable() and not text.isspace()
