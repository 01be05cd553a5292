from string import ascii_lowercase, ascii_uppercase

import pytest

from letterpad.errors import UserError
from letterpad.letters.classes import AS_NAMED, SCHEMES, scheme_for


@pytest.mark.parametrize(
    ("key", "names", "labels"),
    [
        ("A-Z", ["a", "A", "z", "7", "ß"], [0, 0, 25, -1, -1]),
        ("A-J", ["j", "K", "J"], [9, -1, 9]),
        ("upper", ["a", "A"], [-1, 0]),
        ("lower", ["a", "A"], [0, -1]),
        ("both", ["a", "A", "é"], [26, 0, -1]),
        ("A-Z0-9", ["a", "B", "0", "9", "10"], [0, 1, 26, 35, -1]),
        ("0-9", ["a", "0", "9"], [-1, 0, 9]),
    ],
)
def test_names_become_classes_or_are_left_out(key, names, labels):
    assert SCHEMES[key].labels(names).tolist() == labels


def test_the_default_is_a_to_z():
    assert next(iter(SCHEMES)) == "A-Z"
    assert SCHEMES["A-Z"].classes == tuple(ascii_uppercase)
    assert SCHEMES["both"].classes == tuple(ascii_uppercase + ascii_lowercase)


@pytest.mark.parametrize(
    ("names", "key", "classes"),
    [
        ("abAB", "A-Z", ascii_uppercase),
        ("BAC", AS_NAMED, "ABC"),
        ("ba", AS_NAMED, "ab"),
        ("10", AS_NAMED, "01"),
        ("aA1", AS_NAMED, "1Aa"),
    ],
)
def test_the_scheme_that_suits_the_names(names, key, classes):
    scheme = scheme_for(None, list(names))
    assert scheme.key == key
    assert scheme.classes == tuple(classes)


def test_an_unknown_key_is_refused_with_those_that_there_are():
    with pytest.raises(UserError, match=r"A-Z, A-J.*as-named, but not 'greek'"):
        scheme_for("greek", ["a"])


def test_as_named_has_every_name_in_order():
    scheme = scheme_for(AS_NAMED, ["cat", "a", "cat"])
    assert scheme.classes == ("a", "cat")
    assert scheme.labels(["cat", "a", "dog"]).tolist() == [1, 0, -1]
