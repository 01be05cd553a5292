"""No text of the window is left untranslated, and the German translation is whole."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)

from compared import TABS, catch_up, is_still
from hands import (
    choose_in,
    click,
    click_on,
    click_row,
    dialog,
    escape,
    find,
    menu_entry,
    open_page,
    press,
    scroll_to,
    settle,
    type_into,
)
from kept_letters import Page, keep
from letterpad import paths
from letterpad.algorithms.algorithm import UNITS, Param
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.algorithms.snapshot import Snapshot
from letterpad.collection.kept import IMPORTED, Answered
from letterpad.errors import UserError
from letterpad.gui.charts.chart import Chart
from letterpad.gui.help import pages
from letterpad.gui.help.model_card_dialog import ModelCardDialog
from letterpad.gui.main_window import MainWindow
from letterpad.gui.results.runs_table import RunsTable
from letterpad.gui.search.search_dialog import SearchDialog
from letterpad.gui.startup.error_dialog import ErrorDialog
from letterpad.gui.text import language
from letterpad.gui.text.translation import checked, error_text, translated
from letterpad.gui.widgets.table_dialog import TableDialog
from letterpad.gui.widgets.what_is_this import Explanation, WhatButton
from letterpad.gui.window.confirm_close import ConfirmClose
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import DataSpec, Files
from letterpad.making import translations
from letterpad.messages import Sentence
from letterpad.training.failures import NO_MEMORY
from letterpad.training.protocol import Trial
from letterpad.training.spec import CurvePoint, NamedWeights, Progress
from own_letters import letter
from windows import unfold

SAME_IN_GERMAN = {
    *("C", "Cluster", "Dropout", "EMNIST", "Filter", "Gamma", "Kernel", "Label", "Labels"),
    *("UJI Pen Characters", "UNIPEN", "InkML", "Format", "Format: {format}", "US Letter"),
    *("elu", "gelu", "relu", "sigmoid", "tanh", "linear", "polynomial", "Folds", "&Folds"),
    *("Fold {0}", "Details", "Details ({0})", "Iteration", "Patch", "{0} {1} of {2}", "validation"),
    *("{expected}, in UTF-8; {error}.", "{minutes} min {seconds} s", "Version", "EMNIST {key}"),
    *("CODE", "NAME", "Code", "Name", "CSV …", "Training", "Median", "Test:", "p (Holm)"),
}
"""Words that are the same in both languages; and nothing else."""


DATA = re.compile(
    r"Letterpad|English|Deutsch|Esperanto|[Bb]ars|(?:first|second|third)-\w+|First|Second|Third|UTC|\bmin\b|learning_rate|1e-06|\.gz"
    r"|letterpad|Ctrl|Shift|Del\b|/[\w./-]+|a–z|\[ONNXRuntimeError.*"
)
"""What is no text of ours: names of runs, data and languages, keys, paths, a library's error."""


OUT_OF_REACH = {"Export", "Export..."}
"""Of pyqtgraph's menu, which is switched off."""


FIELD = re.compile(r"(\{\w+(?:![r])?(?::[^{}]*)?\})")


def source_texts() -> dict[tuple[str, str], str]:
    """Return context and source text of everything that is translated, with its German."""
    file = paths.resource("translations/letterpad_de.ts")
    return {
        (context.findtext("name"), message.findtext("source")): message.findtext("translation")
        for context in ET.parse(file).iter("context")
        for message in context.iter("message")
    }


def pseudo(text: str) -> str:
    """Mark a text and make it longer, and leave the fields in it and its access key as they are."""
    marked = [
        part if FIELD.fullmatch(part) or not part.strip() else f"⟦{part}{'~' * (len(part) // 3)}⟧"
        for part in FIELD.split(text)
    ]
    return "".join(marked)


class QtTexts(QTranslator):
    """Marks Qt's own texts, which come from Qt's files, and notes what is asked for."""

    def __init__(self, parent) -> None:
        super().__init__(parent)
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context, text, disambiguation=None, n=-1):
        self.asked.add((context, text))
        return f"⟦{text}⟧" if context.startswith("Q") else None


