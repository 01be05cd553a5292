"""Reads XML from strangers: no entities, no other files, no more elements than drawings have."""

from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from letterpad.errors import UserError

MOST_ELEMENTS = 1_000_000
DEEPEST = 200
"""Elements within elements."""


def root_of(data: bytes) -> Element:
    """Parse XML; names and attributes come without the prefixes of their namespaces.

    A document type is read over, whatever it says: nothing is fetched. Entities of its own may
    unpack to gigabytes or name other files, so that a file that declares any is refused.

    Raises
    ------
    UserError
        If it is cut off, no XML, larger or deeper than any drawing, or declares entities.

    Examples
    --------
    >>> root = root_of(b'<a:ink xmlns:a="x"><a:trace xml:id="t">1 2</a:trace></a:ink>')
    >>> root.tag, root[0].tag, root[0].attrib, root[0].text
    ('ink', 'trace', {'id': 't'}, '1 2')
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    building = _Building()
    parser.StartElementHandler = building.start
    parser.EndElementHandler = building.end
    parser.CharacterDataHandler = building.data
    parser.EntityDeclHandler = _refuse_entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise _no_xml(error, building) from error
    except (LookupError, ValueError, UnicodeError) as error:
        raise UserError(
            "its first line names an encoding that is not known, and UTF-8 was expected"
        ) from error
    return building.tree.close()


class _Building:
    """Builds the tree, and counts."""

    def __init__(self) -> None:
        self.tree = TreeBuilder()
        self.open: list[str] = []
        self._n = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._n += 1
        if self._n > MOST_ELEMENTS:
            raise UserError(
                "it has more than {most:,} elements, which no drawing has", most=MOST_ELEMENTS
            )
        if len(self.open) >= DEEPEST:
            raise UserError(
                "it has elements within elements, more than {deepest} deep, which no drawing has",
                deepest=DEEPEST,
            )
        self.open.append(_local(name))
        self.tree.start(self.open[-1], {_local(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self.tree.end(self.open.pop())

    def data(self, text: str) -> None:
        self.tree.data(text)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse_entity(*_: Any) -> None:
    raise UserError(
        "it declares entities of its own, which may unpack to far too much or name other files "
        "(Inkscape writes none as “Plain SVG”)"
    )


_CUT = frozenset(
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)


def _no_xml(error: expat.ExpatError, building: _Building) -> UserError:
    if error.code in _CUT:
        if building.open:
            return UserError("it is cut off inside <{tag}>", tag=building.open[-1][:40])
        return UserError("it is cut off before its first element ends")
    return UserError("what stands in line {n:,} is no XML", n=error.lineno)
