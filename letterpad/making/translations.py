"""Collects Letterpad's texts and makes the translations that are shipped.

``python -m letterpad.making.translations``, in the source tree, does two things for each language:

- brings ``letterpad_xx.ts`` up to date with all texts (Qt's lupdate): those of widgets, and those
  that are written as ``Sentence("...")`` or ``UserError("...")`` in any file; what is new stands
  there as unfinished, to be translated with pyside6-linguist or any editor;
- makes ``letterpad_xx.qm`` of it, which Qt reads (lrelease).

It returns 1, naming them, while texts are unfinished. A new language is one new file: copy a
``.ts`` file under its name, change ``language`` in its second line, and run this.
"""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import letterpad

_PACKAGE = Path(letterpad.__file__).parent
FOLDER = _PACKAGE.parent / "resources" / "translations"

_MARKS = ("Sentence", "UserError")
"""Calls whose first argument is a text for people, beside Qt's own tr and translate."""


def languages(folder: Path = FOLDER) -> list[str]:
    """Return the languages there are translations for: "de" of ``letterpad_de.ts``."""
    return sorted(file.stem.removeprefix("letterpad_") for file in folder.glob("letterpad_*.ts"))


def update(folder: Path = FOLDER, chosen: Sequence[str] = ()) -> list[str]:
    """Collect all texts, and make the translations again.

    Parameters
    ----------
    folder : Path
        With the ``.ts`` files, which are updated; the ``.qm`` files are written beside them.
    chosen : sequence of str
        Languages; all that `folder` has if there are none.

    Returns
    -------
    list of str
        Texts that are not translated yet.
    """
    missing: list[str] = []
    for language in chosen or languages(folder):
        file = folder / f"letterpad_{language}.ts"
        update_file(file)
        missing += unfinished(file)
        release(file, file.with_suffix(".qm"))
    return missing


def sources() -> list[Path]:
    """Return the source files that speak to users, in whichever sub-package they lie."""
    return sorted(set(_PACKAGE.rglob("*.py")) - set((_PACKAGE / "making").rglob("*.py")))


def update_file(file: Path) -> None:
    """Bring a ``.ts`` file up to date: new texts are unfinished in it, old ones leave it."""
    _run(
        "lupdate",
        "-silent",
        "-no-obsolete",
        *("-disable-heuristic", "similartext"),
        *("-locations", "none"),
        *("-tr-function-alias", ",".join(f"QT_TR_NOOP+={mark}" for mark in _MARKS)),
        *map(str, sources()),
        *("-ts", str(file)),
    )


def release(source: Path, target: Path) -> None:
    """Make a ``.qm`` file, which Qt reads, of a ``.ts`` file."""
    _run("lrelease", "-silent", "-removeidentical", str(source), "-qm", str(target))


def unfinished(file: Path) -> list[str]:
    """Return the texts of a ``.ts`` file that are not translated."""
    return [
        message.findtext("source") or ""
        for message in ET.parse(file).iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type")
        or not (translation.text or "").strip()
    ]


def _run(tool: str, *arguments: str) -> None:
    name = f"pyside6-{tool}"
    command = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if command is None:
        raise FileNotFoundError(f"{name}, which comes with PySide6, is not installed")
    subprocess.run([command, *arguments], check=True)


def main() -> int:
    """Make the translations; return the exit code."""
    missing = update()
    for text in missing:
        sys.stderr.write(f"not translated: {text!r}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
