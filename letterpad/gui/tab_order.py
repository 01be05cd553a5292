"""The order in which Tab goes through a part of the window: as things stand in its layouts."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(part: QWidget) -> None:
    """Let Tab go through a part as it is laid out; Qt goes by when things were made.

    The first stop keeps its place in the window's order, the others follow it.
    """
    for one, next_one in pairwise(stops(part)):
        QWidget.setTabOrder(one, next_one)


def stops(part: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at in a part, in the order of its layouts."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    layout = part.layout()
    if layout is not None:
        yield from _stops_in(layout)
    elif isinstance(part, QScrollArea) and (inside := part.widget()) is not None:
        yield from stops(inside)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)
