"""The models beside the answer, a row each: letter, bar, time, and where one disagrees."""

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from letterpad.gui.charts.chart import Keys, PaintedChart
from letterpad.gui.controllers.other_answers import Answers
from letterpad.gui.controllers.pins import MOST, Key
from letterpad.gui.draw.model_rows import LONGEST_NAME, ModelRows, cell_of, time_text
from letterpad.gui.style.theme import current, scaled
from letterpad.gui.text.language import localized
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.recognition.prediction import Prediction

_KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier


class OtherModels(PaintedChart):
    """A row for each model beside the answer, and a second column of answers for a pinned drawing.

    Painted, and not made of labels: all rows together take less than a millisecond at a pen move,
    and nothing moves when an answer comes.

    Signals
    -------
    use_requested(Key)
        A model is to become the live one.
    unpin_requested(Key)
    move_requested(Key, int)
        A model is to stand at another place.
    """

    use_requested = Signal(object)
    unpin_requested = Signal(object)
    move_requested = Signal(object, int)

    _keeps_picture = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("other_models")
        self.setAccessibleName(self.tr("Pinned models"))
        self.setToolTip(self.tr("What each pinned model reads in your drawing"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A click beside the canvas leaves the focus, and so the keyboard's pen, with the canvas.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._answers = Answers()
        self._rows = ModelRows(self._answers, self.width(), self.font())
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self._open_row_menu)
        for number in range(MOST):  # all of them now: Tab comes to them in this order
            self._buttons.addButton(self._row_button(number), number)
        self._menu_key: Key = None
        self._pressed: tuple[int, QPointF] | None = None
        self._dragged_to: int | None = None
        self.describe()

    def answers(self) -> Answers:
        """Return what is shown."""
        return self._answers

    @Slot(object)
    def show_answers(self, answers: Answers) -> None:
        """Show what the models say, now: before the pen moves that wait are handled."""
        before, self._answers = self._answers, answers
        if _layout(before) != _layout(answers) or before.pinned is not answers.pinned:
            self._pressed = self._dragged_to = None
            if len(before.rows) != len(answers.rows):
                self.forget_item()
            self._lay_out()
        else:
            self._rows.set_answers(answers)
        self.describe()
        if self.isVisible():
            self.repaint()

    # What the chart says

    def n_items(self) -> int:
        return len(self._answers.rows)

    def sentence(self, item: int) -> str:
        row = self._answers.rows[item]
        name = shortened(row.name, LONGEST_NAME)
        if row.problem:
            return self.tr("{0}: {1}").format(name, row.problem)
        if row.prediction is None:
            return self.tr("{0}: its first answer is still to come").format(name)
        parts = [self._said(row.prediction)]
        if row.is_live:
            name = self.tr("{0}, the live model").format(name)
        if row.disagrees:
            parts.append(self.tr("not what the live model reads"))
        if row.is_behind:
            parts.append(self.tr("still about an earlier drawing"))
        if row.pinned is not None:
            parts.append(self.tr("in the pinned drawing {0}").format(self._said(row.pinned)))
        if time := time_text(row):
            parts.append(time)
        return self.tr("{0}: {1}").format(name, ", ".join(parts))

    def description(self) -> str:
        return ". ".join(self.sentence(item) for item in range(self.n_items()))

    def empty_sentence(self) -> str:
        return self.tr("What the pinned models read will be shown here while you draw.")

    def chart_table(self) -> DataTable:
        """Return a row for each model, with the second column of answers if one is shown."""
        columns = [
            Column(self.tr("Model")),
            Column(self.tr("Letter")),
            Column(self.tr("Probability"), percent),
            Column(self.tr("Other than the live model")),
            Column(self.tr("Milliseconds"), lambda value: localized(f"{value:.1f}")),
        ]
        is_pinned = self._answers.pinned is not None
        if is_pinned:
            columns += [
                Column(self.tr("In the pinned drawing")),
                Column(self.tr("Its probability"), percent),
            ]
        rows = []
        for row in self._answers.rows:
            cell, before = cell_of(row.prediction), cell_of(row.pinned)
            values = [
                row.name,
                cell.letter,
                cell.share if cell.is_told else None,
                self.tr("yes") if row.disagrees else "",
                row.milliseconds,
            ]
            if is_pinned:
                values += [before.letter, before.share if before.is_told else None]
            rows.append(values)
        return DataTable(self.tr("What the pinned models read"), columns, rows)

    def own_keys(self) -> list[tuple[Keys, str]]:
        control = (QKeyCombination(_CONTROL, key) for key in (_KEY.Key_Up, _KEY.Key_Down))
        return [
            (
                (_KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Home, _KEY.Key_End),
                self.tr("Go through the models, and read what each says."),
            ),
            ((_KEY.Key_Return,), self.tr("Use the model for drawing.")),
            (tuple(control), self.tr("Move the model up or down.")),
            ((_KEY.Key_Delete,), self.tr("Unpin the model.")),
        ]

    def choose(self, item: int) -> None:
        super().choose(item)
        self.redraw()

    def _said(self, prediction: Prediction) -> str:
        """Say an answer in words."""
        if prediction.is_empty:
            return self.tr("nothing is drawn")
        if not prediction.is_letter:
            return self.tr("no letter")
        cell = cell_of(prediction)
        return f"{cell.letter} {percent(cell.share)}"

    # Where the rows are

    def item_rect(self, item: int) -> QRectF:
        """Return the rectangle of a model's row."""
        return self._rows.item_rect(item)

    def _place_at(self, y: float) -> int:
        """Return the place of the row that the pointer is over, or nearest to."""
        first = self.item_rect(0)
        return max(0, min(self.n_items() - 1, int((y - first.top()) // first.height())))

    def _lay_out(self) -> None:
        """Make room for the rows there are, each with its button."""
        self._rows = ModelRows(self._answers, self.width(), self.font())
        for number, button in enumerate(self._buttons.buttons()):
            button.setVisible(number < self.n_items())
            if number < self.n_items():
                name = shortened(self._answers.rows[number].name, LONGEST_NAME)
                button.setAccessibleName(self.tr("Actions: {0}").format(name))
                button.setGeometry(self._rows.menu_rect(number).toRect())
        self.updateGeometry()

    def _row_button(self, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setText("⋯")
        button.setObjectName(f"other_model_menu_{number + 1}")
        button.setProperty("row", True)
        button.setToolTip(self.tr("Use for drawing, move or unpin this model"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.hide()
        return button

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        self._rows.draw_head(painter, self.devicePixelRatioF())
        dragged = self._pressed[0] if self._pressed and self._dragged_to is not None else None
        for item in range(self.n_items()):
            if marked and item in (self.current(), dragged):
                painter.fillRect(self.item_rect(item), QColor(current().hover))
            self._rows.draw_row(painter, item)
        if marked and dragged is not None and self._dragged_to is not None:
            area = self.item_rect(self._dragged_to)
            y = area.bottom() if self._dragged_to > dragged else area.top()
            target = QRectF(area.left(), y - 1, area.width(), 2)
            painter.fillRect(target, QColor(current().accent))

    # What can be done with a row

    def item_entries(self, item: int) -> list[tuple[str, str]]:
        row, last = self._answers.rows[item], self.n_items() - 1
        wanted = [
            ("use_model_action", self.tr("&Use for drawing"), not (row.is_live or row.problem)),
            ("move_model_up_action", self.tr("Move &up"), item > 0),
            ("move_model_down_action", self.tr("Move &down"), item < last),
            ("unpin_model_action", self.tr("U&npin"), True),
        ]
        self._menu_key = row.key
        return [(name, text) for name, text, is_possible in wanted if is_possible]

    @Slot(int)
    def _open_row_menu(self, item: int) -> None:
        menu = QMenu(self)
        menu.setObjectName("other_model_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_entries(menu, item)
        button = self._buttons.button(item)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def act(self, item: int, name: str) -> None:
        keys = [row.key for row in self._answers.rows]
        if self._menu_key not in keys:  # it went while the menu was open
            return
        here = keys.index(self._menu_key)
        if name == "use_model_action":
            self.use_requested.emit(self._menu_key)
        elif name == "unpin_model_action":
            self.unpin_requested.emit(self._menu_key)
        elif name in ("move_model_up_action", "move_model_down_action"):
            self._move(here, here + (-1 if name == "move_model_up_action" else 1))

    def _move(self, item: int, place: int) -> None:
        if item != place and 0 <= place < self.n_items():
            follows = self.current() == item
            self.move_requested.emit(self._answers.rows[item].key, place)
            if follows:
                self.choose(place)

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), round(self._rows.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # The window's own Del clears the canvas.
            if event.key() == _KEY.Key_Delete and self.current() is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here, key = self.current(), event.key()
        if here is not None and event.modifiers() == _CONTROL:
            if key in (_KEY.Key_Up, _KEY.Key_Down):
                self._move(here, here + (-1 if key == _KEY.Key_Up else 1))
                return
        elif here is not None and key in (_KEY.Key_Return, _KEY.Key_Enter):
            row = self._answers.rows[here]
            if not (row.is_live or row.problem):
                self.use_requested.emit(row.key)
            return
        elif here is not None and key == _KEY.Key_Delete:
            self.unpin_requested.emit(self._answers.rows[here].key)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.item_at(event.position())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = item, event.position()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a row to another place."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = event.position() - self._pressed[1]
        is_far = way.manhattanLength() >= QApplication.startDragDistance()
        if self._dragged_to is not None or is_far:
            self._dragged_to = self._place_at(event.position().y())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.redraw()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, place = self._pressed, self._dragged_to
        self._pressed = self._dragged_to = None
        self.unsetCursor()
        if pressed is not None and place is not None:
            self._move(pressed[0], place)
        self.redraw()

    def restyle(self) -> None:
        self._lay_out()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)


def _layout(answers: Answers) -> list[tuple[Key, str, bool, bool]]:
    """Return all on which the places of the rows depend."""
    return [(row.key, row.name, row.is_live, row.is_slow) for row in answers.rows]
