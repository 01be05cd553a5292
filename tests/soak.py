"""Uses the real window at random, by mouse and keyboard, and looks for what goes wrong.

    python tests/soak.py                   half an hour, with a seed that is printed
    python tests/soak.py --actions 200 --seed 7

It draws, trains, stops, searches, switches pages, models, letters and themes; then it prints what
it did, and a table of crashes, leaked memory, child processes, threads and files left behind. The
exit code is 1 if there is any. The user's own folder is not touched.
"""
# ruff: noqa: T201 - a script, which prints what it finds

import argparse
import ctypes
import faulthandler
import gc
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LETTERPAD_HOME"] = tempfile.mkdtemp(prefix="letterpad-soak-")

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)

from letterpad import paths
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.controllers import background
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.gui.startup.app import prepare
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.export import export_letters

LEFT = Qt.MouseButton.LeftButton

HANGS_AFTER = 600
"""Seconds without an end of one action, or of a rest, which waits for the trainings: the threads'
places are printed, and the process ends."""

TELLS_AFTER = 60
"""Seconds between two lines on how it goes."""

MOST_RUNS = 8
GROWTH = 1.10
"""Of memory and widgets in the second half. In the first all is built, and the heap finds its
size."""

MOST_PARTS = 4
"""Where they have grown, as much is done once more: a leak goes on, a heap finds its size, which
takes longer on a busy machine."""

NOISE = "This plugin does not support "


@dataclass(frozen=True)
class Length:
    """How long the window is used: a number of actions, or else minutes."""

    minutes: float
    actions: int | None = None

    def half(self) -> Iterator[str]:
        """Go through one half of it; give what is left of that, in words, before each action."""
        if self.actions is not None:
            n_actions = self.actions // 2
            yield from (f"{n_actions - done} actions" for done in range(n_actions))
            return
        ends = time.monotonic() + self.minutes * 60 / 2
        while (left := ends - time.monotonic()) > 0:
            yield f"{left / 60:.0f} minutes"


