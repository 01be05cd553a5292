"""The user's own letters: those of *My letters*."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from letterpad.collection.kept import SOURCE, Query
from letterpad.errors import UserError
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.ink.words import clean_name
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress, Reading
from letterpad.letters.sources.labelling import labelled
from letterpad.letters.sources.settling import Judge
from letterpad.letters.sources.source import DataSpec, classes_from_json, leave_out_from_json
from letterpad.messages import Sentence, Text

if TYPE_CHECKING:
    from letterpad.collection.store import AllInks

_VERSION = 1
"""Of what is made of the collection: raised where letters come out otherwise than before."""

_OF = ":"
"""What stands before an author's name."""

_TITLE = Sentence("My letters")


@dataclass(frozen=True, slots=True)
class MyLetters(DataSpec):
    """All letters that the user taught or imported, or those of one author, as they are now.

    Labels are what they are: upper and lower case stay apart unless `classes` merges them. Authors
    are the writers; "" is the user.

    Parameters
    ----------
    author : str, optional
        Only the letters of this author.
    """

    author: str | None = None

    kind: ClassVar[str] = SOURCE
    has_own_names: ClassVar[bool] = True

    @property
    def source(self) -> str:
        """The word for them on the command line and in model files: "mine", or "mine:Ann"."""
        return SOURCE if self.author is None else f"{SOURCE}{_OF}{self.author}"

    @property
    def title(self) -> Text:
        """What a list of sources shows."""
        if self.author is None:
            return _TITLE
        if not self.author:
            return Sentence("My letters, only yours")
        return Sentence("My letters, by {author}", author=self.author)

    @property
    def detail(self) -> Text:
        """What a tooltip adds to the title."""
        return Sentence("Letters that you drew, corrected or imported")

    def shares_letters(self, other: DataSpec) -> bool:
        """Tell whether the others are the user's own, too."""
        return isinstance(other, MyLetters)

    def facts(self) -> dict[str, Any]:
        """Return which collection it is, and which of its versions."""
        from letterpad.collection.store import Collection  # the window starts without SQLite

        with Collection.open() as collection:
            version = [collection.name(), collection.version()]
        source = [SOURCE, _VERSION, *version]
        if self.author is not None:
            source += ["author", self.author]
        return {"source": source, **self.choice(), "names": None}

    def read(self, on_progress: OnProgress, judge: Judge | None = None) -> LetterSet:
        """Read all letters, and draw their pictures."""
        from letterpad.collection.store import Collection

        on_progress(Sentence("reading your letters"), None)
        with Collection.open() as collection:
            found = collection.all_inks(Query(author=self.author))
        if not len(found.ids) and self.author:
            raise UserError(
                "There are no letters by {author}. This lists who there is: letterpad letters "
                "authors",
                author=self.author,
            )
        if not len(found.ids):
            raise UserError(
                "You have no letters of your own yet. Correct or confirm an answer on the Draw "
                "page, take the writing test, or import a file of letters (letterpad letters "
                "import)."
            )
        on_progress(Sentence("drawing {n:,} letters", n=len(found.ids)), None)
        reading = reading_of(found)
        return labelled(reading, self.classes, self.leave_out, name=self.title, source=self.source)

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values; the author is there only if one is chosen."""
        fields = DataSpec.to_json(self)
        if self.author is None:
            del fields["author"]
        return fields

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Self:
        """Read what `to_json` gave; raise TypeError, KeyError or ValueError for anything else."""
        author = fields.get("author")
        return cls(
            classes=classes_from_json(fields),
            leave_out=leave_out_from_json(fields),
            author=None if author is None else str(author),
        )

    @classmethod
    def from_text(cls, text: str) -> Self | None:
        """Return the user's letters for the word "mine", one author's for "mine:" and a name."""
        if text == SOURCE:
            return cls()
        word, of, author = text.partition(_OF)
        return cls(author=clean_name(author)) if word == SOURCE and of else None


def reading_of(found: "AllInks") -> Reading:
    """Return letters of the collection as a reader does, with their pictures."""
    return Reading(
        names=found.labels,
        images=rasterize_many(found.inks, Framing()),
        inks=found.inks,
        writers=found.authors if (found.authors != "").any() else None,
        keeps_case=True,
    )
