"""Writes a drawing as InkML, the W3C's format for pens, for other programs that work with ink."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.drawing_file import Drawing
from letterpad.ink.strokes import Stroke

_NAMESPACE = "http://www.w3.org/2003/InkML"

_CONTEXT = "pen"

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file can hold, escaped or not."""


def inkml_of(drawing: Drawing) -> str:
    """Write a drawing as a document: one trace a stroke, in writing order.

    The channels are X and Y in the drawing's own units, y down; T in milliseconds where times are
    known, and F, the force, from 0 to 1, where it is not the same everywhere. Numbers are written
    in full and without exponents, which InkML does not have: read again, it is the same ink. Its
    letter and its writer are annotations, where they are known.

    Examples
    --------
    >>> from letterpad.ink.strokes import Ink
    >>> print(inkml_of(Drawing(Ink.of([[(0, 0), (0, 9.5)]]), "I")))
    <?xml version="1.0" encoding="UTF-8"?>
    <ink xmlns="http://www.w3.org/2003/InkML">
      <annotation type="truth">I</annotation>
      <context xml:id="pen">
        <traceFormat>
          <channel name="X" type="decimal" units="dev"/>
          <channel name="Y" type="decimal" units="dev"/>
        </traceFormat>
      </context>
      <trace xml:id="stroke1" contextRef="#pen">0 0, 0 9.5</trace>
    </ink>
    <BLANKLINE>
    """
    strokes = drawing.ink.strokes
    has_times = any(stroke.times.any() for stroke in strokes)
    has_forces = any((stroke.pressures != 1.0).any() for stroke in strokes)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<ink xmlns="{_NAMESPACE}">']
    lines += [
        f'  <annotation type="{kind}">{escape(_NOT_XML.sub("", text))}</annotation>'
        for kind, text in (("truth", drawing.word), ("writer", drawing.writer))
        if text
    ]
    lines += [f'  <context xml:id="{_CONTEXT}">', "    <traceFormat>"]
    lines += [f"      <channel {channel}/>" for channel in _channels(has_times, has_forces)]
    lines += ["    </traceFormat>", "  </context>"]
    for number, stroke in enumerate(strokes, 1):
        points = ", ".join(_points(stroke, has_times, has_forces))
        lines.append(f'  <trace xml:id="stroke{number}" contextRef="#{_CONTEXT}">{points}</trace>')
    return "\n".join([*lines, "</ink>", ""])


def _channels(has_times: bool, has_forces: bool) -> Iterator[str]:
    yield 'name="X" type="decimal" units="dev"'
    yield 'name="Y" type="decimal" units="dev"'
    if has_times:
        yield 'name="T" type="decimal" units="ms"'
    if has_forces:
        yield 'name="F" type="decimal" min="0" max="1" units="dev"'


def _points(stroke: Stroke, has_times: bool, has_forces: bool) -> Iterator[str]:
    columns = [_numbers(stroke.points[:, 0]), _numbers(stroke.points[:, 1])]
    if has_times:
        columns.append(_numbers(stroke.times))
    if has_forces:
        columns.append(_numbers(stroke.pressures))
    return map(" ".join, zip(*columns, strict=True))


def _numbers(values: NDArray[np.float64]) -> list[str]:
    return [np.format_float_positional(value, trim="-") for value in values + 0.0]
