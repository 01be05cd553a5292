"""Which of my letters are shown: counted and found on the lane, and read as they are seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from letterpad.collection.kept import Counts, Provenance, Query
from letterpad.gui.collection.sketch import Sketch, sketch_of
from letterpad.gui.controllers.background import FAILURES, Failure, Job
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.text.translation import error_text

if TYPE_CHECKING:  # SQLite is imported by the lane, not by every start
    from letterpad.collection.store import Collection


_FIRST = 160
"""Drawings that are read at once, as many as a large window shows."""


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """What there is, and what of it is asked for.

    Parameters
    ----------
    query : Query
    n_all : int
        Letters in the collection, whatever is asked for.
    counts : Counts
        Of those with the author, the provenance and the text that are asked for.
    authors : mapping of str to int
        All authors, and how many letters each has.
    ids : int64 array of shape (n_letters,)
        The letters that are asked for, the newest first.
    first : tuple of Sketch
        The first of them, where others are asked for than before: these are seen at once.
    provenances : mapping of Provenance to int
        How many letters come from where, whatever is asked for.
    """

    query: Query
    n_all: int
    counts: Counts
    authors: dict[str, int]
    ids: NDArray[np.int64]
    first: tuple[Sketch, ...] = ()
    provenances: Mapping[Provenance, int] = field(default_factory=dict)


class ShownLetters(QObject):
    """Asks for the letters of a page while it is seen, and again when they have changed.

    Parameters
    ----------
    mine : MyLetters

    Signals
    -------
    listed(Listing, bool)
        And whether others are asked for than before.
    loaded(list of Sketch)
    failed(str)
        A sentence: they cannot be read.
    """

    listed = Signal(object, bool)
    loaded = Signal(object)
    failed = Signal(str)

    def __init__(self, mine: MyLetters, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mine = mine
        self._query = Query()
        self._is_active = False
        self._is_due = True
        self._is_anew = True
        self._listing: Job | None = None
        self._loading: Job | None = None
        mine.changed.connect(self.refresh)

    @property
    def query(self) -> Query:
        """Which letters are asked for."""
        return self._query

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for is still to come."""
        return self._listing is not None or self._loading is not None

    @Slot(bool)
    def set_active(self, active: bool) -> None:
        """Say whether somebody looks; nothing is read for nobody."""
        self._is_active = active
        if active and self._is_due:
            self.refresh()

    @Slot(object)
    def ask(self, query: Query) -> None:
        """Ask for other letters."""
        if query != self._query:
            self._query = query
            self._is_anew = True
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look again what there is."""
        self._is_due = True
        if not self._is_active:
            return
        self._is_due = False
        if self._listing is not None:
            self._listing.cancel()
        query, n_first = self._query, _FIRST if self._is_anew else 0
        self._listing = self._mine.do(
            lambda mine, job: _listing(mine, query, n_first), self._take_listing
        )

    @Slot(object)
    def load(self, ids: Sequence[int]) -> None:
        """Read letters, instead of those that were asked for before and have not come yet."""
        if self._loading is not None:
            self._loading.cancel()

        def load(mine: "Collection", job: Job) -> list[Sketch]:
            return [sketch_of(kept) for kept in mine.load(ids)]

        self._loading = self._mine.do(load, self._take_loaded)

    def _take_listing(self, found: Listing | Failure) -> None:
        self._listing = None
        if isinstance(found, FAILURES):
            self.failed.emit(error_text(found))
            return
        is_anew, self._is_anew = self._is_anew, False
        self.listed.emit(found, is_anew)

    def _take_loaded(self, sketches: list[Sketch] | Failure) -> None:
        self._loading = None
        if isinstance(sketches, FAILURES):
            self.failed.emit(error_text(sketches))
        self.loaded.emit([] if isinstance(sketches, FAILURES) else sketches)


def _listing(mine: "Collection", query: Query, n_first: int) -> Listing:
    """Count and find, and read the first ones, in the thread."""
    authors = dict(mine.authors())
    ids = mine.find(query)
    everywhere = Query(author=query.author, provenance=query.provenance, text=query.text)
    return Listing(
        query,
        sum(authors.values()),
        mine.counts(everywhere),
        authors,
        np.array(ids, dtype=np.int64),
        tuple(map(sketch_of, mine.load(ids[:n_first]))),
        mine.provenances(),
    )
