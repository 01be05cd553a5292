"""The drawing of a net, by mouse and keys."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from hands import click, press, read_tip
from letterpad.explaining.layers import DenseLayer, DenseNet, Passed
from letterpad.gui.charts.net.net_diagram import NetDiagram

Key = Qt.Key


@pytest.fixture
def passed() -> Passed:
    random = np.random.default_rng(0)
    net = DenseNet(
        (
            DenseLayer(random.normal(size=(784, 50)) / 9, random.normal(size=50), "relu"),
            DenseLayer(random.normal(size=(50, 26)), random.normal(size=26), "softmax"),
        ),
        tuple(chr(65 + n) for n in range(26)),
    )
    return net.passed(random.integers(0, 255, (28, 28)).astype(np.uint8))


@pytest.fixture
def chart(qtbot: QtBot, passed: Passed) -> NetDiagram:
    chart = NetDiagram()
    qtbot.addWidget(chart)
    chart.resize(900, 320)
    chart.set_net(passed.net)
    chart.set_passed(passed)
    with qtbot.waitActive(chart):
        chart.show()
    return chart


def test_a_click_on_a_unit_asks_for_its_sum_and_one_on_a_box_does_not(
    chart: NetDiagram, qtbot: QtBot
) -> None:
    for unit in ((0, 0), (0, 49), (1, 0), (1, 25)):
        item = chart.item_of(*unit)
        assert chart.opens(item) == unit
        with qtbot.waitSignal(chart.unit_opened) as heard:
            click(chart, chart.item_rect(item).center().toPoint())
        assert heard.args == list(unit)
    with qtbot.assertNotEmitted(chart.unit_opened):
        for item in range(4):  # letter, W1, b1, ReLU
            click(chart, chart.item_rect(item).center().toPoint())
            assert chart.current() == item
        click(chart, QPoint(2, 2))
        QTest.mouseClick(
            chart,
            Qt.MouseButton.MiddleButton,
            pos=chart.item_rect(chart.item_of(0, 3)).center().toPoint(),
        )


def test_keys_begin_at_the_strongest_unit_go_by_strength_and_return_opens(
    chart: NetDiagram, passed: Passed, qtbot: QtBot
) -> None:
    chart.setFocus()
    units, letters = passed.strongest(0).tolist(), passed.strongest(1).tolist()
    press(chart, Key.Key_Right)
    assert chart.current() == chart.item_of(0, units[0])
    press(chart, Key.Key_Down, times=3)
    assert chart.current() == chart.item_of(0, units[3])
    with qtbot.waitSignal(chart.unit_opened) as heard:
        press(chart, Key.Key_Return)
    assert heard.args == [0, units[3]]
    press(chart, Key.Key_Up)
    press(chart, Key.Key_Right)  # to b2, as far down as there it was
    assert chart.sentence(chart.current() or 0).startswith("softmax")
    press(chart, Key.Key_Right)
    assert chart.current() == chart.item_of(1, letters[2])
    press(chart, Key.Key_Right)
    assert chart.current() == chart.item_of(1, letters[2])
    press(chart, Key.Key_End)
    assert chart.current() == chart.item_of(1, passed.answer)
    assert f"{passed.net.classes[passed.answer]}: " in chart.accessibleDescription()
    press(chart, Key.Key_Home)
    assert chart.current() == 0
    with qtbot.assertNotEmitted(chart.unit_opened):
        press(chart, Key.Key_Return)  # the letter has no sum


def test_the_pointer_tells_of_a_unit_at_once(
    chart: NetDiagram, passed: Passed, qtbot: QtBot
) -> None:
    item = chart.item_of(0, 17)
    total, value = passed.sums[0][17], passed.values[0][17]
    said = f"unit 17: z = {total:.2f}, ReLU: {value:.2f}"
    read_tip(qtbot, chart, chart.item_rect(item).center().toPoint(), said)
    QToolTip.hideText()
    assert chart.cursor().shape() == Qt.CursorShape.PointingHandCursor
    before = chart.grab().toImage()
    QTest.mouseMove(chart, QPoint(3, 3))
    qtbot.waitUntil(lambda: chart.cursor().shape() == Qt.CursorShape.ArrowCursor)
    assert chart.grab().toImage() != before


def test_another_letter_changes_the_numbers_and_leaves_the_keys_where_they_are(
    chart: NetDiagram, passed: Passed
) -> None:
    chart.setFocus()
    press(chart, Key.Key_Right)
    here = chart.current()
    before, looked = chart.accessibleDescription(), chart.grab().toImage()
    chart.set_passed(passed.net.passed(np.rot90(passed.picture).copy()))
    assert chart.current() == here
    assert chart.accessibleDescription() != before
    assert chart.grab().toImage() != looked
    chart.set_passed(None)
    assert "nothing is drawn on the canvas" in chart.accessibleDescription()


def test_another_net_is_drawn_from_anew(chart: NetDiagram, passed: Passed) -> None:
    chart.set_opened((0, 3))
    n_items, narrow = chart.n_items(), chart.minimumSizeHint().width()
    first, last = passed.net.layers
    middle = DenseLayer(np.zeros((50, 50)), np.zeros(50), "relu")
    chart.set_net(replace(passed.net, layers=(first, middle, last)))
    assert chart.n_items() == n_items + 3 + 50
    assert chart.minimumSizeHint().width() > narrow
    assert chart.current() is None
    chart.set_net(None)
    assert chart.is_empty
    assert chart.accessibleDescription() == chart.empty_sentence()
