"""The packages that Letterpad is made of, with their versions and licences."""

import platform
import re
import sys
from dataclasses import dataclass
from importlib import metadata

from letterpad import __version__

PACKAGES = {
    "PySide6-Essentials": "LGPL-3.0",
    "pyqtgraph": "MIT",
    "scikit-learn": "BSD-3-Clause",
    "tensorflow": "Apache-2.0",
    "keras": "Apache-2.0",
    "numpy": "BSD-3-Clause",
    "pillow": "MIT-CMU",
    "scipy": "BSD-3-Clause",
    "onnxruntime": "MIT",
    "onnx": "Apache-2.0",
    "skl2onnx": "Apache-2.0",
    "tf2onnx": "Apache-2.0",
    "threadpoolctl": "BSD-3-Clause",
    "psutil": "BSD-3-Clause",
    "platformdirs": "MIT",
    "cattrs": "MIT",
    "scikit-image": "BSD-3-Clause",
    "fonttools": "MIT",
    "shtab": "MPL-2.0",
    "rich": "MIT",
    "jinja2": "BSD-3-Clause",
}
"""Letterpad's own requirements, for a program that was frozen without the packages' metadata."""

_MODULES = {
    "PySide6-Essentials": "PySide6",
    "scikit-learn": "sklearn",
    "scikit-image": "skimage",
    "fonttools": "fontTools",
}
"""What those are imported as that are called otherwise."""

_SAME = {"tensorflow-cpu": "tensorflow"}
_LONGEST_LICENCE = 60
"""Characters; some packages give the licence's whole text instead of its name."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is shipped; the version is "" where it is not known."""

    name: str
    version: str
    licence: str


def program() -> Part:
    """Return Letterpad itself."""
    return Part("Letterpad", __version__, "MIT")


def packages() -> list[Part]:
    """Return Python and every package that Letterpad needs, directly or through others."""
    found = {}
    waiting = ["letterpad", *PACKAGES]
    seen = set(map(_key, waiting))
    while waiting:
        name = waiting.pop()
        try:
            known = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            if name in PACKAGES:
                found[_key(name)] = Part(name, _loaded_version(name), PACKAGES[name])
            continue
        if name != "letterpad":
            found[_key(name)] = Part(known["Name"], known["Version"] or "", _licence(name, known))
        for requirement in known.get_all("Requires-Dist") or ():
            needed = _needed(requirement)
            if needed and _key(needed) not in seen:
                seen.add(_key(needed))
                waiting.append(needed)
    for other, name in _SAME.items():  # two builds of one package
        if other in found:
            found.pop(name, None)
    python = Part("Python", platform.python_version(), "PSF-2.0")
    return [python, *(found[key] for key in sorted(found))]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _needed(requirement: str) -> str:
    """Return the name in a requirement, "" for one that only an extra asks for."""
    if re.search(r";.*\bextra\s*==", requirement):
        return ""
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    return match[0] if match else ""


def _licence(name: str, known: metadata.PackageMetadata) -> str:
    """Return a licence's name from what a package says of itself."""
    for field in ("License-Expression", "License"):
        text = str(known[field] or "").strip() if field in known else ""
        if text and len(text) <= _LONGEST_LICENCE and "\n" not in text:
            return text
    last = [
        classifier.rsplit(" :: ", 1)[1]
        for classifier in known.get_all("Classifier") or ()
        if classifier.startswith("License ::") and classifier.count(" :: ") > 1
    ]
    return ", ".join(last) or PACKAGES.get(name, "see its own files")


def _loaded_version(name: str) -> str:
    """Return the version that a module gives itself, if it has been imported."""
    renamed = {
        "PySide6-Essentials": "PySide6",
        "scikit-learn": "sklearn",
        "scikit-image": "skimage",
        "fonttools": "fontTools",
    }
    module = sys.modules.get(renamed.get(name, name))
    return str(getattr(module, "__version__", ""))
