"""Brings letters in from files and takes them along, on a lane of its own: it may take long."""

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from letterpad.gui.collection.actions_row import CHOSEN, SHOWN
from letterpad.gui.collection.import_report import Brought, brought_table, brought_text
from letterpad.gui.collection.letter_texts import letters_text
from letterpad.gui.collection.my_letters_page import ENDINGS, MyLettersPage
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.text.translation import error_text, translated
from letterpad.gui.widgets.save_dialog import SaveDialog
from letterpad.messages import Sentence, Text

if TYPE_CHECKING:
    from letterpad.collection.kept import Query
    from letterpad.letters.export import FolderKind

T = TypeVar("T")

_FOLDERS: Mapping[int, "FolderKind"] = {5: "folders", 6: "idx"}
"""What a folder becomes, by the place of the chosen kind in the dialog."""


class _Stopped(Exception):  # noqa: N818 - it is no error
    """The user does not want any more."""


class CarryLetters(QObject):
    """Asks for files, imports and exports letters, and says on the page how far that is.

    Signals
    -------
    ended()
        What was on its way has come, or has not.
    imported(Change)
        Letters were added: what takes them out again.
    """

    ended = Signal()
    imported = Signal(object)

    def __init__(self, window: QWidget, page: MyLettersPage, mine: MyLetters) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._mine = mine
        self._background = Background("carrying letters", self)
        self._stop = threading.Event()
        self._brought: Brought | None = None
        self._where: SaveDialog | None = None
        self._exported: tuple[Query | None, Sequence[int] | None] = None, None
        strip, actions = page.strip, page.actions_row
        strip.stop_requested.connect(self._ask_to_stop)
        strip.details_requested.connect(self._show_details)
        actions.import_requested.connect(self.choose_files)
        page.empty.import_requested.connect(self.choose_files)
        page.files_dropped.connect(self.ask_whose)
        actions.export_requested.connect(self._ask_where)

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way."""
        return self._background.is_busy

    def close(self) -> None:
        """Stop what is on its way: of a file that is being added nothing is, or all."""
        self._stop.set()
        self._background.close()

    # In

    @Slot()
    def choose_files(self) -> None:
        """Ask for files with letters, several at once."""
        dialog = QFileDialog(self._window, self.tr("Import letters"))
        dialog.setObjectName("import_letters_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        letters = self.tr("Letters and filled-in sheets")
        dialog.setNameFilters([f"{letters} ({endings})", self.tr("All files (*)")])
        dialog.filesSelected.connect(self._take_chosen)
        dialog.open()

    @Slot("QStringList")
    def _take_chosen(self, chosen: Sequence[str]) -> None:
        self.ask_whose([Path(each) for each in chosen])

    @Slot(object)
    def ask_whose(self, paths: Sequence[Path]) -> None:
        """Ask whose letters those are that name nobody, then bring them in."""
        from letterpad.gui.collection.import_dialog import ImportDialog

        dialog = ImportDialog(paths, self._window)
        dialog.confirmed.connect(self._bring)
        dialog.open()

    @Slot(object, object)
    def _bring(self, paths: Sequence[Path], author: str | None) -> None:
        def bring(job: Job) -> Brought:
            from letterpad.collection.store import Collection
            from letterpad.letters.import_mine import import_mine

            with Collection.open() as mine:
                before = mine.authors()
                imported = import_mine(
                    mine, paths, teller(job), author=author, is_stopped=self.is_stopped
                )
                after = mine.authors()
            added = {name: n - before.get(name, 0) for name, n in after.items()}
            return Brought(imported, {name: n for name, n in added.items() if n > 0})

        def then(brought: Brought | Failure) -> None:
            if isinstance(brought, FAILURES):
                self.end(error_text(brought), warns=True)
                return
            self._brought = brought
            self.imported.emit(brought.imported.change)
            self.end(brought_text(brought), warns=brought.has_failed, has_details=True)

        self.begin(self.tr("Importing letters …"), bring, then)

    def withdraw_import(self) -> None:
        """Hide what is said of the last import."""
        if self._brought is not None and not self._page.strip.is_running:
            self._brought = None
            self._page.strip.hide()

    @Slot()
    def _show_details(self) -> None:
        from letterpad.gui.widgets.table_dialog import TableDialog

        if self._brought is not None:
            TableDialog(brought_table(self._brought), self._window).open()

    # Out

    @Slot(str)
    def _ask_where(self, which: str) -> None:
        """Ask for a name, and save all letters, those that are shown, or those that are chosen."""
        page = self._page
        query = page.query() if which == SHOWN else None
        self._exported = query, page.grid.chosen() if which == CHOSEN else None
        dialog = SaveDialog(
            self._window,
            "export_letters_dialog",
            self.tr("Export letters"),
            self.tr("my letters", "A file's name"),
            [
                (self.tr("Letters"), (".letters",)),
                (self.tr("Drawings, a line each"), (".ndjson",)),
                (self.tr("Drawings, packed"), (".ndjson.gz",)),
                (self.tr("Table of pixels, as Kaggle's"), (".csv", ".csv.gz")),
                (self.tr("NumPy arrays"), (".npz",)),
                (self.tr("A folder of pictures for each letter"), ("",)),
                (self.tr("A folder of IDX files, as MNIST's"), ("",)),
            ],
            any_ending=True,
        )
        self._where = dialog
        dialog.named.connect(self._export)
        dialog.open()

    @Slot(object)
    def _export(self, path: Path) -> None:
        query, only = self._exported
        kind = None if self._where is None else _FOLDERS.get(self._where.chosen_kind())
        self._where = None  # it deletes itself

        def export(job: Job) -> tuple[int, list[Sentence]] | None:
            from letterpad.collection.kept import Query
            from letterpad.collection.store import Collection
            from letterpad.letters.export_mine import export_mine

            tell = teller(job)

            def on_progress(text: Text, share: float | None) -> None:
                self.check_stop()
                tell(text, share)

            with Collection.open() as mine:
                return self.unless_stopped(
                    lambda: export_mine(
                        path,
                        mine,
                        query or Query(),
                        only=only,
                        folder_kind=kind,
                        on_progress=on_progress,
                    )
                )

        def then(written: tuple[int, list[Sentence]] | Failure | None) -> None:
            if isinstance(written, FAILURES):
                self.end(error_text(written), warns=True)
            elif written is None:
                self.end(self.tr("Stopped: nothing was saved."))
            else:
                n, lost = written
                said = self.tr("{0} saved as {1}.").format(letters_text(n), path)
                self.end(" ".join([said, *map(translated, lost)]))

        self.begin(self.tr("Exporting letters …"), export, then)

    # In the thread

    def is_stopped(self) -> bool:
        """Whether the user does not want any more."""
        return self._stop.is_set()

    def check_stop(self) -> None:
        """End what is done within `unless_stopped`, if the user does not want any more."""
        if self._stop.is_set():
            raise _Stopped

    def unless_stopped(self, work: Callable[[], T]) -> T | None:
        """Return what comes of some work; None if `check_stop` ended it."""
        try:
            return work()
        except _Stopped:
            return None

    # On the way

    def look(self, work: Callable[[Job], T], then: Callable[[T | Failure], None]) -> None:
        """Do something short, after what is on its way."""
        self._background.do(work, then)

    def begin(
        self, text: str, work: Callable[[Job], T], then: Callable[[T | Failure], None]
    ) -> None:
        """Do something long, one after the other."""
        if not self._background.is_busy:
            self._stop.clear()
        self._page.strip.show_running(text, None)
        self._background.do(work, then, self._show_progress)

    def _show_progress(self, news: tuple[Text, float | None]) -> None:
        text, share = news
        self._page.strip.show_running(translated(text), share)

    def end(self, text: str, *, warns: bool = False, has_details: bool = False) -> None:
        """Say what came of it; others look what there is now."""
        if not has_details:
            self._brought = None
        self._mine.look()
        self._page.strip.show_end(text, warns=warns, has_details=has_details)
        self.ended.emit()

    @Slot()
    def _ask_to_stop(self) -> None:
        self._stop.set()
        self._page.strip.show_stopping()


def teller(job: Job) -> Callable[[Text, float | None], None]:
    """Return what tells a job's progress."""
    return lambda text, share: job.tell((text, share))
