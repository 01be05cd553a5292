"""A small file of every kind that people have, made here; and what no message may say of it."""

import bz2
import gzip
import io
import json
import lzma
import re
import struct
import tarfile
import zipfile
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw

import ink_files
from letterpad.file_kinds import kinds

INSIDES = re.compile(
    r"Errno|_io\.|Expecting|codec|[Zz]ip ?[Ff]ile|truncated|Traceback|\bb'|0x[0-9a-f]"
    r"|\b[0-9a-f]{2} [0-9a-f]{2} [0-9a-f]{2}\b|Error\b|object at|Exception|\bNone\b|\\x|struct\."
)
"""A program's insides: parsers' words, bytes in hexadecimal, Python's own names."""


def picture(kind: str, **options: object) -> bytes:
    """Return a picture of an L."""
    image = Image.new("L", (40, 60), 250)
    ImageDraw.Draw(image).line([(10, 5), (10, 50), (30, 50)], 20, 5)
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def pages(kind: str, n: int = 3) -> bytes:
    """Return a picture file with several pages."""
    first, *others = (
        Image.open(io.BytesIO(picture("PNG"))).rotate(number * 90) for number in range(n)
    )
    file = io.BytesIO()
    first.save(file, kind, save_all=True, append_images=others)
    return file.getvalue()


def zipped(*names: str, data: bytes = b"nothing much") -> bytes:
    """Return a zip archive of files with these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, data)
    return file.getvalue()


def marked(archive: bytes, at_local: int, at_central: int, value: int) -> bytes:
    """Return a zip archive with a number changed in all headers of its members."""
    data = bytearray(archive)
    for start, offset in ((b"PK\3\4", at_local), (b"PK\1\2", at_central)):
        for found in re.finditer(re.escape(start), archive):
            struct.pack_into("<H", data, found.start() + offset, value)
    return bytes(data)


def tar_of(*names: str, data: bytes) -> bytes:
    """Return a tar archive of files with these names."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name in names:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def npy() -> bytes:
    file = io.BytesIO()
    np.save(file, np.zeros(3), allow_pickle=False)
    return file.getvalue()


LINE = b'{"word":"L","drawing":[[[0,0,40],[0,80,80]]]}\n'
LETTERS = ("A/1.png", "B/1.png")
IDX = struct.pack(">4I", 0x803, 3, 28, 28) + bytes(3 * 28 * 28)
LABELS = struct.pack(">2I", 0x801, 3) + bytes(3)
PAGE = b"\n<!-- a page -->\n<!DOCTYPE html>\n<title>Sign in</title>"

SAMPLES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty": ("letters.ndjson", lambda: b""),
    "zeros": ("train-images-idx3-ubyte", lambda: bytes(6000)),
    "unknown": ("thing.dat", lambda: b"\x07\x01\x02\xfe\xfd"),
    "damaged": ("letters.tar.gz", lambda: b"\x1f\x8b\x08 no gzip"),
    "png": ("L.png", lambda: picture("PNG")),
    "jpeg": ("L.jfif", lambda: picture("JPEG")),
    "gif": ("L.txt", lambda: picture("GIF")),
    "bmp": ("L", lambda: picture("BMP")),
    "tiff": ("L.ndjson", lambda: picture("TIFF")),
    "webp": ("L.png", lambda: picture("WEBP")),
    "pnm": ("L.JPG", lambda: picture("PPM")),
    "ink": ("L.txt", lambda: LINE),
    "json-list": ("L.json", lambda: b"[" + LINE + b"]"),
    "idx": ("letters-images", lambda: IDX),
    "idx-other": ("floats-idx3", lambda: struct.pack(">4I", 0xD03, 1, 28, 28) + bytes(3136)),
    "zip": ("letters.zip", lambda: zipped(*LETTERS, data=picture("PNG"))),
    "tar": ("letters", lambda: tar_of(*LETTERS, data=picture("PNG"))),
    "model": ("mine.zip", lambda: zipped("card.json", "model.onnx")),
    "locked-zip": ("letters.zip", lambda: marked(zipped(*LETTERS), 6, 8, 1)),
    "strange-zip": ("letters.zip", lambda: marked(zipped(*LETTERS), 8, 10, 9)),
    "cut-zip": ("letters.zip", lambda: zipped(*LETTERS)[:-60]),
    "html": ("emnist-letters-train-images-idx3-ubyte.gz", lambda: PAGE),
    "server-error": ("a.zip", lambda: b"<?xml version='1.0'?>\n<Error><Code>AccessDenied</Code>"),
    "lfs": ("a.png", lambda: b"version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n"),
    "link": ("a.url", lambda: b"[InternetShortcut]\r\nURL=https://example.org/\r\n"),
    "heic": ("IMG_1.HEIC", lambda: b"\0\0\0\x24ftypheic\0\0\0\0mif1heic"),
    "avif": ("a.png", lambda: b"\0\0\0\x1cftypavif\0\0\0\0avifmif1"),
    "svg": (
        "R.svg",
        lambda: b'<?xml version="1.0"?><!-- R --><svg xmlns="x"><path d="M1 1V90H50"/></svg>',
    ),
    "pdf": ("scan.pdf", lambda: b"%PDF-1.7\n%\xe2\xe3"),
    "ps": ("scan.eps", lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n"),
    "raw": ("L.psd", lambda: b"8BPS\0\1" + bytes(20)),
    "inkml": ("L.inkml", lambda: ink_files.inkml().encode()),
    "unipen": ("L.dat", lambda: ink_files.unipen().encode()),
    "uji": ("ujipenchars2.txt", lambda: ink_files.uji2().encode()),
    "xml": ("R.xml", lambda: b'<?xml version="1.0"?>\n<annotation/>'),
    "npz": ("mnist.npz", lambda: zipped("x_train.npy", "y_train.npy", data=npy())),
    "npy": ("x.npy", npy),
    "hdf5": ("letters.h5", lambda: b"\x89HDF\r\n\x1a\n\0\0"),
    "mat": ("emnist.mat", lambda: b"MATLAB 5.0 MAT-file, Platform: GLNXA64" + bytes(90)),
    "parquet": ("train.parquet", lambda: b"PAR1\x15\4"),
    "csv": ("A_Z.csv", lambda: b"label,p1,p2,p3,p4\n0,0,0,255,0\n"),
    "sqlite": ("letters.db", lambda: b"SQLite format 3\0" + bytes(84)),
    "pickle": ("notMNIST.pickle", lambda: b"\x80\x04\x95\x10\0\0\0"),
    "foreign-model": (
        "m.keras",
        lambda: zipped("config.json", "metadata.json", "model.weights.h5"),
    ),
    "collection": ("anna.letters", lambda: zipped("letters.ndjson", "letters_card.json")),
    "backup": ("all.letterpad-backup", lambda: zipped("my_letters.sqlite", "backup.json")),
    "office": ("letters.docx", lambda: zipped("[Content_Types].xml", "word/document.xml")),
    "rtf": ("letters.rtf", lambda: b"{\\rtf1\\ansi letters}"),
    "7z": ("letters.7z", lambda: b"7z\xbc\xaf\x27\x1c\0\4"),
    "rar": ("letters.rar", lambda: b"Rar!\x1a\x07\1\0"),
    "compressed": ("letters.tar.zst", lambda: b"\x28\xb5\x2f\xfd\4\0"),
    "media": ("L.mp4", lambda: b"\0\0\0\x18ftypmp42\0\0\0\0"),
    "font": ("hand.ttf", lambda: b"\0\1\0\0\0\x0f"),
    "program": ("setup.exe", lambda: b"MZ\x90\0\3\0"),
    "text": ("notes.txt", lambda: "Buchstaben für später: ä, ö".encode("cp1252")),
}
"""A name and the bytes of one file of each kind, by the kind's key. Names often say otherwise."""

