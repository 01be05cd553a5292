"""InkML, the W3C's format for pens: traces, whose channels a trace format names.

What a file means by ``annotation type="truth"`` differs. CROHME's formulas have a group of traces
for each symbol, inside a group for the formula: there each innermost group with a label is a
letter. A file without such groups is one letter: all of its traces, under its own label.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from xml.etree.ElementTree import Element

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats.drawn import Drawn, ink_of, no_number, since_begin, stroke_of
from letterpad.ink.formats.xml_tree import root_of
from letterpad.ink.strokes import Floats, Ink, Stroke
from letterpad.messages import Sentence

IDENTITY = "UI"
"""The field of a drawing under which CROHME's lists of labels name it."""

_LABELS = ("truth", "label", "symbol")
_WRITERS = ("writer", "writerid", "writer_id", "author")
_NOT_DRAWN = frozenset(("hover", "penup", "indeterminate"))

_SECONDS = {"s": 1000.0, "sec": 1000.0, "us": 1e-3, "ns": 1e-6}
"""Milliseconds of a unit of time."""

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_VALUE = re.compile(rf"""\s*([!'"]?)\s*({_NUMBER}|\#[0-9A-Fa-f]{{1,16}}|[TF*?])""")


class _Channels(NamedTuple):
    """Where in a point something stands, and what it is multiplied by."""

    x: int = 0
    y: int = 1
    t: int | None = None
    signs: tuple[float, float] = (1.0, 1.0)
    milliseconds: float = 1.0
    force: int | None = None
    weakest: float = 0.0
    strongest: float = 1.0


@dataclass(frozen=True, slots=True)
class _Trace:
    """A trace as the file has it."""

    number: int
    text: str
    channels: _Channels | UserError
    prior: str = ""


def read(data: bytes) -> Drawn:
    """Read an InkML file.

    Raises
    ------
    UserError
        If it is no XML, or no InkML.
    """
    root = root_of(data)
    if root.tag != "ink":
        raise UserError("its first element should be <ink>, and it is <{tag}>", tag=root.tag[:40])
    traces = _Traces(root)
    drawn = Drawn()
    writer, identity = _annotation(root, _WRITERS), _annotation(root, (IDENTITY.lower(),))
    groups = [group for child in root for group in _labelled(child)]
    used: set[int] = set()
    for group in groups:
        of_group = list(traces.of(group))
        used.update(id(trace) for trace in of_group)
        name = _annotation(group, _LABELS)
        drawn.add(_drawing(of_group, name, _annotation(group, _WRITERS) or writer, ""))
    rest = [trace for trace in traces.all if id(trace) not in used]
    if rest or not groups:
        name = "" if groups else _annotation(root, _LABELS) or _only_label(root)
        drawn.add(_drawing(rest, name, writer, "" if groups else identity))
    if traces.n_hovering:
        drawn.notes.append(
            Sentence("Traces of a pen in the air, and left out: {n:,}.", n=traces.n_hovering)
        )
    return drawn


def _annotation(element: Element, kinds: Sequence[str]) -> str:
    """Return what an element is annotated with; formulas stand between dollars."""
    for child in element:
        if child.tag == "annotation" and child.get("type", "").lower() in kinds:
            text = (child.text or "").strip()
            formula = re.fullmatch(r"\$\s*([^$]+?)\s*\$", text)
            return formula[1] if formula else text
    return ""


def _only_label(root: Element) -> str:
    """Return the label of a group without traces, where there is no other."""
    found = {_annotation(group, _LABELS) for group in root.iter("traceGroup")} - {""}
    return found.pop() if len(found) == 1 else ""


def _labelled(element: Element) -> list[Element]:
    """List the innermost groups of traces that have a label."""
    if element.tag not in ("traceGroup", "traceView"):
        return []
    inner = [group for child in element for group in _labelled(child)]
    if inner or not _annotation(element, _LABELS):
        return inner
    has_traces = any(
        child.tag in ("trace", "traceView") for child in element.iter() if child is not element
    )
    return [element] if has_traces else []


class _Traces:
    """The traces of a file, and what refers to them."""

    def __init__(self, root: Element) -> None:
        self.all: list[_Trace] = []
        self.n_hovering = 0
        self._of: dict[int, _Trace] = {}
        self._named = {name: each for each in root.iter() if (name := each.get("id"))}
        formats = list(root.iter("traceFormat"))
        self._formats: dict[int, _Channels | UserError] = {}
        self._usual = self._channels(formats[0]) if formats else _Channels()
        self._collect(root, self._usual)

    def of(self, element: Element) -> Iterator[_Trace]:
        """Yield the traces in a group, and those that it refers to."""
        seen: set[int] = set()
        waiting = [element]
        while waiting:
            here = waiting.pop()
            if id(here) in seen:
                continue
            seen.add(id(here))
            if trace := self._of.get(id(here)):
                yield trace
            referred = self._named.get(here.get("traceDataRef", "").removeprefix("#"))
            inner = [*here, *([] if referred is None else [referred])]
            waiting += reversed(inner)

    def _collect(self, element: Element, channels: "_Channels | UserError") -> None:
        context = self._named.get(element.get("contextRef", "").removeprefix("#"))
        if context is not None:
            channels = next(map(self._channels, context.iter("traceFormat")), channels)
        if element.tag == "trace":
            if element.get("type", "").lower() in _NOT_DRAWN:
                self.n_hovering += 1
                return
            prior = element.get("priorRef", "").removeprefix("#")
            is_more = element.get("continuation", "") in ("middle", "end")
            number = len(self.all) + 1
            trace = _Trace(number, "".join(element.itertext()), channels, prior if is_more else "")
            self._of[id(element)] = trace
            self.all.append(trace)
            return
        for child in element:
            self._collect(child, channels)

    def _channels(self, trace_format: Element) -> "_Channels | UserError":
        found = self._formats.get(id(trace_format))
        if found is None:
            found = self._formats[id(trace_format)] = _channels(trace_format)
        return found


