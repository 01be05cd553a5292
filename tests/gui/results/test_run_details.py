"""What is behind a run's figure."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from hands import click, find
from letterpad.evaluation.comparison import compared
from letterpad.letters.taken import Taken
from letterpad.model_files.model_file import Calibration


@pytest.mark.parametrize(
    ("calibration", "said"),
    [
        (
            Calibration(1.304, "cross-validation", 1_500),
            "temperature 1.30, from 1,500 letters by cross-validation",
        ),
        (
            Calibration(0.75, "validation", 200),
            "temperature 0.75, from 200 letters that watched the fit",
        ),
        (None, None),
    ],
)
def test_the_temperature_is_among_the_details(page, add_run, calibration, said):
    page.set_runs([add_run("Run", 67, calibration=calibration)])
    click(find(page, QPushButton, "show_details"))
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    values = [value for name, value in pairwise(shown) if name == "Calibration"]
    assert values == ([] if said is None else [said])


def test_a_damaged_run_is_a_sentence(page, add_run):
    run = add_run("Cut off", 3)
    run.path.write_bytes(run.path.read_bytes()[:300])
    page.set_runs([run])
    assert run.path.name in find(page, QLabel, "mix_ups_sentence").text()


def test_notes_and_the_full_figure_are_among_the_details(page, add_run, qtbot):
    page.set_runs([add_run("Run", 67, notes=("The solver reached its limit.",))])
    button = find(page, QPushButton, "show_details")
    assert button.text() == "Details (1)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert find(page, QLabel, "run_notes").text() == "The solver reached its limit."
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith(repr(133 / 200)) for text in shown)


def test_what_was_scored_by_writer_is_among_the_details(page, add_run):
    run = add_run("Run", 67, n_writers=20)
    page.set_runs([run])
    click(find(page, QPushButton, "show_details"))
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    (said,) = [value for name, value in pairwise(shown) if name == "By writer"]
    scores = run.card.held_out.by_writer
    assert said.startswith(f"{100 * scores.mean:.1f}")
    assert "on average over 20 writers; a tenth of them have" in said
    low, high = scores.interval
    assert f"95 % interval {100 * low:.2f}–{100 * high:.2f}" in " ".join(shown)


def test_of_unknown_writers_nothing_is_among_the_details(page, add_run):
    page.set_runs([add_run("Run", 67)])
    click(find(page, QPushButton, "show_details"))
    assert not [label for label in page.findChildren(QLabel) if label.text() == "By writer"]


def test_the_comparison_with_the_shipped_recogniser_is_among_the_details(page, add_run, qtbot):
    letters = np.arange(200)
    comparison = compared(letters < 133, letters < 190)
    page.set_runs([add_run("Run", 67, comparison=comparison)])
    click(find(page, QPushButton, "show_details"))
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("worse than Letterpad's recogniser. 66.5" in text for text in shown)


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        (Taken(transpose=True), "turned by swapping rows and columns"),
        (Taken(first_label=1), "left as they are; labels counted from 1"),
        (Taken(flip="sideways"), "sideways"),  # of another version
        (None, None),
    ],
)
def test_how_the_letters_were_turned_is_among_the_details(page, add_run, bar_letters, taken, said):
    data = {"name": "Bars", "hash": bar_letters.hash, "n": 600}
    if taken is not None:
        data["taken"] = taken.to_json()
    page.set_runs([add_run("Run", 67, data=data)])
    click(find(page, QPushButton, "show_details"))
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert [value for name, value in pairwise(shown) if name == "Orientation"] == (
        [] if said is None else [said]
    )


def test_letters_that_were_left_out_are_among_the_details(page, add_run):
    split = {
        "kind": "parts",
        "random_state": 42,
        "n_train": 400,
        "n_validation": 0,
        "n_held_out": 200,
        "n_set_aside": 50,
    }
    page.set_runs([add_run("Run", 67, split=split)])
    click(find(page, QPushButton, "show_details"))
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    (text,) = [value for name, value in pairwise(shown) if name == "Split"]
    assert text.endswith("trained on 400, held out 200, left out 50")
