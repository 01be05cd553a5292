"""Connects the page My letters with the collection, with files, and with the rest of the window."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from letterpad import paths
from letterpad.collection.kept import FILE
from letterpad.errors import UserError
from letterpad.gui.collection.letter_changes import Done, LetterChanges
from letterpad.gui.collection.my_letters_page import MyLettersPage
from letterpad.gui.collection.shown_letters import Listing, ShownLetters
from letterpad.gui.collection.sketch import sketch_of
from letterpad.gui.controllers.background import FAILURES, Failure, Job
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.text.translation import error_text
from letterpad.gui.window.carry_backups import CarryBackups
from letterpad.gui.window.carry_letters import CarryLetters
from letterpad.ink.strokes import Ink

if TYPE_CHECKING:  # dialogs when they are opened, SQLite by the lane
    from letterpad.collection.kept import Change
    from letterpad.collection.store import Collection
    from letterpad.gui.collection.authors_dialog import AuthorsDialog
    from letterpad.gui.collection.doubles_dialog import Doubles, DoublesDialog


class MyLettersServices(QObject):
    """Does what the page asks for; whatever touches the file is done on a lane.

    Signals
    -------
    ink_opened(Ink)
        A drawing is to be shown on the canvas.
    draw_requested(), train_requested()
    failed(str)
        A sentence.
    authors_found(Mapping of str to int)
        Who has how many letters.

    Attributes
    ----------
    page : MyLettersPage
    carry : CarryLetters
    """

    ink_opened = Signal(object)
    draw_requested = Signal()
    train_requested = Signal()
    failed = Signal(str)
    authors_found = Signal(object)

    def __init__(self, window: QWidget, mine: MyLetters) -> None:
        super().__init__(window)
        self._window = window
        self._mine = mine
        self.page = MyLettersPage()
        self._shown = ShownLetters(mine, self)
        self._changes = LetterChanges(mine, self)
        self.carry = CarryLetters(window, self.page, mine)
        self._backups = CarryBackups(window, self.page, self.carry)
        self._are_authors_known = False
        self._authors: AuthorsDialog | None = None
        self._doubles: DoublesDialog | None = None
        self._connect()

    def _connect(self) -> None:
        page, shown, changes, mine = self.page, self._shown, self._changes, self._mine
        page.active_changed.connect(shown.set_active)
        page.active_changed.connect(mine.watch)
        page.query_changed.connect(shown.ask)
        page.letters_wanted.connect(shown.load)
        shown.listed.connect(page.show_listing)
        shown.listed.connect(self._take_listing)
        shown.loaded.connect(page.show_letters)
        shown.failed.connect(page.show_failure)
        mine.changed.connect(page.grid.doubt)
        mine.changed.connect(self._refresh_doubles)
        mine.changed.connect(self._doubt_authors)

        page.delete_requested.connect(changes.remove)
        page.relabel_requested.connect(changes.relabel)
        page.undo_requested.connect(changes.undo)
        page.redo_requested.connect(changes.redo)
        changes.done.connect(page.chosen.show_done)
        changes.done.connect(self._withdraw_import)
        self.carry.imported.connect(changes.take_import)
        changes.failed.connect(self.failed)

        page.open_requested.connect(self._open)
        page.empty.draw_requested.connect(self.draw_requested)
        page.actions_row.train_requested.connect(self.train_requested)
        page.actions_row.doubles_requested.connect(self._show_doubles)
        page.actions_row.authors_requested.connect(self._show_authors)
        page.actions_row.files_requested.connect(self._show_files)

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for is still to come."""
        return self._shown.is_busy or self._mine.is_busy or self.carry.is_busy

    @Slot(object)
    def take_import(self, change: "Change") -> None:
        """Let letters that were added elsewhere be what is taken back next on the page."""
        self._changes.take_import(change)

    def close(self) -> None:
        """Finish what is being written."""
        self.carry.close()

    @Slot(object)
    def _withdraw_import(self, done: Done) -> None:
        """Say no longer how many letters were added where they are not there any more."""
        if done.deed == "import" and done.is_undone:
            self.carry.withdraw_import()

    # One letter, all letters

    @Slot(int)
    def _open(self, letter: int) -> None:
        def load(mine: "Collection", job: Job) -> Ink | None:
            return next((kept.letter.ink for kept in mine.load([letter])), None)

        def then(ink: Ink | Failure | None) -> None:
            if isinstance(ink, FAILURES):
                self.failed.emit(error_text(ink))
            elif ink is not None:
                self.ink_opened.emit(ink)

        self._mine.do(load, then)

    @Slot()
    def _show_files(self) -> None:
        """Open the user's folder with the system's own program for folders."""
        try:
            folder = paths.home()
        except UserError as error:
            self.failed.emit(error_text(error))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            said = self.tr("This system shows no folders to Letterpad. Your files lie in {0}.")
            self.failed.emit(said.format(folder))

    # Authors

    @Slot()
    def _show_authors(self) -> None:
        from letterpad.gui.collection.authors_dialog import AuthorsDialog

        dialog = AuthorsDialog(self._window)
        dialog.rename_requested.connect(self._rename)
        dialog.delete_requested.connect(self._forget)
        dialog.destroyed.connect(self._authors_closed)
        self._authors = dialog
        if self.page.listing is not None:
            dialog.set_authors(self.page.listing.authors)
        dialog.open()

    @Slot()
    def _authors_closed(self) -> None:
        self._authors = None

    @Slot(object)
    def _take_listing(self, listing: Listing) -> None:
        if self._authors is not None:
            self._authors.set_authors(listing.authors)

    @Slot()
    def look_for_authors(self) -> None:
        """Say whose letters there are, unless that was said; no collection is begun for that."""
        if self._are_authors_known or not _has_collection():
            return
        self._are_authors_known = True

        def then(authors: Mapping[str, int] | Failure) -> None:
            if not isinstance(authors, FAILURES):  # else it is said where they are looked at
                self.authors_found.emit(authors)

        self._mine.do(lambda mine, job: mine.authors(), then)

    @Slot()
    def _doubt_authors(self) -> None:
        self._are_authors_known = False

    @Slot(str, str)
    def _rename(self, old: str, new: str) -> None:
        self._mine.change(lambda mine, job: mine.rename_author(old, new).not_searched, self._told)

    @Slot(str)
    def _forget(self, name: str) -> None:
        """Delete somebody with all drawings: nothing of them can be brought back."""
        self._changes.forget()
        self.page.chosen.forget_done()
        self._mine.change(lambda mine, job: mine.delete_author(name).not_searched, self._told)

    def _told(self, result: Sequence[Path] | Failure) -> None:
        """Say in the dialog what could not be done."""
        said = ""
        if isinstance(result, FAILURES):
            said = error_text(result)
        elif result:
            said = self.tr(
                "These damaged files may still hold some of it and cannot be searched; delete them "
                "if nothing may be left: {0}"
            ).format(", ".join(map(str, result)))
        if self._authors is not None:
            self._authors.show_said(said)
        elif said:
            self.failed.emit(said)

    # Doubles

    @Slot()
    def _show_doubles(self) -> None:
        from letterpad.gui.collection.doubles_dialog import DoublesDialog

        dialog = DoublesDialog(self._window)
        dialog.delete_requested.connect(self._changes.remove)
        dialog.destroyed.connect(self._doubles_closed)
        self._doubles = dialog
        dialog.open()
        self._refresh_doubles()

    @Slot()
    def _doubles_closed(self) -> None:
        self._doubles = None

    @Slot()
    def _refresh_doubles(self) -> None:
        if self._doubles is not None:
            self._mine.do(lambda mine, job: _doubles(mine), self._take_doubles)

    def _take_doubles(self, doubles: "Doubles | Failure") -> None:
        if self._doubles is None:
            return
        if isinstance(doubles, FAILURES):
            self._doubles.show_failure(error_text(doubles))
        else:
            self._doubles.set_doubles(doubles)


def _has_collection() -> bool:
    try:
        return (paths.home() / FILE).exists()
    except UserError:
        return False


def _doubles(mine: "Collection") -> "Doubles":
    """Look for doubles, in the thread."""
    from letterpad.gui.collection.doubles_dialog import MOST_GROUPS, Doubles

    groups = mine.doubles()
    listed = groups[:MOST_GROUPS]
    sketches = {kept.id: sketch_of(kept) for kept in mine.load(sum(listed, ()))}
    shown = tuple(tuple(sketches[id_] for id_ in group if id_ in sketches) for group in listed)
    return Doubles(groups, shown)
