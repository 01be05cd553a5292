"""``letterpad sheet``: the PDF, its choices, and the way back by ``predict`` and ``--data``."""

import re
from pathlib import Path

import pytest

from filled_sheets import scanned
from letterpad.letters.pictures.sheet import Sheet, SheetPage


def test_a_sheet_is_written_and_never_over_another_file(letterpad, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    done = letterpad("sheet", path)
    assert done.code == 0
    assert done.out.splitlines() == [f"Written: {path}", "156 boxes on one page."]
    first = path.read_bytes()
    assert first.startswith(b"%PDF-")
    again = letterpad("sheet", path, "--classes", "lower")
    assert again.code == 2
    assert "--force" in again.err
    assert path.read_bytes() == first
    assert letterpad("sheet", path, "--classes", "lower", "--force").code == 0
    assert path.read_bytes() != first


def test_letters_times_and_paper_are_chosen(
    letterpad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    said = letterpad("sheet", path, "--classes", "both", "--times", 7, "--json").fields
    assert said == {
        "files": [str(path)], "case": "both", "times": 7, "paper": "letter", "pages": 3,
    }  # fmt: skip
    (box,) = set(re.findall(rb"/MediaBox \[ *0 +0 +([\d.]+) +([\d.]+)", path.read_bytes()))
    assert [round(float(side)) for side in box] == [612, 792]
    said = letterpad("sheet", path, "--paper", "a4", "--force", "--json").fields
    assert (said["paper"], said["times"]) == ("a4", 6)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("sheet.png",), "must end in .pdf"),
        (("nowhere/sheet.pdf",), "there is no folder"),
        (("sheet.pdf", "--times", "21"), "1 to 20 times, not 21 times"),
        (("sheet.pdf", "--times", "0"), "a whole number from 1"),
        (("sheet.pdf", "--classes", "digits"), "invalid choice"),
        (("sheet.pdf", "--paper", "a5"), "invalid choice"),
    ],
)
def test_what_cannot_be_is_said(
    letterpad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = letterpad("sheet", *arguments)
    assert done.code == 2
    assert words in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_filled_in_sheet_comes_back_with_its_labels(letterpad, tmp_path: Path) -> None:
    page = SheetPage(Sheet("both", 3), 0)
    filled = scanned(page, 4, share=0.2)
    (tmp_path / "filled.jpg").write_bytes(filled.jpeg)
    done = letterpad("predict", "--page", tmp_path / "filled.jpg", "--json")
    assert [each["label"] for each in done.fields["predictions"]] == filled.labels
    n = len(filled.labels)
    right = sum(
        each["in_its_case"].upper() == each["label"].upper() for each in done.fields["predictions"]
    )
    assert 0.7 * n < right
    assert f"{right} of {n} letters are read as it says, case ignored" in done.err
    lines = letterpad("predict", "--page", tmp_path / "filled.jpg").out.splitlines()
    assert sum("; its box says" in line for line in lines) == right
    assert sum("; but its box says" in line for line in lines) == n - right
    described = letterpad("data", "describe", "--data", tmp_path / "filled.jpg", "--json").fields
    assert sum(described["classes"].values()) == n


def test_a_sheet_that_cannot_be_read_is_named(letterpad, tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").write_bytes(scanned(SheetPage(Sheet(), 0), 4, share=0.0).jpeg)
    done = letterpad("predict", "--page", tmp_path / "empty.jpg")
    assert done.code == 2
    assert f"{tmp_path / 'empty.jpg'}: This is a sheet to fill in, page 1, but nothing" in done.err
