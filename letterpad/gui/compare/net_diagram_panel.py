"""The net of a run, drawn with the numbers of the letter on the canvas, unit by unit."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from letterpad.explaining.layers import DenseNet, Passed
from letterpad.gui.charts.net.net_diagram import NetDiagram
from letterpad.gui.charts.net.unit_sum import UnitSum
from letterpad.gui.charts.net.unit_words import UnitWords
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.net_layers import NetLayers
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.net_texts import class_name
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.library import Run
from letterpad.recognition.prediction import Prediction

_LONGEST_NAME = 60

_DRAWABLE = ("neural-net", "logistic-regression", "naive-bayes")
"""Keys of algorithms whose models are nets of dense layers, or as good as one layer."""


class NetDiagramPanel(QFrame):
    """The drawing of a net, and below it the sum of the unit that is opened.

    It reads and computes only while it is seen, in a thread of its own, see `close_threads`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("net_diagram_panel")
        self.setProperty("card", True)
        self._run: Run | None = None
        self._asked: Run | None = None
        self._net: DenseNet | None = None
        self._passed: Passed | None = None
        self._question: Question | None = None
        self._opened: tuple[int, int] | None = None
        self._problem = ""
        self._layers = NetLayers(self)
        self._layers.opened.connect(self._show_net)
        self._layers.failed.connect(self._show_problem)
        self._layers.passed.connect(self._show_passed)
        self._sentence = QLabel()
        self._sentence.setObjectName("net_sentence")
        self._sentence.setProperty("heading", True)
        self._hint = QLabel(self.tr("Click on a unit or a letter to see its sum."))
        self._hint.setObjectName("net_hint")
        self._hint.setProperty("muted", True)
        self._heading = QLabel()
        self._heading.setObjectName("unit_heading")
        self._heading.setProperty("heading", True)
        for label in (self._sentence, self._hint, self._heading):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._diagram = NetDiagram()
        self._sum = UnitSum()
        self._close = QPushButton(self.tr("Close"))
        self._close.setObjectName("close_unit")
        self._close.setToolTip(self.tr("Close the sum (Esc)"))
        self._lay_out()
        self._diagram.unit_opened.connect(self.open_unit)
        self._sum.unit_opened.connect(self.open_unit)
        self._close.clicked.connect(self.close_unit)
        self._show_words()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._sentence, 1)
        top.addWidget(WhatButton("net_diagram", self._diagram), 0, Qt.AlignmentFlag.AlignTop)
        self._lower = QWidget()
        self._lower.setObjectName("opened_unit")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(WhatButton("unit_sum", self._sum), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        lower = QVBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(GRID // 2)
        lower.addLayout(head)
        lower.addWidget(self._sum, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._diagram, 5)
        column.addWidget(self._hint)
        column.addWidget(self._lower, 4)
        self._lower.hide()

    # What is shown

    def set_run(self, run: Run | None) -> None:
        """Draw the net of a run; None is the shipped recogniser, which cannot be drawn."""
        if run is not None and self._run is not None and run.path == self._run.path:
            is_same = run.card.created == self._run.card.created
            if is_same:  # it may have another name now
                self._asked = run if self._asked is self._run else self._asked
                self._run = run
                self._show_words()
                return
        self._run = run
        self._problem = ""
        self._forget_net()
        self._read()

    def set_question(self, question: Question, prediction: Prediction) -> None:
        """Show the numbers of the net for the drawing on the canvas."""
        self._question = question
        if self.isVisible():
            self._layers.ask(question)

    def close_threads(self) -> None:
        """End what is read and computed, and wait for it: the window closes."""
        self._layers.close()

    @property
    def is_busy(self) -> bool:
        """Whether something is yet to be shown."""
        return self._layers.is_behind

    @Slot(int, int)
    def open_unit(self, layer: int, unit: int) -> None:
        """Show the sum of a unit, or of a class in the last layer."""
        self._opened = layer, unit
        self._diagram.set_opened(self._opened)
        self._show_sum()

    @Slot()
    def close_unit(self) -> None:
        """Show no sum any more."""
        had_focus = self._lower.isAncestorOf(self.focusWidget() or self)
        self._opened = None
        self._diagram.set_opened(None)
        self._show_sum()
        if had_focus:
            self._diagram.setFocus()

    def _read(self) -> None:
        """Read the run's file, once and when somebody looks."""
        if self.isVisible() and self._run is not self._asked:
            self._asked = self._run
            self._layers.set_run(self._run)
        self._show_words()

    def _forget_net(self) -> None:
        self._net = self._passed = None
        self._asked = None
        self._layers.set_run(None)
        self._diagram.set_net(None)
        self.close_unit()

    @Slot(object)
    def _show_net(self, net: DenseNet | None) -> None:
        self._net, self._passed = net, None
        self._diagram.set_net(net)
        if net is None:
            said = self.tr(
                "{0} has other layers, or none. A neural net, logistic regression or naive Bayes "
                "can be drawn here."
            )
            self._problem = said.format(self._name())
        self._show_words()

    @Slot(str)
    def _show_problem(self, sentence: str) -> None:
        self._problem = sentence
        self._show_words()

    @Slot(object)
    def _show_passed(self, passed: Passed | None) -> None:
        self._passed = passed
        self._diagram.set_passed(passed)
        self._show_sum()
        self._show_words()

    def _show_sum(self) -> None:
        is_open = self._opened is not None
        self._lower.setVisible(is_open)
        if self._opened is not None:
            self._sum.set_sum(self._passed, *self._opened)
            self._show_heading()
        self._hint.setVisible(self._net is not None and not is_open)

    def _show_heading(self) -> None:
        if self._passed is None or self._opened is None:
            self._heading.setText(self.tr("Draw a letter to see the sum."))
            return
        self._heading.setText(UnitWords(self._passed, *self._opened).heading())

    def _show_words(self) -> None:
        """Say what is drawn, or why nothing is."""
        self._sentence.setText(self._said())
        self._hint.setVisible(self._net is not None and self._opened is None)
        self._diagram.setVisible(self._net is not None)

    def _said(self) -> str:
        if self._run is None:
            return self.tr(
                "Letterpad's recogniser has too many layers to be drawn here. Choose a neural net, "
                "logistic regression or naive Bayes."
            )
        if self._problem:
            return self._problem
        if self._net is None:
            return self.tr("Reading {0}…").format(self._name())
        if self._passed is None:
            sizes = [784, *(layer.n_units for layer in self._net.layers)]
            said = self.tr("{0}: {1} numbers. Draw a letter on the Draw page to see them all.")
            return said.format(self._name(), " → ".join(map(number, sizes)))
        share = float(self._passed.probabilities[self._passed.answer])
        answer = class_name(self._net, self._passed.answer)
        said = self.tr("{0} reads your letter as {1}, {2}.")
        return said.format(self._name(), answer, percent(share))

    def _name(self) -> str:
        return "" if self._run is None else shortened(self._run.card.name, _LONGEST_NAME)

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._read()
        if self._question is not None:
            self._layers.ask(self._question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._opened is not None:
            self.close_unit()
        else:
            super().keyPressEvent(event)


def can_be_drawn(run: Run | None) -> bool:
    """Tell by its card whether a run's model is a net that can be drawn."""
    return run is not None and run.card.package is None and run.card.algorithm in _DRAWABLE
