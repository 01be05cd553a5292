"""A results page that gets what it asks for."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from letterpad.errors import UserError
from letterpad.gui.controllers.held_out_answers import counted
from letterpad.gui.results.results_page import ResultsPage
from letterpad.gui.style.theme import Theme, light
from letterpad.library import Run


def answers_to(page: ResultsPage) -> Callable[[Run], None]:
    """Return what gives the page a run's answers, at once instead of by a thread."""

    def answer(run: Run) -> None:
        try:
            page.set_held_out(run, counted(run.path, len(run.card.classes)), "")
        except UserError as error:
            page.set_held_out(run, None, str(error))

    return answer


@pytest.fixture
def page(qtbot: QtBot, themed: Callable[[Theme], None]) -> ResultsPage:
    page = ResultsPage()
    qtbot.addWidget(page)
    page.held_out_wanted.connect(answers_to(page))
    themed(light())
    page.resize(1024, 690)
    page.show()
    return page
