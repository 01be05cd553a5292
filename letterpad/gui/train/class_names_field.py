"""A field for the names of classes that a file only numbers, in the order of their numbers."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from letterpad.gui.train.letters_summary import class_names, written_names


class ClassNamesField(QLineEdit):
    """Shows the names in the order of their labels; leaving it as it is changes nothing.

    Signals
    -------
    chosen(tuple of str)
        The user has typed other names, and is done.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._written = ""
        self.setObjectName("class_names")
        self.setAccessibleName(self.tr("Class names"))
        self.setToolTip(
            self.tr(
                "IDX files number their classes and do not name them. Type the names in the "
                "order of the numbers: ABCDEFGHIJ, or separated by spaces, or by commas if a name "
                "has a space in it. Press Enter to read the file with these names."
            )
        )
        self.editingFinished.connect(self._take)

    def show_names(self, names: tuple[str, ...]) -> None:
        """Show the names that are in force; what is being typed for the same ones stays."""
        if names == self._names and self.hasFocus() and self.isModified():
            return
        self._names = names
        self._written = written_names(names)
        self.setText(self._written)

    @Slot()
    def _take(self) -> None:
        if self.text() == self._written:
            return
        names = class_names(self.text())
        if names and names != self._names:
            self.chosen.emit(names)
        else:
            self.setText(self._written)
