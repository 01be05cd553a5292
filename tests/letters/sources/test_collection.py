"""The user's own letters as a source: their labels, authors and versions."""

import numpy as np
import pytest

from letterpad import cli
from letterpad.assessment.letters import load_letters as load_judged
from letterpad.collection.kept import Query
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import rasterize_many
from letterpad.letters.catalog import cached_folder, cached_letters, load_letters
from letterpad.letters.data_spec import Files, MyLetters, spec_from_json, spec_from_text
from own_letters import letter, many_letters


def test_the_word_mine_means_them_and_a_path_a_file() -> None:
    assert spec_from_text("mine") == MyLetters()
    assert isinstance(spec_from_text("./mine"), Files)
    assert MyLetters(classes="A-Z").shares_letters(MyLetters())


def test_letters_come_with_labels_inks_pictures_and_authors() -> None:
    letters = [*many_letters(6, "aÄ7"), letter("A", 9, author="Ann")]
    with Collection.open() as collection:
        collection.add(letters)
    found = load_letters(MyLetters())
    assert found.classes == ("7", "A", "a", "Ä")
    assert [found.classes[label] for label in found.labels] == [each.label for each in letters]
    inks = PackedInks.of([each.ink for each in letters])
    assert np.array_equal(found.images, rasterize_many(inks))
    assert list(found.inks) == list(inks)
    assert found.writers.tolist() == [""] * 6 + ["Ann"]
    assert str(found.name) == "My letters"
    assert load_judged(MyLetters()).hash == found.hash


def test_cases_stay_apart_unless_they_are_to_be_merged() -> None:
    with Collection.open() as collection:
        collection.add(many_letters(4, "aA"))
    assert load_letters(MyLetters()).classes == ("A", "a")
    assert load_letters(MyLetters(classes="A-Z")).classes == ("A",)
    assert load_letters(MyLetters(leave_out=("a",))).classes == ("A",)
    assert load_letters(MyLetters()).writers is None


def test_every_change_reads_them_again_and_nothing_else_does() -> None:
    spec = MyLetters()
    with Collection.open() as collection:
        ids = collection.add(many_letters(4, "AB"))
        assert cached_letters(spec) is None
        first = load_letters(spec)
        assert cached_letters(spec).hash == first.hash
        change = collection.relabel(ids[:1], "C")
        assert cached_letters(spec) is None
        assert load_letters(spec).classes == ("A", "B", "C")
        collection.undo(change)
        assert load_letters(spec).hash == first.hash
        folder = cached_folder(spec)
        assert folder.exists()
        collection.delete_author("nobody")
        assert not folder.exists()


def test_another_collection_is_not_taken_for_this_one() -> None:
    with Collection.open() as collection:
        collection.add(many_letters(2))
        path = collection.path
    first = MyLetters().facts()
    for companion in path.parent.glob(f"{path.name}*"):
        companion.unlink()
    with Collection.open() as collection:
        collection.add(many_letters(2))
    assert MyLetters().facts() != first


def test_an_empty_collection_says_how_to_begin() -> None:
    for _ in range(2):
        with pytest.raises(UserError, match=r"no letters of your own yet.*writing test.*import"):
            load_letters(MyLetters())
    with Collection.open() as collection:
        collection.remove(collection.add([letter()]))
        assert collection.find(Query()) == ()
    with pytest.raises(UserError, match="no letters of your own yet"):
        load_letters(MyLetters())


def test_the_command_line_describes_and_trains_on_them(
    capsys: pytest.CaptureFixture[str], tmp_path
) -> None:
    with Collection.open() as collection:
        collection.add(many_letters(60, "AB"))
    assert cli.main(["data", "describe", "--data", "mine", "--json"]) == 0
    assert '"n": 60' in capsys.readouterr().out
    out = tmp_path / "mine.letterpad"
    command = ["train", "--algorithm", "naive-bayes", "--data", "mine", "--out", str(out)]
    assert cli.main(command) == 0, capsys.readouterr().err
    assert cli.main(["evaluate", "--model", str(out), "--data", "mine", "--json"]) == 0
    assert '"n": 60' in capsys.readouterr().out


def test_letters_of_one_author_are_letters_of_their_own() -> None:
    with Collection.open() as collection:
        collection.add([*many_letters(4, "AB"), letter("C", 9, author="Ann")])
    user, ann = MyLetters(author=""), MyLetters(author="Ann")
    assert load_letters(user).classes == ("A", "B")
    assert load_letters(ann).classes == ("C",)
    assert load_letters(user).classes == ("A", "B"), "from the cache, too"
    for spec in (user, ann, MyLetters()):
        assert spec_from_json(spec.to_json()) == spec
    assert "author" not in MyLetters().to_json()


def test_one_author_is_a_choice_of_its_own() -> None:
    with Collection.open() as collection:
        collection.add([*many_letters(4, "AB"), letter("A", 50, author="Ann")])
    ann, own = spec_from_text("mine:Ann"), spec_from_text("mine:")
    assert (ann, own) == (MyLetters("Ann"), MyLetters(""))
    assert [str(spec.title) for spec in (MyLetters(), ann, own)] == [
        "My letters",
        "My letters, by Ann",
        "My letters, only yours",
    ]
    assert len({spec.source for spec in (MyLetters(), ann, own)}) == 3
    for spec, n in ((ann, 1), (own, 4)):
        found = load_letters(spec)
        assert (len(found), found.source, str(found.name)) == (n, spec.source, str(spec.title))
        assert spec_from_json(spec.to_json()) == spec
    with Collection.open() as collection:
        collection.delete_author("Ann")
    assert cached_letters(ann) is None
    with pytest.raises(UserError, match="There are no letters by Ann"):
        load_letters(ann)
