"""What the model panel is made of: rows of a label and a control, choosers, sentences."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.wheel_guard import WheelGuard

LABEL_WIDTH = 11 * GRID
"""Of the column of labels, at the usual size of the font."""


class LabelledRow(QWidget):
    """A label, and one or two controls beside it; the first control is the label's."""

    def __init__(self, text: str, *controls: QWidget) -> None:
        super().__init__()
        # Letter for letter: a parameter's label may be a package's.
        label = QLabel(text.replace("&", "&&"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("muted", True)
        label.setWordWrap(True)
        label.setFixedWidth(scaled(LABEL_WIDTH))
        label.setToolTip(controls[0].toolTip())
        label.setBuddy(controls[0])
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID)
        self._row.addWidget(label)
        for control in controls:
            self._row.addWidget(control, 1)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the end, no wider than its words."""
        self._row.addWidget(button)


class Chooser(QComboBox):
    """A chooser that shrinks with its column: a long text ends in dots and is whole in the list."""

    def __init__(self, name: str, title: str, tip: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(tip)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.elide_mode = Qt.TextElideMode.ElideRight
        WheelGuard(self)

    def sizeHint(self) -> QSize:
        """Ask for room for the arrow, too, which Qt does not count with a style sheet."""
        return super().sizeHint() + QSize(scaled(2 * GRID), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as Qt does, with the text shortened to what fits."""
        painter = QStylePainter(self)
        with painter:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            field = self.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox,
                option,
                QStyle.SubControl.SC_ComboBoxEditField,
                self,
            )
            shown = option.currentText if self.currentIndex() >= 0 else self.placeholderText()
            option.currentText = self.fontMetrics().elidedText(
                shown, self.elide_mode, field.width() - GRID // 2
            )
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """Open the list, wide enough for the longest text."""
        wanted = self.view().sizeHintForColumn(0) + 3 * GRID
        self.view().setMinimumWidth(max(self.width(), wanted))
        super().showPopup()


def indent_number(box: QAbstractSpinBox) -> None:
    """Let a spin box's text begin where a line edit's does; style sheets do not reach it."""
    box.lineEdit().setTextMargins(GRID - 1, 0, 0, 0)


def wrapped_label(name: str, look: str) -> QLabel:
    """Return an empty label for a sentence; `look` is a property of the style sheet."""
    label = QLabel()
    label.setObjectName(name)
    label.setProperty(look, True)
    label.setWordWrap(True)
    return label
