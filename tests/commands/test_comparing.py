"""``letterpad compare``: which of several models reads the same letters better."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scipy.stats import binom, binomtest, permutation_test

from letterpad.assessment.letters import load_letters
from letterpad.evaluation.by_writer import by_writer
from letterpad.ink.drawing_file import write_drawings
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library, Run
from letterpad.model_files.model_file import (
    HeldOut,
    HeldOutResult,
    TrainedModel,
    read_held_out,
    read_model,
    write_model,
)
from letterpad.recognition.recognizer import Recognizer

AddRun = Callable[..., Run]


@pytest.fixture
def written_file(tmp_path: Path, shaky) -> Path:
    """Return a file of 200 drawings of A to D by 25 writers."""
    path = tmp_path / "hands.ndjson"
    drawings = [
        replace(drawing, writer=f"w{number // 8}") for number, drawing in enumerate(shaky(50, 3))
    ]
    write_drawings(path, drawings)
    return path


def answer(
    model: TrainedModel, letters: LetterSet, name: str, wrong: np.ndarray, path: Path
) -> Path:
    """Write a model whose answers to all `letters` are wrong where `wrong` says so."""
    indices = np.arange(len(letters))
    answers = np.where(wrong, (letters.labels + 1) % 4, letters.labels)
    numbers = None
    if letters.writers is not None:
        numbers = np.unique(letters.writers, return_inverse=True)[1]
    held_out = HeldOut(indices, letters.labels, np.eye(4, dtype=np.float32)[answers], numbers)
    card = replace(
        model.card,
        name=name,
        classes=letters.classes,
        data={**model.card.data, "hash": letters.hash, "source": letters.source},
        held_out=HeldOutResult(len(indices), int((~wrong).sum()), 1.0, letters.hash),
    )
    write_model(replace(model, card=card, held_out=held_out), path)
    return path


@pytest.fixture
def two(tmp_path: Path, bar_model: TrainedModel, written_file: Path) -> tuple[Path, Path]:
    """Return two models that were tested on all letters of `written_file`."""
    spec = Files(str(written_file))
    letters = load_letters(spec)
    card = replace(bar_model.card, data={**bar_model.card.data, "spec": spec.to_json()})
    model = replace(bar_model, card=card)
    place = np.arange(len(letters)) % 8
    hand = np.arange(len(letters)) // 8
    return (
        answer(model, letters, "Net", place < hand % 3, tmp_path / "net.letterpad"),
        answer(model, letters, "Logistic", place < 1 + hand % 5, tmp_path / "lr.letterpad"),
    )


def test_two_models_are_compared_on_the_letters_held_out_from_both(
    letterpad, two: tuple[Path, Path], written_file: Path
) -> None:
    fields = letterpad("compare", *two, "--json").fields
    letters = load_letters(Files(str(written_file)))
    assert letters.writers is not None
    stored = [read_held_out(path) for path in two]
    rights = [each.predicted == each.labels for each in stored if each is not None]
    assert (fields["unit"], fields["n"], fields["n_writers"]) == ("writers", 200, 25)
    assert fields["table"] == {
        "both": int((rights[0] & rights[1]).sum()),
        "only_first": int((rights[0] & ~rights[1]).sum()),
        "only_second": int((rights[1] & ~rights[0]).sum()),
        "neither": int((~rights[0] & ~rights[1]).sum()),
    }
    for place, name, right in ((0, "first", rights[0]), (1, "second", rights[1])):
        scores = by_writer(right, letters.writers)
        assert fields[name] == {
            "name": ("Net", "Logistic")[place],
            "model": str(two[place]),
            "accuracy": right.mean(),
            "interval": list(scores.interval),
            "by_writer": scores.to_json(),
        }
    difference = rights[0].astype(float) - rights[1]
    sums = np.array([difference[letters.writers == w].sum() for w in np.unique(letters.writers)])
    theirs = permutation_test(
        (sums, np.zeros(len(sums))),
        lambda a, b, axis: (a - b).sum(axis=axis),
        permutation_type="samples",
        n_resamples=99_999,
        rng=np.random.default_rng(3),
    ).pvalue
    assert fields["p_value"] == pytest.approx(theirs, abs=2e-4)
    assert fields["verdict"] == "first"
    assert fields["sentence"].startswith("Net is better: ")
    assert (
        "On 200 letters of 25 writers a difference like this comes by chance"
        in (fields["sentence"])
    )
    assert fields["classes"] == {"A": 50, "B": 50, "C": 50, "D": 50}
    assert fields["notes"] == []
    assert fields["data"] == str(written_file)


def test_without_json_the_sentence_comes_first(letterpad, two: tuple[Path, Path]) -> None:
    fields = letterpad("compare", *two, "--json").fields
    said = letterpad("compare", *two).out.splitlines()
    assert said[0] == fields["sentence"]
    assert f"Both right: {fields['table']['both']}" in said
    assert f"Only Net: {fields['table']['only_first']}" in said
    assert fields["p_value"] < 1e-4
    assert "p < 0.0001 (permutation test by writer)" in said
    share = 100 * fields["first"]["accuracy"]
    line = next(line for line in said if line.startswith("Net: "))
    assert line.startswith(f"Net: {share:.1f} % of 200 letters (95 % interval ")


def test_the_other_way_round_it_is_the_same(letterpad, two: tuple[Path, Path]) -> None:
    fields = letterpad("compare", *two, "--json").fields
    back = letterpad("compare", *two[::-1], "--json").fields
    assert back["verdict"] == "second"
    assert back["p_value"] == fields["p_value"]
    assert back["sentence"] == fields["sentence"]
    assert back["table"]["only_second"] == fields["table"]["only_first"]


def test_models_are_named_as_everywhere(letterpad, add_run: AddRun, library: Library) -> None:
    one, other = add_run("One", 50), add_run("Other", 80)
    fields = letterpad("compare", "one", other.path.stem, "--json").fields
    assert fields["first"]["model"] == str(one.path)
    assert fields["second"]["model"] == str(other.path)
    twins = add_run("One", 60)
    said = letterpad("compare", one.path, twins.path, "--json").fields
    assert said["first"]["name"] == f"One ({one.path.name})"
    done = letterpad("compare", "one", "nobody")
    assert done.code == 2
    assert "called 'nobody'" in done.err


def test_by_letters_it_is_mcnemars_mid_p(letterpad, add_run: AddRun) -> None:
    """The file of these letters is not there any more, and that is said."""
    one, other = add_run("One", 50), add_run("Other", 80)
    done = letterpad("compare", one.path, other.path, "--json")
    assert done.fields["unit"] == "letters"
    theirs = binomtest(30, 30).pvalue - binom.pmf(30, 30, 0.5)
    assert done.fields["p_value"] == pytest.approx(theirs)
    (note,) = done.fields["notes"]
    assert note.startswith("Who wrote the letters is not known, as they cannot be read: ")
    assert note in done.err


def test_writers_are_asked_of_the_letters_where_the_files_do_not_say_them(
    letterpad, two: tuple[Path, Path]
) -> None:
    fields = letterpad("compare", *two, "--json").fields
    for path in two:
        model = read_model(path)
        assert model.held_out is not None
        write_model(replace(model, held_out=replace(model.held_out, writers=None)), path)
    assert letterpad("compare", *two, "--json").fields == fields


def test_few_hands_are_too_few_to_tell(
    letterpad, trained: tuple[Path, dict], ink_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "bayes.letterpad"
    split = ("--train-size", 100, "--random-state", 7)
    letterpad(*("train", "--data", ink_file, "--algorithm", "naive-bayes", *split, "--out", other))
    fields = letterpad("compare", trained[0], other, "--json").fields
    assert fields["n_writers"] == 10
    assert fields["p_value"] is None
    assert fields["verdict"] == ""
    assert fields["sentence"].startswith("Too few hands to tell which is better: 10 writers")
    said = letterpad("compare", trained[0], other).out
    assert "No test: too few hands." in said


def test_any_letters_are_read_by_both(
    letterpad, trained: tuple[Path, dict], written_file: Path
) -> None:
    done = letterpad("compare", trained[0], "shipped", "--data", written_file, "--json")
    fields = done.fields
    letters = load_letters(Files(str(written_file), classes="as-named"))
    assert letters.inks is not None
    answers = (
        np.array(model.classes)[model.predict_inks(letters.inks).argmax(axis=1)]
        for model in (Recognizer(trained[0]), Recognizer.shipped())
    )
    truth = np.array(letters.classes)[letters.labels]
    one, other = (each == truth for each in answers)
    assert fields["first"]["accuracy"] == one.mean()
    assert fields["second"]["accuracy"] == other.mean()
    assert fields["second"]["name"] == "Letterpad's recogniser"
    assert fields["table"]["only_first"] == (one & ~other).sum()
    assert fields["n_writers"] == 25
    assert fields["left_out"] == 0
    assert fields["notes"] == []


def test_the_shipped_one_is_asked_about_held_out_letters(
    letterpad, trained: tuple[Path, dict], ink_file: Path
) -> None:
    fields = letterpad("compare", trained[0], "shipped", "--json").fields
    assert fields["n"] == trained[1]["n"] == 60
    assert fields["first"]["accuracy"] == trained[1]["accuracy"]
    assert fields["first"]["interval"] == trained[1]["interval"]
    held_out = read_held_out(trained[0])
    assert held_out is not None
    letters = load_letters(Files(str(ink_file))).take(held_out.indices)
    assert letters.inks is not None
    predicted = Recognizer.shipped().predict_inks(letters.inks).argmax(axis=1)
    assert fields["second"]["accuracy"] == (predicted == letters.labels).mean()


def test_letters_that_a_model_was_trained_on_are_warned_of(
    letterpad, trained: tuple[Path, dict], ink_file: Path
) -> None:
    done = letterpad("compare", trained[0], "shipped", "--data", ink_file, "--json")
    (note,) = done.fields["notes"]
    name = trained[1]["name"]
    assert note.startswith(f"Warning: {name} was trained on these letters")
    assert note in done.err


def test_letters_that_not_all_know_are_left_out_and_named(
    letterpad, trained: tuple[Path, dict], tmp_path: Path, shaky
) -> None:
    path = tmp_path / "more.ndjson"
    write_drawings(path, [*shaky(5, 3), *(replace(d, word="Z") for d in shaky(2, 4, words="A"))])
    done = letterpad("compare", trained[0], "shipped", "--data", path, "--json")
    assert (done.fields["n"], done.fields["left_out"]) == (20, 2)
    assert "Left out, as not all of these models know them: 2 letters (Z)." in done.fields["notes"]


def test_three_models_are_compared_at_once_and_two_by_two(
    letterpad, two: tuple[Path, Path], tmp_path: Path, written_file: Path
) -> None:
    letters = load_letters(Files(str(written_file)))
    wrong = np.arange(len(letters)) % 8 < 1
    third = answer(read_model(two[0]), letters, "Third", wrong, tmp_path / "third.letterpad")
    fields = letterpad("compare", *two, third, "--json").fields
    assert [model["name"] for model in fields["compared"]] == ["Net", "Logistic", "Third"]
    assert fields["unit"] == "writers"
    assert fields["p_value"] < 0.01
    assert fields["sentence"].startswith("These 3 models are not equally good: ")
    pairs = {(pair["first"], pair["second"]): pair for pair in fields["pairs"]}
    assert list(pairs) == [("Net", "Logistic"), ("Net", "Third"), ("Logistic", "Third")]
    alone = letterpad("compare", *two, "--json").fields
    pair = pairs["Net", "Logistic"]
    assert pair["p_value"] == alone["p_value"]
    assert pair["table"] == alone["table"]
    assert pair["corrected_p_value"] > pair["p_value"]
    assert pairs["Net", "Third"]["verdict"] == ""
    assert "cannot be told apart" in pairs["Net", "Third"]["sentence"]
    said = letterpad("compare", *two, third).out
    assert "chances are corrected for 3 pairs (Holm):" in said
    assert all(pair["sentence"] in said for pair in pairs.values())


def test_twenty_hands_that_differ_are_no_evidence_of_ten_thousand_letters(
    letterpad, bar_model: TrainedModel, tmp_path: Path
) -> None:
    """Each of 20 writers wrote 500 letters; eleven are read better by one, nine by the other."""
    ahead = np.array([40] * 9 + [30] * 2 + [-30] * 9)[:, None]
    place, labels = np.arange(500)[None, :], np.arange(10_000) % 4
    numbers = np.repeat(np.arange(20), 500)
    files: list[Path] = []
    for name, extra in (("One", np.maximum(ahead, 0)), ("Other", np.maximum(-ahead, 0))):
        right = (place < 300 + extra).ravel()
        answers = np.eye(4, dtype=np.float32)[np.where(right, labels, (labels + 1) % 4)]
        result = HeldOutResult(10_000, int(right.sum()), 1.0, "planted")
        card = replace(bar_model.card, name=name, held_out=result)
        held_out = HeldOut(np.arange(10_000), labels, answers, numbers)
        files.append(tmp_path / f"{name}.letterpad")
        write_model(replace(bar_model, card=card, held_out=held_out), files[-1])
    by_hand = letterpad("compare", *files, "--json").fields
    assert (by_hand["unit"], by_hand["n"], by_hand["n_writers"]) == ("writers", 10_000, 20)
    assert by_hand["verdict"] == ""
    assert by_hand["sentence"].startswith("One and Other cannot be told apart: 64.2 % against ")
    for file in files:  # as if nobody knew who wrote what
        model = read_model(file)
        assert model.held_out is not None
        write_model(replace(model, held_out=replace(model.held_out, writers=None)), file)
    by_letters = letterpad("compare", *files, "--json").fields
    assert (by_letters["unit"], by_letters["table"]) == ("letters", by_hand["table"])
    assert by_letters["sentence"].startswith("One is better: 64.2 % against 62.7 %. On 10,000")
    assert by_letters["p_value"] < 0.001 < 0.2 < by_hand["p_value"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["shipped", "shipped"], "has no held-out letters here"),
        (["{net}", "{other}"], "were tested on different letters"),
        (["{net}", "{untested}"], "does not say which letters were held out"),
        (["{net}", "{lr}", "--classes", "A-Z"], "options that choose letters go with --data"),
        (["{net}", "{lr}", "--size", "9"], "options that choose letters go with --data"),
        (["{net}", "missing.letterpad"], "there is no file or folder with that name"),
        (["{net}"], "the following arguments are required"),
        (["{net}", "shipped", "--data", "{digits}"], "have no class in common"),
    ],
)
def test_what_cannot_be_compared_is_said(
    letterpad,
    two: tuple[Path, Path],
    bar_model: TrainedModel,
    tmp_path: Path,
    shaky,
    arguments: list[str],
    said: str,
) -> None:
    untested = tmp_path / "untested.letterpad"
    write_model(
        replace(bar_model, held_out=None, card=replace(bar_model.card, held_out=None)), untested
    )
    other = tmp_path / "other.letterpad"
    write_model(bar_model, other)
    digits = tmp_path / "digits.ndjson"
    write_drawings(digits, [replace(drawing, word="7") for drawing in shaky(3, 1)])
    files = {"net": two[0], "lr": two[1], "other": other, "untested": untested, "digits": digits}
    done = letterpad("compare", *(argument.format(**files) for argument in arguments))
    assert done.code == 2
    assert said in " ".join(done.err.split())


def test_letters_that_have_changed_are_not_compared_with_the_shipped_one(
    letterpad, trained: tuple[Path, dict], tmp_path: Path, shaky
) -> None:
    data = tmp_path / "changing.ndjson"
    write_drawings(data, shaky(40, seed=1))
    model = tmp_path / "model.letterpad"
    letterpad("train", "--data", data, "--algorithm", "naive-bayes", "--out", model)
    write_drawings(data, shaky(40, seed=2))
    done = letterpad("compare", model, "shipped")
    assert done.code == 2
    assert "The letters that Naive Bayes was tested on have changed" in done.err


def test_built_in_letters_are_of_the_models_classes(letterpad, trained: tuple[Path, dict]) -> None:
    fields = letterpad(
        "compare", trained[0], "shipped", "--data", "builtin", "--size", 260, "--json"
    ).fields
    assert fields["data"] == "builtin"
    assert set(fields["classes"]) == set("ABCD")
    assert fields["n"] + fields["left_out"] == len(load_letters(Builtin(size=260)))
