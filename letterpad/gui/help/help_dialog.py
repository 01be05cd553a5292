"""The help: a list of pages to choose from, a search through all of them, and the page chosen."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Slot
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from letterpad import paths
from letterpad.gui.help import key_map, pages
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.markdown_text import MarkdownText

_MARK, _ON_MARK = "#f0e442", "#1b1d21"
"""Colours of a word that was searched for: a marker's yellow, in both themes."""


class HelpText(MarkdownText):
    """A page, with its pictures no wider than the page."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, parent)
        self.setObjectName("help_text")

    def show_heading(self, anchor: str) -> bool:
        """Scroll to a heading; return whether the page has it."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and pages.anchor(block.text()) == anchor:
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - GRID)
                self.setTextCursor(QTextCursor(block))
                return True
            block = block.next()
        return False

    def marks(self, words: list[str]) -> list[QTextCursor]:
        """Mark every place where one of the words stands; return the places in their order."""
        found = []
        for word in words:
            place = self.document().find(word)
            while not place.isNull():
                found.append(place)
                place = self.document().find(word, place)
        found.sort(key=QTextCursor.selectionStart)
        look = QTextCharFormat()
        look.setBackground(QColor(_MARK))
        look.setForeground(QColor(_ON_MARK))
        self.setExtraSelections([_marked(place, look) for place in found])
        return found

    # Qt's own

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._picture(QUrl(name))

    def _picture(self, url: QUrl) -> QImage:
        """Read a picture of the help, scaled down to the width of the page."""
        image = QImage(str(paths.resource(f"help/{url.fileName()}")))
        ratio = self.devicePixelRatio()
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        wide = min(image.width(), max(1, round(room * ratio)))
        image = image.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_pictures()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._fit_pictures()
        return super().event(event)

    def _fit_pictures(self) -> None:
        document = self.document()
        kind = QTextDocument.ResourceType.ImageResource
        pictures = _pictures(document)
        for picture in pictures:
            document.addResource(kind, picture, self._picture(picture))
        if pictures:
            document.markContentsDirty(0, document.characterCount())


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a reader has been."""

    page: str
    scrolled: int


class HelpDialog(QDialog):
    """Shows the pages of the help beside the window, which can be used meanwhile.

    Parameters
    ----------
    window : QWidget
        Its shortcuts complete the page on the keyboard.
    page : str, optional
        The page that is shown first, one of `pages.PAGES`.
    """

    def __init__(self, window: QWidget, page: str = pages.PAGES[0]) -> None:
        super().__init__(window)
        self.setObjectName("help_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.setSizeGripEnabled(True)
        self._window = window
        self._shown = ""
        self._visited: list[_Place] = []
        self._titles = {name: pages.title(pages.markdown(name)) for name in pages.PAGES}
        self._plain: dict[str, str] = {}
        self._places: list[QTextCursor] = []

        self.search = QLineEdit()
        self.search.setObjectName("help_search")
        self.search.setPlaceholderText(self.tr("Search all pages"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setToolTip(
            self.tr("Lists the pages that contain these words; Enter goes to the next place")
        )
        self.list = QListWidget()
        self.list.setObjectName("help_pages")
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found = QLabel()
        self.found.setObjectName("help_found")
        self.found.setProperty("muted", True)
        self.found.setWordWrap(True)
        self.found.hide()
        self.text = HelpText(self.tr("Page of the help"))
        self.back_button = QPushButton(self.tr("&Back"))
        self.back_button.setObjectName("help_back_button")
        self.back_button.setAccessibleName(self.tr("Back to the previous page"))
        self.back_button.setToolTip(self.tr("Back to the previous page (Alt+Left)"))
        self.back_button.setEnabled(False)
        self._lay_out()
        for name in pages.PAGES:
            self.list.addItem(self._titles[name])

        self._show(page)

        self.list.currentRowChanged.connect(self._choose)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._show_next)
        self.text.anchorClicked.connect(self._follow)
        self.back_button.clicked.connect(self._go_back)
        QShortcut(QKeySequence.StandardKey.Find, self, self._begin_search)
        QShortcut(QKeySequence("Alt+Left"), self, self._go_back)
        self.list.setFocus()

    def _lay_out(self) -> None:
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GRID)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self.found)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        # Enter belongs to the search and to links.
        self.back_button.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self._left)
        top.addWidget(self.text, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.back_button)
        bottom.addWidget(buttons, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(top, 1)
        layout.addLayout(bottom)
        # Not a size hint: Qt limits that to two thirds of the screen.
        self.resize(QSize(scaled(960), scaled(680)).boundedTo(self.screen().availableSize()))

    def show_page(self, name: str, heading: str = "") -> None:
        """Show a page, from its beginning or from a heading on.

        Parameters
        ----------
        name : str
            One of `pages.PAGES`.
        heading : str, optional
            The heading's anchor.
        """
        if name != self._shown:
            self._visited.append(_Place(self._shown, self.text.verticalScrollBar().value()))
            self.back_button.setEnabled(True)
            self._show(name)
        if heading:
            self.text.show_heading(heading)

    def _show(self, name: str) -> None:
        self._shown = name
        self.text.show_markdown(self._markdown(name))
        self._mark_words()
        item = self._item(name)
        item.setHidden(False)  # a link may lead to a page that the search has hidden
        self.list.setCurrentItem(item)
        self.setWindowTitle(self.tr("Help: {0}").format(self._titles[name]))

    def _markdown(self, name: str) -> str:
        text = pages.markdown(name)
        if name == pages.KEYBOARD:
            return f"{text}\n{key_map.markdown(self._window)}"
        return text

    def _item(self, name: str) -> QListWidgetItem:
        return self.list.item(pages.PAGES.index(name))

    @Slot(int)
    def _choose(self, row: int) -> None:
        if row >= 0:
            self.show_page(pages.PAGES[row])

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        """Follow a link: to a page or heading here, or, as the user clicked it, to the web."""
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
            return
        name = pages.linked_page(url.path()) if url.path() else self._shown
        if name is not None:
            self.show_page(name, url.fragment())

    @Slot()
    def _go_back(self) -> None:
        if self._visited:
            place = self._visited.pop()
            self.back_button.setEnabled(bool(self._visited))
            self._show(place.page)
            self.text.verticalScrollBar().setValue(place.scrolled)

    # Search

    @Slot()
    def _begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _search(self) -> None:
        """List the pages that contain all the words, and show one of them."""
        counts = {name: self._count(name) for name in pages.PAGES}
        searching = bool(self._words())
        for name, count in counts.items():
            item = self._item(name)
            item.setHidden(searching and not count)
            shown = f" ({number(count)})" if count else ""
            item.setText(self._titles[name] + shown)
        hits = [name for name, count in counts.items() if count]
        self.found.setVisible(searching)
        if hits:
            self.found.setText(self.tr("Pages found: {0}").format(number(len(hits))))
        else:
            self.found.setText(self.tr("No page contains these words."))
        if hits and self._shown not in hits:
            self._show(hits[0])
        else:
            self._mark_words()

    def _words(self) -> list[str]:
        return self.search.text().split()

    def _count(self, name: str) -> int:
        """Count the places of the words on a page that contains all of them; 0 for others."""
        words = self._words()
        if not words:
            return 0
        if name not in self._plain:
            document = QTextDocument()
            document.setMarkdown(
                self._markdown(name), QTextDocument.MarkdownFeature.MarkdownDialectGitHub
            )
            self._plain[name] = document.toPlainText()
        found = [
            len(re.findall(re.escape(word), self._plain[name], re.IGNORECASE)) for word in words
        ]
        return sum(found) if all(found) else 0

    def _mark_words(self) -> None:
        words = self._words() if self._count(self._shown) else []
        self._places = self.text.marks(words)
        if self._places:
            self._go_to(self._places[0])

    @Slot()
    def _show_next(self) -> None:
        """Go to the next place on this page, and after its last one to the next page."""
        here = self.text.textCursor().selectionStart()
        later = [place for place in self._places if place.selectionStart() > here]
        if later:
            self._go_to(later[0])
            return
        hits = [name for name in pages.PAGES if self._count(name)]
        if hits:
            following = hits.index(self._shown) + 1 if self._shown in hits else 0
            self._show(hits[following % len(hits)])
            self._go_to(self._places[0])

    def _go_to(self, place: QTextCursor) -> None:
        self.text.setTextCursor(place)
        self.text.ensureCursorVisible()

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(min(scaled(220), self.width() // 3))
        # At once, so that a heading is where it will be when it is looked for.
        layout = self.layout()
        if layout is not None:
            layout.activate()


def _marked(place: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = place
    selection.format = look
    return selection


def _pictures(document: QTextDocument) -> list[QUrl]:
    """Return the pictures that stand in a document."""
    found = []
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            image = part.fragment().charFormat().toImageFormat()
            if image.isValid():
                found.append(QUrl(image.name()))
            part += 1
        block = block.next()
    return found
