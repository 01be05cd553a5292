"""Asks, before letters are brought in, whose those are that name nobody."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import wrapped_label

_NAMED = 6
"""Files that are named; of more, how many there are."""


class ImportDialog(QDialog):
    """Shows which files are imported, and asks whose letters they are.

    Signals
    -------
    confirmed(list of Path, str or None)
        The files; "" where letters that name nobody are the user's, None where they are of whom
        the file is.
    """

    confirmed = Signal(object, object)

    def __init__(self, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import letters"))
        self._paths = list(paths)
        files = wrapped_label("imported_files", "plain")
        files.setTextFormat(Qt.TextFormat.PlainText)
        files.setText(self._named())
        asked = wrapped_label("import_asked", "muted")
        asked.setText(self.tr("Letters that do not say who drew them are"))
        self._whose = QButtonGroup(self)
        self.theirs = QRadioButton(self.tr("of whoever the file is of, else named after the file"))
        self.theirs.setObjectName("import_theirs")
        self.theirs.setToolTip(
            self.tr("For letters of others: of a class of pupils, each keeps the own name.")
        )
        self.theirs.setChecked(True)
        self.mine = QRadioButton(self.tr("mine, from another computer"))
        self.mine.setObjectName("import_mine")
        self.mine.setToolTip(self.tr("For letters that you drew yourself."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = QPushButton(self.tr("Import"))
        self.import_button.setObjectName("import_button")
        self.import_button.setToolTip(
            self.tr("Add the letters; drawings that are there already are left out")
        )
        self.import_button.setProperty("primary", True)
        buttons.addButton(self.import_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.import_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(files)
        column.addSpacing(GRID)
        column.addWidget(asked)
        for choice in (self.theirs, self.mine):
            self._whose.addButton(choice)
            column.addWidget(choice)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(scaled(440))
        self.import_button.setFocus()

    def _named(self) -> str:
        names = [path.name for path in self._paths[:_NAMED]]
        more = len(self._paths) - len(names)
        if more:
            names.append(self.tr("and {0} more").format(number(more)))
        return "\n".join(names)

    # Qt's own

    def accept(self) -> None:
        """Tell what was chosen."""
        super().accept()
        self.confirmed.emit(self._paths, "" if self.mine.isChecked() else None)
