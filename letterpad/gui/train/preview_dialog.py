"""Letters before they are chosen: how they were understood, to be used or not."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.translation import translated
from letterpad.gui.train.class_names_field import ClassNamesField
from letterpad.gui.train.letters_summary import Examples, summary
from letterpad.gui.train.orientation_form import OrientationForm
from letterpad.gui.train.preview_texts import all_counts, preview_texts
from letterpad.gui.train.reading_progress import ReadingProgress
from letterpad.gui.widgets.dialog_size import grow
from letterpad.gui.widgets.form_rows import LABEL_WIDTH, Chooser, LabelledRow, wrapped_label
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.training.spec import Progress

_SIZE = QSize(640, 300)
"""Logical pixels, while nothing is known; it grows with what is said."""

_MOST_ROWS = 3
"""Of pictures."""


class PreviewDialog(QDialog):
    """Shows letters that are being opened; nothing is replaced until they are used.

    One at a time: what is opened next takes its place.

    Signals
    -------
    asked(Files)
        These are to be read: a set that was chosen, or the same letters in another way.
    used(Files, LetterSet)
        The user wants these letters.
    given_up(Files or None)
        The user does not want what is shown, or being read.
    """

    asked = Signal(object)
    used = Signal(object, object)
    given_up = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview_dialog")
        self.setWindowTitle(self.tr("Open letters"))
        self._spec: Files | None = None
        self._letters: LetterSet | None = None
        self._is_unnamed = False
        self._in_use = ""

        self.name = wrapped_label("preview_name", "heading")
        self.place = wrapped_label("preview_place", "muted")
        self.sets = Chooser(
            "preview_set",
            self.tr("Set of letters"),
            self.tr("What is opened holds several sets of letters: choose one of them."),
        )
        self.sets.activated.connect(self._choose_set)
        self._sets_row = LabelledRow(self.tr("Set of letters"), self.sets)
        self.reading_text = wrapped_label("preview_reading", "muted")
        self.progress = ReadingProgress()
        self.progress.cancel_button.hide()
        self.error = wrapped_label("preview_error", "warning")
        self.facts = _Facts()
        self.samples = PictureStrip(magnification=1, most_rows=_MOST_ROWS)
        self.samples.setObjectName("preview_samples")
        self.samples.setAccessibleName(self.tr("A letter of each class, with its name"))
        self.samples.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons turn the pages
        self.orientation = OrientationForm()
        self.orientation.turn_chooser.setObjectName("preview_turn")
        self.orientation.first_label_chooser.setObjectName("preview_first_label")
        self.orientation.chosen.connect(self._ask)
        self.class_names = ClassNamesField()
        self.class_names.setObjectName("preview_class_names")
        self.class_names.chosen.connect(self._choose_names)
        self._names_row = LabelledRow(self.tr("Class names"), self.class_names)
        self.stays = wrapped_label("preview_stays", "muted")
        self._lay_out()

    def _lay_out(self) -> None:
        """Put what was understood first, how else it may be read below it, and the buttons last."""
        self.buttons = QDialogButtonBox()
        self.use_button = QPushButton(self.tr("&Use these letters"))
        self.use_button.setObjectName("use_letters_button")
        self.use_button.setProperty("primary", True)
        self.use_button.clicked.connect(self._use)
        self.buttons.addButton(self.use_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.cancel_button = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.cancel_button.setObjectName("cancel_letters_button")
        self.cancel_button.setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        for label in (self.error, self.place):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown = QWidget()
        self._column = column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (
            *(self._sets_row, self.reading_text, self.progress, self.error, self.facts),
            *(self.samples, self._names_row, self.orientation),
        ):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("preview_scroll")
        self._scroll.setAccessibleName(self.tr("How the letters were understood"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.name)
        layout.addWidget(self.place)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.stays)
        layout.addWidget(self.buttons)
        self.resize(self._usual_size())

    # What is shown

    @property
    def spec(self) -> Files | None:
        """The letters that are shown, or being read; None while a set is to be chosen."""
        return self._spec

    def show_path(self, path: Path, stays: str) -> None:
        """Begin with a file or folder; `stays` is what the letters are called that are in use."""
        self._spec = None
        self.name.setText(path.name or str(path))
        self.place.setText(str(path.parent))
        self._in_use = stays
        self._sets_row.hide()
        self._show_nothing()
        self.resize(self._usual_size())
        self.reading_text.setText(self.tr("Looking at it…"))

    def show_sets(self, sets: Sequence[Path], folder: Path) -> None:
        """Let the user choose one of several sets of letters in a folder or an archive."""
        self._show_nothing()
        self.reading_text.setText(
            self.tr("Several sets of letters are in it. Choose the one that you want to look at.")
        )
        self.progress.hide()
        with QSignalBlocker(self.sets):
            self.sets.clear()
            for each in sets:
                self.sets.addItem(each.relative_to(folder).as_posix(), str(each))
            self.sets.setPlaceholderText(self.tr("Choose…"))
            self.sets.setCurrentIndex(-1)
        self._sets_row.show()
        self.sets.setFocus()

    def show_loading(self, spec: Files) -> None:
        """Say that letters are being read."""
        if spec != self._spec:
            self._spec, self._is_unnamed = spec, False
            self._show_nothing()
            self.reading_text.setText(self.tr("Reading the letters…"))

    def show_progress(self, progress: Progress) -> None:
        """Say how far the reading is."""
        self.reading_text.setText(translated(progress.text))
        self.progress.show_progress(progress)

    def set_unnamed(self, unnamed: bool) -> None:
        """Say whether the files number their classes, so that the user may name them."""
        self._is_unnamed = unnamed

    def show_letters(self, letters: LetterSet) -> None:
        """Show how letters were understood."""
        self._show_nothing()
        self._letters = letters
        for part in (self.reading_text, self.progress):
            part.hide()
        self.facts.show_letters(letters)
        examples = Examples(letters)
        self.samples.show_pictures(examples, examples.names)
        self.samples.show()
        self._show_ways(letters)
        self.use_button.setEnabled(True)
        self.use_button.setDefault(True)
        if self.focusWidget() in (None, self.cancel_button):
            self.use_button.setFocus()
        self._grow()

    def show_error(self, sentence: str) -> None:
        """Say why letters could not be read."""
        self._show_nothing()
        for part in (self.reading_text, self.progress, self.use_button):
            part.hide()
        self.stays.setText(self.tr("“{0}” stays as it is.").format(self._in_use))
        self.error.setText(sentence)
        self.error.show()
        if self._spec is not None:
            self.orientation.show_spec(self._spec, unnamed=self._is_unnamed)
            has_choice = self._spec.turn is not None or self._spec.first_label is not None
            self.orientation.setVisible(has_choice)
        self._grow()

    def _show_ways(self, letters: LetterSet) -> None:
        """Show how else the letters may be read."""
        assert self._spec is not None
        given = self._spec.class_names
        is_numbered = self._is_unnamed and bool(letters.label_names or given)
        self.orientation.show_spec(self._spec, unnamed=is_numbered)
        self._names_row.setVisible(is_numbered)
        if is_numbered:
            self.class_names.show_names(given or letters.label_names)

    def _show_nothing(self) -> None:
        """Show neither letters nor what was wrong with others."""
        self._letters = None
        said = self.tr("Until you use these letters, “{0}” stays as it is.")
        self.stays.setText(said.format(self._in_use))
        self.use_button.setEnabled(False)
        self.use_button.show()
        for part in (self.error, self.facts, self.samples, self._names_row, self.orientation):
            part.hide()
        self.progress.show_begin(may_be_cancelled=False)
        self.reading_text.show()

    def _usual_size(self) -> QSize:
        wanted = QSize(scaled(_SIZE.width()), scaled(_SIZE.height()))
        return wanted.boundedTo(self.screen().availableSize())

    def _grow(self) -> None:
        """Become as large as what is said, as far as the screen goes."""
        needed = self._column.totalHeightForWidth(self._scroll.viewport().width())
        more = max(0, needed - self._scroll.viewport().height())
        grow(self, QSize(self.width(), self.height() + more))

    # From the user

    @Slot(int)
    def _choose_set(self, index: int) -> None:
        self._ask(Files(str(self.sets.itemData(index))))

    @Slot(object)
    def _choose_names(self, names: tuple[str, ...]) -> None:
        if self._spec is not None:
            # Classes chosen for the old names need not suit the new ones.
            self._ask(replace(self._spec, class_names=names, classes=None, leave_out=()))

    @Slot(object)
    def _ask(self, spec: Files) -> None:
        before = self._spec
        if spec != before:
            self.show_loading(spec)
            self.given_up.emit(before)
            self.asked.emit(spec)

    @Slot()
    def _use(self) -> None:
        if self._spec is not None and self._letters is not None:
            spec, letters = self._spec, self._letters
            self._forget()
            self.accept()
            self.used.emit(spec, letters)

    def reject(self) -> None:
        """Give up what is shown or being read."""
        spec = self._spec
        self._forget()
        super().reject()
        self.given_up.emit(spec)

    def _forget(self) -> None:
        self._spec = self._letters = None
        self.samples.clear()


class _Facts(QWidget):
    """What was understood, in rows of a word and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview_facts")
        self._titles: dict[QLabel, QLabel] = {}
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(GRID)
        self._rows.setVerticalSpacing(GRID // 2)
        self._rows.setColumnMinimumWidth(0, scaled(LABEL_WIDTH))
        self._rows.setColumnStretch(1, 1)
        self.format = self._row("format", self.tr("Format"))
        self.letters = self._row("letters", self.tr("Letters"))
        self.classes = self._row("classes", self.tr("In each class"))
        self.orientation = self._row("orientation", self.tr("Which way up"))
        self.polarity = self._row("polarity", self.tr("Ink"))
        self.left_out = self._row("left_out", self.tr("Left out"))
        self.notes = self._row("notes", self.tr("Notes"))

    def _row(self, name: str, title: str) -> QLabel:
        label = QLabel(title)
        label.setProperty("muted", True)
        said = QLabel()
        said.setObjectName(f"preview_{name}")
        said.setAccessibleName(title)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setBuddy(said)
        row = self._rows.rowCount()
        self._rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(said, row, 1)
        self._titles[said] = label
        return said

    def show_letters(self, letters: LetterSet) -> None:
        """Show how letters were understood."""
        texts = preview_texts(letters)
        self.format.setText(texts.format)
        self.letters.setText(summary(letters))
        self.classes.setText(texts.counts)
        self.classes.setToolTip(all_counts(letters))
        self.orientation.setText(texts.orientation)
        self.polarity.setText(texts.polarity)
        self.left_out.setText(texts.left_out)
        said = letters.ledger.notes()
        others = [f"• {translated(note)}" for note in letters.notes if note not in said]
        self.notes.setText("\n".join(others))
        for part in (self.notes, self._titles[self.notes]):
            part.setVisible(bool(others))
        self.show()
