"""The bar at the top: pages, the live model, the menu."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyleOptionComboBox,
    QWidget,
)

from letterpad.gui.style.theme import GRID
from letterpad.gui.text.comparison_texts import (
    comparison_detail,
    comparison_text,
    is_worse,
    shipped_card,
)
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, plain, tested_on_text
from letterpad.gui.widgets.buttons import PageButton
from letterpad.gui.widgets.form_rows import Chooser
from letterpad.gui.window.opening_status import OpeningStatus
from letterpad.library import Run
from letterpad.model_files.model_file import Card

DRAW, RESULTS, COMPARE, MY_LETTERS = range(4)
"""Indices of the pages."""


_BRIEFLY = Qt.ItemDataRole.UserRole + 1
"""Role of what stands in the chooser of models while its list is closed."""


class ModelChooser(Chooser):
    """The live model. Its list says of which letters each percentage is; closed it is shorter."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = self.currentData(_BRIEFLY) or option.currentText

    def sizeHint(self) -> QSize:
        """Ask for the room that the longest text of the closed chooser needs."""
        texts = [(self.itemText(row), self.itemData(row, _BRIEFLY)) for row in range(self.count())]
        metrics = self.fontMetrics()
        whole = max((metrics.horizontalAdvance(text) for text, _ in texts), default=0)
        brief = max((metrics.horizontalAdvance(text) for _, text in texts if text), default=whole)
        return super().sizeHint() - QSize(whole - brief, 0)


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
        self._title = QLabel("Letterpad")
        self._title.setProperty("heading", True)
        self._chosen: Path | None = None
        self._pages = QButtonGroup(self)
        self._pages.idClicked.connect(self.page_chosen)

        self.model_chooser = ModelChooser(
            "model_chooser",
            self.tr("Live model"),
            self.tr("The model that answers while you draw, and its held-out accuracy"),
        )
        self.model_chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.model_chooser.setMinimumWidth(16 * GRID)
        self.model_chooser.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.model_chooser.activated.connect(self._choose_model)
        self._set_item(0, self.tr("Letterpad's recogniser"), shipped_card(), None)
        self.opening = OpeningStatus()
        self.badge = QPushButton(self.tr("Reads worse · go back"))
        self.badge.setObjectName("live_model_badge")
        self.badge.setProperty("badge", True)
        self.badge.setAccessibleName(self.tr("Go back to Letterpad's recogniser"))
        self.badge.setToolTip(self.tr("Let Letterpad's recogniser read your drawing again"))
        self.badge.clicked.connect(self._go_back)
        self.badge.hide()
        self._label = QLabel(self.tr("Live model"))
        self._label.setProperty("muted", True)
        self._label.setBuddy(self.model_chooser)

        # No letters with Alt in the window: on the canvas they say what was drawn.
        to_model = QAction(self.tr("Go to the live model"), self)
        to_model.setObjectName("live_model_action")
        to_model.setShortcut("Ctrl+L")
        to_model.triggered.connect(self._focus_model)
        self.addAction(to_model)
        self._menu_button = QPushButton(self.tr("Menu"))
        self._menu_button.setShortcut("F10")
        self._menu_button.setObjectName("menu_button")
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self._menu_button.setToolTip(self.tr("Open and save, settings, help (F10)"))
        self._menu = QMenu(self._menu_button)
        self._menu_button.setMenu(self._menu)

        self._mine_titles = (self.tr("My letters"), self.tr("Mine"))
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._title)
        layout.addSpacing(GRID)
        layout.addWidget(self._page_button(DRAW, self.tr("Draw"), self.tr("Draw and train")))
        layout.addWidget(
            self._page_button(RESULTS, self.tr("Results"), self.tr("What the models score"))
        )
        layout.addWidget(
            self._page_button(
                COMPARE, self.tr("Compare"), self.tr("Which of two models is better, and where")
            )
        )
        self._mine = self._page_button(
            MY_LETTERS,
            self._mine_titles[0],
            self.tr("Your own drawings, kept with their letters"),
        )
        layout.addWidget(self._mine)
        layout.addStretch(1)
        layout.addWidget(self.opening, 100)  # in the place of the stretch: nothing else moves
        layout.addWidget(self._label)
        layout.addWidget(self.model_chooser)
        layout.addWidget(self.badge)
        layout.addWidget(self._menu_button)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Offer these runs, the newest first, after the shipped recogniser.

        Those that are offered already stay where they are: somebody may be choosing just now.
        """
        chooser = self.model_chooser
        cards = {str(run.path): run.card for run in reversed(runs)}
        for index in reversed(range(1, chooser.count())):
            if chooser.itemData(index) not in cards:
                chooser.removeItem(index)
        for index, (path, card) in enumerate(cards.items(), 1):
            if chooser.itemData(index) != path:
                there = chooser.findData(path)
                if there >= 0:
                    chooser.removeItem(there)
            self._set_item(index, card.name, card, path)
        chooser.updateGeometry()
        self.set_chosen(self._chosen)

    @Slot(object)
    def set_chosen(self, path: Path | None) -> None:
        """Show which run answers, or will when it is open; None for the shipped recogniser."""
        self._chosen = path
        index = 0 if path is None else self.model_chooser.findData(str(path))
        self.model_chooser.setCurrentIndex(max(0, index))

    def set_live_card(self, card: Card | None) -> None:
        """Say whether the run that answers reads worse than the shipped recogniser.

        None while the shipped recogniser itself answers.
        """
        if card is None or not is_worse(card):
            self.badge.hide()
            return
        back = self.tr("Click here to let Letterpad's recogniser read your drawing again.")
        said = "\n".join((f"{card.name}: {comparison_text(card)}", comparison_detail(card), back))
        self.badge.setToolTip(plain(said))
        self.badge.setAccessibleName(
            self.tr("{0} reads worse than Letterpad's recogniser: go back to that").format(
                card.name
            )
        )
        self.badge.show()

    @Slot(int)
    def show_page(self, index: int) -> None:
        """Show which page is open."""
        button = self._pages.button(index)
        if button is not None:
            button.setChecked(True)

    def fill_menu(self, groups: Sequence[Sequence[QAction]]) -> list[QAction]:
        """Put actions into the menu, a line between groups; returns them all."""
        for place, group in enumerate(groups):
            if place:
                self._menu.addSeparator()
            self._menu.addActions(list(group))
        return [action for group in groups for action in group]

    def _set_item(self, index: int, name: str, card: Card, path: str | None) -> None:
        """Put a model into the list, or change what is said of the one that is there."""
        chooser, text, brief = self.model_chooser, name, name
        if card.held_out is not None and card.held_out.n:
            share = percent(card.held_out.accuracy.value)
            of = (
                tested_on_text(card)
                if path is not None
                else self.tr("of {0} letters by writers it never saw").format(
                    number(card.held_out.n)
                )
            )
            text, brief = f"{name} · {share} {of}", f"{name} · {share}"
        if index >= chooser.count() or chooser.itemData(index) != path:
            chooser.insertItem(index, text, path)
        elif chooser.itemText(index) != text:
            chooser.setItemText(index, text)
        chooser.setItemData(index, brief, _BRIEFLY)

    @Slot()
    def _go_back(self) -> None:
        self.model_chosen.emit(None)

    @Slot()
    def _focus_model(self) -> None:
        self.model_chooser.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int)
    def _choose_model(self, index: int) -> None:
        path = self.model_chooser.itemData(index)
        self.model_chosen.emit(Path(path) if path else None)

    def _page_button(self, index: int, text: str, tip: str) -> PageButton:
        names = ("draw", "results", "compare", "my_letters")
        keys = QKeySequence(f"Ctrl+{index + 1}")
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        button = PageButton(text, f"{names[index]}_page_button", f"{tip} ({shown})")
        button.setShortcut(keys)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setChecked(index == DRAW)
        self._pages.addButton(button, index)
        return button

    def _fit(self) -> None:
        """Leave out the title, and the word before the chooser, where there is no room for them.

        Where there is still none, the last page has a shorter title.
        """
        is_roomy = self.width() >= self._least_width() + self._saved_by_short_title()
        title = self._mine_titles[0 if is_roomy else 1]
        if title != self._mine.text():
            keys = self._mine.shortcut()
            self._mine.setText(title)  # which forgets its keys
            self._mine.setShortcut(keys)
        left_out = 0
        for part in (self._title, self._label):
            needed = self._least_width() + self._optional_width(left_out)
            part.setVisible(is_roomy and self.width() >= needed + self._saved_by_short_title())
            left_out += 1

    def _optional_width(self, first: int) -> int:
        """Return what is needed by those that may be left out, from one of them on."""
        parts = (self._title, self._label)[first:]
        return sum(part.minimumSizeHint().width() + GRID for part in parts)

    def _least_width(self) -> int:
        layout = self.layout()
        least = 0 if layout is None else layout.minimumSize().width()
        shown = [part for part in (self._title, self._label) if not part.isHidden()]
        least -= sum(part.minimumSizeHint().width() + GRID for part in shown)
        is_long = self._mine.text() == self._mine_titles[0]
        return least - (self._saved_by_short_title() if is_long else 0)

    def _saved_by_short_title(self) -> int:
        """Return by how much the last page's button can be narrower."""
        bold = QFont(self._mine.font())
        bold.setBold(True)
        long, short = map(QFontMetrics(bold).horizontalAdvance, self._mine_titles)
        return max(0, long - short)

    # Qt's own

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
