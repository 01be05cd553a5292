"""Python's garbage is collected in the window's thread, and in no other."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 100


class Collector(QObject):
    """Collects what Python would, by a timer.

    Python's own collector runs in whichever thread makes an object. Beside a thread that reads
    files or imports, widgets and painters in a circle (an error's traceback is enough) would end in
    that thread, and the program with them.

    Parameters
    ----------
    starts_ms : int
        Milliseconds until modules and window are there. Until then nothing is collected, which
        would hold up the window for some 40 ms each time; and what is there then is not looked
        through any more.
    """

    def __init__(self, parent: QObject | None = None, starts_ms: int = 0) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        if starts_ms:
            QTimer.singleShot(starts_ms, self, self._begin)
        else:
            self._timer.start()

    @Slot()
    def _begin(self) -> None:
        """Keep what is there for good, and collect from now on."""
        gc.freeze()
        self._timer.start()

    @Slot()
    def _collect(self) -> None:
        """Collect the oldest generation that has grown over its threshold."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return