def _channels(trace_format: Element) -> "_Channels | UserError":
    channels = list(trace_format.iter("channel"))
    names = [each.get("name", "").upper() for each in channels]
    if "X" not in names or "Y" not in names:
        return UserError(
            "channels X and Y were expected, and the trace format has {names}",
            names=tuple(names[:9]),
        )
    x, y = names.index("X"), names.index("Y")
    t = names.index("T") if "T" in names else None
    signs = tuple(-1.0 if channels[n].get("orientation") == "-ve" else 1.0 for n in (x, y))
    unit = "" if t is None else channels[t].get("units", "")
    usual = _Channels(x, y, t, (signs[0], signs[1]), _SECONDS.get(unit, 1.0))
    if "F" not in names:
        return usual
    force = names.index("F")
    try:
        weakest = float(channels[force].get("min", "0"))
        strongest = float(channels[force].get("max", ""))
    except ValueError:  # without its range, a force says nothing
        return usual
    is_range = np.isfinite([weakest, strongest]).all() and weakest < strongest
    return usual._replace(force=force, weakest=weakest, strongest=strongest) if is_range else usual


def _drawing(
    traces: Sequence[_Trace], name: str, writer: str, identity: str
) -> Drawing | UserError:
    strokes: list[Stroke] = []
    for trace in traces:
        try:
            if not any(part.strip() for part in trace.text.split(",")):
                continue
            stroke = _stroke(trace)
        except UserError as error:
            return UserError("trace {n}: {error}", n=trace.number, error=error)
        if trace.prior and strokes:
            last = strokes.pop()
            stroke = Stroke(
                np.concatenate([last.points, stroke.points]),
                np.concatenate([last.times, stroke.times]),
                np.concatenate([last.pressures, stroke.pressures]),
            )
        strokes.append(stroke)
    try:
        ink = ink_of(since_begin(strokes)) if strokes else Ink()
    except UserError as error:
        return error
    return Drawing(ink, name, writer, {IDENTITY: identity} if identity else {})


def _stroke(trace: _Trace) -> Stroke:
    channels = trace.channels
    if isinstance(channels, UserError):
        raise channels
    values = _values(trace.text)
    n = min(values.shape[1:], default=0)
    if max(channels.x, channels.y) >= n:
        raise UserError(
            "each point should have at least {expected} numbers, and one has {n}",
            expected=max(channels.x, channels.y) + 1,
            n=n,
        )
    points = values[:, [channels.x, channels.y]] * channels.signs
    times = None
    if channels.t is not None and channels.t < n:
        times = values[:, channels.t] * channels.milliseconds
    stroke = stroke_of(points, times)
    if channels.force is None or channels.force >= n:
        return stroke
    force = values[:, channels.force] - channels.weakest
    pressures = force.clip(0.0, None) / (channels.strongest - channels.weakest)
    return replace(stroke, pressures=pressures.clip(0.0, 1.0))


def _values(text: str) -> Floats:
    """Return the points of a trace: (n_points, as many numbers as all of them have)."""
    points = [part for part in text.split(",") if part.strip()]
    try:
        rows = [[float(word) for word in part.split()] for part in points]
    except ValueError:
        # Differences; and numbers may be told apart by their signs alone.
        rows = _decoded(points)
    n = min(map(len, rows))
    return np.array([row[:n] for row in rows], dtype=np.float64)


def _decoded(points: Sequence[str]) -> list[list[float]]:
    """Add up differences: ' is the first, " the second, ! the value; each holds on."""
    states: list[_State] = []
    rows = []
    for point in points:
        row: list[float] = []
        place = 0
        while point[place:].strip():
            found = _VALUE.match(point, place)
            if found is None:
                place += len(point[place:]) - len(point[place:].lstrip())
                begin = max(point.rfind(space, 0, place) for space in " \t\n") + 1
                raise no_number(point[begin:].split()[0])
            place = found.end()
            if len(row) == len(states):
                states.append(_State())
            row.append(states[len(row)].next(found[1], found[2]))
        rows.append(row)
    return rows


class _State:
    """One channel: its last value, and how fast it changes."""

    def __init__(self) -> None:
        self._order, self._value, self._speed = "!", 0.0, 0.0

    def next(self, order: str, text: str) -> float:
        """Return the value that a text stands for."""
        self._order = order or self._order
        if text in "*?":
            return self._value
        if text in "TF":
            return float(text == "T")
        number = float(int(text[1:], 16)) if text.startswith("#") else float(text)
        if self._order == "!":
            self._speed, self._value = 0.0, number
        elif self._order == "'":
            self._speed = number
            self._value += number
        else:
            self._speed += number
            self._value += self._speed
        return self._value
