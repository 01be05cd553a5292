"""What one model learned: its pictures, its first questions, or who votes on the drawing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from letterpad.explaining.first_layer import Filters
from letterpad.explaining.learned import Learned, NotKnown
from letterpad.explaining.neighbours import VotingLetters
from letterpad.explaining.trees import TreeLevels
from letterpad.gui.charts.learned_pictures import (
    asked_pictures,
    learned_pictures,
    response_pictures,
)
from letterpad.gui.charts.picture_grid import PictureGrid
from letterpad.gui.charts.tree_chart import TreeChart
from letterpad.gui.compare.learned_texts import (
    learned_sentence,
    tree_items,
    vote_pictures,
    votes_sentence,
)
from letterpad.gui.controllers.learned_models import Seen, Sent, Voted
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import shortened

_LONGEST_NAME = 60


class LearnedView(QFrame):
    """One of the two models; it shows what it is told, and knows nobody.

    Parameters
    ----------
    name : str
        Its object's name, with which those of its parts begin.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("card", True)
        self._learned: Learned | None = None
        self._end: float | None = None
        self._title = QLabel()
        self._title.setProperty("heading", True)
        self._sentence, self._note = QLabel(), QLabel()
        for label, part in (
            (self._title, "title"),
            (self._sentence, "sentence"),
            (self._note, "note"),
        ):
            label.setObjectName(f"{name}_{part}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._sentence.setProperty("muted", True)
        self.pictures = PictureGrid(f"{name}_pictures", self.tr("What was learned"))
        self.tree = TreeChart()
        self.tree.setObjectName(f"{name}_tree")
        self.of_drawing = PictureGrid(
            f"{name}_of_drawing",
            self.tr("What it makes of your letter"),
            self.tr("Draw a letter on the Draw page: what becomes of it will appear here."),
        )
        self._rest = QWidget()
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addWidget(self.pictures, 5)
        column.addWidget(self.tree, 5)
        column.addWidget(self._note)
        column.addWidget(self.of_drawing, 5)
        column.addWidget(self._rest, 1)
        self._column = column
        self.show_begin("")

    @property
    def learned(self) -> Learned | None:
        """What is shown; None as long as it is not known."""
        return self._learned

    def show_begin(self, title: str) -> None:
        """Say of which model something is being read."""
        self._learned = None
        self._title.setText(shortened(title, _LONGEST_NAME))
        self._sentence.setText(self.tr("Reading what it learned …"))
        self._show_note("")
        self._show_parts()

    def show_failed(self, sentence: str) -> None:
        """Say why it cannot be read."""
        self._sentence.setText(sentence)

    def show_learned(self, learned: Learned, end: float | None = None) -> None:
        """Show what a model learned; `end` is where its scale of colours ends."""
        if learned is self._learned and end == self._end:
            return
        self._end = end
        if learned is not self._learned:
            self._learned = learned
            self._sentence.setText(learned_sentence(learned))
            self._show_note("")
            self.of_drawing.set_pictures(None)
            if isinstance(learned, TreeLevels):
                self._show_tree(learned, None)
                self.of_drawing.setAccessibleName(self.tr("Pixels that are asked about"))
                self.of_drawing.set_pictures(asked_pictures(learned))
            else:
                self.of_drawing.setAccessibleName(self.tr("What it makes of your letter"))
        if not isinstance(learned, NotKnown | TreeLevels | VotingLetters):
            self.pictures.set_pictures(learned_pictures(learned, end))
        self._show_parts()

    def show_answer(self, answer: Seen | Voted) -> None:
        """Show what becomes of the drawing."""
        if isinstance(answer, Seen) and isinstance(self._learned, Filters):
            self.of_drawing.set_pictures(response_pictures(answer.responses))
        elif isinstance(answer, Voted) and isinstance(self._learned, VotingLetters):
            self._show_note(votes_sentence(answer.votes, self._learned.classes))
            self.of_drawing.set_pictures(
                vote_pictures(
                    answer.drawing,
                    answer.votes,
                    answer.images,
                    answer.found,
                    self._learned.classes,
                )
            )

    def show_no_drawing(self) -> None:
        """Say that something must be drawn first."""
        if isinstance(self._learned, Filters | VotingLetters):
            self.of_drawing.set_pictures(None)
            if isinstance(self._learned, VotingLetters):
                self._show_note("")

    def show_sent(self, sent: Sent) -> None:
        """Show where the letters go in a tree."""
        if not isinstance(self._learned, TreeLevels):
            return
        self._show_tree(self._learned, sent)
        if sent.are_learned_from:
            said = self.tr("The pictures are the means of the {0} letters it learned from.")
        else:
            said = self.tr(
                "The pictures are the means of all {0} letters of its data: which of them it "
                "learned from is not known."
            )
        self._show_note(said.format(number(sent.n)))

    def show_no_letters(self, sentence: str) -> None:
        """Say why the letters that it was trained on are not there."""
        if isinstance(self._learned, TreeLevels | VotingLetters):
            self._show_note(sentence)

    def _show_tree(self, tree: TreeLevels, sent: Sent | None) -> None:
        legend = self.tr("left: less ink in the marked pixel · right: more")
        self.tree.set_items(tree_items(tree, None if sent is None else sent.arrived), legend)

    def _show_note(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _show_parts(self) -> None:
        learned = self._learned
        is_tree = isinstance(learned, TreeLevels)
        has_drawing = isinstance(learned, Filters | VotingLetters)
        has_pictures = learned is not None and not isinstance(
            learned, NotKnown | TreeLevels | VotingLetters
        )
        self.pictures.setVisible(has_pictures)
        self.tree.setVisible(is_tree)
        self.of_drawing.setVisible(has_drawing or is_tree)
        self._rest.setVisible(not (has_pictures or is_tree or has_drawing))
        # The pixels that are asked about are one small picture; filters are small, too.
        self._column.setStretchFactor(self.of_drawing, 2 if is_tree else 5)
        self._column.setStretchFactor(self.pictures, 3 if isinstance(learned, Filters) else 5)
