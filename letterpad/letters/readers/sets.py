"""Sets of letters one folder down, or inside a zip or tar archive as it was downloaded.

IDX files, tables and arrays are found by their names, and told by their first bytes. What is in an
archive is unpacked for as long as it is read. Of several sets one is chosen by a path that goes on
below the folder or the archive: ``gzip.zip/gzip/emnist-letters``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

from letterpad import paths
from letterpad.errors import UserError
from letterpad.file_kinds import kinds
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES
from letterpad.file_kinds.telling import kind_of
from letterpad.letters.readers import arrays, file_table, idx, tables
from letterpad.letters.readers.archives import ArchiveReader
from letterpad.letters.readers.class_folders import is_hidden
from letterpad.letters.readers.idx_names import CLASSES_FILE
from letterpad.letters.readers.packed_sets import MOST_STARTED, PackedSets, packed_sets
from letterpad.letters.readers.reader import FileStates, Reader
from letterpad.letters.readers.reading import OnProgress, Reading, ignore_progress
from letterpad.letters.readers.unpacking import first_bytes
from letterpad.messages import Sentence

_TABLE = re.compile(r"\.(csv|tsv)(\.gz)?$", re.IGNORECASE)
_ARRAY = re.compile(r"\.np[yz]$", re.IGNORECASE)
_IDX = re.compile(r"(idx\d|ubyte)(\.gz)?$", re.IGNORECASE)
_NAMES = re.compile(rf"(^|/)({re.escape(CLASSES_FILE)}|emnist-[a-z]+-mapping\.txt)$", re.IGNORECASE)
_SIGNS = " _-./"
_PART_OR_PICTURES = re.compile(rf"{idx.PART.pattern}|images|imgs")

_ARCHIVES = (kinds.ZIP, kinds.TAR)
_MOST_FOLDERS, _MOST_LOOKED_AT = 200, 1000
_MOST_LISTS = 5
_DEEPEST = 3
"""Folders in an archive: they often lie in one that is called as the archive is."""


@dataclass(frozen=True, slots=True)
class Found:
    """A set of letters: names are relative to the folder or archive, with slashes.

    Parameters
    ----------
    title : str
        What its files have in common, to choose it by.
    kind : {"idx", "table", "list", "array"}
        A list is a table of picture files.
    files : tuple of str
        Pictures, and tables; the part to train on first. Labels lie beside them.
    """

    title: str
    kind: str
    files: tuple[str, ...]


class SetsReader(Reader):
    """Reads a set that lies one folder down, or in a zip or tar archive."""

    key = "sets"
    title = Sentence("A set in a folder or an archive")
    description = Sentence("tar and zip archives and folders with such files in them")
    file_names = ArchiveReader.file_names
    takes_class_names = True

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept folders and archives with such files, and no folders of pictures."""
        if path.is_dir():
            return _folder_has_sets(path)
        return kind_of(path) in _ARCHIVES and _archive_has_sets(path)

    def files(self, path: Path) -> FileStates:
        """List the archive, or the files of the set and those beside them."""
        place, chosen = split_inside(path)
        if not place.is_dir():
            return [(place.name, place.stat())]
        found = _chosen(place, chosen, sets_in(place, _names_in_folder(place)))
        states: FileStates = []
        for name in found.files:
            inner = PurePosixPath(name).parent
            listed = _reader_of(found.kind).files(place / name)
            states += [((inner / beside).as_posix(), state) for beside, state in listed]
        return states

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read the one set that there is, or that is chosen."""
        place, chosen = split_inside(path)
        if place.is_dir():
            found = _chosen(place, chosen, sets_in(place, _names_in_folder(place)))
            reading = _read(place, found, class_names, on_progress, first_label)
            return replace(reading, format=_reader_of(found.kind).title)
        with _unpacked(place, chosen, on_progress) as (folder, found, packed):
            reading = _read(folder, found, class_names, on_progress, first_label)
            return replace(reading, format=packed)


def choices(path: Path) -> list[Path]:
    """List the sets in a folder or an archive: paths, each of which chooses one of them.

    Raises
    ------
    UserError, OSError
        If it cannot be looked at.
    """
    if path.is_dir():
        return sorted(path / found.title for found in sets_in(path, _names_in_folder(path)))
    with paths.scratch_folder() as folder, packed_sets(path, folder, ignore_progress) as files:
        found = _sets_among(files.start(_may_be_letters), folder)
        return sorted(path / each.title for each in found)


def _reader_of(kind: str) -> Reader:
    readers: dict[str, Reader] = {
        "idx": idx.IdxReader(),
        "table": tables.TableReader(),
        "list": tables.TableReader(),
        "array": arrays.ArrayReader(),
    }
    return readers[kind]


def split_inside(path: Path) -> tuple[Path, str]:
    """Split a path that goes on below an archive or a folder into that and what is chosen in it.

    A path that is there comes back as it is.
    """
    place = path
    while not place.exists() and place.parent != place:
        place = place.parent
    return place, path.relative_to(place).as_posix().removeprefix(".")


def is_inside(path: Path) -> bool:
    """Tell whether a path goes on below an archive, or names a set in a folder."""
    try:
        place, chosen = split_inside(path)
        if not chosen:
            return False
        if place.is_file():
            return kind_of(place) in _ARCHIVES
        found = sets_in(place, _names_in_folder(place))
        return any(each.title == chosen for each in found)
    except (OSError, ValueError, UserError):
        return False


def _names_in_folder(folder: Path) -> list[str]:
    """List files in a folder and in the folders in it, as many as are looked at."""
    names, inner = [], []
    for entry in islice(sorted(folder.iterdir()), _MOST_LOOKED_AT):
        if is_hidden(entry.name):
            continue
        if entry.is_dir():
            inner.append(entry)
        else:
            names.append(entry.name)
    for each in inner[:_MOST_FOLDERS]:
        try:
            files = list(islice(each.iterdir(), _MOST_LOOKED_AT))
        except OSError:
            continue
        names += [f"{each.name}/{file.name}" for file in files if not is_hidden(file.name)]
    return names


def _candidates(names: Iterable[str]) -> list[str]:
    return sorted(filter(_is_candidate, names))[:MOST_STARTED]


def _is_candidate(name: str) -> bool:
    return any(pattern.search(name) for pattern in (_TABLE, _ARRAY, _IDX))


def _has_pictures(names: Sequence[str]) -> bool:
    return any(
        "/" in name and PurePosixPath(name.lower()).suffix in PICTURE_SUFFIXES for name in names
    )


def _folder_has_sets(folder: Path) -> bool:
    names = _names_in_folder(folder)
    found = sets_in(folder, names)
    if _has_pictures(names):
        lists = [folder / each.files[0] for each in found if each.kind == "list"]
        return any(_says_more(table) and tables.TableReader().files(table)[1:] for table in lists)
    return bool(found)


def _says_more(table: Path) -> bool:
    """Tell whether a table labels pictures otherwise than the folders in which they lie."""
    listed = file_table.pictures_of(table)
    labels: dict[str, set[str]] = {}
    for _, name, label in [] if listed is None else listed.files:
        folder = PurePosixPath(name.replace("\\", "/")).parent.as_posix()
        labels.setdefault(folder, set()).add(label)
    return any(len(each) > 1 for each in labels.values())


def _archive_has_sets(path: Path) -> bool:
    try:
        with paths.scratch_folder() as folder, packed_sets(path, folder, ignore_progress) as files:
            names = files.glance()
            some = _candidates(filter(_is_near, names))
            if not some or not _has_pictures(names):
                return bool(some)
            lists = [name for name in some if _TABLE.search(name)][:_MOST_LISTS]
            files.whole(lists)
            return any(
                each.kind == "list" and _says_more(folder / each.files[0])
                for each in sets_in(folder, lists)
            )
    except Exception:  # noqa: BLE001 - what is wrong with an archive, its own reader says
        return False


def _is_near(name: str) -> bool:
    return name.count("/") <= _DEEPEST


def sets_in(folder: Path, names: Sequence[str]) -> list[Found]:
    """Find the sets among files: those of train and test, and pictures and labels, are one."""
    groups: dict[tuple[str, str], list[str]] = {}
    for name in _candidates(names):
        kind = _kind(folder / name)
        if kind:
            key = name if kind == "list" else _without_part(name)
            groups.setdefault((kind, key), []).append(name)
    found = []
    for (kind, _), files in groups.items():
        found.append(Found(_title(files), kind, tuple(sorted(files, key=_order))))
    return found


def _kind(file: Path) -> str:
    """Tell what a file is; "" for labels, which lie beside their pictures, and all else."""
    try:
        if _TABLE.search(file.name):
            if kind_of(file) is not kinds.CSV:
                return ""
            return "table" if file_table.pictures_of(file) is None else "list"
        if _ARRAY.search(file.name):
            is_labels = arrays.role_of(file.stem) == "labels" and arrays.partner_of(file)
            kind = kind_of(file)
            # Of an archive in an archive there may be only the beginning.
            is_cut = kind is kinds.CUT_ZIP and file.suffix.lower() == ".npz"
            is_array = kind in (kinds.NPZ, kinds.NPY) or is_cut
            return "array" if is_array and not is_labels else ""
        return "idx" if first_bytes(file, 4) == idx.IMAGES_START else ""
    except (OSError, UserError):
        return ""


def _without_part(name: str) -> str:
    """Return a name without the words for train and test, in its folder's name as well."""
    plain = idx.PART.sub("", re.sub(r"_", " ", name.lower()))
    return re.sub(r"[\s\-.]+", " ", plain.removesuffix(".gz"))


