"""The kinds of files that people have, what each is called, and what to do with it."""

from dataclasses import dataclass
from importlib.util import find_spec
from typing import Literal

from letterpad.messages import Sentence

Group = Literal["picture", "ink", "idx", "table", "archive", "model", "folder", "other"]
"""What a kind can be used as; "other" is nothing that Letterpad reads."""

READS_HEIC = find_spec("pillow_heif") is not None
"""Whether the package is installed that reads phones' photographs: an extra, see pyproject.toml."""

PICTURE_SUFFIXES = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".pgm", ".ppm", ".pbm")
    + ((".heic", ".heif") if READS_HEIC else ())
)
"""How the names of pictures end that are read."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file.

    Parameters
    ----------
    key : str
        Names it in programs.
    group : str
        What it can be used as.
    name : Sentence
        With its article, so that it can follow "this is".
    advice : Sentence, optional
        What to do with it, where it is not what was expected.
    """

    key: str
    group: Group
    name: Sentence
    advice: Sentence | None = None


_AGAIN = Sentence("Copy or download it again.")
_NOT_THE_FILE = Sentence(
    "The download went wrong: often one has to sign in, or to follow a link on that page. Download "
    "it with a browser, and look at what came."
)
_AS_PICTURE = Sentence("Save the page, or a screenshot of it, as a PNG picture.")
_UNPACK = Sentence("Unpack it first, then use the folder.")
_UNPACK_FILE = Sentence("Unpack it first, then use the file in it.")
_EXPORT = Sentence("Export it as JPEG or PNG.")
_NO_TABLES = Sentence(
    "Write the letters as a table (CSV), as NumPy arrays (npz), or as pictures in a folder for "
    "each letter."
)
_NEVER_UNPICKLED = Sentence(
    "It is never opened, because a pickle may run any program. Write the letters as NumPy arrays "
    "(npz), or as pictures in a folder for each letter."
)
_FIRST_ALONE = Sentence("Save a single picture of it as JPEG or PNG.")
_NO_LETTERS_IN_IT = Sentence("It holds neither letters nor drawings that can be read.")

FOLDER = FileKind("folder", "folder", Sentence("a folder"))
EMPTY = FileKind("empty", "other", Sentence("an empty file"), _AGAIN)
ZEROS = FileKind(
    "zeros",
    "other",
    Sentence("a file of nothing but zeros"),
    Sentence("It was not written to its end, or is still in the cloud. Copy or download it again."),
)
UNKNOWN = FileKind("unknown", "other", Sentence("a kind of file that Letterpad does not know"))
DAMAGED = FileKind("damaged", "other", Sentence("a packed file that is damaged or cut off"), _AGAIN)

PNG = FileKind("png", "picture", Sentence("a PNG picture"))
JPEG = FileKind("jpeg", "picture", Sentence("a JPEG picture"))
GIF = FileKind("gif", "picture", Sentence("a GIF picture"))
BMP = FileKind("bmp", "picture", Sentence("a BMP picture"))
TIFF = FileKind("tiff", "picture", Sentence("a TIFF picture"))
WEBP = FileKind("webp", "picture", Sentence("a WebP picture"))
PNM = FileKind("pnm", "picture", Sentence("a PNM picture"))

INK = FileKind("ink", "ink", Sentence("a file of drawings (ndjson)"))
JSON_LIST = FileKind("json-list", "ink", Sentence("a JSON list"))
INKML = FileKind("inkml", "ink", Sentence("an InkML file"))
UNIPEN = FileKind("unipen", "ink", Sentence("a UNIPEN file"))
UJI = FileKind("uji", "ink", Sentence("a file of UJI Pen Characters"))
SVG = FileKind("svg", "ink", Sentence("an SVG drawing"))
IDX = FileKind("idx", "idx", Sentence("an IDX file"))
IDX_OTHER = FileKind(
    "idx-other",
    "other",
    Sentence("an IDX file of other numbers than pictures or labels have"),
    Sentence(
        "Pictures are whole numbers of one byte in three dimensions, labels in one; write it so."
    ),
)
ZIP = FileKind("zip", "archive", Sentence("a zip archive"))
TAR = FileKind("tar", "archive", Sentence("a tar archive"))
MODEL = FileKind("model", "model", Sentence("a Letterpad model"))

LOCKED_ZIP = FileKind(
    "locked-zip",
    "other",
    Sentence("a zip archive that is locked with a password"),
    Sentence("Unpack it first, with its password, then use the folder."),
)
CUT_ZIP = FileKind("cut-zip", "other", Sentence("a zip archive that is damaged or cut off"), _AGAIN)
STRANGE_ZIP = FileKind(
    "strange-zip",
    "other",
    Sentence("a zip archive that is packed in a way that Letterpad cannot unpack (Deflate64, say)"),
    _UNPACK,
)

