"""What the recogniser is measured on: every kind of letters, by hand."""

from pathlib import Path

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.recognizer_domains import Domain, domains


@pytest.fixture
def found(written_letters: Path, font_letters: FontLetters) -> dict[str, Domain]:
    letters = load_letters(Files(str(written_letters), classes="both"))
    return {each.key: each for each in domains(letters.take(np.arange(90)), font_letters)}


def test_every_domain_has_labels_and_hands(found: dict[str, Domain]) -> None:
    assert list(found) == [
        "pens", "other end", "mouse", "pictures", "single-line", "print", "print, mouse",
        "ball and stick", "bars", "blackletter", "printed",
    ]  # fmt: skip
    for domain in found.values():
        assert len(domain.shown) == len(domain.labels) == len(domain.hands) > 0
        assert (domain.letters.labels < 52).all()
        assert (domain.digits.labels >= 52).all()
        assert len(domain.letters.labels) + len(domain.digits.labels) == len(domain.labels)
    assert len(found["print"].digits.labels)
    assert found["printed"].shown.dtype == found["pictures"].shown.dtype == np.uint8


def test_the_other_end_changes_the_path_and_no_line(found: dict[str, Domain]) -> None:
    pens, turned = found["pens"].shown, found["other end"].shown
    assert isinstance(pens, PackedInks)
    assert isinstance(turned, PackedInks)
    moved = 0
    for ink, other in zip(pens, turned, strict=True):
        assert len(ink.strokes) == len(other.strokes)
        left, top, right, bottom = ink.bounds()
        size = max(right - left, bottom - top)
        points = np.concatenate([stroke.points for stroke in ink.strokes])
        again = np.concatenate([stroke.points for stroke in other.strokes])
        points = (points - [(left + right) / 2, (top + bottom) / 2]) * (100 / size)
        order, as_before = np.lexsort(again.T), np.lexsort(points.T)
        np.testing.assert_allclose(again[order], points[as_before], atol=0.02)
        moved += not np.allclose(again, points, atol=0.02)
    assert moved > 0.4 * len(pens)


def test_what_is_for_tests_alone_is_measured_and_never_learned(
    font_letters: FontLetters, written_letters: Path
) -> None:
    letters = load_letters(Files(str(written_letters), classes="both")).take(np.arange(30))
    counts = {}
    for part in ("train", "calibration", "test"):
        of_part = font_letters.of(part)
        (lines,) = (d for d in domains(letters, of_part) if d.key == "single-line")
        counts[part] = len(lines.labels) - len(of_part.single_line)
    assert counts == {"train": 0, "calibration": 0, "test": len(font_letters.never_learned)}


def test_blackletter_is_measured_apart(font_letters: FontLetters, written_letters: Path) -> None:
    letters = load_letters(Files(str(written_letters), classes="both")).take(np.arange(30))
    keys = [domain.key for domain in domains(letters, font_letters.of("test"))]
    assert keys.count("blackletter") == 1
    assert "blackletter" not in [each.key for each in domains(letters, font_letters.of("train"))]
