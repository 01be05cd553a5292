"""The panel of how sure runs are: sentence, diagram and scores follow the pair that is chosen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hands import click_on, find, tab_to
from letterpad.assessment.paired import Paired
from letterpad.gui.charts.dots.reliability_chart import ReliabilityChart
from letterpad.gui.compare.calibration_panel import CalibrationPanel
from letterpad.gui.compare.honesty_table import HonestyTable
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import HeldOut, TrainedModel, read_model, write_model

if TYPE_CHECKING:
    from letterpad.letters.data_spec import DataSpec


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[CalibrationPanel]:
    panel = CalibrationPanel()
    qtbot.addWidget(panel)
    panel.resize(1000, 560)
    with qtbot.waitActive(panel):
        panel.show()
    yield panel
    panel.close_threads()


def sentence(panel: CalibrationPanel) -> str:
    return find(panel, QLabel, "calibration_sentence").text()


def detail(panel: CalibrationPanel) -> str:
    return find(panel, QLabel, "calibration_detail").text()


def chart(panel: CalibrationPanel) -> ReliabilityChart:
    return find(panel, ReliabilityChart, "reliability_chart")


def shown(panel: CalibrationPanel) -> list[str]:
    return [run.name for run in chart(panel)._runs]


def test_without_a_run_it_says_what_will_be_here(panel: CalibrationPanel) -> None:
    assert sentence(panel) == "Choose a run to see whether it is right as often as it says."
    assert chart(panel).is_empty
    assert not find(panel, HonestyTable, "honesty_table").isVisible()


def test_two_runs_are_said_and_drawn_beside_each_other(
    panel: CalibrationPanel, add_run: Any, qtbot: QtBot
) -> None:
    # Both say 70 to 99 %, and every letter's answer is as sure in both.
    first, second = add_run("Careful", 20), add_run("Careless", 140)
    panel.set_pair(first, second)
    qtbot.waitUntil(lambda: shown(panel) == ["Careful", "Careless"])
    one, other = sentence(panel).splitlines()
    # Bins are of 20 answers; the wrong ones are the least sure.
    assert one == (
        "Where Careful says 89 %, it is right 100 times in 100: as it should be, as far as 20 "
        "answers tell."
    )
    assert other == "Where Careless says 89 %, it is right 0 times in 100: too sure."
    assert chart(panel).n_dots() == 20
    table = find(panel, HonestyTable, "honesty_table")
    assert table.isVisible()
    assert table.model().columnCount() == 3
    panel.set_pair(second, None)
    qtbot.waitUntil(lambda: shown(panel) == ["Careless"])
    panel.set_pair(None, None)
    assert chart(panel).is_empty
    assert sentence(panel).startswith("Choose a run")


def test_the_same_run_twice_is_one(panel: CalibrationPanel, add_run: Any, qtbot: QtBot) -> None:
    run = add_run("Only", 20)
    panel.set_pair(run, run)
    qtbot.waitUntil(lambda: shown(panel) == ["Only"])


def test_a_run_that_cannot_be_checked_is_said_and_the_other_is_shown(
    panel: CalibrationPanel, add_run: Any, qtbot: QtBot
) -> None:
    panel.set_pair(add_run("Bare", 0, held_out=False), add_run("Whole", 20))
    qtbot.waitUntil(lambda: shown(panel) == ["Whole"])
    one, other = sentence(panel).splitlines()
    assert one.startswith("Bare came without its answers")
    assert other.startswith("Where Whole says")


def test_runs_of_different_letters_are_said_to_be(
    panel: CalibrationPanel, add_run: Any, qtbot: QtBot
) -> None:
    panel.set_pair(add_run("One", 20), add_run("Other", 20, key="other"))
    qtbot.waitUntil(lambda: len(shown(panel)) == 2)
    assert sentence(panel).endswith("The two were tested on different letters.")


def test_it_measures_nothing_until_somebody_looks(add_run: Any, qtbot: QtBot) -> None:
    panel = CalibrationPanel()
    qtbot.addWidget(panel)
    panel.set_pair(add_run("One", 20), None)
    assert not panel._honesty.is_busy
    panel.show()
    qtbot.waitUntil(lambda: shown(panel) == ["One"])
    panel.close_threads()


def test_writers_come_from_the_letters_that_it_asks_for_once(
    panel: CalibrationPanel, add_run: Any, bar_letters: LetterSet, qtbot: QtBot
) -> None:
    hands = np.array([f"hand {number % 25}" for number in range(len(bar_letters))])
    signed = replace(bar_letters, writers=hands)
    runs = [add_run(name, 20) for name in ("One", "Other")]
    runs = [
        replace(run, card=replace(run.card, data={**run.card.data, "hash": signed.hash}))
        for run in runs
    ]
    asked: list[DataSpec] = []
    panel.letters_requested.connect(asked.append)
    panel.set_pair(*runs)
    qtbot.waitUntil(lambda: bool(asked))
    assert "by letter" in detail(panel)
    panel.set_letters(asked[0], signed)
    qtbot.waitUntil(lambda: "by writer, of 25" in detail(panel))
    assert all(one.reliability.n_writers == 25 for one in chart(panel)._runs)
    panel.set_pair(runs[1], runs[0])
    qtbot.waitUntil(lambda: shown(panel) == ["Other", "One"])
    assert "by writer" in detail(panel)
    assert len(asked) == 1


def test_letters_that_are_gone_leave_it_by_letter(
    panel: CalibrationPanel, add_run: Any, bar_letters: LetterSet, qtbot: QtBot
) -> None:
    asked: list[DataSpec] = []
    panel.letters_requested.connect(asked.append)
    panel.set_pair(add_run("One", 20), None)
    qtbot.waitUntil(lambda: bool(asked))
    panel.set_letters(asked[0], None, "They are gone.")
    panel.set_letters(asked[0], bar_letters)  # without writers
    assert "by letter" in detail(panel)
    assert len(asked) == 1


def test_writers_that_are_in_the_file_need_no_letters(
    panel: CalibrationPanel, add_run: Any, qtbot: QtBot
) -> None:
    run = add_run("Signed", 20)
    model = read_model(run.path)
    told = model.held_out
    assert told is not None
    signed = HeldOut(told.indices, told.labels, told.probabilities, np.arange(200) % 16)
    write_model(TrainedModel(model.card, model.onnx, signed), run.path)
    asked: list[DataSpec] = []
    panel.letters_requested.connect(asked.append)
    panel.set_pair(run, None)
    qtbot.waitUntil(lambda: "by writer, of 16" in detail(panel))
    assert asked == []


def paired_with_ours(run: Any, hands: int) -> Paired:
    """Return a run's answers beside others that are always surely right."""
    told = read_model(run.path).held_out
    assert told is not None
    sure = np.full((200, 4), 0.001, np.float32)
    sure[np.arange(200), told.labels] = 0.997
    writers = np.array([f"hand {number % hands}" for number in range(200)]) if hands else None
    classes = ("A", "B", "C", "D")
    return Paired(told.indices, told.labels, classes, told.probabilities, sure, writers)


