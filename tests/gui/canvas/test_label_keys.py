"""Alt and a key say which letter was drawn, in the case that was typed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from letterpad.gui.canvas.label_keys import EXAMPLES, is_confirming, typed_label

KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
ALT, SHIFT, CONTROL = MODIFIER.AltModifier, MODIFIER.ShiftModifier, MODIFIER.ControlModifier


def event(key: int, held: Qt.KeyboardModifier, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


@pytest.mark.parametrize(
    ("key", "held", "text", "label"),
    [
        (KEY.Key_A, ALT, "a", "a"),
        (KEY.Key_A, ALT | SHIFT, "A", "A"),
        (KEY.Key_A, ALT, "A", "A"),  # caps lock
        (KEY.Key_A, ALT, "", "a"),  # some systems give no text with Alt
        (KEY.Key_A, ALT | SHIFT, "", "A"),
        (KEY.Key_A, ALT, "å", "a"),  # the Mac's second level
        (KEY.Key_7, ALT, "7", "7"),
        (KEY.Key_Exclam, ALT | SHIFT, "!", "!"),
        (KEY.Key_Adiaeresis, ALT, "ä", "ä"),
        (KEY.Key_ssharp, ALT, "ß", "ß"),
        (0x416, ALT, "ж", "ж"),
        (0x416, ALT | SHIFT, "", "Ж"),
        (0, ALT, "あ", "あ"),
    ],
)
def test_a_key_that_writes_is_a_label(
    key: int, held: Qt.KeyboardModifier, text: str, label: str
) -> None:
    assert typed_label(event(key, held, text)) == label


@pytest.mark.parametrize(
    ("key", "held", "text"),
    [
        (KEY.Key_A, MODIFIER.NoModifier, "a"),
        (KEY.Key_A, ALT | CONTROL, "a"),  # AltGr of some systems
        (KEY.Key_A, CONTROL, "a"),
        (KEY.Key_Left, ALT, ""),
        (KEY.Key_Alt, ALT, ""),
        (KEY.Key_Space, ALT, " "),
        (KEY.Key_F4, ALT, ""),
        (KEY.Key_7, ALT | MODIFIER.KeypadModifier, "7"),  # Windows' codes of characters
        (KEY.Key_Return, ALT, "\r"),
    ],
)
def test_other_keys_are_not(key: int, held: Qt.KeyboardModifier, text: str) -> None:
    assert typed_label(event(key, held, text)) == ""


def test_enter_alone_confirms() -> None:
    assert is_confirming(event(KEY.Key_Return, MODIFIER.NoModifier))
    assert is_confirming(event(KEY.Key_Enter, MODIFIER.KeypadModifier))
    assert not is_confirming(event(KEY.Key_Return, CONTROL))
    assert not is_confirming(event(KEY.Key_Space, MODIFIER.NoModifier))


def test_the_examples_of_the_keyboard_map_are_such_keys() -> None:
    typed = [typed_label(event(each.key(), each.keyboardModifiers())) for each in EXAMPLES]
    assert typed == ["a", "A"]
