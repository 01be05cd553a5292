"""How the rows of pinned models are laid out and painted."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from letterpad.gui.charts.chart import is_vector
from letterpad.gui.controllers.other_answers import Answers, ModelAnswer
from letterpad.gui.draw.small_drawing import paint_small
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, Theme, current, scaled
from letterpad.gui.text.language import localized, translate
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.recognition.prediction import Prediction

NOTHING = "–"
"""Stands for a letter where there is none."""

DIFFERS = "≠"
"""Marks a model that reads another letter than the live one."""

LONGEST_NAME = 200

_CELL, _MARK, _PICTURE = 34, 14, 40
"""Logical pixels: width of a letter, of the mark; side of a pinned drawing."""

MENU = 24
"""Logical pixels: side of a row's button."""

_NARROW = 320
"""Logical pixels: in less width, a name stands above its letter and not beside it."""

_LETTER, _SMALLEST_LETTER = 17, 9
"""Logical pixels of a letter's type, and of that of a long name."""

_LETTER_LINE = 20
"""Logical pixels: height of a line of letters alone."""

_BAR = 4
"""Logical pixels of a bar's height."""

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Cell:
    """What is shown of one answer.

    Parameters
    ----------
    letter : str
        As the answer itself is shown, with its question mark.
    share : float
        Its probability, 0 to 1.
    is_told : bool
        False where nothing is drawn, or no letter.
    """

    letter: str = NOTHING
    share: float = 0.0
    is_told: bool = False


def cell_of(prediction: Prediction | None) -> Cell:
    """Return what is shown of an answer, or of none."""
    if prediction is None or prediction.is_empty or not prediction.is_letter:
        return Cell()
    mark = "?" if prediction.sureness.is_marked else ""
    return Cell(f"{prediction.in_its_case}{mark}", float(prediction.probabilities.max()), True)


def time_text(row: ModelAnswer) -> str:
    """Write how long an answer takes; "" before the first one."""
    if row.milliseconds is None:
        return ""
    decimals = 1 if row.milliseconds < 10 else 0
    text = localized(f"{row.milliseconds:,.{decimals}f}\N{NO-BREAK SPACE}ms")
    return _slow(text) if row.is_slow else text


