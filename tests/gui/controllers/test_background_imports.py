"""What the window needs later is imported by a thread: after its start, once, or not at all."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letterpad.gui.controllers import background_imports
from letterpad.gui.controllers.background_imports import Preload, is_preloaded


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Return what writes modules to be preloaded, which tell the threads that import them."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(background_imports, "_done", threading.Event())

    def write(**bodies: str) -> list[str]:
        for name, body in bodies.items():
            tells = "import threading\nTHREAD = threading.current_thread().name\n"
            (tmp_path / f"{name}.py").write_text(tells + body)
            monkeypatch.delitem(sys.modules, name, raising=False)
        monkeypatch.setattr(background_imports, "_NOT_NEEDED_AT_FIRST", tuple(bodies))
        return list(bodies)

    return write


@pytest.fixture
def preload(qapp: QApplication) -> Preload:
    return Preload()


def test_modules_are_imported_in_their_order_by_a_thread(
    modules: Callable[..., list[str]], preload: Preload, qtbot: QtBot
) -> None:
    one, other = modules(
        preloaded_first="", preloaded_second="import sys\nassert 'preloaded_first' in sys.modules\n"
    )
    preload.start()
    assert not is_preloaded()
    qtbot.waitUntil(is_preloaded)
    assert sys.modules[one].THREAD == sys.modules[other].THREAD == "preload"
    preload.stop()
    assert "preload" not in {thread.name for thread in threading.enumerate()}


def test_who_begins_again_imports_nothing_twice(
    modules: Callable[..., list[str]], preload: Preload, qtbot: QtBot
) -> None:
    (name,) = modules(preloaded_once="")
    preload.start()
    qtbot.waitUntil(is_preloaded)
    del sys.modules[name]
    Preload().start()
    preload.stop()
    assert name not in sys.modules


def test_a_window_that_closes_at_once_imports_nothing(
    modules: Callable[..., list[str]], preload: Preload
) -> None:
    (name,) = modules(preloaded_never="")
    preload.start()
    preload.stop()
    QApplication.processEvents()
    assert name not in sys.modules
    assert not is_preloaded()


def test_a_window_that_closes_waits_for_the_module_at_hand_and_begins_no_other(
    modules: Callable[..., list[str]], preload: Preload, qtbot: QtBot
) -> None:
    """The application must not end while a module makes objects of Qt."""
    waits = "import builtins\nbuiltins.begun.set()\nbuiltins.go_on.wait(300)\nIS_WHOLE = True\n"
    first, second = modules(preloaded_slow=waits, preloaded_next="")
    begun, go_on = threading.Event(), threading.Event()
    import builtins

    builtins.begun, builtins.go_on = begun, go_on  # type: ignore[attr-defined]
    try:
        preload.start()
        qtbot.waitUntil(begun.is_set)
        threading.Timer(0.05, go_on.set).start()
        preload.stop()
    finally:
        go_on.set()
        del builtins.begun, builtins.go_on  # type: ignore[attr-defined]
    assert sys.modules[first].IS_WHOLE
    assert second not in sys.modules
    assert not is_preloaded()


def test_all_that_it_names_is_there(qapp: QApplication) -> None:
    for name in background_imports._NOT_NEEDED_AT_FIRST:
        __import__(name)
