"""One ink, every model: models and a drawing are pinned beside the answer, by hand."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from eyes import pixels
from hands import (
    LEFT,
    choose_in,
    click,
    click_entry,
    click_on,
    click_row,
    draw,
    draw_strokes,
    drop,
    find,
    letter_r,
    press,
    scroll_to,
    settle,
)
from letterpad.gui.draw.answer_view import NOTHING
from letterpad.gui.draw.other_models import OtherModels
from letterpad.gui.main_window import MainWindow
from letterpad.gui.results.runs_table import RunsTable
from letterpad.library import Library, Run
from letterpad.model_files.model_file import TrainedModel

OURS = "Letterpad's recogniser"
BAR = [[(200, y) for y in range(60, 241, 6)]]
Open = Callable[[], MainWindow]


@pytest.fixture
def add(bar_model: TrainedModel) -> Callable[..., Run]:
    """Return a function that adds a model that answers A to D by where a bar stands."""

    def add(name: str, turned: bool = False) -> Run:
        number = len(Library().runs())
        classes = bar_model.card.classes[::-1] if turned else bar_model.card.classes
        created = f"2026-01-02T03:04:{number:02}+00:00"
        card = replace(bar_model.card, name=name, created=created, classes=classes)
        return Library().add(replace(bar_model, card=card))

    return add


class Strip:
    """The strip of a window, as it is seen."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.models = find(window, OtherModels, "other_models")

    def names(self) -> list[str]:
        return [row.name for row in self.models.answers().rows]

    def letters(self) -> dict[str, str]:
        table = self.models.chart_table()
        return {str(row[0]): str(row[1]) for row in table.rows}

    def settled(self, n: int | None = None) -> None:
        """Wait until all models have answered the drawing, and there are so many of them."""

        def is_so() -> bool:
            rows = self.models.answers().rows
            return not any(row.is_behind or row.prediction is None for row in rows) and (
                n is None or len(rows) == n
            )

        self.qtbot.waitUntil(is_so)
        settle()

    def menu(self, name: str, entry: str) -> None:
        """Open the menu of a model's row, and click on an entry."""
        number = self.names().index(name) + 1
        click_on(self.window, f"other_model_menu_{number}")
        menu = find(self.models, QMenu, "other_model_menu")
        click_entry(menu, find_action(menu, entry))

    def drag(self, name: str, place: int) -> None:
        begin = self.models.item_rect(self.names().index(name)).center().toPoint()
        end = self.models.item_rect(place).center().toPoint()
        scroll_to(self.models)
        QTest.mousePress(self.models, LEFT, pos=begin)
        for step in range(1, 9):
            QTest.mouseMove(self.models, begin + (end - begin) * (step / 8))
        QTest.mouseRelease(self.models, LEFT, pos=end)


def find_action(menu: QMenu, name: str) -> QAction:
    return next(action for action in menu.actions() if action.objectName() == name)


def test_all_models_answer_every_move_of_the_pen(
    add: Callable[..., Run], open_window: Open, qtbot: QtBot
) -> None:
    add("Bars")
    strip = Strip(window := open_window(), qtbot)
    strip.settled(2)
    assert strip.letters() == {OURS: NOTHING, "Bars": NOTHING}
    said: list[tuple[str, ...]] = []
    window.other_answers.answered.connect(
        lambda answers: said.append(
            tuple("" if row.is_behind else row.name for row in answers.rows)
        )
    )
    n_moves = draw(window.canvas, letter_r())
    assert said.count((OURS, "Bars")) >= n_moves > 20
    strip.settled()
    assert strip.letters()[OURS] == find(window, QLabel, "answer").text() == "R"
    assert strip.letters()["Bars"].rstrip("?") in "ABCD"
    (ours, bars) = strip.models.answers().rows
    assert (ours.disagrees, bars.disagrees) == (False, True)  # it knows no R
    assert "not what the live model reads" in strip.models.accessibleDescription()
    click_on(window, "clear_button")
    qtbot.waitUntil(lambda: strip.letters() == {OURS: NOTHING, "Bars": NOTHING})
    assert not any(row.disagrees for row in strip.models.answers().rows)


def test_nothing_moves_when_answers_come(
    add: Callable[..., Run], open_window: Open, qtbot: QtBot
) -> None:
    add("One")
    strip = Strip(window := open_window(), qtbot)
    strip.settled(2)

    def places() -> list[object]:
        rows = [strip.models.item_rect(item).getRect() for item in range(2)]
        return [strip.models.geometry().getRect(), *rows]

    before, empty = places(), pixels(strip.models)
    draw(window.canvas, letter_r())
    strip.settled()
    assert places() == before
    changed = (pixels(strip.models) != empty).any(axis=2)
    assert changed.any()
    name = strip.models.item_rect(0)
    left = round(name.left()) + 60
    assert not changed[round(name.top()) + 2 : round(name.top()) + 14, left : left + 60].any()


