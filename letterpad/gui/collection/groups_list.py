"""The groups of my letters, with how many are in each: by letter or by day."""

from datetime import date, timedelta
from typing import ClassVar

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from letterpad.collection.kept import Counts
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number, translate

Group = str | date | None
"""A label, a day, or all letters."""

_GROUP = Qt.ItemDataRole.UserRole
_BY_LETTER, _BY_DAY = range(2)
_WIDTH = 184


class GroupsList(QWidget):
    """All letters, and below them each letter or each day; one of these rows is chosen.

    Signals
    -------
    chosen(Group)
        The user chose another group.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = Counts()
        self._kinds = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        for kind, name, text, tip in (
            (_BY_LETTER, "by_letter_button", self.tr("By letter"), self.tr("A row a letter")),
            (_BY_DAY, "by_day_button", self.tr("By day"), self.tr("A row a day, the last first")),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setProperty("choice", True)
            button.setProperty("low", True)
            button.setChecked(kind == _BY_LETTER)
            self._kinds.addButton(button, kind)
            row.addWidget(button, 1)
        self._kinds.idToggled.connect(self._take_kind)
        self.list = QListWidget()
        self.list.setObjectName("my_letters_groups")
        self.list.setAccessibleName(self.tr("Groups of letters"))
        self.list.setToolTip(self.tr("Which drawings are shown, and how many there are."))
        self.list.setItemDelegate(CountDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self.list.currentItemChanged.connect(self._take_item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        self.setFixedWidth(scaled(_WIDTH))
        self.set_counts(Counts())

    # What is shown

    def group(self) -> Group:
        """Return which group is chosen."""
        item = self.list.currentItem()
        group: Group = None if item is None else item.data(_GROUP)
        return group

    def set_counts(self, counts: Counts) -> None:
        """Show how many letters there are; the group that was chosen stays so while it is there.

        Where it is gone, its neighbour is chosen, and `chosen` tells of that.
        """
        self._counts = counts
        before, row = self.group(), self.list.currentRow()
        if [group for group, _, _ in self._rows()] == self._groups():
            self._show_counts()
            return
        self._fill(before, row)
        if self.group() != before:
            self.chosen.emit(self.group())

    def choose(self, group: Group) -> None:
        """Choose a group, if there is one like this; `chosen` tells of it."""
        kind = _BY_DAY if isinstance(group, date) else _BY_LETTER
        if group is not None:
            self._kinds.button(kind).setChecked(True)
        groups = self._groups()
        if group in groups:
            self.list.setCurrentRow(groups.index(group))

    def _groups(self) -> list[Group]:
        return [self.list.item(row).data(_GROUP) for row in range(self.list.count())]

    def _rows(self) -> list[tuple[Group, str, int]]:
        """Return what each row stands for, says and counts."""
        rows: list[tuple[Group, str, int]] = [(None, self.tr("All letters"), self._counts.n)]
        if self._kinds.checkedId() == _BY_DAY:
            today = date.today()
            return rows + [(day, day_text(day, today), n) for day, n in self._counts.days.items()]
        labels = self._counts.labels
        in_order = sorted(labels, key=lambda label: (label.casefold(), label))
        return rows + [(label, label, labels[label]) for label in in_order]

    def _fill(self, group: Group, row: int) -> None:
        """Make all rows again, and choose this group, or what is in its row now."""
        place = self.list.verticalScrollBar().value()
        with QSignalBlocker(self.list):
            self.list.clear()
            for each, text, _ in self._rows():
                item = QListWidgetItem(text)
                item.setData(_GROUP, each)
                self.list.addItem(item)
            groups = self._groups()
            # Of a letter of which there is none any more, the neighbour.
            near = min(max(row, 0), len(groups) - 1)
            self.list.setCurrentRow(groups.index(group) if group in groups else near)
        self._show_counts()
        self.list.verticalScrollBar().setValue(place)

    def _show_counts(self) -> None:
        for row, (_, text, n) in enumerate(self._rows()):
            item = self.list.item(row)
            item.setText(text)  # tomorrow, today is yesterday
            item.setData(CountDelegate.COUNT, number(n))
            said = self.tr("1 letter") if n == 1 else self.tr("{0} letters").format(number(n))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {said}")
        self.list.viewport().update()

    # From the user

    @Slot(int, bool)
    def _take_kind(self, kind: int, checked: bool) -> None:
        if checked:
            before = self.group()
            self._fill(None, 0)
            if before is not None:
                self.chosen.emit(None)

    @Slot()
    def _take_item(self) -> None:
        self.chosen.emit(self.group())


class CountDelegate(QStyledItemDelegate):
    """Draws a row's text at the left, shortened where it must be, and its count at the right."""

    COUNT: ClassVar[int] = Qt.ItemDataRole.UserRole + 1
    """Role of the count, as it is written."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, cell.text = cell.text, ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        selected = bool(cell.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        colour = cell.palette.color(QPalette.ColorGroup.Active, role)
        box: QRect = cell.rect.adjusted(GRID, 0, -GRID, 0)
        count = str(index.data(self.COUNT) or "")
        width = cell.fontMetrics.horizontalAdvance(count)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setFont(cell.font)
        painter.setPen(colour if selected else QColor(current().muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, count)
        painter.setPen(colour)
        room = box.width() - width - GRID
        shown = cell.fontMetrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, shown)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for one line; its text may be any long."""
        return QSize(4 * GRID, option.fontMetrics.height() + GRID + GRID // 2)


def day_text(day: date, today: date) -> str:
    """Write a day: "Today", "Yesterday", or its date.

    Examples
    --------
    >>> day_text(date(2026, 11, 27), date(2026, 11, 28)), day_text(date(2026, 1, 2), date.today())
    ('Yesterday', '2026-01-02')
    """
    if day == today:
        return translate("MyLetters", "Today")
    if day == today - timedelta(days=1):
        return translate("MyLetters", "Yesterday")
    return day.isoformat()
