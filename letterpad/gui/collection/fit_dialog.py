"""Fit to my hand: what fitting the live model to letters of a hand brings, before it is offered."""

from collections.abc import Mapping
from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.charts.fit_bars import FitBars
from letterpad.gui.collection.fit_texts import kept_right_text, verdict_text, wanted_text
from letterpad.gui.collection.letter_texts import author_text, letters_text
from letterpad.gui.controllers.fitting import FitResult
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.widgets.dialog_size import grow
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow, wrapped_label
from letterpad.gui.widgets.page_scroll import PageScroll
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.gui.widgets.what_is_this import WhatButton

_SIZE = QSize(640, 200)
"""At first; it grows with what is shown, and does not shrink again."""

_STEPS = 1000
_LONGEST = 60
_LONGEST_SENTENCE = 600


class _State(Enum):
    RUNNING = auto()
    OFFERED = auto()
    NOT_OFFERED = auto()
    FEW = auto()


class FitDialog(QDialog):
    """Shows how far the fitting is, then the proof, and offers what it brings, if it helps.

    Signals
    -------
    author_chosen(str)
        The letters of another author are meant.
    stop_requested()
    use_requested(FitResult)
    write_requested(), draw_requested()
        More letters are needed: from the writing test, or from the canvas.
    """

    author_chosen = Signal(str)
    stop_requested = Signal()
    use_requested = Signal(object)
    write_requested = Signal()
    draw_requested = Signal()

    def __init__(self, model: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fit_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Fit to my hand"))
        self.result_shown: FitResult | None = None
        self._intro = wrapped_label("fit_intro", "muted")
        self._intro.setTextFormat(Qt.TextFormat.PlainText)
        self._intro.setText(
            self.tr(
                "“{0}” stays as it is. What comes of it is a model of its own, and you see first "
                "what it brings."
            ).format(shortened(model, _LONGEST))
        )
        self.authors = Chooser(
            "fit_author",
            self.tr("Whose letters"),
            self.tr("Whose hand the model is fitted to"),
        )
        self.authors.currentIndexChanged.connect(self._choose_author)
        self._author_row = LabelledRow(self.tr("Letters of"), self.authors)
        self._author_row.hide()
        self._verdict = wrapped_label("fit_verdict", "plain")
        self._verdict.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setObjectName("fit_progress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self.bars = FitBars()
        self._others = wrapped_label("fit_others", "plain")
        self._gained_title, self.gained = self._strip("fit_gained")
        self._lost_title, self.lost = self._strip("fit_lost")
        self._wanted = wrapped_label("fit_wanted", "plain")
        self._wanted.setTextFormat(Qt.TextFormat.PlainText)
        self._make_buttons()
        self._lay_out()
        self.resize(0, 0)
        grow(self, QSize(scaled(_SIZE.width()), scaled(_SIZE.height())))
        self.show_progress(self.tr("Looking at your letters …"), None)

    def _strip(self, name: str) -> tuple[QLabel, PictureStrip]:
        title = QLabel()
        title.setObjectName(f"{name}_title")
        title.setProperty("muted", True)
        strip = PictureStrip(most_rows=2)
        strip.setObjectName(name)
        return title, strip

    def _make_buttons(self) -> None:
        self.use = self._button(
            "fit_use",
            self.tr("&Use it"),
            self.tr("Keep it as a model of its own, and let it read from now on."),
        )
        self.use.setProperty("primary", True)
        self.use.clicked.connect(self._use)
        self.stop = self._button(
            "fit_stop", self.tr("&Stop"), self.tr("Stop; everything is as it was.")
        )
        self.stop.clicked.connect(self.stop_requested)
        self.write = self._button(
            "fit_write",
            self.tr("&Writing test…"),
            self.tr("Write every letter twice, at your own pace."),
        )
        self.write.clicked.connect(self.write_requested)
        self.draw = self._button(
            "fit_draw",
            self.tr("&Draw letters"),
            self.tr("Draw them on the canvas, and say what they are."),
        )
        self.draw.clicked.connect(self.draw_requested)
        self.leave = self._button(
            "fit_leave", self.tr("&Leave as it is"), self.tr("Close this window.")
        )
        self.leave.clicked.connect(self.reject)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", "").removesuffix("…"))
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._body.setObjectName("fit_body")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        for part in (
            self._verdict,
            self._bar,
            self.bars,
            self._others,
            self._gained_title,
            self.gained,
            self._lost_title,
            self.lost,
            self._wanted,
        ):
            column.addWidget(part)
        column.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self._intro, 1)
        top.addWidget(WhatButton("fit_to_hand", self), 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.use, self.write, self.draw, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        page = QVBoxLayout(self)
        page.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        page.setSpacing(GRID)
        page.addLayout(top)
        page.addWidget(self._author_row)
        self._scroll = PageScroll(self._body)
        page.addWidget(self._scroll, 1)
        page.addLayout(buttons)

    # What is shown

    @property
    def author(self) -> str:
        """Whose letters are meant; "" for the user's."""
        return str(self.authors.currentData() or "")

    @Slot(object)
    def set_authors(self, authors: Mapping[str, int]) -> None:
        """Offer the authors of letters; without others than the user there is nothing to choose."""
        chosen = self.author
        with QSignalBlocker(self.authors):
            self.authors.clear()
            for name, n in authors.items():
                said = self.tr("{0} ({1})").format(author_text(name), letters_text(n))
                self.authors.addItem(said, name)
            self.authors.setCurrentIndex(max(0, self.authors.findData(chosen)))
        self._author_row.setVisible(len(authors) > 1)

    @Slot(str, object)
    def show_progress(self, text: str, share: float | None) -> None:
        """Say what is done, and how much of it: a share from 0 to 1, None if nobody knows."""
        self.result_shown = None
        self._say(text)
        self._bar.setRange(0, 0 if share is None else _STEPS)
        if share is not None:
            self._bar.setValue(round(share * _STEPS))
        self._show_parts(_State.RUNNING)

    @Slot(object)
    def show_result(self, result: FitResult) -> None:
        """Show the proof, and offer what came of it if it helps."""
        self.result_shown = result
        proof = result.proof
        self._say(verdict_text(result))
        mine = proof.mine
        self.bars.set_shares(Accuracy(mine.n_before, mine.n), Accuracy(mine.n_after, mine.n))
        self._others.setText(kept_right_text(proof))
        self._wanted.setText(wanted_text(result))
        gained = [place for place, each in enumerate(proof.letters) if each.is_gained]
        lost = [place for place, each in enumerate(proof.letters) if each.is_lost]
        self._show_letters(self._gained_title, self.gained, self.tr("Now read: {0}"), gained)
        self._show_letters(self._lost_title, self.lost, self.tr("No longer read: {0}"), lost)
        is_few = not mine.n or bool(proof.wanted)
        offered = _State.OFFERED if proof.is_offered else _State.FEW if is_few else None
        self._show_parts(offered or _State.NOT_OFFERED)

    @Slot()
    def show_stopped(self) -> None:
        """Say that it was stopped."""
        self._show_end(self.tr("It was stopped. Everything is as it was."))

    @Slot(str)
    def show_failure(self, sentence: str) -> None:
        """Say why it cannot be done."""
        self._show_end(sentence)

    def _grow(self) -> None:
        """Make room for all that is shown, as far as the screen has it."""
        for layout in (self._body.layout(), self.layout()):
            if layout is not None:
                layout.activate()
        body, room = self._body.layout(), self._scroll.viewport()
        if body is not None:
            missing = body.totalHeightForWidth(room.width()) + GRID - room.height()
            grow(self, self.size() + QSize(0, max(0, missing)))

    def _show_end(self, sentence: str) -> None:
        self.result_shown = None
        self._say(sentence)
        self.bars.set_shares(None, None)
        self._wanted.clear()
        self._others.clear()
        for title, strip in ((self._gained_title, self.gained), (self._lost_title, self.lost)):
            self._show_letters(title, strip, "", [])
        self._show_parts(_State.NOT_OFFERED)

    def _say(self, sentence: str) -> None:
        self._verdict.setText(shortened(sentence, _LONGEST_SENTENCE))
        self.setAccessibleDescription(self._verdict.text())

    def _show_letters(
        self, title: QLabel, strip: PictureStrip, said: str, places: list[int]
    ) -> None:
        """Show letters of the proof; below each what it was read as, and what it is read as now."""
        result = self.result_shown
        title.setText(said.format(number(len(places))))
        images = None if result is None or not len(result.images) else result.images
        if result is None or images is None:
            strip.clear()
            return
        letters = result.proof.letters
        captions = [f"{letters[place].before} → {letters[place].after}" for place in places]
        strip.setAccessibleName(title.text())
        strip.show_pictures(images[np.array(places, dtype=np.int64)], captions)

    def _show_parts(self, state: _State) -> None:
        result = self.result_shown
        has_proof = result is not None and result.proof.mine.n > 0
        self._bar.setVisible(state is _State.RUNNING)
        self.stop.setVisible(state is _State.RUNNING)
        self.bars.setVisible(has_proof)
        self._others.setVisible(has_proof and bool(self._others.text()))
        for title, strip in ((self._gained_title, self.gained), (self._lost_title, self.lost)):
            has_pictures = has_proof and len(strip.shown()) > 0
            title.setVisible(has_pictures)
            strip.setVisible(has_pictures)
        self._wanted.setVisible(state is _State.FEW)
        for button in (self.write, self.draw):
            button.setVisible(state is _State.FEW)
        self.use.setVisible(state is _State.OFFERED)
        is_offered = state is _State.OFFERED
        self.leave.setText(self.tr("&Leave as it is") if is_offered else self.tr("&Close"))
        self.leave.setAccessibleName(self.leave.text().replace("&", ""))
        first = {_State.RUNNING: self.stop, _State.OFFERED: self.use, _State.FEW: self.write}
        for each in (self.use, self.write, self.leave):
            each.setDefault(False)
        button = first.get(state, self.leave)
        if state is not _State.RUNNING:
            button.setDefault(True)
        if not self.authors.hasFocus() and self.focusWidget() is not button:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._grow()

    # From the user

    @Slot()
    def _choose_author(self) -> None:
        self.author_chosen.emit(self.author)

    @Slot()
    def _use(self) -> None:
        if self.result_shown is not None:
            result, self.result_shown = self.result_shown, None
            self.use_requested.emit(result)
            self.accept()
