"""The system's wish that the program end wakes up an event loop that has nothing to do."""

import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.startup.exit_signals import EndSignals

NUMBERS = [
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
]


@pytest.fixture
def signals(qapp: object) -> Iterator[EndSignals]:
    signals = EndSignals()
    yield signals
    signals.release()


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number.name)
def test_a_signal_comes_as_a_signal_of_qt(signals: EndSignals, qtbot: QtBot, number: int) -> None:
    with qtbot.waitSignal(signals.came) as came:
        signal.raise_signal(number)
    assert came.args == [number]


def test_the_second_one_would_end_the_process_at_once(signals: EndSignals, qtbot: QtBot) -> None:
    with qtbot.waitSignal(signals.came):
        signal.raise_signal(NUMBERS[0])
    assert {signal.getsignal(number) for number in NUMBERS} == {signal.SIG_DFL}


def test_released_all_is_as_before(qapp: object) -> None:
    before = [signal.getsignal(number) for number in NUMBERS]
    signals = EndSignals()
    assert [signal.getsignal(number) for number in NUMBERS] != before
    signals.release()
    assert [signal.getsignal(number) for number in NUMBERS] == before
    woken = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(woken)
    assert woken == -1
