"""The order in which Tab goes through a part of the window: as things stand in its layouts."""

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


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
    # Not by itemAt: PySide keeps what it returns, and takes for it, when Qt has deleted it,
    # whatever comes to lie at its address.
    places: list[tuple[int, QWidget | QLayout]] = []
    if (parent := layout.parentWidget()) is not None:
        widgets = parent.findChildren(QWidget, options=_CHILDREN)
        places += [(layout.indexOf(widget), widget) for widget in widgets]
    layouts = layout.findChildren(QLayout, options=_CHILDREN)
    places += [(layout.indexOf(inner), inner) for inner in layouts]
    for place, part in sorted(places, key=itemgetter(0)):
        if place >= 0:
            yield from _stops_in(part) if isinstance(part, QLayout) else stops(part)
