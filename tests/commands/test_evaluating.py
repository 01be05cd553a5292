"""``letterpad evaluate``: letters are compared by name, and what cannot be compared is said."""

import gzip
import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from letterpad import paths
from letterpad.assessment.orientation import RecogniserJudge
from letterpad.evaluation.by_writer import accuracy_interval, by_writer
from letterpad.evaluation.wilson import wilson_interval
from letterpad.ink.drawing_file import Drawing, read_drawings, write_drawings
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, Files
from letterpad.model_files.model_file import read_model, write_model
from letterpad.recognition.recognizer import Recognizer


@pytest.fixture
def ink_of(tmp_path: Path, shaky):
    """Return a function that writes five new drawings of each word to a file."""

    def write(words: str, *more: Drawing) -> Path:
        path = tmp_path / "new.ndjson"
        write_drawings(path, [*shaky(5, seed=9, words=words), *more])
        return path

    return write


@pytest.fixture
def y_upwards(tmp_path: Path) -> Path:
    """Return a file of 208 built-in letters whose y runs upwards."""
    letters = load_letters(Builtin(size=208))
    assert letters.inks is not None
    drawings = [
        Drawing(Ink.of([stroke.points * [1, -1] for stroke in ink.strokes]), letters.classes[label])
        for ink, label in zip(letters.inks, letters.labels, strict=True)
    ]
    write_drawings(tmp_path / "up.ndjson", drawings)
    return tmp_path / "up.ndjson"


def test_the_held_out_letters_score_what_the_training_said(
    letterpad, trained: tuple[Path, dict], ink_file: Path
) -> None:
    path, told = trained
    fields = letterpad(
        "evaluate", "--data", ink_file, "--model", path, "--held-out", "--json"
    ).fields
    for name in ("n", "accuracy", "interval", "by_writer", "top3"):
        assert fields[name] == told[name]
    assert fields["by_writer"]["n"] == 10
    assert fields["notes"] == []
    assert fields["left_out"] == 0


def test_intervals_are_by_writer_where_writers_are_known(
    letterpad, trained: tuple[Path, dict], ink_file: Path
) -> None:
    letters = load_letters(Files(str(ink_file), classes="A-Z"))
    model = Recognizer(trained[0])
    assert letters.inks is not None
    assert letters.writers is not None
    names = np.array(model.classes)[model.predict_inks(letters.inks).argmax(axis=1)]
    right = names == np.array(letters.classes)[letters.labels]
    scores = by_writer(right, letters.writers)
    done = letterpad("evaluate", "--data", ink_file, "--model", trained[0], "--json")
    assert done.fields["by_writer"] == {
        "n": 10,
        "mean": scores.mean,
        "worst_tenth": scores.worst_tenth,
        "interval": list(scores.interval),
    }
    assert done.fields["interval"] == list(scores.interval)
    for name, part in done.fields["per_letter"].items():
        of = np.array(letters.classes)[letters.labels] == name
        assert part["interval"] == list(accuracy_interval(right[of], letters.writers[of]))
    said = letterpad("evaluate", "--data", ink_file, "--model", trained[0]).out
    assert f"By writer: {100 * scores.mean:.1f} % on average over 10 writers" in said


def test_letters_of_unknown_writers_have_no_figures_by_writer(letterpad) -> None:
    done = letterpad("evaluate", "--data", "builtin", "--size", 52, "--json")
    assert done.fields["by_writer"] is None
    n_right = round(52 * done.fields["accuracy"])
    assert done.fields["interval"] == list(wilson_interval(n_right, 52))
    assert "By writer" not in letterpad("evaluate", "--data", "builtin", "--size", 52).out


