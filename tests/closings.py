"""Starts the real program and closes its window after 0 to 2,000 ms, again and again.

    python tests/closings.py                   a thousand starts, three at a time
    python tests/closings.py --starts 60 --busy 2

It prints every exit code with how often it came, and what was said with one that is not 0. With
``--busy N``, N processes that only count keep the processors from it meanwhile. The user's own
folder is not touched.
"""
# ruff: noqa: T201 - a script, which prints what it finds

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

LATEST_MS = 2_000
NOISE = "This plugin does not support "

OPEN = ("nothing", "a list", "the menu", "the help", "an error", "training")
"""What is open when the window is closed."""

CLOSING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

run = QApplication.exec

def run_and_close():
    window = next(each for each in QApplication.topLevelWidgets() if hasattr(each, "canvas"))

    def close():
        if sys.argv[2] == "a list":
            window.findChild(QComboBox, "model_chooser").showPopup()
        elif sys.argv[2] == "the menu":
            window.findChild(QPushButton, "menu_button").menu().popup(window.pos())
        elif sys.argv[2] == "the help":
            window.help.actions()[0].trigger()
        elif sys.argv[2] == "an error":
            sys.stderr = None  # where it is told, too
            QTimer.singleShot(0, lambda: 1 / 0)
            # One that is told after the window has closed waits for somebody who reads it.
            close_once_told()
            return
        elif sys.argv[2] == "training":
            window.draw_page.open_training()
        QTimer.singleShot(0, window.close)

    def close_once_told():
        if any(each.objectName() == "error_dialog" and each.isVisible()
               for each in QApplication.allWidgets()):
            window.close()
        else:
            QTimer.singleShot(20, close_once_told)

    QTimer.singleShot(int(sys.argv[1]), close)
    return run()

QApplication.exec = staticmethod(run_and_close)
from letterpad.cli import main
sys.exit(main([]))
"""


def close_after(milliseconds: int, home: str, what_is_open: str = OPEN[0]) -> tuple[int, str]:
    """Start the program, close its window after so long; return exit code and standard error."""
    done = subprocess.run(
        [sys.executable, "-c", CLOSING, str(milliseconds), what_is_open],
        env={**os.environ, "LETTERPAD_HOME": home, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    said = [line for line in done.stderr.splitlines() if not line.startswith(NOISE)]
    return done.returncode, "\n".join(said)


def main() -> int:
    """Read the options, start and close; return 0 if every start ended with 0 and in silence."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--starts", type=int, default=1_000)
    parser.add_argument("--at-a-time", type=int, default=3)
    parser.add_argument("--busy", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    moments = random.Random(chosen.seed)
    codes: Counter[int] = Counter()
    burning = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(chosen.busy)
    ]
    try:
        with (
            tempfile.TemporaryDirectory(prefix="letterpad-closings-") as home,
            ThreadPoolExecutor(chosen.at_a_time) as threads,
        ):

            def one(number: int, milliseconds: int) -> tuple[int, int, str]:
                own = os.path.join(home, str(number % chosen.at_a_time))
                return milliseconds, *close_after(milliseconds, own, OPEN[number % len(OPEN)])

            after = [moments.randint(0, LATEST_MS) for _ in range(chosen.starts)]
            for milliseconds, code, said in threads.map(one, range(chosen.starts), after):
                codes[code if not said else code or 1] += 1
                if code or said:
                    print(f"closed after {milliseconds} ms: exit code {code}\n{said}", flush=True)
                if codes.total() % 100 == 0:
                    print(f"{codes.total()} starts: {dict(codes)}", flush=True)
    finally:
        for process in burning:
            process.kill()
            process.wait()
    print(f"{codes.total()} starts, closed after 0 to {LATEST_MS} ms: exit codes {dict(codes)}")
    return int(set(codes) != {0})


if __name__ == "__main__":
    sys.exit(main())
