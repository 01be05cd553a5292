"""The chosen letters of the window: the bar that tells of them, and what is done with them."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from letterpad import paths
from letterpad.errors import system_text
from letterpad.gui.compare.compare_page import ComparePage
from letterpad.gui.compare.selection_bar import SelectionBar
from letterpad.gui.controllers.background import Background
from letterpad.gui.controllers.selection import Chosen, Selection
from letterpad.gui.results.results_page import ResultsPage
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.chosen_pictures import ChosenLetters, ChosenPictures
from letterpad.gui.widgets.save_dialog import SaveDialog

Page = ResultsPage | ComparePage
"""A page on which letters can be chosen."""


class ChosenLettersActions(QObject):
    """Keeps one selection for all pages, shows what is chosen, and saves it.

    Parameters
    ----------
    window : QWidget
    pages : mapping of int to Page
        The pages on which letters are chosen, by their place in the window.

    Signals
    -------
    failed(str)
        A sentence: the file cannot be written.
    """

    failed = Signal(str)

    def __init__(self, window: QWidget, pages: Mapping[int, Page]) -> None:
        super().__init__(window)
        self._window = window
        self._pages = dict(pages)
        self._page: Page | None = None
        self._saved: ChosenLetters | None = None
        self._background = Background("saving letters", self)
        self.selection = Selection(self)
        self._selection_bar = SelectionBar()
        self.bar = _with_margins(self._selection_bar)
        self.bar.hide()
        self._connect()

    def _connect(self) -> None:
        selection, bar = self.selection, self._selection_bar
        for page in self._pages.values():
            page.letters_chosen.connect(selection.choose)
            selection.changed.connect(page.set_chosen)
            page.addAction(bar.clear_action)
        selection.changed.connect(self._take_chosen)
        selection.combination_changed.connect(bar.set_combination)
        bar.combination_requested.connect(selection.combine)
        bar.clear_requested.connect(selection.clear)
        bar.pictures_requested.connect(self._show_pictures)
        bar.csv_requested.connect(self._ask_where_to_save)

    @property
    def is_busy(self) -> bool:
        """Whether letters are being saved."""
        return self._background.is_busy

    @Slot(int)
    def show_page(self, index: int) -> None:
        """Say what is chosen on the page that is open, if letters are chosen there."""
        self._page = self._pages.get(index)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say what is chosen: the page shows other letters now, or others are chosen."""
        page, chosen = self._page, self.selection.chosen
        key = "" if page is None else page.letters_key()
        self.bar.setVisible(bool(key))
        self._selection_bar.set_chosen(chosen, has_letters=chosen is not None and chosen.key == key)

    @Slot(object)
    def _take_chosen(self, chosen: Chosen | None) -> None:
        self.refresh()

    @Slot()
    def _show_pictures(self) -> None:
        """Show the pictures of the chosen letters."""
        shown = None if self._page is None else self._page.chosen_letters()
        if shown is not None:
            ChosenPictures(shown, self._window).open()

    @Slot()
    def _ask_where_to_save(self) -> None:
        """Ask for a name, and save what was answered to the chosen letters."""
        self._saved = None if self._page is None else self._page.chosen_letters()
        if self._saved is None:
            return
        dialog = SaveDialog(
            self._window,
            "save_chosen_dialog",
            self.tr("Save the chosen letters"),
            f"{self._saved.table.title}.csv",
            [("CSV", [".csv"])],
        )
        dialog.named.connect(self._save)
        dialog.open()

    @Slot(object)
    def _save(self, path: Path) -> None:
        saved = self._saved
        if saved is None:
            return

        def write(job: object) -> None:
            content = saved.table.csv().encode(errors="replace")
            with paths.replacing(path) as temporary:
                temporary.write_bytes(content)

        def then(result: object) -> None:
            if isinstance(result, OSError):
                sentence = self.tr("“{0}” cannot be written: {1}")
                self.failed.emit(sentence.format(path, translated(system_text(result))))

        self._background.do(write, then)

    def close(self) -> None:
        """Finish what is being written."""
        self._background.finish()


def _with_margins(bar: QWidget) -> QFrame:
    """Return a bar at a distance from the window's edges."""
    room = QFrame()
    layout = QVBoxLayout(room)
    layout.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
    layout.addWidget(bar)
    return room
