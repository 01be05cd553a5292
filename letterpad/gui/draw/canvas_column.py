"""The left column of the Draw page: canvas, its buttons, and what the model gets of the drawing."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.draw.first_hint import FirstHint
from letterpad.gui.draw.picture_note import PictureNote
from letterpad.gui.draw.seen_panel import SeenPanel
from letterpad.gui.style.icons import icon
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.run_texts import plain
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.recognition.prediction import Prediction

_TOOLS_HEIGHT = 4 * GRID
_LEAST_SIDE = 260
_SEEN_OF_HEIGHT, _LEAST_SEEN, _MOST_SEEN = 0.33, 17 * GRID, 39 * GRID
"""Height of what the model gets: share of the column's, and its limits in logical pixels."""

_PICTURE_OF_WIDTH = 0.45
"""Share of the column's width that its picture may take, beside its words."""


class CanvasColumn(QWidget):
    """A canvas as large as it can be, its buttons under it; the model's input folds out below.

    Signals
    -------
    first_hint_done()
        The first stroke was drawn under the hint of `show_first_hint`.
    """

    first_hint_done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas(self)
        self._note = PictureNote(self.canvas)
        self.undo_button = self._button("undo", self.tr("Undo"), QKeySequence.StandardKey.Undo)
        self.redo_button = self._button("redo", self.tr("Redo"), QKeySequence.StandardKey.Redo)
        self.clear_button = self._button("clear", self.tr("Clear"), QKeySequence(Qt.Key.Key_Delete))
        self.eraser_button = self._eraser_button()

        self.seen_button = QPushButton(self)
        self.seen_button.setObjectName("seen_button")
        self.seen_button.setProperty("tool", True)
        self.seen_button.setAccessibleName(self.tr("What the model sees"))
        self.seen_button.setToolTip(self.tr("Show or hide what the model gets of your drawing."))
        self.seen_button.setIconSize(QSize(scaled(16), scaled(16)))
        self.seen_button.setCheckable(True)
        self.seen_button.toggled.connect(self._lay_out_input)

        self._worded_width: int | None = None
        self._tools = QWidget(self)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(GRID // 2)
        for button in self._buttons():
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(self.seen_button)
        tools.addWidget(WhatButton("canvas", self.canvas))

        self.seen = SeenPanel(self)
        self.model_input = self.seen.model_input
        self.seen.pictures_only_changed.connect(self._note.set_pictures_only)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._colour_icons()
        self._lay_out_input()

    @property
    def is_input_shown(self) -> bool:
        """Whether what the model gets of the drawing is shown."""
        return self.seen_button.isChecked()

    def show_input(self, shown: bool) -> None:
        """Show or hide what the model gets of the drawing."""
        self.seen_button.setChecked(shown)

    def show_prediction(self, prediction: Prediction) -> None:
        """Show what the model got of the drawing, or of the picture on the canvas."""
        is_photo = self.canvas.picture() is not None and self.canvas.ink().is_empty
        self.seen.show_prediction(prediction, is_photo=is_photo)

    def show_first_hint(self) -> None:
        """Say on the empty canvas how to draw, until the first stroke."""
        FirstHint(self.canvas).done.connect(self.first_hint_done)

    @Slot()
    def show_history(self) -> None:
        """Enable what can be done now."""
        self.undo_button.setEnabled(self.canvas.can_undo)
        self.redo_button.setEnabled(self.canvas.can_redo)
        self.clear_button.setEnabled(not self.canvas.is_empty)
        self.eraser_button.setEnabled(not self.canvas.is_empty)
        if self.canvas.is_empty:  # what comes next is drawn
            self.eraser_button.setChecked(False)

    def show_undo(self, kept_as: str) -> None:
        """Say what Undo takes back: that the drawing was kept as a letter, or "" for a step."""
        button = self.undo_button
        keys = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = self.tr("Undo")
        if kept_as:
            words = self.tr("Take back that this was kept in My letters as {0}").format(kept_as)
            button.setEnabled(True)
        else:
            button.setEnabled(self.canvas.can_undo)
        button.setToolTip(plain(f"{words} ({keys})"))

    def _buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons that show their words where there is room."""
        return self.undo_button, self.redo_button, self.clear_button, self.eraser_button

    def _eraser_button(self) -> QPushButton:
        """Make the button that is down while every pen erases."""
        button = self._button("eraser", self.tr("Eraser"), QKeySequence("Ctrl+E"))
        keys = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(
            self.tr(
                "Eraser ({0}): take away whole strokes with the mouse, a finger or a pen; the "
                "other end of a pen always does. Undo brings them back."
            ).format(keys)
        )
        button.setCheckable(True)
        button.toggled.connect(self.canvas.set_eraser)
        button.toggled.connect(self._colour_icons)
        return button

    def _button(
        self, name: str, text: str, key: QKeySequence | QKeySequence.StandardKey
    ) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"{name}_button")
        button.setProperty("tool", True)
        button.setIconSize(QSize(scaled(16), scaled(16)))
        button.setAccessibleName(text)
        shortcut = QKeySequence(key)
        keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{text} ({keys})")
        button.setShortcut(shortcut)
        button.setEnabled(False)
        return button

    @Slot()
    def _colour_icons(self) -> None:
        theme = current()
        for button in self._buttons():
            name = button.objectName().removesuffix("_button")
            button.setIcon(icon(name, theme.accent_text if button.isChecked() else theme.text))
        self.seen_button.setIcon(icon("seen", theme.accent if self.is_input_shown else theme.text))

    def _below(self) -> int:
        """Return the height of what lies under the canvas."""
        tools = GRID + scaled(_TOOLS_HEIGHT)
        return tools + GRID + self._seen_height() if self.is_input_shown else tools

    def _seen_height(self) -> int:
        """Return the height of the card: its picture grows with the window."""
        wanted = min(
            _SEEN_OF_HEIGHT * self.height(), _PICTURE_OF_WIDTH * self.width() + 2 * GRID, _MOST_SEEN
        )
        return max(scaled(_LEAST_SEEN), int(wanted))

    @Slot()
    def _lay_out_input(self) -> None:
        self.seen.setVisible(self.is_input_shown)
        self._colour_icons()
        self.updateGeometry()
        self._lay_out()

    def _width_with_words(self) -> int:
        """Return how wide the buttons are when their words are written beside their icons."""
        if self._worded_width is None:
            self._write_words(True)
            self._worded_width = self._tools.sizeHint().width()
        return self._worded_width

    def _write_words(self, written: bool) -> None:
        for button in self._buttons():
            text = button.accessibleName() if written else ""
            if button.text() != text:
                shortcut = button.shortcut()
                button.setText(text)  # which takes the shortcut away
                button.setShortcut(shortcut)

    def _lay_out(self) -> None:
        self._write_words(self._width_with_words() <= self.width())
        canvas = max(1, self.height() - self._below())
        tools = scaled(_TOOLS_HEIGHT)
        self.canvas.setGeometry(0, 0, self.width(), canvas)
        self._tools.setGeometry(0, canvas + GRID, self.width(), tools)
        height = self._seen_height()
        self.seen.setGeometry(0, canvas + 2 * GRID + tools, self.width(), height)
        self.model_input.setFixedSize(height - 2 * GRID, height - 2 * GRID)

    # Qt's own

    def minimumSizeHint(self) -> QSize:
        """Return the size at which all buttons are whole, if need be without their words."""
        least = scaled(_LEAST_SIDE)
        seen = GRID + scaled(_LEAST_SEEN) if self.is_input_shown else 0
        return QSize(least, least + GRID + scaled(_TOOLS_HEIGHT) + seen)

    def changeEvent(self, event: QEvent) -> None:
        """Ask for another size when the buttons have another one; draw icons in other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._worded_width = None
            self.updateGeometry()
        elif event.type() == QEvent.Type.PaletteChange:
            self._colour_icons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the canvas all the room that its buttons leave."""
        super().resizeEvent(event)
        self._lay_out()
