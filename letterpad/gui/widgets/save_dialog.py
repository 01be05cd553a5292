"""Asks where something is to be saved, and before another file is replaced: by its real name."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


class SaveDialog(QFileDialog):
    """A dialog for a name, which does not block.

    A name without an ending gets that of the chosen kind; one with the ending of any kind keeps it.
    Whether a file of that name is to be replaced is asked here, after the ending, and not by the
    dialog itself.

    Parameters
    ----------
    parent : QWidget
    name : str
        The object's.
    title : str
    suggested : str
        The name that stands there at first.
    kinds : sequence of (str, sequence of str)
        What can be saved, in words, and with which endings; that of a folder is "".
    any_ending : bool
        Leave another ending as it is, so that whoever saves can say what is wrong with it.

    Signals
    -------
    named(Path)
        Where it is to be saved.
    """

    named = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        name: str,
        title: str,
        suggested: str,
        kinds: Sequence[tuple[str, Sequence[str]]],
        *,
        any_ending: bool = False,
    ) -> None:
        super().__init__(parent, title)
        self.setObjectName(name)
        self._path = Path()
        self._any_ending = any_ending
        self._endings = {_filter(*kind): kind[1][0] for kind in kinds}
        self._known = [ending for _, endings in kinds for ending in endings if ending]
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setOption(QFileDialog.Option.DontConfirmOverwrite)
        self.setNameFilters(list(self._endings))
        self.selectFile(suggested)
        self.accepted.connect(self._take)
        self.rejected.connect(self.deleteLater)

    def chosen_kind(self) -> int:
        """Return the place of the kind that is chosen, for names whose ending does not say it."""
        return max(0, self.nameFilters().index(self.selectedNameFilter()))

    @Slot()
    def _take(self) -> None:
        named = Path(self.selectedFiles()[0])
        ending = self._endings.get(self.selectedNameFilter(), next(iter(self._endings.values())))
        # The name goes before the chosen kind: "net.onnx" is of the kind that ends so.
        typed = [known for known in self._known if named.name.lower().endswith(known)]
        ending = max(typed, key=len, default=ending)
        self._path = with_ending(named, ending, any_ending=self._any_ending)
        if not self._path.exists():
            self._tell()
            return
        question = ReplaceQuestion(self._path, self.parentWidget())
        question.confirmed.connect(self._tell)
        question.finished.connect(self.deleteLater)
        question.open()

    @Slot()
    def _tell(self) -> None:
        self.named.emit(self._path)
        self.deleteLater()


class ReplaceQuestion(QMessageBox):
    """Asks whether a file may be replaced; No is what Enter and Escape say.

    Signals
    -------
    confirmed()
        It may.
    """

    confirmed = Signal()

    def __init__(self, path: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("replace_question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Replace the file?"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("There is a file “{0}” already. Replace it?").format(path.name))
        self.setInformativeText(str(path.parent))
        self.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        self.button(QMessageBox.StandardButton.Yes).setText(self.tr("Replace"))
        self.button(QMessageBox.StandardButton.No).setText(self.tr("Keep"))
        self.setDefaultButton(QMessageBox.StandardButton.No)
        self.finished.connect(self._take_answer)

    @Slot(int)
    def _take_answer(self, answer: int) -> None:
        if QMessageBox.StandardButton(answer) == QMessageBox.StandardButton.Yes:
            self.confirmed.emit()


def with_ending(path: Path, ending: str, *, any_ending: bool = False) -> Path:
    """Return a path with an ending, in any case: its own, or this one where it has none.

    Parameters
    ----------
    path : Path
    ending : str
        ".png", say.
    any_ending : bool
        Whether it may have another one.

    Examples
    --------
    >>> print(with_ending(Path("v1.5"), ".letterpad"))
    v1.5.letterpad
    >>> print(with_ending(Path("A.LETTERPAD"), ".letterpad"))
    A.LETTERPAD
    >>> print(with_ending(Path("R.jpg"), ".ndjson", any_ending=True))
    R.jpg
    >>> print(with_ending(Path("v1.5"), ".ndjson", any_ending=True))
    v1.5.ndjson
    """
    name = path.name.rstrip(".") or path.name
    if name.lower().endswith(ending) and len(name) > len(ending):
        return path.with_name(name)
    # What is a number belongs to a version, and is no ending.
    own = path.suffix[1:]
    if any_ending and own.isalnum() and not own.isdigit():
        return path
    return path.with_name(name + ending)


def _filter(words: str, endings: Sequence[str]) -> str:
    """Write a kind as a file dialog does: "Pictures (*.png)"."""
    return f"{words} ({' '.join(f'*{ending}' for ending in endings)})"
