"""How the window looks: the preferences in force, and the dialog that changes them."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from letterpad.gui.preferences.preferences_file import Preferences, Settings
from letterpad.gui.style import style_sheet, theme


class Appearance(QObject):
    """Keeps the preferences, gives the application its look, and opens the settings dialog.

    Signals
    -------
    pen_width_changed(int), guide_lines_changed(bool)
        How the canvas is to look.
    tutor_changed(bool)
        Whether there is to be an observation after each training.
    """

    pen_width_changed = Signal(int)
    guide_lines_changed = Signal(bool)
    tutor_changed = Signal(bool)

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._preferences = settings.preferences()
        self._started_with = self._preferences.language
        self._theme: theme.Theme | None = None
        if self._preferences.theme != "system":
            theme.tell_system(self._preferences.theme)
        self.action = QAction(self.tr("&Settings…"), self)
        self.action.setObjectName("settings_action")
        self.action.setShortcut("Ctrl+,")
        self.action.triggered.connect(self._show_dialog)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._refresh_theme)

    def apply(self) -> None:
        """Give the application its look, and the canvas its own settings."""
        self._refresh_theme()
        self._tell_canvas()

    def _tell_canvas(self) -> None:
        self.pen_width_changed.emit(self._preferences.pen_width)
        self.guide_lines_changed.emit(self._preferences.guide_lines)
        self.tutor_changed.emit(self._preferences.tutor)

    @Slot()
    def _refresh_theme(self) -> None:
        now = theme.chosen(self._preferences.theme)
        if now == self._theme:
            return
        self._theme = now
        application = QApplication.instance()
        if isinstance(application, QApplication):
            style_sheet.apply(application, now)

    @Slot()
    def _show_dialog(self) -> None:
        from letterpad.gui.preferences.preferences_dialog import SettingsDialog

        dialog = SettingsDialog(self._preferences, self._started_with, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._take)
        dialog.open()

    @Slot(object)
    def _take(self, preferences: Preferences) -> None:
        """Apply and remember what was chosen in the dialog."""
        before, self._preferences = self._preferences, preferences
        self._settings.set_preferences(preferences)
        self._settings.save()
        self._tell_canvas()
        if preferences.theme != before.theme:
            theme.tell_system(preferences.theme)
            self._refresh_theme()