def test_letters_that_the_model_was_trained_on_are_warned_of(
    letterpad, trained: tuple[Path, dict], ink_file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "other-name.ndjson"
    write_drawings(copy, read_drawings(ink_file))
    grown = tmp_path / ink_file.name
    write_drawings(grown, [*read_drawings(ink_file), *read_drawings(ink_file)])
    model = read_model(trained[0])
    spec = {**model.card.data["spec"], "source": str(grown)}
    moved = tmp_path / "moved.letterpad"
    card = replace(model.card, data={**model.card.data, "spec": spec})
    write_model(replace(model, card=card), moved)
    for data, path, n in (
        (ink_file, trained[0], 160),
        (copy, trained[0], 160),
        (grown, moved, 320),
    ):
        done = letterpad("evaluate", "--data", data, "--model", path, "--json")
        assert done.fields["n"] == n
        (warning,) = done.fields["notes"]
        assert "trained on these letters" in warning
        assert warning in done.err


def test_new_letters_are_evaluated_in_full_and_without_a_warning(
    letterpad, trained: tuple[Path, dict], ink_of
) -> None:
    data = ink_of("ABCD")
    done = letterpad("evaluate", "--data", data, "--model", trained[0], "--json")
    fields = done.fields
    assert fields["notes"] == []
    assert fields["n"] == 20
    assert fields["model"] == str(trained[0])
    assert list(fields["per_letter"]) == ["A", "B", "C", "D"]
    assert all(part["n"] == 5 for part in fields["per_letter"].values())
    right = sum(part["accuracy"] * part["n"] for part in fields["per_letter"].values())
    assert fields["accuracy"] == pytest.approx(right / 20)
    assert fields["accuracy"] > 0.8
    text = letterpad("evaluate", "--data", data, "--model", trained[0]).out
    assert f"{fields['accuracy']:.1%}".replace("%", " %") in text


def test_lower_case_is_upper_case_to_a_model_that_merges(
    letterpad, trained: tuple[Path, dict], ink_of
) -> None:
    data = ink_of("AbcD")
    fields = letterpad("evaluate", "--data", data, "--model", trained[0], "--json").fields
    assert fields["n"] == 20
    assert fields["left_out"] == 0
    assert list(fields["per_letter"]) == ["A", "B", "C", "D"]
    assert fields["accuracy"] > 0.8


@pytest.mark.parametrize(
    ("options", "said", "is_read"),
    [
        ((), "mirrored top to bottom: of 130 that were tried", True),
        (("--flip", "vertical"), "As chosen, the letters were mirrored top to bottom", True),
        (("--flip", "none"), None, False),
    ],
)
def test_a_figure_on_letters_that_were_turned_says_so(
    letterpad, y_upwards: Path, options: tuple[str, ...], said: str | None, is_read: bool
) -> None:
    done = letterpad("evaluate", "--data", y_upwards, *options, "--json")
    assert (done.fields["accuracy"] > 0.8) == is_read
    notes = " ".join(done.fields["notes"])
    assert said in notes if said else notes == ""
    assert said is None or said in done.err


def test_so_do_the_notes_of_a_model_that_was_trained_on_them(
    letterpad, y_upwards: Path, tmp_path: Path
) -> None:
    out = tmp_path / "up.letterpad"
    letterpad("train", "--data", y_upwards, "--algorithm", "naive-bayes", "--out", out)
    card = read_model(out).card
    assert any("mirrored top to bottom" in str(note) for note in card.notes)
    fields = letterpad(
        "evaluate", "--data", y_upwards, "--model", out, "--held-out", "--json"
    ).fields
    assert fields["accuracy"] == card.held_out.accuracy.value


def test_what_was_taken_is_kept_and_taken_again(
    letterpad, y_upwards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "up.letterpad"
    told = letterpad(
        "train", "--data", y_upwards, "--algorithm", "naive-bayes", "--out", out, "--json"
    ).fields
    taken = {"transpose": False, "flip": "vertical", "first_label": None}
    card = read_model(out).card
    assert told["taken"] == card.data["taken"] == taken
    described = letterpad("data", "describe", "--data", y_upwards, "--json").fields
    assert described["taken"] == taken
    # A recogniser of another day that leaves them as they came.
    monkeypatch.setattr(RecogniserJudge, "key", "another")
    monkeypatch.setattr(RecogniserJudge, "__call__", lambda self, reading, *, may_turn: reading)
    whole = letterpad("evaluate", "--data", y_upwards, "--model", out, "--json").fields
    assert whole["taken"]["flip"] == "none"
    held_out = ("evaluate", "--data", y_upwards, "--model", out, "--held-out", "--json")
    fields = letterpad(*held_out).fields
    assert fields["taken"] == taken
    assert fields["accuracy"] == card.held_out.accuracy.value
    assert letterpad(*held_out, "--flip", "none").code == 2, "as it was asked for"


def test_letters_that_the_model_does_not_know_are_left_out_and_counted(
    letterpad, trained: tuple[Path, dict], ink_of
) -> None:
    strange = [Drawing(Ink.of([[[0, 0], [9, 9]]]), word) for word in ("X", "7", "7")]
    data = ink_of("ABCD", *strange)
    done = letterpad("evaluate", "--data", data, "--model", trained[0], "--json")
    assert done.fields["n"] == 20
    assert done.fields["left_out"] == 3
    assert "3 letters (7, X)" in done.err


def test_classes_restrict_what_is_evaluated(letterpad, trained: tuple[Path, dict], ink_of) -> None:
    data = ink_of("ABcd")
    arguments = ("evaluate", "--data", data, "--model", trained[0], "--json", "--classes")
    assert list(letterpad(*arguments, "upper").fields["per_letter"]) == ["A", "B"]
    assert list(letterpad(*arguments, "lower").fields["per_letter"]) == ["C", "D"]


def test_ink_is_drawn_with_the_models_framing(
    letterpad, trained: tuple[Path, dict], tmp_path: Path, ink_of
) -> None:
    model = read_model(trained[0])
    framing = Framing(13, "mass", 3.5)
    path = tmp_path / "framed.letterpad"
    write_model(replace(model, card=replace(model.card, framing=framing)), path)
    data = ink_of("ABCD")
    drawings = list(read_drawings(data))
    inks = PackedInks.of(drawing.ink for drawing in drawings)
    answers = Recognizer(path).predict_inks(inks).argmax(axis=1)
    right = np.mean(["ABCD"[a] == d.word for a, d in zip(answers, drawings, strict=True)])
    plain = letterpad("evaluate", "--data", data, "--model", trained[0], "--json").fields
    framed = letterpad("evaluate", "--data", data, "--model", path, "--json").fields
    assert framed["accuracy"] == right
    assert framed["accuracy"] != plain["accuracy"]


def test_built_in_letters_suit_the_models_classes(letterpad, trained: tuple[Path, dict]) -> None:
    done = letterpad(
        "evaluate", "--data", "builtin", "--size", 260, "--model", trained[0], "--json"
    )
    assert done.fields["n"] == 40
    assert done.fields["left_out"] == 220
    assert done.fields["notes"] == []


def test_held_out_of_other_data_is_refused(letterpad, trained: tuple[Path, dict], ink_of) -> None:
    data = ink_of("ABCD")
    for source in (data, "builtin"):
        done = letterpad(
            "evaluate", "--data", source, "--model", trained[0], "--held-out", "--json"
        )
        assert done.code == 2
        assert done.out == ""
        assert "was trained on other letters (shaky.ndjson.gz)" in done.err


def test_held_out_of_a_model_without_such_is_refused(
    letterpad, trained: tuple[Path, dict], ink_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "bare.letterpad"
    write_model(replace(read_model(trained[0]), held_out=None), path)
    done = letterpad("evaluate", "--data", ink_file, "--model", path, "--held-out")
    assert done.code == 2
    assert "does not say which letters were held out" in done.err


def test_held_out_goes_with_the_models_own_classes(
    letterpad, trained: tuple[Path, dict], ink_file: Path
) -> None:
    done = letterpad(
        "evaluate", "--data", ink_file, "--model", trained[0], "--held-out", "--classes", "upper"
    )
    assert done.code == 2
    assert "neither --classes nor --leave-out" in done.err

    done = letterpad(
        "evaluate", "--data", ink_file, "--model", trained[0], "--held-out", "--leave-out", "A"
    )
    assert done.code == 2
    assert "neither --classes nor --leave-out" in done.err


def test_a_model_trained_without_a_class_is_tested_without_it(letterpad, tmp_path: Path) -> None:
    out = tmp_path / "without.letterpad"
    told = letterpad(
        "train", "--data", "builtin", "--size", 300, "--classes", "A-J", "--leave-out", "C", "j",
        "--set", "iterations=5", "--algorithm", "logistic-regression", "--out", out, "--json",
    ).fields  # fmt: skip
    assert read_model(out).card.classes == tuple("ABDEFGHI")
    done = letterpad("evaluate", "--data", "builtin", "--model", out, "--held-out", "--json")
    assert done.fields["accuracy"] == told["accuracy"]
    assert done.fields["n"] == told["n"] == 60


def test_classes_are_left_out_of_what_is_evaluated(letterpad, ink_file: Path) -> None:
    done = letterpad("evaluate", "--data", ink_file, "--leave-out", "B", "--json")
    assert done.fields["n"] == 120


def test_held_out_works_for_built_in_letters(letterpad, tmp_path: Path) -> None:
    out = tmp_path / "built-in.letterpad"
    told = letterpad(
        "train", "--data", "builtin", "--size", 300, "--classes", "A-J", "--set", "iterations=5",
        "--algorithm", "logistic-regression", "--out", out, "--json",
    ).fields  # fmt: skip
    # Size, seed and classes are the model's.
    done = letterpad("evaluate", "--data", "builtin", "--model", out, "--held-out", "--json")
    assert done.fields["accuracy"] == told["accuracy"]
    assert done.fields["n"] == told["n"] == 60
    other = letterpad(
        "evaluate", "--data", "builtin", "--seed", 1, "--model", out, "--held-out", "--json"
    )
    assert other.code == 2


def test_letters_none_of_which_the_model_knows_are_refused(
    letterpad, trained: tuple[Path, dict], tmp_path: Path
) -> None:
    data = tmp_path / "digits.ndjson"
    write_drawings(data, [Drawing(Ink.of([[[0, 0], [9, 9]]]), word) for word in "0123"])
    done = letterpad("evaluate", "--data", data, "--model", trained[0], "--json")
    assert done.code == 2
    assert done.out == ""
    assert "tells A, B, C, D apart" in done.err
    assert "0, 1, 2, 3" in done.err


@pytest.mark.parametrize("content", [None, b"no model"])
def test_a_model_that_is_none_is_refused(
    letterpad, ink_file: Path, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "wrong.letterpad"
    if content is not None:
        path.write_bytes(content)
    done = letterpad("evaluate", "--data", ink_file, "--model", path, "--json")
    assert done.code == 2
    assert done.out == ""
    assert "wrong.letterpad" in done.err


def test_without_a_model_the_shipped_recogniser_answers(
    letterpad, trained: tuple[Path, dict], ink_of, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = ink_of("ABCD")
    monkeypatch.setattr(paths, "resource", lambda name: trained[0])
    assert letterpad("evaluate", "--data", data, "--json").fields["model"] == str(trained[0])

    def missing(name: str) -> Path:
        raise FileNotFoundError(f"{name} is not among the resources")

    monkeypatch.setattr(paths, "resource", missing)
    done = letterpad("evaluate", "--data", data)
    assert done.code == 2
    assert "Name a model with --model FILE" in done.err


def test_the_shipped_recogniser_reads_real_letters(letterpad, unipen: Path, tmp_path: Path) -> None:
    """How soon it reads 29,384 of them is measured by ``python tests/benchmarks evaluating``."""
    data = tmp_path / "part.ndjson"
    with gzip.open(unipen) as source, data.open("wb") as target:
        target.writelines(itertools.islice(source, 0, None, 40))
    fields = letterpad("evaluate", "--data", data, "--json").fields
    assert fields["n"] > 1_000
    assert fields["accuracy"] > 0.9


def test_question_marks_are_few_and_mark_most_wrong_answers(
    letterpad, unipen: Path, unipen_is_kept: None
) -> None:
    """Of writers held out from the shipped recogniser; it is the same rule for strangers."""
    fields = letterpad("evaluate", "--data", unipen, "--held-out", "--json").fields
    assert fields["n"] == 3408
    assert fields["not_sure"]["share"] <= 0.10
    assert fields["not_sure"]["of_wrong"] >= 0.70
