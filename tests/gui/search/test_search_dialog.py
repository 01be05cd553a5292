"""The search dialog: from what is typed to a SearchSpec, from trials to table and chart."""

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