class Soak:
    """One window, and random uses of it."""

    def __init__(self, seed: int, files: dict[str, Path]) -> None:
        self.random = random.Random(seed)
        self.files = files
        self.faults: list[str] = []
        self.done: Counter[str] = Counter()
        self.ended: Counter[str] = Counter()
        settings = Settings()  # few letters, so that many trainings come to their end
        settings.set_choices("model_panel", {"data": Builtin(size=2_600).to_json()})
        settings.save()
        self.window = MainWindow()
        self.window.show()
        self.window.draw_page.open_training()
        jobs = self.window.jobs
        jobs.trained.connect(lambda _: self.ended.update(["trained"]))
        jobs.stopped.connect(lambda: self.ended.update(["stopped"]))
        jobs.failed.connect(self.take_failure)
        self.actions: list[tuple[int, Callable[[], None]]] = [
            (30, self.draw),
            (8, self.press_tool),
            (6, self.switch_page),
            (10, self.train),
            (4, self.stop),
            (2, self.search),
            (4, self.choose_letters),
            (6, self.choose_algorithm),
            (4, self.change_a_setting),
            (4, self.choose_model),
            (2, self.use_the_trained_model),
            (2, self.switch_theme),
            (4, self.look_at_results),
            (2, self.rename),
            (2, self.delete),
            (3, self.keys),
            (2, self.drawings_in_and_out),
            (1, self.model_in_and_out),
            (1, self.resize),
            (1, self.read_the_card),
            (1, self.tell_cases_apart),
            (1, self.hover),
            (2, self.fold_and_unfold),
        ]

    def take_failure(self, sentence: str, trace: str) -> None:
        """A training may fail for a reason that is the user's to mend; a traceback is a fault."""
        self.ended["failed"] += 1
        if trace and "Traceback" in trace:
            self.faults.append(f"training: {sentence}\n{trace}")

    def everything_once(self) -> None:
        """Build all that the window builds when it is first needed."""
        self.train()
        wait_while(lambda: self.window.jobs.is_busy)
        for _, action in self.actions:
            self.do(action)

    def step(self) -> None:
        """Do one thing at random."""
        weights, actions = zip(*self.actions, strict=True)
        self.do(*self.random.choices(actions, weights))

    def go_on(self, length: Length) -> None:
        """Do things at random for half of the length, and say how it goes."""
        told = time.monotonic()
        for left in length.half():
            self.step()
            if time.monotonic() - told > TELLS_AFTER:
                told = time.monotonic()
                print(f"{left} to the next rest: {memory():.0f} MB", flush=True)

    def do(self, action: Callable[[], None]) -> None:
        """Do one thing, and let the window work for a moment."""
        faulthandler.dump_traceback_later(HANGS_AFTER, exit=True)
        try:
            action()
        except Exception:  # noqa: BLE001 - found, not caught
            self.faults.append(f"{action.__name__}: {traceback.format_exc()}")
        self.done[action.__name__] += 1
        QTest.qWait(self.random.choice((0, 0, 5, 20, 100, 300)))
        self.close_dialogs(keep_search=True)
        faulthandler.cancel_dump_traceback_later()

    # What a user does

    def find(self, kind: type[Any], name: str, among: QWidget | None = None) -> Any:
        widget = (among or self.window).findChild(kind, name)
        assert widget is not None, name
        return widget

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        if widget.isVisible() and widget.isEnabled():
            QTest.mouseClick(widget, LEFT, pos=at or widget.rect().center())

    def choose(self, chooser: QComboBox) -> None:
        """Choose by keyboard, as one does after Tab."""
        if chooser.isVisible() and chooser.isEnabled() and chooser.count() > 1:
            chooser.setFocus()
            key = self.random.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End))
            for _ in range(self.random.randint(1, 3)):
                QTest.keyClick(chooser, key)

    def to_page(self, name: str) -> None:
        self.click(self.find(QPushButton, f"{name}_page_button"))

    def draw(self) -> None:
        self.to_page("draw")
        canvas = self.window.canvas
        side = min(canvas.width(), canvas.height()) - 20
        for _ in range(self.random.randint(1, 3)):
            x, y = self.random.randint(10, side), self.random.randint(10, side)
            QTest.mousePress(canvas, LEFT, pos=QPoint(x, y))
            for _ in range(self.random.randint(0, 40)):
                x = min(side, max(0, x + self.random.randint(-25, 25)))
                y = min(side, max(0, y + self.random.randint(-25, 25)))
                QTest.mouseMove(canvas, QPoint(x, y))
                QApplication.processEvents()
            QTest.mouseRelease(canvas, LEFT, pos=QPoint(x, y))

    def press_tool(self) -> None:
        self.to_page("draw")
        name = self.random.choice(("undo", "redo", "clear", "clear", "eraser"))
        self.click(self.find(QPushButton, f"{name}_button"))

    def switch_page(self) -> None:
        self.to_page(self.random.choice(("draw", "results")))

    def train(self) -> None:
        self.to_page("draw")
        runs = self.window.runs.list()  # of which a thread deletes some: not at once
        for run in self.random.sample(runs, max(0, len(runs) - MOST_RUNS)):
            self.window.deleted_runs.delete(run)
        self.click(self.find(QPushButton, "train_button"))

    def stop(self) -> None:
        self.to_page("draw")
        self.click(self.find(QPushButton, "stop_button"))

    def search(self) -> None:
        self.to_page("draw")
        dialog = self.window.findChild(QDialog, "search_dialog")
        if dialog is None or not dialog.isVisible():  # there is none, or it was put aside
            self.click(self.find(QPushButton, "search_button"))
            dialog = self.window.findChild(QDialog, "search_dialog")
        if dialog is not None:
            self.click(self.find(QPushButton, "search_start", dialog))
            QTest.qWait(self.random.choice((0, 500, 2_000)))
            if self.random.random() < 0.5:
                self.click(self.find(QPushButton, "search_stop", dialog))
            self.click(self.find(QPushButton, "search_close", dialog))

    def choose_letters(self) -> None:
        self.to_page("draw")
        panel = self.window.model_panel
        what = self.random.choice(("file", "file", "file", "chooser", "classes", "split"))
        if what == "file":
            path = self.random.choice(list(self.files.values()))
            menu = panel.letters_chooser.open_menu
            entry = menu.folder_action if path.is_dir() else menu.file_action
            self.click(self.find(QPushButton, "open_letters_button"))
            if menu.isVisible():
                QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())
                self.answer_file_dialog(path)
                self.answer_preview()
        else:
            names = {"chooser": "dataset_chooser", "classes": "classes_chooser"}
            self.choose(self.find(QComboBox, names.get(what, "split_chooser")))

    def answer_preview(self) -> None:
        dialog = self.window.findChild(QDialog, "preview_dialog")
        if dialog is None or not dialog.isVisible():
            return
        QTest.qWait(self.random.choice((0, 500, 5_000)))
        use = self.find(QPushButton, "use_letters_button", dialog)
        if use.isEnabled() and self.random.random() < 0.8:
            self.click(use)
        else:
            self.click(self.find(QPushButton, "cancel_letters_button", dialog))

    def choose_algorithm(self) -> None:
        self.to_page("draw")
        self.choose(self.find(QComboBox, "algorithm_chooser"))

    def change_a_setting(self) -> None:
        self.to_page("draw")
        form = self.find(QWidget, "settings_form")
        if self.random.random() < 0.3:
            self.click(self.find(QPushButton, "more_settings_button"))
        if self.random.random() < 0.5:
            self.click(self.find(QPushButton, "reset_settings_button"))
        fields = [
            field
            for field in form.findChildren(QWidget)
            if field.objectName().startswith("setting_") and field.isVisible()
        ]
        if fields:
            field = self.random.choice(fields)
            field.setFocus()
            QTest.keyClicks(field, self.random.choice(("1", "2", "x", " ")))
            QTest.keyClick(field, Qt.Key.Key_Tab)

    def choose_model(self) -> None:
        self.choose(self.find(QComboBox, "model_chooser"))

    def use_the_trained_model(self) -> None:
        self.click(self.find(QPushButton, "use_model_button"))
        if self.random.random() < 0.5:
            self.click(self.find(QPushButton, "live_model_badge"))

    def switch_theme(self) -> None:
        scheme = self.random.choice((Qt.ColorScheme.Dark, Qt.ColorScheme.Light))
        QGuiApplication.styleHints().setColorScheme(scheme)

    def look_at_results(self) -> None:
        self.to_page("results")
        table = self.find(QTableView, "runs_table")
        n_runs = table.model().rowCount()
        if n_runs:
            index = table.model().index(self.random.randrange(n_runs), 0)
            self.click(table.viewport(), table.visualRect(index).center())
            QTest.keyClick(table, self.random.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
        self.click(self.find(QPushButton, self.random.choice(("show_mix_ups", "show_details"))))
        matrix = self.find(QWidget, "confusion_matrix")
        if matrix.isVisible():
            place = QPoint(
                self.random.randrange(matrix.width()), self.random.randrange(matrix.height())
            )
            self.click(matrix, place)
            QTest.keyClick(matrix, Qt.Key.Key_Right)
            QTest.keyClick(matrix, Qt.Key.Key_Return)
        self.click(self.find(QPushButton, "use_run_button"))

    def rename(self) -> None:
        self.to_page("results")
        table = self.find(QTableView, "runs_table")
        if table.model().rowCount():
            QTest.keyClick(table, Qt.Key.Key_F2)
            editor = QApplication.focusWidget()
            # Not into a dialog that has just been closed: keys that never come from a keyboard let
            # it open a box of its own, and that box end with it.
            if editor is not None and editor is not table and table.isAncestorOf(editor):
                QTest.keyClicks(editor, "Run " + str(self.random.randint(1, 99)))
                QTest.keyClick(editor, Qt.Key.Key_Return)

    def delete(self) -> None:
        self.to_page("results")
        self.click(self.find(QPushButton, "delete_run_button"))
        if self.random.random() < 0.5:
            self.click(self.find(QPushButton, "undo_delete_button"))
        elif self.random.random() < 0.5:
            self.click(self.find(QPushButton, "deleted_runs_button"))
            wait_while(lambda: self.window.runs.is_busy)
            self.click(self.find(QPushButton, "restore_button"))

    def keys(self) -> None:
        """Press keys wherever the focus is."""
        for _ in range(self.random.randint(1, 12)):
            key = self.random.choice((Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape))
            QTest.keyClick(self.window, key)
        control = Qt.KeyboardModifier.ControlModifier
        for key in self.random.choices((Qt.Key.Key_Z, Qt.Key.Key_C, Qt.Key.Key_V), k=2):
            QTest.keyClick(self.window, key, control)

    def drawings_in_and_out(self) -> None:
        """Save by Ctrl+S under one of the endings; open what was saved, or what is no drawing."""
        file_actions, canvas = self.window.file_actions, self.window.canvas
        self.to_page("draw")
        folder = self.files["letters"].parent
        file = folder / f"drawing{self.random.choice(('.ndjson', '.ndjson.gz', '.png', '.svg'))}"
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(canvas, Qt.Key.Key_S, control)
        self.answer_file_dialog(file)
        wait_while(lambda: file_actions.is_busy)
        QTest.keyClick(canvas, Qt.Key.Key_O, control)
        self.answer_file_dialog(self.random.choice((file, self.files["broken"])))
        wait_while(lambda: file_actions.is_busy)
        file_actions.show_text("no drawing")

    def answer_file_dialog(self, path: Path) -> None:
        """Type a name into a file dialog, if one is open; replace what is there."""
        for shown in self.window.findChildren(QFileDialog):
            if shown.isVisible():
                field = self.find(QLineEdit, "fileNameEdit", shown)
                field.selectAll()
                QTest.keyClicks(field, str(path))
                QTest.keyClick(field, Qt.Key.Key_Return)
        for question in self.window.findChildren(QMessageBox, "replace_question"):
            if question.isVisible():
                self.click(question.button(QMessageBox.StandardButton.Yes))

    def model_in_and_out(self) -> None:
        runs = self.window.runs
        if runs.list():
            file = self.files["letters"].parent / "model.letterpad"
            runs.save_file(self.random.choice(runs.list()), file)
            wait_while(lambda: runs.is_busy)
            if not file.exists():
                return  # the run's own file was gone
            runs.open_file(file)
            wait_while(lambda: runs.is_busy or runs.opening.is_busy)
            file.write_bytes(file.read_bytes()[:1_000])
            runs.open_file(file)

    def resize(self) -> None:
        self.window.resize(self.random.randint(1024, 1600), self.random.randint(768, 1100))

    def read_the_card(self) -> None:
        self.window.help.model_card.trigger()
        QTest.qWait(50)

    def tell_cases_apart(self) -> None:
        self.to_page("draw")
        self.click(self.window.draw_page.answer_view.apart)

    def hover(self) -> None:
        """Ask for the tooltip of anything."""
        widgets = [each for each in self.window.findChildren(QWidget) if each.isVisible()]
        QTest.mouseMove(self.random.choice(widgets))
        QTest.qWait(100)

    def fold_and_unfold(self) -> None:
        """Open or close what can be, and leave the panel open more often than not."""
        self.to_page("draw")
        names = ("training_choices_button", "seen_button", "close_training_button")
        self.click(self.find(QPushButton, self.random.choice(names)))
        if self.random.random() < 0.8:
            self.click(self.find(QPushButton, "open_training_button"))

    # Before, between and after

    def close_dialogs(self, keep_search: bool) -> None:
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible() and not (keep_search and dialog.objectName() == "search_dialog"):
                dialog.close()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def make_curves(self) -> None:
        """Make the charts that else are made when a first curve is seen, here or in details."""
        curves = self.window.findChildren(TrainingCurves)
        for each in curves:
            each.prepare()
        wait_while(
            lambda: (
                [type(each).__name__ for each in QApplication.allWidgets()].count("CurvePlot")
                < 2 * len(curves)
            )
        )

    def settle(self) -> "Rest":
        """Come to rest on an empty Draw page; return memory in MB, and the widgets there are."""
        faulthandler.dump_traceback_later(HANGS_AFTER, exit=True)
        self.close_dialogs(keep_search=False)
        self.window.jobs.stop()
        self.to_page("draw")
        self.window.draw_column.clear_button.click()
        # What differs by chance: charts of runs that are there, the form of an algorithm.
        runs, jobs = self.window.runs, self.window.jobs
        while runs.is_busy or runs.list():
            if not runs.is_busy:
                self.window.deleted_runs.delete(runs.list()[0])
            QTest.qWait(20)
        self.window.model_panel.show_algorithm("logistic-regression")
        wait_while(lambda: jobs.is_busy or jobs.is_reading or runs.is_busy)
        for _ in range(3):
            QTest.qWait(300)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.unfreeze()
            gc.collect()
        widgets = Counter(type(widget).__name__ for widget in QApplication.allWidgets())
        faulthandler.cancel_dump_traceback_later()
        return memory_in_use(), widgets

    def close(self) -> None:
        faulthandler.dump_traceback_later(HANGS_AFTER, exit=True)
        self.close_dialogs(keep_search=False)
        background.CLOSING_SECONDS = float(HANGS_AFTER)
        self.window.jobs.close()
        self.window.close()
        QTest.qWait(300)
        # Not cancelled: the end of the process waits for its threads.


def wait_while(is_so: Callable[[], bool]) -> None:
    """Let the window work on what is done in threads; see `HANGS_AFTER`."""
    while is_so():
        QTest.qWait(10)


def letters_to_use(folder: Path) -> dict[str, Path]:
    """Write small sets of letters of several kinds."""
    letters = load_letters(Builtin(size=520))
    both = load_letters(Builtin(classes="both", size=520))
    export_letters(letters, folder / "letters.ndjson")
    export_letters(both, folder / "both.ndjson.gz")
    export_letters(letters, folder / "pictures")
    (folder / "broken.ndjson").write_text('{"word": "A", "drawing": [[[1, 2')
    return {
        "letters": folder / "letters.ndjson",
        "both": folder / "both.ndjson.gz",
        "pictures": folder / "pictures",
        "broken": folder / "broken.ndjson",
    }


def memory_in_use() -> float:
    """Return the memory in MB that is in use, without what was freed and the heap has kept.

    What glibc keeps swings by a third from minute to minute, as threads come and go: over eight
    thousand actions it was 226 MB, then 281, then 216. What is in use stays.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
    return memory()


def memory() -> float:
    """Return the memory in MB that is the process's own, without files that are mapped into it."""
    info = psutil.Process().memory_info()
    return float(info.rss - getattr(info, "shared", 0)) / 1e6


Rest = tuple[float, Counter[str]]


def has_grown(before: Rest, after: Rest) -> tuple[bool, bool]:
    """Tell whether memory and widgets have grown from one rest to the next."""
    return after[0] > before[0] * GROWTH, after[1].total() > before[1].total() * GROWTH


def left_behind() -> dict[str, list[str]]:
    """What should not be there after the window is closed."""
    home = paths.home()
    names = [path.name for path in home.rglob("*")]
    return {
        "child processes": [
            f"{child.pid} ({child.status()})" for child in psutil.Process().children(recursive=True)
        ],
        "threads": [
            thread.name
            for thread in threading.enumerate()
            if thread is not threading.main_thread() and thread.name != "preload"
        ],
        "files": [name for name in names if name.endswith(".part") or name.startswith(".letters.")]
        + [f"session/{path.name}" for path in paths.session_folder().iterdir()],
    }


def soak(length: Length, seed: int) -> int:
    """Use the window for so long; print what was found and return the exit code."""
    application = QApplication([sys.argv[0]])
    prepare(application)
    faults: list[str] = []
    sys.excepthook = lambda *error: faults.append("".join(traceback.format_exception(*error)))
    threading.excepthook = lambda error: faults.append(
        "".join(traceback.format_exception(error.exc_type, error.exc_value, error.exc_traceback))
    )
    sys.unraisablehook = lambda error: faults.append(
        "".join(traceback.format_exception(error.exc_type, error.exc_value, error.exc_traceback))
    )

    def take_message(kind: QtMsgType, context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(NOISE):
            faults.append(f"Qt: {text}")

    qInstallMessageHandler(take_message)
    with tempfile.TemporaryDirectory() as folder:
        use = Soak(seed, letters_to_use(Path(folder)))
        use.everything_once()
        use.make_curves()
        use.go_on(length)
        rests = [use.settle()]
        is_grown = True
        while is_grown and len(rests) < MOST_PARTS:
            use.go_on(length)
            rests.append(use.settle())
            is_grown = any(has_grown(*rests[-2:]))
        use.close()
        faults += use.faults
    psutil.wait_procs(psutil.Process().children(recursive=True), HANGS_AFTER)
    left = left_behind()

    print(f"\n{sum(use.done.values()):,} actions:")
    for name, count in sorted(use.done.items()):
        print(f"  {name:24}{count:6,}")
    print(f"trainings and searches: {dict(use.ended)}\n")
    memories = " -> ".join(f"{megabytes:.0f}" for megabytes, _ in rests)
    numbers = " -> ".join(str(widgets.total()) for _, widgets in rests)
    more_memory, more_widgets = has_grown(*rests[-2:])
    rows = [
        ("unexpected errors and warnings", len(faults), bool(faults)),
        ("memory in use by the window, MB", memories, more_memory),
        ("widgets", numbers, more_widgets),
        *((f"{name} left", len(found), bool(found)) for name, found in left.items()),
    ]
    for name, value, is_fault in rows:
        print(f"{name:32}{value!s:>24}  {'FAULT' if is_fault else 'fine'}")
    for fault, count in Counter(faults).items():
        print(f"\n{count} x {fault}")
    if more_widgets:
        print(f"\nmore widgets: {dict(rests[-1][1] - rests[-2][1])}")
    for name, found in left.items():
        for each in found:
            print(f"{name} left: {each}")
    sys.stdout.flush()
    return int(any(is_fault for _, _, is_fault in rows))


def main() -> int:
    """Read the options, and soak."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--actions", type=int, help="so many instead of so long")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**31))
    chosen = parser.parse_args()
    length = Length(chosen.minutes, chosen.actions)
    print(f"seed {chosen.seed}, {length}, {paths.home()}", flush=True)
    return soak(length, chosen.seed)


if __name__ == "__main__":
    sys.exit(main())
