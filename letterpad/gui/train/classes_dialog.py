"""Which classes to learn: each with a picture, its name, and how many letters it has."""

from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.array_image import ink_colours, rgb_image
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.ink.raster import SIDE
from letterpad.letters.class_names import natural_order
from letterpad.letters.letterset import LetterSet

_FEWEST = 2
"""Classes that can be told apart."""

_NAME = Qt.ItemDataRole.UserRole


class ClassesDialog(QDialog):
    """Lists the classes of letters, and lets the user leave some out.

    Parameters
    ----------
    letters : LetterSet
        Those that are chosen now.
    left_out : collection of str
        The classes that are left out of them now.
    parent : QWidget, optional

    Signals
    -------
    chosen(tuple of str)
        The classes to leave out, as the user has decided.
    """

    chosen = Signal(object)

    def __init__(
        self, letters: LetterSet, left_out: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("classes_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose classes"))
        self.classes = _ClassList(letters, left_out)
        self.classes.itemChanged.connect(self._say)
        self.said = wrapped_label("classes_said", "muted")

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.use_button = QPushButton(self.tr("&Use these classes"))
        self.use_button.setObjectName("use_classes_button")
        self.use_button.clicked.connect(self._choose)
        buttons.addButton(self.use_button, QDialogButtonBox.ButtonRole.ActionRole)
        for name, text, tip, slot in (
            ("all_classes_button", self.tr("&All"), self.tr("Use all classes"), self._use_all),
            (
                "no_classes_button",
                self.tr("&None"),
                self.tr("Leave all classes out"),
                self._use_none,
            ),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.said)
        layout.addWidget(self.classes, 1)
        layout.addWidget(buttons)
        self.resize(QSize(scaled(560), scaled(440)).boundedTo(self.screen().availableSize()))
        self.use_button.setDefault(True)
        self.classes.setFocus()
        self._say()

    @Slot()
    def _say(self) -> None:
        n, n_used = self.classes.count(), self.classes.count() - len(self.classes.left_out())
        said = self.tr("{0} of {1} classes are used; the letters of others are left out.")
        self.said.setText(said.format(number(n_used), number(n)))
        self.use_button.setEnabled(n_used >= min(_FEWEST, n))

    @Slot()
    def _use_all(self) -> None:
        self.classes.check_all(Qt.CheckState.Checked)

    @Slot()
    def _use_none(self) -> None:
        self.classes.check_all(Qt.CheckState.Unchecked)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.classes.left_out())
        self.accept()


class _ClassList(QListWidget):
    """Classes in a grid; the space bar or a click on its box uses one or leaves it out."""

    def __init__(self, letters: LetterSet, left_out: Collection[str]) -> None:
        super().__init__()
        self.setObjectName("classes_list")
        self.setAccessibleName(self.tr("Classes"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSpacing(GRID // 2)
        self.setIconSize(QSize(SIDE, SIDE))
        counts = dict(zip(letters.classes, letters.counts().tolist(), strict=True))
        firsts = dict(zip(letters.classes, letters.first_of_class.tolist(), strict=True))
        names = natural_order({*letters.classes, *left_out})
        titles = [
            self.tr("{0} · {1}").format(name, number(counts[name])) if name in counts else name
            for name in names
        ]
        colours = ink_colours(current())
        width = max(self.fontMetrics().horizontalAdvance(title) for title in titles)
        size = QSize(width + SIDE + scaled(8 * GRID), SIDE + GRID)
        for name, title in zip(names, titles, strict=True):
            item = QListWidgetItem(title)
            item.setData(_NAME, name)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            used = name not in left_out
            item.setCheckState(Qt.CheckState.Checked if used else Qt.CheckState.Unchecked)
            item.setSizeHint(size)
            if firsts.get(name, -1) >= 0:
                picture = colours[np.asarray(letters.images[firsts[name]])]
                item.setIcon(_icon(QPixmap.fromImage(rgb_image(picture))))
            self.addItem(item)
        self.setCurrentRow(0)

    def left_out(self) -> tuple[str, ...]:
        """Return the classes whose box is empty."""
        items = (self.item(row) for row in range(self.count()))
        unchecked = Qt.CheckState.Unchecked
        return tuple(str(item.data(_NAME)) for item in items if item.checkState() == unchecked)

    def check_all(self, state: Qt.CheckState) -> None:
        """Use all classes, or none."""
        for row in range(self.count()):
            self.item(row).setCheckState(state)


def _icon(picture: QPixmap) -> QIcon:
    """Return an icon that is not tinted when its item is selected."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
