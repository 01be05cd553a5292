"""How letters are split into those learned from and those held out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from letterpad.algorithms.algorithm import Param
from letterpad.errors import UserError
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow, wrapped_label
from letterpad.gui.widgets.number_field import NumberField
from letterpad.letters.letterset import LetterSet
from letterpad.letters.own_parts import OwnParts
from letterpad.letters.readers.reading import MOST_LETTERS
from letterpad.letters.splits import SPLIT_KINDS, TEST_SHARE, SplitKind, rest_of
from letterpad.messages import Sentence

_SEED = 42
_LARGEST_SEED = 2**31 - 1

_RANDOM_STATE = Param(
    "random_state",
    Sentence("Random state"),
    "int",
    _SEED,
    Sentence("Seed of the shuffle (random_state): the same number holds out the same letters."),
    low=0,
    high=_LARGEST_SEED,
)


class SplitForm(QWidget):
    """Kind of split, number of letters to train on, and the seed of the shuffle.

    The letters that are held out are a fifth, drawn first, or the set's own test part: the same
    ones for every number of letters to train on.

    Signals
    -------
    changed()
        The user changed one of them.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_letters: int | None = None
        self._chosen = _Chosen()
        self._before = self._chosen  # as it was before the hand that types now
        self._kind: SplitKind | None = None  # as chosen; these letters may not be split so
        self._usual: SplitKind = "random"  # of these letters, where nothing is chosen
        self._own: OwnParts | None = None

        self.split_chooser = Chooser(
            "split_chooser",
            self.tr("Split"),
            self.tr("How the letters that are held out for the test are chosen."),
        )
        for kind in SPLIT_KINDS:
            if kind != "parts":
                self._add_kind(kind)
        self.split_chooser.currentIndexChanged.connect(self._choose_kind)
        self.train_size = self._number_field(_train_size(MOST_LETTERS, 0))
        self.train_size.setEnabled(False)
        self.train_size.text_changed.connect(self._take_numbers)
        self.total = QLabel()
        self.total.setObjectName("letters_total")
        self.total.setProperty("muted", True)
        self.random_state = self._number_field(_RANDOM_STATE)
        self.random_state.set_value(_SEED)
        self.random_state.text_changed.connect(self._take_numbers)
        self._errors = {
            field: wrapped_label(f"{field.objectName()}_error", "warning")
            for field in (self.train_size, self.random_state)
        }
        for field, label in self._errors.items():
            field.editingFinished.connect(self._settle)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.hide()

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(LabelledRow(self.tr("Split"), self.split_chooser))
        column.addWidget(LabelledRow(self.tr("Train on"), self.train_size, self.total))
        column.addWidget(self._errors[self.train_size])
        column.addWidget(LabelledRow(self.tr("Random state"), self.random_state))
        column.addWidget(self._errors[self.random_state])

    @staticmethod
    def _number_field(param: Param) -> NumberField:
        field = NumberField(param, grouped=param.name == "train_size")
        field.setObjectName(param.name)
        field.setAccessibleName(translated(param.label))
        field.setToolTip(translated(param.help))
        field.setMinimumWidth(scaled(11 * GRID))
        return field

    @property
    def kind(self) -> SplitKind:
        """The kind of split in force."""
        return cast("SplitKind", self.split_chooser.currentData())

    @property
    def n_train(self) -> int:
        """How many letters are trained on; 0 while the field says no such number."""
        return _whole(self.train_size) or 0

    @property
    def seed(self) -> int:
        """The seed of the shuffle: the last one that was right."""
        return self._chosen.seed

    @property
    def n_held_out(self) -> int:
        """How many letters are held out, as nearly as whole writers allow."""
        if self.kind == "parts" and self._own is not None:
            return len(self._own.held_out)
        n_letters = self._n_letters or 0
        return n_letters - rest_of(n_letters)

    @property
    def test_size(self) -> float | None:
        """The share of the letters that is held out; None for the set's own test part."""
        return None if self.kind == "parts" else TEST_SHARE

    @property
    def n_own_validation(self) -> int | None:
        """How many letters are in the data's own validation part; None if it is not used."""
        if self.kind != "parts" or self._own is None or not len(self._own.validation):
            return None
        return len(self._own.validation)

    def error(self) -> str:
        """Return the sentence on the first wrong number, or ""."""
        return next((error for field in self._errors if (error := self._error_of(field))), "")

    def wrong_part(self) -> QWidget | None:
        """Return the sentence on the first wrong number as it is shown, if there is one."""
        return next((label for field, label in self._errors.items() if self._error_of(field)), None)

    def set_letters(self, letters: LetterSet | None) -> None:
        """Take bounds and the kinds of split from letters; None while there are none."""
        if letters is None:
            self._take(None, writers_known=True)
        else:
            self._take(
                len(letters), letters.writers is not None, letters.own_parts, letters.by_family
            )

    def expect(self, n_letters: int) -> None:
        """Take bounds from letters without writers and parts that are yet to come."""
        self._take(n_letters, writers_known=False)

    def _take(
        self,
        n_letters: int | None,
        writers_known: bool,
        parts: OwnParts | None = None,
        by_family: bool = False,
    ) -> None:
        self._n_letters = n_letters
        self._usual = "writers" if by_family else "random"
        self._own = parts
        self._offer_parts(parts is not None)
        model = self.split_chooser.model()
        if isinstance(model, QStandardItemModel):
            item = model.item(self.split_chooser.findData("writers"))
            item.setEnabled(writers_known)
            item.setText(self.tr("Unseen families") if by_family else _title("writers"))
            known = self._family_tip() if by_family else _tip("writers")
            unknown = self.tr("These letters do not name their writers.")
            item.setToolTip(known if writers_known else unknown)
        lacking = {"writers": not writers_known, "parts": parts is None}
        kind = self._kind or self._usual
        self._show("random" if lacking.get(kind) else kind)

    def _family_tip(self) -> str:
        return self.tr(
            "Whole families of fonts are held out: the honest test of how well it reads a new font."
        )

    def _offer_parts(self, are_known: bool) -> None:
        """Offer the data's own parts last, or not at all: few data have any."""
        index = self.split_chooser.findData("parts")
        with QSignalBlocker(self.split_chooser):
            if are_known and index < 0:
                self._add_kind("parts")
            elif not are_known and index >= 0:
                self.split_chooser.removeItem(index)

    def _add_kind(self, kind: SplitKind) -> None:
        self.split_chooser.addItem(_title(kind), kind)
        last = self.split_chooser.count() - 1
        self.split_chooser.setItemData(last, _tip(kind), Qt.ItemDataRole.ToolTipRole)

    def choices(self) -> dict[str, Any]:
        """Return what was chosen, as JSON-ready values."""
        return {
            "split": self._kind or "random",
            "is_split_chosen": self._kind is not None,
            "train_size": self._chosen.size,
            "train_size_of": self._chosen.of,
            "random_state": self._chosen.seed,
        }

    def set_choices(self, choices: Mapping[str, Any]) -> None:
        """Take up what `choices` gave; what is wrong in it is left out."""
        kind, size, seed = (choices.get(key) for key in ("split", "train_size", "random_state"))
        of = choices.get("train_size_of")
        if isinstance(kind, str) and kind in SPLIT_KINDS:
            # Earlier versions kept "random", whether it had been chosen or not.
            is_chosen = choices.get("is_split_chosen", kind != "random") is True
            self._kind = kind if is_chosen else None
        if size is None or (isinstance(size, int) and 0 < size <= MOST_LETTERS):
            fits = size is not None and isinstance(of, int) and size < of <= MOST_LETTERS
            self._chosen = replace(self._chosen, size=size, of=of if fits else None)
        if isinstance(seed, int) and 0 <= seed <= _LARGEST_SEED:
            self._chosen = replace(self._chosen, seed=int(seed))
            self.random_state.set_value(self._chosen.seed)
        self._before = self._chosen
        kind = self._kind or self._usual
        self._show(kind if self.split_chooser.findData(kind) >= 0 else "random")

    def _show(self, kind: SplitKind) -> None:
        """Show kind and number, without telling anybody."""
        with QSignalBlocker(self.split_chooser):
            self.split_chooser.setCurrentIndex(self.split_chooser.findData(kind))
        most = self._most()
        self.train_size.setEnabled(most > 0)
        self.total.setText("" if not most else self.tr("of {0}").format(number(most)))
        if most:
            self.train_size.param = _train_size(most, self.n_held_out)
            self.train_size.setToolTip(translated(self.train_size.param.help))
            if not self.train_size.is_being_edited():
                self.train_size.set_value(self._size())
        self._show_errors()

    def _most(self) -> int:
        """Return how many letters can be trained on: all that are not held out."""
        if self.kind == "parts" and self._own is not None:
            return len(self._own.train)
        return 0 if self._n_letters is None else rest_of(self._n_letters)

    def _size(self) -> int:
        """Return how many letters are trained on, as far as that was chosen."""
        return size_for(self._most(), self._n_letters or 0, self._chosen.size, self._chosen.of)

    def _error_of(self, field: NumberField) -> str:
        return field.error() if field.isEnabled() else ""

    def _show_errors(self) -> None:
        for field, label in self._errors.items():
            error = self._error_of(field)
            label.setText(error)
            label.setVisible(bool(error))

    @Slot(int)
    def _choose_kind(self, index: int) -> None:
        self._kind = kind = cast("SplitKind", self.split_chooser.itemData(index))
        self._show(kind)
        self.changed.emit()

    @Slot()
    def _take_numbers(self) -> None:
        """Take what is typed; where it is wrong, what was there before counts on.

        Not what was right on the way: 3,000 is no part of 30,000.
        """
        size, seed, n_letters = _whole(self.train_size), _whole(self.random_state), self._n_letters
        chosen = replace(self._chosen, seed=self._before.seed if seed is None else seed)
        if n_letters is not None:
            if size is None:
                chosen = replace(chosen, size=self._before.size, of=self._before.of)
            elif size != self._size():
                usual = size == self._most()
                chosen = replace(
                    chosen, size=None if usual else size, of=None if usual else n_letters
                )
        self._chosen = chosen
        self._show_errors()
        self.changed.emit()

    @Slot()
    def _settle(self) -> None:
        """Somebody has finished typing."""
        self._before = self._chosen


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What was chosen: `size` of `of` letters (None for the usual share), and a seed."""

    size: int | None = None
    of: int | None = None
    seed: int = _SEED


def size_for(
    most: int, n_letters: int = 0, chosen: int | None = None, of: int | None = None
) -> int:
    """Return how many letters are trained on.

    A number that was chosen for other letters stays what it is where there are as many. Where
    there are not, its share stays.

    Parameters
    ----------
    most : int
        How many there are to train on, beside those held out: the usual number.
    n_letters : int
        How many there are with those held out.
    chosen : int, optional
        The number that was chosen; None for the usual one.
    of : int, optional
        Of how many letters; None if that is not known.

    Examples
    --------
    >>> size_for(16_640), size_for(16_640, 20_800, 2_000, 3_000), size_for(400, 500, 2_000, 20_000)
    (16640, 2000, 50)
    """
    if chosen is None or (chosen > most and of is None):
        return most
    if chosen > most and of is not None:
        chosen = int(chosen / of * n_letters + 1e-9)
    return max(1, min(most, chosen))


def _whole(field: NumberField) -> int | None:
    """Return the number of a field; None if it is wrong."""
    try:
        value = field.value()
    except UserError:
        return None
    return value if isinstance(value, int) else None


def _train_size(most: int, n_held_out: int) -> Param:
    """Return what may be typed where so many can be trained on, and as many are held out."""
    return Param(
        "train_size",
        Sentence("Letters to train on"),
        "int",
        most,
        Sentence(
            "How many letters the model learns from (train_size), of those that are not held out. "
            "The same {n:,} letters are held out to test it, whatever the number: models trained "
            "on more and on fewer letters can be compared.",
            n=n_held_out,
        ),
        low=1,
        high=max(1, most),
    )


def _title(kind: SplitKind) -> str:
    title = translated(SPLIT_KINDS[kind])
    return title[0].upper() + title[1:]


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
        "parts": translate(
            "SplitForm",
            "As the data comes: its training part is learned from, its test part is held out; a "
            "validation part watches the fit, or is left out where nothing watches it.",
        ),
    }[kind]
