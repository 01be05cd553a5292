"""The offer to fit a model is there when it is made, and gone after either button."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hands import click_on, settle
from letterpad.gui.draw.fit_offer import FitOffer


def test_it_is_shown_when_it_is_made_and_hidden_by_an_answer(qtbot: QtBot) -> None:
    offer = FitOffer()
    qtbot.addWidget(offer)
    answers: list[str] = []
    offer.fit_requested.connect(lambda: answers.append("fit"))
    offer.declined.connect(lambda: answers.append("not now"))
    assert offer.isHidden()
    for name in ("fit_offer_fit", "fit_offer_later"):
        offer.offer(5)
        settle()
        assert offer.said.text().startswith("You corrected 5 answers:")
        click_on(offer, name)
        assert offer.isHidden()
    assert answers == ["fit", "not now"]


def test_nothing_is_cut_off_in_a_narrow_column(qtbot: QtBot) -> None:
    offer = FitOffer()
    qtbot.addWidget(offer)
    offer.resize(150, 400)
    offer.offer(1234)
    settle()
    for each in (offer.said, *offer.findChildren(QPushButton)):
        corner = each.mapTo(offer, each.rect().bottomRight())
        assert offer.rect().contains(corner), each.objectName()
