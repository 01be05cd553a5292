"""The charts of held-out accuracy: one for each held-out set."""

from PySide6.QtWidgets import QWidget

from hands import find
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
