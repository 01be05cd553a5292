"""The model panel: what it shows of what it is told, and what it says of what the user does."""

from dataclasses import replace
from pathlib import Path
from string import ascii_uppercase
from typing import Any, TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from letterpad.algorithms.algorithm import Algorithm, Param
from letterpad.gui.style import style_sheet, theme
from letterpad.gui.train.model_panel import ModelPanel
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult
from letterpad.training.spec import CurvePoint, Progress, TrainSpec


def _recipe(key: str, name: str, *params: Param, curve: str = "", validation: float = 0.0) -> Any:
    return Algorithm(
        key,
        name,
        f"{name} in plain words.",
        "scikit-learn",
        params,
        lambda settings, n_classes: None,
        curve=curve,
        validation=validation,
    )


NET = _recipe(
    "net",
    "Net",
    Param("units", "Hidden units", "layers", (64,), "How many.", low=1, high=999),
    Param("rate", "Learning rate", "float", 0.01, "How far.", low=1e-6, high=1, logarithmic=True),
    Param("epochs", "Epochs", "int", 10, "How often.", low=1, high=100),
    Param(
        "act",
        "Activation",
        "choice",
        "relu",
        "Which.",
        choices={"relu": "relu", "tanh": "tanh"},
        advanced=True,
    ),
    Param("stop", "Stop early", "bool", False, "Whether.", advanced=True),
    validation=0.1,
)
TREE = _recipe(
    "tree",
    "Tree",
    Param("depth", "Depth", "int", 20, "How deep.", low=1, high=100),
    curve="A tree grows in one go: there is no curve.",
)


def _letters(n: int = 1000, n_classes: int = 26, writers: bool = False) -> LetterSet:
    images = np.zeros((n, 28, 28), np.uint8)
    labels = np.arange(n, dtype=np.int64) % n_classes
    images[:, 4:24, 13:15] = 255
    return LetterSet(
        images,
        labels,
        tuple(ascii_uppercase[:n_classes]) if n_classes <= 26 else (),
        "Test letters",
        "builtin",
        writers=np.array([f"w{i % 7}" for i in range(n)]) if writers else None,
    )


_Kind = TypeVar("_Kind", bound=QWidget)