@pytest.fixture
def pseudo_language(qapp, tmp_path, monkeypatch):
    """Add a language as a developer does, by one file, and choose it; return what Qt is asked."""
    folder = tmp_path / "translations"
    folder.mkdir()
    tree = ET.parse(paths.resource("translations/letterpad_de.ts"))
    tree.getroot().set("language", "eo")
    for context in tree.iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source")
            codes = {"en": "eo", ".,": ".,"} if context.findtext("name") == "Numbers" else {}
            message.find("translation").text = codes.get(source, pseudo(source))
    file = folder / "letterpad_eo.ts"
    tree.write(file, encoding="utf-8", xml_declaration=True)
    assert translations.unfinished(file) == []
    translations.release(file, file.with_suffix(".qm"))

    shipped = paths.resource

    def resource(name: str):
        return tmp_path / name if name.startswith("translations") else shipped(name)

    monkeypatch.setattr(paths, "resource", resource)
    language.languages.cache_clear()
    assert language.languages() == {"en": "English", "eo": "Esperanto"}
    before = set(qapp.findChildren(QTranslator))
    assert language.install(qapp, "eo") == "eo"
    texts = QtTexts(qapp)
    qapp.installTranslator(texts)
    yield texts
    language.languages.cache_clear()
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def window(qtbot, add_run, bar_letters):
    """Return a function that builds the window, in the language of then, with runs in it."""
    made: list[MainWindow] = []

    def build() -> MainWindow:
        add_run(
            "First", 20, notes=(Sentence("The pictures are dark on light, and were inverted."),)
        )
        add_run(
            "Second",
            50,
            "neural-net",
            settings={"hidden_units": [512], "learning_rate": 0.01, "decay": "cosine"},
            history=[CurvePoint(1, 2, "epoch", 1.0, 0.5, 1.1, 0.4)],
        )
        add_run("Third", 0, "k-means", key="other", held_out=False)
        built = MainWindow()
        unfold(built)
        qtbot.addWidget(built)
        built.resize(1024, 768)
        built.show()
        spec = built.model_panel.data_spec()
        built.jobs.letters_ready.emit(spec, bar_letters)
        made.append(built)
        return built

    yield build
    for built in made:
        built.jobs.close()


def texts_of(root: QWidget) -> set[str]:
    """Return every text that can be read, pointed at, or heard in a widget and all its parts."""
    found: set[str] = set()
    for part in (root, *root.findChildren(QWidget)):
        if isinstance(part, QLineEdit) and part.objectName() == "qt_spinbox_lineedit":
            continue
        found |= {
            part.windowTitle(),
            part.toolTip(),
            part.statusTip(),
            part.whatsThis(),
            part.accessibleName(),
            part.accessibleDescription(),
        }
        if isinstance(part, QLabel | QAbstractButton | QMessageBox):
            found.add(part.text())
        if isinstance(part, QLineEdit):
            found.add(part.placeholderText())
        if isinstance(part, QMenu):
            found.add(part.title())
        if isinstance(part, QComboBox):
            for row in range(part.count()):
                found.add(part.itemText(row))
                found.add(part.itemData(row, Qt.ItemDataRole.ToolTipRole) or "")
        if isinstance(part, QAbstractItemView) and part.model() and part.accessibleName():
            found |= texts_of_model(part.model())
        found |= charted(part)
    for action in root.findChildren(QAction):
        found |= {action.text(), action.toolTip(), action.statusTip()}
    return {text for text in found if text}


def texts_of_model(model) -> set[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount())
    found = {
        model.headerData(column, Qt.Orientation.Horizontal, role)
        for column in columns
        for role in roles
    }
    for row in range(model.rowCount()):
        for column in columns:
            found |= {model.index(row, column).data(role) for role in roles}
    return {text for text in found if isinstance(text, str)}