class ModelRows:
    """Lays out rows for a width and a font, and paints them, whatever the answers are.

    Nothing in the layout depends on an answer, so that nothing moves when one comes.

    Parameters
    ----------
    answers : Answers
    width : float
        Logical pixels.
    font : QFont
    """

    def __init__(self, answers: Answers, width: float, font: QFont) -> None:
        self._answers = answers
        self._width = width
        self._font, self._bold, self._letter = QFont(font), QFont(font), QFont(font)
        for bold in (self._bold, self._letter):
            bold.setBold(True)
        self._letter.setPixelSize(scaled(_LETTER))
        self._metrics = QFontMetricsF(font)
        self._letter_metrics = QFontMetricsF(self._letter)
        self._small: QPixmap | None = None
        self._is_narrow = width < scaled(_NARROW)
        self._n_columns = 1 if answers.pinned is None else 2
        is_slow = any(row.is_slow for row in answers.rows)
        widest = localized("8,888\N{NO-BREAK SPACE}ms")
        widest = _slow(widest) if is_slow else localized("88.8\N{NO-BREAK SPACE}ms")
        self._time_width = self._metrics.horizontalAdvance(widest) + GRID
        self._share_width = self._metrics.horizontalAdvance(percent(1.0)) + GRID
        line = self._line(self.item_rect(0))
        room = line.width() - self._time_width
        if self._is_narrow or room - self._share_width < scaled(14 * GRID):
            self._share_width = 0.0
        self._name_width = max(0.0, room - self._share_width)
        self._names = [self._shortened(row) for row in answers.rows]

    def set_answers(self, answers: Answers) -> None:
        """Take other answers of the same models."""
        self._answers = answers

    def _shortened(self, row: ModelAnswer) -> str:
        metrics = QFontMetricsF(self._bold) if row.is_live else self._metrics
        name = shortened(row.name, LONGEST_NAME)
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, self._name_width)

    # Where things are

    @property
    def height(self) -> float:
        """Height of all rows with what stands over them, in logical pixels."""
        return 2 * ROOM + self._head_height() + len(self._answers.rows) * self._row_height()

    def item_rect(self, item: int) -> QRectF:
        """Return the rectangle of a model's row."""
        height = self._row_height()
        top = ROOM + self._head_height() + item * height
        return QRectF(ROOM, top, self._width - 2 * ROOM, height)

    def menu_rect(self, item: int) -> QRectF:
        """Return the rectangle of the row's button."""
        area, side = self.item_rect(item), scaled(MENU)
        place = QRectF(0, 0, side, side)
        place.moveCenter(self._line(area).center() if self._is_narrow else area.center())
        place.moveRight(area.right())
        return place.toAlignedRect().toRectF()

    def _head_height(self) -> int:
        return scaled(_PICTURE + GRID // 2) if self._n_columns == 2 else 0

    def _row_height(self) -> float:
        line = self._metrics.height()
        if self._is_narrow:
            return round(line + scaled(_LETTER_LINE) + GRID / 2)
        return round(line + self._n_columns * (scaled(_BAR) + 1) + GRID)

    def _line(self, area: QRectF) -> QRectF:
        """Return where a row's words stand."""
        left = area.left() + GRID if self._is_narrow else self._bars_from()
        right = area.right() - scaled(MENU) - GRID / 2
        top = area.top() + (1 if self._is_narrow else GRID / 2 - 1)
        return QRectF(left, top, right - left, self._metrics.height())

    def _bars_from(self) -> float:
        return ROOM + GRID + self._n_columns * scaled(_CELL) + scaled(_MARK)

    def _letter_rect(self, area: QRectF, column: int) -> QRectF:
        left = area.left() + GRID + column * scaled(_CELL)
        if not self._is_narrow:
            return QRectF(left, area.top(), scaled(_CELL), area.height())
        top = self._line(area).bottom()
        return QRectF(left, top, scaled(_CELL), scaled(_LETTER_LINE))

    # Painting

    def draw_head(self, painter: QPainter, ratio: float) -> None:
        """Draw the pinned drawing over its answers, and say what stands beside them."""
        drawn, theme = self._answers.pinned, current()
        if drawn is None:
            return
        side = scaled(_PICTURE)
        place = QRectF(ROOM + GRID / 2, ROOM, side, side)
        if is_vector(painter):
            paint_small(painter, place, drawn, theme)
        else:
            if self._small is None:
                self._small = QPixmap(round(side * ratio), round(side * ratio))
                self._small.setDevicePixelRatio(ratio)
                self._small.fill(Qt.GlobalColor.transparent)
                with QPainter(self._small) as inside:
                    paint_small(inside, QRectF(0, 0, side, side), drawn, theme)
            painter.drawPixmap(place.topLeft(), self._small)
        painter.setFont(self._font)
        painter.setPen(QColor(theme.muted))
        left = place.right() + GRID
        words = QRectF(left, place.top(), self._width - ROOM - left, side)
        said = translate("OtherModels", "Left and grey: the pinned drawing")
        lines = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignVCenter.value
        painter.drawText(words, lines, said)

    def draw_row(self, painter: QPainter, item: int) -> None:
        """Draw one model's row."""
        theme, row, area = current(), self._answers.rows[item], self.item_rect(item)
        if row.is_live:
            edge = QRectF(area.left(), area.top() + 3, 3, area.height() - 6)
            painter.fillRect(edge, QColor(theme.accent))
        now, before = cell_of(row.prediction), cell_of(row.pinned)
        if self._n_columns == 2:
            self._draw_letter(painter, before, self._letter_rect(area, 0), theme.muted)
        place = self._letter_rect(area, self._n_columns - 1)
        is_quiet = row.is_behind or not now.is_told
        self._draw_letter(painter, now, place, theme.muted if is_quiet else theme.text)
        if row.disagrees:
            painter.setFont(self._bold)
            painter.setPen(QColor(theme.warning))
            mark = QRectF(place.right(), place.top(), scaled(_MARK), place.height())
            painter.drawText(mark.translated(-GRID / 2, 0), Qt.AlignmentFlag.AlignCenter, DIFFERS)
        self._draw_words(painter, theme, item, now)
        colour = theme.field if row.is_behind else theme.accent
        bars = [(before, theme.muted), (now, colour)][-self._n_columns :]
        self._draw_bars(painter, theme, bars, area)

    def _draw_letter(self, painter: QPainter, cell: Cell, place: QRectF, colour: str) -> None:
        font, text, room = self._letter, cell.letter, place.width() - GRID / 2
        needed = self._letter_metrics.horizontalAdvance(text)
        if needed > room:
            font = QFont(font)
            smaller = int(scaled(_LETTER) * room / needed)
            font.setPixelSize(max(scaled(_SMALLEST_LETTER), smaller))
            text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(place, _LEFT, text)

    def _draw_words(self, painter: QPainter, theme: Theme, item: int, now: Cell) -> None:
        row, name, line = (
            self._answers.rows[item],
            self._names[item],
            self._line(self.item_rect(item)),
        )
        painter.setFont(self._bold if row.is_live else self._font)
        painter.setPen(QColor(theme.text))
        painter.drawText(line, _LEFT, name)
        painter.setFont(self._font)
        if row.problem or row.prediction is None:
            metrics = QFontMetricsF(self._bold) if row.is_live else self._metrics
            rest = line.adjusted(metrics.horizontalAdvance(name) + GRID, 0, 0, 0)
            said = row.problem or translate("OtherModels", "opening…")
            shown = self._metrics.elidedText(said, Qt.TextElideMode.ElideRight, rest.width())
            painter.setPen(QColor(theme.warning if row.problem else theme.muted))
            painter.drawText(rest, _RIGHT, shown)
            return
        if row.prediction.is_empty and not row.is_slow:
            return
        painter.setPen(QColor(theme.warning if row.is_slow else theme.muted))
        painter.drawText(line, _RIGHT, time_text(row))
        if self._share_width and now.is_told:
            painter.setPen(QColor(theme.muted if row.is_behind else theme.text))
            painter.drawText(line.adjusted(0, 0, -self._time_width, 0), _RIGHT, percent(now.share))

    def _draw_bars(
        self, painter: QPainter, theme: Theme, bars: list[tuple[Cell, str]], area: QRectF
    ) -> None:
        line, thickness = self._line(area), scaled(_BAR)
        top = line.bottom() + 1
        if self._is_narrow:  # beside the letters, in the middle of their line
            height = len(bars) * (thickness + 1) - 1
            top = line.bottom() + (scaled(_LETTER_LINE) - height) / 2
        left = self._bars_from()
        for cell, colour in bars:
            track = QRectF(left, round(top), line.right() - left, thickness)
            painter.fillRect(track, QColor(theme.hover))
            if cell.is_told:
                track.setWidth(track.width() * cell.share)
                painter.fillRect(track, QColor(colour))
            top += thickness + 1


def _slow(time: str) -> str:
    return translate("OtherModels", "slow: {0}").format(time)
