"""What comes in and goes out: drawings and models by file, clipboard, and drag and drop."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from letterpad.errors import UserError
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.text.translation import error_text
from letterpad.ink.drawing_file import Drawing, from_line, read_drawings, to_line, write_drawings
from letterpad.library import Run
from letterpad.model_files.model_file import SUFFIX

_DRAWINGS = "(*.ndjson *.ndjson.gz)"
_MODELS = f"(*{SUFFIX})"


class Doors(QObject):
    """Opens and saves drawings and models.

    Signals
    -------
    letters_opened(str)
        Path of labelled letters that were dropped on the window.
    failed(str)
        A sentence for the user.
    """

    letters_opened = Signal(str)
    failed = Signal(str)

    def __init__(self, window: QWidget, canvas: Canvas, runs: Runs) -> None:
        super().__init__(window)
        self._window = window
        self._canvas = canvas
        self._runs = runs
        keys = QKeySequence.StandardKey
        self._open_drawing = self._action(self.tr("Open drawing…"), keys.Open)
        self._open_drawing.triggered.connect(self.choose_drawing)
        self._save_drawing = self._action(self.tr("Save drawing…"), keys.Save)
        self._save_drawing.triggered.connect(self.choose_where_to_save)
        self._copy = self._action(self.tr("Copy drawing as text"), keys.Copy)
        self._copy.triggered.connect(self.copy)
        self._paste = self._action(self.tr("Paste drawing"), keys.Paste)
        self._paste.triggered.connect(self.paste)
        self._open_model = self._action(self.tr("Open model…"), QKeySequence("Ctrl+Shift+O"))
        self._open_model.triggered.connect(self.open_model)
        self._quit = self._action(self.tr("Quit"), keys.Quit)
        self._quit.triggered.connect(window.close)

    def actions(self) -> list[list[QAction]]:
        """Return the actions in groups, as they stand in the menu."""
        return [
            [self._open_drawing, self._save_drawing],
            [self._copy, self._paste],
            [self._open_model],
            [self._quit],
        ]

    # Drawings

    @Slot()
    def choose_drawing(self) -> None:
        """Ask for a drawing and show it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open drawing"), "", f"{self._drawings()};;{self._all_files()}"
        )
        if name:
            self.open_drawing(Path(name))

    def open_drawing(self, path: Path) -> None:
        """Show the first drawing of a file."""
        try:
            drawing = next(read_drawings(path), None)
        except UserError as error:
            self.failed.emit(error_text(error))
            return
        if drawing is None:
            self.failed.emit(self.tr("{0} contains no drawing.").format(path.name))
            return
        self._canvas.show_fitted(drawing.ink)

    @Slot()
    def choose_where_to_save(self) -> None:
        """Ask for a name and save the drawing under it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save drawing"), "letter.ndjson", self._drawings()
        )
        if name:
            self.save_drawing(Path(name))

    def save_drawing(self, path: Path) -> None:
        """Save the drawing as one line of ndjson."""
        try:
            write_drawings(path, [Drawing(self._canvas.ink())])
        except OSError as error:
            self.failed.emit(self.tr("{0} cannot be written: {1}").format(path, error))

    @Slot()
    def copy(self) -> None:
        """Put the drawing on the clipboard as text."""
        QGuiApplication.clipboard().setText(to_line(Drawing(self._canvas.ink())))

    @Slot()
    def paste(self) -> None:
        """Show the drawing whose text is on the clipboard."""
        self.show_text(QGuiApplication.clipboard().text())

    def show_text(self, text: str) -> None:
        """Show a drawing given as text."""
        lines = text.strip().splitlines()
        try:
            if not lines:
                raise UserError(self.tr("there is no text"))
            self._canvas.show_fitted(from_line(lines[0]).ink)
        except UserError as error:
            self.failed.emit(
                self.tr("The pasted text is not a drawing: {0}.").format(error_text(error))
            )

    # Models

    @Slot()
    def open_model(self) -> None:
        """Ask for a model file, keep a copy and let it answer."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open model"), "", f"{self._models()};;{self._all_files()}"
        )
        if name:
            self._runs.open_file(Path(name))

    @Slot(object)
    def save_model(self, run: Run) -> None:
        """Ask for a name and write the run's file to it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save model"), run.path.name, self._models()
        )
        if name:
            path = Path(name)
            self._runs.save_file(run, path if path.suffix else path.with_suffix(SUFFIX))

    # Whatever is dropped, or handed over by the system

    @Slot(object)
    def open_file(self, path: Path) -> None:
        """Open a drawing, a model, or labelled letters."""
        if path.suffix == SUFFIX:
            self._runs.open_file(path)
        elif ".ndjson" in path.suffixes and _is_one_drawing(path):
            self.open_drawing(path)
        else:
            self.letters_opened.emit(str(path))

    def take(self, data: QMimeData) -> None:
        """Take what was dropped: a drawing, a model, labelled letters, or a drawing as text."""
        if not data.hasUrls():
            self.show_text(data.text())
            return
        for url in data.urls():
            self.open_file(Path(url.toLocalFile()))

    def _drawings(self) -> str:
        return self.tr("Drawings") + f" {_DRAWINGS}"

    def _models(self) -> str:
        return self.tr("Letterpad models") + f" {_MODELS}"

    def _all_files(self) -> str:
        return self.tr("All files (*)")

    def _action(self, text: str, keys: QKeySequence | QKeySequence.StandardKey) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action


def _is_one_drawing(path: Path) -> bool:
    """Whether an ndjson file holds a single drawing, and not labelled letters to learn from."""
    try:
        drawings = read_drawings(path)
        return next(drawings, None) is not None and next(drawings, None) is None
    except UserError:
        return True  # opening it says what is wrong
