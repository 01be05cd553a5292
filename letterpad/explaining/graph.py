"""The network of a model file as it is written: its operators, and the numbers in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.conversion.network import INPUT
from letterpad.errors import UserError
from letterpad.explaining.onnx_pieces import attribute_of, pieces_of
from letterpad.model_files.model_file import read_onnx

_CHANGES_NO_NUMBER = ("Reshape", "Identity", "Cast", "Flatten", "Unsqueeze", "Squeeze")
"""Operators behind which a picture is still the picture."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One operator of a network.

    Parameters
    ----------
    kind : str
        As ONNX calls it: "Conv".
    inputs, outputs : tuple of str
        Names of values.
    proto : onnx.NodeProto
        As it stands in the file.
    large : mapping
        Attributes by name that have not been read, as they are written.
    """

    kind: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    proto: Any
    large: Mapping[str, bytes]

    def attribute(self, name: str) -> Any:
        """Return an attribute: an array of numbers, a number or bytes; None without it.

        Raises
        ------
        ValueError
            If it is damaged.
        """
        from onnx import AttributeProto, helper

        written = self.large.get(name)
        for each in self.proto.attribute if written is None else [attribute_of(written)]:
            if each.name == name:
                if each.type == AttributeProto.INTS:
                    return np.array(each.ints, dtype=np.int64)
                if each.type == AttributeProto.FLOATS:
                    return np.array(each.floats, dtype=np.float32)
                return helper.get_attribute_value(each)
        return None


class Graph:
    """A network's operators in their order, and its constants by name.

    Raises
    ------
    google.protobuf.message.DecodeError
        If the network is damaged.
    """

    def __init__(self, network: bytes) -> None:
        model, attributes = pieces_of(network)
        self.nodes = tuple(
            Node(node.op_type, tuple(node.input), tuple(node.output), node, large)
            for node, large in zip(model.graph.node, attributes, strict=True)
        )
        self._protos = {value.name: value for value in model.graph.initializer}
        self._made_by = {name: node for node in self.nodes for name in node.outputs}

    def constant(self, name: str) -> NDArray[Any] | None:
        """Return a constant, also one that is kept in 16 bits and widened; None if it is none."""
        from onnx import numpy_helper

        node = self._made_by.get(name)
        if node is not None and node.kind == "Cast":
            kept = self.constant(node.inputs[0])
            return None if kept is None else kept.astype(np.float32)
        proto = self._protos.get(name)
        return None if proto is None else np.asarray(numpy_helper.to_array(proto))

    def readers(self, name: str) -> list[Node]:
        """Return the operators that take a value."""
        return [node for node in self.nodes if name in node.inputs]

    def reader(self, name: str) -> Node | None:
        """Return the only operator that takes a value; None if there are none or several."""
        found = self.readers(name)
        return found[0] if len(found) == 1 else None

    def of_kind(self, kind: str) -> Node | None:
        """Return the first operator of a kind."""
        return next((node for node in self.nodes if node.kind == kind), None)

    def first_of_picture(self, kinds: Iterable[str]) -> Node | None:
        """Return the first operator of some kinds whose input is the picture itself.

        Its shape may have been changed on the way, its numbers have not.
        """
        wanted, names = tuple(kinds), {INPUT}
        for node in self.nodes:
            if not node.inputs or node.inputs[0] not in names:
                continue
            if node.kind in wanted:
                return node
            if node.kind in _CHANGES_NO_NUMBER:
                names.update(node.outputs)
        return None


def graph_of(path: Path) -> Graph:
    """Read the network of a model file. It imports onnx, which takes a while the first time.

    Raises
    ------
    UserError
        If the file cannot be read, or its network is none.
    """
    from google.protobuf.message import DecodeError  # of onnx itself

    try:
        return Graph(read_onnx(path))
    except DecodeError as error:
        raise UserError(
            "{path}: its network is damaged. Copy or download it again.", path=path.name
        ) from error
