"""Preferences: what the dialog changes, what is remembered, and what damage does."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_dialog import SettingsDialog
from letterpad.gui.preferences.preferences_file import THICKEST_PEN, Preferences, Settings
from letterpad.gui.style.theme import dark, light


@pytest.fixture
def window(qtbot):
    shown = MainWindow()
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.jobs.close()
    QGuiApplication.styleHints().unsetColorScheme()


def opened(window: MainWindow) -> SettingsDialog:
    window.appearance.action.trigger()
    dialog = window.findChild(SettingsDialog, "settings_dialog")
    assert dialog.isVisible()
    return dialog


def choose(chooser, key: str) -> None:
    chooser.setCurrentIndex(chooser.findData(key))


def background() -> str:
    return QApplication.palette().window().color().name()


def pixels(window: MainWindow) -> np.ndarray:
    image = (
        window.canvas.grab()
        .toImage()
        .convertToFormat(window.canvas.grab().toImage().Format.Format_RGB888)
    )
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].copy()


def draw(window: MainWindow) -> None:
    button, canvas = Qt.MouseButton.LeftButton, window.canvas
    QTest.mousePress(canvas, button, pos=QPoint(100, 60))
    for y in range(70, 220, 10):
        QTest.mouseMove(canvas, QPoint(100, y))
    QTest.mouseRelease(canvas, button, pos=QPoint(100, 220))


def test_settings_are_in_the_menu_and_open_with_a_key(window, qtbot) -> None:
    assert window.appearance.action in window.actions()
    assert window.appearance.action.shortcut().toString() == "Ctrl+,"


def test_theme_applies_at_once_and_is_remembered(window) -> None:
    dialog = opened(window)
    choose(dialog.theme, "dark")
    assert background() == dark().background
    choose(dialog.theme, "light")
    assert background() == light().background
    choose(dialog.theme, "dark")
    assert Settings().preferences().theme == "dark"
    # The system has no say any more, whatever it says.
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert background() == dark().background


def test_chosen_theme_is_there_from_the_start(qtbot) -> None:
    settings = Settings()
    settings.set_preferences(Preferences(theme="dark"))
    settings.save()
    window = MainWindow()
    qtbot.addWidget(window)
    assert background() == dark().background
    window.jobs.close()
    QGuiApplication.styleHints().unsetColorScheme()


def test_pen_width_changes_the_line_and_not_the_answer(window, qtbot) -> None:
    dialog = opened(window)
    draw(window)
    qtbot.waitUntil(lambda: window.draw_page.answer_view.answer.text() != "–")
    thin, answer = pixels(window), window.draw_page.answer_view.bars.values()
    seen = window.draw_column.model_input.picture().copy()
    dialog.pen_width.setValue(20)
    qtbot.wait(50)
    assert (pixels(window) != thin).any()
    assert window.canvas.pen_width() == 20
    draw(window)
    window.canvas.undo()
    qtbot.wait(50)
    assert np.array_equal(window.draw_page.answer_view.bars.values(), answer)
    assert np.array_equal(window.draw_column.model_input.picture(), seen)
    assert Settings().preferences().pen_width == 20


def test_writing_lines_come_and_go(window) -> None:
    dialog = opened(window)
    ruled = pixels(window)
    assert (ruled[round(window.canvas.height() * 0.76), 90:-90] != ruled[5, 90:-90]).any()
    dialog.guide_lines.setChecked(False)
    assert not window.canvas.guide_lines()
    blank = pixels(window)
    assert (blank[round(window.canvas.height() * 0.76), 90:-90] == blank[5, 90:-90]).all()
    assert Settings().preferences().guide_lines is False


def test_language_is_remembered_and_the_dialog_says_when_it_comes(window) -> None:
    dialog = opened(window)
    before = dialog.language_note.text()
    choose(dialog.language, "de")
    assert Settings().preferences().language == "de"
    assert dialog.language_note.text() == "Letterpad will use this language after a restart."
    choose(dialog.language, "system")
    assert dialog.language_note.text() == before


def test_reset_restores_all_and_everything_shows_it(window) -> None:
    dialog = opened(window)
    assert not dialog.reset_button.isEnabled()
    plain = background(), pixels(window)
    choose(dialog.theme, "dark")
    dialog.pen_width.setValue(20)
    dialog.guide_lines.setChecked(False)
    choose(dialog.language, "de")
    assert dialog.reset_button.isEnabled()
    dialog.reset_button.click()
    assert Settings().preferences() == Preferences()
    assert (dialog.theme.currentData(), dialog.language.currentData()) == ("system", "system")
    assert (dialog.pen_width.value(), dialog.guide_lines.isChecked()) == (10, True)
    assert (window.canvas.pen_width(), window.canvas.guide_lines()) == (10, True)
    assert background() == plain[0]
    assert np.array_equal(pixels(window), plain[1])
    assert not dialog.reset_button.isEnabled()


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        ("no JSON", Preferences()),
        ("[]", Preferences()),
        ("[" * 100_000, Preferences()),
        (json.dumps({"theme": "pink", "language": "xx"}), Preferences()),
        (json.dumps({"theme": ["dark"], "language": {}}), Preferences()),
        (json.dumps({"pen_width": 10**9}), Preferences(pen_width=THICKEST_PEN)),
        (json.dumps({"pen_width": -3}), Preferences(pen_width=2)),
        ('{"pen_width": NaN, "guide_lines": 0}', Preferences()),
        (json.dumps({"pen_width": "12", "guide_lines": "no"}), Preferences()),
        (json.dumps({"pen_width": True}), Preferences()),
        (json.dumps({"theme": "dark", "pen_width": None}), Preferences(theme="dark")),
    ],
)
def test_damaged_preferences_are_as_good_as_none(home, stored: str, expected: Preferences) -> None:
    home.mkdir(parents=True)
    (home / "settings.json").write_text(f'{{"format": 1, "preferences": {stored}}}')
    assert Settings().preferences() == expected


def test_damaged_settings_file_is_as_good_as_none(home, qtbot) -> None:
    home.mkdir(parents=True)
    (home / "settings.json").write_bytes(bytes(range(256)) * 20)
    assert Settings().preferences() == Preferences()
    window = MainWindow()
    qtbot.addWidget(window)
    window.jobs.close()
