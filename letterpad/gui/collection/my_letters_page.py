"""The page My letters: groups at the left, their drawings at the right, what is done to them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letterpad.collection.kept import Query
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES
from letterpad.gui.collection.actions_row import ActionsRow
from letterpad.gui.collection.carrying_strip import CarryingStrip
from letterpad.gui.collection.choosing_grid import ChoosingGrid
from letterpad.gui.collection.chosen_row import ChosenRow
from letterpad.gui.collection.empty_view import EmptyView
from letterpad.gui.collection.filter_form import FilterForm
from letterpad.gui.collection.groups_list import GroupsList
from letterpad.gui.collection.letter_texts import letter_text, summary_text
from letterpad.gui.collection.shown_letters import Listing
from letterpad.gui.collection.sketch import Sketch
from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.fitting_label import FittingLabel
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.what_is_this import WhatButton

ENDINGS = (".letters", ".ndjson", ".ndjson.gz", *sorted(PICTURE_SUFFIXES))
"""Of files in which letters are brought in; pictures are of filled-in sheets."""


class MyLettersPage(QWidget):
    """Shows the user's own letters; it asks for everything and changes nothing itself.

    Signals
    -------
    active_changed(bool)
        It is seen, or not any more.
    query_changed(Query)
        Other letters are to be shown: answer with `show_listing`.
    letters_wanted(list of int)
        These are to be read: answer with `show_letters`.
    delete_requested(tuple of int)
    relabel_requested(tuple of int, str)
    open_requested(int)
        A letter is to be shown on the canvas.
    undo_requested(), redo_requested()
    files_dropped(list of Path)
    """

    active_changed = Signal(bool)
    query_changed = Signal(object)
    letters_wanted = Signal(object)
    delete_requested = Signal(object)
    relabel_requested = Signal(object, str)
    open_requested = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()
    files_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("my_letters_page")
        self.setAccessibleName(self.tr("My letters"))
        self.setAcceptDrops(True)
        self._listing: Listing | None = None
        self._relabelled: tuple[int, ...] = ()
        self.summary = FittingLabel()
        self.summary.setObjectName("my_letters_summary")
        self.summary.setProperty("muted", True)
        self.summary.setMinimumHeight(self.summary.fontMetrics().height())
        self.actions_row = ActionsRow()
        self.strip = CarryingStrip()
        self.filter = FilterForm()
        self.groups = GroupsList()
        self.grid = ChoosingGrid(letter_text)
        self.grid.setObjectName("my_letters_grid")
        self.grid.setAccessibleName(self.tr("Drawings"))
        self.show_all_button = QPushButton(self.tr("Show all letters"))
        self.show_all_button.setObjectName("show_all_mine_button")
        self.show_all_button.setAccessibleName(self.tr("Show all letters"))
        self.show_all_button.setToolTip(self.tr("Look for nothing in particular any more."))
        self.show_all_button.hide()
        self.chosen = ChosenRow()
        self.empty = EmptyView()
        self.failure = wrapped_label("my_letters_failure", "warning")
        self.failure.setTextFormat(Qt.TextFormat.PlainText)
        self.failure.hide()
        self.views = QStackedWidget()
        self._lay_out()
        self._add_keys()
        self._connect()
        self.views.hide()  # nothing is said before something is known

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("My letters"))
        heading.setProperty("heading", True)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(heading)
        top.addWidget(self.summary, 1)
        top.addWidget(WhatButton("my_letters", self))
        side = QVBoxLayout()
        side.setSpacing(GRID)
        self.filter.setFixedWidth(self.groups.width())
        side.addWidget(self.filter)
        side.addWidget(self.groups, 1)
        drawings = QVBoxLayout()
        drawings.setSpacing(GRID // 2)
        drawings.addWidget(self.grid, 1)
        drawings.addWidget(self.show_all_button, 0, Qt.AlignmentFlag.AlignHCenter)
        drawings.addWidget(self.chosen)
        letters = QWidget()
        views = QHBoxLayout(letters)
        views.setContentsMargins(0, 0, 0, 0)
        views.setSpacing(GRID)
        views.addLayout(side)
        views.addLayout(drawings, 1)
        self.views.addWidget(letters)
        self.views.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.actions_row)
        column.addWidget(self.strip)
        column.addWidget(self.failure)
        column.addWidget(self.views, 1)
        column.addStretch(0)

    def _add_keys(self) -> None:
        """Let keys act while this page is seen: those of the canvas mean the drawing, elsewhere."""
        keys = QKeySequence.StandardKey
        for name, text, key, act in (
            ("undo_letters_action", self.tr("Undo the last change of letters"), keys.Undo, "undo"),
            ("redo_letters_action", self.tr("Redo the last change of letters"), keys.Redo, "redo"),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            also = [QKeySequence("Ctrl+Y")] if act == "redo" else []  # not everywhere Qt's own
            action.setShortcuts([*QKeySequence.keyBindings(key), *also])
            # Wherever the focus is: it stays with the button of the page while files are dropped.
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(self.undo_requested if act == "undo" else self.redo_requested)
            self.addAction(action)
        self.grid.addActions([self.chosen.relabel_action, self.chosen.delete_action])

    def _connect(self) -> None:
        self.groups.chosen.connect(self._ask)
        self.filter.changed.connect(self._ask)
        self.show_all_button.clicked.connect(self.filter.show_all)
        self.grid.wanted.connect(self.letters_wanted)
        self.grid.chosen_changed.connect(self._show_numbers)
        self.grid.current_changed.connect(self._show_details)
        self.grid.opened.connect(self.open_requested)
        self.grid.typed.connect(self._ask_label)
        self.grid.menu_requested.connect(self._show_menu)
        self.chosen.open_requested.connect(self._open_chosen)
        self.chosen.relabel_requested.connect(self._ask_label)
        self.chosen.delete_requested.connect(self._delete)
        self.chosen.undo_requested.connect(self.undo_requested)
        self.chosen.redo_requested.connect(self.redo_requested)

    # What is shown

    @property
    def listing(self) -> Listing | None:
        """What there is and is shown; None until it is read."""
        return self._listing

    @Slot(object, bool)
    def show_listing(self, listing: Listing, anew: bool) -> None:
        """Show what there is; `anew` where others are asked for than before."""
        self._listing = listing
        self.failure.hide()
        self.filter.set_authors(listing.authors)
        self.filter.set_provenances(listing.provenances)
        self.groups.set_counts(listing.counts)
        if listing.query != self.query():
            return  # the group that was asked for is gone, or the author: others come
        nothing = self.tr("No letter is like this.") if not self.filter.is_all else ""
        self.grid.put(listing.first)
        self.grid.set_ids(listing.ids, nothing, anew=anew)
        self.show_all_button.setVisible(not len(listing.ids) and not self.filter.is_all)
        n_labels = len(listing.counts.labels)
        self.summary.setText(
            summary_text(listing.n_all, n_labels, listing.authors)
            if listing.n_all and self.filter.is_all
            else ""
        )
        self.views.setCurrentIndex(0 if listing.n_all else 1)
        self.views.show()
        self._show_numbers()

    @Slot(object)
    def show_letters(self, sketches: Sequence[Sketch]) -> None:
        """Show letters that were asked for."""
        self.grid.add(sketches)

    @Slot(str)
    def show_failure(self, sentence: str) -> None:
        """Say why the letters cannot be read."""
        self.failure.setText(sentence)
        self.failure.show()

    def query(self) -> Query:
        """Return which letters are asked for."""
        group = self.groups.group()
        is_day = isinstance(group, date)
        return Query(
            label=None if group is None or isinstance(group, date) else group,
            day=group if isinstance(group, date) and is_day else None,
            author=self.filter.author,
            provenance=self.filter.provenance,
            text=self.filter.text,
        )

    @Slot()
    def _show_numbers(self) -> None:
        n_shown, n_chosen = len(self.grid.ids), self.grid.n_chosen
        focused = QApplication.focusWidget()
        self.chosen.set_numbers(n_shown, n_chosen)
        if focused is not None and self.chosen.isAncestorOf(focused) and not focused.isEnabled():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)  # not out of the page
        n = 0 if self._listing is None else self._listing.n_all
        self.actions_row.set_numbers(n, n_shown, n_chosen)

    @Slot()
    def _show_details(self) -> None:
        sketch = self.grid.current_sketch()
        self.chosen.show_details("" if sketch is None else letter_text(sketch))

    # From the user

    @Slot()
    def _ask(self) -> None:
        self.query_changed.emit(self.query())

    @Slot()
    def _open_chosen(self) -> None:
        chosen = self.grid.chosen()
        if chosen:
            self.open_requested.emit(chosen[0])

    @Slot()
    def _delete(self) -> None:
        chosen = self.grid.chosen()
        if chosen:
            self.delete_requested.emit(chosen)

    @Slot()
    @Slot(str)
    def _ask_label(self, typed: str = "") -> None:
        self._relabelled = self.grid.chosen()
        listing = self._listing
        if not self._relabelled or listing is None:
            return
        from letterpad.gui.collection.relabel_dialog import RelabelDialog

        labels = sorted(listing.counts.labels, key=lambda label: (label.casefold(), label))
        dialog = RelabelDialog(len(self._relabelled), labels, typed, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.labelled.connect(self._relabel)
        dialog.open()

    @Slot(str)
    def _relabel(self, label: str) -> None:
        self.relabel_requested.emit(self._relabelled, label)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        menu = self.chosen.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.active_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.active_changed.emit(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files with letters; whatever else is dropped is the window's matter."""
        if _files(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := _files(event):
            event.acceptProposedAction()
            self.files_dropped.emit(files)
        else:
            event.ignore()


def _files(event: QDropEvent) -> list[Path]:
    """Return the files with letters that are dragged here."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.name.lower().endswith(ENDINGS)]