class Desk:
    """A panel, and everything it said."""

    NAMES = ("letters_wanted", "train_requested", "search_wanted", "stop_requested", "entered")

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = ModelPanel(algorithms=(NET, TREE))
        qtbot.addWidget(self.panel)
        self.said: list[tuple[Any, ...]] = []
        self.panel.letters_wanted.connect(self._say_letters)
        self.panel.train_requested.connect(self._say_train)
        self.panel.search_wanted.connect(self._say_search)
        self.panel.stop_requested.connect(self._say_stop)

    def _say_letters(self, spec: object) -> None:
        self.said.append(("letters_wanted", spec))

    def _say_train(self, spec: object) -> None:
        self.said.append(("train_requested", spec))

    def _say_search(self, spec: object) -> None:
        self.said.append(("search_wanted", spec))

    def _say_stop(self) -> None:
        self.said.append(("stop_requested",))

    def find(self, kind: type[_Kind], name: str) -> _Kind:
        widget = self.panel.findChild(kind, name)
        assert isinstance(widget, kind), name
        return widget

    def combo(self, name: str) -> QComboBox:
        return self.find(QComboBox, name)

    def choose(self, name: str, data: object) -> None:
        index = self.combo(name).findData(data)
        assert index >= 0, f"{data!r} is not offered"
        self.combo(name).setCurrentIndex(index)

    def spin(self, name: str) -> QSpinBox:
        return self.find(QSpinBox, name)

    def button(self, name: str) -> QPushButton:
        return self.find(QPushButton, name)

    def label(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def type_in(self, name: str, text: str) -> None:
        field = self.find(QWidget, name)
        edit = field.lineEdit() if isinstance(field, QAbstractSpinBox) else field
        assert isinstance(edit, QLineEdit)
        edit.setText(text)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """Return a desk whose letters are there."""
    desk.panel.set_letters(Builtin(), _letters())
    return desk


def _run(n_correct: int = 3429, n: int = 4160, notes: tuple[str, ...] = ()) -> Run:
    card = Card(
        "Net",
        "net",
        "Net",
        {},
        ("A", "B"),
        Framing(),
        split={"kind": "stratified"},
        held_out=HeldOutResult(n, n_correct, 0.95, "key"),
        notes=notes,
    )
    return Run(Path("net.letterpad"), card)


# Letters


def test_shows_the_letters_it_is_given_and_says_nothing(desk: Desk) -> None:
    desk.panel.resize(320, 700)
    desk.panel.show()
    desk.panel.set_letters(Builtin(), _letters(20_800, writers=True))
    assert desk.label("letters_summary") == "20,800 letters · 26 classes · 7 writers"
    strip = desk.find(PictureStrip, "letter_samples")
    assert 6 <= len(strip.shown()) <= 26
    assert desk.combo("dataset_chooser").currentData() == "builtin"
    assert desk.combo("classes_chooser").currentData() == "A-Z"
    assert desk.spin("train_size").value() == 16_640
    assert desk.spin("train_size").maximum() == 20_799
    assert "4,160 are held out" in desk.label("training_text")
    assert desk.said == []


def test_choosing_classes_asks_for_those_letters(ready: Desk) -> None:
    ready.choose("classes_chooser", "A-J")
    assert ready.said == [("letters_wanted", Builtin(classes="A-J"))]
    assert ready.panel.data_spec() == Builtin(classes="A-J")
    ready.panel.set_letters(Builtin(classes="A-J"), _letters(n_classes=10))
    assert ready.combo("classes_chooser").currentData() == "A-J"
    assert len(ready.said) == 1


def test_built_in_letters_offer_all_schemes(ready: Desk) -> None:
    chooser = ready.combo("classes_chooser")
    keys = [chooser.itemData(index) for index in range(chooser.count())]
    assert keys == ["A-Z", "A-J", "upper", "lower", "both"]


def test_letters_that_are_no_longer_chosen_are_not_shown(ready: Desk) -> None:
    ready.choose("classes_chooser", "A-J")
    ready.panel.set_letters(Builtin(), _letters(500))
    assert ready.panel.letters_chooser.letters is None
    ready.panel.show_letters_error(Builtin(), "Old trouble.")
    assert ready.label("letters_error") == ""


def test_open_letters_stands_last_and_opens_a_menu(
    ready: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chooser = ready.combo("dataset_chooser")
    last = chooser.count() - 1
    assert chooser.itemText(last) == "Open letters…"
    menu = ready.panel.letters_chooser.open_menu
    chooser.setCurrentIndex(last)
    assert chooser.currentData() == "builtin"
    chooser.activated.emit(last)
    assert menu.isVisible()
    menu.close()
    file = tmp_path / "letters.zip"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(file), ""))
    menu.file_action.trigger()
    folder = tmp_path / "folder"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(folder))
    menu.folder_action.trigger()
    assert ready.said == [
        ("letters_wanted", Files(str(file))),
        ("letters_wanted", Files(str(folder))),
    ]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: ("", ""))
    menu.file_action.trigger()
    assert len(ready.said) == 2


def test_opened_letters_stay_in_the_list_and_can_be_chosen_again(ready: Desk) -> None:
    ready.panel.open_letters("/somewhere/letters.zip")
    spec = Files("/somewhere/letters.zip")
    ready.panel.set_letters(spec, _letters(n_classes=10))
    chooser = ready.combo("dataset_chooser")
    assert chooser.currentText() == "letters.zip"
    assert chooser.currentData() == "/somewhere/letters.zip"
    ready.choose("dataset_chooser", "builtin")
    ready.panel.set_letters(Builtin(), _letters())
    ready.choose("dataset_chooser", "/somewhere/letters.zip")
    wanted = [what for _, what in ready.said]
    assert wanted == [spec, Builtin(), spec]


