"""The Draw page: canvas at the left, answer in the middle, model panel at the right."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from letterpad.gui.draw.answer_view import AnswerView
from letterpad.gui.draw.canvas_column import CanvasColumn
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.train.model_panel import ModelPanel
from letterpad.recognition.recognizer import Prediction

_PANEL_WIDTH = 41 * GRID


class DrawPage(QWidget):
    """Lays out the three columns. The canvas and the answer share what the panel leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draw_column = CanvasColumn()
        self.answer_view = AnswerView()
        self.model_panel = ModelPanel()
        panel = _card(self.model_panel)
        panel.setFixedWidth(scaled(_PANEL_WIDTH))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.draw_column, 8)
        layout.addWidget(_card(self.answer_view), 7)
        layout.addWidget(panel)

    @Slot(object)
    def show_prediction(self, prediction: Prediction) -> None:
        """Show what the model makes of the drawing, and the picture it got of it."""
        self.answer_view.show_prediction(prediction)
        self.draw_column.model_input.set_picture(prediction.picture)


def _card(widget: QWidget) -> QFrame:
    """Lay a widget on a card."""
    frame = QFrame()
    frame.setProperty("card", True)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    return frame
