"""Files of letters with a card: read, and refused where they are hostile."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from letterpad.collection import letters_file
from letterpad.collection.letters_file import CARD, LETTERS, Card, is_archive, opened, write_card
from letterpad.errors import UserError

MINE = Card("Ann", 2, {"A": 2}, {"": 2}, "2026-11-28T10:00:00+00:00")


def write(path: Path, members: dict[str, bytes | Card]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            if isinstance(content, Card):
                write_card(archive, content)
            else:
                archive.writestr(name, content)
    return path


def test_letters_and_author_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "x.letters", {LETTERS: b"one\ntwo\n", CARD: MINE})
    assert is_archive(path)
    with opened(path) as (file, author):
        assert author == "Ann"
        assert list(file) == [b"one\n", b"two\n"]
    with zipfile.ZipFile(path) as archive:
        card = json.loads(archive.read(CARD))
    assert card["format"] == 1
    assert card["program"].startswith("Letterpad ")
    assert {name: card[name] for name in ("n", "labels", "authors", "created")} == {
        "n": 2,
        "labels": {"A": 2},
        "authors": {"": 2},
        "created": "2026-11-28T10:00:00+00:00",
    }


@pytest.mark.parametrize(
    ("card", "author"),
    [
        (b"no JSON", ""),
        (b"[" * 100_000, ""),
        (b"[]", ""),
        (b'{"author": 7, "format": "x"}', ""),
        (json.dumps({"author": " y\u200b" + "x" * 999}).encode(), "y" + "x" * 97),
        (b'{"author": "Ann"}' + b" " * (1 << 20), ""),
    ],
)
def test_a_strange_card_costs_the_authors_name_at_most(
    tmp_path: Path, card: bytes, author: str
) -> None:
    path = write(tmp_path / "x.letters", {LETTERS: b"one\n", CARD: card})
    with opened(path) as (file, found):
        assert found == author
        assert file.read() == b"one\n"


def test_a_later_versions_file_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "x.letters", {LETTERS: b"", CARD: b'{"format": 2}'})
    with pytest.raises(UserError, match="later version of Letterpad \\(format 2; this one reads 1"):
        with opened(path):
            pass


def test_another_archive_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "x.zip", {"model.onnx": b""})
    with pytest.raises(UserError, match=r"zip archive without letters\.ndjson"):
        with opened(path):
            pass


def test_a_bomb_is_stopped_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters_file, "MOST_BYTES", 1_000_000)
    path = write(tmp_path / "bomb.letters", {LETTERS: b"\n" * 50_000_000, CARD: MINE})
    assert path.stat().st_size < 100_000
    with opened(path) as (file, _):
        with pytest.raises(UserError, match="which no such file does"):
            list(file)


@pytest.mark.parametrize("kind", ["cut", "damaged", "locked", "strange", "lying"])
def test_a_damaged_or_locked_file_is_a_sentence(tmp_path: Path, kind: str) -> None:
    path = write(tmp_path / "x.letters", {LETTERS: bytes(range(256)) * 500, CARD: MINE})
    content = bytearray(path.read_bytes())
    central = content.rindex(b"PK\1\2", 0, content.rindex(b"PK\1\2"))
    if kind == "cut":
        content = content[: len(content) // 2]
    elif kind == "damaged":
        content[200:260] = b"x" * 60
    elif kind == "locked":
        content[6] |= 1
        content[central + 8] |= 1
    elif kind == "strange":
        content[8] = content[central + 10] = 97
    else:
        content[central + 24 : central + 28] = (9).to_bytes(4, "little")
    path.write_bytes(content)
    with pytest.raises(UserError, match="damaged or cut off, or locked"):
        with opened(path) as (file, _):
            io.BufferedReader.read(file)


def test_other_files_are_no_archives(tmp_path: Path) -> None:
    (tmp_path / "x.ndjson").write_text("{}")
    assert not is_archive(tmp_path / "x.ndjson")