def test_other_classes_are_named_as_in_the_data(ready: Desk) -> None:
    spec = Files("/data/digits")
    ready.panel.open_letters(spec.source)
    digits = replace(_letters(n_classes=10), classes=tuple("0123456789"))
    ready.panel.set_letters(spec, digits)
    chooser = ready.combo("classes_chooser")
    assert chooser.currentData() == "as-named"
    assert not chooser.isEnabled()


def test_the_user_can_name_the_classes_of_idx_files(ready: Desk, tmp_path: Path) -> None:
    names = ready.find(QLineEdit, "class_names")
    assert names.isHidden() or not names.isVisibleTo(ready.panel)
    spec = Files(str(tmp_path / "digits"))
    Path(spec.path).write_bytes(b"\0\0\x08\x03")  # as pictures in an IDX file begin
    ready.panel.open_letters(spec.source)
    ready.panel.set_letters_unnamed(spec, True)
    digits = replace(_letters(n_classes=10), classes=tuple("0123456789"))
    ready.panel.set_letters(spec, digits)
    assert names.isVisibleTo(ready.panel)
    assert names.text() == "0123456789"
    names.editingFinished.emit()
    assert len(ready.said) == 1  # nothing was changed
    names.setText("A, B C D E F G H I J")
    names.editingFinished.emit()
    assert ready.said[-1] == ("letters_wanted", replace(spec, class_names=tuple("ABCDEFGHIJ")))
    ready.choose("dataset_chooser", "builtin")
    assert not names.isVisibleTo(ready.panel)


def test_letters_that_cannot_be_read_are_said_in_words(ready: Desk) -> None:
    spec = Files("/data/broken.gz")
    ready.panel.open_letters(spec.source)
    ready.panel.show_letters_error(spec, "broken.gz was cut off.")
    assert ready.label("letters_error") == "broken.gz was cut off."
    assert not ready.button("train_button").isEnabled()
    assert "choose others" in ready.label("training_text")
    ready.choose("dataset_chooser", "builtin")
    ready.panel.set_letters(Builtin(), _letters())
    assert ready.label("letters_error") == ""
    assert ready.button("train_button").isEnabled()


def test_letters_that_are_there_in_a_moment_do_not_flicker(ready: Desk) -> None:
    before = ready.label("letters_summary")
    assert before == "1,000 letters · 26 classes"
    ready.choose("classes_chooser", "A-J")
    assert ready.label("letters_summary") == before
    assert not ready.find(QProgressBar, "reading_progress").isVisibleTo(ready.panel)
    ready.panel.set_letters(Builtin(classes="A-J"), _letters(500, 10))
    assert ready.label("letters_summary") == "500 letters · 10 classes"


def test_the_reading_of_letters_is_shown_with_its_progress(ready: Desk, qtbot: QtBot) -> None:
    bar, cancel = ready.find(QProgressBar, "reading_progress"), ready.button("cancel_reading")
    spec = Files("/somewhere/letters.zip")
    ready.panel.open_letters(spec.source)
    ready.panel.show_letters_loading(spec)
    qtbot.waitUntil(lambda: bar.isVisibleTo(ready.panel))
    assert ready.label("letters_summary") == "Reading the letters…"
    assert bar.maximum() == 0  # nobody knows yet
    assert cancel.isVisibleTo(ready.panel)
    progress = Progress("letters", "1,200 pictures read", 0.25, 3.0)
    ready.panel.show_letters_progress(Files("/elsewhere"), progress)
    assert bar.maximum() == 0
    ready.panel.show_letters_progress(spec, progress)
    assert ready.label("letters_summary") == "1,200 pictures read"
    assert bar.value() == 0.25 * bar.maximum()
    ready.panel.show_letters_progress(spec, replace(progress, text="drawing", fraction=None))
    assert bar.maximum() == 0
    ready.panel.set_letters(spec, _letters(500, 10))
    assert not bar.isVisibleTo(ready.panel)
    assert ready.label("letters_summary") == "500 letters · 10 classes"
    ready.panel.show_letters_progress(spec, progress)  # late
    assert ready.label("letters_summary") == "500 letters · 10 classes"


