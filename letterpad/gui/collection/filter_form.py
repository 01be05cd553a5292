"""Whose letters are looked at, where they come from, and what is looked for in them."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from letterpad.collection.kept import Provenance
from letterpad.gui.collection.letter_texts import author_text, provenance_text
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import Chooser


class FilterForm(QWidget):
    """A field for a text, choosers of authors and of where letters come from, if there are several.

    Signals
    -------
    changed()
        Other letters are looked for.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._authors: tuple[tuple[str, int], ...] = ()
        self._provenances: tuple[tuple[Provenance, int], ...] = ()
        self.text_field = QLineEdit()
        self.text_field.setObjectName("my_letters_text")
        self.text_field.setAccessibleName(self.tr("Find letters"))
        self.text_field.setPlaceholderText(self.tr("Find…"))
        self.text_field.setToolTip(
            self.tr("Show only letters in whose label, author or device this is found.")
        )
        self.text_field.setClearButtonEnabled(True)
        for button in self.text_field.findChildren(QToolButton):  # Qt gives its own no name
            button.setObjectName("clear_my_letters_text")
            button.setAccessibleName(self.tr("Clear"))
            button.setToolTip(self.tr("Look for nothing in particular any more."))
        self.text_field.textChanged.connect(self._tell)
        self.author_chooser = Chooser(
            "my_letters_author",
            self.tr("Author"),
            self.tr("Show the letters of all authors, or of one."),
        )
        self.author_chooser.currentIndexChanged.connect(self._tell)
        self.provenance_chooser = Chooser(
            "my_letters_provenance",
            self.tr("Where they come from"),
            self.tr("Show only letters that were drawn here, written in a test or imported."),
        )
        self.provenance_chooser.currentIndexChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.text_field)
        column.addWidget(self.author_chooser)
        column.addWidget(self.provenance_chooser)
        self.set_authors({})
        self.set_provenances({})

    @property
    def text(self) -> str:
        """What is looked for; "" for nothing in particular."""
        return self.text_field.text().strip()

    @property
    def author(self) -> str | None:
        """Whose letters are shown; None for everybody's."""
        author = self.author_chooser.currentData()
        return None if author is None else str(author)

    @property
    def provenance(self) -> Provenance | None:
        """Where the letters that are shown come from; None for anywhere."""
        provenance = self.provenance_chooser.currentData()
        return provenance if isinstance(provenance, Provenance) else None

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not self.text and self.author is None and self.provenance is None

    def set_authors(self, authors: Mapping[str, int]) -> None:
        """Offer these authors, with how many letters each has; the chosen one stays so."""
        shown = tuple((name, n) for name, n in authors.items() if n)
        if shown == self._authors and self.author_chooser.count():
            return
        chosen, self._authors = self.author, shown
        with QSignalBlocker(self.author_chooser):
            self.author_chooser.clear()
            self.author_chooser.addItem(self.tr("All authors"), None)
            for name, n in shown:
                text = self.tr("{0} · {1}").format(author_text(name), number(n))
                self.author_chooser.addItem(text, name)
            index = 0 if chosen is None else self.author_chooser.findData(chosen)
            self.author_chooser.setCurrentIndex(max(0, index))
        self.author_chooser.setVisible(len(shown) > 1 or self.author is not None)
        if self.author != chosen:
            self.changed.emit()

    def set_provenances(self, provenances: Mapping[Provenance, int]) -> None:
        """Offer letters from here, with how many come from there; what is chosen stays so."""
        shown = tuple(provenances.items())
        if shown == self._provenances and self.provenance_chooser.count():
            return
        chosen, self._provenances = self.provenance, shown
        chooser = self.provenance_chooser
        with QSignalBlocker(chooser):
            chooser.clear()
            chooser.addItem(self.tr("From anywhere"), None)
            for each, n in shown:
                text = self.tr("{0} · {1}").format(provenance_text(each), number(n))
                chooser.addItem(text, each)
            places = [place for place, (each, _) in enumerate(shown, start=1) if each == chosen]
            chooser.setCurrentIndex(places[0] if places else 0)
        chooser.setVisible(len(shown) > 1 or self.provenance is not None)
        if self.provenance != chosen:
            self.changed.emit()

    @Slot()
    def show_all(self) -> None:
        """Look for everything again."""
        if self.is_all:
            return
        with (
            QSignalBlocker(self.text_field),
            QSignalBlocker(self.author_chooser),
            QSignalBlocker(self.provenance_chooser),
        ):
            self.text_field.clear()
            self.author_chooser.setCurrentIndex(0)
            self.provenance_chooser.setCurrentIndex(0)
        self.changed.emit()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
