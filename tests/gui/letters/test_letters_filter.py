"""Which letters are looked at: what is offered, what is chosen, and what that means."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hands import choose, click, press, rows
from letter_sets import blot_letters, survey_of
from letterpad.gui.letters.letters_filter import LettersFilter
from letterpad.letters.letterset import LetterSet


class Desk:
    def __init__(self, qtbot: QtBot, letters: LetterSet) -> None:
        self.survey, self.letters = survey_of(letters), letters
        self.filter = LettersFilter()
        self.desk = QWidget()
        qtbot.addWidget(self.desk)
        column = QVBoxLayout(self.desk)
        column.addWidget(self.filter)
        column.addWidget(self.filter.alone_box)
        self.desk.resize(900, 90)
        with qtbot.waitActive(self.desk):
            self.desk.show()
        self.n_changes = 0
        self.alone: list[bool] = []
        self.filter.set_survey(self.survey)
        self.filter.changed.connect(self._count)
        self.filter.map_alone_changed.connect(self.alone.append)

    def _count(self) -> None:
        self.n_changes += 1

    def chosen(self) -> list[int]:
        found = self.filter.filtered().chosen
        assert found is not None
        return np.flatnonzero(found).tolist()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, blot_letters(12, writers=("ann", "bob")))


def test_classes_and_writers_are_offered_with_their_numbers(desk: Desk) -> None:
    assert rows(desk.filter.class_chooser) == ["All letters", "A · 4", "B · 4", "C · 4"]
    assert rows(desk.filter.second_chooser) == ["no other", "A · 4", "B · 4", "C · 4"]
    assert rows(desk.filter.writer_chooser) == ["all writers", "ann · 6", "bob · 6"]
    assert desk.filter.is_all
    assert desk.filter.filtered().chosen is None
    assert desk.filter.selection() is None
    assert not desk.filter.second_chooser.isEnabled()
    assert not desk.filter.all_button.isEnabled()
    assert not desk.filter.alone_box.isEnabled()


def choose_in(desk: Desk, chooser: QComboBox, what: object) -> None:
    before = desk.n_changes
    choose(chooser, what)
    assert desk.n_changes == before + 1


def test_a_class_two_and_a_writer_are_chosen_by_hand(desk: Desk) -> None:
    choose_in(desk, desk.filter.class_chooser, 1)
    assert desk.chosen() == [1, 4, 7, 10]
    selection = desk.filter.selection()
    assert selection is not None
    assert str(selection.sentence) == "all B"
    choose_in(desk, desk.filter.second_chooser, 0)
    assert desk.chosen() == [0, 1, 3, 4, 6, 7, 9, 10]
    assert desk.filter.filtered().classes == (1, 0)
    choose_in(desk, desk.filter.writer_chooser, 1)
    assert desk.chosen() == [1, 3, 7, 9]
    selection = desk.filter.selection()
    assert selection is not None
    assert selection.indices.tolist() == [1, 3, 7, 9]
    assert str(selection.sentence) == "((all B) or (all A)) and (written by bob)"


def test_the_same_letter_twice_is_one(desk: Desk) -> None:
    choose_in(desk, desk.filter.class_chooser, 2)
    choose_in(desk, desk.filter.second_chooser, 2)
    assert desk.filter.filtered().classes == (2,)
    assert desk.chosen() == [2, 5, 8, 11]


def test_without_a_first_letter_there_is_no_second_one(desk: Desk) -> None:
    choose_in(desk, desk.filter.class_chooser, 2)
    choose_in(desk, desk.filter.second_chooser, 1)
    desk.filter.class_chooser.setFocus()
    press(desk.filter.class_chooser, Qt.Key.Key_Home)
    assert desk.filter.is_all
    assert desk.filter.second_chooser.currentIndex() == 0


def test_show_all_takes_back_everything_and_tells_once(desk: Desk) -> None:
    choose_in(desk, desk.filter.class_chooser, 2)
    choose_in(desk, desk.filter.writer_chooser, 0)
    click(desk.filter.alone_box)
    before = desk.n_changes
    click(desk.filter.all_button)
    assert desk.n_changes == before + 1
    assert desk.filter.is_all
    assert desk.alone == [True, False]


def test_chosen_letters_can_be_looked_at_alone_as_long_as_there_are_some(desk: Desk) -> None:
    assert not desk.filter.selected_box.isVisible()
    mask = np.zeros(12, bool)
    mask[[4, 5, 9]] = True
    desk.filter.set_selected(mask)
    click(desk.filter.selected_box)
    assert desk.chosen() == [4, 5, 9]
    choose_in(desk, desk.filter.class_chooser, 1)
    assert desk.chosen() == [4]
    before = desk.n_changes
    desk.filter.set_selected(None)
    assert desk.n_changes == before + 1
    assert not desk.filter.selected_box.isVisible()
    assert desk.chosen() == [1, 4, 7, 10]


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        (blot_letters(6), "unknown writers"),
        (blot_letters(6, writers=("ann",)), "all writers"),
    ],
)
def test_unknown_writers_and_a_single_one_are_no_choice(
    qtbot: QtBot, letters: LetterSet, said: str
) -> None:
    desk = Desk(qtbot, letters)
    assert desk.filter.writer_chooser.currentText() == said
    assert not desk.filter.writer_chooser.isEnabled()


def test_other_letters_begin_with_all_of_them(desk: Desk) -> None:
    choose_in(desk, desk.filter.class_chooser, 1)
    click(desk.filter.alone_box)
    desk.filter.set_survey(survey_of(blot_letters(8, ("X", "Y"))))
    assert desk.filter.is_all
    assert not desk.filter.is_map_alone
    assert rows(desk.filter.class_chooser) == ["All letters", "X · 4", "Y · 4"]
    desk.filter.set_survey(None)
    assert rows(desk.filter.class_chooser) == ["All letters"]
    assert desk.filter.filtered().chosen is None
