"""The notice: the last sentences, whole or shortened, until it is closed."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import click, find
from letterpad.gui.window.notice_bar import NoticeBar


@pytest.fixture
def notice(qtbot: QtBot) -> NoticeBar:
    notice = NoticeBar()
    qtbot.addWidget(notice)
    return notice


def test_nothing_to_say_is_not_shown(notice: NoticeBar) -> None:
    assert notice.isHidden()
    notice.show_sentence("Something.")
    assert notice.isVisible()
    assert notice.text() == notice.accessibleName() == "Something."


def test_the_last_three_sentences_stand_there_and_none_twice(notice: NoticeBar) -> None:
    for sentence in ("One.", "Two.", "Three.", "Two.", "Four."):
        notice.show_sentence(sentence)
    assert notice.text() == "Three.\nTwo.\nFour."


def test_closing_forgets_what_was_said(notice: NoticeBar) -> None:
    notice.show_sentence("Old.")
    click(notice.findChild(QPushButton))
    assert notice.isHidden()
    notice.show_sentence("New.")
    assert notice.text() == "New."


def test_what_a_stranger_named_is_text_and_of_bounded_length(notice: NoticeBar) -> None:
    notice.show_sentence("<b>" + "x" * 100_000)
    assert notice.text().startswith("<b>xxx")
    assert len(notice.text()) < 1_000
    assert notice.sizeHint().height() < 400


def test_good_news_does_not_look_like_a_warning(notice: NoticeBar) -> None:
    label = notice.findChild(QLabel)
    notice.show_done("Saved as a.")
    assert label.property("warning") is False
    notice.show_done("Saved as b.")
    assert notice.text() == "Saved as b."
    notice.show_sentence("It went wrong.")
    assert notice.text() == "Saved as b.\nIt went wrong."
    assert label.property("warning") is True
    click(notice.findChild(QPushButton))
    notice.show_done("Saved as c.")
    assert label.property("warning") is False


def test_what_does_not_hold_any_more_is_taken_back(notice: NoticeBar) -> None:
    notice.show_sentence("One.")
    notice.show_sentence("Two.")
    notice.withdraw("One.")
    assert notice.text() == notice.accessibleName() == "Two."
    notice.withdraw("One.")
    assert notice.isVisible()
    notice.withdraw("Two.")
    assert notice.isHidden()
    notice.show_sentence("Three.")
    assert notice.text() == "Three."


def test_a_closed_notice_stays_closed_when_something_is_taken_back(notice: NoticeBar) -> None:
    notice.show_sentence("One.")
    notice.show_sentence("Two.")
    click(notice.findChild(QPushButton))
    notice.withdraw("One.")
    assert notice.isHidden()


def test_a_sentence_that_was_cut_is_found_and_taken_back(notice: NoticeBar) -> None:
    long = "What is held: " + "x" * 1_000
    notice.show_sentence("One.")
    notice.show_sentence(long)
    notice.show_sentence(long)
    assert notice.text().count("What is held") == 1
    notice.withdraw(long)
    assert notice.text() == "One."
    notice.show_sentence(long)
    notice.withdraw("One.")
    notice.withdraw(notice.text())
    assert notice.isHidden()


def test_good_news_goes_and_what_went_wrong_stays(notice: NoticeBar) -> None:
    notice.withdraw_done()
    assert notice.isHidden()
    notice.show_done("Saved as " + "x" * 1_000)
    notice.show_sentence("It went wrong.")
    notice.withdraw_done()
    assert notice.text() == notice.accessibleName() == "It went wrong."
    assert notice.findChild(QLabel).property("warning") is True
    notice.withdraw_done()
    assert notice.isVisible()
    click(notice.findChild(QPushButton))
    notice.show_done("Saved as b.")
    notice.withdraw_done()
    assert notice.isHidden()


def test_what_was_done_can_be_undone_until_it_is_closed(notice: NoticeBar) -> None:
    undone: list[str] = []
    button = find(notice, QPushButton, "notice_undo")
    assert not button.isVisible()
    notice.offer_undo("Done.", lambda: undone.append("first"))
    assert notice.findChild(QLabel).property("warning") is False
    notice.withdraw_done()
    assert button.isVisible(), "it stays on another page"
    notice.show_sentence("It went wrong.")
    click(button)
    assert undone == ["first"]
    assert not button.isVisible()
    assert notice.text() == "It went wrong."
    notice.offer_undo("One.", lambda: undone.append("one"))
    notice.offer_undo("Two.", lambda: undone.append("two"))
    assert notice.text() == "It went wrong.\nTwo."
    click(button)
    assert undone == ["first", "two"]
