"""What a reader of letters is: one subclass for each format, listed in `registry`."""

import os
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from letterpad.letters.readers.reading import OnProgress, Reading, ignore_progress
from letterpad.messages import Sentence

FileStates = list[tuple[str, os.stat_result]]
"""Files, each by a name that tells it from the others, with their size and time."""


class Reader(ABC):
    """Reads letters in one format.

    A new format is one file with one subclass, and one entry in
    `letterpad.letters.readers.registry.READERS`.
    """

    key: ClassVar[str]
    """Names the format; the cache keeps apart what different readers made of the same file."""

    title: ClassVar[Sentence]
    """What a file is called that was read."""

    description: ClassVar[Sentence]
    """What is read, to be listed for a user whose file is something else."""

    file_names: ClassVar[tuple[str, ...]] = ()
    """How files in this format are usually called ("*.zip"), for a dialog that lists files."""

    version: ClassVar[int] = 1
    """Raise it when the same file would be read otherwise than before: the cache then forgets."""

    takes_class_names: ClassVar[bool] = False
    """Whether the files number their classes instead of naming them, so that the user may."""

    @abstractmethod
    def recognises(self, path: Path, start: bytes) -> bool:
        """Tell whether a file or folder is in this format.

        Parameters
        ----------
        path : Path
            A file or folder that is there.
        start : bytes
            The first 512 bytes of a file, unpacked if it is packed; empty for a folder.

        Raises
        ------
        UserError, OSError
            If a file beside it or in it cannot be looked at.
        """

    def files(self, path: Path) -> FileStates:
        """List the files that decide what is read: when one of them changes, it is read again.

        Raises
        ------
        UserError, OSError
            If they cannot be listed.
        """
        return [(path.name, path.stat())]

    @abstractmethod
    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all letters.

        Parameters
        ----------
        path : Path
            A file or folder that `recognises` accepted.
        class_names : sequence of str, optional
            The name of each label in order, if the user has said them. Only readers with
            `takes_class_names` look at it.
        on_progress : callable, optional
            Called with a few words and the share that is done (None if it cannot be known).
        first_label : int, optional
            The label of the first name, if the user has said it. Only readers with
            `takes_class_names` look at it.

        Raises
        ------
        UserError
            Naming the path, if it is damaged, cut off, hostile, or holds no letters.
        OSError
            If a file cannot be opened.
        """
