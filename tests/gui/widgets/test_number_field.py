"""Steps of a setting's number: round, within bounds, and back again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hands import type_into
from letterpad.algorithms.algorithm import Param
from letterpad.errors import UserError
from letterpad.gui.widgets.number_field import NumberField, stepped

RATE = Param("rate", "Rate", "float", 0.001, "h", low=1e-6, high=10, logarithmic=True)
SHARE = Param("share", "Share", "float", 0.0, "h", low=0, high=0.9)
EPOCHS = Param("epochs", "Epochs", "int", 20, "h", low=1, high=100)
BATCH = Param("batch", "Batch", "int", 128, "h", low=1, high=4096, logarithmic=True)


@pytest.mark.parametrize(
    ("param", "number", "up", "down"),
    [
        (RATE, 0.001, 0.002, 0.0005),
        (RATE, 0.003, 0.005, 0.002),
        (RATE, 10, 10, 5),
        (RATE, 1e-6, 2e-6, 1e-6),
        (SHARE, 0.0, 0.04, 0.0),
        (EPOCHS, 20, 21, 19),
        (EPOCHS, 100, 100, 99),
        (BATCH, 128, 200, 100),
        (BATCH, 1, 2, 1),
    ],
)
def test_steps(param: Param, number: float, up: float, down: float) -> None:
    assert stepped(param, number, up=True) == pytest.approx(up, rel=1e-12)
    assert stepped(param, number, up=False) == pytest.approx(down, rel=1e-12)


@given(st.sampled_from([RATE, SHARE, EPOCHS, BATCH]), st.floats(0, 1), st.booleans())
def test_a_step_stays_within_bounds_and_moves_unless_it_is_at_one(
    param: Param, share: float, up: bool
) -> None:
    assert param.low is not None
    assert param.high is not None
    number = param.low + share * (param.high - param.low)
    if param.kind == "int":
        number = round(number)
    moved = stepped(param, number, up=up)
    assert param.low <= moved <= param.high
    if param.low < number < param.high:
        assert (moved > number) if up else (moved < number)


def test_keys_step_and_any_text_may_stand_there(qtbot: QtBot) -> None:
    field = NumberField(RATE)
    qtbot.addWidget(field)
    field.show()
    field.set_text("0.001")
    with qtbot.waitSignal(field.text_changed):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "0.002"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "0.0005"
    with qtbot.waitSignal(field.text_changed):
        type_into(field, "fast")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "fast"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "0.001"  # the default, to go on from


def test_showing_a_value_tells_nobody(qtbot: QtBot) -> None:
    field = NumberField(RATE)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.text_changed):
        field.set_text("0.5")
    assert field.text() == "0.5"


SIZE = Param("size", "Size", "int", 16_640, "How many.", low=1, high=20_799)


@pytest.mark.parametrize(
    ("typed", "value", "said"),
    [
        ("30,000", None, "from 1 to 20799, not '30000'"),
        ("30000", None, "not '30000'"),
        ("1e3", 1000, ""),
        ("2147483648", None, "not '2147483648'"),
        ("3,000", 3000, ""),
        ("12.5", None, "not '12.5'"),
        ("", None, "not ''"),
    ],
)
def test_a_number_is_what_was_typed_or_a_sentence_says_no(
    qtbot: QtBot, typed: str, value: int | None, said: str
) -> None:
    field = NumberField(SIZE, grouped=True)
    qtbot.addWidget(field)
    field.show()
    type_into(field, typed)
    assert field.text() == typed
    if value is None:
        assert said in field.error()
        with pytest.raises(UserError):
            field.value()
    else:
        assert field.error() == ""
        assert field.value() == value


def test_thousands_are_marked_where_that_is_wished(qtbot: QtBot) -> None:
    field = NumberField(SIZE, grouped=True)
    qtbot.addWidget(field)
    field.set_value(16_640)
    assert field.text() == "16,640"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "16,641"
    plain = NumberField(SIZE)
    qtbot.addWidget(plain)
    plain.set_value(16_640)
    assert plain.text() == "16640"


def test_it_knows_whether_somebody_types(qtbot: QtBot) -> None:
    field = NumberField(SIZE)
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    field.set_value(20)
    assert not field.is_being_edited()
    qtbot.keyClicks(field, "5")
    assert field.is_being_edited()
    field.set_value(20)
    assert not field.is_being_edited()
