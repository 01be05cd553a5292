"""Two windows at once on the same folder: neither loses anything of the other."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from letterpad.gui.preferences.preferences_file import Settings
from letterpad.ink.drawing_file import read_drawings
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel

Start = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("built_in_letters_are_kept")

OBEY = """
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtWidgets import QComboBox

    from letterpad.letters.data_spec import Files
    panel = window.model_panel
    def names():
        return sorted(run.card.name for run in window.runs.list())
    def by_name(name):
        return next(run for run in window.runs.list() if run.card.name == name)
    def obey():
        line = sys.stdin.readline()
        result = eval(line, {**globals(), "window": window, "names": names, "by_name": by_name,
                             "panel": panel, "until": until, "Files": Files})
        settle(window)
        say(result=result if isinstance(result, (str, int, list, bool)) else None,
            notice=window.notice.text() if window.notice.isVisible() else "",
            errors=len(window.findChildren(object, "error_dialog")))
    window.listener = QSocketNotifier(0, QSocketNotifier.Type.Read, window)
    window.listener.activated.connect(obey)
    say(ready=True)
"""


class Obedient:
    """A window that does what it is told, one line of Python at a time."""

    def __init__(self, process: Any) -> None:
        self.process = process
        assert process.said() == {"ready": True}

    def tell(self, line: str) -> None:
        """Tell it to do something, and do not wait."""
        stdin = self.process.process.stdin
        stdin.write(line + "\n")
        stdin.flush()

    def done(self) -> Any:
        """Wait for what was told; return what came of it."""
        said = self.process.said()
        assert said["errors"] == 0
        self.notice = said["notice"]
        return said["result"]

    def do(self, line: str) -> Any:
        self.tell(line)
        return self.done()

    def close(self) -> None:
        self.do("window.close()")
        assert self.process.ended()[0] == 0


@pytest.mark.slow
def test_trainings_names_deletions_and_choices_of_both_stay(
    start: Start, home: Path, letters_file: Path, bar_model: TrainedModel
) -> None:
    Library().add(bar_model)
    one, two = Obedient(start(OBEY)), Obedient(start(OBEY))
    for window in (one, two):
        window.do(f"panel.letters_chooser.choose(Files({str(letters_file)!r}))")
        window.do("until(lambda: panel.letters_chooser.letters is not None)")
        window.do("panel.show_algorithm('naive-bayes')")
    # Both train at once, by the button.
    for window in (one, two):
        window.tell("panel.training_view.train_button.click()")
    for window in (one, two):
        window.done()
        window.tell("until(lambda: not window.jobs.is_busy and not window.runs.is_busy)")
    for window in (one, two):
        window.done()
    runs = Library().runs()
    assert len(runs) == 3
    one.do("window.runs.refresh()")
    two.do("window.runs.refresh()")
    assert one.do("names()") == two.do("names()")

    # One renames what two knows by its old name; two renames another.
    bars = bar_model.card.name
    one.do(f"window.runs.rename(by_name({bars!r}), 'By one')")
    two.do("window.runs.rename(by_name('Naive Bayes'), 'By two')")
    assert sorted(run.card.name for run in Library().runs()) == ["By one", "By two", "Naive Bayes"]

    # One deletes what two may still show: soon it sees that it is gone. Two wants to use it.
    path = str(next(run.path for run in Library().runs() if run.card.name == "By one"))
    one.do("window.runs.refresh()")
    two.do("window.runs.refresh()")
    one.do("window.deleted_runs.delete(by_name('By one'))")
    two.do(f"window.runs.make_live(__import__('pathlib').Path({path!r}))")
    assert "there is no file or folder with that name" in two.notice
    assert "By one" not in two.do("names()")
    one.do("window.deleted_runs.undo_delete()")
    assert path in [str(run.path) for run in Library().runs()]
    assert not list((home / "trash").glob("*.letterpad"))

    # Both list what is deleted; one restores it, two cannot any more, and may empty the trash.
    one.do("window.deleted_runs.delete(by_name('By one'))")
    for window in (one, two):
        window.do("window.deleted_runs.listed.connect(lambda runs: setattr(window, 'there', runs))")
        window.do("window.deleted_runs.look()")
        assert window.do("[run.name for run in window.there]") == ["By one"]
    one.do("window.deleted_runs.restore(window.there)")
    two.do("window.deleted_runs.restore(window.there)")
    assert "not in the trash any more" in two.notice
    two.do("window.deleted_runs.remove_for_good(window.there)")
    assert path in [str(run.path) for run in Library().runs()]

    # Both draw; each has its own file.
    one.do("window.canvas.set_ink(CROSS)")
    two.do("window.canvas.set_ink(CROSS.moved(5, 5))")
    assert one.do("window.session.save_now()")
    assert two.do("window.session.save_now()")
    assert len(list((home / "session").iterdir())) == 2

    # Two chooses a seed, one an algorithm; whoever closes last does not undo the other's choice.
    one.do("panel.show_algorithm('decision-tree')")
    two.do("panel.split_form.random_state.lineEdit().setText('7')")
    two.do("window.file_actions.new_drawing()")
    two.close()
    one.close()
    choices = Settings().choices("model_panel")
    assert (choices["algorithm"], choices["random_state"]) == ("decision-tree", 7)
    (left,) = (home / "session").iterdir()  # one's drawing waits for the next start
    assert next(read_drawings(left)).ink.bounds()[0] == 10
    assert len(Library().runs()) == 3


@pytest.mark.slow
@pytest.mark.parametrize("changed", [-40 * 365 * 86400.0, 10 * 365 * 86400.0])
def test_a_second_window_leaves_the_first_ones_drawing_alone_whatever_the_clock_says(
    start: Start, home: Path, changed: float
) -> None:
    """Set back or forward: the file is then older than its process, or of the future."""
    one = Obedient(start(OBEY))
    one.do("window.canvas.set_ink(CROSS)")
    assert one.do("window.session.save_now()")
    (file,) = (home / "session").glob("*.ndjson")
    written = file.stat().st_mtime + changed
    os.utime(file, (written, written))
    two = Obedient(start(OBEY))
    assert two.do("window.canvas.is_empty")
    assert file.exists()
    two.close()
    one.process.process.send_signal(signal.SIGKILL)
    one.process.ended()
    three = Obedient(start(OBEY))  # now it is left behind
    assert three.do("window.canvas.ink() == CROSS")
    three.close()


@pytest.mark.slow
def test_drawings_of_two_killed_windows_come_back_one_after_the_other(
    start: Start, home: Path
) -> None:
    killed = [Obedient(start(OBEY)), Obedient(start(OBEY))]
    for shift, window in enumerate(killed):
        window.do(f"window.canvas.set_ink(CROSS.moved({5 * shift}, 0))")
        assert window.do("window.session.save_now()")
    for window in killed:
        window.process.process.send_signal(signal.SIGKILL)
        window.process.ended()
    left = {
        next(read_drawings(file)).ink.bounds()[0] for file in (home / "session").glob("*.ndjson")
    }
    # Two windows that start in the same moment do not take the same drawing.
    starting = [start(OBEY), start(OBEY)]
    windows = [Obedient(process) for process in starting]
    back = {window.do("int(window.canvas.ink().bounds()[0])") for window in windows}
    assert back == left == {10, 15}
    for window in windows:
        window.do("window.canvas.clear()")
        window.close()
    assert list((home / "session").iterdir()) == []
