"""Algorithms of packages in the form: they come late, and say where they come from."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hands import choose, rows
from letterpad.algorithms.algorithm import Algorithm, Package, Param
from letterpad.gui.train.algorithm_form import AlgorithmForm

TREE = Algorithm(
    key="tree",
    name="Tree",
    summary="Grows.",
    family="other",
    params=(Param("depth", "Depth", "int", 3, "How deep.", low=1, high=9),),
    build=lambda settings, n_classes: None,
)
GUEST = replace(
    TREE,
    key="guest",
    name="<b>Guest</b>",
    summary="From <i>elsewhere</i>.",
    params=(
        Param("salt", "Salt & <u>pepper</u>", "int", 1, "<h1>How</h1> much & when.", low=1, high=9),
    ),
    package=Package("guests", "2.0"),
)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., AlgorithmForm]:
    """Return a function that shows a form with one algorithm of Letterpad's own."""

    def show(choices: dict[str, Any] | None = None) -> AlgorithmForm:
        form = AlgorithmForm((TREE,))
        qtbot.addWidget(form)
        form.set_choices(choices or {})
        form.show()
        return form

    return show


def test_what_comes_late_is_offered_and_changes_nothing(
    qtbot: QtBot, shown: Callable[..., AlgorithmForm]
) -> None:
    form = shown()
    with qtbot.assertNotEmitted(form.chosen), qtbot.assertNotEmitted(form.changed):
        assert not form.add_algorithms((TREE, GUEST))
        assert not form.add_algorithms((TREE, GUEST))
    assert rows(form.algorithm_chooser) == ["Tree", "<b>Guest</b>"]
    assert form.algorithm is TREE
    assert not form.origin.isVisible()
    with qtbot.waitSignal(form.chosen):
        choose(form.algorithm_chooser, "guest")
    assert form.algorithm is GUEST
    assert form.origin.isVisible()
    assert form.origin.text() == "From the package guests 2.0"
    choose(form.algorithm_chooser, "tree")
    assert not form.origin.isVisible()


def test_its_texts_are_shown_letter_for_letter(shown: Callable[..., AlgorithmForm]) -> None:
    form = shown()
    form.add_algorithms((GUEST,))
    tip = form.algorithm_chooser.itemData(1, Qt.ItemDataRole.ToolTipRole)
    assert "From &lt;i&gt;elsewhere&lt;/i&gt;." in tip
    assert "From the package guests 2.0" in tip
    choose(form.algorithm_chooser, "guest")
    field = form.settings_form.stops()[0]
    assert "&lt;h1&gt;How&lt;/h1&gt; much &amp; when." in field.toolTip()
    (label,) = (
        label for label in form.settings_form.findChildren(QLabel) if label.buddy() is field
    )
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "Salt && <u>pepper</u>"  # as Qt writes one & that is no shortcut


def test_the_algorithm_of_the_last_session_is_chosen_once_it_is_known(
    shown: Callable[..., AlgorithmForm],
) -> None:
    last = {"algorithm": "guest", "settings": {"guest": {"salt": 5}, "tree": {"depth": 4}}}
    form = shown(last)
    assert form.algorithm is TREE
    assert form.choices() == last
    assert form.add_algorithms((GUEST,))
    assert form.algorithm is GUEST
    assert form.settings() == {"salt": 5}
    assert form.choices() == last


def test_a_choice_made_meanwhile_stays(shown: Callable[..., AlgorithmForm]) -> None:
    other = replace(TREE, key="other", name="Other")
    form = shown({"algorithm": "guest"})
    assert not form.add_algorithms((other,))
    choose(form.algorithm_chooser, "other")
    assert not form.add_algorithms((GUEST,))
    assert form.algorithm is other
    assert form.choices()["algorithm"] == "other"
