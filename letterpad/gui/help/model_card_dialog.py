"""Help on the shipped recogniser: its model card."""

from PySide6.QtWidgets import QWidget

from letterpad.gui.text.language import localized_resource, translate
from letterpad.gui.widgets.text_dialog import TextDialog


class ModelCardDialog(TextDialog):
    """Shows what the recogniser was made of, what it scores, and what it is not for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "model_card_dialog",
            translate("ModelCardDialog", "About the recogniser"),
            translate("ModelCardDialog", "Model card"),
            localized_resource("model-card.md").read_text(encoding="utf-8"),
            parent,
        )
        self.text.setObjectName("model_card")
