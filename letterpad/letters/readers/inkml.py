"""Reads letters from an InkML file: one, or a group of traces for each."""

from letterpad.file_kinds.kinds import INKML
from letterpad.letters.readers.whole_files import WholeFileReader
from letterpad.messages import Sentence


class InkmlReader(WholeFileReader):
    """Reads InkML, see `letterpad.ink.formats.inkml`."""

    key = "inkml"
    kind = INKML
    title = Sentence("InkML")
    description = Sentence("InkML files")
    label = Sentence('an annotation of type "truth"')
    file_names = ("*.inkml",)
