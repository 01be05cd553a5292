"""Help: its pages, "What is this?", the model card and About."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.widgets.what_is_this import explained_part, show_explanation


class Help(QObject):
    """Opens what explains. Dialogs are imported when they are opened."""

    def __init__(self, window: QWidget, canvas: Canvas) -> None:
        super().__init__(window)
        self._window = window
        self._canvas = canvas
        self.what = self._action(self.tr("&What is this?"), "what_action", "Shift+F1")
        self.what.triggered.connect(self.tell_what)
        self.pages = self._action(self.tr("&Help…"), "help_action", "")
        self.pages.triggered.connect(self._show_pages)
        self.keys = self._action(self.tr("&Keyboard…"), "keys_action", "F1")
        self.keys.triggered.connect(self._show_keys)
        self.model_card = self._action(self.tr("About the &recogniser…"), "model_card_action", "")
        self.model_card.triggered.connect(self._show_model_card)
        self.about = self._action(self.tr("&About Letterpad…"), "about_action", "")
        self.about.triggered.connect(self._show_about)

    def actions(self) -> list[QAction]:
        """Return the actions, as they stand in the menu."""
        return [self.pages, self.keys, self.what, self.model_card, self.about]

    def _action(self, text: str, name: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        return action

    @Slot()
    def tell_what(self) -> None:
        """Explain the part of the window that has the focus."""
        focused = QApplication.focusWidget()
        part = explained_part(focused) or self._canvas
        show_explanation(part, focused or part)

    def show_page(self, name: str, heading: str = "") -> None:
        """Show a page of the help, from a heading on if one is named, in the one help window."""
        from letterpad.gui.help.help_dialog import HelpDialog

        # One that was closed is deleted soon, and may still be there.
        opened = [each for each in self._window.findChildren(HelpDialog) if each.isVisible()]
        dialog = opened[0] if opened else HelpDialog(self._window, name)
        dialog.show()
        dialog.show_page(name, heading)  # now that it has its size, and its headings their places
        dialog.raise_()
        dialog.activateWindow()

    @Slot()
    def _show_pages(self) -> None:
        self.show_page("tour")

    @Slot()
    def show_data_sets(self) -> None:
        """Show where there are more letters, and how they are opened."""
        self.show_page("data-sets")

    @Slot()
    def _show_keys(self) -> None:
        self.show_page("keyboard")

    @Slot()
    def _show_model_card(self) -> None:
        from letterpad.gui.help.model_card_dialog import ModelCardDialog

        ModelCardDialog(self._window).open()

    @Slot()
    def _show_about(self) -> None:
        from letterpad.gui.help.about_dialog import AboutDialog

        AboutDialog(self._window).open()
