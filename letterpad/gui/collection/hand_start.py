"""Before a writing test: what it is, what is kept, and how it went last time."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from letterpad.assessment.hand_test import MOST_CLASSES, EarlierTest, HandTest
from letterpad.gui.collection.hand_texts import earlier_text
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import class_range
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.what_is_this import WhatButton


class HandStart(QWidget):
    """Explains the test and begins it.

    Signals
    -------
    begin_requested(), continue_requested()
        A new test; or the one that was stopped.
    close_requested()
    """

    begin_requested = Signal()
    continue_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stopped: HandTest | None = None
        self._what = wrapped_label("writing_test_what", "plain")
        self._order = wrapped_label("writing_test_order", "muted")
        self._order.setText(
            self.tr(
                "The letters come in random order, so that none of them is written first or last "
                "in every test, and none is copied from the one just before. What is read is shown "
                "at the end: whoever sees it begins to write for the machine."
            )
        )
        self._last = wrapped_label("writing_test_last", "muted")
        self._last.hide()
        self._stopped_label = wrapped_label("writing_test_stopped", "plain")
        self._stopped_label.hide()
        self.keep = QCheckBox(self.tr("Keep these letters in My letters"))
        self.keep.setObjectName("writing_test_keep")
        self.keep.setChecked(True)
        self._why_keep = wrapped_label("writing_test_why_keep", "muted")
        self._why_keep.setText(
            self.tr(
                "A model can be fitted to your hand only from letters that were kept. They stay on "
                "this computer, you can delete them on the page My letters, and a test that is "
                "interrupted can be continued. Without the tick nothing is stored."
            )
        )
        self.keep.setToolTip(self._why_keep.text())
        self.begin = _button(
            "writing_test_begin", self.tr("Begin"), self.tr("Begin with the first letter.")
        )
        self.begin.setProperty("primary", True)
        self.begin.setDefault(True)
        self.go_on = _button(
            "writing_test_continue",
            self.tr("Continue"),
            self.tr("Go on with the test that was stopped."),
        )
        self.go_on.hide()
        close = _button("writing_test_close", self.tr("Close"), self.tr("Write no test now."))
        self.begin.clicked.connect(self.begin_requested)
        self.go_on.clicked.connect(self.continue_requested)
        close.clicked.connect(self.close_requested)
        self._lay_out(close)

    def _lay_out(self, close: QPushButton) -> None:
        heading = QLabel(self.tr("How well are you read?"))
        heading.setObjectName("writing_test_heading")
        heading.setProperty("heading", True)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(WhatButton("writing_test", self))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.go_on)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(top)
        column.addWidget(self._what)
        column.addWidget(self._order)
        column.addWidget(self.keep)
        column.addWidget(self._why_keep)
        column.addWidget(self._last)
        column.addStretch(1)
        column.addWidget(self._stopped_label)
        column.addLayout(buttons)

    def set_classes(self, classes: tuple[str, ...]) -> None:
        """Say which letters will be asked for; none while no model answers yet."""
        self.begin.setEnabled(bool(classes))
        if not classes:
            self._what.setText(self.tr("A model is being opened …"))
            return
        n = min(len(classes), MOST_CLASSES)
        which = class_range(classes)
        if n < len(classes):
            which = self.tr("{0} of its {1}, drawn by chance").format(number(n), which)
        self._what.setText(
            self.tr(
                "Write {0} letters ({1}, each of them twice), one after another and at your own "
                "pace, just as you usually write. At the end you see how many of them each pinned "
                "model reads right, beside the letters it was tested on."
            ).format(number(2 * n), which)
        )

    def show_earlier(self, earlier: EarlierTest | None, stopped: HandTest | None) -> None:
        """Say how the last test went, and offer to continue one that was stopped."""
        self._last.setVisible(earlier is not None)
        if earlier is not None:
            self._last.setText(earlier_text(earlier))
        self._stopped = stopped
        self.go_on.setVisible(stopped is not None)
        self._stopped_label.setVisible(stopped is not None)
        self.begin.setText(self.tr("Begin") if stopped is None else self.tr("Begin again"))
        if stopped is not None:
            said = self.tr(
                "A test was stopped after {0} of {1} letters. A new one takes its place."
            )
            n, of = number(len(stopped.done)), number(len(stopped.asked))
            self._stopped_label.setText(said.format(n, of))

    @property
    def stopped(self) -> HandTest | None:
        """The test that can be continued."""
        return self._stopped

    @Slot()
    def focus_first(self) -> None:
        """Put the focus where most go on."""
        (self.begin if self._stopped is None else self.go_on).setFocus()


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
