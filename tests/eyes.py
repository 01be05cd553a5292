"""What a person sees, and what a screen reader is told: pixels, cut-off text, names."""

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QMenu,
    QScrollArea,
    QWidget,
)

from letterpad.gui.widgets.fitting_label import FittingLabel


def pixels(widget: QWidget) -> np.ndarray:
    """Return what a widget looks like, on what it stands on: uint8 (height, width, 3)."""
    window = widget.window()
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    image = window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), :3].copy()


def contrast(widget: QWidget) -> float:
    """Return WCAG's contrast ratio between the lightest and the darkest pixel of a widget."""
    parts = pixels(widget).reshape(-1, 3)[:, ::-1] / 255  # Qt has blue first
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    luminance = linear @ [0.2126, 0.7152, 0.0722]
    return float((luminance.max() + 0.05) / (luminance.min() + 0.05))


def interactive(root: QWidget) -> list[QWidget]:
    """Return all that can have the focus or be clicked, hidden or not, without Qt's own parts."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QAbstractButton))
        and widget.focusProxy() is None
        and not isinstance(widget, QMenu)
        and not is_inside_another(widget)
    ]


def is_inside_another(widget: QWidget) -> bool:
    """Whether this is Qt's own part of a chooser, a spin box, a table or a text."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox):
            return True
        if isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def spoken_name(widget: QWidget) -> str:
    """Return the name that a screen reader speaks."""
    iface = QAccessible.queryAccessibleInterface(widget)
    # What a chooser names on Linux is the label that stands for it.
    return iface.text(QAccessible.Text.Name) or widget.accessibleName()


def spoken_description(widget: QWidget) -> str:
    """Return what a screen reader says of it after its name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def cut_off(root: QWidget) -> list[str]:
    """Name labels and buttons whose text does not fit into them."""
    found = []
    for label in root.findChildren(QLabel):
        if not label.isVisible() or not label.text() or is_inside_another(label):
            continue
        if isinstance(label, FittingLabel):  # its type becomes smaller
            fits = label.fitted()[0] == label.text()
        elif label.wordWrap():
            fits = label.heightForWidth(label.width()) <= label.height() + 1
            widest = max(
                label.fontMetrics().horizontalAdvance(word) for word in label.text().split()
            )
            fits = fits and widest <= label.contentsRect().width() + 1
        else:
            needed = label.sizeHint()
            fits = needed.width() <= label.width() + 1 and needed.height() <= label.height() + 1
        if not fits:
            found.append(f"{label.objectName()} “{label.text()}” {label.size().toTuple()}")
    for button in root.findChildren(QAbstractButton):
        if not button.isVisible() or not button.text() or is_inside_another(button):
            continue
        needed = button.sizeHint()
        if needed.width() > button.width() + 1 or needed.height() > button.height() + 1:
            found.append(
                f"{button.objectName()} “{button.text()}” {button.size().toTuple()}, "
                f"needs {needed.toTuple()}"
            )
    return found


def overlapping(root: QWidget) -> list[str]:
    """Name parts beside each other that lie over one another."""
    parts = [part for part in interactive(root) if part.isVisible()]
    areas = {part: QRect(part.mapTo(root, QPoint(0, 0)), part.size()) for part in parts}
    return [
        f"{one.objectName()} and {other.objectName()}"
        for number, one in enumerate(parts)
        for other in parts[:number]
        if areas[one].intersects(areas[other])
        and not one.isAncestorOf(other)
        and not other.isAncestorOf(one)
        and one.parentWidget() is other.parentWidget()
    ]
