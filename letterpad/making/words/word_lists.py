"""Fetches the word lists: Debian's packages of SCOWL's American English.

``python -m letterpad.making.words.word_lists FOLDER`` downloads the packages that are not there yet
and unpacks them below FOLDER. Needs apt-get and dpkg-deb, installs nothing. SCOWL's licence allows
to use, change and pass on the lists for any purpose, where its notice goes along: it stands in
``resources/words-licences.txt``.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from letterpad.errors import UserError
from letterpad.making.debian_packages import fetch
from letterpad.making.words.prior_making import TIERS


def main(arguments: Sequence[str] | None = None) -> int:
    """Fetch the word lists; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fetch(TIERS, folder)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
