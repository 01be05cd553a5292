"""While there are no letters: how they come in is said, and one click away."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from eyes import cut_off
from hands import click_on
from letterpad.gui.collection.empty_view import EmptyView


def test_each_way_in_has_a_button(shown: Callable[..., QWidget]) -> None:
    view = EmptyView()
    asked: list[str] = []
    view.draw_requested.connect(lambda: asked.append("draw"))
    view.import_requested.connect(lambda: asked.append("import"))
    view.restore_requested.connect(lambda: asked.append("restore"))
    desk = shown(view, 900, 600)
    for name in ("draw_letters_button", "import_first_button", "restore_first_button"):
        click_on(view, name)
    assert asked == ["draw", "import", "restore"]
    assert cut_off(desk) == []
