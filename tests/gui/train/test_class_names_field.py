"""Names of classes by keyboard: what is not changed stays, and what is changed is that name."""

import gzip
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from letterpad.gui.train.class_names_field import ClassNamesField
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files

NAMES = {
    "with spaces": ("The Eiffel Tower", "hot dog", "A", "B"),
    "not sorted": ("B", "A", "C"),
    "single letters apart by a space": ("a b", "c d", "e"),
    "with commas": ("a, b", ",", '"'),
    "numbers": ("10", "9", "2"),
}


def _idx(path: Path, pixels: np.ndarray) -> None:
    header = bytes([0, 0, 8, pixels.ndim]) + struct.pack(f">{pixels.ndim}I", *pixels.shape)
    path.write_bytes(gzip.compress(header + pixels.astype(np.uint8).tobytes()))


def _opened(desk: Any, folder: Path, names: tuple[str, ...], first: int = 0) -> Files:
    """Open IDX files whose labels have these names, and read them as the program does."""
    pictures = np.zeros((2 * len(names), 28, 28))
    pictures[:, 8:20, 10:16] = 255
    _idx(folder / "train-images-idx3-ubyte.gz", pictures)
    _idx(folder / "train-labels-idx1-ubyte.gz", np.arange(2 * len(names)) % len(names) + first)
    (folder / "classes.txt").write_text("\n".join(names), encoding="utf-8")
    spec = Files(str(folder))
    desk.panel.letters_chooser.choose(Files(spec.source))
    _read(desk, spec)
    desk.said.clear()
    return spec


def _read(desk: Any, spec: Files) -> None:
    desk.panel.set_letters_unnamed(spec, spec.takes_class_names())
    desk.panel.set_letters(spec, load_letters(spec))


def _named(desk: Any) -> list[str]:
    """Return the name of the letter with each label, in the order of the labels."""
    letters = desk.panel.letters_chooser.letters
    return [letters.classes[label] for label in letters.labels[: len(letters.classes)]]


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_tab_through_the_field_changes_nothing(
    desk: Any, tmp_path: Path, names: tuple[str, ...]
) -> None:
    spec = _opened(desk, tmp_path, names)
    field = desk.find(ClassNamesField, "class_names")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.said == []
    assert desk.panel.data_spec() == spec
    assert _named(desk) == list(names)


def test_names_stand_in_the_order_of_the_labels(desk: Any, tmp_path: Path) -> None:
    _opened(desk, tmp_path, ("B", "A", "C"))
    assert desk.find(ClassNamesField, "class_names").text() == "BAC"


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_the_last_name_can_be_changed_alone(
    desk: Any, tmp_path: Path, names: tuple[str, ...], first: int
) -> None:
    spec = _opened(desk, tmp_path, names, first)
    field = desk.find(ClassNamesField, "class_names")
    is_quoted = field.text().endswith('"')
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    quotes = 0 if not is_quoted else 1 if names[-1] != '"' else 2  # one in quotes is doubled
    for _ in range(quotes + 1):
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, "Ü")
    if is_quoted:
        QTest.keyClicks(field, '"')
    QTest.keyClick(field, Qt.Key.Key_Tab)
    changed = (*names[:-1], f"{names[-1][:-1]}Ü")
    wanted = replace(spec, class_names=changed)
    assert desk.said == [("letters_requested", wanted)]
    _read(desk, wanted)
    assert _named(desk) == list(changed)


def test_what_is_emptied_comes_back(desk: Any, tmp_path: Path) -> None:
    _opened(desk, tmp_path, ("B", "A", "C"))
    desk.type_in("class_names", " ")
    assert desk.said == []
    assert desk.find(ClassNamesField, "class_names").text() == "BAC"


def test_what_is_being_typed_stays_when_the_same_letters_are_shown(
    desk: Any, tmp_path: Path
) -> None:
    _opened(desk, tmp_path, ("B", "A", "C"))
    field = desk.find(ClassNamesField, "class_names")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "D")
    field.show_names(("B", "A", "C"))
    assert field.text() == "BACD"
    field.show_names(("B", "A"))
    assert field.text() == "BA"


@pytest.mark.parametrize(("labels", "may_be_named"), [("ab", False), ("01", True)])
def test_only_numbers_in_a_table_can_be_named(
    desk: Any, tmp_path: Path, labels: str, may_be_named: bool
) -> None:
    picture = np.zeros((28, 28), dtype=int)
    picture[8:20, 10:16] = 255
    pixels = ",".join(map(str, picture.ravel()))
    (tmp_path / "letters.csv").write_text("\n".join(f"{label},{pixels}" for label in labels * 2))
    spec = Files(str(tmp_path / "letters.csv"))
    desk.panel.letters_chooser.choose(Files(spec.source))
    _read(desk, spec)
    field = desk.find(ClassNamesField, "class_names")
    assert field.isVisibleTo(desk.panel) == may_be_named
    assert desk.panel.letters_chooser.letters.classes == tuple(labels)
