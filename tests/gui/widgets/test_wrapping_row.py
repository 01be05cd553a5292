"""A row that goes on in another line."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hands import settle
from letterpad.gui.widgets.wrapping_row import WrappingRow


def test_what_has_no_room_stands_in_another_line_and_nothing_is_cut_off(qtbot: QtBot) -> None:
    window, row = QWidget(), WrappingRow()
    column = QVBoxLayout(window)
    column.addWidget(row)
    column.addStretch(1)
    buttons = [QPushButton(f"A button of some width, {number}") for number in range(6)]
    for button in buttons:
        row.add(button)
    qtbot.addWidget(window)
    window.resize(2400, 300)
    window.show()
    settle()
    assert row.n_lines == 1
    assert row.height() == buttons[0].sizeHint().height()
    for width in (900, 500, 260):
        window.resize(width, 300)
        settle()
        assert row.n_lines > 1
        places = [button.geometry() for button in buttons]
        assert all(row.rect().contains(place) for place in places)
        assert not any(
            one.intersects(other) for one in places for other in places if one is not other
        )
        assert [(p.y(), p.x()) for p in places] == sorted((p.y(), p.x()) for p in places)
    buttons[0].setText("One that has become much longer than it was before")
    settle()
    assert buttons[0].width() >= buttons[0].sizeHint().width()
    assert not buttons[0].geometry().intersects(buttons[1].geometry())
