"""The keyboard map, written from the shortcuts that the window really has."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget

from letterpad.gui.text.language import translate

Row = tuple[str, str]
"""Keys, and what they do."""

_Part = TypeVar("_Part", bound=QWidget)


@runtime_checkable
class HasKeys(Protocol):
    """A widget with keys of its own."""

    def key_help(self) -> list[tuple[Sequence[Qt.Key | QKeyCombination], str]]:
        """Return keys, and what they do while the widget has the focus."""
        ...


def markdown(window: QWidget) -> str:
    """Write the keys of a window as tables, one for each place where they work."""
    columns = translate("KeyMap", "Keys"), translate("KeyMap", "What they do")
    lines: list[str] = []
    for heading, rows in sections(window):
        lines += [
            f"## {heading}",
            "",
            f"| {columns[0]} | {columns[1]} |",
            "| --- | --- |",
            *(f"| {_plain(keys)} | {_plain(text)} |" for keys, text in rows),
            "",
        ]
    return "\n".join(lines)


def sections(window: QWidget) -> list[tuple[str, list[Row]]]:
    """Return headings with the keys that work there: everywhere first, then widget by widget.

    Parts of dialogs are left out, even if the window is their parent.
    """
    found: dict[str, list[Row]] = {translate("KeyMap", "In the whole window"): []}
    everywhere = next(iter(found.values()))
    for action in window.findChildren(QAction):
        keys = _written(action.shortcuts())
        if not keys:
            continue
        row = (keys, _tidy(action.text()))
        places = [w for w in action.associatedObjects() if isinstance(w, QWidget)]
        # What belongs to a page alone works while that is seen, wherever the focus is.
        is_of_page = bool(places) and not any(isinstance(w, QMenu) or w is window for w in places)
        if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut and not is_of_page:
            everywhere.append(row)
        else:
            heading = ", ".join(place.accessibleName() for place in places)
            found.setdefault(heading, []).append(row)
    for button in _inside(window, QAbstractButton):
        if not button.shortcut().isEmpty():
            name = button.accessibleName() or _tidy(button.text())
            everywhere.append((_written([button.shortcut()]), name))
    for label in _inside(window, QLabel):
        mnemonic = QKeySequence.mnemonic(label.text()) if label.buddy() else QKeySequence()
        if not mnemonic.isEmpty():
            everywhere.append((_written([mnemonic]), _tidy(label.text())))
    listed = set()
    for widget in _inside(window, QWidget):
        if isinstance(widget, HasKeys) and widget.focusPolicy() and type(widget) not in listed:
            listed.add(type(widget))
            rows = [(_written(map(QKeySequence, keys)), text) for keys, text in widget.key_help()]
            found.setdefault(widget.accessibleName(), []).extend(rows)
    return [(heading, rows) for heading, rows in found.items() if rows]


def _inside(window: QWidget, kind: type[_Part]) -> list[_Part]:
    return [part for part in window.findChildren(kind) if part.window() is window]


def _written(sequences: Iterable[QKeySequence]) -> str:
    texts = [each.toString(QKeySequence.SequenceFormat.NativeText) for each in sequences]
    return ", ".join(text for text in texts if text)


def _tidy(text: str) -> str:
    """Return a menu's or button's text without the marks that are for the menu."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def _plain(text: str) -> str:
    """Keep Markdown from reading marks into a key such as "*" or "|"."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>()#+-.!|~" else char for char in text)