def charted(part: QWidget) -> set[str]:
    """Return the texts of a chart: of its table, its keys and its items, at its axes and in it."""
    if isinstance(part, Chart):
        table = part.chart_table()
        found = {table.title, *table.headings, part.empty_sentence()}
        found |= {sentence for _, sentence in part.key_help()}
        found |= {field for column in table.columns for field in column.fields}
        return found | {part.sentence(item) for item in range(part.n_items())}
    if not hasattr(part, "getPlotItem"):
        return set()
    plot: Any = part.getPlotItem()
    found = set()
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        found.add(axis.labelText or "")
        found |= {text for ticks in axis._tickLevels or [] for _, text in ticks}
    for item in plot.items:
        if hasattr(item, "toPlainText"):
            found.add(item.toPlainText())
    return found


MENU = ("settings_action", "keys_action", "model_card_action", "about_action")
"""Entries that open a dialog."""


EPOCH = Sentence("{unit} {done:,} of {total:,}", unit=UNITS["epoch"], done=1, total=15)


def refused_by(spec: DataSpec) -> UserError:
    """Return the error of letters that cannot be read."""
    with pytest.raises(UserError) as refused:
        load_letters(spec)
    return refused.value


def can_be_reached(field: QWidget) -> bool:
    """Bring a field into sight, and tell whether it is there."""
    scroll_to(field)
    return field.visibleRegion().contains(field.rect())


def everything(window: MainWindow, qtbot) -> set[str]:
    """Return the texts of both pages and all dialogs, in all the states that are easy to reach."""
    found: set[str] = set()

    def look(at: QWidget = window) -> None:
        QApplication.processEvents()
        found.update(texts_of(at))

    look()
    panel, results = window.model_panel, window.results_page
    for key in ALGORITHMS:
        choose_in(panel, "algorithm_chooser", key)
        look(panel)
    choose_in(panel, "algorithm_chooser", "neural-net")
    rate = find(panel, QWidget, "setting_learning_rate")
    qtbot.waitUntil(lambda: can_be_reached(rate))  # its form is longer than the one before
    type_into(rate, "-1")
    look(panel)
    panel.algorithm_form.settings_form.reset()
    click_on(window, "search_button")
    search = dialog(window, "search_dialog")
    assert isinstance(search, SearchDialog)
    look(search)
    click_on(search, "search_start")
    search.add_trial(Trial({"hidden_units": [512]}, 0, 300, 0.75, 1.0, 1, 6))
    search.show_progress(
        Progress("search", Sentence("fit {done:,} of {total:,}", done=1, total=6), 0.2, 2.0)
    )
    look(search)
    search.finished_with(window.runs.list()[0])
    look(search)
    window.jobs.stop()
    ask_what_it_is(search, look)
    escape(search)
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
    panel.training_started()
    look(panel)
    point = CurvePoint(1, 15, "epoch", 0.5, 0.75, 0.6, 0.7)
    panel.show_progress(Progress("fit", EPOCH, 0.1, 2.0, 30.0, point))
    look(panel)
    qtbot.waitUntil(find(panel, QWidget, "what_is_training_curves").isVisible)
    asked = ask_what_it_is(window, look)
    snapshot = Snapshot("classes", np.full((2, 28, 28), 0.5, np.float16), 2)
    weights = NamedWeights(("A", "B"), snapshot)
    panel.show_progress(Progress("fit", EPOCH, 0.1, 2.0, 30.0, weights=weights))
    click_on(panel, "live_weights_button")
    look(panel)
    asked |= ask_what_it_is(window, look)
    click_on(panel, "live_weights_button")
    panel.show_progress(Progress("convert", Sentence("converting to ONNX"), None, 2.0))
    look(panel)
    window.jobs.trained.emit(window.runs.list()[0].path)
    look()
    panel.training_failed(
        translated(NO_MEMORY),
        "Traceback",
    )
    look(panel)
    panel.training_stopped()
    look(panel)
    spec = Files("/nowhere/bars.gz")
    window.jobs.letters_failed.emit(
        panel.data_spec(),
        error_text(refused_by(Files("/no/file"))),
    )
    look(panel)
    panel.letters_chooser.show_loading(spec)
    look(panel)

    click_on(window, "results_page_button")
    table = find(results, RunsTable, "runs_table")
    for run in window.runs.list():
        click_row(table, run.card.name)
        for page in ("show_mix_ups", "show_details"):
            click_on(results, page)
            look()
    click_row(table, window.runs.list()[0].card.name)
    click_on(results, "show_mix_ups")
    matrix = results.findChild(QWidget, "confusion_matrix")
    for cell in ((0, 1), (0, 3)):
        place = matrix.cell_rect(cell).center().toPoint()
        QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
        look()
    QTest.keyClick(matrix, Qt.Key.Key_Menu)
    menu = matrix.findChild(QMenu, "chart_menu")
    look(menu)
    menu.close()
    asked_there = compare(window, look, qtbot)
    click_on(window, "results_page_button")
    window.deleted_runs.delete(window.runs.list()[0])
    look()
    window.notice.show_sentence(window.tr("Deleted “{0}”."))
    look()

    crash = ErrorDialog(translated(Sentence("It is empty.")), "Letterpad", window)
    for _ in range(2):
        crash.count_another()
        look(crash)
    for name in MENU:
        menu_entry(window, name)
        (opened,) = (each for each in window.findChildren(QDialog) if each.isVisible())
        look(opened)
        opened.close()
    for page in ("show_details", "show_mix_ups"):
        click_on(results, page)
        asked |= ask_what_it_is(window, look)
    asked |= asked_there | my_letters(window, look, qtbot)
    assert asked == {button.objectName() for button in window.findChildren(WhatButton)}
    question = ConfirmClose(window)
    question.open()
    look(question)
    question.close()
    return found


