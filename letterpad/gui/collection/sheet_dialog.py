"""Asks what a sheet to print and fill in is to ask for, and shows its first page."""

from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.form_rows import Chooser, LabelledRow, indent_number, wrapped_label
from letterpad.letters.pictures.sheet import MOST_TIMES, Paper, Sheet, sheet_of

_SHOWN = 300
"""Pixels that the first page is high."""


class SheetDialog(QDialog):
    """Asks for the letters, how often each, and the paper.

    Parameters
    ----------
    paper : {"a4", "letter"}
        What is chosen at first.

    Signals
    -------
    page_requested(Sheet, str)
        The first page of another sheet is to be shown, on this paper: answer with `show_page`.
    save_requested(Sheet, str)
        The sheet is to be saved, on this paper.
    open_requested(Path)
        The file that was saved last is to be opened, to be printed.
    """

    page_requested = Signal(object, str)
    save_requested = Signal(object, str)
    open_requested = Signal(object)

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sheet to fill in"))
        self._saved = Path()
        what = QLabel(
            self.tr(
                "Print the sheet, and have one letter written in each box. Open a photograph or a "
                "scan of it like any picture, with all four rings: its letters come in with their "
                "labels."
            )
        )
        what.setWordWrap(True)
        self.letters = Chooser(
            "sheet_letters_chooser", self.tr("Letters"), self.tr("Which letters are asked for")
        )
        for text, case in (
            (self.tr("Upper case, A to Z"), "upper"),
            (self.tr("Lower case, a to z"), "lower"),
            (self.tr("Both cases"), "both"),
        ):
            self.letters.addItem(text, case)
        self.times = QSpinBox()
        self.times.setObjectName("sheet_times_field")
        self.times.setAccessibleName(self.tr("Times"))
        self.times.setToolTip(self.tr("How often each letter is asked for"))
        self.times.setRange(1, MOST_TIMES)
        indent_number(self.times)
        self.paper = Chooser(
            "sheet_paper_chooser", self.tr("Paper"), self.tr("The size of the paper")
        )
        for text, key in ((self.tr("A4"), "a4"), (self.tr("US Letter"), "letter")):
            self.paper.addItem(text, key)
        self.paper.setCurrentIndex(self.paper.findData(paper))
        self.page = QLabel()
        self.page.setObjectName("sheet_page")
        self.page.setAccessibleName(self.tr("The first page"))
        self.page.setToolTip(self.tr("The first page as it is printed"))
        self.page.setFixedSize(scaled(round(_SHOWN * 0.78)), scaled(_SHOWN))
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setProperty("muted", True)
        self.page.setText(self.tr("Drawing the page…"))
        self.pages = wrapped_label("sheet_pages", "muted")
        self.status = wrapped_label("sheet_status", "muted")
        self.save_button = QPushButton(self.tr("&Save as PDF…"))
        self.save_button.setObjectName("save_sheet_button")
        self.save_button.setProperty("primary", True)
        self.save_button.setToolTip(self.tr("Save the sheet, to print it"))
        self.save_button.clicked.connect(self._save)
        self.open_button = QPushButton(self.tr("&Open it"))
        self.open_button.setObjectName("open_sheet_button")
        self.open_button.setToolTip(self.tr("Open the saved sheet with another program, to print"))
        self.open_button.clicked.connect(self._open)
        self._lay_out(what)
        self.open_button.hide()
        self._take_letters()
        self.letters.currentIndexChanged.connect(self._take_letters)
        self.times.valueChanged.connect(self._show_sheet)
        self.paper.currentIndexChanged.connect(self._show_sheet)

    def _lay_out(self, what: QLabel) -> None:
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(what)
        for text, control in (
            (self.tr("Letters"), self.letters),
            (self.tr("Times"), self.times),
            (self.tr("Paper"), self.paper),
        ):
            left.addWidget(LabelledRow(text, control))
        left.addWidget(self.pages)
        left.addStretch(1)
        left.addWidget(self.status)
        both = QHBoxLayout()
        both.setSpacing(2 * GRID)
        both.addLayout(left, 1)
        both.addWidget(self.page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        for button in (self.open_button, self.save_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(both, 1)
        column.addWidget(buttons)
        self.resize(QSize(scaled(600), scaled(390)).boundedTo(self.screen().availableSize()))

    def sheet(self) -> Sheet:
        """Return the sheet that is chosen."""
        return Sheet(self.letters.currentData(), self.times.value())

    def begin(self) -> None:
        """Ask for the page that is shown at first, once somebody listens."""
        self._show_sheet()

    @Slot()
    def _take_letters(self) -> None:
        """Fill one page with the letters, however many there are."""
        before = self.times.value()
        self.times.setValue(sheet_of(self.letters.currentData()).times)
        if self.times.value() == before:
            self._show_sheet()

    @Slot()
    def _show_sheet(self) -> None:
        sheet = self.sheet()
        n = number(sheet.times * len(sheet.classes))
        self.pages.setText(
            self.tr("{0} boxes on one page.").format(n)
            if sheet.n_pages == 1
            else self.tr("{0} boxes on {1} pages.").format(n, number(sheet.n_pages))
        )
        self.status.clear()
        self.open_button.hide()
        self.page_requested.emit(sheet, self.paper.currentData())

    @Slot()
    def _save(self) -> None:
        self.save_requested.emit(self.sheet(), self.paper.currentData())

    @Slot()
    def _open(self) -> None:
        self.open_requested.emit(self._saved)

    def show_page(self, image: QImage) -> None:
        """Show the first page: as large as fits."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap.fromImage(
            image.scaled(
                self.page.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        pixmap.setDevicePixelRatio(ratio)
        self.page.setPixmap(pixmap)

    def show_saved(self, path: Path) -> None:
        """Say where the sheet is."""
        self._saved = path
        self.status.setText(self.tr("Saved as {0}.").format(path))
        self.open_button.show()
        self.open_button.setFocus()

    def show_failed(self, sentence: str) -> None:
        """Say why it could not be saved."""
        self.status.setText(sentence)


def usual_country() -> str:
    """Return the country that the system is set to, by its two letters."""
    return QLocale.territoryToCode(QLocale.system().territory())
