"""As many lines as there is room for."""

import numpy as np
import pytest

from letterpad.gui.widgets.lines_that_fit import LinesThatFit


@pytest.fixture
def lines(qtbot):
    shown = LinesThatFit("Title")
    qtbot.addWidget(shown)
    shown.set_lines([f"line {n}" for n in range(6)])
    return shown


def test_only_whole_lines_are_shown_and_a_screen_reader_gets_all(lines):
    pitch = lines.fontMetrics().height() + 2
    for height, n in ((0, 0), (2 * pitch - 1, 0), (2 * pitch, 1), (5 * pitch - 1, 3), (900, 6)):
        lines.resize(300, height)
        assert lines.shown() == [f"line {number}" for number in range(n)]
    assert lines.accessibleDescription().count("line") == 6
    assert lines.minimumSizeHint().height() == 0


def test_what_is_shown_is_painted(lines):
    lines.resize(300, 200)
    lines.show()
    full = lines.grab().toImage()
    lines.set_lines([])
    empty = lines.grab().toImage()

    def ink(image):
        return np.frombuffer(image.constBits(), np.uint8)

    assert not np.array_equal(ink(full), ink(empty))
