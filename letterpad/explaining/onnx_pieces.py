"""Reads a large network piece by piece: other threads have their turn between two of them."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from onnx import AttributeProto, ModelProto, NodeProto

LARGE = 1 << 20
"""Bytes. What is smaller is read at once, within some milliseconds."""

_LARGE_PART = 1 << 16
"""Bytes of an attribute that is left for later."""

_GRAPH, _NODE, _ATTRIBUTE, _NAME = 7, 1, 5, 1
"""Numbers of the fields ModelProto.graph, GraphProto.node, NodeProto.attribute and
AttributeProto.name."""

_VARINT, _EIGHT_BYTES, _LENGTH, _FOUR_BYTES = 0, 1, 2, 5
"""How the value of a field is written, in the lower three bits of its tag."""


class Pieces(NamedTuple):
    """A network of which large attributes have not been read.

    Parameters
    ----------
    model : onnx.ModelProto
        Without the large attributes of large operators.
    attributes : tuple of mapping
        For each operator, in their order: these attributes by name, as they are written.
    """

    model: "ModelProto"
    attributes: tuple[Mapping[str, bytes], ...]


def pieces_of(network: bytes) -> Pieces:
    """Read an ONNX network, but for attributes that are read by `attribute_of` when asked for.

    protobuf holds the interpreter while it reads a message, and for over 100 ms while it reads a
    forest at once, half of which nobody asks for.

    Raises
    ------
    google.protobuf.message.DecodeError
        If the network is damaged.
    """
    import onnx
    from google.protobuf.message import DecodeError

    if len(network) < LARGE:
        model = onnx.load_from_string(network)
        return Pieces(model, tuple({} for _ in model.graph.node))
    model = onnx.ModelProto()
    attributes: list[Mapping[str, bytes]] = []
    try:
        for number, whole, inner in _fields(network, slice(0, len(network))):
            if number == _GRAPH and inner is not None:
                attributes += _read_graph(network, inner, model)
            else:
                model.MergeFromString(network[whole])
    except ValueError as error:
        raise DecodeError(str(error)) from error
    return Pieces(model, tuple(attributes))


def attribute_of(written: bytes) -> "AttributeProto":
    """Read an attribute of `Pieces`.

    Raises
    ------
    ValueError
        If it is damaged.
    """
    import onnx
    from google.protobuf.message import DecodeError

    try:
        return onnx.AttributeProto.FromString(written)
    except DecodeError as error:
        raise ValueError("an attribute that is damaged") from error


def _read_graph(network: bytes, part: slice, model: "ModelProto") -> list[dict[str, bytes]]:
    attributes = []
    for number, whole, inner in _fields(network, part):
        if number == _NODE and inner is not None:
            attributes.append(_read_node(network, inner, model.graph.node.add()))
        else:
            model.graph.MergeFromString(network[whole])
    return attributes


def _read_node(network: bytes, part: slice, node: "NodeProto") -> dict[str, bytes]:
    """Read an operator; return its large attributes as they are written."""
    if part.stop - part.start < LARGE:
        node.MergeFromString(network[part])
        return {}
    attributes = {}
    for number, whole, inner in _fields(network, part):
        if number == _ATTRIBUTE and inner is not None and inner.stop - inner.start >= _LARGE_PART:
            attributes[_name(network, inner)] = network[inner]
        else:
            node.MergeFromString(network[whole])
    return attributes


def _name(network: bytes, part: slice) -> str:
    """Return the name of an attribute, which is written first."""
    number, _, inner = next(_fields(network, part))
    if number != _NAME or inner is None:
        raise ValueError("an attribute whose name is not written first")
    return network[inner].decode()


def _fields(network: bytes, part: slice) -> Iterator[tuple[int, slice, slice | None]]:
    """Go through the fields of a message: number, where it is written, and where its bytes are.

    The latter is None for a field that is a number.

    Raises
    ------
    ValueError
        If there are no such fields.
    """
    place = part.start
    while place < part.stop:
        begin = place
        tag, place = _varint(network, place, part.stop)
        number, kind, inner = tag >> 3, tag & 7, None
        if kind == _VARINT:
            _, place = _varint(network, place, part.stop)
        elif kind == _LENGTH:
            length, place = _varint(network, place, part.stop)
            inner = slice(place, place + length)
            place += length
        elif kind in (_EIGHT_BYTES, _FOUR_BYTES):
            place += 8 if kind == _EIGHT_BYTES else 4
        else:
            raise ValueError(f"a field of kind {kind}")
        if place > part.stop:
            raise ValueError("a field that goes on behind the end")
        yield number, slice(begin, place), inner


def _varint(network: bytes, place: int, end: int) -> tuple[int, int]:
    """Read a number of up to ten bytes, the lowest seven bits first; return where it ends, too."""
    value = 0
    for shift in range(0, 70, 7):
        if place >= end:
            break
        byte = network[place]
        value |= (byte & 0x7F) << shift
        place += 1
        if byte < 0x80:
            return value, place
    raise ValueError("a number without an end")
