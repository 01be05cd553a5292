"""Which models can be chosen, and why others cannot."""

from PySide6.QtWidgets import QComboBox

from hands import choose, find, rows


def test_runs_of_other_letters_and_untested_ones_say_why_they_cannot_be_chosen(
    add_answers, add_run, open_compare, qtbot
):
    add_answers("Elsewhere", 0.9, part=1)
    add_run("Untested", 10, held_out=False)
    add_answers("Other", 0.5)
    add_answers("First", 0.7)
    window = open_compare()
    second = find(window, QComboBox, "second_run_chooser")
    offered = rows(second)
    assert offered[0] == "Letterpad's recogniser"
    assert any(
        text.startswith("Elsewhere") and "tested on other letters" in text for text in offered
    )
    assert any(text.startswith("Untested") and "not tested" in text for text in offered)
    assert any(text.startswith("First") and "the same model" in text for text in offered)
    enabled = [bool(second.model().item(row).isEnabled()) for row in range(second.count())]
    assert sum(enabled) == 2
    # Another first model brings a second one that goes with it.
    first = find(window, QComboBox, "first_run_chooser")
    choose(first, str(window.compare_page.panels.header._runs[0].path))
    assert first.currentText().startswith("Elsewhere")
    assert second.currentText() == "Letterpad's recogniser"
