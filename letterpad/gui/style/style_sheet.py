"""Gives the whole application a theme's look: palette and style sheet."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from letterpad import paths
from letterpad.gui.style.theme import Theme, scaled


def apply(application: QApplication, theme: Theme) -> None:
    """Give the whole application this look, in the size of its font."""
    if application.style().objectName().lower() != "fusion":
        application.setStyle("Fusion")
    application.setPalette(_palette(theme))
    application.setStyleSheet(_style_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: theme.background,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.background,
        roles.Text: theme.text,
        roles.Button: theme.surface,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.text,
        roles.ToolTipBase: theme.surface,
        roles.ToolTipText: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.accent_text,
        roles.Link: theme.accent,
        roles.Mid: theme.border,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def _style_sheet(theme: Theme) -> str:
    """Write the style sheet. Properties mark what a widget is: card, primary, page, muted ..."""

    def image(name: str) -> str:
        return paths.resource(f"icons/{name}-{theme.name}.svg").as_posix()

    return f"""
    QToolTip {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; padding: 4px;
    }}
    QFrame[card="true"] {{
        background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 8px;
    }}
    QFrame[cell="true"] {{
        background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 6px;
        padding: 1px;
    }}
    QFrame[cell="true"]:hover {{ border-color: {theme.field}; }}
    QFrame[cell="true"][chosen="true"] {{ border: 2px solid {theme.accent}; padding: 0; }}
    QFrame#selection_bar[chosen="true"] {{
        background: {theme.hover}; border: 1px solid {theme.accent}; border-radius: 6px;
    }}
    QLabel {{ background: transparent; }}
    QLabel[muted="true"], QCheckBox[muted="true"] {{ color: {theme.muted}; }}
    QLabel[heading="true"] {{ font-weight: 600; font-size: {scaled(16)}px; }}
    QLabel[sentence="true"] {{ font-weight: 600; font-size: {scaled(20)}px; }}
    QLabel[warning="true"] {{ color: {theme.warning}; }}
    QPushButton, QToolButton {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; border-radius: 5px;
        padding: 5px 12px; min-height: {scaled(18)}px;
    }}
    QPushButton:hover, QToolButton:hover {{ background: {theme.hover}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {theme.border}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 4px 11px; }}
    QPushButton:disabled, QToolButton:disabled {{
        color: {theme.muted}; background: {theme.background};
    }}
    QPushButton[tool="true"] {{ padding: 5px 6px; }}
    QPushButton[tool="true"]:focus {{ padding: 4px 5px; }}
    QPushButton[low="true"] {{ padding: 1px 6px; }}
    QPushButton[low="true"]:focus {{ padding: 0 5px; }}
    QPushButton#eraser_button:checked, QPushButton#pin_drawing_button:checked {{
        background: {theme.accent}; color: {theme.accent_text}; border-color: {theme.accent};
    }}
    QPushButton#eraser_button:checked:focus, QPushButton#pin_drawing_button:checked:focus {{
        border: 2px solid {theme.text};
    }}
    QPushButton[choice="true"]:checked {{
        background: {theme.accent}; color: {theme.accent_text}; border-color: {theme.accent};
    }}
    QPushButton[choice="true"]:checked:focus {{ border: 2px solid {theme.text}; }}
    QPushButton[tool="true"]::menu-indicator {{ image: none; width: 0; }}
    QPushButton[primary="true"] {{
        background: {theme.accent}; color: {theme.accent_text};
        border-color: {theme.accent}; font-weight: 600;
    }}
    QPushButton[primary="true"]:hover {{ background: {theme.accent_hover}; }}
    QPushButton[primary="true"]:focus {{
        background: {theme.primary_focus}; color: {theme.primary_focus_text};
        border: 2px solid {theme.text};
    }}
    QPushButton[primary="true"]:disabled {{
        background: {theme.border}; color: {theme.muted}; border-color: {theme.border};
    }}
    QPushButton[badge="true"] {{ color: {theme.warning}; border-color: {theme.warning}; }}
    QPushButton[flat="true"], QToolButton[flat="true"] {{
        background: transparent; border: 1px solid transparent;
        padding: 5px 6px; text-align: left;
    }}
    QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover {{ background: {theme.hover}; }}
    QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus {{
        border: 2px solid {theme.accent}; padding: 4px 5px;
    }}
    QPushButton[cellcount="true"] {{
        background: transparent; border: 1px solid transparent; text-align: left;
        padding: 1px 4px; font-weight: 600; font-size: {scaled(17)}px;
    }}
    QPushButton[cellcount="true"]:hover {{ background: {theme.hover}; }}
    QPushButton[cellcount="true"]:checked {{ color: {theme.accent}; }}
    QPushButton[cellcount="true"]:focus {{ border: 2px solid {theme.accent}; padding: 0 3px; }}
    QPushButton[letter="true"] {{ padding: 1px 6px; }}
    QPushButton[letter="true"]:checked {{ color: {theme.accent}; border-color: {theme.accent}; }}
    QPushButton[letter="true"]:focus {{ border: 2px solid {theme.accent}; padding: 0 5px; }}
    QPushButton[edge="true"] {{ color: {theme.muted}; border-radius: 8px; padding: 5px 16px; }}
    QPushButton[edge="true"]:hover {{ color: {theme.text}; }}
    QPushButton[edge="true"]:focus {{ padding: 4px 15px; }}
    QToolButton[what="true"] {{
        background: transparent; color: {theme.muted}; border: 1px solid {theme.border};
        border-radius: 12px; padding: 0; min-width: {scaled(22)}px; min-height: {scaled(22)}px;
    }}
    QToolButton[what="true"]:hover {{ background: {theme.hover}; color: {theme.text}; }}
    QToolButton[what="true"]:focus {{
        border: 2px solid {theme.accent}; padding: 0;
        min-width: {scaled(22) - 2}px; min-height: {scaled(22) - 2}px;
    }}
    QToolButton[row="true"] {{
        background: transparent; color: {theme.muted}; border: 1px solid transparent;
        border-radius: 4px; padding: 0; min-width: 0; min-height: 0;
    }}
    QToolButton[row="true"]:hover {{ background: {theme.hover}; color: {theme.text}; }}
    QToolButton[row="true"]:focus {{ border: 2px solid {theme.accent}; padding: 0; }}
    QToolButton[switch="true"] {{
        background: transparent; color: {theme.muted}; border: 1px solid {theme.border};
        border-radius: 5px; padding: 2px 8px; min-height: {scaled(18)}px;
    }}
    QToolButton[switch="true"]:hover {{ background: {theme.hover}; color: {theme.text}; }}
    QToolButton[switch="true"]:checked {{
        background: {theme.hover}; color: {theme.text}; border-color: {theme.field};
    }}
    QToolButton[switch="true"]:focus {{ border: 2px solid {theme.accent}; padding: 1px 7px; }}
    QFrame[popup="true"] {{ background: {theme.surface}; border: 1px solid {theme.field}; }}
    QLabel[framed="true"] {{
        border: 2px solid transparent; border-radius: 4px; padding: 2px 4px;
    }}
    QLabel:focus {{ border: 2px solid {theme.accent}; }}
    QPushButton[page="true"] {{
        background: transparent; border: 1px solid transparent; color: {theme.muted};
        padding: 6px 14px;
    }}
    QPushButton[page="true"][narrow="true"] {{ padding: 6px 10px; }}
    QPushButton[page="true"]:hover {{ background: {theme.hover}; }}
    QPushButton[page="true"]:checked {{
        background: {theme.surface}; color: {theme.text}; font-weight: 600;
        border: 1px solid {theme.border};
    }}
    QPushButton[page="true"]:focus {{ border: 2px solid {theme.accent}; padding: 5px 13px; }}
    QPushButton[page="true"][narrow="true"]:focus {{ padding: 5px 9px; }}
    QComboBox, QAbstractSpinBox, QLineEdit {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.field}; border-radius: 5px;
        padding: 4px 8px; min-height: {scaled(20)}px;
        selection-background-color: {theme.accent}; selection-color: {theme.accent_text};
    }}
    QComboBox:hover, QAbstractSpinBox:hover, QLineEdit:hover {{
        border-color: {theme.muted};
    }}
    QComboBox:focus, QAbstractSpinBox:focus, QLineEdit:focus {{
        border: 2px solid {theme.accent}; padding: 3px 7px;
    }}
    QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled {{
        color: {theme.muted}; background: {theme.background};
    }}
    QComboBox {{ combobox-popup: 0; }}  /* else its scrolling arrows hide half of the last row */
    QComboBox::drop-down {{ border: none; width: {scaled(22)}px; }}
    QComboBox::down-arrow {{
        image: url("{image("chevron-down")}"); width: {scaled(12)}px; height: {scaled(12)}px;
    }}
    QComboBox QAbstractItemView {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; outline: none;
        selection-background-color: {theme.accent}; selection-color: {theme.accent_text};
    }}
    QComboBox QAbstractItemView::item {{ min-height: {scaled(22)}px; padding: 0 6px; }}
    QComboBox QAbstractItemView::item:disabled {{ color: {theme.muted}; font-style: italic; }}
    QAbstractSpinBox {{ padding: 3px 0; }}
    QAbstractSpinBox:focus {{ padding: 2px 0; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
        border: none; background: transparent; width: {scaled(20)}px;
    }}
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{
        background: {theme.hover};
    }}
    QAbstractSpinBox::up-arrow {{
        image: url("{image("chevron-up")}"); width: {scaled(10)}px; height: {scaled(10)}px;
    }}
    QAbstractSpinBox::down-arrow {{
        image: url("{image("chevron-down")}"); width: {scaled(10)}px; height: {scaled(10)}px;
    }}
    QCheckBox {{ spacing: 8px; background: transparent; }}
    QCheckBox::indicator, QListView::indicator {{
        width: {scaled(14)}px; height: {scaled(14)}px; background: {theme.surface};
        border: 1px solid {theme.muted}; border-radius: 3px;
    }}
    QCheckBox::indicator:checked, QListView::indicator:checked {{
        background: {theme.accent}; border-color: {theme.accent}; image: url("{image("check")}");
    }}
    QCheckBox::indicator:focus {{
        width: {scaled(14) - 2}px; height: {scaled(14) - 2}px; border: 2px solid {theme.accent};
    }}
    QCheckBox::indicator:checked:focus {{ border-color: {theme.text}; }}
    QProgressBar {{
        background: {theme.border}; border: none; border-radius: 3px;
        min-height: 6px; max-height: 6px; text-align: center;
    }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollArea#run_details, QScrollArea#lesson_scroll {{
        border: 2px solid transparent; border-radius: 4px;
    }}
    QScrollArea#run_details:focus, QScrollArea#lesson_scroll:focus {{
        border-color: {theme.accent};
    }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.field}; border-radius: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 28px; margin: 1px 3px; }}
    QScrollBar::handle:horizontal {{ min-width: 28px; margin: 3px 1px; }}
    QScrollBar::handle:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QTableView {{
        background: {theme.surface}; color: {theme.text};
        border: 2px solid transparent; gridline-color: {theme.border};
        selection-background-color: {theme.accent}; selection-color: {theme.accent_text};
    }}
    QTextEdit, QPlainTextEdit, QListWidget {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; border-radius: 5px; padding: 1px;
    }}
    QTableView:focus, QTextEdit:focus, QPlainTextEdit:focus, QListWidget:focus {{
        border: 2px solid {theme.accent}; padding: 0;
    }}
    QListWidget {{ outline: none; }}
    QListWidget::item {{ padding: 5px 8px; border-radius: 4px; }}
    QListWidget::item:hover {{ background: {theme.hover}; }}
    QListWidget::item:selected {{ background: {theme.accent}; color: {theme.accent_text}; }}
    QHeaderView::section {{
        background: {theme.surface}; color: {theme.muted};
        border: none; border-bottom: 1px solid {theme.border}; padding: 6px 6px; text-align: left;
    }}
    QMenu {{
        background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.border}; padding: 4px;
    }}
    QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.accent}; color: {theme.accent_text}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; background: {theme.border}; margin: 4px 8px; }}
    QSplitter::handle {{ background: transparent; }}
    """
