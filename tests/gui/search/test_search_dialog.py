"""The search dialog: from what is typed to a SearchSpec, from trials to table and chart."""

from PySide6.QtCore import Qt

from hands import press
from letterpad.ink.raster import Framing
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult
from letterpad.training.spec import Progress


def test_news_of_other_trainings_is_not_shown(search):
    before = search.text("search_text")
    search.dialog.show_progress(Progress("fit", "epoch 1 of 10", 0.1))
    search.dialog.search_failed("No.", "")
    search.dialog.search_stopped()
    search.dialog.add_trial(search.trial([64], 0, 0.9))
    assert search.text("search_text") == before
    assert search.table_texts() == []


def test_progress_stop_and_failure_are_said(search, qtbot):
    search.begin()
    search.dialog.show_progress(Progress("fit", "fit 2 of 6", 0.5, 10.0, 31.0))
    assert search.text("search_text") == "fit 2 of 6 · about 31 s left"
    with qtbot.waitSignal(search.dialog.stop_requested):
        search.click("search_stop")
    search.dialog.search_stopped()
    assert "Stopped" in search.text("search_text")
    assert search.start.isEnabled()
    search.click("search_start")
    search.dialog.search_failed("The disk is full.", "Traceback …")
    assert search.text("search_text") == "The disk is full."
    assert not search.dialog.is_searching


def test_the_run_that_the_best_became_is_named(search, tmp_path):
    search.begin()
    card = Card(
        "Neural net 2",
        "neural-net",
        "Neural net",
        {},
        ("A", "B"),
        Framing(),
        held_out=HeldOutResult(100, 90, 1.0, "key"),
    )
    search.dialog.finished_with(Run(tmp_path / "a.letterpad", card))
    assert "The best one is now the run “Neural net 2”." in search.text("search_text")
    assert "90.0" in search.text("search_text")


def test_escape_puts_a_running_search_aside_with_its_table(search, qtbot):
    search.begin()
    search.dialog.add_trial(search.trial([64], 0, 0.9))
    stops = []
    search.dialog.stop_requested.connect(lambda: stops.append("stop"))
    with qtbot.waitSignal(search.dialog.put_aside):
        press(search.dialog, Qt.Key.Key_Escape)
    assert not search.dialog.isVisible()
    assert search.dialog.is_searching
    assert stops == []
    search.dialog.add_trial(search.trial([64], 1, 0.8))
    search.dialog.open()
    assert [row[3] for row in search.table_texts()] == ["2"]
    assert search.dialog.isVisible()


def test_no_search_starts_while_another_training_is_under_way(search):
    search.choose(1, "hidden_units", "64; 32")
    search.dialog.set_may_start(False)
    assert not search.start.isEnabled()
    search.dialog.search_stopped()  # that training
    assert search.start.isEnabled()
