"""The system's wish that the program end (SIGTERM, Ctrl-C, a closed terminal), told to Qt."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class EndSignals(QObject):
    """Emits a Qt signal for the first of the system's; the next one ends the process at once.

    Python acts on a signal only between two of its own instructions, and an idle window runs none:
    a socket that is written to wakes up the event loop.

    Signals
    -------
    came(int)
        The number of the signal.
    """

    came = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)
        self._before = {}
        for name in _NAMES:
            number = getattr(signal, name, None)  # Windows has no SIGHUP
            if number is not None:
                self._before[number] = signal.signal(number, _leave_to_the_socket)
        self._woken_before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)

    def release(self) -> None:
        """Leave the signals to Python again."""
        signal.set_wakeup_fd(self._woken_before)
        for number, action in self._before.items():
            signal.signal(number, action)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _take(self) -> None:
        numbers = [number for number in self._reader.recv(64) if number in self._before]
        if numbers:
            for number in self._before:
                signal.signal(number, signal.SIG_DFL)
            self.came.emit(numbers[0])


def _leave_to_the_socket(number: int, frame: object) -> None:
    """Do nothing; without an action of its own a signal would end the process."""
