"""The real window, driven by a benchmark in a process of its own."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from letterpad.gui.startup.app import ONE_BLAS_THREAD

HERE = Path(__file__).resolve().parent


def in_own_process(
    module: str, *arguments: str, function: str = "child", home: Path | None = None
) -> Any:
    """Run a function of a benchmark in a fresh process, with a fresh user's folder; its result."""
    script = (
        "import json, sys\n"
        f"sys.path.insert(0, {str(HERE)!r})\n"
        f"import {module}\n"
        f"print(json.dumps({module}.{function}(*sys.argv[1:])))\n"
    )
    with tempfile.TemporaryDirectory() as fresh:
        environment = {
            **ONE_BLAS_THREAD,
            **os.environ,
            "LETTERPAD_HOME": str(home or fresh),
            "QT_QPA_PLATFORM": "offscreen",
        }
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return json.loads(done.stdout.splitlines()[-1])


def open_window() -> tuple[Any, Any]:
    """Return the application and Letterpad's window, shown, with its built-in letters read."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    from letterpad.gui.main_window import MainWindow
    from letterpad.gui.startup.app import prepare

    prepare(application)
    window = MainWindow()
    window.draw_page.open_training()
    window.show()
    until(application, lambda: window.model_panel.letters_chooser.letters is not None)
    return application, window


def until(application: Any, is_so: Callable[[], bool], seconds: float = 300.0) -> None:
    """Let the event loop run until something is so."""
    from PySide6.QtCore import QEventLoop, QTimer

    if is_so():
        return
    loop = QEventLoop()
    ends = time.monotonic() + seconds
    asking = QTimer(interval=20)

    def ask() -> None:
        if is_so():
            loop.quit()
        elif time.monotonic() > ends:
            loop.exit(1)

    asking.timeout.connect(ask)
    asking.start()
    if loop.exec():
        raise TimeoutError("the window did not come to it")


def wait(application: Any, seconds: float) -> None:
    """Let the event loop run for a while."""
    ends = time.monotonic() + seconds
    until(application, lambda: time.monotonic() >= ends)