@pytest.mark.slow
def test_a_model_that_is_trained_answers_beside_the_live_one_until_it_is_used(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    strip = Strip(window, qtbot)
    assert strip.names() == [OURS]
    draw(window.canvas, letter_r())
    qtbot.waitUntil(find(window, QPushButton, "train_button").isEnabled)
    choose_in(window, "algorithm_chooser", "naive-bayes")
    with qtbot.waitSignal(window.training_ended) as ended:
        click_on(window, "train_button")
    name = ended.args[0].card.name
    strip.settled(2)
    assert strip.names() == [OURS, name]
    assert window.runs.live is None
    assert find(window, QLabel, "answer").text() == "R"
    row = strip.models.answers().rows[1]
    assert row.prediction is not None
    assert row.prediction.classes == tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    letter = strip.letters()[name]
    strip.menu(name, "use_model_action")
    assert window.runs.live == ended.args[0].path
    strip.settled(2)
    assert strip.names() == [OURS, name]
    assert [row.is_live for row in strip.models.answers().rows] == [False, True]
    assert find(window, QLabel, "answer").text().startswith(letter.rstrip("?"))
    assert strip.letters() == {OURS: "R", name: letter}


def test_models_are_pinned_ordered_and_unpinned_and_it_is_remembered(
    add: Callable[..., Run], open_window: Open, qtbot: QtBot
) -> None:
    for name in ("One", "Two", "Three"):
        add(name)
    strip = Strip(window := open_window(), qtbot)
    strip.settled(2)
    assert strip.names() == [OURS, "Three"]
    click_on(window, "pin_model_button")
    menu = find(window, QMenu, "pin_model_menu")
    assert [action.text() for action in menu.actions()] == ["Two", "One"]
    click_entry(menu, menu.actions()[1])
    strip.settled(3)
    strip.drag("One", 0)
    assert strip.names() == ["One", OURS, "Three"]
    # By keys: Three to the top, the shipped one away.
    strip.models.setFocus()  # Tab comes there, too: see test_by_keyboard
    press(strip.models, Qt.Key.Key_End)
    for _ in range(2):
        QTest.keyClick(strip.models, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert strip.names() == ["Three", "One", OURS]
    press(strip.models, Qt.Key.Key_End, Qt.Key.Key_Delete)
    assert strip.names() == ["Three", "One"]
    assert window.canvas.is_empty  # where Del clears, too
    strip.settled(2)
    window.close()

    strip = Strip(window := open_window(), qtbot)
    strip.settled(2)
    assert strip.names() == ["Three", "One"]
    strip.menu("Three", "unpin_model_action")
    assert strip.names() == ["One"]


def test_a_run_is_pinned_on_the_results_page_while_there_is_room(
    add: Callable[..., Run], open_window: Open, qtbot: QtBot
) -> None:
    for number in range(1, 8):
        add(f"Run {number}")
    strip = Strip(window := open_window(), qtbot)
    click_on(window, "results_page_button")
    table = find(window, RunsTable, "runs_table")
    pin = find(window, QPushButton, "pin_run_button")
    for number in range(1, 6):
        click_row(table, f"Run {number}")
        assert pin.text() == "Pin"
        click(pin)
        assert pin.text() == "Unpin"
    assert strip.names()[-5:] == [f"Run {number}" for number in range(1, 6)]
    assert len(strip.names()) == 6
    click_row(table, "Run 6")
    assert not pin.isEnabled()
    assert "6 models are pinned already" in pin.toolTip()
    click_row(table, "Run 2")
    QTest.keyClick(table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert "Run 2" not in strip.names()
    click_row(table, "Run 6")
    assert pin.isEnabled()


def test_a_drawing_is_pinned_and_one_sees_what_a_change_changes(
    add: Callable[..., Run], open_window: Open, qtbot: QtBot
) -> None:
    add("Bars")
    strip = Strip(window := open_window(), qtbot)
    button = find(window, QPushButton, "pin_drawing_button")
    assert not button.isEnabled()
    draw(window.canvas, letter_r())
    strip.settled(2)
    before = strip.letters()
    click(button)
    assert strip.models.answers().pinned == window.canvas.ink()
    click_on(window, "clear_button")
    draw_strokes(window.canvas, BAR)
    strip.settled()
    assert strip.letters()[OURS].rstrip("?") in ("I", "l", "L")
    table = strip.models.chart_table()
    assert {str(row[0]): row[5] for row in table.rows} == before
    assert "in the pinned drawing R" in strip.models.accessibleDescription()
    click_on(window, "clear_button")
    assert button.isEnabled()
    click(button)
    assert strip.models.answers().pinned is None
    assert len(strip.models.chart_table().columns) == 5
    assert not button.isEnabled()


def test_a_slow_model_lags_alone_and_says_so(
    add: Callable[..., Run], slow_model: TrainedModel, open_window: Open, qtbot: QtBot
) -> None:
    add("Quick")
    later = replace(slow_model.card, created="2026-05-01T00:00:00+00:00")
    Library().add(replace(slow_model, card=later))
    strip = Strip(window := open_window(), qtbot)
    click_on(window, "pin_model_button")
    menu = find(window, QMenu, "pin_model_menu")
    click_entry(menu, menu.actions()[0])
    strip.settled(3)
    draw(window.canvas, letter_r())
    qtbot.waitUntil(
        lambda: [row.is_behind for row in strip.models.answers().rows] == [False, True, False]
    )
    assert strip.names() == [OURS, "Slow", "Quick"]
    strip.settled()
    assert "slow: " in strip.models.sentence(1)
    assert "slow: " not in strip.models.sentence(2)


def test_a_model_that_cannot_be_opened_says_so_in_its_row(
    add_run: Callable[..., Run], add: Callable[..., Run], open_window: Open, qtbot: QtBot
) -> None:
    add("Fine")
    add_run("Broken", 3, created="2026-09-01T00:00:00+00:00")
    strip = Strip(window := open_window(), qtbot)
    assert strip.names() == [OURS, "Broken"]
    qtbot.waitUntil(lambda: "cannot be used" in strip.models.sentence(1))
    draw(window.canvas, letter_r())
    qtbot.waitUntil(lambda: strip.letters() == {OURS: "R", "Broken": NOTHING})
    click_on(window, "other_model_menu_2")
    menu = find(strip.models, QMenu, "other_model_menu")
    assert "use_model_action" not in {action.objectName() for action in menu.actions()}
    menu.close()


def test_a_photo_is_answered_by_all(
    add: Callable[..., Run], open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    page = np.full((200, 200), 240, np.uint8)
    page[30:170, 90:104] = 20
    Image.fromarray(page).save(tmp_path / "bar.png")
    add("Bars")
    strip = Strip(window := open_window(), qtbot)
    strip.settled(2)
    drop(window, tmp_path / "bar.png")
    qtbot.waitUntil(lambda: NOTHING not in strip.letters().values())
    strip.settled()
    click_on(window, "pin_drawing_button")
    qtbot.waitUntil(lambda: strip.models.chart_table().rows[1][5] != NOTHING)


def test_a_folded_strip_asks_nobody(
    add: Callable[..., Run], open_window: Open, qtbot: QtBot
) -> None:
    add("Bars")
    strip = Strip(window := open_window(), qtbot)
    strip.settled(2)
    click_on(window, "fold_models_button")
    assert not strip.models.isVisible()
    said: list[object] = []
    window.other_answers.answered.connect(said.append)
    draw(window.canvas, letter_r())
    assert find(window, QLabel, "answer").text() == "R"
    assert said == []
    window.close()
    strip = Strip(window := open_window(), qtbot)
    assert strip.models.isVisible()  # `open_window` unfolds all that trainers have open
    click_on(window, "fold_models_button")
    click_on(window, "fold_models_button")
    strip.settled(2)
    assert strip.letters()[OURS] == "R"


@pytest.mark.parametrize("n", [1, 3, 6])
def test_the_strip_fits_the_smallest_window(
    add: Callable[..., Run], open_window: Open, qtbot: QtBot, n: int
) -> None:
    for number in range(n - 1):
        add(f"A model with quite a long name, number {number}")
    strip = Strip(window := open_window(), qtbot)
    for _ in range(max(0, n - 2)):
        click_on(window, "pin_model_button")
        menu = find(window, QMenu, "pin_model_menu")
        click_entry(menu, menu.actions()[0])
    draw(window.canvas, letter_r())
    strip.settled(n)
    click_on(window, "pin_drawing_button")
    window.resize(1024, 768)
    settle()
    card = window.draw_page.model_strip
    assert card.rect().contains(strip.models.geometry())
    assert strip.models.rect().contains(strip.models.item_rect(n - 1).toAlignedRect())
    assert window.draw_page.answer_view.bars.height() >= 180
    assert window.draw_page.height() <= 768
