"""Makes what words are read with: ``python -m letterpad.making.words LETTERS WORDS WORDLIST OUT``.

LETTERS are single letters and WORDS hand-printed words, as gzipped JSON lines with their writers,
named ``contributor:name``: of UNIPEN train_r01_v07, categories 1b and 1c, and category 6. WORDLIST
is the folder that ``python -m letterpad.making.words.word_lists`` fills. OUT is a folder: a run
that was stopped goes on from what it has kept there. What belongs into ``resources/`` is
``words.npz`` and ``words-card.md``.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from letterpad.errors import UserError
from letterpad.making.words import making


def main(arguments: Sequence[str] | None = None) -> int:
    """Make it; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    for name in ("letters", "words", "wordlist", "out"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args(arguments)
    began = time.monotonic()

    def tell(text: str) -> None:
        sys.stderr.write(f"{time.monotonic() - began:6.0f} s  {text}\n")
        sys.stderr.flush()

    try:
        given.out.mkdir(parents=True, exist_ok=True)
        making.make(given.letters, given.words, given.wordlist, given.out, tell)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
