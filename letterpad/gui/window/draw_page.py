"""The Draw page: canvas and answer, and beside them the panel that trains models."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSize, Slot
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from letterpad.gui.draw.answer_view import AnswerView
from letterpad.gui.draw.canvas_column import CanvasColumn
from letterpad.gui.draw.model_strip import ModelStrip
from letterpad.gui.draw.why_fold import WhyFold
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.train.model_panel import ModelPanel
from letterpad.gui.widgets.edge_button import EdgeButton
from letterpad.gui.widgets.page_scroll import PageScroll
from letterpad.recognition.recognizer import Prediction

_PANEL_WIDTH = 45 * GRID
if TYPE_CHECKING:
    from letterpad.gui.draw.why_panel import WhyPanel

_CANVAS_SHARE, _ANSWER_SHARE = 13, 7
_SHARE_WITH_WHY = 11
"""Of the answer, while it is explained."""

_WIDEST_ANSWER = 80 * GRID
"""On a large screen the canvas takes what the answer does not need."""

_LOWEST_ANSWER = 40 * GRID
"""Of the column with the answer, once it scrolls."""

_TRAIN_KEYS = "Ctrl+T"


class DrawPage(QWidget):
    """Lays out canvas and answer, which come first; the training panel is opened beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draw_column = CanvasColumn()
        self.answer_view = AnswerView()
        self.why = WhyFold()
        self.model_strip = ModelStrip()
        self._prediction: Prediction | None = None
        self.why.made.connect(self._serve_why)
        self.why.unfolded.connect(self._make_room)
        self.model_panel = ModelPanel()
        train = self.tr("Train a model")
        self.open_training_button = EdgeButton(f"▾  {train}")
        self.open_training_button.setObjectName("open_training_button")
        self.open_training_button.setAccessibleName(train)
        self.open_training_button.setToolTip(
            self.tr("Open the panel in which models are trained ({0}).").format(_TRAIN_KEYS)
        )
        self.open_training_button.clicked.connect(self.open_training)
        self.model_panel.close_requested.connect(self.close_training)

        self._answer = AnswerColumn(self.answer_view, self.why, self.model_strip)
        self._answer_card = answer = _card(self._answer)
        answer.setMaximumWidth(scaled(_WIDEST_ANSWER))
        self._panel = _card(self.model_panel)
        self._panel.setFixedWidth(scaled(_PANEL_WIDTH))
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.draw_column, _CANVAS_SHARE)
        layout.addWidget(answer, _ANSWER_SHARE)
        layout.addWidget(self._panel)
        layout.addWidget(self.open_training_button)
        self._show_training(False)

    @property
    def is_training_open(self) -> bool:
        """Whether the training panel is open."""
        return not self._panel.isHidden()

    @Slot()
    def open_training(self) -> None:
        """Open the training panel; whoever opened it by a key goes on in it."""
        self._show_training(True)
        self.model_panel.focus_first()

    @Slot()
    def close_training(self) -> None:
        """Close the training panel. What is trained goes on."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.model_panel.isAncestorOf(focused)
        self._show_training(False)
        if had_focus:
            self.open_training_button.setFocus()

    def choices(self) -> dict[str, Any]:
        """Return what is open, as JSON-ready values."""
        return {
            "training": self.is_training_open,
            "more": self.model_panel.is_unfolded,
            "seen": self.draw_column.is_input_shown,
            "models": self.model_strip.is_unfolded,
            "why": self.why.is_unfolded,
        }

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Take up what `choices` gave; at the first start all is closed but the models."""
        self._show_training(choices.get("training") is True)
        self.model_panel.unfold(choices.get("more") is True)
        self.draw_column.show_input(choices.get("seen") is True)
        self.model_strip.unfold(choices.get("models") is not False)
        self.why.unfold(choices.get("why") is True)

    @Slot(object)
    def show_prediction(self, prediction: Prediction) -> None:
        """Show what the model makes of the drawing, and what it got of it."""
        self._prediction = prediction
        self.answer_view.show_prediction(prediction)
        self.draw_column.show_prediction(prediction)

    @Slot(object)
    def _serve_why(self, panel: "WhyPanel") -> None:
        panel.moment_shown.connect(self._show_moment)

    @Slot(object)
    def _show_moment(self, prediction: Prediction | None) -> None:
        """Show what was read at an earlier moment of the drawing, or the answer again."""
        shown = self._prediction if prediction is None else prediction
        if shown is not None:
            self.answer_view.show_prediction(shown)
        if prediction is not None:  # of a part of the drawing, which nobody can call right
            self.answer_view.teach_row.set_answer("")

    @Slot(bool)
    def _make_room(self, is_explained: bool) -> None:
        self._answer.set_scrolling(is_explained)
        share = _SHARE_WITH_WHY if is_explained else _ANSWER_SHARE
        self._layout.setStretchFactor(self._answer_card, share)

    def _show_training(self, is_open: bool) -> None:
        self._panel.setVisible(is_open)
        self.open_training_button.setVisible(not is_open)
        # The same keys open and close it.
        self.open_training_button.setShortcut("" if is_open else _TRAIN_KEYS)
        self.model_panel.close_button.setShortcut(_TRAIN_KEYS if is_open else "")


class AnswerColumn(PageScroll):
    """Answer, why, and pinned models below each other; scrolls once all is open and room short."""

    def __init__(self, answer: QWidget, why: QWidget, models: QWidget) -> None:
        self._column = QWidget()
        self._column.setObjectName("answer_column")
        layout = QVBoxLayout(self._column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(answer, 1)
        layout.addWidget(why)
        layout.addWidget(models)
        super().__init__(self._column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._layout, self._why = layout, why
        self._scrolls = False

    def set_scrolling(self, scrolls: bool) -> None:
        """Scroll where there is little room, or else need all the room that there must be."""
        self._scrolls = scrolls
        self._layout.setStretchFactor(self._why, int(scrolls))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        least = self._column.minimumSizeHint()
        if self._scrolls:
            bar = self.verticalScrollBar().sizeHint().width()
            return QSize(least.width() + bar, min(least.height(), scaled(_LOWEST_ANSWER)))
        return least

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another least size when the column does."""
        if watched is self._column and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _card(widget: QWidget) -> QFrame:
    """Lay a widget on a card."""
    frame = QFrame()
    frame.setProperty("card", True)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    return frame