WEB_PAGE = FileKind("html", "other", Sentence("a web page (HTML)"), _NOT_THE_FILE)
SERVER_ERROR = FileKind(
    "server-error", "other", Sentence("an error message of a server"), _NOT_THE_FILE
)
LFS_POINTER = FileKind(
    "lfs",
    "other",
    Sentence("only a pointer to a file, as Git LFS and git-annex keep it"),
    Sentence('Fetch the file itself: "git lfs pull" or "git annex get".'),
)
LINK = FileKind(
    "link",
    "other",
    Sentence("a link to a web page"),
    Sentence("Open the link with a browser, save the file, and use that."),
)
HEIC = FileKind(
    "heic",
    "picture" if READS_HEIC else "other",
    Sentence("a HEIC photograph, as phones take them"),
    Sentence(
        "Export it as JPEG, or set the phone to take JPEG photographs. Where Letterpad was "
        "installed with pip, “pip install pillow-heif” lets it read them."
    ),
)
AVIF = FileKind("avif", "other", Sentence("an AVIF picture"), _EXPORT)
PDF = FileKind(
    "pdf",
    "other",
    Sentence("a PDF document"),
    Sentence(
        "Save its page as a picture (PNG or JPEG), or let the scanner do so; a photograph does as "
        "well."
    ),
)
POSTSCRIPT = FileKind("ps", "other", Sentence("a PostScript document"), _AS_PICTURE)
RAW = FileKind("raw", "other", Sentence("a picture that Letterpad does not read"), _EXPORT)
XML = FileKind("xml", "other", Sentence("an XML file"), _NO_LETTERS_IN_IT)
NPZ = FileKind("npz", "table", Sentence("a NumPy archive (npz)"))
NPY = FileKind("npy", "table", Sentence("a NumPy array (npy)"))
HDF5 = FileKind("hdf5", "other", Sentence("an HDF5 file"), _NO_TABLES)
MATLAB = FileKind("mat", "other", Sentence("a MATLAB file"), _NO_TABLES)
PARQUET = FileKind("parquet", "other", Sentence("a Parquet or Arrow table"), _NO_TABLES)
CSV = FileKind("csv", "table", Sentence("a table (CSV)"))
SQLITE = FileKind("sqlite", "other", Sentence("an SQLite database"), _NO_TABLES)
PICKLE = FileKind(
    "pickle", "other", Sentence("a Python pickle, or a PyTorch file of pickles"), _NEVER_UNPICKLED
)
FOREIGN_MODEL = FileKind(
    "foreign-model",
    "other",
    Sentence("a model of another program (Keras, ONNX)"),
    Sentence("Only models that Letterpad has trained can be opened (.letterpad)."),
)
COLLECTION = FileKind("collection", "archive", Sentence("a file of somebody's letters (.letters)"))
BACKUP = FileKind(
    "backup",
    "other",
    Sentence("a backup of Letterpad"),
    Sentence("Read it back on the command line with “letterpad letters restore”."),
)
OFFICE = FileKind(
    "office", "other", Sentence("a document of an office program or an e-book"), _AS_PICTURE
)
RTF = FileKind("rtf", "other", Sentence("a formatted text (RTF)"), _AS_PICTURE)
SEVEN_ZIP = FileKind("7z", "other", Sentence("a 7z archive"), _UNPACK)
RAR = FileKind("rar", "other", Sentence("a RAR archive"), _UNPACK)
COMPRESSED = FileKind(
    "compressed",
    "other",
    Sentence("a file packed in a way that Letterpad cannot unpack (zstd, lz4 or compress)"),
    _UNPACK_FILE,
)
MEDIA = FileKind("media", "other", Sentence("a video or a sound"), _FIRST_ALONE)
FONT = FileKind(
    "font",
    "other",
    Sentence("a font"),
    Sentence(
        "To learn from fonts, choose their folder with Open… > Fonts in a folder… beside the "
        "letters, or with --data fonts:FOLDER."
    ),
)
PROGRAM = FileKind("program", "other", Sentence("a program"), _NO_LETTERS_IN_IT)
TEXT = FileKind("text", "other", Sentence("plain text"), _NO_LETTERS_IN_IT)

KINDS: dict[str, FileKind] = {
    kind.key: kind for kind in list(globals().values()) if isinstance(kind, FileKind)
}
"""All kinds, by their keys."""


def packed_twice(kind: FileKind) -> FileKind:
    """Return the kind of a packed file with something in it that is read only unpacked."""
    name = Sentence("{kind} inside a packed file (gz, bz2 or xz)", kind=kind.name)
    return FileKind("packed", "other", name, _UNPACK_FILE)
