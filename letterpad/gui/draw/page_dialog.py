"""A photographed page of letters: what was read, to be corrected and taken along."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.draw.page_view import PageView
from letterpad.gui.draw.small_drawing import paint_small
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.ink.words import LONGEST_WORD
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.recognition.page_reading import ReadPage, lines_of

_PICTURE_SIDE = 96


class PageDialog(QDialog):
    """Shows a page beside the window; what is chosen on it shows its bars.

    Parameters
    ----------
    page : ReadPage
    name : str
        Of the file; "" if it was pasted.

    Signals
    -------
    letter_wanted(LetterPicture)
        This letter is to be put on the canvas.
    all_wanted(tuple of str)
        All letters are to be kept in My letters, as these labels say.
    """

    letter_wanted = Signal(object)
    all_wanted = Signal(object)

    def __init__(self, page: ReadPage, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_sheet = page.sheet is not None
        title = self.tr("Filled-in sheet") if is_sheet else self.tr("Page of letters")
        self.setWindowTitle(f"{title} - {name}" if name else title)
        self._page = page
        self._labels = list(page.labels)
        self.view = PageView(page)
        self.view.current_changed.connect(self._show_letter)
        self.view.opened.connect(self._put_on_canvas)
        self.picture = _SmallPicture()
        self.field = QLineEdit()
        self.field.setObjectName("page_letter_field")
        self.field.setAccessibleName(self.tr("Which letter it is"))
        self.field.setToolTip(self.tr("Type another letter if this one is read wrong"))
        self.field.setMaxLength(LONGEST_WORD)
        self.field.textEdited.connect(self._correct)
        self.field.returnPressed.connect(self._go_on)
        self.bars = ProbabilityBars()
        self.bars.setObjectName("page_letter_bars")
        self.bars.set_classes(page.letters[0].prediction.classes)
        self.text = QLabel()
        self.text.setObjectName("page_text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.status = wrapped_label("page_status", "muted")
        self.canvas_button = self._button(
            "put_on_canvas_button",
            self.tr("&Put on the canvas"),
            self.tr("Show the chosen letter on the canvas; you can also drag it there"),
        )
        self.canvas_button.clicked.connect(self._put_current_on_canvas)
        self.next_button = self._button(
            "next_otherwise_button",
            self.tr("&Next read otherwise"),
            self.tr("Go to the next letter that is read otherwise than the sheet says"),
        )
        self.next_button.clicked.connect(self._go_to_next_otherwise)
        self.next_button.setVisible(any(each.is_read_otherwise for each in page.letters))
        self.copy_button = self._button(
            "copy_page_text_button",
            self.tr("&Copy text"),
            self.tr("Copy what is read, line by line"),
        )
        self.copy_button.clicked.connect(self._copy)
        self.add_button = self._button(
            "add_page_button",
            self.tr("&Add all to My letters"),
            self.tr("Keep every letter with what it is; correct first what is read wrong"),
        )
        self.add_button.setProperty("primary", True)
        self.add_button.clicked.connect(self._add_all)
        self._lay_out()
        self._show_letter(0)
        self._show_text()
        available = self.screen().availableSize()
        self.resize(QSize(scaled(940), scaled(680)).boundedTo(available))
        self.view.setFocus()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("It &is"), self.field)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.picture)
        top.addLayout(form, 1)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addLayout(top)
        right.addWidget(self.bars, 1)
        for button in (self.canvas_button, self.next_button):
            right.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.text)
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(scaled(300))
        both = QHBoxLayout()
        both.setSpacing(2 * GRID)
        both.addWidget(self.view, 1)
        both.addWidget(side)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        for button in (self.copy_button, self.add_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(both, 1)
        column.addWidget(self.status)
        column.addWidget(buttons)
        self.status.setText(self._found_text())

    def _found_text(self) -> str:
        """Say how many letters were found, and of how many one should look again."""
        letters = self._page.letters
        found = (
            self.tr("One letter was found.")
            if len(letters) == 1
            else self.tr("{0} letters were found.").format(number(len(letters)))
        )
        if self._page.sheet is not None:
            n = sum(each.is_read_otherwise for each in letters)
            said = (
                self.tr("All are read as the sheet says.")
                if not n
                else self.tr("One of them is read otherwise than the sheet says.")
                if n == 1
                else self.tr("{0} of them are read otherwise than the sheet says.").format(
                    number(n)
                )
            )
            return f"{found} {said}"
        n = sum(each.prediction.sureness.is_marked for each in letters)
        if not n:
            return found
        marked = (
            self.tr("One of them is not sure.")
            if n == 1
            else self.tr("{0} of them are not sure.").format(number(n))
        )
        return f"{found} {marked}"

    # What the user does

    @Slot(int)
    def _show_letter(self, place: int) -> None:
        letter = self._page.letters[place]
        self.picture.show_picture(LetterPicture(letter.found.ink))
        self.bars.set_values(letter.prediction.probabilities, are_told=letter.prediction.is_letter)
        self.field.setText(self._labels[place])

    @Slot(str)
    def _correct(self, text: str) -> None:
        label = text.strip()
        place = self.view.current
        self._labels[place] = label or self._page.letters[place].label
        self.view.set_labels(self._labels)
        self._show_text()

    @Slot()
    def _go_on(self) -> None:
        """Show the next letter, so that one corrects by typing and Enter."""
        self.view.choose(self.view.current + 1)
        self.field.selectAll()

    @Slot()
    def _go_to_next_otherwise(self) -> None:
        """Show the next letter that is read otherwise; after the last one the first again."""
        here, n = self.view.current, len(self._page.letters)
        for place in [*range(here + 1, n), *range(here)]:
            if self._page.letters[place].is_read_otherwise:
                self.view.choose(place)
                return

    def _show_text(self) -> None:
        self.text.setText("\n".join(lines_of(self._page, self._labels)))

    @Slot()
    def _put_current_on_canvas(self) -> None:
        self._put_on_canvas(self.view.current)

    @Slot(int)
    def _put_on_canvas(self, place: int) -> None:
        self.letter_wanted.emit(LetterPicture(self._page.letters[place].found.ink))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.text())
        self.status.setText(self.tr("The text is copied."))

    @Slot()
    def _add_all(self) -> None:
        self.add_button.setEnabled(False)
        self.all_wanted.emit(tuple(self._labels))

    @Slot(str)
    def show_added(self, sentence: str) -> None:
        """Say what became of letters that were to be kept."""
        self.status.setText(sentence)
        self.add_button.setEnabled(True)


class _SmallPicture(QWidget):
    """The chosen letter, upright and clean as the model gets it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page_letter_picture")
        self.setAccessibleName(self.tr("The chosen letter"))
        self.setToolTip(self.tr("The letter as it was found: straightened, without the paper"))
        self.setFixedSize(scaled(_PICTURE_SIDE), scaled(_PICTURE_SIDE))
        self._picture: LetterPicture | None = None

    def show_picture(self, picture: LetterPicture) -> None:
        """Show another letter."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is not None:
            with QPainter(self) as painter:
                paint_small(painter, QRectF(self.rect()), self._picture, current())