def test_the_shipped_recogniser_is_beside_a_run_as_soon_as_it_has_answered(
    panel: CalibrationPanel, add_run: Any, qtbot: QtBot
) -> None:
    run = add_run("Mine", 20)
    panel.set_pair(run, None)
    qtbot.waitUntil(lambda: shown(panel) == ["Mine"])
    panel.set_paired(run, None, paired_with_ours(run, 20))
    qtbot.waitUntil(lambda: shown(panel) == ["Mine", "Letterpad's recogniser"])
    assert "Where Letterpad's recogniser says 99.7 %, it is right 100.0" in sentence(panel)
    assert "by writer, of 20" in detail(panel)
    other = add_run("Other", 20)
    panel.set_pair(other, None)
    qtbot.waitUntil(lambda: shown(panel) == ["Other"])


def test_answers_of_two_runs_that_bring_writers_make_it_by_writer(
    panel: CalibrationPanel, add_run: Any, qtbot: QtBot
) -> None:
    first, second = add_run("One", 20), add_run("Other", 20)
    panel.set_paired(first, second, paired_with_ours(first, 0))
    qtbot.waitUntil(lambda: shown(panel) == ["One", "Other"])
    assert "by letter" in detail(panel)
    panel.set_paired(first, second, paired_with_ours(first, 20))
    qtbot.waitUntil(lambda: "by writer, of 20" in detail(panel))


def test_by_keyboard_and_question_mark(panel: CalibrationPanel, add_run: Any, qtbot: QtBot) -> None:
    panel.set_pair(add_run("One", 20), None)
    qtbot.waitUntil(lambda: shown(panel) == ["One"])
    panel.setFocus()
    find(panel, QLabel, "calibration_sentence").window().focusNextChild()
    tab_to("reliability_chart")
    QTest.keyClick(chart(panel), Qt.Key.Key_Home)
    assert chart(panel).accessibleDescription().startswith("One: 20 answers are")
    QTest.keyClick(chart(panel), Qt.Key.Key_End)  # the last bar
    assert "answers are 95 % to 100 % sure" in chart(panel).accessibleDescription()
    tab_to("honesty_table")
    click_on(panel, "what_is_reliability")
    explanation = panel.window().findChild(QLabel, "explanation_text")
    assert "dashed line" in explanation.text()
    explanation.window().close()
