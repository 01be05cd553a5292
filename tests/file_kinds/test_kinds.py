"""Every kind of file can be named in a sentence, and has an advice where nothing reads it."""

import strange_files
from letterpad.file_kinds import kinds
from letterpad.file_kinds.refusal import ACCEPTED


def test_names_stand_after_this_is_and_advice_is_a_sentence() -> None:
    for key, kind in kinds.KINDS.items():
        assert kind.key == key
        assert str(kind.name).split()[0] in {"a", "an", "only", "plain"}, kind.name
        assert not str(kind.name).endswith(".")
        if kind.advice is not None:
            assert str(kind.advice)[0].isupper()
            assert str(kind.advice).endswith(".")
            assert not strange_files.INSIDES.search(str(kind.advice))


def test_what_nothing_reads_has_an_advice_unless_nobody_knows_it() -> None:
    for kind in kinds.KINDS.values():
        if kind.group == "other" and kind is not kinds.UNKNOWN:
            assert kind.advice is not None, kind.key


def test_no_two_kinds_are_called_the_same() -> None:
    names = [str(kind.name) for kind in kinds.KINDS.values()]
    assert len(set(names)) == len(names)


def test_what_is_packed_once_more_says_what_it_is() -> None:
    kind = kinds.packed_twice(kinds.PNG)
    assert str(kind.name) == "a PNG picture inside a packed file (gz, bz2 or xz)"
    assert kind.group not in ACCEPTED["any"]
