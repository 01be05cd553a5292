"""What holds for every choice of letters; a new source of letters is one class and one entry."""

import dataclasses
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from string import ascii_letters
from typing import Any, ClassVar

import numpy as np
import pytest

from letterpad import cli
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.letters import cache, data_spec
from letterpad.letters.catalog import cached_letters, load_letters
from letterpad.letters.data_spec import (
    Builtin,
    DataSpec,
    Files,
    Fonts,
    MyLetters,
    spec_from_json,
    spec_or_none,
)
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress, ignore_progress
from letterpad.letters.sources.settling import Judge
from letterpad.messages import Sentence, Text
from letterpad.training.protocol import LettersReady, ReadLetters


@pytest.fixture
def ink_file(tmp_path, write_lines) -> Path:
    lines = [{"word": word, "drawing": [[[0, 9, 4], [0, 5, n]]]} for n, word in enumerate("aAbB")]
    return write_lines(tmp_path / "mine.ndjson", lines)


@pytest.fixture(params=["builtin", "mine", "fonts", "files"])
def spec(request, ink_file, tmp_path) -> DataSpec:
    """Return letters of each kind of source."""
    from made_fonts import make_families
    from own_letters import many_letters  # here, as a child imports this file without the others

    with Collection.open() as collection:
        collection.add(many_letters(12, "abAB", author="Ann"))
    specs = (
        Builtin(104, 3, classes="both"),
        MyLetters(classes="both"),
        Fonts(str(make_families(tmp_path / "fonts", 2, ascii_letters)), classes="both"),
        Files(str(ink_file), ("x", "y"), classes="both"),
    )
    return {spec.kind: spec for spec in specs}[request.param]


def test_every_source_is_tried_here() -> None:
    assert [source.kind for source in data_spec.SOURCES] == ["builtin", "mine", "fonts", "files"]


def test_it_travels_as_json_and_says_the_same_there(spec: DataSpec) -> None:
    fields = json.loads(json.dumps(spec.to_json()))
    assert spec_from_json(fields) == spec
    assert hash(spec_from_json(fields)) == hash(spec)
    assert spec_or_none(fields) == spec
    assert fields["source"] == spec.source


def test_it_has_a_title_and_a_detail_that_say_different_things(spec: DataSpec) -> None:
    assert str(spec.title)
    assert str(spec.detail)
    assert str(spec.title) != str(spec.detail)


def test_its_facts_are_json_and_change_with_the_choice(spec: DataSpec) -> None:
    json.dumps(spec.facts())
    assert spec.facts() == spec.facts()
    other = dataclasses.replace(spec, classes="upper")
    assert cache.key_of(other.facts()) != cache.key_of(spec.facts())


def test_reading_and_keeping_give_the_same_letters(spec: DataSpec, tmp_path: Path) -> None:
    letters = spec.read(ignore_progress)
    assert spec.keep(tmp_path / "kept", ignore_progress).hash == letters.hash
    kept = LetterSet.load(tmp_path / "kept")
    assert kept.hash == letters.hash
    assert kept.classes == letters.classes
    assert spec.n_letters in (None, len(letters))
    assert letters.name == spec.title


def test_letters_are_shared_with_the_same_choice_under_other_classes(spec: DataSpec) -> None:
    assert spec.shares_letters(dataclasses.replace(spec, classes="lower"))
    assert not spec.shares_letters(Files("/elsewhere"))
    assert not spec.shares_letters(Builtin(seed=77))


def test_of_built_in_letters_the_seed_tells_which_and_of_files_the_path() -> None:
    assert Builtin(100, 5).shares_letters(Builtin(200, 5))
    assert not Builtin(100, 5).shares_letters(Builtin(100, 6))
    assert Files("/a/b").shares_letters(Files("/a//b", ("x",)))


def test_what_is_known_without_a_file_is_known_of_built_in_letters_alone() -> None:
    assert (Builtin(300).n_letters, Files("x").n_letters) == (300, None)
    assert (Builtin().has_own_names, Files("x").has_own_names) == (False, True)
    assert (Builtin().opened_from, Files("/a/b").opened_from) == (None, Path("/a"))
    assert not Builtin().takes_class_names()


# Model files and settings that there are

OLD = {"source": "builtin", "classes": "A-J", "size": 300, "seed": 4, "class_names": None}
OLD_FILES = {"source": "/a", "classes": None, "size": 20800, "seed": 0, "class_names": ["x", "y"]}


def test_files_of_earlier_versions_are_read_and_written_as_they_were() -> None:
    assert spec_from_json(OLD) == Builtin(300, 4, classes="A-J")
    assert spec_from_json(OLD_FILES) == Files("/a", ("x", "y"))
    for old in (OLD, OLD_FILES):
        written = spec_from_json(old).to_json()
        assert json.dumps(written) == json.dumps(old)  # in this order, too


