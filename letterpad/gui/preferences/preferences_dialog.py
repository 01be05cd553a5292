"""The settings: how the window looks and speaks. All but the language apply at once."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from letterpad.algorithms.algorithm import Param
from letterpad.gui.preferences.preferences_file import THICKEST_PEN, THINNEST_PEN, Preferences
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import SYSTEM_LANGUAGE, languages
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.number_field import NumberField
from letterpad.gui.widgets.wheel_guard import WheelGuard
from letterpad.messages import Sentence

_PEN_WIDTH = Param(
    "pen_width",
    Sentence("Pen width"),
    "int",
    Preferences().pen_width,
    Sentence("How thick your line is on the screen. This does not affect the answer."),
    low=THINNEST_PEN,
    high=THICKEST_PEN,
)


class SettingsDialog(QDialog):
    """Shows and changes the preferences.

    Parameters
    ----------
    preferences : Preferences
        Those in force.
    language : str
        The language choice with which this window was started.

    Signals
    -------
    changed(Preferences)
        After every change.
    """

    changed = Signal(object)

    def __init__(self, preferences: Preferences, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self.setWindowTitle(self.tr("Settings"))
        self._preferences = preferences
        self._started_with = language
        self._width_before = preferences.pen_width  # before the hand that types now

        self.theme = self._chooser("theme_setting", self.tr("Theme"))
        self.theme.setToolTip(self.tr("Light or dark colours, or those of the system"))
        for text, key in (
            (self.tr("Same as the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self.theme.addItem(text, key)
        self.pen_width = NumberField(_PEN_WIDTH)
        self.pen_width.setObjectName("pen_width_setting")
        self.pen_width.setAccessibleName(translated(_PEN_WIDTH.label))
        self.pen_width.setToolTip(translated(_PEN_WIDTH.help))
        self._pen_width_error = wrapped_label("pen_width_error", "warning")
        self.guide_lines = QCheckBox(self.tr("&Writing lines on the canvas"))
        self.guide_lines.setObjectName("guide_lines_setting")
        self.guide_lines.setAccessibleName(self.tr("Writing lines on the canvas"))
        self.guide_lines.setToolTip(
            self.tr(
                "Baseline, x-height and cap height, as on writing paper. You do not have to keep "
                "to them, but a letter's height on them helps to tell upper from lower case. "
                "Which letter it is, they do not change."
            )
        )
        self.tutor = QCheckBox(self.tr("&One remark after each training"))
        self.tutor.setObjectName("tutor_setting")
        self.tutor.setAccessibleName(self.tr("One remark after each training"))
        self.tutor.setToolTip(
            self.tr(
                "Say the most important thing that was seen in a training, and what to try next."
            )
        )
        self.language = self._chooser("language_setting", self.tr("Language"))
        self.language.setToolTip(self.tr("The language of the window"))
        self.language.addItem(self.tr("Same as the system"), SYSTEM_LANGUAGE)
        for key, name in languages().items():
            self.language.addItem(name, key)
        self.language_note = QLabel()
        self.language_note.setObjectName("language_note")
        self.language_note.setProperty("muted", True)
        self.language_note.setWordWrap(True)
        self._lay_out()
        self.show_preferences(preferences)
        self.theme.currentIndexChanged.connect(self._take_change)
        self.pen_width.text_changed.connect(self._take_change)
        self.pen_width.editingFinished.connect(self._settle)
        self.guide_lines.toggled.connect(self._take_change)
        self.tutor.toggled.connect(self._take_change)
        self.language.currentIndexChanged.connect(self._take_change)

    def _chooser(self, name: str, title: str) -> QComboBox:
        chooser = QComboBox()
        chooser.setObjectName(name)
        chooser.setAccessibleName(title)
        WheelGuard(chooser)
        return chooser

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID)
        form.setColumnStretch(1, 1)
        for row, (text, control) in enumerate(
            (
                (self.tr("&Theme"), self.theme),
                (self.tr("&Pen width"), self.pen_width),
                ("", self._pen_width_error),
                ("", self.guide_lines),
                ("", self.tutor),
                (self.tr("&Language"), self.language),
                ("", self.language_note),
            )
        ):
            label = QLabel(text)
            label.setBuddy(control)
            form.addWidget(label, row, 0)
            form.addWidget(control, row, 1)
            if control is self.pen_width:
                form.addWidget(QLabel(self.tr("pixels")), row, 2)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.RestoreDefaults | standard.Close)
        buttons.rejected.connect(self.reject)
        self.reset_button = buttons.button(standard.RestoreDefaults)
        self.reset_button.setObjectName("reset_preferences_button")
        self.reset_button.setText(self.tr("&Reset"))
        self.reset_button.setAccessibleName(self.tr("Reset the settings"))
        self.reset_button.setToolTip(self.tr("Set all of these back to their defaults"))
        self.reset_button.setAutoDefault(False)
        self.reset_button.clicked.connect(self._reset)
        buttons.button(standard.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(scaled(52 * GRID))

    def show_preferences(self, preferences: Preferences) -> None:
        """Show these, without telling anybody."""
        self._preferences = preferences
        self._width_before = preferences.pen_width
        controls = (self.theme, self.pen_width, self.guide_lines, self.tutor, self.language)
        blockers = [QSignalBlocker(control) for control in controls]
        self.theme.setCurrentIndex(self.theme.findData(preferences.theme))
        self.pen_width.set_value(preferences.pen_width)
        self.guide_lines.setChecked(preferences.guide_lines)
        self.tutor.setChecked(preferences.tutor)
        self.language.setCurrentIndex(self.language.findData(preferences.language))
        for blocker in blockers:
            blocker.unblock()
        self._refresh()

    def _refresh(self) -> None:
        """Say what is to be said of the language, and whether there is anything to reset."""
        later = self._preferences.language != self._started_with
        self.language_note.setText(
            self.tr("Letterpad will use this language after a restart.")
            if later
            else self.tr("Another language takes effect after a restart.")
        )
        error = self.pen_width.error()
        self._pen_width_error.setText(error)
        self._pen_width_error.setVisible(bool(error))
        self.reset_button.setEnabled(bool(error) or self._preferences != Preferences())

    @Slot()
    def _take_change(self) -> None:
        pen_width = self._width_before
        if not self.pen_width.error():
            typed = self.pen_width.value()
            assert isinstance(typed, int)
            pen_width = typed
        self._preferences = replace(
            self._preferences,
            theme=self.theme.currentData(),
            pen_width=pen_width,
            guide_lines=self.guide_lines.isChecked(),
            tutor=self.tutor.isChecked(),
            language=self.language.currentData(),
        )
        self._refresh()
        self.changed.emit(self._preferences)

    @Slot()
    def _settle(self) -> None:
        """Somebody has finished typing."""
        self._width_before = self._preferences.pen_width

    @Slot()
    def _reset(self) -> None:
        self.show_preferences(Preferences())
        self.changed.emit(self._preferences)
