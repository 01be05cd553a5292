"""How letters are parted into those learned from and those held out."""

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLabel, QSpinBox, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import locale, number, translate
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow, indent_number
from letterpad.gui.widgets.wheel_guard import WheelGuard
from letterpad.letters.letterset import SPLIT_KINDS, LetterSet, SplitKind
from letterpad.letters.readers.reading import MOST_LETTERS

_SHARE = 0.8
_LARGEST_SEED = 2**31 - 1


class SplitForm(QWidget):
    """Kind of split, number of letters to train on, and the seed of the shuffle.

    Signals
    -------
    changed()
        The user changed one of them.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_letters: int | None = None
        self._train_size: int | None = None  # as chosen; None for the usual share
        self._kind: SplitKind = "random"  # as chosen; writers may not be known for these letters

        self.split_chooser = Chooser(
            "split_chooser",
            self.tr("Split"),
            self.tr("How the letters that are held out for the test are chosen."),
        )
        for kind, title in SPLIT_KINDS.items():
            title = translated(title)
            self.split_chooser.addItem(title[0].upper() + title[1:], kind)
            last = self.split_chooser.count() - 1
            self.split_chooser.setItemData(last, _tip(kind), Qt.ItemDataRole.ToolTipRole)
        self.split_chooser.currentIndexChanged.connect(self._choose_kind)
        self.train_size = self._spin_box(
            "train_size",
            self.tr("Letters to train on"),
            self.tr(
                "How many letters the model learns from; all others are held out to test it "
                "(train_size). 80 % is usual."
            ),
        )
        self.train_size.setGroupSeparatorShown(True)
        self.train_size.setAccelerated(True)
        self.train_size.setEnabled(False)
        self.train_size.valueChanged.connect(self._choose_train_size)
        self.total = QLabel()
        self.total.setObjectName("letters_total")
        self.total.setProperty("muted", True)
        self.random_state = self._spin_box(
            "random_state",
            self.tr("Random state"),
            self.tr(
                "Seed of the shuffle (random_state): the same number holds out the same letters."
            ),
        )
        self.random_state.setRange(0, _LARGEST_SEED)
        self.random_state.setValue(42)
        self.random_state.valueChanged.connect(self._on_changed)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(LabelledRow(self.tr("Split"), self.split_chooser))
        column.addWidget(LabelledRow(self.tr("Train on"), self.train_size, self.total))
        column.addWidget(LabelledRow(self.tr("Random state"), self.random_state))

    @staticmethod
    def _spin_box(name: str, title: str, tip: str) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(tip)
        box.setLocale(locale())
        box.setMinimumWidth(scaled(11 * GRID))
        indent_number(box)
        WheelGuard(box)
        return box

    @property
    def kind(self) -> SplitKind:
        """The kind of split in force."""
        return cast("SplitKind", self.split_chooser.currentData())

    @property
    def n_held_out(self) -> int:
        """How many letters are held out, as nearly as whole writers allow."""
        return (self._n_letters or 0) - self.train_size.value()

    def set_letters(self, letters: LetterSet | None) -> None:
        """Take bounds and the kinds of split from letters; None while there are none."""
        n_letters = None if letters is None else len(letters)
        self._take(n_letters, letters is None or letters.writers is not None)

    def expect(self, n_letters: int) -> None:
        """Take bounds from letters without writers that are yet to come."""
        self._take(n_letters, writers_known=False)

    def _take(self, n_letters: int | None, writers_known: bool) -> None:
        self._n_letters = n_letters
        model = self.split_chooser.model()
        if isinstance(model, QStandardItemModel):
            item = model.item(self.split_chooser.findData("writers"))
            item.setEnabled(writers_known)
            item.setToolTip(
                _tip("writers")
                if writers_known
                else self.tr("These letters do not name their writers.")
            )
        self._show(self._kind if writers_known or self._kind != "writers" else "random")

    def choices(self) -> dict[str, Any]:
        """Return what was chosen, as JSON-ready values."""
        return {
            "split": self._kind,
            "train_size": self._train_size,
            "random_state": self.random_state.value(),
        }

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Take up what `choices` gave; what is wrong in it is left out."""
        kind, size, seed = (choices.get(key) for key in ("split", "train_size", "random_state"))
        if isinstance(kind, str) and kind in SPLIT_KINDS:
            self._kind = kind
        if size is None or (isinstance(size, int) and 0 < size <= MOST_LETTERS):
            self._train_size = size
        if isinstance(seed, int) and 0 <= seed <= _LARGEST_SEED:
            with QSignalBlocker(self.random_state):
                self.random_state.setValue(seed)
        self._show(self._kind)

    def _show(self, kind: SplitKind) -> None:
        """Show kind and number, without telling anybody."""
        with QSignalBlocker(self.split_chooser):
            self.split_chooser.setCurrentIndex(self.split_chooser.findData(kind))
        n_letters = self._n_letters
        self.train_size.setEnabled(n_letters is not None and n_letters > 1)
        self.total.setText("" if n_letters is None else self.tr("of {0}").format(number(n_letters)))
        if n_letters is None:
            return
        with QSignalBlocker(self.train_size):
            self.train_size.setRange(1, max(1, n_letters - 1))
            usual = int(_SHARE * n_letters)  # as train_test_split rounds it
            self.train_size.setValue(usual if self._train_size is None else self._train_size)

    @Slot(int)
    def _choose_kind(self, index: int) -> None:
        self._kind = cast("SplitKind", self.split_chooser.itemData(index))
        self.changed.emit()

    @Slot(int)
    def _choose_train_size(self, size: int) -> None:
        usual = int(_SHARE * (self._n_letters or 0))
        self._train_size = None if size == usual else size
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def _tip(kind: SplitKind) -> str:
    return {
        "random": translate("SplitForm", "Shuffled: scikit-learn's train_test_split."),
        "stratified": translate(
            "SplitForm",
            "Shuffled, with the same share of every class among the held-out letters as among all.",
        ),
        "writers": translate(
            "SplitForm",
            "Whole writers are held out: the honest test of how well it reads new handwriting.",
        ),
    }[kind]
