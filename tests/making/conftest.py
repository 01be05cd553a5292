"""Letters as if real people had written them, and little of what takes long with all of UNIPEN."""

import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.synthetic.handwriting import builtin_model
from letterpad.making import recognizer_batches, recognizer_training, recognizer_trials, shape_model
from letterpad.making.fonts.font_letters import FontLetters, PrintedLetters, StrokeLetters, part_of
from letterpad.making.fonts.outline_fonts import CHARACTERS, GLYPH_SIDE
from letterpad.making.word_letters import WordLetters

_WRITERS = ("imp:one", "imp:two", "syn:one", *(f"all:{number}" for number in range(25)))


@pytest.fixture(scope="session")
def writers_of_letters() -> tuple[str, ...]:
    """Return who wrote `written_letters`."""
    return _WRITERS


@pytest.fixture(scope="session")
def written_letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return 728 built-in letters, as if 28 people had written half of all 52 each."""
    letters = load_letters(Builtin(size=26 * len(_WRITERS), classes="both"))
    assert letters.inks is not None
    order = np.argsort(letters.labels, kind="stable")
    drawings = [
        Drawing(letters.inks[int(index)], letters.classes[letters.labels[index]], _WRITERS[n % 28])
        for n, index in enumerate(order)
    ]
    path = tmp_path_factory.mktemp("written") / "written.ndjson.gz"
    write_drawings(path, drawings)
    return path


@pytest.fixture
def little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the recogniser's script make do with few drawings that are no letter, and no fit."""
    monkeypatch.setattr(recognizer_batches, "_N_NOT_LETTERS", 100)
    monkeypatch.setattr(recognizer_training, "RENEWALS", 2)
    monkeypatch.setattr(shape_model, "fit", lambda drawings: builtin_model())


@pytest.fixture(scope="session")
def font_letters() -> FontLetters:
    """Return letters as of fonts, a few families for each part: built-in ones, and made digits."""
    names = [f"family {number}" for number in range(40)]
    parts = {part_of(name): name for name in names}
    assert set(parts) == {"train", "calibration", "test"}
    letters = load_letters(Builtin(size=208, classes="both", seed=8))
    assert letters.inks is not None
    zigzags = [Ink.of([[[10 * (n % 2), 9 * n] for n in range(2 + number)]]) for number in range(10)]
    inks = PackedInks.joined([letters.inks, PackedInks.of(zigzags)])
    labels = np.concatenate([letters.labels, np.arange(52, len(CHARACTERS))])
    strokes = StrokeLetters.joined(
        StrokeLetters(inks, labels, np.full(len(labels), family)) for family in parts.values()
    )
    glyphs = np.zeros((len(CHARACTERS), GLYPH_SIDE, GLYPH_SIDE), np.uint8)
    for number, glyph in enumerate(glyphs):
        glyph[:, 4:12] = glyph[number : number + 6] = 255
    printed = PrintedLetters(
        np.concatenate([glyphs] * 3),
        np.tile(np.arange(len(CHARACTERS)), 3),
        np.repeat(list(parts.values()), len(CHARACTERS)),
    )
    few = strokes.take(np.flatnonzero(strokes.labels % 13 == 0))
    return FontLetters(few, few.take(np.arange(5)), strokes, printed, few.take(np.arange(3)))


@pytest.fixture
def trial_arguments(
    little: None,
    written_letters: Path,
    font_letters: FontLetters,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> list[str]:
    """Return what trials are called with, for trainings of one batch, from few words and fonts."""
    words = tmp_path / "words.ndjson.gz"
    stem = [[0, 0], [0, 40]]
    with gzip.open(words, "wt", encoding="utf-8") as file:
        word = {"word": "Il", "writer": "all:1", "printed": True, "drawing": [stem, stem]}
        file.write(json.dumps(word) + "\n")
    compiled = recognizer_training._compiled

    def compiled_for_few(*of_all: Any) -> Any:
        net = compiled(*of_all)
        net.run_eagerly = True
        return net

    monkeypatch.setattr(recognizer_training, "_compiled", compiled_for_few)
    monkeypatch.setattr(recognizer_trials, "read_font_letters", lambda folder: font_letters)
    monkeypatch.setattr(recognizer_trials, "SPLITTERS_EPOCHS", 1)
    monkeypatch.setattr(WordLetters, "trusted", lambda words: np.arange(len(words)))
    folder = tmp_path / "trials"
    return [str(written_letters), str(words), "fonts", str(folder), "--epochs", "1", "--steps", "1"]
