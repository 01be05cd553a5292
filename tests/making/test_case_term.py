"""How far a letter's place on the lines is believed, fitted to simulated placements."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.strokes import Ink
from letterpad.making import case_term
from letterpad.making.case_term import DEGREES, HANDS, anywhere, case_loss, fit, main, placed
from letterpad.making.ink_net import CASED
from letterpad.making.letter_heights import SHIPPED
from letterpad.making.recognizer_letters import CALIBRATION_CONTRIBUTOR
from letterpad.recognition.writing_lines import PAPER, X_HEIGHT, CaseTerm, shipped_term

N = 4000


def places(degree: case_term.Degree, top: float, bottom: float, n_writers: int = N):  # type: ignore[no-untyped-def]
    writers = np.arange(N) % n_writers
    return placed(np.tile([top, bottom], (N, 1)), writers, degree, np.random.default_rng(0))


def test_careful_hands_stray_less_than_sloppy_ones() -> None:
    for top, bottom in ((1.0, 0.0), (X_HEIGHT, -0.25)):
        careful, sloppy = places("careful", top, bottom), places("sloppy", top, bottom)
        for each in (careful, sloppy):
            np.testing.assert_allclose(np.median(each, axis=0), [top, bottom], atol=0.03)
        assert (careful.std(axis=0) < sloppy.std(axis=0)).all()
    assert places("careful", 1.0, 0.0)[:, 0].std() > HANDS["careful"].scale * 0.9


def test_one_writer_strays_alike() -> None:
    many, one = places("careful", 1.0, 0.0), places("careful", 1.0, 0.0, n_writers=1)
    assert one[:, 0].std() < many[:, 0].std() / 1.5


def test_hands_that_ignore_the_lines_write_both_cases_alike() -> None:
    assert np.array_equal(places("ignoring", 1.0, 0.0), places("ignoring", X_HEIGHT, -0.25))
    top, bottom, above, below, correlation = anywhere(np.random.default_rng(0))
    assert bottom < top
    assert min(above, below) > 0.1
    assert abs(correlation) < 1


@pytest.mark.parametrize("degree", DEGREES)
def test_nobody_writes_beside_the_canvas(degree: case_term.Degree) -> None:
    high, low = PAPER.heights([0.0, 1.0])
    far = places(degree, 3.0, -3.0)
    assert (far < high).all()
    assert (far > low).all()


def letters(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Labels of C and c, of which a recogniser knows nothing but the letter."""
    labels = np.where(np.arange(n) % 2, CASED.index("C"), CASED.index("c"))
    cased = np.zeros((n, 52))
    cased[:, [CASED.index("C"), CASED.index("c")]] = 0.5
    return cased, labels


def test_a_case_that_is_known_costs_less() -> None:
    cased, labels = letters(400)
    table = {"C": (1.0, 0.0), "c": (X_HEIGHT, 0.0)}
    where = np.array([table[CASED[label]] for label in labels])
    known = case_loss(shipped_term(), cased, labels, where)
    unknown = case_loss(shipped_term(), cased, labels, np.tile([0.8, 0.0], (400, 1)))
    assert known < 0.3 < unknown
    assert unknown == pytest.approx(np.log(2), abs=0.05)


def test_what_is_fitted_helps_those_it_was_fitted_to(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = json.loads(SHIPPED.read_text(encoding="utf-8"))
    cased, labels = letters(120)
    writers = np.arange(120) % 20
    terms = []
    for ignoring in (0, 12):
        monkeypatch.setattr(case_term, "ROUNDS", {"careful": 1, "sloppy": 1, "ignoring": ignoring})
        terms.append(fit(fields, cased, labels, writers, np.random.default_rng(1)))
    lined, wary = terms
    for top in (1.0, X_HEIGHT):
        strong, weak = (abs(float(each.log_odds("C", [top], [0.0])[0])) for each in terms)
        assert weak < strong
    places = np.array([[1.0 if CASED[label] == "C" else X_HEIGHT, 0.0] for label in labels])
    for term in (lined, wary):
        assert case_loss(term, cased, labels, places) < np.log(2)


def drawings(file: Path, writers: tuple[str, ...]) -> Path:
    """Write all letters, twice as high as wide, by each writer."""
    write_drawings(
        file,
        [
            Drawing(Ink.of([[(0, 0), (9 + at, 20 + at), (0, 18)]]), name, writer)
            for writer in writers
            for at, name in enumerate(CASED)
        ],
    )
    return file


def test_letters_without_writers_are_refused(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(drawings(tmp_path / "a.ndjson", ("",)))]) == 1
    assert "a.ndjson: drawings with their writers were expected." in capsys.readouterr().err


def test_calibration_writers_letters_are_fitted_and_heights_kept(
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    fields = json.loads(SHIPPED.read_text(encoding="utf-8"))
    copy = tmp_path / "heights.json"
    copy.write_text(json.dumps({**fields, "ignoring": None}), encoding="utf-8")
    monkeypatch.setattr(case_term, "SHIPPED", copy)
    given = []

    def fitted(*arguments: Any) -> CaseTerm:
        given.append(arguments)
        return shipped_term()

    monkeypatch.setattr(case_term, "fit", fitted)
    writers = (f"{CALIBRATION_CONTRIBUTOR}:a", f"{CALIBRATION_CONTRIBUTOR}:b", "x:a", "y:a")
    assert main([str(drawings(tmp_path / "a.ndjson", writers))]) == 0
    ((_, cased, labels, numbers, _),) = given
    assert cased.shape == (len(labels), 52)
    assert set(numbers) == {0, 1}, "of the calibration's writers alone"
    assert json.loads(copy.read_text(encoding="utf-8")) == fields
    assert json.loads(capsys.readouterr().out)["ignoring"] == fields["ignoring"]