def _order(name: str) -> tuple[bool, bool, str]:
    part = _part(name)
    return part not in ("train", "training"), part in ("test", "testing", "t10k"), name


def _part(name: str) -> str:
    found = idx.PART.search(PurePosixPath(name).name.lower().replace("_", " "))
    found = found or idx.PART.search(name.lower().replace("_", " "))
    return found[1] if found else ""


def _title(files: Sequence[str]) -> str:
    """Return what the files of a set are called, up to the word for the part, or for pictures."""
    first = files[0]
    if len(files) == 1 and not _IDX.search(first):
        return first
    found = _PART_OR_PICTURES.search(first.lower().replace("_", " "))
    title = first[: found.start()].rstrip(_SIGNS) if found else ""
    return title or first


def _chosen(place: Path, chosen: str, found: Sequence[Found]) -> Found:
    """Return the set that is chosen, or the only one.

    Raises
    ------
    UserError
        If there are several, and none is chosen; if there is none.
    """
    if chosen:
        for each in found:
            if each.title == chosen:
                return each
            if chosen in each.files:
                return Found(chosen, each.kind, (chosen,))
    elif len(found) == 1:
        return found[0]
    titles = sorted(each.title for each in found)
    if not titles:
        raise UserError("{path} holds no letters that can be read.", path=place)
    if chosen:
        raise UserError(
            "{path} holds no set of letters called {chosen!r}. It has {names}.",
            path=place,
            chosen=chosen,
            names=titles,
        )
    raise UserError(
        "{path} holds several sets of letters ({names}). Add the name of one to the path: "
        "{example}",
        path=place,
        names=titles,
        example=str(place / titles[0]),
    )


