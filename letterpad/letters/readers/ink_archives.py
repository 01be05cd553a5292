"""Tar and zip archives of files of drawings, read as the folder that they unpack to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePath

from letterpad import paths
from letterpad.errors import UserError
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES
from letterpad.file_kinds.telling import START, kind_of_start
from letterpad.ink.formats.drawn import MOST_BYTES
from letterpad.letters.ledger import LeftOut
from letterpad.letters.readers import counts
from letterpad.letters.readers.archives import ArchiveReader, members
from letterpad.letters.readers.class_folders import Member, is_hidden
from letterpad.letters.readers.ink_folders import INK_SUFFIXES, InkFolderReader
from letterpad.letters.readers.reader import FileStates, Reader
from letterpad.letters.readers.reading import OnProgress, Reading, ignore_progress
from letterpad.letters.readers.unpacking import MOST_UNPACKED
from letterpad.messages import Sentence

_PEEKED, _OPENED = 1000, 200
"""Members that are looked at, and whose first bytes are."""

_REPORT_EVERY = 200


class InkArchiveReader(Reader):
    """Reads an archive that holds more files of drawings than pictures, at a first look."""

    key = "ink-archive"
    version = 2
    title = Sentence("An archive of drawings")
    description = Sentence("tar or zip archives of drawings (InkML, UNIPEN, SVG, UJI or ndjson)")
    file_names = ArchiveReader.file_names

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept archives of drawings."""
        if not ArchiveReader().recognises(path, start):
            return False
        try:
            n = Counter(_looks(path))
        except UserError:  # damaged: whoever reads archives says so
            return False
        return n["ink"] > n["picture"]

    def files(self, path: Path) -> FileStates:
        """List the archive."""
        return [(path.name, path.stat())]

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all drawings that have a name."""
        with _unpacked(path, on_progress) as (folder, too_large):
            try:
                reading = InkFolderReader().read(folder, on_progress=on_progress)
            except UserError as error:
                raise UserError(error.sentence.with_fields(path=path)) from error
        if not too_large:
            return reading
        note = Sentence(
            "Larger than {megabytes} MB, and left out: {files}.",
            megabytes=MOST_BYTES >> 20,
            files=counts.files(too_large),
        )
        ledger = reading.ledger.plus(LeftOut("too-large", too_large, note))
        return replace(reading, ledger=ledger, notes=(note, *reading.notes))


def _looks(path: Path) -> Iterator[str]:
    """Say of the first files in an archive whether each is "ink" or a "picture"."""
    n_opened = 0
    for member in islice(members(path), _PEEKED):
        if not _is_file(member):
            continue
        suffix = PurePath(member.parts[-1].lower()).suffix
        if suffix in INK_SUFFIXES:
            yield "ink"
        elif suffix in PICTURE_SUFFIXES:
            yield "picture"
        elif n_opened < _OPENED and member.read is not None:
            n_opened += 1
            try:
                yield kind_of_start(member.read(START), member.parts[-1]).group
            except (OSError, ValueError):
                yield "other"


def _is_file(member: Member) -> bool:
    return bool(member.parts) and member.read is not None and not any(map(is_hidden, member.parts))


@contextmanager
def _unpacked(path: Path, on_progress: OnProgress) -> Iterator[tuple[Path, int]]:
    """Unpack the files of an archive for a while; those that are too large are counted."""
    total = too_large = 0
    with paths.scratch_folder() as folder:
        for number, member in enumerate(members(path)):
            if number % _REPORT_EVERY == 0:
                on_progress(Sentence("{n:,} files unpacked", n=number), member.share)
            if not _is_file(member) or member.read is None:
                continue
            try:
                data = member.read(MOST_BYTES + 1)
            except (OSError, ValueError):
                data = b""  # which is no drawing, and is counted as such
            if len(data) > MOST_BYTES:
                too_large += 1
                continue
            total += len(data)
            if total > MOST_UNPACKED:
                raise UserError(
                    "{path} unpacks to more than {most:,} MB. No file of letters does, so it is "
                    "not read.",
                    path=path,
                    most=MOST_UNPACKED >> 20,
                )
            temporary = folder.joinpath(*member.parts)
            with suppress(OSError, ValueError):  # a name that this system does not allow
                temporary.parent.mkdir(parents=True, exist_ok=True)
                temporary.write_bytes(data)
        yield _innermost(folder), too_large


def _innermost(folder: Path) -> Path:
    """Return the folder that all others are in: an archive of one has its name in all of it."""
    inside = list(folder.iterdir())
    is_wrapped = len(inside) == 1 and any(each.is_dir() for each in inside[0].glob("*"))
    return inside[0] if is_wrapped else folder