@pytest.mark.parametrize(
    ("fields", "is_open"),
    [
        ({}, True),
        ({"flip": "none"}, True),  # what labels are counted from is still open
        ({"transpose": True, "flip": "vertical", "first_label": 1}, False),
    ],
)
def test_how_letters_lie_travels_too(fields: dict[str, Any], is_open: bool) -> None:
    spec = Files("/a", **fields)
    written = json.loads(json.dumps(spec.to_json()))
    assert {name: written[name] for name in fields} == fields
    assert len(written) == len(OLD_FILES) + len(fields)  # as earlier versions wrote it
    assert spec_from_json(written) == spec
    assert spec.is_open == is_open


def test_a_first_label_is_for_files_that_number_their_classes(letter_folder: Path) -> None:
    with pytest.raises(UserError, match="leave the first label out"):
        load_letters(Files(str(letter_folder), first_label=1))


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        [],
        "builtin",
        {},
        {"source": "builtin"},
        {**OLD, "size": "many"},
        {**OLD, "seed": float("inf")},
        {**OLD_FILES, "class_names": 3},
        {**OLD_FILES, "transpose": "yes"},
        {**OLD_FILES, "flip": "sideways"},
        {**OLD_FILES, "first_label": "one"},
        {**OLD, "kind": "of a later version"},
        {**OLD, "kind": ["files"]},
    ],
)
def test_anything_else_is_none(wrong: object) -> None:
    assert spec_or_none(wrong) is None


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--data", "builtin", "--class-names", "A,B"], "--class-names is only for IDX files"),
        (["--data", "x.ndjson", "--size", "100"], "--size and --seed are only for the built-in"),
        (["--data", "x.ndjson", "--seed", "1"], "--size and --seed are only for the built-in"),
    ],
)
def test_an_option_of_other_letters_is_refused(options, expected, capsys) -> None:
    assert cli.main(["data", "describe", *options]) == 2
    assert expected in capsys.readouterr().err


# A new source: one class and one entry


@dataclasses.dataclass(frozen=True, slots=True)
class Stripes(DataSpec):
    """Letters that are nothing but stripes."""

    width: int = 3

    kind: ClassVar[str] = "stripes"
    has_own_names: ClassVar[bool] = False

    @property
    def source(self) -> str:
        return "stripes"

    @property
    def title(self) -> Text:
        return Sentence("Stripes")

    @property
    def detail(self) -> Text:
        return Sentence("Stripes of {n} pixels", n=self.width)

    def facts(self) -> dict[str, Any]:
        return {"source": ["stripes", self.width], "classes": self.classes}

    def read(self, on_progress: OnProgress, judge: Judge | None = None) -> LetterSet:
        on_progress(Sentence("painting stripes"), 0.5)
        images = np.zeros((6, 28, 28), dtype=np.uint8)
        images[::2, : self.width] = 255
        images[1::2, :, : self.width] = 255
        return LetterSet(images, np.arange(6) % 2, ("A", "B"), self.title, self.source)

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Stripes":
        return cls(int(fields["width"]))

    @classmethod
    def from_text(cls, text: str) -> "Stripes | None":
        return cls() if text == "stripes" else None


@pytest.fixture
def _stripes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_spec, "SOURCES", (Stripes, *data_spec.SOURCES))


@pytest.mark.usefixtures("_stripes")
def test_a_new_source_is_one_entry_to_json_cache_and_command_line(capsys) -> None:
    spec = Stripes(5)
    fields = spec.to_json()
    assert fields == {"kind": "stripes", "source": "stripes", "classes": None, "width": 5}
    assert spec_from_json(fields) == spec
    assert len(load_letters(spec)) == 6
    assert cached_letters(spec) is not None
    assert cached_letters(Stripes(6)) is None
    assert cli.main(["data", "describe", "--data", "stripes", "--json"]) == 0
    described = json.loads(capsys.readouterr().out)
    assert (described["letters"], described["classes"]) == ("Stripes", {"A": 3, "B": 3})
    assert cli.main(["data", "describe", "--data", "stripes", "--size", "9"]) == 2
    assert "--size and --seed are only for" in capsys.readouterr().err


def test_an_earlier_version_reads_a_new_source_as_letters_that_it_does_not_know() -> None:
    assert spec_or_none(Stripes(5).to_json()) is None


def test_a_new_source_is_one_entry_to_the_process_that_reads_for_the_window(
    ask: Callable[..., Any],
) -> None:
    script = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from test_data_spec import Stripes
from letterpad.letters import data_spec
from letterpad.training import worker
data_spec.SOURCES = (Stripes, *data_spec.SOURCES)
worker.main(warm_up=False)
"""
    child = ask([sys.executable, "-c", script])
    *said, ready = child.run(ReadLetters(Stripes(7)))
    assert "painting stripes" in [str(progress.text) for progress in said]
    assert isinstance(ready, LettersReady)
    letters = LetterSet.load(Path(ready.folder))
    assert (letters.images[0, :, 0] > 0).sum() == 7


def test_letters_that_are_nowhere_are_refused_by_name() -> None:
    with pytest.raises(UserError, match="nowhere at all"):
        load_letters(Files("/nowhere at all"))
