"""For everybody: by keyboard, by screen reader, with large text, in both themes."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.training_curves import TrainingCurves
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Preferences, Settings
from letterpad.gui.results.accuracy_panel import AccuracyCharts
from letterpad.gui.search.search_dialog import SearchDialog
from letterpad.gui.style import style_sheet
from letterpad.gui.style.theme import light
from letterpad.gui.text import language
from letterpad.gui.window.confirm_close import CloseQuestion
from letterpad.ink.strokes import Ink
from letterpad.training.spec import CurvePoint

R = Ink.of([[(40, 20), (40, 200)], [(40, 20), (120, 40), (40, 110)], [(60, 110), (130, 200)]])
POINTS = [
    CurvePoint(step, 3, "epoch", 1 / step, 0.6 + step / 10, 1.1 / step, 0.5 + step / 10)
    for step in (1, 2, 3)
]
SIZES = ((1280, 800), (1024, 768))


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Return what doubles the application's font until the end of the test."""
    usual = qapp.font()

    def double() -> None:
        font = QFont(usual)
        font.setPointSizeF(2 * usual.pointSizeF())
        qapp.setFont(font)

    yield double
    qapp.setFont(usual)
    style_sheet.apply(qapp, light())


@pytest.fixture(params=["en", "de"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Let the windows of the test speak each language."""
    before = set(qapp.findChildren(QTranslator))
    language.install(qapp, request.param)
    yield request.param
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def opened(qtbot: QtBot, add_run, settled) -> Iterator[Callable[[], MainWindow]]:  # type: ignore[no-untyped-def]
    """Return what opens a window with two runs."""
    windows = []

    def open_window() -> MainWindow:
        add_run("A first model with a long name", 30)
        add_run("Second", 10)
        window = MainWindow()
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        button = window.findChild(QPushButton, "train_button")
        qtbot.waitUntil(
            lambda: window.model_panel.letters_chooser.letters is not None, timeout=60_000
        )
        assert button.isEnabled()
        settled(window)
        windows.append(window)
        return window

    yield open_window
    for window in windows:
        window.jobs.close()
        window.close()


@pytest.fixture
def window(opened: Callable[[], MainWindow]) -> MainWindow:
    return opened()


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what Tab stops at, from what has the focus round to it again."""
    stops: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in stops:
        assert focused is not None
        assert root.isAncestorOf(focused)
        stops.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return stops


def names(widgets: list[QWidget]) -> list[str]:
    return [widget.objectName() for widget in widgets]


def dialogs(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Open one dialog of the window after another."""
    openers = {
        "help_dialog": window.help.keys.trigger,
        "about_dialog": window.help.about.trigger,
        "model_card_dialog": window.help.model_card.trigger,
        "settings_dialog": window.appearance.action.trigger,
        "search_dialog": window.findChild(QPushButton, "search_button").click,
        "close_question": CloseQuestion(window).open,
    }
    for name, open_dialog in openers.items():
        open_dialog()
        dialog = window.findChild(QDialog, name)
        assert dialog is not None, name
        QApplication.processEvents()
        yield name, dialog
        dialog.close()
    window.findChild(QWidget, "what_is_answer").click()
    window.findChild(QPushButton, "show_table_button").click()
    dialog = window.findChild(QDialog, "table_dialog")
    yield "table_dialog", dialog
    dialog.close()


def interactive(root: QWidget) -> list[QWidget]:
    """Return all that can have the focus or be clicked, hidden or not, without Qt's own parts."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QAbstractButton))
        and widget.focusProxy() is None
        and not isinstance(widget, QMenu)
        and not _is_inside_another(widget)
    ]


def _is_inside_another(widget: QWidget) -> bool:
    """Whether this is Qt's own part of a chooser, a spin box, a table or a text."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox):
            return True
        if isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


# By keyboard


def test_tab_goes_through_the_draw_page_as_it_is_read(window: MainWindow) -> None:
    window.canvas.set_ink(R)
    window.canvas.setFocus()
    assert names(tab_stops(window)) == [
        "canvas",
        "undo_button",
        "clear_button",
        "what_is_canvas",
        "what_is_model_input",
        "what_is_answer",
        "probability_bars",
        "apart_choice",
        "what_is_train",
        "dataset_chooser",
        "classes_chooser",
        "split_chooser",
        "train_size",
        "random_state",
        "algorithm_chooser",
        "setting_C",
        "setting_iterations",
        "more_settings_button",
        "train_button",
        "search_button",
        "training_curves",
        "what_is_training_curves",
        "draw_page_button",
        "model_chooser",
        "menu_button",
    ]


def test_settings_of_another_algorithm_stand_in_the_same_place(window: MainWindow) -> None:
    chooser = window.findChild(QComboBox, "algorithm_chooser")
    chooser.setCurrentIndex(chooser.findData("neural-net"))
    window.findChild(QPushButton, "more_settings_button").click()
    QApplication.processEvents()
    chooser.setFocus()
    stops = names(tab_stops(window))
    here = stops.index("more_settings_button")
    before, after = stops[1:here], stops[here + 1 : stops.index("train_button")]
    assert before
    assert after
    assert all(name.startswith("setting_") for name in before + after)


def test_tab_goes_through_the_results_page_as_it_is_read(window: MainWindow) -> None:
    window.pages.setCurrentIndex(1)
    window.findChild(QPushButton, "results_page_button").setFocus()
    assert names(tab_stops(window)) == [
        "results_page_button",
        "model_chooser",
        "menu_button",
        "what_is_held_out_accuracy",
        "open_run_button",
        "held_out_accuracy_1",
        "runs_table",
        "use_run_button",
        "rename_run_button",
        "delete_run_button",
        "save_run_button",
        "show_mix_ups",
        "what_is_confusion_matrix",
        "confusion_matrix",
        "chosen_pictures",
    ]


def test_pages_are_changed_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == 1)
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == 0)
    button = window.findChild(QPushButton, "draw_page_button")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Right)
    assert window.pages.currentIndex() == 1


def test_every_dialog_can_be_gone_through_and_closed_by_keys(window: MainWindow) -> None:
    for name, dialog in dialogs(window):
        inside = [part for part in interactive(dialog) if part.isVisible() and part.isEnabled()]
        seen = set()
        start = dialog.focusWidget() or inside[0]
        part = start
        for _ in range(100):
            part = part.nextInFocusChain()
            seen.add(part)
        missing = [part for part in inside if part not in seen and part.focusPolicy()]
        assert missing == [], name
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), name


def test_the_search_is_gone_through_from_top_to_bottom(window: MainWindow) -> None:
    window.findChild(QPushButton, "search_button").click()
    dialog = window.findChild(SearchDialog)
    tops = []
    part = dialog.findChild(QWidget, "search_setting_1")
    for _ in range(60):
        if part.isVisible() and part in interactive(dialog) and part.isEnabled():
            tops.append(part.mapTo(dialog, QPoint(0, 0)).y())
        part = part.nextInFocusChain()
        if part.objectName() == "search_setting_1":
            break
    first_round = tops[: tops.index(max(tops)) + 1]
    assert first_round == sorted(first_round)
    dialog.close()


def picture(widget: QWidget) -> np.ndarray:
    image = widget.window().grab().toImage()
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, :, :3].astype(int)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_wherever_it_is(opened: Callable[[], MainWindow], theme: str) -> None:
    """Its stop looks otherwise than without it: around it, and not by a pixel or two."""
    Settings().set_preferences(Preferences(theme=theme))
    window = opened()
    window.canvas.set_ink(R)
    for page in (0, 1):
        window.pages.setCurrentIndex(page)
        window.findChild(QPushButton, "menu_button").setFocus()
        for stop in tab_stops(window):
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            with_focus = picture(stop)
            stop.clearFocus()
            QApplication.processEvents()
            without = picture(stop)
            differs = np.abs(with_focus - without).max(axis=2) > 40
            corner = stop.mapTo(window, QPoint(0, 0))
            area = QRect(corner, stop.size()).intersected(window.rect())
            around = differs[area.top() : area.bottom() + 1, area.left() : area.right() + 1]
            assert around.sum() >= 40, (stop.objectName(), int(around.sum()))


# By screen reader


def test_everything_that_acts_has_a_name(window: MainWindow) -> None:
    window.canvas.set_ink(R)
    for page in (0, 1):
        window.pages.setCurrentIndex(page)
        QApplication.processEvents()
        parts = interactive(window)
        assert len(parts) > 40
        for part in parts:
            said = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
            # What a chooser names on Linux is the label that stands for it.
            assert said or part.accessibleName(), part
            assert part.accessibleName() or isinstance(part, QAbstractButton), part
    for name, dialog in dialogs(window):
        for part in interactive(dialog):
            said = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
            assert said or part.accessibleName(), (name, part)


def test_what_acts_says_what_for(window: MainWindow) -> None:
    for part in interactive(window):
        iface = QAccessible.queryAccessibleInterface(part)
        assert iface.text(QAccessible.Text.Description) or isinstance(part, QLineEdit), part


def test_every_chart_is_told_in_a_sentence_that_follows_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.draw_page.answer_view
    assert "while you draw" in view.bars.accessibleDescription()
    with qtbot.waitSignal(window.live_answer.answered):
        window.canvas.set_ink(R)
    assert view.bars.accessibleDescription().startswith("R ")
    assert "%" in view.answer.accessibleDescription()

    curves = window.findChild(TrainingCurves, "training_curves")
    assert "will be drawn here" in curves.accessibleDescription()
    curves.add_points(POINTS)
    assert "training accuracy 90.0%" in curves.accessibleDescription()
    assert len(curves.chart_table().rows) == 3

    (chart,) = window.findChild(AccuracyCharts).charts()
    assert "Second: 95.0 %" in chart.accessibleDescription()
    matrix = window.findChild(QWidget, "confusion_matrix")
    before = matrix.accessibleDescription()
    assert before.startswith("Mixed up most")
    QTest.keyClick(matrix, Qt.Key.Key_Home)
    assert matrix.accessibleDescription().startswith("Chosen: ")
    strip = window.findChild(QWidget, "chosen_pictures")
    assert strip.accessibleDescription()


def test_the_bars_are_read_one_by_one(window: MainWindow, qtbot: QtBot) -> None:
    bars = window.draw_page.answer_view.bars
    with qtbot.waitSignal(window.live_answer.answered):
        window.canvas.set_ink(R)
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription().startswith("A: ")
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription().startswith("B: ")
    QTest.keyClick(bars, Qt.Key.Key_End)
    assert bars.accessibleDescription().startswith("Z: ")
    window.canvas.setFocus()
    assert bars.accessibleDescription().startswith("R ")


# With large text


def cut_off(root: QWidget) -> list[str]:
    """Name labels and buttons whose text does not fit into them."""
    found = []
    for label in root.findChildren(QLabel):
        if not label.isVisible() or not label.text() or _is_inside_another(label):
            continue
        if label.wordWrap():
            fits = label.heightForWidth(label.width()) <= label.height() + 1
            widest = max(
                label.fontMetrics().horizontalAdvance(word) for word in label.text().split()
            )
            fits = fits and widest <= label.contentsRect().width() + 1
        else:
            needed = label.sizeHint()
            fits = needed.width() <= label.width() + 1 and needed.height() <= label.height() + 1
        if not fits:
            found.append(f"{label.objectName()} “{label.text()}” {label.size().toTuple()}")
    for button in root.findChildren(QAbstractButton):
        if not button.isVisible() or not button.text() or _is_inside_another(button):
            continue
        needed = button.sizeHint()
        if needed.width() > button.width() + 1 or needed.height() > button.height() + 1:
            found.append(
                f"{button.objectName()} “{button.text()}” {button.size().toTuple()}, "
                f"needs {needed.toTuple()}"
            )
    return found


def overlapping(root: QWidget) -> list[str]:
    """Name parts beside each other that lie over one another."""
    parts = [part for part in interactive(root) if part.isVisible()]
    areas = {part: QRect(part.mapTo(root, QPoint(0, 0)), part.size()) for part in parts}
    return [
        f"{one.objectName()} and {other.objectName()}"
        for number, one in enumerate(parts)
        for other in parts[:number]
        if areas[one].intersects(areas[other])
        and not one.isAncestorOf(other)
        and not other.isAncestorOf(one)
        and one.parentWidget() is other.parentWidget()
    ]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [100, 200])
def test_text_is_whole(
    spoken: str,
    opened: Callable[[], MainWindow],
    large_text: Callable[[], None],
    qtbot: QtBot,
    size: tuple[int, int],
    scale: int,
) -> None:
    if scale == 200:
        large_text()
    window = opened()
    window.resize(*size)
    assert (window.width(), window.height()) == size  # nothing asks for a larger window
    with qtbot.waitSignal(window.live_answer.answered):
        window.canvas.set_ink(R)
    window.findChild(TrainingCurves, "training_curves").add_points(POINTS)
    for page in (0, 1):
        window.pages.setCurrentIndex(page)
        QTest.qWait(50)
        assert cut_off(window) == [], page
        assert overlapping(window) == [], page
    window.findChild(QPushButton, "show_details").click()
    QTest.qWait(50)
    assert cut_off(window) == []
    for name, dialog in dialogs(window):
        QTest.qWait(20)
        assert cut_off(dialog) == [], name
        screen = dialog.screen().availableSize()
        assert dialog.width() <= max(screen.width(), size[0]), name


def test_pages_scroll_where_the_window_is_too_small(
    opened: Callable[[], MainWindow], large_text: Callable[[], None]
) -> None:
    large_text()
    window = opened()
    window.resize(1024, 768)
    QTest.qWait(50)
    area = window.pages.currentWidget()
    assert isinstance(area, QScrollArea)
    page = area.widget()
    assert page.width() >= page.minimumSizeHint().width()
    assert area.horizontalScrollBar().maximum() == page.width() - area.viewport().width() > 0
    # Tab brings into sight what it goes to.
    button = window.findChild(QPushButton, "train_button")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    seen = QRect(focused.mapTo(area.viewport(), QPoint(0, 0)), focused.size())
    assert area.viewport().rect().contains(seen)


def test_pages_do_not_scroll_at_the_usual_size(
    spoken: str, opened: Callable[[], MainWindow]
) -> None:
    window = opened()
    for size in SIZES:
        window.resize(*size)
        for page in (0, 1):
            window.pages.setCurrentIndex(page)
            QTest.qWait(50)
            area = window.pages.currentWidget()
            assert isinstance(area, QScrollArea)
            assert area.widget().size() == area.viewport().size(), (size, page)
