"""The row that starts, stops and follows an experiment."""

import time

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.training.spec import Progress

_STEPS = 1000
"""Of the bar."""

_TICK_MS = 500


class ExperimentStrip(QWidget):
    """A button that starts, one that stops, a bar, and a sentence below.

    Parameters
    ----------
    name : str
        What object names begin with: ``NAME_button``, ``NAME_stop``, ``NAME_progress``,
        ``NAME_text``.
    tip : str
        What the button does, for its tooltip.

    Signals
    -------
    start_clicked(), stop_clicked()
    """

    start_clicked = Signal()
    stop_clicked = Signal()

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left: float | None = None
        self._told = ""
        self._told_at = 0.0
        self._start = QPushButton()
        self._start.setObjectName(f"{name}_button")
        self._start.setProperty("primary", True)
        self._start.setToolTip(tip)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setObjectName(f"{name}_stop")
        self._stop.setAccessibleName(self.tr("Stop"))
        self._stop.setToolTip(self.tr("Stop; what is done stays, and can be continued"))
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}_progress")
        self._bar.setAccessibleName(self.tr("Progress of the trainings"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._text = wrapped_label(f"{name}_text", "muted")
        self.row = QHBoxLayout()
        self.row.setSpacing(GRID)
        self.row.addWidget(self._start)
        self.row.addWidget(self._stop)
        self.row.addWidget(self._bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(self.row)
        column.addWidget(self._text)
        # Two lines, whatever is said: what stands below does not move.
        self._text.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._bar.setMinimumWidth(scaled(10 * GRID))
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._start.clicked.connect(self.start_clicked)
        self._stop.clicked.connect(self.stop_clicked)
        self.show_idle("", "", can_start=False)

    def show_idle(
        self, title: str, text: str, *, can_start: bool, is_error: bool = False, share: float = 0.0
    ) -> None:
        """Say something while nothing of this strip's is under way.

        Parameters
        ----------
        title : str
            What the button says.
        text : str
        can_start : bool
        is_error : bool
            Whether the text says what went wrong.
        share : float
            How much is done already, 0 to 1.
        """
        self._clock.stop()
        if title:
            self._start.setText(title)
            self._start.setAccessibleName(title)
        self._start.setEnabled(can_start)
        if self._stop.hasFocus() and can_start:
            self._start.setFocus()
        self._stop.setEnabled(False)
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(round(share * _STEPS))
        self._say(text, is_error=is_error)

    def show_begin(self, text: str) -> None:
        """Say that something is under way of which nobody knows how long it takes."""
        self._clock.stop()
        self._stop.setEnabled(True)
        if self._start.hasFocus():  # which a button loses that cannot be used
            self._stop.setFocus()
        self._start.setEnabled(False)
        self._bar.setRange(0, 0)  # Qt's way to say: busy, nobody knows how long
        self._say(text)

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is, and how long it will still take."""
        if progress.fraction is not None:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(progress.fraction * _STEPS))
        self._told, self._left = translated(progress.text), progress.seconds_left
        self._told_at = time.monotonic()
        self._clock.start()
        self._tick()

    @Slot()
    def _tick(self) -> None:
        if self._left is None:
            self._say(self._told)
            return
        left = max(0.0, self._left - (time.monotonic() - self._told_at))
        self._say(self.tr("{0} · about {1} left").format(self._told, duration_text(left)))

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._text.setText(text)
        if bool(self._text.property("warning")) != is_error:
            self._text.setProperty("warning", is_error)
            self._text.setProperty("muted", not is_error)
            self._text.style().polish(self._text)


def duration_text(seconds: float) -> str:
    """Write a time of seconds or minutes.

    Examples
    --------
    >>> duration_text(61.2), duration_text(200), duration_text(0.1)
    ('61 s', '3 min', '1 s')
    """
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return number(round(seconds / 60)) + " min"
