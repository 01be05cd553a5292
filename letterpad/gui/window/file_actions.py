"""What comes in and goes out: drawings, pictures and models by file, clipboard and drop."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, TypeVar

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from letterpad import paths
from letterpad.errors import UserError
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import error_text, translated
from letterpad.gui.widgets import clipboard
from letterpad.gui.widgets.save_dialog import SaveDialog, with_ending
from letterpad.gui.window.file_kind import DRAWINGS, OPENED_DRAWINGS, Kind, kind_of
from letterpad.ink.drawing_file import Drawing, to_line, write_drawings
from letterpad.ink.formats.files import first_in_text
from letterpad.ink.formats.inkml_writer import inkml_of
from letterpad.letters.drawings import first_drawings, in_usual_units
from letterpad.letters.pictures.letter_picture import (
    MOST_COUNTED,
    LetterPicture,
    letter_in,
    letter_in_file,
)
from letterpad.library import Run
from letterpad.messages import Sentence
from letterpad.model_files.model_file import SUFFIX
from letterpad.recognition.page_reading import ReadPage
from letterpad.sharing.onnx_file import SUFFIX as ONNX_SUFFIX

T = TypeVar("T")

NDJSON = "application/x-ndjson"
"""Under which a copied drawing is on the clipboard, beside the same as plain text."""

_PNG, _SVG, _INKML = ".png", ".svg", ".inkml"

_SVG_MIMES = ("image/svg+xml", "image/x-inkscape-svg")
"""Under which drawing programs copy lines, mostly beside a picture of them in pixels."""

_LARGEST_SIDE = 2000
"""Pixels of a pasted picture: as many as a letter in a photo is looked at in, in a close-up."""

_LONGEST_LINK = 80
"""Characters of a link that are shown."""


class FileActions(QObject):
    """Opens and saves drawings and models, and opens pictures of letters.

    They are read in threads. The newest drawing or picture wins.

    Signals
    -------
    letters_opened(str)
        Path of labelled letters that were dropped on the window.
    page_read(ReadPage, str)
        A picture that was opened, dropped or pasted shows a page of letters; the name of its file.
    shown()
        A drawing or a picture is on the canvas, or it was cleared for a new one.
    failed(str)
        A sentence for the user.
    held_until_now(str)
        A sentence that was said, and is over: it does not hold any more, or has been read.
    done(str)
        A sentence on what has worked.
    """

    letters_opened = Signal(str)
    page_read = Signal(object, str)
    shown = Signal()
    failed = Signal(str)
    held_until_now = Signal(str)
    done = Signal(str)

    def __init__(
        self,
        window: QWidget,
        canvas: Canvas,
        runs: Runs,
        page_in: Callable[[IO[bytes]], ReadPage | None] = lambda file: None,
    ) -> None:
        super().__init__(window)
        self._page_in = page_in
        self._window = window
        self._canvas = canvas
        self._runs = runs
        self._looks = Background("looking at a file", self)
        self._readings = Background("reading a drawing", self)
        self._writings = Background("saving a drawing", self)
        self._reading: Job | None = None
        self._saved_run: Run | None = None
        self._not_drawn = ""  # what was said of an empty canvas, as long as it holds
        self._of_shown = ""  # what was said of what the canvas shows
        self._of_saved = ""  # what was said of the last that was saved, until the next drawing
        canvas.ink_changed.connect(self._take_ink)
        runs.saved.connect(self._say_saved)
        keys = QKeySequence.StandardKey
        self._new = self._action("new_drawing", self.tr("New drawing"), keys.New)
        self._new.triggered.connect(self.new_drawing)
        self._open = self._action("open_drawing", self.tr("Open drawing or picture…"), keys.Open)
        self._open.triggered.connect(self.choose_drawing)
        self._save = self._action("save_drawing", self.tr("Save drawing…"), keys.Save)
        self._save.triggered.connect(self.choose_where_to_save)
        self.copy_action = self._action("copy_drawing", self.tr("Copy drawing"), keys.Copy)
        self.copy_action.triggered.connect(self.copy)
        self._paste = self._action("paste", self.tr("Paste drawing or picture"), keys.Paste)
        self._paste.triggered.connect(self.paste)
        self._open_model = self._action("open_model", self.tr("Open model…"), "Ctrl+Shift+O")
        self._open_model.triggered.connect(self.open_model)
        self._quit = self._action("quit", self.tr("Quit"), keys.Quit)
        self._quit.triggered.connect(window.close)

    def actions(self, *of_letters: QAction) -> list[list[QAction]]:
        """Return the actions in groups, as they stand in the menu; those of letters among them."""
        return [
            [self._new, self._open, self._save],
            [self.copy_action, self._paste],
            [*of_letters, self._open_model],
            [self._quit],
        ]

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or written."""
        return any(lane.is_busy for lane in (self._looks, self._readings, self._writings))

    def close(self) -> None:
        """Give up what is being read, and finish what is being saved."""
        self._looks.close()
        self._readings.close()
        self._writings.finish()

    # Drawings and pictures come in

    @Slot()
    def new_drawing(self) -> None:
        """Clear the canvas for a new drawing; Undo brings the old one back."""
        self._canvas.clear()
        self.shown.emit()

    @Slot()
    def choose_drawing(self) -> None:
        """Ask for a drawing or a picture and show it."""
        pictures = sorted(PICTURE_SUFFIXES)
        self._ask_for_file(
            "open_drawing_dialog",
            self.tr("Open a drawing or a picture of a letter"),
            [
                _filter(self.tr("Drawings and pictures"), (*OPENED_DRAWINGS, *pictures)),
                _filter(self.tr("Drawings"), OPENED_DRAWINGS),
                _filter(self.tr("Pictures"), pictures),
                self.tr("All files (*)"),
            ],
        ).fileSelected.connect(self._open_chosen_drawing)

    @Slot(str)
    def _open_chosen_drawing(self, chosen: str) -> None:
        self.open_drawing(Path(chosen))

    @Slot(object)
    def open_file(self, path: Path) -> None:
        """Open a drawing, a picture of a letter, a model, or labelled letters."""
        self._look_at(path, lambda kind: self._open_as(kind, path, most=1))

    def open_drawing(self, path: Path) -> None:
        """Show the first drawing of a file, however many it has, or a picture; or open a model."""
        self._look_at(path, lambda kind: self._open_as(kind, path, most=None), False)

    def _look_at(
        self, path: Path, then: Callable[[Kind], None], may_be_letters: bool = True
    ) -> None:
        """Find out what a file is, in the order in which files are opened."""

        def seen(kind: Kind | Failure) -> None:
            if isinstance(kind, Failure):
                self.failed.emit(error_text(kind))
            else:
                then(kind)

        self._looks.do(lambda job: kind_of(path, may_be_letters), seen)

    def _open_as(self, kind: Kind, path: Path, most: int | None) -> None:
        """Open a file; one with more than `most` drawings has letters to learn from."""
        if kind == "model":
            self._runs.open_file(path)
        elif kind == "letters":
            self.letters_opened.emit(str(path))
        elif kind == "picture":
            self._read(
                lambda job: self._letter_or_page(
                    lambda: path.open("rb"), lambda: letter_in_file(path)
                ),
                lambda found: self._show_picture(found, path),
            )
        else:
            self._read_drawings(path, most)

    def _read_drawings(self, path: Path, most: int | None) -> None:
        def show(found: tuple[list[Drawing], Sentence | None] | Failure) -> None:
            if isinstance(found, Failure):
                self.failed.emit(error_text(found))
                return
            drawings, note = found
            if not drawings:
                self.failed.emit(self.tr("{0} contains no drawing.").format(path.name))
            elif most is not None and len(drawings) > most:
                self.letters_opened.emit(str(path))
            else:
                self._show_drawing(drawings[0], note)

        self._read(lambda job: first_drawings(path, 1 if most is None else most + 1), show)

    def _show_drawing(self, drawing: Drawing, note: Sentence | None) -> None:
        """Show a drawing, and say what was done to it."""
        self._canvas.show_fitted(drawing.ink)
        self._say_of_shown("" if note is None else translated(note))

    def _letter_or_page(
        self, opened: Callable[[], IO[bytes]], letter: Callable[[], LetterPicture]
    ) -> LetterPicture | ReadPage:
        """Read a page of letters, or the one letter where it is none; in a thread."""
        try:
            with opened() as file:
                page = self._page_in(file)
        except (OSError, ValueError):
            page = None  # what is wrong with it is said where the letter is looked for
        return letter() if page is None else page

    def _letter_or_page_in(self, data: bytes) -> LetterPicture | ReadPage:
        """Do the same for a picture file that is in memory."""
        return self._letter_or_page(lambda: io.BytesIO(data), lambda: letter_in(data))

    @Slot(object)
    def show_letter(self, picture: LetterPicture) -> None:
        """Show a letter of a page on the canvas."""
        self._show_picture(picture)

    def _show_picture(
        self, picture: LetterPicture | ReadPage | Failure, path: Path | None = None
    ) -> None:
        if isinstance(picture, Failure):
            self.failed.emit(error_text(picture))
            return
        if isinstance(picture, ReadPage):
            self.page_read.emit(picture, "" if path is None else path.name)
            return
        self._canvas.show_picture(picture)
        sentence = ""
        if path is not None and picture.n_pages > 1:
            sentence = self.tr(
                "This is page 1 of {0} of “{1}”; the other pages are not shown. “letterpad "
                "predict” answers every page."
            ).format(_pages_text(picture.n_pages), path.name)
        self._say_of_shown(sentence)

    def _say_of_shown(self, sentence: str) -> None:
        """Say something of what the canvas shows now, as long as it does; "" for nothing."""
        before, self._of_shown = self._of_shown, sentence
        if before:
            self.held_until_now.emit(before)
        self.shown.emit()
        if sentence:
            self.done.emit(sentence)

    def _read(self, work: Callable[[Job], T], show: Callable[[T | Failure], None]) -> None:
        """Read a drawing or a picture, instead of one that is being read."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._readings.do(work, show)

    def take(self, data: QMimeData) -> None:
        """Take what was dropped: a file, a picture, or a drawing as text.

        One file at a time: thirty pictures are letters to learn from, and belong in a folder.
        """
        urls = [url for url in data.urls() if not url.isEmpty()]
        files = [Path(url.toLocalFile()) for url in urls if url.toLocalFile()]
        if files:
            if len(files) > 1:
                self.failed.emit(self._only_first(files))
            self.open_file(files[0])
        elif data.hasImage():
            self.show_image(data.imageData())
        elif urls:
            self.failed.emit(self._no_link(urls[0]))
        else:
            self.show_text(data.text())

    def _only_first(self, files: Sequence[Path]) -> str:
        return self.tr(
            "One file at a time: “{0}” is opened, and {1} more are not. Pictures to learn from are "
            "opened together, as a folder with one folder for each letter."
        ).format(files[0].name, len(files) - 1)

    def _no_link(self, link: QUrl) -> str:
        shown = link.toDisplayString()
        if len(shown) > _LONGEST_LINK:
            shown = f"{shown[:_LONGEST_LINK]}…"
        return self.tr(
            "A file was expected, and “{0}” is a link. Letterpad makes no network connection: save "
            "the file with your browser, then open it."
        ).format(shown)

    @Slot()
    def paste(self) -> None:
        """Show the drawing or the picture that is on the clipboard, or open its file."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasFormat(NDJSON):
            self.show_text(bytes(data.data(NDJSON).data()).decode(errors="replace"), is_own=True)
        elif data.hasUrls():
            self.take(data)
        elif lines := _copied_svg(data):
            self.show_text(lines, otherwise=data.imageData() if data.hasImage() else None)
        elif data.hasImage() and not data.text().lstrip().startswith("{"):
            self.show_image(data.imageData())
        elif data.hasText():
            self.show_text(data.text())
        else:
            self.failed.emit(self.tr("There is neither a drawing nor a picture to paste."))

    def show_image(self, image: object) -> None:
        """Show a picture of a letter that came as an image."""
        copied = QImage(image) if isinstance(image, QImage) else QImage()

        self._read(lambda job: self._letter_or_page_in(_png_of(copied)), self._show_picture)

    def show_text(self, text: str, is_own: bool = False, otherwise: object = None) -> None:
        """Show a drawing given as text: in Letterpad's own units, or in any.

        What is no drawing may have come with a picture: `otherwise`, an image, is shown then.
        """
        image = QImage(otherwise) if isinstance(otherwise, QImage) else None

        def read(job: Job) -> tuple[Drawing, Sentence | None] | LetterPicture | ReadPage | None:
            if not text.strip():
                return None
            try:
                drawing, notes = first_in_text(text)
            except UserError:
                if image is None:
                    raise
                return self._letter_or_page_in(_png_of(image))
            if is_own:
                return drawing, None
            usual, note = in_usual_units(drawing)
            said = [*notes, *([] if note is None else [note])]
            return usual, Sentence.joined(said) if said else None

        def show(
            found: tuple[Drawing, Sentence | None] | LetterPicture | ReadPage | Failure | None,
        ) -> None:
            if isinstance(found, tuple):
                self._show_drawing(*found)
            elif isinstance(found, LetterPicture | ReadPage):
                self._show_picture(found)
            else:
                reason = self.tr("there is no text") if found is None else error_text(found)
                self.failed.emit(self.tr("The pasted text is not a drawing: {0}.").format(reason))

        self._read(read, show)

    # Drawings go out

    @Slot()
    def choose_where_to_save(self) -> None:
        """Ask for a name and save the drawing under it."""
        if self._says_nothing_is_drawn():
            return
        dialog = SaveDialog(
            self._window,
            "save_drawing_dialog",
            self.tr("Save drawing"),
            self.tr("letter", "A file's name"),
            [
                (self.tr("Drawing"), DRAWINGS),
                (self.tr("Drawing as InkML"), (_INKML,)),
                (self.tr("Picture in pixels"), (_PNG,)),
                (self.tr("Picture in lines"), (_SVG,)),
            ],
            any_ending=True,
        )
        dialog.named.connect(self.save_drawing)
        dialog.open()

    @Slot(object)
    def save_drawing(self, path: Path) -> None:
        """Save the drawing as the name's ending says: a line of ndjson, InkML, PNG or SVG."""
        if self._says_nothing_is_drawn():
            return
        ink, width = self._canvas.ink(), self._canvas.line_width()
        path = with_ending(path, DRAWINGS[0], any_ending=True)
        name = path.name.lower()
        if name.endswith(DRAWINGS):
            self._write(path, lambda: write_drawings(path, [Drawing(ink)]))
        elif name.endswith(_INKML):
            self._write(path, lambda: _write_bytes(path, inkml_of(Drawing(ink)).encode()))
        elif name.endswith((_PNG, _SVG)):
            from letterpad.gui.canvas import ink_picture

            data = (
                ink_picture.svg_of(ink, width)
                if name.endswith(_SVG)
                else ink_picture.png_of(ink_picture.image_of(ink, width))
            )
            self._write(path, lambda: _write_bytes(path, data))
        else:
            sentence = self.tr("A drawing cannot be saved as “{0}”: the name may end in {1}.")
            self.failed.emit(sentence.format(path.name, ", ".join((*DRAWINGS, _INKML, _PNG, _SVG))))

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        def saved(result: object) -> None:
            if isinstance(result, Failure):
                sentence = self.tr("{0} cannot be written: {1}")
                self.failed.emit(sentence.format(path, error_text(result)))
            else:
                self._say_saved(path)

        self._writings.do(lambda job: write(), saved)

    @Slot(object)
    def _say_saved(self, path: Path) -> None:
        self._of_saved = self.tr("Saved as {0}.").format(path)
        self.done.emit(self._of_saved)

    def _says_nothing_is_drawn(self) -> bool:
        """Say that there is no ink, if so."""
        if not self._canvas.ink().is_empty:
            return False
        self._not_drawn = (
            self.tr("Nothing is drawn yet, so there is nothing to save or copy.")
            if self._canvas.picture() is None
            else self.tr("Only your ink can be saved or copied, not the picture under it.")
        )
        self.failed.emit(self._not_drawn)
        return True

    @Slot()
    def _take_ink(self) -> None:
        """Take back what was said of a drawing that is another one by now.

        Never under the pen: the canvas grows where the sentence was.
        """
        if self._of_saved and not self._canvas.is_drawing:
            sentence, self._of_saved = self._of_saved, ""
            self.held_until_now.emit(sentence)
        if self._not_drawn and not (self._canvas.is_drawing or self._canvas.ink().is_empty):
            sentence, self._not_drawn = self._not_drawn, ""
            self.held_until_now.emit(sentence)
        if self._of_shown and self._canvas.is_empty:
            sentence, self._of_shown = self._of_shown, ""
            self.held_until_now.emit(sentence)

    @Slot()
    def copy(self) -> None:
        """Copy what is selected in a text; else the drawing, as a picture and as text."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLabel) and focused.hasSelectedText():
            QGuiApplication.clipboard().setText(focused.selectedText())
            return
        if self._says_nothing_is_drawn():
            return
        from letterpad.gui.canvas import ink_picture

        ink = self._canvas.ink()
        line = to_line(Drawing(ink))
        image = ink_picture.image_of(ink, self._canvas.line_width())
        data = clipboard.new_data()
        data.setData(NDJSON, f"{line}\n".encode())
        data.setText(line)
        data.setImageData(image)
        data.setData("image/png", ink_picture.png_of(image))
        QGuiApplication.clipboard().setMimeData(data)

    # Models

    @Slot()
    def open_model(self) -> None:
        """Ask for a model file, keep a copy and let it answer."""
        self._ask_for_file(
            "open_model_dialog",
            self.tr("Open model"),
            [_filter(self.tr("Letterpad models"), (SUFFIX,)), self.tr("All files (*)")],
        ).fileSelected.connect(self._open_chosen_model)

    @Slot(str)
    def _open_chosen_model(self, chosen: str) -> None:
        self._runs.open_file(Path(chosen))

    @Slot(object)
    def save_model(self, run: Run) -> None:
        """Ask for a name and write the run's file to it, or its network alone, as ONNX."""
        self._saved_run = run
        dialog = SaveDialog(
            self._window,
            "save_model_dialog",
            self.tr("Save model"),
            run.path.name,
            [
                (self.tr("Letterpad models"), (SUFFIX,)),
                (self.tr("ONNX network for other programs"), (ONNX_SUFFIX,)),
            ],
        )
        dialog.named.connect(self._save_model_as)
        dialog.open()

    @Slot(object)
    def _save_model_as(self, path: Path) -> None:
        if self._saved_run is not None:
            self._runs.save_file(self._saved_run, path)

    # Dialogs and actions

    def _ask_for_file(self, name: str, title: str, filters: list[str]) -> QFileDialog:
        """Open a dialog for a file; it does not block, so that a training goes on being shown."""
        dialog = QFileDialog(self._window, title)
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(filters)
        dialog.open()
        return dialog

    def _action(self, name: str, text: str, keys: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"{name}_action")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action


def _pages_text(n: int) -> str:
    """Write how many pages there are: of very many it is only known that there are more."""
    return number(n) if n < MOST_COUNTED else f"{number(n)}+"


def _png_of(image: QImage) -> bytes:
    """Return an image as a PNG file, no larger than is looked at; nothing for an empty one."""
    from letterpad.gui.canvas.ink_picture import png_of

    if image.isNull():
        return b""
    if max(image.width(), image.height()) > _LARGEST_SIDE:
        image = image.scaled(
            _LARGEST_SIDE,
            _LARGEST_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return png_of(image)


def _copied_svg(data: QMimeData) -> str:
    """Return the SVG file that is on the clipboard, if there is one."""
    mime = next((each for each in _SVG_MIMES if data.hasFormat(each)), None)
    return "" if mime is None else bytes(data.data(mime).data()).decode(errors="replace")


def _write_bytes(path: Path, data: bytes) -> None:
    with paths.replacing(path) as temporary:
        temporary.write_bytes(data)


def _filter(words: str, endings: Sequence[str]) -> str:
    """Write a kind of file as a file dialog does: "Pictures (*.png *.jpg)"."""
    return f"{words} ({' '.join(f'*{ending}' for ending in endings)})"
