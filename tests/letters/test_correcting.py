"""A corrected copy of letters, from the change of a label to the card of a model trained on it."""

import dataclasses
import json

import numpy as np
import pytest

from letterpad.letters.catalog import load_letters
from letterpad.letters.correcting import corrected
from letterpad.letters.corrections import CORRECTIONS_FILE, Change, Corrections
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.export import export_letters
from letterpad.training.spec import TrainSpec
from letterpad.training.train import train


def changes(letters):
    """Return three changes: two letters get the next class, one is left out."""
    names = [letters.classes[label] for label in letters.labels[:8]]
    others = [letters.classes[(label + 1) % len(letters.classes)] for label in letters.labels[:8]]
    return Corrections(
        (
            Change(2, names[2], others[2]),
            Change(5, names[5], None),
            Change(7, names[7], others[7]),
        ),
        2,
    )


def test_labels_are_changed_and_letters_left_out_and_the_original_stays(bar_letters):
    before = bar_letters.labels.copy()
    made = changes(bar_letters)
    copy = corrected(bar_letters, made)
    assert len(copy) == len(bar_letters) - 1
    expected = before.copy()
    expected[[2, 7]] = (before[[2, 7]] + 1) % len(bar_letters.classes)
    assert copy.labels.tolist() == np.delete(expected, 5).tolist()
    assert np.array_equal(copy.images, np.delete(bar_letters.images, 5, axis=0))
    assert np.array_equal(bar_letters.labels, before)
    assert copy.corrections == (made,)
    assert copy.notes[0] == made.note()


@pytest.mark.parametrize(
    "change", [Change(10**6, "A", None), Change(0, "?", None), Change(0, "A", "?")]
)
def test_changes_of_other_letters_are_refused(bar_letters, change):
    letters = dataclasses.replace(bar_letters, labels=np.zeros_like(bar_letters.labels))
    with pytest.raises(ValueError, match=r"is no"):
        corrected(letters, Corrections((change,), 2))


@pytest.mark.parametrize("name", ["copy.ndjson", "copy.ndjson.gz", "copy"])
def test_a_copy_knows_what_was_changed_when_it_is_read(tmp_path, name):
    letters = load_letters(Builtin(size=52))
    made = changes(letters)
    files = export_letters(corrected(letters, made), tmp_path / name)
    spec = Files(str(tmp_path / name), transpose=False)
    again = load_letters(spec)
    assert len(again) == 51
    assert again.corrections == (made,)
    assert again.notes[0] == made.note()
    assert load_letters(spec).corrections == (made,), "from the cache, too"
    # A copy of the copy knows of both rounds.
    more = Corrections((Change(0, again.classes[again.labels[0]], None),), 3)
    export_letters(corrected(again, more), tmp_path / name)
    third = load_letters(spec)
    assert third.corrections == (made, more)
    assert third.notes[:2] == (made.note(), more.note())
    if name == "copy":
        assert files[-1] == tmp_path / name / CORRECTIONS_FILE
        # Other letters in their place were not corrected.
        export_letters(letters, tmp_path / name)
        assert load_letters(spec).corrections == ()
        assert not files[-1].exists()


def test_a_note_that_cannot_be_read_costs_no_letters(tmp_path):
    letters = load_letters(Builtin(size=52))
    file = tmp_path / "copy.ndjson"
    export_letters(corrected(letters, changes(letters)), file)
    first, *rest = file.read_text().splitlines()
    fields = json.loads(first)
    fields["letterpad"] = "mine"
    file.write_text("\n".join([json.dumps(fields), *rest]))
    again = load_letters(Files(str(file)))
    assert len(again) == 51
    assert any("not in a way that can be read" in str(note) for note in again.notes)


def test_a_model_trained_on_a_copy_says_so_in_its_card(tmp_path):
    letters = load_letters(Builtin(size=520))
    made = changes(letters)
    export_letters(corrected(letters, made), tmp_path / "copy.ndjson")
    spec = TrainSpec(Files(str(tmp_path / "copy.ndjson")), "naive-bayes")
    card = train(spec, lambda progress: None).card
    assert made.note() in card.notes
    assert card.data["n"] == 519
