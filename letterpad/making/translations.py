"""Collects the window's texts and makes the translations that are shipped.

``python -m letterpad.making.translations``, in the source tree, does three things:

- writes ``resources/translations/sentences.json``: the sentences of the rooms below the window
  that have parts which vary;
- brings ``letterpad_de.ts`` up to date with all texts (pyside6-lupdate); what is new stands there
  as unfinished, to be translated with pyside6-linguist or any editor;
- makes ``letterpad_de.qm`` of it (pyside6-lrelease).

It returns 1, naming them, while texts are unfinished.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import letterpad
from letterpad import paths
from letterpad.making.sentences import Texts, collected

CONTEXT = "Below"
"""Where texts from below the window belong, as `letterpad.gui.text.translation` has it."""

LANGUAGES = ("de",)

_PACKAGE = Path(letterpad.__file__).parent
FOLDER = _PACKAGE.parent / "resources" / "translations"


def update(folder: Path = FOLDER, languages: Sequence[str] = LANGUAGES) -> list[str]:
    """Collect all texts, and make the translations anew.

    Parameters
    ----------
    folder : Path
        With the ``.ts`` files, which are updated; the others are written beside them.
    languages : sequence of str

    Returns
    -------
    list of str
        Texts that are not translated yet.
    """
    folder.mkdir(parents=True, exist_ok=True)
    texts = collected()
    with paths.replacing(folder / "sentences.json") as temporary:
        temporary.write_text(patterns_json(texts), encoding="utf-8")
    missing: list[str] = []
    for language in languages:
        file = folder / f"letterpad_{language}.ts"
        update_file(file, texts)
        missing += unfinished(file)
        release(file, file.with_suffix(".qm"))
    return missing


def window_sources() -> list[Path]:
    """Return the window's source files, in whichever sub-package they lie."""
    return sorted((_PACKAGE / "gui").rglob("*.py"))


def patterns_json(texts: Texts) -> str:
    """Write the sentences with fields as the translation reads them, one a line."""
    lines = [json.dumps(pattern, ensure_ascii=False) for pattern in sorted(texts.patterns.items())]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def update_file(file: Path, texts: Texts) -> None:
    """Bring a ``.ts`` file up to date: new texts are unfinished in it, old ones leave it."""
    with tempfile.TemporaryDirectory() as folder:
        below = Path(folder) / "below.py"
        calls = [
            f"QT_TRANSLATE_NOOP({CONTEXT!r}, {json.dumps(text, ensure_ascii=False)})"
            for text in sorted((*texts.fixed, *texts.patterns))
        ]
        below.write_text("\n".join(calls) + "\n", encoding="utf-8")
        sources = [str(path) for path in window_sources()]
        _run(
            "lupdate",
            "-silent",
            "-no-obsolete",
            "-disable-heuristic",
            "similartext",
            "-locations",
            "none",
            *sources,
            str(below),
            "-ts",
            str(file),
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