def test_reading_is_cancelled_by_its_button(ready: Desk, qtbot: QtBot) -> None:
    """The letters from before are asked for again, and those given up are named."""
    given_up: list[object] = []
    ready.panel.reading_cancelled.connect(given_up.append)
    cancel = ready.button("cancel_reading")
    spec = Files("/somewhere/letters.zip")
    ready.panel.open_letters(spec.source)
    qtbot.waitUntil(lambda: cancel.isVisibleTo(ready.panel))
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert ready.said == [("letters_wanted", spec), ("letters_wanted", Builtin())]
    assert given_up == [spec]
    assert ready.combo("dataset_chooser").currentData() == "builtin"
    ready.panel.show_letters_error(spec, "It was stopped.")
    assert ready.label("letters_error") == ""
    ready.panel.set_letters(Builtin(), _letters())
    assert ready.label("letters_summary") == "1,000 letters · 26 classes"
    assert not cancel.isVisibleTo(ready.panel)


def test_the_first_letters_cannot_be_cancelled(desk: Desk, qtbot: QtBot) -> None:
    """There are none to go back to."""
    desk.panel.show_letters_loading(Builtin())
    bar = desk.find(QProgressBar, "reading_progress")
    qtbot.waitUntil(lambda: bar.isVisibleTo(desk.panel))
    assert not desk.button("cancel_reading").isVisibleTo(desk.panel)


def test_letters_that_are_shown_already_change_nothing(ready: Desk, qtbot: QtBot) -> None:
    """The results page may have asked for them; an open list stays open."""
    ready.panel.show()
    qtbot.waitExposed(ready.panel)
    chooser = ready.combo("classes_chooser")
    qtbot.mouseClick(chooser, Qt.MouseButton.LeftButton)
    assert chooser.view().isVisible()
    ready.panel.set_letters(Builtin(), _letters())
    assert chooser.view().isVisible()
    chooser.hidePopup()


def test_notes_on_the_letters_are_shown(desk: Desk) -> None:
    notes = ("3 pictures could not be read.", "Labels were taken for digits.")
    desk.panel.set_letters(Builtin(), replace(_letters(), notes=notes))
    remarks = desk.find(QLabel, "letters_remarks")
    assert remarks.text() == "3 pictures could not be read. (1 more note)"
    assert remarks.toolTip() == "\n".join(notes)


def test_built_in_letters_can_be_trained_on_before_they_are_shown(desk: Desk) -> None:
    desk.panel.show_letters_loading(Builtin())
    assert desk.button("train_button").isEnabled()
    assert desk.spin("train_size").value() == 16_640
    assert desk.spin("train_size").maximum() == 20_799


def test_without_letters_there_is_no_training(desk: Desk) -> None:
    desk.panel.open_letters("/data/letters.ndjson")
    desk.panel.show_letters_loading(Files("/data/letters.ndjson"))
    assert not desk.button("train_button").isEnabled()
    assert not desk.button("search_button").isEnabled()
    assert desk.label("training_text") == "You can train once the letters have been read."


# Split


def test_unseen_writers_only_where_writers_are_known(desk: Desk) -> None:
    chooser = desk.combo("split_chooser")
    assert [chooser.itemData(i) for i in range(chooser.count())] == [
        "random",
        "stratified",
        "writers",
    ]
    model = chooser.model()
    assert isinstance(model, QStandardItemModel)
    desk.panel.set_letters(Builtin(), _letters())
    assert not model.item(2).isEnabled()
    desk.panel.set_letters(Builtin(), _letters(writers=True))
    assert model.item(2).isEnabled()
    desk.choose("split_chooser", "writers")
    assert desk.panel.train_spec().split == "writers"
    assert "about 800" in desk.label("training_text")
    desk.panel.set_letters(Builtin(), _letters())
    assert desk.panel.train_spec().split == "random"


