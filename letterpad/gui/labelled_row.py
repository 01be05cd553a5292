"""What the model panel is made of: rows of a label and a control, choosers, sentences."""

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from letterpad.gui.theme import GRID

LABEL_WIDTH = 11 * GRID
"""Logical pixels of the column of labels."""


class LabelledRow(QWidget):
    """A label, and one or two controls beside it; the first control is the label's."""

    def __init__(self, text: str, *controls: QWidget) -> None:
        super().__init__()
        label = QLabel(text)
        label.setProperty("muted", True)
        label.setWordWrap(True)
        label.setFixedWidth(LABEL_WIDTH)
        label.setToolTip(controls[0].toolTip())
        label.setBuddy(controls[0])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(label)
        for control in controls:
            row.addWidget(control, 1)


def plain_chooser(name: str, title: str, tip: str) -> QComboBox:
    """Return an empty chooser that shrinks with its column instead of widening it."""
    chooser = QComboBox()
    chooser.setObjectName(name)
    chooser.setAccessibleName(title)
    chooser.setToolTip(tip)
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    chooser.setMinimumContentsLength(8)
    chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return chooser


def indent_number(box: QAbstractSpinBox) -> None:
    """Let a spin box's text begin where a line edit's does; style sheets do not reach it."""
    box.lineEdit().setTextMargins(GRID - 2, 0, 0, 0)


def wrapped_label(name: str, look: str) -> QLabel:
    """Return an empty label for a sentence; `look` is a property of the style sheet."""
    label = QLabel()
    label.setObjectName(name)
    label.setProperty(look, True)
    label.setWordWrap(True)
    return label