def ask_what_it_is(window: QWidget, look: Callable[[QWidget], None]) -> set[str]:
    """Click on every question mark that is seen, and on the way to a chart's table.

    Returns
    -------
    set of str
        Names of these question marks.
    """
    asked = set()
    for button in window.findChildren(WhatButton):
        if not button.isVisible():
            continue
        asked.add(button.objectName())
        click(button)
        explanation = find(window, Explanation, "explanation")
        look(explanation)
        if explanation.findChild(QPushButton, "show_table_button"):
            click_on(explanation, "show_table_button")
            opened = window.findChild(TableDialog)
            look(opened)
            escape(opened)
        else:
            press(explanation, Qt.Key.Key_Escape)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return asked


def without_brackets(text: str) -> str:
    while (shorter := re.sub(r"⟦[^⟦⟧]*⟧", " ", text)) != text:
        text = shorter
    return text


def test_a_language_is_one_file_and_no_text_is_left_out(
    pseudo_language: QtTexts, window, qtbot
) -> None:
    texts = everything(window(), qtbot)
    assert len(texts) > 300
    # The pages of the help are translated as files.
    titles = "|".join(re.escape(pages.title(pages.markdown(name))) for name in pages.PAGES)
    left = {text: DATA.sub("", re.sub(titles, "", without_brackets(text))) for text in texts}
    untranslated = {text for text, rest in left.items() if re.search(r"[^\W\d_]{2}", rest)}
    assert untranslated <= OUT_OF_REACH
    # What is painted, and cannot be read from outside.
    assert ("Canvas", "Draw a letter here") in pseudo_language.asked


