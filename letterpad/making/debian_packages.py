"""Fetches packages of Debian and unpacks them, each once; nothing is installed."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from letterpad.errors import UserError


def fetch(names: Iterable[str], folder: Path) -> None:
    """Download and unpack the packages that are not in `folder` yet.

    Raises
    ------
    UserError
        If a package cannot be had, or there is no apt-get.
    """
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        raise UserError("apt-get and dpkg-deb are needed to fetch packages of Debian.")
    for name in names:
        if (folder / name).exists():
            continue
        with tempfile.TemporaryDirectory(dir=folder) as temporary:
            got = subprocess.run(
                ("apt-get", "download", "-q", name), cwd=temporary, capture_output=True, text=True
            )
            files = list(Path(temporary).glob("*.deb"))
            if got.returncode or len(files) != 1:
                raise UserError(
                    "{package} cannot be downloaded: {reason}",
                    package=name,
                    reason=got.stderr.strip().splitlines()[-1] if got.stderr else "no file came",
                )
            whole = Path(temporary) / "whole"
            subprocess.run(("dpkg-deb", "-x", files[0], whole), check=True)
            whole.rename(folder / name)
        sys.stderr.write(f"{name}\n")
