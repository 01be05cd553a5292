"""What comes in and goes out: drawings and models by file, clipboard, and drag and drop."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from letterpad.errors import UserError
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.text.translation import error_text
from letterpad.ink.drawing_file import Drawing, from_line, read_drawings, to_line, write_drawings
from letterpad.library import Run
from letterpad.model_files.model_file import SUFFIX

T = TypeVar("T")

_DRAWINGS = "(*.ndjson *.ndjson.gz)"
_MODELS = f"(*{SUFFIX})"


class FileActions(QObject):
    """Opens and saves drawings and models. Drawings are read in a thread; the newest wins.

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
        self._readings = Background("reading a drawing", self)
        self._writings = Background("saving a drawing", self)
        self._reading: Job | None = None
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

        def show(found: list[Drawing] | Failure) -> None:
            if isinstance(found, Failure):
                self.failed.emit(error_text(found))
            elif not found:
                self.failed.emit(self.tr("{0} contains no drawing.").format(path.name))
            else:
                self._canvas.show_fitted(found[0].ink)

        self._read(lambda job: first_drawings(path, 1), show)

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
        drawing = Drawing(self._canvas.ink())

        def saved(result: object) -> None:
            if isinstance(result, Failure):
                sentence = self.tr("{0} cannot be written: {1}")
                self.failed.emit(sentence.format(path, error_text(result)))

        self._writings.do(lambda job: write_drawings(path, [drawing]), saved)

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

        def read(job: Job) -> Drawing | None:
            line = next(iter(text.strip().splitlines()), None)
            return None if line is None else from_line(line)

        def show(drawing: Drawing | Failure | None) -> None:
            if isinstance(drawing, Drawing):
                self._canvas.show_fitted(drawing.ink)
                return
            reason = self.tr("there is no text") if drawing is None else error_text(drawing)
            self.failed.emit(self.tr("The pasted text is not a drawing: {0}.").format(reason))

        self._read(read, show)

    def _read(self, work: Callable[[Job], T], show: Callable[[T | Failure], None]) -> None:
        """Read a drawing, instead of one that is being read."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._readings.do(work, show)

    @property
    def is_busy(self) -> bool:
        """Whether drawings are being read or written."""
        return self._readings.is_busy or self._writings.is_busy

    def close(self) -> None:
        """Give up what is being read, and finish what is being saved."""
        self._readings.close()
        self._writings.finish()

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
        elif ".ndjson" in path.suffixes:
            self._open_drawing_or_letters(path)
        else:
            self.letters_opened.emit(str(path))

    def _open_drawing_or_letters(self, path: Path) -> None:
        """Open a file that holds a single drawing, or labelled letters to learn from."""

        def show(found: list[Drawing] | Failure) -> None:
            if isinstance(found, Failure):
                self.failed.emit(error_text(found))
            elif len(found) == 1:
                self._canvas.show_fitted(found[0].ink)
            else:
                self.letters_opened.emit(str(path))

        self._read(lambda job: first_drawings(path, 2), show)

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


def first_drawings(path: Path, n: int) -> list[Drawing]:
    """Read the first drawings of a file, `n` at most; those before a damaged one are enough.

    Raises
    ------
    UserError
        If the very first cannot be read.
    """
    drawings: list[Drawing] = []
    try:
        for drawing in islice(read_drawings(path), n):
            drawings.append(drawing)
    except UserError:
        if not drawings:
            raise
    return drawings
