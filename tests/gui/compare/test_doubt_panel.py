"""Labels in doubt in the real window: looked at, decided about by mouse and keys, and kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from compared import catch_up, chosen_text, said, selected
from doubted import WRONG, doubt_panel, is_quiet, listed
from hands import choose_in, click, click_on, find, focused, press, rows, settle
from letterpad.gui.widgets.picture_strip import PictureStrip


def decisions(window) -> dict[int, str]:
    """Return what the table says was decided about each letter."""
    model = doubt_panel(window).table.doubts
    return {each.index: model.decision_text(row) for row, each in enumerate(model.letters)}


def click_letter(window, index: int) -> None:
    """Click on the row of a letter."""
    table = doubt_panel(window).table
    place = table.doubts.index(listed(window).index(index), 1)
    table.scrollTo(place)
    click(table.viewport(), table.visualRect(place).center())


def test_mislabelled_letters_are_listed_the_surest_first_and_shown_large(mislabelled, open_doubt):
    data = mislabelled()
    window = open_doubt()
    found = data.found(0.9)
    assert 0 < len(found) < len(WRONG)
    assert listed(window) == found
    n = "1 of 260 labels is" if len(found) == 1 else f"{len(found)} of 260 labels are"
    assert said(window, "doubt_sentence") == (
        f"{n} in doubt: First and Second both read another letter."
    )
    first = found[0]
    assert said(window, "doubted_title") == f"{data.name(first)}, or {data.true_name(first)}?"
    place = data.held_out.tolist().index(first)
    assert said(window, "doubted_said").splitlines() == [
        f"Letter {first}: label {data.name(first)}",
        f"First reads {data.true_name(first)}: {100 * data.sure[0][place]:.1f} %",
        f"Second reads {data.true_name(first)}: {100 * data.sure[1][place]:.1f} %",
        f"Written by hand {first % 26}",
    ]
    picture = find(window, PictureStrip, "doubted_picture")
    assert (picture._images[0] == data.letters.images[first]).all()
    others = find(window, PictureStrip, "others_as_read")._images
    assert len(others) == 5
    # All that are in doubt at a lower confidence, which is chosen by keys.
    choose_in(window, "doubt_confidence_chooser", 70)
    assert listed(window) == data.found(0.7)
    assert sorted(listed(window)) == sorted(WRONG)


def test_letters_are_decided_about_by_mouse_and_the_next_one_is_shown(mislabelled, open_doubt):
    data = mislabelled()
    window = open_doubt()
    choose_in(window, "doubt_confidence_chooser", 70)
    one, two, three, four, *_ = listed(window)
    click_letter(window, one)
    assert not find(window, QPushButton, "doubt_save").isEnabled()
    assert find(window, QPushButton, "doubt_relabel").text() == f"Read as {data.true_name(one)}"
    click_on(window, "doubt_relabel")
    assert said(window, "doubted_title").startswith(f"{data.name(two)}, or")
    click_on(window, "doubt_keep")
    click_on(window, "doubt_leave_out")
    assert [decisions(window)[each] for each in (one, two, three, four)] == [
        f"now {data.true_name(one)}",
        f"keeps {data.name(two)}",
        "left out",
        "–",
    ]
    assert said(window, "doubt_status") == "3 to look at · 1 kept · 1 changed · 1 left out"
    assert find(window, QPushButton, "doubt_save").isEnabled()
    # A click on what was decided takes it back, and nothing else is shown.
    click_letter(window, one)
    assert find(window, QPushButton, "doubt_relabel").isChecked()
    click_on(window, "doubt_relabel")
    assert decisions(window)[one] == "–"
    assert not find(window, QPushButton, "doubt_relabel").isChecked()
    assert said(window, "doubted_title").startswith(f"{data.name(one)}, or")


def test_letters_are_decided_about_by_keys_several_at_once(mislabelled, open_doubt):
    data = mislabelled()
    window = open_doubt()
    choose_in(window, "doubt_confidence_chooser", 70)
    letters = listed(window)
    table = doubt_panel(window).table
    table.setFocus()
    press(table, Qt.Key.Key_Home)
    press(focused(), Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_3)
    assert [decisions(window)[each] for each in letters[:4]] == [
        f"now {data.true_name(letters[0])}",
        f"keeps {data.name(letters[1])}",
        "left out",
        "–",
    ]
    press(focused(), Qt.Key.Key_Up)
    press(focused(), Qt.Key.Key_Backspace)
    assert decisions(window)[letters[2]] == "–"
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Down, shift=True)
    press(focused(), Qt.Key.Key_3)
    assert [decisions(window)[each] for each in letters[2:6]] == ["–", "left out", "left out", "–"]
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(focused(), Qt.Key.Key_0)
    assert set(decisions(window).values()) == {"–"}
    # Keys are those of the panel, wherever in it the focus is.
    find(window, QPushButton, "doubt_choose").setFocus()
    press(focused(), Qt.Key.Key_1)
    assert "keeps" in " ".join(decisions(window).values())


def test_all_are_read_as_the_models_do_and_become_the_chosen_letters(mislabelled, open_doubt):
    data = mislabelled()
    window = open_doubt()
    choose_in(window, "doubt_confidence_chooser", 70)
    kept = listed(window)[0]
    click_letter(window, kept)
    click_on(window, "doubt_keep")
    click_on(window, "doubt_all_as_read")
    assert decisions(window) == {
        index: f"keeps {data.name(index)}" if index == kept else f"now {data.true_name(index)}"
        for index in WRONG
    }
    assert not find(window, QPushButton, "doubt_all_as_read").isEnabled()
    click_on(window, "doubt_choose")
    catch_up(window)
    assert selected(window) == sorted(WRONG)
    assert chosen_text(window) == ("Chosen: 6 letters, surely read otherwise by First and Second")
    # The other views show them, too: both models are wrong by the labels.
    click_on(window, "show_letter_by_letter")
    catch_up(window)
    assert said(window, "both_wrong_title") == "both wrong · 6 chosen"


def test_decisions_stay_with_the_letters_and_are_there_in_another_window(
    mislabelled, open_doubt, qtbot
):
    data = mislabelled()
    window = open_doubt()
    one, *_ = listed(window)
    click_on(window, "doubt_relabel")
    now = f"now {data.true_name(one)}"
    assert decisions(window)[one] == now
    # On other pages and for the pair the other way round, too.
    click_on(window, "results_page_button")
    click_on(window, "compare_page_button")
    first = find(window, QComboBox, "first_run_chooser")
    other = next(row for row in rows(first) if row.startswith("Second"))
    choose_in(window, "first_run_chooser", other)
    qtbot.waitUntil(lambda: is_quiet(window))
    catch_up(window)
    assert said(window, "doubt_sentence").endswith("Second and First both read another letter.")
    assert decisions(window)[one] == now
    window.close()
    again = open_doubt()
    assert decisions(again)[one] == now
    assert find(again, QPushButton, "doubt_save").isEnabled()


def test_of_letters_that_are_gone_none_is_decided_about(mislabelled, open_window, qtbot):
    data = mislabelled()
    data.file.unlink()
    window = open_window()
    click_on(window, "compare_page_button")
    qtbot.waitUntil(lambda: bool(window.compare_page.letters_key()) and not window.pairs.is_busy)
    catch_up(window)
    click_on(window, "show_doubt")
    settle()
    assert listed(window) == data.found(0.9)
    for name in ("doubt_keep", "doubt_relabel", "doubt_leave_out", "doubt_save"):
        assert not find(window, QPushButton, name).isEnabled()
    strip = find(window, PictureStrip, "doubted_picture")
    qtbot.waitUntil(lambda: "put them back" in strip.accessibleDescription())
    table = doubt_panel(window).table
    table.setFocus()
    press(table, Qt.Key.Key_2)
    assert set(decisions(window).values()) == {"–"}


def test_where_nothing_is_in_doubt_it_says_what_would_be_here(mislabelled, open_doubt):
    mislabelled()
    window = open_doubt()
    choose_in(window, "doubt_confidence_chooser", 99)
    assert said(window, "doubt_sentence") == "No label is in doubt."
    assert "try a lower confidence" in said(window, "no_doubts")
    assert find(window, QLabel, "no_doubts").isVisible()
    assert not find(window, QPushButton, "doubt_choose").isEnabled()


def test_one_run_is_beside_the_shipped_recogniser_unless_that_knows_the_letters(
    mislabelled, open_doubt
):
    data = mislabelled(n_runs=1)
    window = open_doubt()
    panel = doubt_panel(window)
    assert "Letterpad's recogniser both read another letter" in said(window, "doubt_sentence")
    assert set(listed(window)) <= set(WRONG)
    assert all(each.read_as == data.true_name(each.index) for each in panel.table.doubts.letters)
    panel.set_comparing(replace(panel.comparing, shipped_knows=True), ("First", "Ours"))
    assert listed(window) == []
    assert "Train a second model on the same letters" in said(window, "no_doubts")


def test_rows_are_copied_and_explained(mislabelled, open_doubt):
    mislabelled()
    window = open_doubt()
    table = doubt_panel(window).table
    table.setFocus()
    press(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().split("\t")
    letter = table.doubts.letters[0]
    assert copied[1:3] == [letter.label, letter.read_as]
    click_on(window, "what_is_doubt")
    explanation = window.findChild(QLabel, "explanation_text")
    assert "same other letter" in explanation.text()
    explanation.window().close()


@pytest.mark.parametrize(("n_runs", "has_more"), [(2, False), (3, True)])
def test_where_more_models_read_the_letters_it_says_how_all_are_asked(
    mislabelled, open_doubt, n_runs, has_more
):
    mislabelled(n_runs=n_runs)
    window = open_doubt()
    honesty = find(window, QLabel, "doubt_honesty")
    assert honesty.isVisible()
    assert ("letterpad compare RUN RUN RUN --doubt" in honesty.text()) is has_more
