"""What folders mean: class, writer, part, case; and those that mean nothing."""

import pytest

from letterpad.letters.readers.folder_names import Folders, Meaning, Meanings, meanings


def _read(*places: str) -> tuple[list[Meaning], Meanings]:
    folders: list[Folders] = [tuple(place.split("/")) if place else () for place in places]
    found = meanings(folders)
    return [found.of[each] for each in folders], found


def _names(*places: str) -> list[str]:
    return [meaning.name for meaning in _read(*places)[0]]


@pytest.mark.parametrize(
    ("places", "names", "writers"),
    [
        (("A/anna", "A/ben", "B/anna"), "AAB", ["anna", "ben", "anna"]),
        (("anna/A", "ben/B"), "AB", ["anna", "ben"]),
        (("A/1", "A/2", "B/1"), "AAB", ["1", "2", "1"]),
        (("1/A", "2/A", "2/B"), "AAB", ["1", "2", "2"]),
        (("0/writer01", "1/writer02"), "01", ["writer01", "writer02"]),
        (("w01/0", "w02/1"), "01", ["w01", "w02"]),
        (("12/7", "13/7"), "77", ["12", "13"]),
        (("7/12", "7/13", "3/12"), "773", ["12", "13", "12"]),
        (("A/anna/monday", "B/anna/monday"), "AB", ["anna", "anna"]),
        (("A", "B/anna"), "AB", ["", "anna"]),
    ],
)
def test_levels_are_told_apart(places: tuple[str, ...], names: str, writers: list[str]) -> None:
    read, found = _read(*places)
    assert "".join(meaning.name for meaning in read) == names
    assert [meaning.writer for meaning in read] == writers
    assert "taken for the writers" in " ".join(map(str, found.notes))


@pytest.mark.parametrize(
    "places",
    [
        ("&", "+", "B", "Letter A", "ch", "space", "का", "漢", "😀"),
        tuple(map(str, range(26))),
        ("alpha", "beta"),
        ("the", "data", "test", "and"),
        ("images", "data", "a"),
    ],
)
def test_any_text_is_a_class(places: tuple[str, ...]) -> None:
    assert _names(*places) == list(places)


def test_a_class_is_one_however_its_folder_is_written() -> None:
    assert _names("A", "A ", "A\u200b", "e\u0301", "\u00e9") == ["A", "A", "A", "é", "é"]


@pytest.mark.parametrize(
    ("places", "names"),
    [
        (("A_upper", "a_lower", "B-UPPER", "upper_c", "lowercase B"), "AaBCb"),
        (("uppercase/A", "lowercase/a"), "Aa"),
        (("upper/A", "lower/A", "lower/7"), "Aa7"),
        (("A/upper", "A/lower"), "Aa"),
        (("capital/A", "small/A"), "Aa"),
        (("A_cap", "A_small"), "Aa"),
    ],
)
def test_what_folders_say_of_the_case_is_kept(places: tuple[str, ...], names: str) -> None:
    read, found = _read(*places)
    assert "".join(meaning.name for meaning in read) == names
    assert found.keeps_case
    assert "Upper and lower case are kept apart" in str(found.notes[-1])


def test_words_in_folders_of_a_case_do_not_become_one() -> None:
    assert _names("upper/alpha", "lower/alpha") == ["upper alpha", "lower alpha"]


def test_small_alone_is_a_size() -> None:
    read, found = _read("small/A", "large/A")
    assert [meaning.name for meaning in read] == ["A", "A"]
    assert not found.keeps_case


def test_the_parts_of_a_set_are_no_classes() -> None:
    read, found = _read("train/A", "test/B", "train", "test/images/A", "A/valid")
    assert [(meaning.name, meaning.part) for meaning in read] == [
        ("A", "train"),
        ("B", "test"),
        ("", "train"),
        ("A", "test"),
        ("A", "valid"),
    ]
    assert "valid (1), train (1), test (2)" in str(found.notes[0])
    assert _names("train", "test") == ["", ""], "they say nothing of letters"


@pytest.mark.parametrize(
    ("places", "names"),
    [
        (("some_small/A", "some_small/B"), "AB"),
        (("x/A", "x/B"), "AB"),
        (("letters/A", "letters/B", "letters"), ["A", "B", ""]),
        (("mine/A", "mine/B", "mine"), ["A", "B", ""]),
        (("mine/data/A", "mine/data/B"), "AB"),
        (("A",), "A"),
        (("A/anna", "A/ben"), "AA"),
        (("mine",), ["mine"]),
    ],
)
def test_folders_around_all_others_mean_nothing(
    places: tuple[str, ...], names: str | list[str]
) -> None:
    assert _names(*places) == list(names)


def test_chars74k_and_nist_number_their_letters() -> None:
    places = ("English/Hnd/Img/Sample001", "English/Hnd/Img/Sample011", "English/Hnd/Img/Sample037")
    assert _names(*places) == ["0", "A", "a"]
    assert "number their letters as Chars74K does" in str(_read(*places)[1].notes[0])
    assert _names("Kannada/Img/Sample011", "Kannada/Img/Sample012") == ["Sample011", "Sample012"]
    assert _names("Sample011", "Sample063") == ["Sample011", "Sample063"], "more than there are"
    read, found = _read("by_class/4a/hsf_0", "by_class/6b/train_6b")
    assert [(meaning.name, meaning.writer) for meaning in read] == [("J", "hsf_0"), ("k", "")]
    assert found.keeps_case
    assert _names("4a", "6b") == ["4a", "6b"]


def test_omniglot_numbers_the_characters_of_each_alphabet() -> None:
    places = ("images_background/Greek/character01", "images_background/Latin/character01")
    assert _names(*places) == ["Greek character01", "Latin character01"]
