"""Reads letters from a UNIPEN file, with the files that it includes."""

from pathlib import Path

from letterpad.file_kinds.kinds import UNIPEN
from letterpad.ink.formats import unipen
from letterpad.ink.formats.drawn import MOST_BYTES
from letterpad.ink.opening import bytes_of
from letterpad.letters.readers.reader import FileStates
from letterpad.letters.readers.whole_files import WholeFileReader
from letterpad.messages import Sentence


class UnipenReader(WholeFileReader):
    """Reads UNIPEN, see `letterpad.ink.formats.unipen`; UJI Pen Characters' first version is it."""

    key = "unipen"
    kind = UNIPEN
    title = Sentence("UNIPEN")
    description = Sentence("UNIPEN files")
    label = Sentence('a line .SEGMENT CHARACTER with a "label"')
    file_names = ("*.dat",)

    def files(self, path: Path) -> FileStates:
        """List the file and those that it includes."""
        beside = unipen.included(bytes_of(path, MOST_BYTES), path)
        return [(path.name, path.stat()), *((str(file), file.stat()) for file in beside)]