def _read(
    folder: Path,
    found: Found,
    class_names: Sequence[str] | None,
    on_progress: OnProgress,
    first_label: int | None,
) -> Reading:
    files = [folder / name for name in found.files]
    if found.kind == "idx":
        pairs = [idx.pair_of(file) for file in files]
        return idx.read_pairs(pairs, class_names, on_progress, first_label)
    if len(files) == 1:
        return _reader_of(found.kind).read(files[0], class_names, on_progress, first_label)
    parts = [_part(name) for name in found.files]
    if found.kind == "table":
        tables_ = list(zip(files, parts, strict=True))
        return tables.read_tables(tables_, class_names, on_progress, first_label)
    pairs_of = [arrays.pairs_of(file) for file in files]
    pairs_ = [
        replace(pair, part=pair.part or part)
        for (each, _), part in zip(pairs_of, parts, strict=True)
        for pair in each
    ]
    return arrays.read_pairs(
        files[0], pairs_, pairs_of[0][1], class_names, on_progress, first_label
    )


# Archives


@contextmanager
def _unpacked(
    path: Path, chosen: str, on_progress: OnProgress
) -> Iterator[tuple[Path, Found, Sentence]]:
    """Unpack one set for a while. What is said of its files names them inside the archive."""
    with paths.scratch_folder() as scratch:
        anchor = path.absolute()
        folder = scratch.joinpath(*anchor.parts[1:])
        try:
            with packed_sets(path, folder, on_progress) as files:
                found = _unpack_one(path, chosen, files, folder)
            packed = files.format_of(_reader_of(found.kind).title)
            yield folder, found, packed
        except UserError as error:
            raise UserError(_as_inside(error.sentence, scratch, Path(anchor.anchor))) from error


def _unpack_one(path: Path, chosen: str, files: PackedSets, folder: Path) -> Found:
    """Unpack the beginnings of all files that may be letters, then what belongs to one set."""
    names = files.start(_may_be_letters)
    found = _chosen(path, chosen, _sets_among(names, folder))
    folders = {PurePosixPath(name).parent.as_posix() for name in found.files}
    wanted = [*found.files, *_partners(folder, found)]
    for name in names:
        if _NAMES.search(name) and PurePosixPath(name).parent.as_posix() in folders:
            wanted.append(name)
    if found.kind == "list":
        place = PurePosixPath(found.files[0]).parent
        for name in names:
            inside = PurePosixPath(name)
            if inside.suffix.lower() in PICTURE_SUFFIXES and inside.is_relative_to(place):
                wanted.append(name)
    files.whole(dict.fromkeys(wanted))
    return found


def _may_be_letters(name: str) -> bool:
    return _is_near(name) and _is_candidate(name)


def _sets_among(names: Sequence[str], folder: Path) -> list[Found]:
    """Return the sets of an archive, of which the beginnings have been unpacked."""
    return sets_in(folder, [name for name in names if _is_near(name)])


def _partners(folder: Path, found: Found) -> list[str]:
    """Return the files of labels that belong to files of pictures."""
    labels: list[Path] = []
    for name in found.files:
        if found.kind == "idx":
            labels.append(idx.pair_of(folder / name).labels)
        elif found.kind == "array" and (partner := arrays.partner_of(folder / name)):
            labels.append(partner)
    return [file.relative_to(folder).as_posix() for file in labels]


def _as_inside(value: Any, scratch: Path, anchor: Path) -> Any:
    """Name files that were unpacked for a while by where they are in their archive."""
    if isinstance(value, Sentence):
        fields = {name: _as_inside(each, scratch, anchor) for name, each in value.fields.items()}
        return value.with_fields(**fields)
    if isinstance(value, tuple | list):
        return type(value)(_as_inside(each, scratch, anchor) for each in value)
    if isinstance(value, str) and value.startswith(str(scratch)):
        return str(anchor / Path(value).relative_to(scratch))
    return value
