"""Two windows that take a writing test at once do not write over each other's."""

import subprocess
import sys

from letterpad import paths
from letterpad.assessment.hand_test import HandTest
from letterpad.assessment.stopped_test import load_stopped, save_stopped, stopped_file
from letterpad.gui.controllers.stopped_tests import StoppedTests
from letterpad.ink.strokes import Ink

LINE = Ink.of([[(0, 0), (9, 9)]])


def begun(seed: int) -> HandTest:
    return HandTest.of_classes(("A", "B"), seed).wrote(LINE)


def test_two_windows_write_to_a_file_each_and_take_turns_at_what_was_stopped() -> None:
    one, two = StoppedTests(), StoppedTests()
    first, second = begun(1), begun(2)
    one.save(first)
    assert two.load() is None, "it is being written"
    two.save(second)
    one.save(first.wrote(LINE))
    assert load_stopped() == first.wrote(LINE)
    assert load_stopped(stopped_file(2)) == second
    assert one.load() == first.wrote(LINE)  # its own
    two.forget(first)
    assert load_stopped() == first.wrote(LINE)
    two.save(second.wrote(LINE))
    two.release()
    assert one.load() == second.wrote(LINE), "the newest that nobody writes"
    two.forget(second)
    assert not stopped_file(2).exists()
    one.release()
    assert two.load() == first.wrote(LINE)


def test_a_new_test_takes_the_place_of_the_one_that_was_shown() -> None:
    save_stopped(begun(1))
    window = StoppedTests()
    assert window.load() == begun(1)
    window.save(begun(2))
    assert load_stopped() == begun(2)
    assert not stopped_file(2).exists()
    window.forget(begun(2), is_done=True)
    window.save(begun(2))  # late
    assert not stopped_file().exists()


def test_a_test_that_was_not_shown_is_not_written_over() -> None:
    window = StoppedTests()
    assert window.load() is None
    save_stopped(begun(1))
    window.save(begun(2))
    assert (load_stopped(), load_stopped(stopped_file(2))) == (begun(1), begun(2))


def test_what_a_killed_window_was_writing_is_continued() -> None:
    code = (
        "import os\n"
        "from letterpad.assessment.hand_test import HandTest\n"
        "from letterpad.gui.controllers.stopped_tests import StoppedTests\n"
        "from letterpad.ink.strokes import Ink\n"
        "line = Ink.of([[(0, 0), (9, 9)]])\n"
        "window = StoppedTests()\n"
        "window.save(HandTest.of_classes(('A', 'B'), 1).wrote(line))\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-P", "-c", code], check=True)
    assert (paths.home() / "writing_test.ndjson.lock").exists()
    window = StoppedTests()
    assert window.load() == begun(1)
    window.save(begun(1).wrote(LINE))
    assert load_stopped() == begun(1).wrote(LINE)
    assert not stopped_file(2).exists()
