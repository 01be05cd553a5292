"""A script in parts: imports on top, then the letters, the split, the model, the test."""

from collections.abc import Iterable, Sequence


class Code:
    """Collects the parts of a script.

    Parameters
    ----------
    letters_file : str
        Name of the file with the letters.

    Examples
    --------
    >>> code = Code("letters.npz")
    >>> code.imports("import numpy as np")
    >>> code.add("print(np.pi)")
    >>> print(code.text(["What it does."]))
    # What it does.
    <BLANKLINE>
    import numpy as np
    <BLANKLINE>
    print(np.pi)
    <BLANKLINE>
    """

    def __init__(self, letters_file: str) -> None:
        self.letters_file = letters_file
        self._before: list[str] = []
        self._imports: set[str] = set()
        self._remarks: list[str] = []
        self._lines: list[str] = []

    def before_imports(self, *lines: str) -> None:
        """Add what must be done before anything is imported."""
        self._before += lines

    def imports(self, *lines: str) -> None:
        """Add imports, each once."""
        self._imports.update(lines)

    def remark(self, *lines: str) -> None:
        """Add lines to the comment on top."""
        self._remarks += lines

    def add(self, *lines: str) -> None:
        """Add lines at the end."""
        self._lines += lines

    def text(self, head: Iterable[str]) -> str:
        """Return the script, with `head` as the comment on top."""
        remarks = ["", *self._remarks] if self._remarks else []
        comment = [f"# {line}".rstrip() for line in (*head, *remarks)]
        own, others = _sorted_imports(self._imports)
        before = [*self._before, ""] if self._before else []
        between = [""] if own and others else []
        lines = [*comment, "", *before, *own, *between, *others, "", *self._lines]
        return "\n".join(lines) + "\n"


def _sorted_imports(lines: Iterable[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the imports of the standard library, and the others."""
    standard = ("import math", "import os", "from pathlib")
    own = sorted(line for line in lines if line.startswith(standard))
    others = sorted(line for line in lines if not line.startswith(standard))
    return own, sorted(others, key=lambda line: line.startswith("from"))