PACKED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "ink in gz": ("L.ndjson.gz", lambda: gzip.compress(LINE), "ink"),
    "ink in bz2": ("L.ndjson.bz2", lambda: bz2.compress(LINE * 3), "ink"),
    "ink in xz": ("L", lambda: lzma.compress(LINE), "ink"),
    "IDX in gz": ("letters-images.gz", lambda: gzip.compress(IDX), "idx"),
    "tar in gz": ("letters.dat", lambda: gzip.compress(SAMPLES["tar"][1]()), "tar"),
    "tar in xz": ("letters.tgz", lambda: lzma.compress(SAMPLES["tar"][1]()), "tar"),
    "a page in gz": ("letters.gz", lambda: gzip.compress(PAGE), "html"),
    "nothing in gz": ("letters.gz", lambda: gzip.compress(b""), "empty"),
    "a picture in gz": ("L.png.gz", lambda: gzip.compress(picture("PNG")), "packed"),
    "a zip in gz": ("letters.gz", lambda: gzip.compress(zipped(*LETTERS)), "packed"),
    "gz in gz": ("letters.gz", lambda: gzip.compress(gzip.compress(LINE)), "packed"),
}
"""The same packed: a name, bytes, and the key of the kind."""

ENCODED: dict[str, bytes] = {
    "UTF-8": LINE,
    "UTF-8 with a mark": b"\xef\xbb\xbf" + LINE,
    "UTF-16 with a mark": LINE.decode().encode("utf-16"),
    "UTF-16, big end first": b"\xfe\xff" + LINE.decode().encode("utf-16-be"),
    "UTF-16 without a mark": LINE.decode().encode("utf-16-le"),
    "empty lines before": b"\r\n \n" + LINE,
}
"""A line of ink as programs write it."""

CUT: dict[str, Callable[[], bytes]] = {
    **{kind: SAMPLES[kind][1] for kind in ("png", "jpeg", "gif", "bmp", "tiff", "webp", "pnm")},
    "pages": lambda: pages("TIFF"),
    "zip": SAMPLES["zip"][1],
    "tar": SAMPLES["tar"][1],
    **{name: PACKED[name][1] for name in ("ink in gz", "ink in bz2", "tar in gz", "tar in xz")},
    **{kind: SAMPLES[kind][1] for kind in ("json-list", "inkml", "unipen", "uji", "svg")},
    "ink": lambda: LINE * 2 + json.dumps({"word": "é"}).encode(),
    "idx": lambda: IDX,
}
"""What is read, to be cut off or damaged."""

assert set(SAMPLES) == set(kinds.KINDS) - {"folder"}, "a new kind needs a sample here"
