"""Fetches the word lists: Debian's packages of SCOWL's American English.

``python -m letterpad.making.words.word_lists FOLDER`` downloads the packages that are not there yet
and unpacks them below FOLDER. Needs apt-get and dpkg-deb, installs nothing. SCOWL's licence allows
to use, change and pass on the lists for any purpose, where its notice goes along: it stands in
``resources/words-licences.txt``.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from letterpad.errors import UserError
from letterpad.making.words.prior_making import TIERS


def fetch(folder: Path) -> None:
    """Download and unpack the packages that are not in `folder` yet.

    Raises
    ------
    UserError
        If a package cannot be had, or there is no apt-get.
    """
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        raise UserError("apt-get and dpkg-deb are needed: the word lists are packages of Debian.")
    for name in TIERS:
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Fetch the word lists; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fetch(folder)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
