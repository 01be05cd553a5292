"""The file that names labels, in the forms that people write."""

import json
from pathlib import Path

import pytest

from letterpad.errors import UserError
from letterpad.letters.readers.names_file import parse_names, read_names

ABC = {0: "A", 1: "B", 2: "C"}
LABELS = (0, 1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "A\nB\nC",
        "\n A \r\nB\r\nC\r\n\r\n",
        "A,B,C",
        "A, B, C\n",
        "A;B;C",
        "A\tB\tC",
        "A B C",
        "ABC",
        "A,\nB,\nC",
        "A,\nB,\nC,",
        '"A"\n"B"\n"C"',
        "class\nA\nB\nC",
        "Class Name\nA\nB\nC",
        '["A", "B", "C"]',
    ],
)
def test_names_alone_are_counted_from_zero(text: str) -> None:
    found = parse_names(text, LABELS)
    assert found == ABC
    assert not found.are_numbered


@pytest.mark.parametrize(
    "text",
    [
        "0 A\n1 B\n2 C",
        "0,A\n1,B\n2,C",
        "0\tA\n1\tB\n2\tC",
        "0;A\n1;B\n2;C",
        "0: A\n1: B\n2: C",
        "0=A\n1=B\n2=C",
        "label,name\n0,A\n1,B\n2,C",
        "index\tletter\n2\tC\n0\tA\n1\tB",
        "A,0\nB,1\nC,2",
        "name;label\nA;0\nB;1\nC;2",
        "A 0\nB 1\nC 2",
        '"0","A"\n"1","B"\n"2","C"',
        "0,A,65\n1,B,66\n2,C,67",
        json.dumps({"0": "A", "1": "B", "2": "C"}),
        json.dumps({"A": 0, "B": 1, "C": 2}),
    ],
)
def test_labels_and_names_come_in_any_order_and_with_any_sign_between(text: str) -> None:
    found = parse_names(text, LABELS)
    assert found == ABC
    assert found.are_numbered


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Eiffel Tower\nhot dog\nA", ["The Eiffel Tower", "hot dog", "A"]),
        ("Street 1\nStreet 2\nStreet 3", ["Street 1", "Street 2", "Street 3"]),
        ("foo\nStreet 1\nStreet 2", ["foo", "Street 1", "Street 2"]),
        (",\n;\n:", [",", ";", ":"]),
        ("[\n]\n{", ["[", "]", "{"]),
        ("0\n1\n2", ["0", "1", "2"]),
        ('0,","\n1,";"\n2,A', [",", ";", "A"]),
        ("letters\nname\nlabel", ["letters", "name", "label"]),
        ("A,\n,\nB", ["A", ",", "B"]),
    ],
)
def test_names_may_be_whatever_they_are(text: str, names: list[str]) -> None:
    assert list(parse_names(text, LABELS).values()) == names


def test_a_single_name_stays_whole() -> None:
    assert parse_names("The Eiffel Tower", {0}) == {0: "The Eiffel Tower"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_unicode_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "classes.txt"
    file.write_bytes("A\r\nÉ\r\nZ\u200b \r\n".encode(encoding))
    assert read_names(file, LABELS) == {0: "A", 1: "É", 2: "Z"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        ("A\nÉ".encode("latin-1"), "in UTF-8 or UTF-16. Save it again"),
        (b"A\n" + b"x" * 33, "more than 32 characters"),
        (b"A\n" * 40_000, "80,000 bytes long"),
    ],
)
def test_what_cannot_be_read_says_what_was_expected(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "classes.txt"
    file.write_bytes(data)
    with pytest.raises(UserError, match=f"one class name a line.*{said}"):
        read_names(file, LABELS)
