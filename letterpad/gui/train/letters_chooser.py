"""Which letters to learn from: a source, its classes, what is in it, and what they look like."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import translated
from letterpad.gui.train.builtin_letters import FEWEST, MOST, BuiltinLetters
from letterpad.gui.train.class_names_field import ClassNamesField
from letterpad.gui.train.classes_dialog import ClassesDialog
from letterpad.gui.train.letters_summary import (
    Examples,
    class_texts,
    first_of,
    spec_of,
    summary,
)
from letterpad.gui.train.open_letters_menu import OpenLettersMenu
from letterpad.gui.train.orientation_form import OrientationForm
from letterpad.gui.train.reading_progress import ReadingProgress
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow, wrapped_label
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.letters.classes import AS_NAMED, SCHEMES
from letterpad.letters.data_spec import Builtin, DataSpec, Files, Fonts, MyLetters
from letterpad.letters.letterset import LetterSet
from letterpad.training.spec import Progress

_REMEMBERED = 8

_MOST_ROWS = 3
"""Of pictures: A to Z are seen at once, and there is room left for the training."""

_ROOM_FOR_ALL = 110 * GRID
"""Logical pixels of the panel's height from which on there are so many; in less there is one row,
with pages, so that the curves of a training can be read."""

_SAID_AFTER_MS = 150
"""Milliseconds that letters may take before it is said that they are being read: nothing flickers
when they have been read before."""


class LettersChooser(QWidget):
    """Chooses letters, and shows what was chosen.

    Its `classes_row` and `orientation_form` stand elsewhere.

    Signals
    -------
    letters_requested(DataSpec)
        The user chose other letters, or those that are chosen cannot be read: these are to be read.
    reading_cancelled(DataSpec)
        The user gave up letters that are being read; others have been asked for before this.
    number_typed()
        The user is typing how many built-in letters there are to be.
    look_requested()
        The user wants to see what is in the letters.
    mine_outdated(DataSpec)
        The user's own letters are chosen, and have changed since they were read.
    letters_changed(LetterSet or None)
        Other letters are chosen, and read; None while they are being read, or cannot be.
    """

    letters_requested = Signal(object)
    reading_cancelled = Signal(object)
    number_typed = Signal()
    look_requested = Signal()
    mine_outdated = Signal(object)
    letters_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: DataSpec = Builtin()
        self._letters: LetterSet | None = None
        self._opened: list[DataSpec] = []
        self._unnamed: set[str] = set()
        self._before: DataSpec = Builtin()  # read last, and what Cancel goes back to
        self._kept: DataSpec = Builtin()  # for the next start: none that is still to be read
        self._builtin = Builtin()  # as many as were chosen last
        self._working: LetterSet | None = None  # those of `_before`
        self._is_mine_old = False
        self._authors: tuple[str, ...] = ()  # of My letters, where there are several
        self._awaited: DataSpec | None = None
        self._is_awaiting_shown = False
        self._soon = self._new_timer()

        self.dataset_chooser = Chooser(
            "dataset_chooser",
            self.tr("Letters"),
            self.tr(
                "The letters to learn from and be tested on: built-in handwriting, or your own."
            ),
        )
        self.dataset_chooser.setMinimumContentsLength(4)  # its button takes the rest of the row
        self.dataset_chooser.currentIndexChanged.connect(self._choose_source)
        self.open_menu = OpenLettersMenu(self)
        self.open_menu.mine_chosen.connect(self.choose_mine)
        self.open_menu.fonts_chosen.connect(self._choose_fonts)
        self.open_menu.fonts_folder_chosen.connect(self._choose_fonts_in)
        self.open_button = self._new_open_button()
        self.classes_chooser = Chooser(
            "classes_chooser",
            self.tr("Classes"),
            self.tr(
                "Which letters the model tells apart: both cases as one letter, one case only, "
                "or all 52."
            ),
        )
        self.classes_chooser.setMinimumContentsLength(4)
        self.classes_chooser.currentIndexChanged.connect(self._choose_classes)
        self.builtin_letters = BuiltinLetters()
        self.builtin_letters.typed.connect(self.number_typed)
        self.builtin_letters.chosen.connect(self._choose_number)
        self.class_names = ClassNamesField()
        self.class_names.chosen.connect(self._choose_names)
        self.classes_button = self._new_classes_button()
        self.classes_row = LabelledRow(self.tr("Classes"), self.classes_chooser)
        self.classes_row.add_button(self.classes_button)
        self.orientation_form = OrientationForm()
        self.orientation_form.chosen.connect(self._want)
        self._names_row = LabelledRow(self.tr("Class names"), self.class_names)
        self.summary = wrapped_label("letters_summary", "muted")
        self.look_button = self._new_look_button()
        self.remarks = wrapped_label("letters_remarks", "muted")
        self.error = wrapped_label("letters_error", "warning")
        self.error.hide()
        self.samples = PictureStrip(magnification=1, most_rows=_MOST_ROWS)
        self.samples.setObjectName("letter_samples")
        self.samples.setAccessibleName(self.tr("A letter of each class, with its name"))
        self.samples.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons turn the pages
        self.reading = ReadingProgress()
        self.reading.cancelled.connect(self._cancel_reading)
        self._lay_out()
        self._refresh()

    def _lay_out(self) -> None:
        """Put what is chosen above what it is and looks like."""
        source = LabelledRow(self.tr("Letters"), self.dataset_chooser)
        source.add_button(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(source)
        column.addWidget(self.builtin_letters)
        column.addWidget(self._names_row)
        summary = QHBoxLayout()
        summary.setSpacing(GRID)
        summary.addWidget(self.summary, 1)
        summary.addWidget(self.look_button)
        column.addLayout(summary)
        column.addWidget(self.error)
        column.addWidget(self.samples)
        column.addWidget(self.reading)
        column.addWidget(self.remarks)

    def _new_timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_SAID_AFTER_MS)
        timer.timeout.connect(self._show_reading)
        return timer

    def _new_open_button(self) -> QPushButton:
        button = QPushButton(self.tr("Open…"))
        button.setObjectName("open_letters_button")
        button.setProperty("tool", True)
        button.setAccessibleName(self.tr("Open letters"))
        button.setToolTip(self.tr("Open letters of your own: a file or a folder."))
        button.setMenu(self.open_menu)
        return button

    def _new_look_button(self) -> QPushButton:
        button = QPushButton(self.tr("Look…"))
        button.setObjectName("look_at_letters_button")
        button.setProperty("low", True)
        button.setAccessibleName(self.tr("Look at the letters"))
        button.setToolTip(
            self.tr(
                "See how many letters each class has, what they look like on average, and which "
                "look alike."
            )
        )
        button.clicked.connect(self.look_requested)
        return button

    def _new_classes_button(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("choose_classes_button")
        button.setProperty("tool", True)
        button.setAccessibleName(self.tr("Choose classes"))
        button.setToolTip(self.tr("See the classes, and leave some of them out."))
        button.clicked.connect(self._show_classes)
        return button

    # What is shown

    @property
    def spec(self) -> DataSpec:
        """The letters that are chosen."""
        return self._spec

    @property
    def letters(self) -> LetterSet | None:
        """The chosen letters; None until they are read, or if they cannot be."""
        return self._letters

    @property
    def has_given_up(self) -> bool:
        """Whether the chosen letters cannot be read, and there are no others to go back to."""
        return self._letters is None and self._awaited is None and bool(self.error.text())

    def set_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        """Show letters that were read."""
        shown = self._letters
        if spec == self._spec and shown is not None and shown.hash == letters.hash:
            return  # somebody else has asked for them
        self._spec = self._before = self._kept = spec
        self._letters = self._working = letters
        if spec.opened_from is not None:
            others = [old for old in self._opened if old.source != spec.source]
            self._set_opened([spec, *others])
        self._refresh()

    def take(self, spec: DataSpec, letters: LetterSet) -> None:
        """Choose letters that have been read already."""
        self._say_error("")
        self.set_letters(spec, letters)

    def set_unnamed(self, spec: DataSpec, unnamed: bool) -> None:
        """Say whether the files do not name their classes, so that the user may."""
        if unnamed != (spec.source in self._unnamed):
            self._unnamed ^= {spec.source}
            self._show_names()

    def show_loading(self, spec: DataSpec) -> None:
        """Say that letters are being read, unless they are there in a moment."""
        if spec == self._awaited:
            return
        self._spec, self._letters = spec, None
        if isinstance(spec, MyLetters):
            self._is_mine_old = False
        self._awaited, self._is_awaiting_shown = spec, False
        self._show_choice()
        self._tell_letters()
        self._soon.start()

    def show_progress(self, progress: Progress) -> None:
        """Say how far the reading of the chosen letters is."""
        if self._awaited is not None:
            self._show_reading()
            self.summary.setText(translated(progress.text))
            self.reading.show_progress(progress)

    def show_error(self, spec: DataSpec, sentence: str) -> None:
        """Say why letters could not be read, and go back to those that can."""
        if self._working is not None and self._before != spec:
            self._spec, self._letters = self._before, self._working
        else:
            self._spec = self._kept if self._kept != spec else Builtin()
            self._letters = None
        self._before = self._kept = self._spec
        self._refresh()
        if self._letters is None:
            self.summary.hide()
            self.samples.hide()
        self._say_error(sentence)
        if self._letters is None and self._spec != spec:
            self.show_loading(self._spec)
            self.letters_requested.emit(self._spec)

    def set_room(self, height: int) -> None:
        """Say how many logical pixels of height the whole panel has."""
        self.samples.set_most_rows(_MOST_ROWS if height >= scaled(_ROOM_FOR_ALL) else 1)

    def choices(self) -> dict[str, Any]:
        """Return what was chosen, as JSON-ready values."""
        return {
            "data": self._kept.to_json(),
            "opened": [spec.to_json() for spec in self._opened],
            "builtin_letters": self._builtin.size,
        }

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Take up what `choices` gave; letters are still to be read. What is wrong is left out."""
        opened = choices.get("opened", [])
        specs = [spec_of(fields) for fields in (opened if isinstance(opened, list) else [])]
        self._set_opened([spec for spec in specs if spec is not None])
        number = choices.get("builtin_letters")
        if isinstance(number, int) and FEWEST <= number <= MOST:
            self._builtin = Builtin(number)
        self._spec = self._kept = spec_of(choices.get("data")) or self._builtin
        self._letters = None
        self._refresh()

    # From what is known to the widgets

    def _refresh(self) -> None:
        """Make every widget show the spec and the letters, without telling anybody."""
        self._soon.stop()
        self._awaited = None
        self._show_choice()
        self._tell_letters()
        letters = self._letters
        self.reading.hide()
        self.summary.show()
        self.samples.show()
        if letters is None:
            self.summary.setText("")
            self.samples.clear()
            self.remarks.hide()
            return
        self.summary.setText(summary(letters))
        place = letters.source if self._spec.opened_from else ""
        parts = (letters.name, place, letters.licence)
        self.summary.setToolTip("\n".join(translated(part) for part in parts if part))
        notes = tuple(map(translated, letters.notes))
        self.remarks.setText(first_of(notes))
        self.remarks.setToolTip("\n".join(notes))
        self.remarks.setVisible(bool(letters.notes))
        self._show_samples()

    def _tell_letters(self) -> None:
        self.look_button.setEnabled(self._letters is not None)
        self.letters_changed.emit(self._letters)

    def _say_error(self, sentence: str) -> None:
        """Say what is wrong, until other letters are chosen; "" for nothing."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _set_opened(self, specs: list[DataSpec]) -> None:
        """Remember opened letters, the newest first; the next are looked for beside them."""
        self._opened = specs[:_REMEMBERED]
        if self._opened:
            self.open_menu.folder = str(self._opened[0].opened_from)

    def _show_choice(self) -> None:
        self._show_number()
        self._fill_sources()
        self._fill_classes()
        self._show_names()

    def _show_number(self) -> None:
        """Show how many built-in letters there are, if those are chosen."""
        if isinstance(self._spec, Builtin):
            self._builtin = Builtin(self._spec.size)
            self.builtin_letters.show_number(self._spec.size)
        else:
            self.builtin_letters.hide()

    def _show_names(self) -> None:
        """Show what the classes are called, where the user may say it."""
        may_be_named = self._spec.source in self._unnamed and not self._have_names()
        self.orientation_form.show_spec(self._spec, unnamed=may_be_named)
        self._names_row.setVisible(may_be_named)
        if may_be_named:
            letters = self._letters
            read = () if letters is None else letters.label_names or letters.classes
            self.class_names.show_names(self._given_names() or read)

    def _have_names(self) -> bool:
        """Tell whether the letters that were read are named in their file, as tables may do."""
        letters = self._letters
        return (
            letters is not None
            and letters.source == self._spec.source
            and not letters.label_names
            and not self._given_names()
        )

    @Slot()
    def _show_reading(self) -> None:
        """Say that the letters are being read: they were not there in a moment."""
        self._soon.stop()
        if not self._is_awaiting_shown:
            self._is_awaiting_shown = True
            self.summary.setText(self.tr("Reading the letters…"))
            self.summary.setToolTip("")
            self.summary.show()
            self.samples.hide()
            self.remarks.hide()
            self.reading.show_begin(may_be_cancelled=self._before != self._spec)

    def _fill_sources(self) -> None:
        with QSignalBlocker(self.dataset_chooser):
            self.dataset_chooser.clear()
            for spec in self._offered().values():
                self.dataset_chooser.addItem(translated(spec.title), spec.source)
                last = self.dataset_chooser.count() - 1
                tip = translated(spec.detail)
                self.dataset_chooser.setItemData(last, tip, Qt.ItemDataRole.ToolTipRole)
            self._show_source()

    def _offered(self) -> dict[str, DataSpec]:
        """Return what can be chosen again, by source; the letters that are chosen come last."""
        mine = (MyLetters(), *map(MyLetters, self._authors))
        offered = (self._builtin, *mine, Fonts(), *self._opened, self._spec)
        return {spec.source: spec for spec in offered}

    def _show_source(self) -> None:
        # Of a file's name beginning and end say most, of words the beginning.
        elide = Qt.TextElideMode
        is_file = self._spec.opened_from is not None
        self.dataset_chooser.elide_mode = elide.ElideMiddle if is_file else elide.ElideRight
        index = self.dataset_chooser.findData(self._spec.source)
        self.dataset_chooser.setCurrentIndex(index)

    def _fill_classes(self) -> None:
        """Offer the schemes that suit the data, and choose the one in force."""
        names = () if self._letters is None else self._letters.classes
        single = all(len(name) == 1 and name.isascii() and name.isalpha() for name in names)
        keys = list(SCHEMES) if single else []
        if self._spec.has_own_names:
            keys.append(AS_NAMED)
        key = self._spec.classes
        if key is None:
            merged = not self._spec.has_own_names or names == SCHEMES["A-Z"].classes
            key = "A-Z" if merged else AS_NAMED
        if key not in keys:
            keys.append(key)
        with QSignalBlocker(self.classes_chooser):
            self.classes_chooser.clear()
            for offered in keys:
                title, tip = class_texts(offered)
                self.classes_chooser.addItem(title, offered)
                last = self.classes_chooser.count() - 1
                self.classes_chooser.setItemData(last, tip, Qt.ItemDataRole.ToolTipRole)
            self.classes_chooser.setCurrentIndex(self.classes_chooser.findData(key))
        self.classes_chooser.setEnabled(len(keys) > 1)
        self.classes_button.setEnabled(self._letters is not None)
        n_left_out = len(self._spec.leave_out)
        text = self.tr("{0} of {1}…") if n_left_out else self.tr("Choose…")
        self.classes_button.setText(
            text.format(number(len(names)), number(len(names) + n_left_out))
        )

    def _show_samples(self) -> None:
        if self._letters is None:
            return
        examples = Examples(self._letters)
        self.samples.show_pictures(examples, examples.names)

    # From the user

    @Slot(object)
    def choose(self, spec: DataSpec) -> None:
        """Choose letters; they are asked for unless they are chosen already."""
        self._want(spec)

    @Slot()
    def choose_mine(self) -> None:
        """Choose the user's own letters; if they are chosen already, read what has come since."""
        if isinstance(self._spec, MyLetters) and self._spec.author is None:
            self.doubt_mine()
            self.refresh_mine()
        else:
            self._want(MyLetters())

    @Slot()
    def _choose_fonts(self) -> None:
        self._want(Fonts())

    @Slot(str)
    def _choose_fonts_in(self, folder: str) -> None:
        self._want(Fonts(str(Path(folder))))

    @Slot(object)
    def set_authors(self, authors: Mapping[str, int]) -> None:
        """Offer the letters of each author of My letters, where several have some."""
        shown = tuple(author for author, n in authors.items() if n)
        shown = shown if len(shown) > 1 else ()
        if shown != self._authors:
            self._authors = shown
            self._fill_sources()

    @Slot()
    def doubt_mine(self) -> None:
        """Remember that the user's own letters are others now."""
        self._is_mine_old = True

    @Slot()
    def refresh_mine(self) -> None:
        """Read the user's own letters again, if they are chosen and have changed."""
        if self._is_mine_old and isinstance(self._spec, MyLetters):
            self._is_mine_old = False
            self.mine_outdated.emit(self._spec)

    @Slot(object)
    def _want(self, spec: DataSpec) -> None:
        if spec != self._spec:
            self._say_error("")
            self.show_loading(spec)
            self.letters_requested.emit(spec)

    @Slot()
    def _cancel_reading(self) -> None:
        given_up = self._spec
        self.dataset_chooser.setFocus()
        self._want(self._before)
        self.reading_cancelled.emit(given_up)

    @Slot(int)
    def _choose_source(self, index: int) -> None:
        self._want(self._offered()[self.dataset_chooser.itemData(index)])

    @Slot(int)
    def _choose_number(self, number: int) -> None:
        if isinstance(self._spec, Builtin):
            self._want(replace(self._spec, size=number))

    @Slot(int)
    def _choose_classes(self, index: int) -> None:
        key = self.classes_chooser.itemData(index)
        if key is not None:
            self._want(replace(self._spec, classes=key, leave_out=()))

    @Slot()
    def _show_classes(self) -> None:
        """Let the user leave classes out."""
        if self._letters is not None:
            dialog = ClassesDialog(self._letters, self._spec.leave_out, self)
            dialog.chosen.connect(self._leave_out)
            dialog.open()

    @Slot(object)
    def _leave_out(self, classes: tuple[str, ...]) -> None:
        self._want(replace(self._spec, leave_out=classes))

    @Slot(object)
    def _choose_names(self, names: tuple[str, ...]) -> None:
        if isinstance(self._spec, Files):
            # Classes chosen for the old names need not suit the new ones.
            self._want(replace(self._spec, class_names=names, classes=None, leave_out=()))

    def _given_names(self) -> tuple[str, ...] | None:
        """Return what the user has called the classes."""
        return self._spec.class_names if isinstance(self._spec, Files) else None
