"""Reads letters from UJI Pen Characters' second version."""

from letterpad.file_kinds.kinds import UJI
from letterpad.letters.readers.whole_files import WholeFileReader
from letterpad.messages import Sentence


class UjiReader(WholeFileReader):
    """Reads UJI Pen Characters, see `letterpad.ink.formats.uji`."""

    key = "uji"
    version = 2
    kind = UJI
    title = Sentence("UJI Pen Characters")
    description = Sentence("UJI Pen Characters")
    label = Sentence("a line WORD with the letter")
    file_names = ("*.txt",)