def test_the_number_to_train_on_follows_the_letters_unless_chosen(ready: Desk) -> None:
    assert ready.spin("train_size").value() == 800
    ready.panel.set_letters(Builtin(), _letters(2001))
    assert ready.spin("train_size").value() == 1600
    ready.spin("train_size").setValue(1500)
    ready.panel.set_letters(Builtin(), _letters(3000))
    assert ready.spin("train_size").value() == 1500
    ready.panel.set_letters(Builtin(), _letters(1000))
    assert ready.spin("train_size").value() == 999
    assert ready.said == []


# Algorithm and settings


def test_defaults_ask_for_a_training_with_the_defaults(ready: Desk, qtbot: QtBot) -> None:
    assert ready.spin("random_state").value() == 42
    with qtbot.waitSignal(ready.panel.train_requested):
        qtbot.mouseClick(ready.button("train_button"), Qt.MouseButton.LeftButton)
    assert ready.said == [
        ("train_requested", TrainSpec(Builtin(), "net", {}, "random", 800, 42, None))
    ]


def test_asks_for_exactly_what_was_chosen(ready: Desk, qtbot: QtBot) -> None:
    ready.choose("split_chooser", "stratified")
    ready.spin("train_size").setValue(700)
    ready.spin("random_state").setValue(7)
    ready.type_in("setting_units", "32,16")
    ready.type_in("setting_epochs", "3")
    ready.choose("setting_act", "tanh")
    ready.find(QCheckBox, "setting_stop").setChecked(True)
    ready.type_in("setting_validation", "0.25")
    spec = TrainSpec(
        Builtin(),
        "net",
        {"units": (32, 16), "epochs": 3, "act": "tanh", "stop": True},
        "stratified",
        700,
        7,
        0.25,
    )
    qtbot.mouseClick(ready.button("train_button"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(ready.button("search_button"), Qt.MouseButton.LeftButton)
    assert ready.said == [("train_requested", spec), ("search_wanted", spec)]


def test_each_algorithm_keeps_its_settings(ready: Desk) -> None:
    ready.type_in("setting_epochs", "3")
    ready.choose("algorithm_chooser", "tree")
    ready.type_in("setting_depth", "5")
    assert ready.panel.train_spec().settings == {"depth": 5}
    ready.choose("algorithm_chooser", "net")
    assert ready.panel.train_spec().settings == {"epochs": 3}
    assert ready.combo("algorithm_chooser").toolTip() == "Net: Net in plain words."
    assert ready.said == []


def test_a_wrong_setting_is_said_and_holds_the_training_back(ready: Desk) -> None:
    ready.type_in("setting_epochs", "many")
    expected = NET.param("epochs")
    assert ready.label("setting_epochs_error") == (
        f"Epochs (epochs) must be {expected.expected}, not 'many'."
    )
    assert not ready.button("train_button").isEnabled()
    assert "marked parameter" in ready.label("training_text")
    ready.type_in("setting_epochs", "5")
    assert ready.label("setting_epochs_error") == ""
    assert ready.button("train_button").isEnabled()


def test_reset_takes_the_defaults_again(ready: Desk, qtbot: QtBot) -> None:
    reset = ready.button("reset_settings_button")
    assert not reset.isEnabled()
    ready.type_in("setting_epochs", "3")
    ready.type_in("setting_validation", "lots")
    assert reset.isEnabled()
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert ready.panel.train_spec().settings == {}
    assert ready.panel.train_spec().validation is None
    assert not reset.isEnabled()
    assert ready.button("train_button").isEnabled()


def test_advanced_settings_are_folded_and_stay_open_while_one_is_wrong(
    ready: Desk, qtbot: QtBot
) -> None:
    act = ready.combo("setting_act")
    epochs = ready.find(QWidget, "setting_epochs")
    assert epochs.isVisibleTo(ready.panel)
    assert not act.isVisibleTo(ready.panel)
    more = ready.button("more_settings_button")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert act.isVisibleTo(ready.panel)
    ready.type_in("setting_validation", "2")
    more.click()
    assert act.isVisibleTo(ready.panel)
    ready.type_in("setting_validation", "0.2")
    more.click()
    assert not act.isVisibleTo(ready.panel)


def test_the_wheel_does_not_change_what_it_passes_by(ready: Desk, qtbot: QtBot) -> None:
    ready.panel.resize(320, 600)
    ready.panel.show()
    QApplication.processEvents()
    for name in ("split_chooser", "random_state", "algorithm_chooser", "setting_epochs"):
        control = ready.find(QWidget, name)
        before = ready.panel.train_spec()
        middle = QPointF(control.rect().center())
        event = QWheelEvent(
            middle,
            control.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(control, event)
        assert ready.panel.train_spec() == before, name


# Training


def test_train_and_stop_take_turns(ready: Desk, qtbot: QtBot) -> None:
    train, stop = ready.button("train_button"), ready.button("stop_button")
    for end in ("finished", "failed", "stopped"):
        assert (train.isEnabled(), stop.isEnabled()) == (True, False)
        ready.panel.training_started()
        assert (train.isEnabled(), stop.isEnabled()) == (False, True)
        assert not ready.button("search_button").isEnabled()
        if end == "finished":
            ready.panel.training_finished(_run())
        elif end == "failed":
            ready.panel.training_failed("No.", "")
        else:
            ready.panel.training_stopped()
    assert (train.isEnabled(), stop.isEnabled()) == (True, False)
    assert ready.said == []
    ready.panel.training_started()
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert ready.said == [("stop_requested",)]


def test_choosing_other_letters_while_training_does_not_offer_another(ready: Desk) -> None:
    ready.panel.training_started()
    ready.choose("classes_chooser", "A-J")
    ready.panel.set_letters(Builtin(classes="A-J"), _letters(n_classes=10))
    assert not ready.button("train_button").isEnabled()
    assert ready.button("stop_button").isEnabled()


def test_progress_is_shown_with_the_time_left(ready: Desk) -> None:
    bar = ready.find(QProgressBar, "training_progress")
    ready.panel.training_started()
    assert (bar.minimum(), bar.maximum()) == (0, 0)  # nobody knows yet
    ready.panel.show_progress(Progress("fit", "epoch 6 of 10", 0.6, 12.0, 9.0))
    assert bar.value() / bar.maximum() == 0.6
    assert ready.label("training_text") == "epoch 6 of 10 · 9 s left"
    ready.panel.show_progress(Progress("fit", "epoch 7 of 10", 0.7, 12.0, 80.0))
    assert ready.label("training_text") == "epoch 7 of 10 · 1 min 20 s left"
    ready.panel.show_progress(Progress("fit", "growing the tree", None, 4.0))
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    assert ready.label("training_text").startswith("growing the tree · ")
    assert "left" not in ready.label("training_text")


def test_points_of_progress_become_curves(ready: Desk) -> None:
    curves = ready.panel.training_view.training_curves
    ready.panel.training_started()
    for step in (1, 2):
        point = CurvePoint(step, 10, "epoch", 2.0 / step, 0.4 * step, 2.1 / step, 0.3 * step)
        ready.panel.show_progress(Progress("fit", "", step / 10, point=point))
    assert [point.step for point in curves.points] == [1, 2]
    assert ready.label("training_detail") == "training 80.0 % · validation 60.0 %"
    ready.panel.training_finished(_run())
    assert len(curves.points) == 2  # to be looked at
    ready.panel.training_started()
    assert curves.points == ()


def test_progress_after_the_end_changes_nothing(ready: Desk) -> None:
    ready.panel.training_started()
    ready.panel.training_stopped()
    ready.panel.show_progress(Progress("fit", "late", 0.5, point=CurvePoint(1, 2, "epoch", 1.0)))
    assert "late" not in ready.label("training_text")
    assert ready.panel.training_view.training_curves.points == ()


def test_a_one_shot_fit_says_why_there_is_no_curve(ready: Desk) -> None:
    ready.choose("algorithm_chooser", "tree")
    assert ready.label("training_curves_sentence") == TREE.curve
    ready.panel.training_started()
    assert ready.label("training_curves_sentence") == TREE.curve
    ready.panel.training_stopped()
    ready.choose("algorithm_chooser", "net")
    assert ready.label("training_curves_sentence") != TREE.curve


def test_the_result_is_the_held_out_accuracy_with_its_interval_and_split(ready: Desk) -> None:
    ready.panel.training_started()
    ready.panel.training_finished(_run(notes=("The solver reached its limit.",)))
    result = ready.find(QLabel, "training_result")
    assert result.text() == "82.43 %"
    assert repr(3429 / 4160) in result.toolTip()
    assert ready.label("training_text") == "right of 4,160 letters held out"
    detail = ready.label("training_detail")
    assert "81.2 to 83.6" in detail
    assert "stratified" in detail
    assert "The solver reached its limit." in detail
    bar = ready.find(QProgressBar, "training_progress")
    assert bar.value() == bar.maximum()


def test_the_result_gives_way_when_another_training_is_prepared(ready: Desk) -> None:
    ready.panel.training_started()
    ready.panel.training_finished(_run())
    ready.panel.set_letters(Builtin(), _letters())  # read again: nobody changed anything
    assert ready.label("training_result") == "82.43 %"
    ready.spin("train_size").setValue(500)
    assert ready.label("training_result") == ""
    assert "500 letters" in ready.label("training_text")


def test_a_failure_is_said_with_the_traceback_behind_a_fold(ready: Desk, qtbot: QtBot) -> None:
    ready.panel.training_started()
    ready.panel.training_failed("The disk is full.", "Traceback: OSError")
    assert ready.label("training_text") == "The disk is full."
    details = ready.panel.training_view.details
    assert not details.isVisibleTo(ready.panel)
    button = ready.button("training_details")
    assert button.isVisibleTo(ready.panel)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert details.isVisibleTo(ready.panel)
    assert details.toPlainText() == "Traceback: OSError"
    ready.panel.training_started()
    assert not button.isVisibleTo(ready.panel)
    assert not details.isVisibleTo(ready.panel)


def test_a_failure_in_words_alone_offers_no_details(ready: Desk) -> None:
    ready.panel.training_started()
    ready.panel.training_failed("Class Q has one letter only.", "")
    assert not ready.button("training_details").isVisibleTo(ready.panel)


# The whole panel


def test_choices_come_back_and_nothing_is_said(ready: Desk, qtbot: QtBot) -> None:
    ready.panel.open_letters("/data/letters.zip")
    spec = Files("/data/letters.zip", classes="A-J")
    ready.panel.set_letters(Files("/data/letters.zip"), _letters(writers=True))
    ready.choose("classes_chooser", "A-J")
    ready.panel.set_letters(spec, _letters(writers=True, n_classes=10))
    ready.choose("split_chooser", "writers")
    ready.spin("train_size").setValue(600)
    ready.spin("random_state").setValue(3)
    ready.type_in("setting_epochs", "3")
    ready.choose("algorithm_chooser", "tree")
    ready.type_in("setting_validation", "0.2")
    again = Desk(qtbot)
    again.panel.set_choices(ready.panel.choices())
    assert again.panel.data_spec() == spec
    again.panel.set_letters(spec, _letters(writers=True, n_classes=10))
    assert again.panel.train_spec() == ready.panel.train_spec()
    assert again.panel.choices() == ready.panel.choices()
    assert again.said == []


@pytest.mark.parametrize(
    "choices",
    [
        {},
        {"data": 3, "opened": "x", "split": "odd", "train_size": -4, "random_state": "a"},
        {"algorithm": "gone", "settings": {"net": {"epochs": "x", "gone": 1}, "gone": 3}},
        {"settings": [], "data": {"source": "builtin"}},
    ],
)
def test_choices_of_another_version_do_no_harm(desk: Desk, choices: dict[str, Any]) -> None:
    desk.panel.set_choices(choices)
    desk.panel.set_letters(desk.panel.data_spec(), _letters())
    assert desk.panel.train_spec() == TrainSpec(Builtin(), "net", {}, "random", 800, 42, None)


def test_pointer_and_focus_say_that_they_came_in(
    ready: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    split, state = ready.combo("split_chooser"), ready.spin("random_state")
    with qtbot.waitSignal(ready.panel.entered):
        qapp.focusChanged.emit(None, split)
    with qtbot.assertNotEmitted(ready.panel.entered):
        qapp.focusChanged.emit(split, state)
    qapp.focusChanged.emit(state, None)
    with qtbot.waitSignal(ready.panel.entered):
        middle = QPointF(5, 5)
        QApplication.sendEvent(ready.panel, QEnterEvent(middle, middle, middle))


def test_every_control_has_a_name_a_tooltip_and_an_object_name(ready: Desk) -> None:
    for key in ("net", "tree"):
        ready.panel.show_algorithm(key)
        controls = [
            control
            for control in ready.panel.findChildren(QWidget)
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus
            and control.window() is ready.panel  # not the lists that choosers pop up
            and not isinstance(control.parent(), QAbstractSpinBox | QAbstractScrollArea)
        ]
        assert len(controls) > 10
        for control in controls:
            assert control.objectName(), (control, control.parent())
            assert control.accessibleName(), control.objectName()
            assert control.toolTip(), control.objectName()


@pytest.mark.parametrize(("name", "width"), [("light", 320), ("dark", 340)])
def test_everything_fits_and_train_stands_still(
    ready: Desk, width: int, name: str, qapp: QApplication
) -> None:
    colours = getattr(theme, name)()
    style_sheet.apply(qapp, colours)
    try:
        panel = ready.panel
        panel.resize(width, 660)
        panel.show()
        QApplication.processEvents()
        train = ready.button("train_button")
        before = train.mapTo(panel, QPoint())
        assert panel.width() == width
        for shown in ("train_button", "stop_button", "search_button", "training_progress"):
            widget = ready.find(QWidget, shown)
            assert panel.rect().contains(widget.rect().translated(widget.mapTo(panel, QPoint())))
            assert widget.visibleRegion().boundingRect() == widget.rect()
        for control in panel.findChildren(QPushButton):
            if control.isVisible():
                needed = control.fontMetrics().horizontalAdvance(control.text())
                assert control.width() >= needed, control.objectName()
        panel.training_started()
        point = CurvePoint(1, 10, "epoch", 3.0, 0.2, 3.0, 0.3)
        panel.show_progress(Progress("fit", "epoch 1 of 10", 0.1, 1.0, 9.0, point))
        QApplication.processEvents()
        assert train.mapTo(panel, QPoint()) == before
        panel.training_finished(_run(notes=("The solver reached its limit of 100 iterations.",)))
        QApplication.processEvents()
        assert train.mapTo(panel, QPoint()) == before
        panel.training_started()
        panel.training_failed("The loss became infinite in epoch 2. " * 3, "Traceback")
        QApplication.processEvents()
        assert train.mapTo(panel, QPoint()) == before
    finally:
        qapp.setStyleSheet("")
