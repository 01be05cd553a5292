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
        Milliseconds until modules and window are there. Before, nothing is looked through that has
        been there for a while, which would hold up the window for some 35 ms each time; afterwards,
        what is there then stays and is not looked through again.
    """

    def __init__(self, parent: QObject | None = None, starts_ms: int = 0) -> None:
        super().__init__(parent)
        gc.disable()
        self._generations = (1, 0) if starts_ms else (2, 1, 0)
        if starts_ms:
            QTimer.singleShot(starts_ms, self, self._keep_all)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    @Slot()
    def _keep_all(self) -> None:
        gc.freeze()
        self._generations = (2, 1, 0)

    @Slot()
    def _collect(self) -> None:
        """Collect the oldest generation that has grown over its threshold."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in self._generations:
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return
