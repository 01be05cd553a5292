"""What is copied does not keep the program from ending well."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication

from letterpad.gui.widgets import clipboard
from waiting import HANGS_AFTER

COPIES = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
application = QApplication([])
from letterpad.gui.widgets import clipboard
data = clipboard.new_data()
data.setText("copied")
QGuiApplication.clipboard().setMimeData(data)
"""


def test_the_program_ends_well_after_a_copy() -> None:
    ended = subprocess.run([sys.executable, "-c", COPIES], capture_output=True, timeout=HANGS_AFTER)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.usefixtures("qapp")
def test_it_is_empty_at_first_and_holds_what_is_put_in() -> None:
    data = clipboard.new_data()
    assert data.formats() == []
    data.setText("a")
    data.setData("application/x-ndjson", b"b")
    QGuiApplication.clipboard().setMimeData(data)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "a"
    assert bytes(copied.data("application/x-ndjson").data()) == b"b"
