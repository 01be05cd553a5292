"""What is said of runs."""

from string import ascii_lowercase, ascii_uppercase

import pytest

from letterpad.algorithms.registry import ALGORITHMS
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.by_writer import ByWriter
from letterpad.gui.charts.colours import algorithm_colour
from letterpad.gui.style import theme
from letterpad.gui.text.run_texts import (
    by_writer_text,
    class_range,
    percent,
    settings_text,
    size_text,
)
from letterpad.ink.raster import Framing
from letterpad.model_files.model_file import Card


@pytest.mark.parametrize(
    ("classes", "said"),
    [
        (ascii_uppercase, "A to Z"),
        ("ABCDEFGHIJ", "A to J"),
        (ascii_uppercase + ascii_lowercase, "A to Z and a to z"),
        ("0123456789", "0 to 9"),
        ("AX", "A and X"),
        ("ACEG", "4 classes"),
        (("one", "two", "three"), "3 classes"),
    ],
)
def test_classes_are_named_in_few_words(classes, said):
    assert class_range(tuple(classes)).replace("\N{NO-BREAK SPACE}", " ") == said


def test_per_cent_is_never_broken_off_its_number():
    assert percent(0.12345, 2) == "12.35 %"


def test_what_was_scored_by_writer_is_said_if_there_are_several():
    scores = ByWriter(1234, 0.7512, 0.5, (0.7, 0.8))
    said = by_writer_text(Accuracy(3, 4, scores)).replace("\N{NO-BREAK SPACE}", " ")
    assert said == "75.1 % on average over 1,234 writers; a tenth of them have 50.0 % or less."
    one = Accuracy(3, 4, ByWriter(1, 0.75, 0.75, (0.3, 0.95)))
    assert by_writer_text(one) == "All letters are of one writer."
    assert by_writer_text(Accuracy(3, 4)) == ""


def card(algorithm, settings):
    return Card("Run", algorithm, algorithm, settings, ("A", "B"), Framing())


@pytest.mark.parametrize("key", list(ALGORITHMS))
def test_default_settings_are_not_listed_though_json_makes_lists_of_tuples(key):
    settings = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in ALGORITHMS[key].settings().items()
    }
    assert settings_text(card(key, settings)) == "defaults"


def test_settings_of_unknown_algorithms_and_versions_are_named_as_they_are():
    assert settings_text(card("from-elsewhere", {"depth": 3, "wide": True})) == "depth 3, wide on"
    text = settings_text(card("neural-net", {"hidden_units": [512, 256], "no_longer": 0.5}))
    assert text == "Hidden units 512-256, no_longer 0.5"


def test_no_two_algorithms_share_a_colour():
    for look in (theme.light(), theme.dark()):
        colours = [algorithm_colour(key, look) for key in (*ALGORITHMS, "unknown")]
        assert len(set(colours)) == len(colours)


@pytest.mark.parametrize(
    ("n_bytes", "said"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (812_300, "813 kB"),
        (999_600, "1.0 MB"),
        (4_230_000, "4.2 MB"),
        (999_960_000, "1.0 GB"),
        (12_345_678_900, "12.3 GB"),
    ],
)
def test_sizes_are_said_in_few_digits_that_stay_with_their_unit(n_bytes, said):
    assert size_text(n_bytes) == said.replace(" ", "\N{NO-BREAK SPACE}")
