"""What can be done with all letters: brought in, taken along, tidied, kept safe, learned from."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from letterpad.gui.text.language import number
from letterpad.gui.widgets.wrapping_row import WrappingRow

ALL, SHOWN, CHOSEN = "all", "shown", "chosen"
"""Which letters are exported."""


class ActionsRow(WrappingRow):
    """Buttons over the letters; `add_use` adds others.

    Signals
    -------
    import_requested(), doubles_requested(), authors_requested(), files_requested(),
    backup_requested(), restore_requested(), train_requested()
    export_requested(str)
        `ALL`, `SHOWN` or `CHOSEN` letters.
    """

    import_requested = Signal()
    export_requested = Signal(str)
    train_requested = Signal()
    doubles_requested = Signal()
    authors_requested = Signal()
    files_requested = Signal()
    backup_requested = Signal()
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.train_button = self._button(
            "train_on_mine_button",
            self.tr("Train on these letters"),
            self.tr("Choose my letters to learn from, and open the training."),
        )
        self.train_button.clicked.connect(self.train_requested)
        self.import_button = self._button(
            "import_letters_button",
            self.tr("Import…"),
            self.tr(
                "Add letters from files: of another computer, of a whole class, or photographs of "
                "filled-in sheets."
            ),
        )
        self.import_button.clicked.connect(self.import_requested)
        self.export_button = self._button(
            "export_letters_button",
            self.tr("Export…"),
            self.tr("Save letters as a file, for another computer or another program."),
        )
        self.doubles_button = self._button(
            "find_doubles_button",
            self.tr("Find doubles…"),
            self.tr("Look for drawings that are there more than once."),
        )
        self.doubles_button.clicked.connect(self.doubles_requested)
        self.authors_button = self._button(
            "authors_button",
            self.tr("Authors…"),
            self.tr("See who drew the letters; rename somebody, or delete all of theirs."),
        )
        self.authors_button.clicked.connect(self.authors_requested)
        self.more_button = self._button(
            "my_letters_more_button",
            self.tr("More"),
            self.tr("Your files, a backup of everything, and back from a backup"),
        )
        self._exports = self._export_menu()
        self.export_button.setMenu(self._exports)
        self.more_button.setMenu(self._more_menu())
        self.set_numbers(0, 0, 0)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.removesuffix("…"))
        button.setToolTip(tip)
        self.add(button)
        return button

    def _menu(self, name: str, title: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.setAccessibleName(title)
        menu.setToolTipsVisible(True)
        return menu

    def _entry(
        self, menu: QMenu, name: str, text: str, tip: str, act: Callable[[], None]
    ) -> QAction:
        action = QAction(text, menu)
        action.setObjectName(name)
        action.setToolTip(tip)
        action.triggered.connect(act)
        menu.addAction(action)
        return action

    def _export_menu(self) -> QMenu:
        menu = self._menu("export_letters_menu", self.tr("Export letters"))
        for which in (ALL, SHOWN, CHOSEN):
            action = self._entry(menu, f"export_{which}_action", "", "", self._export)
            action.setData(which)
        return menu

    def _more_menu(self) -> QMenu:
        menu = self._menu("my_letters_more_menu", self.tr("More"))
        self._entry(
            menu,
            "show_my_files_action",
            self.tr("Show my files"),
            self.tr("Open the folder in which your letters, models and settings lie."),
            self._show_files,
        )
        menu.addSeparator()
        self._entry(
            menu,
            "back_up_action",
            self.tr("Back up everything…"),
            self.tr("Save letters, models and settings as one file."),
            self._back_up,
        )
        self._entry(
            menu,
            "restore_action",
            self.tr("Restore…"),
            self.tr("Bring back what a backup has saved."),
            self._restore,
        )
        return menu

    def add_use(self, button: QPushButton) -> None:
        """Put another thing that letters are good for before the training on them."""
        self.add(button, self.train_button)

    # What is shown

    def set_numbers(self, n: int, n_shown: int, n_chosen: int) -> None:
        """Say how many letters there are, are shown and are chosen."""
        for button in (
            self.train_button,
            self.export_button,
            self.doubles_button,
            self.authors_button,
        ):
            button.setEnabled(n > 0)
        texts = (
            self.tr("All letters ({0})…"),
            self.tr("Those that are shown ({0})…"),
            self.tr("Those that are chosen ({0})…"),
        )
        numbers = (n, n_shown, n_chosen)
        for action, text, each in zip(self._exports.actions(), texts, numbers, strict=True):
            action.setText(text.format(number(each)))
            action.setEnabled(each > 0)

    # From the user

    @Slot()
    def _export(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.export_requested.emit(action.data())

    @Slot()
    def _show_files(self) -> None:
        self.files_requested.emit()

    @Slot()
    def _back_up(self) -> None:
        self.backup_requested.emit()

    @Slot()
    def _restore(self) -> None:
        self.restore_requested.emit()
