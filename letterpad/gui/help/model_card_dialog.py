"""Help on the shipped recogniser: its model card."""

from PySide6.QtWidgets import QWidget

from letterpad import paths
from letterpad.gui.text.language import current, is_translated, translate
from letterpad.gui.widgets.text_dialog import TextDialog


class ModelCardDialog(TextDialog):
    """Shows what the recogniser was made of, what it scores, and what it is not for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "model_card_dialog",
            translate("ModelCardDialog", "About the recogniser"),
            translate("ModelCardDialog", "Model card"),
            paths.resource(_card_file()).read_text(encoding="utf-8"),
            parent,
        )
        self.text.setObjectName("model_card")


def _card_file() -> str:
    """Name the card in the window's language."""
    return f"model-card.{current()}.md" if is_translated() else "model-card.md"
