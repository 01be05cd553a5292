"""Who drew the letters: authors can be renamed, or deleted with all that they drew."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.collection.groups_list import CountDelegate
from letterpad.gui.collection.letter_texts import author_text, drawings_text
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.ink.words import LONGEST_WRITER

_NAME = Qt.ItemDataRole.UserRole


class AuthorsDialog(QDialog):
    """Lists authors with how many letters each has.

    Signals
    -------
    rename_requested(str, str)
        An author is to have another name.
    delete_requested(str)
        The user has confirmed that somebody is deleted for good.
    """

    rename_requested = Signal(str, str)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("authors_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Authors"))
        self._authors: dict[str, int] = {}
        explained = wrapped_label("authors_explained", "muted")
        explained.setText(
            self.tr(
                "Letters that you draw here are yours. Those of others came in files, with the "
                "names of who drew them."
            )
        )
        self.list = QListWidget()
        self.list.setObjectName("authors_list")
        self.list.setAccessibleName(self.tr("Authors"))
        self.list.setToolTip(self.tr("Who drew letters, and how many"))
        self.list.setItemDelegate(CountDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.currentRowChanged.connect(self._enable)
        self.list.itemActivated.connect(self._rename)
        self._said = wrapped_label("authors_said", "warning")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.rename_button = self._button(
            "rename_author_button",
            self.tr("&Rename…"),
            self.tr("Give the chosen author another name, or the name of another one"),
        )
        self.rename_button.clicked.connect(self._rename)
        self.delete_button = self._button(
            "delete_author_button",
            self.tr("&Delete with all drawings…"),
            self.tr("Remove the chosen author and everything that they drew, for good"),
        )
        self.delete_button.clicked.connect(self._ask_to_delete)
        for button in (self.rename_button, self.delete_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        for each in buttons.buttons():
            if isinstance(each, QPushButton):
                each.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(explained)
        column.addWidget(self.list, 1)
        column.addWidget(self._said)
        column.addWidget(buttons)
        self.resize(QSize(scaled(460), scaled(420)).boundedTo(self.screen().availableSize()))
        self.list.setFocus()
        self._enable()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", "").removesuffix("…"))
        button.setToolTip(tip)
        return button

    # What is shown

    def set_authors(self, authors: Mapping[str, int]) -> None:
        """Show these authors; the chosen one stays so, or its neighbour is."""
        if authors == self._authors and self.list.count():
            return
        chosen, row = self._chosen(), self.list.currentRow()
        self._authors = dict(authors)
        self.list.clear()
        for name, n in self._authors.items():
            item = QListWidgetItem(author_text(name))
            item.setData(_NAME, name)
            item.setData(CountDelegate.COUNT, number(n))
            said = f"{author_text(name)}, {drawings_text(n)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
        names = list(self._authors)
        near = min(max(row, 0), len(names) - 1)
        self.list.setCurrentRow(names.index(chosen) if chosen in names else near)
        self._enable()

    @Slot(str)
    def show_said(self, sentence: str) -> None:
        """Say what was done, or could not be."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _chosen(self) -> str | None:
        item = self.list.currentItem()
        return None if item is None else str(item.data(_NAME))

    @Slot()
    def _enable(self) -> None:
        is_chosen = self._chosen() is not None
        self.rename_button.setEnabled(is_chosen)
        self.delete_button.setEnabled(is_chosen)

    # From the user

    @Slot()
    def _rename(self) -> None:
        name = self._chosen()
        if name is None:
            return
        others = {author_text(each) for each in self._authors if each != name}
        question = RenameAuthor(name, others, self)
        question.named.connect(self._take_name)
        question.open()

    @Slot(str, str)
    def _take_name(self, old: str, new: str) -> None:
        self.show_said("")
        self.rename_requested.emit(old, new)

    @Slot()
    def _ask_to_delete(self) -> None:
        name = self._chosen()
        if name is None:
            return
        question = DeleteAuthor(name, self._authors[name], self)
        question.confirmed.connect(self._delete)
        question.open()

    @Slot(str)
    def _delete(self, name: str) -> None:
        self.show_said("")
        self.delete_requested.emit(name)


class RenameAuthor(QDialog):
    """Asks for an author's new name; one that there is already joins both.

    Signals
    -------
    named(str, str)
        The old name, and the new one.
    """

    named = Signal(str, str)

    def __init__(self, name: str, others: set[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rename_author_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rename an author"))
        self._name, self._others = name, others
        asked = QLabel(self.tr("New name of “{0}”:").format(author_text(name)))
        asked.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(name)
        self.field.setObjectName("author_field")
        self.field.setAccessibleName(self.tr("Name"))
        self.field.setToolTip(self.tr("The new name; it can be that of another author."))
        self.field.setMaxLength(LONGEST_WRITER)
        self.field.selectAll()
        self._note = wrapped_label("author_note", "muted")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.ok_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok_button.setText(self.tr("Rename"))
        self.ok_button.setObjectName("rename_author_ok")
        self.ok_button.setToolTip(self.tr("Use this name; the old one is not kept"))
        self.field.textChanged.connect(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(asked)
        column.addWidget(self.field)
        column.addWidget(self._note)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(scaled(360))
        self._look()

    @Slot()
    def _look(self) -> None:
        name = self.field.text().strip()
        self.ok_button.setEnabled(bool(name) and name != self._name)
        if name in self._others:
            note = self.tr("There is a “{0}” already: the letters of both will be theirs.")
            self._note.setText(note.format(name))
        else:
            self._note.setText(self.tr("This cannot be undone: the old name is not kept."))

    # Qt's own

    def accept(self) -> None:
        """Tell the name."""
        self.named.emit(self._name, self.field.text().strip())
        super().accept()


class DeleteAuthor(QMessageBox):
    """Asks whether somebody is deleted with all drawings; No is what Enter and Escape say.

    Signals
    -------
    confirmed(str)
    """

    confirmed = Signal(str)

    def __init__(self, name: str, n: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setObjectName("delete_author_question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Delete an author"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(
            self.tr("Delete “{0}” and {1} for good?").format(author_text(name), drawings_text(n))
        )
        self.setInformativeText(
            self.tr(
                "Nothing can bring them back: they are removed from the file and from its copies "
                "in your folder. Files that you exported, backups elsewhere and models that "
                "learned from these letters stay as they are."
            )
        )
        self.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        self.button(QMessageBox.StandardButton.Yes).setText(self.tr("Delete for good"))
        self.button(QMessageBox.StandardButton.No).setText(self.tr("Keep"))
        for button in self.buttons():
            button.setIcon(QIcon())
        self.setDefaultButton(QMessageBox.StandardButton.No)
        self.finished.connect(self._take_answer)

    @Slot(int)
    def _take_answer(self, answer: int) -> None:
        if QMessageBox.StandardButton(answer) == QMessageBox.StandardButton.Yes:
            self.confirmed.emit(self._name)
