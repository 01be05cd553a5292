"""Built-in letters: as many, and of the classes, that are asked for."""

import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin


@pytest.mark.parametrize("size", [0, 25, 10**9])
def test_a_number_of_built_in_letters_that_cannot_be_had_is_refused(size):
    with pytest.raises(UserError, match="26 to 1,000,000 built-in letters"):
        load_letters(Builtin(size=size))


@pytest.mark.parametrize(("classes", "n"), [(None, 26), ("A-J", 10), ("lower", 26), ("both", 52)])
def test_built_in_letters_have_the_classes_asked_for(classes, n):
    letters = load_letters(Builtin(classes=classes, size=104))
    assert len(letters) == 104
    assert len(letters.classes) == n
    assert letters.inks is not None
