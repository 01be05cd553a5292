"""The sum of a unit in words: what is written adds up."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from letterpad.explaining.layers import DenseLayer, DenseNet, Passed
from letterpad.gui.charts.net.unit_words import UnitWords

N_CLASSES = 6


def some_net(seed: int = 1, temperature: float = 1.0, how: str = "relu") -> Passed:
    random = np.random.default_rng(seed)
    net = DenseNet(
        (
            DenseLayer(random.normal(size=(784, 40)) / 9, random.normal(size=40), how),
            DenseLayer(random.normal(size=(40, N_CLASSES)), random.normal(size=6), "softmax"),
        ),
        tuple("ABCDEF"),
        temperature,
    )
    picture = np.zeros((28, 28), np.uint8)
    picture[6:20, 12:14] = random.integers(1, 256, (14, 2))
    return net.passed(picture)


def numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"-?\d+\.\d+", text)]


@given(st.integers(0, 300), st.integers(0, 39), st.integers(5, 20))
def test_the_lines_of_a_unit_add_up_as_they_are_written(seed: int, unit: int, most: int) -> None:
    words = UnitWords(some_net(seed), 0, unit)
    rows = words.left_rows(most)
    assert len(rows) <= most
    kinds = [row.kind for row in rows]
    assert kinds[-3:] == ["bias", "total", "value"]
    written = [round(float(row.value) * 10**words.decimals) for row in rows]
    assert sum(written[:-2]) == written[-2]
    # And they are the numbers of NumPy, but for rounding.
    one, step = words.one, 10.0**-words.decimals
    for row, place in zip(rows, words.largest.tolist(), strict=False):
        if row.kind == "term":
            assert row.amount == one.given[place] * one.weights[place]
            assert float(row.value) == pytest.approx(row.amount, abs=0.51 * step)
    assert float(rows[-2].value) == pytest.approx(
        float(one.given @ one.weights) + one.bias, abs=0.51 * step
    )
    assert float(rows[-1].value) == pytest.approx(max(0.0, one.total), abs=0.51 * step)


@given(st.integers(0, 300), st.integers(0, N_CLASSES - 1), st.integers(5, 12))
def test_the_shares_of_a_letter_add_up_as_they_are_written(seed: int, unit: int, most: int) -> None:
    passed = some_net(seed, temperature=1.3)
    words = UnitWords(passed, 1, unit)
    rows = words.right_rows(most)
    assert len(rows) <= most
    *parts, total, tempered_to = [round(10 * float(row.value.removesuffix(" %"))) for row in rows]
    assert sum(parts) == total == 1000
    assert tempered_to == round(1000 * passed.probabilities[unit])
    shown = {row.label for row in rows}
    assert words.name in shown
    strong = [row.label for row in rows if row.is_strong and row.kind == "share"]
    assert strong == [words.name]
    shares = [row.amount for row in rows if row.kind == "share"]
    assert shares[0] == passed.values[1].max() or len(shares) == 1


def test_the_formula_is_one_line_whose_numbers_add_up(qtbot: QtBot) -> None:
    for seed in range(40):
        words = UnitWords(some_net(seed), 0, seed)
        found = numbers(words.formula())
        if words.adds_up:
            assert round(found[0] + found[1], 6) == round(found[2], 6)
            assert " = " in words.formula()
        else:
            assert " ≈ " in words.formula()
    assert re.fullmatch(
        r"z = Σ x·w \+ b = -?\d+\.\d+ \+ \(-\d+\.\d+\) = -\d+\.\d+, ReLU: 0\.0+",
        next(
            said
            for said in (UnitWords(some_net(2), 0, unit).formula() for unit in range(40))
            if "(-" in said and said.split(" = ")[3].startswith("-")
        ),
    )


def test_a_product_that_is_rounded_otherwise_says_so(qtbot: QtBot) -> None:
    signs = {}
    for seed in range(20):
        words = UnitWords(some_net(seed), 0, seed)
        for place in words.largest.tolist():
            row = words.term(place)
            given, weight = numbers(row.middle)
            is_exact = round(given * weight, words.decimals) == round(row.amount, words.decimals)
            assert row.middle.endswith("=" if is_exact else "≈")
            signs[row.middle[-1]] = row
    assert set(signs) == {"=", "≈"}
    assert re.fullmatch(
        r"row \d+, column 1[23]: [01]\.\d{3} · -?\d\.\d{4} = [+-]\d\.\d+", signs["="].sentence
    )


@pytest.mark.parametrize("temperature", [1.0, 1.25])
def test_a_letter_says_its_share_and_the_powers_of_e(qtbot: QtBot, temperature: float) -> None:
    passed = some_net(4, temperature)
    answer = passed.answer
    words = UnitWords(passed, 1, answer)
    z = passed.sums[1]
    share = float(np.exp(z[answer]) / np.exp(z).sum())
    shown = f"{100 * passed.probabilities[answer]:.1f} %"
    more = "" if temperature == 1.0 else f", T = 1.25: {shown}"
    assert words.formula().endswith(f"softmax: {100 * share:.1f} %{more}")
    first, *_, total = [row for row in words.right_rows(12) if row.kind != "value"]
    assert first.label == words.name
    assert first.middle.startswith(f"e^{z[answer]:.3f} = ")
    power = first.middle.split("=")[1].replace(",", "")
    assert float(power) == pytest.approx(np.exp(z[answer]), rel=6e-3)
    assert float(total.middle.replace(",", "")) == pytest.approx(np.exp(z).sum(), rel=6e-3)
    last = words.right_rows(12)[-1]
    if temperature != 1.0:
        assert (last.label, last.value) == (f"{words.name} with T = 1.25", shown)


def test_powers_that_nobody_could_read_are_left_out(qtbot: QtBot) -> None:
    layer = DenseLayer(np.zeros((784, 2)), np.array([800.0, 1.0]), "softmax")
    words = UnitWords(DenseNet((layer,), ("A", "B")).passed(np.full((28, 28), 9, np.uint8)), 0, 0)
    assert [row.middle for row in words.right_rows(5)] == ["", words.right_rows(5)[1].middle, ""]
    assert words.right_rows(5)[0].value == "100.0 %"
    assert words.left_title() == "largest terms, of 0 that are not 0"


def test_what_a_unit_sends_is_its_weights_times_its_value(qtbot: QtBot) -> None:
    passed = some_net(6, how="tanh")
    unit = int(passed.strongest(0)[0])
    words = UnitWords(passed, 0, unit)
    rows = words.right_rows(6)
    assert [row.label for row in rows] == list("ABCDEF")
    for place, row in enumerate(rows):
        expected = passed.values[0][unit] * passed.net.layers[1].weights[unit, place]
        assert row.amount == pytest.approx(expected)
        assert row.opens == (1, place)
    assert words.right_title(6).startswith("adds to each sum: ")
    assert words.right_title(6).endswith(f"W2[{unit}, :]")
    assert words.right_title(4).startswith("adds most to: ")
    assert words.weights_symbol == f"W1[:, {unit}]"
    assert words.heading() == f"The sum of unit {unit}, hidden layer"
    assert UnitWords(passed, 1, 2).heading() == "The sum of C"
    # Where there is no room for all, the largest are named; so it is of a hidden layer's units.
    amounts = [row.amount for row in rows]
    fewer = [row.amount for row in words.right_rows(4)]
    assert fewer == sorted(amounts, key=abs, reverse=True)[:4]
    first, second = passed.net.layers
    deep = DenseNet(
        (
            first,
            DenseLayer(second.weights, second.biases, "tanh"),
            DenseLayer(np.eye(N_CLASSES), np.zeros(N_CLASSES), "softmax"),
        ),
        passed.net.classes,
    )
    rows = UnitWords(deep.passed(passed.picture), 0, unit).right_rows(4)
    assert len(rows) == 4
    assert [abs(row.amount) for row in rows] == sorted(
        (abs(row.amount) for row in rows), reverse=True
    )


def test_the_table_has_every_term_and_what_comes_of_them(qtbot: QtBot) -> None:
    passed = some_net(3)
    unit = int(passed.strongest(0)[0])
    words = UnitWords(passed, 0, unit)
    rows = words.table("Sum").rows
    terms = [row for row in rows if row[0] == "term"]
    assert len(terms) == 784
    assert terms[6 * 28 + 12][1] == "row 6, column 12"
    amounts = {str(row[0]): float(str(row[4])) for row in rows if row[0] != "term"}
    total = sum(float(str(row[4])) for row in terms) + amounts["bias"]
    assert total == pytest.approx(amounts["sum z"])
    assert amounts["ReLU"] == passed.values[0][unit]
    assert [row[1] for row in rows if row[0] == "adds to"] == list("ABCDEF")
    of_letter = UnitWords(passed, 1, 0).table("Sum").rows
    assert [row[1] for row in of_letter[:2]] == ["unit 0", "unit 1"]
