"""The file that says what folders stand for, in whatever state it is."""

import json

from hypothesis import given
from hypothesis import strategies as st

from letterpad.letters.readers.folder_names import Meaning
from letterpad.letters.readers.folders_file import FolderNames, meanings_by, names_in, to_bytes

NAMES = FolderNames({("class", "a_b"): "a/b", ("writer", "w"): "Zoë", ("part", "train"): "train"})


def test_what_is_written_is_read() -> None:
    assert names_in(lambda size: to_bytes(NAMES)[:size]) == NAMES
    assert names_in(lambda size: to_bytes(FolderNames())[:size]) == FolderNames()


def test_folders_mean_what_it_says_and_nothing_outside_means_anything() -> None:
    folders = [("x", "train", "a_b", "w"), ("x", "a_b"), ("x",), ("y", "a_b"), ("x", "train")]
    found = meanings_by(folders, ("x",), NAMES)
    assert found.keeps_case
    assert [found.of[each] for each in folders] == [
        Meaning("a/b", "Zoë", "train"),
        Meaning("a/b"),
        Meaning(),
        Meaning(),
        Meaning(part="train"),
    ]


@given(
    st.binary()
    | st.recursive(
        st.none() | st.text() | st.integers(),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from(["class", "part", "x"]), inner)
        ),
    ).map(lambda value: json.dumps(value).encode())
)
def test_whatever_bytes_it_has_it_is_read_or_is_none(data: bytes) -> None:
    found = names_in(lambda size: data[:size])
    assert found is None or all(found.of.values())


def test_a_file_that_cannot_be_opened_is_none() -> None:
    def fails(size: int) -> bytes:
        raise OSError

    assert names_in(fails) is None
    assert names_in(lambda size: b" " * size) is None
