"""About Letterpad: its version, its licence, and those of all that is shipped with it."""

from PySide6.QtWidgets import QWidget

from letterpad import licences
from letterpad.gui.text.language import translate
from letterpad.gui.widgets.text_dialog import TextDialog


class AboutDialog(TextDialog):
    """Names what Letterpad is made of, so that nobody's work goes unnamed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "about_dialog",
            translate("AboutDialog", "About Letterpad"),
            translate("AboutDialog", "Versions and licences"),
            _markdown(),
            parent,
        )
        self.text.setObjectName("about_text")


def _markdown() -> str:
    program = licences.program()
    heading = translate("AboutDialog", "Version {0}, under the {1} licence.")
    of_materials = translate("AboutDialog", "Data, colours and icons")
    of_packages = translate("AboutDialog", "Packages")
    materials = [
        (
            "UNIPEN, train_r01_v07",
            translate(
                "AboutDialog",
                "CC BY 4.0. The built-in handwriting and the recogniser were learned from it; "
                "none of its drawings is included. The International Unipen Foundation; I. "
                "Guyon, L. Schomaker, R. Plamondon, M. Liberman, S. Janet, 1994.",
            ),
        ),
        (
            translate("AboutDialog", "Colours of runs and curves"),
            translate("AboutDialog", "Masataka Okabe and Kei Ito, Color Universal Design, 2008."),
        ),
        (
            translate("AboutDialog", "Colours of the confusion matrix"),
            translate(
                "AboutDialog",
                "CET-L17 by Peter Kovesi, CC BY 4.0; Inferno by Nathaniel Smith and "
                "Stéfan van der Walt, CC0 1.0. Both come with pyqtgraph.",
            ),
        ),
        (
            translate("AboutDialog", "Icons"),
            translate("AboutDialog", "Drawn for Letterpad, under its licence."),
        ),
    ]
    lines = [
        f"# {program.name}",
        heading.format(program.version, program.licence),
        "",
        f"## {of_materials}",
        _row(translate("AboutDialog", "What"), translate("AboutDialog", "Licence and authors")),
        "| --- | --- |",
        *(_row(*material) for material in materials),
        "",
        f"## {of_packages}",
        _row(
            translate("AboutDialog", "Package"),
            translate("AboutDialog", "Version"),
            translate("AboutDialog", "Licence"),
        ),
        "| --- | --- | --- |",
    ]
    unknown = translate("AboutDialog", "not recorded")
    lines += [
        _row(part.name, part.version or unknown, part.licence) for part in licences.packages()
    ]
    return "\n".join(lines)


def _row(*cells: str) -> str:
    return "| {} |".format(" | ".join(cell.replace("|", "\\|") for cell in cells))
