"""Why one letter and not another: the pair, and one of several panels that tell."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.draw.nearest_panel import NearestPanel
from letterpad.gui.draw.why_pixels import PixelsPanel
from letterpad.gui.draw.why_timeline import TimelinePanel
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.buttons import push_button
from letterpad.gui.widgets.what_is_this import explain
from letterpad.gui.widgets.wheel_guard import WheelGuard
from letterpad.letters.letterset import LetterSet
from letterpad.recognition.prediction import Prediction

_FOLLOWS = 0
"""Row of a chooser that stands for whatever is likeliest."""


class WhyTab(Protocol):
    """One of the panels: it is told of things only while it is seen, and then of the newest."""

    def set_model(self, model: OpenModel) -> None:
        """Explain the answers of this model."""
        ...

    def set_pair(self, first: str, second: str) -> None:
        """Explain why the first letter and not the second, both classes of the model."""
        ...

    def set_question(self, question: Question, prediction: Prediction) -> None:
        """Explain this answer."""
        ...

    def close_threads(self) -> None:
        """End what is computed, and wait for it."""
        ...


@runtime_checkable
class OfLetters(Protocol):
    """A panel that needs the letters from which the live model has learned."""

    def set_letters(self, letters: LetterSet | None) -> None:
        """Take these letters; None while there are none."""
        ...


class WhyPanel(QWidget):
    """Asks "why this letter, and not that one?" of the drawing on the canvas.

    The pair is the answer and the runner-up, and follows the pen, until the user chooses another.

    Attributes
    ----------
    choosers : QWidget
        Those of the two letters, which stand in the line above.

    Signals
    -------
    moment_shown(Prediction or None)
        What was read of the first part of the drawing is to be seen instead of the answer; None
        for the answer again.
    net_requested()
        The user asks for the live model, drawn as a net; see `set_has_net`.
    """

    moment_shown = Signal(object)
    net_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("why_panel")
        explain(self, "why")
        self._model: OpenModel | None = None
        self._asked: tuple[Question, Prediction] | None = None
        self._letters: LetterSet | None = None
        self._classes: tuple[str, ...] = ()
        self.first_letter = self._chooser("why_first_letter", self.tr("Why this letter"))
        self.second_letter = self._chooser("why_second_letter", self.tr("And not this one"))
        self.choosers = QWidget()
        self._same = QLabel(self.tr("Choose two different letters."))
        self._same.setObjectName("why_same_letters")
        self._same.setProperty("muted", True)
        self._same.setWordWrap(True)
        self._same.hide()
        self._buttons = QButtonGroup(self)
        self._tab_row = QHBoxLayout()
        self._tab_row.setSpacing(GRID // 2)
        self._tabs = QStackedWidget()
        self._shown: list[WhyTab] = []
        self.pixels = PixelsPanel()
        self.timeline = TimelinePanel()
        self.timeline.moment_shown.connect(self.moment_shown)
        self.nearest = NearestPanel()
        self._net_button = push_button(
            self.tr("Show the net"),
            "show_net_button",
            self.tr("See the numbers of your drawing go through the layers of this model"),
            is_fixed=True,
        )
        self._net_button.clicked.connect(self.net_requested)
        self._net_button.hide()
        self._add_tabs()
        self._buttons.idClicked.connect(self._show_tab)
        self._lay_out()
        self._fit_titles()
        self._show_pair()

    def _add_tabs(self) -> None:
        """Add the button of every panel: its name, its titles, what it is for."""
        self._add_tab(
            "why_pixels",
            (self.tr("Pixels and strokes"), self.tr("Pixels")),
            self.tr("Which parts of your drawing speak for which letter"),
            self.pixels,
        )
        self._add_tab(
            "why_timeline",
            (self.tr("Time line"), self.tr("Time")),
            self.tr("What was read while you drew: drag through your drawing"),
            self.timeline,
        )
        self._add_tab(
            "why_nearest",
            (self.tr("Nearest letters"), self.tr("Letters")),
            self.tr("Letters of the data that are like yours, laid over it stroke by stroke"),
            self.nearest,
        )
        self._tab_row.addStretch(1)

    def _add_tab(
        self,
        name: str,
        titles: tuple[str, str],
        tip: str,
        panel: PixelsPanel | TimelinePanel | NearestPanel,
    ) -> None:
        """Add a panel; its second title is for a narrow column."""
        button = _TabButton(*titles)
        button.setObjectName(f"show_{name}")
        button.setAccessibleName(titles[0])
        button.setToolTip(tip)
        button.setProperty("page", True)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        place = self._tabs.addWidget(panel)
        panel.setObjectName(name)
        self._shown.append(panel)
        self._buttons.addButton(button, place)
        button.setChecked(place == 0)
        self._tab_row.addWidget(button)

    def _fit_titles(self) -> None:
        """Write the long titles of the panels if there is room for all of them."""
        buttons = [each for each in self._buttons.buttons() if isinstance(each, _TabButton)]
        room = self.width() - 2 * GRID - self._tab_row.spacing() * len(buttons)
        is_short = sum(button.widths()[0] for button in buttons) > room
        for button in buttons:
            button.set_short(is_short)

    def _chooser(self, name: str, spoken: str) -> QComboBox:
        chooser = QComboBox()
        chooser.setObjectName(name)
        chooser.setAccessibleName(spoken)
        chooser.setToolTip(
            self.tr("Compare with any letter; the first entry follows what you draw.")
        )
        chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        chooser.setMinimumContentsLength(1)
        chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        chooser.setMaximumWidth(scaled(18 * GRID))
        chooser.view().setMinimumWidth(24 * GRID)
        chooser.setMaxVisibleItems(15)
        WheelGuard(chooser)
        chooser.activated.connect(self._take_choice)
        return chooser

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.choosers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        word = QLabel(self.tr("not", "Why [A], not [B]"))
        word.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row.addWidget(self.first_letter, 1)
        row.addWidget(word)
        row.addWidget(self.second_letter, 1)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 0, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(self._tab_row)
        column.addWidget(self._same)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._net_button, 0, Qt.AlignmentFlag.AlignRight)

    # What is explained

    def set_has_net(self, has_net: bool) -> None:
        """Offer to show the live model as a net, or do not: it is none, or cannot be drawn."""
        self._net_button.setVisible(has_net)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being computed."""
        return any(tab.is_busy for tab in (self.pixels, self.timeline, self.nearest))

    def close_threads(self) -> None:
        """End all that is computed, and wait for it."""
        for tab in self._shown:
            tab.close_threads()

    @Slot(object)
    def set_model(self, model: OpenModel) -> None:
        """Explain the answers of another model, as soon as there is one."""
        self._model, self._asked = model, None
        self._set_classes(model.recognizer.classes)
        if self.isVisible():
            self._tab().set_model(model)

    def set_letters(self, letters: LetterSet | None) -> None:
        """Take the letters that the live model has learned from; None while there are none."""
        self._letters = letters
        tab = self._tab()
        if self.isVisible() and isinstance(tab, OfLetters):
            tab.set_letters(letters)

    def set_question(self, question: Question, prediction: Prediction) -> None:
        """Explain an answer of the model."""
        self._set_classes(prediction.classes)
        self._asked = question, prediction
        if self.isVisible():
            self._show_pair()
            self._tell_tab()

    def pair(self) -> tuple[str, str]:
        """Return the two letters; "" for one that nobody knows yet."""
        first, second = self._chosen(self.first_letter), self._chosen(self.second_letter)
        ranked: list[str] = []
        if self._asked is not None and not self._asked[1].is_empty:
            ranked = [name for name, _ in self._asked[1].ranked()]
        first = first or next((name for name in ranked if name != second), "")
        second = second or next((name for name in ranked if name != first), "")
        return first, second

    def _chosen(self, chooser: QComboBox) -> str:
        place = chooser.currentIndex()
        return self._classes[place - 1] if place > _FOLLOWS else ""

    def _set_classes(self, classes: tuple[str, ...]) -> None:
        if classes == self._classes:
            return
        chosen = [self._chosen(each) for each in (self.first_letter, self.second_letter)]
        self._classes = classes
        for chooser, letter in zip((self.first_letter, self.second_letter), chosen, strict=True):
            chooser.clear()
            chooser.addItem("")
            chooser.addItems(list(classes))
            chooser.setCurrentIndex(classes.index(letter) + 1 if letter in classes else _FOLLOWS)
        self._show_pair()

    def _show_pair(self) -> None:
        """Write what the first entries stand for now."""
        first, second = self.pair()
        for chooser, letter, words in (
            (self.first_letter, first, self.tr("{0} (answer)")),
            (self.second_letter, second, self.tr("{0} (next)")),
        ):
            if not chooser.count():
                chooser.addItem("")
            if chooser.currentIndex() == _FOLLOWS or not letter:
                text = words.format(letter or "–")
                room = chooser.width() - 5 * GRID  # of its arrow and edges
                if chooser.fontMetrics().horizontalAdvance(text) > room:
                    text = letter or "–"
                if chooser.itemText(_FOLLOWS) != text:
                    chooser.setItemText(_FOLLOWS, text)
        is_same = bool(first) and first == second
        self._same.setVisible(is_same)
        self._tabs.setVisible(not is_same)

    @Slot(int)
    def _take_choice(self, place: int) -> None:
        self._show_pair()
        self._tell_tab()

    # The panels

    def _tab(self) -> WhyTab:
        return self._shown[self._tabs.currentIndex()]

    @Slot(int)
    def _show_tab(self, place: int) -> None:
        self.timeline.leave()
        self._tabs.setCurrentIndex(place)
        self._tell_all()

    def _tell_all(self) -> None:
        """Tell the panel that is looked at all that it has missed."""
        tab = self._tab()
        if self._model is None:
            return
        tab.set_model(self._model)
        if isinstance(tab, OfLetters):
            tab.set_letters(self._letters)
        self._tell_tab()

    def _tell_tab(self) -> None:
        first, second = self.pair()
        if self._asked is None:
            return
        tab, (question, prediction) = self._tab(), self._asked
        if first != second:
            tab.set_pair(first, second)
        if first != second or prediction.is_empty:
            tab.set_question(question, prediction)

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_pair()
        self._tell_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_titles()
        self._show_pair()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_titles()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.timeline.leave()


class _TabButton(QPushButton):
    """A button with two titles, which keeps the room that the chosen one needs in bold."""

    def __init__(self, title: str, short: str) -> None:
        super().__init__(title)
        self._titles = title, short

    def widths(self) -> tuple[int, int]:
        """Return how many logical pixels either title needs."""
        bold = QFont(self.font())
        bold.setBold(True)
        long, short = map(QFontMetrics(bold).horizontalAdvance, self._titles)
        return long + 4 * GRID, short + 4 * GRID

    def set_short(self, is_short: bool) -> None:
        """Write the short title, or the long one."""
        if self.text() != self._titles[is_short]:
            self.setText(self._titles[is_short])

    # Qt's own

    def sizeHint(self) -> QSize:
        width = self.widths()[self.text() == self._titles[1]]
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.widths()[1], super().sizeHint().height())
