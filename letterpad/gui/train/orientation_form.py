"""How letters of a file lie, and what their labels are counted from: found out, or chosen."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow
from letterpad.letters.data_spec import DataSpec, Files
from letterpad.letters.readers.turning import AS_IT_IS, TURNS, Turn

_FIRST_LABELS = (0, 1)


class OrientationForm(QWidget):
    """Two choosers; each begins with what Letterpad finds out by itself.

    Signals
    -------
    chosen(Files)
        The user wants the letters read that way.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: DataSpec | None = None
        self.turn_chooser = Chooser(
            "turn_chooser",
            self.tr("Orientation"),
            self.tr(
                "Whether the letters are turned or mirrored when they are read. On its own, "
                "Letterpad does so only if its recogniser then reads far more of them."
            ),
        )
        for turn, title in self._turns().items():
            self.turn_chooser.addItem(title, turn)
        self.turn_chooser.currentIndexChanged.connect(self._choose_turn)
        self.first_label_chooser = Chooser(
            "first_label_chooser",
            self.tr("First label"),
            self.tr(
                "The number that the first class name belongs to. On its own, Letterpad takes 0 "
                "or 1, as its recogniser reads the letters."
            ),
        )
        self.first_label_chooser.currentIndexChanged.connect(self._choose_first_label)
        self._turn_row = LabelledRow(self.tr("Orientation"), self.turn_chooser)
        self._first_label_row = LabelledRow(self.tr("First label"), self.first_label_chooser)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._turn_row)
        column.addWidget(self._first_label_row)

    def show_spec(self, spec: DataSpec, *, unnamed: bool) -> None:
        """Show what is chosen for these letters; nothing for those that Letterpad makes.

        `unnamed` says whether their files number their classes instead of naming them.
        """
        self._spec = spec
        self.setVisible(isinstance(spec, Files))
        if not isinstance(spec, Files):
            return
        with QSignalBlocker(self.turn_chooser):
            turns = [self.turn_chooser.itemData(n) for n in range(self.turn_chooser.count())]
            self.turn_chooser.setCurrentIndex(turns.index(spec.turn))
        self._first_label_row.setVisible(unnamed)
        offered = sorted({*_FIRST_LABELS, spec.first_label or 0})
        with QSignalBlocker(self.first_label_chooser):
            self.first_label_chooser.clear()
            self.first_label_chooser.addItem(self.tr("Automatic"), None)
            for label in offered:
                self.first_label_chooser.addItem(str(label), label)
            chosen = self.first_label_chooser.findData(spec.first_label)
            self.first_label_chooser.setCurrentIndex(max(0, chosen))

    def _turns(self) -> dict[Turn | None, str]:
        """Return what can be chosen, the likeliest first."""
        titles = {
            None: self.tr("Automatic"),
            AS_IT_IS: self.tr("As it is"),
            Turn(transpose=True): self.tr("Rows and columns swapped"),
            Turn(flip="horizontal"): self.tr("Mirrored left to right"),
            Turn(flip="vertical"): self.tr("Mirrored top to bottom"),
            Turn(flip="both"): self.tr("Half a turn"),
            Turn(True, "horizontal"): self.tr("Quarter turn clockwise"),
            Turn(True, "vertical"): self.tr("Quarter turn anticlockwise"),
            Turn(True, "both"): self.tr("Half a turn, rows and columns swapped"),
        }
        assert set(titles) == {None, *TURNS}
        return titles

    @Slot(int)
    def _choose_turn(self, index: int) -> None:
        turn: Turn | None = self.turn_chooser.itemData(index)
        if isinstance(self._spec, Files) and turn != self._spec.turn:
            transpose, flip = (None, None) if turn is None else (turn.transpose, turn.flip)
            self.chosen.emit(replace(self._spec, transpose=transpose, flip=flip))

    @Slot(int)
    def _choose_first_label(self, index: int) -> None:
        first: int | None = self.first_label_chooser.itemData(index)
        if isinstance(self._spec, Files) and first != self._spec.first_label:
            self.chosen.emit(replace(self._spec, first_label=first))