def my_letters(window: MainWindow, look: Callable[..., None], qtbot: Any) -> set[str]:
    """Go through the page of my letters: without any, with some, and what is done with them."""
    page = Page(window, qtbot)
    look()
    asked = ask_what_it_is(window, look)
    answered = Answered("M", "O", 0.5)
    again = letter("A", 1, answered=answered, author="Ö")
    keep([letter("A", answered=None), again, again, letter("B", 2, answered=None, origin=IMPORTED)])
    page.wait_for(4)
    for place in range(4):
        page.click_on(place)
        look()
    click_on(window, "relabel_letters_button")
    for name, button in (
        ("relabel_dialog", ""),
        ("doubles_dialog", "find_doubles_button"),
        ("authors_dialog", "authors_button"),
    ):
        if button:
            click_on(window, button)
            page.wait()
        look(dialog(window, name))
        escape(dialog(window, name))
    click_on(window, "delete_letters_button")
    page.wait_for(3)
    look()
    click_on(window, "undo_letters_button")
    page.wait_for(4)
    click_on(window, "by_day_button")
    page.wait()
    look()
    return asked


def compare(window: MainWindow, look: Callable[..., None], qtbot: Any) -> set[str]:
    """Go through the compare page: two runs, and what is chosen."""
    click_on(window, "compare_page_button")
    look()
    qtbot.waitUntil(lambda: is_still(window))
    look()
    asked = ask_what_it_is(window, look)
    matrix = find(window, QWidget, "difference_matrix")
    for name in ("only_second_right", "both_right"):
        click_on(window, name)
        catch_up(window)
        look()
    QTest.keyClick(matrix, Qt.Key.Key_Home)
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    catch_up(window)
    look()
    click_on(window, "selection_clear")
    catch_up(window)
    look()
    for tab in TABS:
        open_page(window, tab)
        look()
        asked |= ask_what_it_is(window, look)
    return asked


def test_german_window_has_no_english_in_it(german, window, qtbot) -> None:
    texts = everything(window(), qtbot)
    english = {source for (_, source), text in source_texts().items() if text != source}
    runs = {"First", "Second"}
    assert {text for text in texts if text in english} - runs == set()
    assert any("zurückgehalten" in text for text in texts)
    assert "Konfusionsmatrix" in texts


def test_german_pages_do_not_scroll_at_the_usual_size(german, window, qtbot) -> None:
    shown = window()
    for size in ((1024, 768), (1280, 800)):
        shown.resize(*size)
        for page in (0, 1, 2, 3):
            shown.pages.setCurrentIndex(page)
            settle()
            qtbot.waitUntil(lambda: is_still(shown))
            settle()
            area = shown.pages.currentWidget()
            assert area.widget().size() == area.viewport().size(), (size, page)


def test_only_words_that_are_the_same_stay_the_same() -> None:
    same = {source for (_, source), text in source_texts().items() if text == source}
    letters = {source for source in same if re.search(r"[^\W\d_]{2}", FIELD.sub("", source))}
    assert letters <= SAME_IN_GERMAN


def test_every_german_text_has_the_fields_of_its_source() -> None:
    for (_, source), text in source_texts().items():
        assert sorted(FIELD.findall(source)) == sorted(FIELD.findall(text)), source
        assert source.count("&") == text.count("&"), source


def test_german_model_card_says_what_the_english_one_says(german, qtbot) -> None:
    english = paths.resource("model-card.md").read_text(encoding="utf-8").splitlines()
    shown = paths.resource("model-card.de.md").read_text(encoding="utf-8").splitlines()
    assert len(shown) == len(english)
    for ours, theirs in zip(shown, english, strict=True):
        assert figures(ours) == figures(theirs), ours
        assert len(ours.split("|")) == len(theirs.split("|"))
        assert ours != theirs or not re.search(r"[^\W\d_]{4}", ours)
    parent = QWidget()
    qtbot.addWidget(parent)
    text = ModelCardDialog(parent).text.toPlainText()
    assert text.startswith("Letterpads Erkenner")


def figures(line: str) -> list[str]:
    """Return the numbers of a line, whatever their marks and their order."""
    return sorted(re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d)", "", line)))


def test_english_is_as_written(qapp) -> None:
    assert (language.number(20_800), language.localized("95.3 %")) == ("20,800", "95.3 %")
    assert language.typed_number("0.1") == "0.1"
    assert translated(EPOCH) == "epoch 1 of 15"


