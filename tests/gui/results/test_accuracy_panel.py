"""The charts of held-out accuracy: one for each held-out set."""

from PySide6.QtWidgets import QWidget

from hands import find
from letterpad.gui.results import accuracy_panel
from letterpad.gui.style import theme


def charts(page):
    return find(page, QWidget, "held_out_accuracy").charts()


def test_each_held_out_set_has_a_chart_with_the_best_run_first(page, add_run):
    bad, good, other = add_run("Bad", 90), add_run("Good", 10), add_run("Other", 40, key="else")
    page.set_runs([bad, good, other])
    first, second = charts(page)
    assert first.description().index("Good: 95.0") < first.description().index("Bad: 55.0")
    assert "on the same 200 letters held out at random (seed 42) from Bars" in first.description()
    assert "Other: 80.0" in second.description()
    assert "on 200 letters" in second.description()
    page.set_runs([bad, good])
    assert len(charts(page)) == 1


def test_an_algorithm_has_one_colour_in_every_chart_and_theme(page, add_run, themed):
    page.set_runs([add_run("One", 9, "neural-net"), add_run("Two", 5, "neural-net", key="else")])
    for shown in (theme.light(), theme.dark()):
        themed(shown)
        colours = {chart._bars.opts["brushes"][0].name() for chart in charts(page)}
        assert len(colours) == 1
        assert colours <= set(shown.series)


def test_charts_come_after_the_page_that_is_opened_first(page, add_run, qtbot):
    """To lay them out and paint them takes as long as all the rest."""
    page.hide()
    panel = find(page, QWidget, "held_out_accuracy")
    panel._is_seen = False  # the page was shown before there were runs
    page.set_runs([add_run("One", 9)])
    page.show()
    assert panel.isVisible()
    assert not panel.widget().isVisible()
    qtbot.waitUntil(panel.widget().isVisible)
    (chart,) = panel.charts()
    qtbot.waitUntil(chart.isVisible)
    assert chart.height() >= chart.minimumSizeHint().height()


def test_a_page_that_is_opened_before_pyqtgraph_is_there_imports_nothing(
    page, add_run, qtbot, monkeypatch
):
    panel = find(page, QWidget, "held_out_accuracy")
    with monkeypatch.context() as patched:
        patched.setattr(accuracy_panel, "is_coming", lambda: True)
        patched.setattr(accuracy_panel, "is_preloaded", lambda: False)
        page.set_runs([add_run("One", 9)])
        for _ in range(2):
            with qtbot.waitSignal(panel._soon.timeout):
                pass
        assert panel._charts == {}
    with qtbot.waitSignal(panel.made):
        pass
    assert [run.card.name for run in panel.charts()[0].runs()] == ["One"]


def test_of_many_runs_the_selected_one_is_in_sight(page, add_run, qtbot):
    runs = [add_run(f"Run {n}", 60 + n) for n in range(24)]
    page.set_runs(runs)
    panel = find(page, QWidget, "held_out_accuracy")
    (chart,) = charts(page)

    def is_seen(run):
        item = next(n for n, each in enumerate(chart.runs()) if each.path == run.path)
        bar = chart.item_rect(item)
        top = chart.mapTo(panel.viewport(), bar.topLeft().toPoint()).y()
        return 0 <= top and top + bar.height() <= panel.viewport().height() + 1

    qtbot.waitUntil(lambda: is_seen(runs[-1]))  # the newest, and the worst
    assert not is_seen(runs[0])
    page.select_run(runs[0].path)
    qtbot.waitUntil(lambda: is_seen(runs[0]))
    assert not is_seen(runs[-1])
