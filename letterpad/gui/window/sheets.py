"""Sheets to print and fill in: asked for, shown and saved."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.text import language
from letterpad.gui.text.translation import error_text
from letterpad.gui.widgets.save_dialog import SaveDialog
from letterpad.languages import load
from letterpad.letters.pictures.sheet import Paper, Sheet, SheetPage, paper_of

if TYPE_CHECKING:
    from letterpad.gui.collection.sheet_dialog import SheetDialog

_SMALLER = 3
"""Times that the page which is shown is smaller than the printed one."""


class Sheets(QObject):
    """The entry of the menu, and what is done for its dialog: drawing and writing, in a thread."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._background = Background("drawing a sheet", self)
        self._drawing: Job | None = None
        self._asked: tuple[Sheet, Paper] | None = None
        self._dialog: SheetDialog | None = None
        self.action = QAction(self.tr("Sheet to fill in…"), self)
        self.action.setObjectName("sheet_action")
        self.action.setToolTip(
            self.tr("A to Z in boxes, to print: filled in and photographed, it is read with labels")
        )
        self.action.triggered.connect(self.show)

    @property
    def is_busy(self) -> bool:
        """Whether something is being drawn or written."""
        return self._background.is_busy

    def close(self) -> None:
        """Finish what is being written."""
        self._background.finish()

    @Slot()
    def show(self) -> None:
        """Ask what the sheet is to ask for."""
        from letterpad.gui.collection.sheet_dialog import SheetDialog, usual_country

        dialog = self._dialog = SheetDialog(paper_of(usual_country()), self._window)
        dialog.page_requested.connect(self._draw)
        dialog.save_requested.connect(self._ask_where)
        dialog.open_requested.connect(self._open)
        dialog.begin()
        dialog.open()

    @Slot(object, str)
    def _draw(self, sheet: Sheet, paper: Paper) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
        code = language.current()

        def draw(job: Job) -> QImage:
            from letterpad.letters.pictures.sheet_drawing import drawn

            page = drawn(SheetPage(sheet, 0), paper, load(code).say).reduce(_SMALLER)
            data = page.tobytes()
            grey = QImage.Format.Format_Grayscale8
            return QImage(data, page.width, page.height, page.width, grey).copy()

        def show(image: QImage | Failure) -> None:
            if isinstance(image, QImage) and self._dialog is not None and isValid(self._dialog):
                self._dialog.show_page(image)

        self._drawing = self._background.do(draw, show)

    @Slot(object, str)
    def _ask_where(self, sheet: Sheet, paper: Paper) -> None:
        self._asked = sheet, paper
        dialog = SaveDialog(
            self._dialog or self._window,
            "save_sheet_dialog",
            self.tr("Save the sheet"),
            self.tr("sheet", "A file's name"),
            [(self.tr("PDF to print"), (".pdf",))],
        )
        dialog.named.connect(self.save)
        dialog.open()

    @Slot(object)
    def save(self, path: Path) -> None:
        """Save the sheet that was asked for."""
        if self._asked is None:
            return
        sheet, paper = self._asked
        code = language.current()

        def write(job: Job) -> None:
            from letterpad.letters.pictures.sheet_drawing import write_sheet

            write_sheet(path, sheet, paper, load(code).say)

        def then(result: Failure | None) -> None:
            if self._dialog is None or not isValid(self._dialog):
                return
            if isinstance(result, FAILURES):
                self._dialog.show_failed(error_text(result))
            else:
                self._dialog.show_saved(path)

        self._background.do(write, then)

    @Slot(object)
    def _open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
