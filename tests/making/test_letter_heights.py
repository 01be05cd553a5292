"""How high letters stand in fonts."""

import json
from pathlib import Path

import numpy as np
import pytest

from letterpad.making import letter_heights
from letterpad.making.letter_heights import (
    FITTED,
    HELD_OUT,
    OTHERS,
    SHIPPED,
    main,
    measured,
    measured_families,
    measured_svg,
    on_lines,
    summary,
)
from letterpad.recognition.writing_lines import X_HEIGHT

LETTERS = [*map(chr, range(65, 91)), *map(chr, range(97, 123))]


def font(cap: float = 700, x_height: float = 500, base: float = 0, below: float = -200):  # type: ignore[no-untyped-def]
    """Tops and bottoms of a plain font in its own units, shape (52, 2)."""
    rows = []
    for name in LETTERS:
        is_high = name.isupper() or name in "bdfhklt"
        rows.append((cap if is_high else x_height, below if name in "gjpqy" else 0))
    return np.array(rows, dtype=float) + base


def of(heights, name: str) -> list[float]:  # type: ignore[no-untyped-def]
    return [round(float(each), 3) for each in heights[LETTERS.index(name)]]


@pytest.mark.parametrize("base", [0, 250])
def test_any_font_stands_on_the_same_lines(base: float) -> None:
    for cap, x_height in ((700, 500), (650, 330)):
        placed = on_lines(font(cap, x_height, base, -0.4 * x_height))
        assert placed is not None
        assert of(placed, "H") == [1.0, 0.0]
        assert of(placed, "x") == [X_HEIGHT, 0.0]
        assert of(placed, "p") == [X_HEIGHT, -0.4 * X_HEIGHT]


def test_a_font_of_small_capitals_stands_on_none() -> None:
    assert on_lines(font(x_height=680)) is None


def test_the_summary_is_of_the_middle_and_of_most() -> None:
    fonts = [font(1.0, 0.6 + stray, 0, -0.2) for stray in np.linspace(-0.1, 0.1, 21)]
    fonts += [font(1.0, -5.0, 0, -0.2), font(1.0, 5.0, 0, -0.2)]  # two that are far out
    table = summary(fonts)
    assert set(table) == set(LETTERS)
    assert table["C"] == [1.0, 0.0, 0.01, 0.01]
    top, bottom, spread, _ = table["c"]
    assert (top, bottom) == (0.6, 0.0)
    assert 0.01 < spread < 0.2


def svg_font(folder: Path, without: str = "") -> Path:
    glyphs = "".join(
        f'<glyph horiz-adv-x="9" d="M 1 {bottom} L 7.5e1 {top} L 3 {bottom}" unicode="{name}" />'
        for name, (top, bottom) in zip(LETTERS, font(), strict=True)
        if name != without
    )
    path = folder / "some.svg"
    path.write_text(f'<svg><font><glyph unicode=" " />{glyphs}</font></svg>', encoding="utf-8")
    return path


def test_single_line_fonts_are_read(tmp_path: Path) -> None:
    heights = measured_svg(svg_font(tmp_path))
    assert heights is not None
    assert np.array_equal(heights, font())
    assert measured_svg(svg_font(tmp_path, without="q")) is None


def test_what_is_no_font_is_not_measured(tmp_path: Path) -> None:
    file = tmp_path / "a.ttf"
    file.write_bytes(b"no font")
    assert measured(file) is None
    with pytest.raises(FileNotFoundError, match="no font of Andika, Inter below"):
        measured_families(tmp_path, ["Inter", "Andika"])


def test_fonts_become_both_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped, others = tmp_path / "shipped.json", tmp_path / "others.json"
    shipped.write_text('{"temperature": 1.5, "letters": {}}', encoding="utf-8")
    monkeypatch.setattr(letter_heights, "SHIPPED", shipped)
    monkeypatch.setattr(letter_heights, "OTHERS", others)
    monkeypatch.setattr(letter_heights, "FITTED", ("Fitted", "Fitted too"))
    monkeypatch.setattr(letter_heights, "HELD_OUT", ("Other",))
    sizes = {"a-Bold.ttf": ("Fitted", 400), "a-Regular.ttf": ("Fitted", 500)}
    sizes |= {"b.otf": ("Fitted too", 500), "c.ttf": ("Other", 300)}
    for name in sizes:
        (tmp_path / name).touch()
    monkeypatch.setattr(
        letter_heights,
        "measured",
        lambda path: (sizes[path.name][0], font(x_height=sizes[path.name][1])),
    )
    svg_font(tmp_path)
    assert main([str(tmp_path), str(tmp_path)]) == 0
    fields = json.loads(shipped.read_text(encoding="utf-8"))
    assert fields["temperature"] == 1.5, "what is fitted elsewhere is kept"
    assert fields["families"] == ["Fitted", "Fitted too"]
    # The regular font stands for its family, and only fitted families count.
    expected = on_lines(font(x_height=500))
    assert expected is not None
    assert fields["letters"]["p"][:2] == of(expected, "p")
    kept = json.loads(others.read_text(encoding="utf-8"))
    assert list(kept["fonts"]) == ["Other", "some"]
    assert np.array(kept["fonts"]["some"]).shape == (52, 2)


def test_no_font_is_fitted_and_held_out() -> None:
    assert not set(FITTED) & set(HELD_OUT)
    fitted = json.loads(SHIPPED.read_text(encoding="utf-8"))["families"]
    others = json.loads(OTHERS.read_text(encoding="utf-8"))["fonts"]
    assert set(fitted) == set(FITTED)
    assert not set(fitted) & set(others)
    assert set(HELD_OUT) < set(others)
