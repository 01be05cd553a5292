"""The dialog of settings: what it changes at once, and resets."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QLabel

from eyes import pixels
from hands import choose, click, draw_strokes, find, menu_entry, type_into
from hands import dialog as dialog_of
from letterpad.gui.draw.answer_view import NOTHING
from letterpad.gui.preferences.preferences_file import Preferences, Settings

DOWN = [(100, y) for y in range(60, 221, 10)]


def test_it_is_in_the_menu_too(window) -> None:
    menu_entry(window, "settings_action")
    assert dialog_of(window, "settings_dialog").isVisible()


def test_pen_width_changes_the_line_and_not_the_answer(window, dialog, qtbot) -> None:
    canvas, bars = window.canvas, window.draw_page.answer_view.bars
    draw_strokes(canvas, [DOWN])
    qtbot.waitUntil(lambda: window.draw_page.answer_view.answer.text() != NOTHING)
    thin, answer = pixels(canvas), bars.values()
    seen = window.draw_column.model_input.picture().copy()
    type_into(dialog.pen_width, "20")
    assert (pixels(canvas) != thin).any()
    assert canvas.pen_width() == 20
    with qtbot.waitSignal(window.live_answer.answered):
        draw_strokes(canvas, [DOWN])
    with qtbot.waitSignal(window.live_answer.answered):
        click(window.draw_column.undo_button)
    assert np.array_equal(bars.values(), answer)
    assert np.array_equal(window.draw_column.model_input.picture(), seen)
    assert Settings().preferences().pen_width == 20


def test_writing_lines_come_and_go(window, dialog) -> None:
    canvas = window.canvas
    baseline = round(canvas.height() * 0.76)
    ruled = pixels(canvas)
    assert (ruled[baseline, 90:-90] != ruled[5, 90:-90]).any()
    click(dialog.guide_lines)
    assert not canvas.guide_lines()
    blank = pixels(canvas)
    assert (blank[baseline, 90:-90] == blank[5, 90:-90]).all()
    assert Settings().preferences().guide_lines is False


def test_another_theme_leaves_the_answer_as_large_as_it_was(window, dialog, qtbot) -> None:
    answer = window.draw_page.answer_view.answer

    def rows_of_ink() -> int:
        shown = pixels(answer).astype(int)
        return int(np.ptp(np.flatnonzero(np.abs(shown - shown[0, 0]).max(axis=(1, 2)) > 60)))

    choose(dialog.theme, "light")
    draw_strokes(window.canvas, [DOWN])
    qtbot.waitUntil(lambda: answer.text() != NOTHING)
    height, size = rows_of_ink(), answer.fontInfo().pixelSize()
    assert height > 0.5 * size > 30
    for theme in ("dark", "light", "dark"):
        choose(dialog.theme, theme)
        assert answer.fontInfo().pixelSize() == size
        assert rows_of_ink() == pytest.approx(height, abs=2)


def test_language_is_remembered_and_the_dialog_says_when_it_comes(dialog) -> None:
    before = dialog.language_note.text()
    choose(dialog.language, "de")
    assert Settings().preferences().language == "de"
    assert dialog.language_note.text() == "Letterpad will use this language after a restart."
    choose(dialog.language, "system")
    assert dialog.language_note.text() == before


def test_reset_restores_all_and_everything_shows_it(window, dialog) -> None:
    canvas = window.canvas
    assert not dialog.reset_button.isEnabled()
    plain = QApplication.palette().window().color(), pixels(canvas)
    choose(dialog.theme, "dark")
    type_into(dialog.pen_width, "20")
    click(dialog.guide_lines)
    choose(dialog.language, "de")
    click(dialog.reset_button)
    assert Settings().preferences() == Preferences()
    assert (dialog.theme.currentData(), dialog.language.currentData()) == ("system", "system")
    assert (dialog.pen_width.value(), dialog.guide_lines.isChecked()) == (10, True)
    assert (canvas.pen_width(), canvas.guide_lines()) == (10, True)
    assert QApplication.palette().window().color() == plain[0]
    assert np.array_equal(pixels(canvas), plain[1])
    assert not dialog.reset_button.isEnabled()


@pytest.mark.parametrize("typed", ["400", "0", "1.5", "thick"])
def test_a_width_that_cannot_be_is_said_and_not_used(window, dialog, typed: str) -> None:
    before = window.canvas.pen_width()
    type_into(dialog.pen_width, typed)
    assert dialog.pen_width.text() == typed
    said = find(dialog, QLabel, "pen_width_error")
    assert said.isVisible()
    assert "Pen width (pen_width) must be a whole number from" in said.text()
    assert window.canvas.pen_width() == before
    click(dialog.reset_button)
    assert not said.isVisible()
    assert dialog.pen_width.value() == Preferences().pen_width
