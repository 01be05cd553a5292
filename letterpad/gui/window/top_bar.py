"""The bar at the top: pages, the live model, the menu."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from letterpad import paths
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.form_rows import Chooser
from letterpad.gui.window.opening_status import OpeningStatus
from letterpad.library import Run
from letterpad.model_files.model_file import Card, read_card

DRAW, RESULTS = 0, 1
"""Indices of the pages."""


class TopBar(QWidget):
    """Chooses the page and the live model, and holds the menu.

    Signals
    -------
    page_chosen(int)
    model_chosen(Path or None)
        None is the shipped recogniser.
    """

    page_chosen = Signal(int)
    model_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel("Letterpad")
        title.setProperty("heading", True)
        self._chosen: Path | None = None
        self._pages = QButtonGroup(self)
        self._pages.idClicked.connect(self.page_chosen)

        self.model_chooser = Chooser(
            "model_chooser",
            self.tr("Live model"),
            self.tr("The model that answers while you draw, and its held-out accuracy"),
        )
        self.model_chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.model_chooser.setMinimumWidth(16 * GRID)
        self.model_chooser.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.model_chooser.activated.connect(self._choose_model)
        shipped = read_card(paths.resource("recognizer.letterpad"))
        self.model_chooser.addItem(_title(self.tr("Letterpad's recogniser"), shipped), None)
        self.opening = OpeningStatus()
        label = QLabel(self.tr("&Live model"))
        label.setProperty("muted", True)
        label.setBuddy(self.model_chooser)

        self._menu_button = QPushButton(self.tr("&Menu"))
        self._menu_button.setObjectName("menu_button")
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self._menu_button.setToolTip(self.tr("Open and save, settings, help"))
        self._menu = QMenu(self._menu_button)
        self._menu_button.setMenu(self._menu)

        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        layout.setSpacing(GRID)
        layout.addWidget(title)
        layout.addSpacing(GRID)
        layout.addWidget(self._page_button(DRAW, self.tr("&Draw"), self.tr("Draw and train")))
        layout.addWidget(
            self._page_button(RESULTS, self.tr("&Results"), self.tr("What the models score"))
        )
        layout.addStretch(1)
        layout.addWidget(self.opening, 100)  # in the place of the stretch: nothing else moves
        layout.addWidget(label)
        layout.addWidget(self.model_chooser)
        layout.addWidget(self._menu_button)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Offer these runs, the newest first, after the shipped recogniser.

        Those that are offered already stay where they are: somebody may be choosing just now.
        """
        chooser = self.model_chooser
        titles = {str(run.path): _title(run.card.name, run.card) for run in reversed(runs)}
        for index in reversed(range(1, chooser.count())):
            if chooser.itemData(index) not in titles:
                chooser.removeItem(index)
        for index, (path, title) in enumerate(titles.items(), 1):
            if chooser.itemData(index) != path:
                there = chooser.findData(path)
                if there >= 0:
                    chooser.removeItem(there)
                chooser.insertItem(index, title, path)
            elif chooser.itemText(index) != title:
                chooser.setItemText(index, title)
        self.set_chosen(self._chosen)

    @Slot(object)
    def set_chosen(self, path: Path | None) -> None:
        """Show which run answers, or will when it is open; None for the shipped recogniser."""
        self._chosen = path
        index = 0 if path is None else self.model_chooser.findData(str(path))
        self.model_chooser.setCurrentIndex(max(0, index))

    @Slot(int)
    def show_page(self, index: int) -> None:
        """Show which page is open."""
        button = self._pages.button(index)
        if button is not None:
            button.setChecked(True)

    def fill_menu(self, groups: Sequence[Sequence[QAction]]) -> list[QAction]:
        """Put actions into the menu, a line between groups; returns them all."""
        for number, group in enumerate(groups):
            if number:
                self._menu.addSeparator()
            self._menu.addActions(list(group))
        return [action for group in groups for action in group]

    @Slot(int)
    def _choose_model(self, index: int) -> None:
        path = self.model_chooser.itemData(index)
        self.model_chosen.emit(Path(path) if path else None)

    def _page_button(self, index: int, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(("draw_page_button", "results_page_button")[index])
        button.setAccessibleName(text.replace("&", ""))
        button.setToolTip(tip)
        button.setProperty("page", True)
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setChecked(index == DRAW)
        bold = button.font()
        bold.setBold(True)  # as it is while its page is open: nothing is cut off or moves then
        button.setMinimumWidth(
            QFontMetrics(bold).horizontalAdvance(text.replace("&", "")) + 4 * GRID
        )
        self._pages.addButton(button, index)
        return button


def _title(name: str, card: Card) -> str:
    if card.held_out is None or not card.held_out.n:
        return name
    return f"{name} · {percent(card.held_out.accuracy.value)}"