def test_what_is_said_below_is_shown_in_german(german) -> None:
    assert translated(EPOCH) == "Epoche 1 von 15"
    assert translated(replace_fields(EPOCH, done=1200, total=10_000)) == "Epoche 1.200 von 10.000"
    assert translated(ALGORITHMS["logistic-regression"].name) == "Logistische Regression"
    rate = ALGORITHMS["neural-net"].param("learning_rate")
    with pytest.raises(UserError) as refused:
        rate.check("-1")
    assert error_text(refused.value) == (
        "Lernrate (learning_rate) nimmt eine Zahl von 1e-06 bis 10; angegeben ist '-1'."
    )


def replace_fields(sentence: Sentence, **fields: object) -> Sentence:
    return Sentence(sentence.text, **{**sentence.fields, **fields})


@pytest.mark.parametrize("word", ["tree", "epoch", "random", "Iterations", "{0} {n:,} {oddly}"])
def test_what_is_the_users_is_shown_letter_for_letter(
    german, word: str, tmp_path, qtbot, add_run, window
) -> None:
    """A folder that is called as a word of ours is not translated: not in errors, runs, charts."""
    assert translated(word) == word
    folder = tmp_path / word
    folder.mkdir()
    error = error_text(refused_by(Files(str(folder))))
    assert error.startswith(f"{folder} enthält keine Buchstaben")
    data = {"spec": Files(str(folder)).to_json(), "name": word, "hash": "x", "n": 600}
    add_run(word, 10, data=data)
    shown = window()
    shown.pages.setCurrentIndex(1)
    QApplication.processEvents()
    texts = texts_of(shown.results_page)
    assert word in texts
    assert any(
        word in text and "A\N{NO-BREAK SPACE}bis\N{NO-BREAK SPACE}D" in text for text in texts
    )


def test_decimal_commas_are_read_in_the_form(german, window) -> None:
    panel = window().model_panel
    panel.show_algorithm("neural-net")
    field = panel.findChild(QWidget, "setting_learning_rate")
    assert field.text() == "0,001"
    field.lineEdit().setText("0,25")
    assert panel.train_spec().settings["learning_rate"] == 0.25
    field.lineEdit().setText("0.5")
    assert panel.train_spec().settings["learning_rate"] == 0.5
    field.stepUp()
    assert panel.train_spec().settings["learning_rate"] == 1.0


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1e3", 1000), ("30,000", 30_000), ("2.5e2", 250), ("1E2", 100), (" 12 ", 12)],
)
def test_a_whole_number_is_read_as_people_write_it(qapp, typed: str, value: int) -> None:
    param = Param("n", "N", "int", 1, "How many.", low=0, high=100_000)
    assert checked(param, typed) == value


@pytest.mark.parametrize("typed", ["1.5", "1e-3", "2.55e1", "1,00", "300,000", "1e99", "", "13x"])
def test_what_is_no_such_number_is_refused(qapp, typed: str) -> None:
    param = Param("n", "N", "int", 1, "How many.", low=0, high=100_000)
    with pytest.raises(UserError, match="whole number from 0 to 100000"):
        checked(param, typed)


def test_a_thousand_is_a_thousand_in_a_german_field(german) -> None:
    rate = Param("rate", "Rate", "float", 0.1, "How far.", low=0, high=5000)
    assert checked(rate, "1.000") == 1000.0
    assert checked(rate, "0,001") == checked(rate, "0.001") == 0.001
    assert checked(Param("n", "N", "int", 1, "", low=0, high=30_000), "1.000") == 1000


def test_a_right_to_left_name_in_a_sentence_keeps_to_itself() -> None:
    alef = "\u0627"
    assert translated(Sentence("{name} of {n}", name=alef, n=3)) == f"\u2068{alef}\u2069 of 3"
    assert translated(Sentence("{names}", names=(alef, "B"))) == f"\u2068{alef}\u2069, B"
    assert str(Sentence("{name} of {n}", name=alef, n=3)) == f"{alef} of 3"
    assert translated(alef) == alef
