"""Small files of drawings in the formats of other programs, as their users publish them."""

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

Strokes = Sequence[Sequence[tuple[float, float]]]

L: Strokes = [[(0, 0), (0, 40), (1, 80), (40, 80)]]
T: Strokes = [[(0, 0), (30, 1), (60, 0)], [(30, 0), (31, 40), (30, 80)]]
"""An L and a T, y down."""

LETTERS: dict[str, Strokes] = {"L": L, "T": T}


def quick_draw(strokes: Strokes, word: str, raw: bool = False) -> str:
    """Return a line as Google publishes them: simplified, or raw with times."""
    drawing = []
    for number, stroke in enumerate(strokes):
        columns: list[list[float]] = [[x for x, _ in stroke], [y for _, y in stroke]]
        if raw:
            columns.append([100 * number + 16 * n for n in range(len(stroke))])
        drawing.append(columns)
    fields = {
        "key_id": "5891796615823360",
        "word": word,
        "countrycode": "AE",
        "timestamp": "2017-03-01 20:41:36.70725 UTC",
        "recognized": True,
        "drawing": drawing,
    }
    return json.dumps(fields)


def json_list(words: Sequence[str] = ("L", "T"), indent: int | None = None) -> str:
    lines = [json.loads(quick_draw(LETTERS[word], word)) for word in words]
    return json.dumps(lines, indent=indent)


def trace(stroke: Sequence[tuple[float, float]], number: int = 0) -> str:
    points = ", ".join(f"{x:g} {y:g}" for x, y in stroke)
    return f'<trace id="{number}">\n{points}\n</trace>'


def inkml(strokes: Strokes = L, truth: str = "L", more: str = "") -> str:
    """Return a file of one letter."""
    traces = "\n".join(trace(stroke, number) for number, stroke in enumerate(strokes))
    label = f'<annotation type="truth">{truth}</annotation>' if truth else ""
    return f"""<ink xmlns="http://www.w3.org/2003/InkML">
<traceFormat><channel name="X" type="decimal"/><channel name="Y" type="decimal"/></traceFormat>
{label}
<annotation type="writer">anna</annotation>
{more}{traces}
</ink>
"""


def crohme() -> str:
    """Return a formula as CROHME publishes them: a group for each symbol, in one of all."""
    strokes = [*L, *T]
    traces = "\n".join(trace(stroke, number) for number, stroke in enumerate(strokes))
    return f"""<ink xmlns="http://www.w3.org/2003/InkML">
<traceFormat>
<channel name="X" type="decimal"/>
<channel name="Y" type="decimal"/>
</traceFormat>
<annotation type="truth">$L T$</annotation>
<annotation type="UI">2011_IVC_DEPT_F01_E01</annotation>
<annotation type="writer">depart001</annotation>
<annotationXML type="truth" encoding="Content-MathML">
<math xmlns="http://www.w3.org/1998/Math/MathML"><mi xml:id="A">L</mi></math>
</annotationXML>
{traces}
<traceGroup xml:id="7">
<annotation type="truth">Segmentation</annotation>
<traceGroup xml:id="8"><annotation type="truth">L</annotation>
<traceView traceDataRef="0"/><annotationXML href="L_1"/></traceGroup>
<traceGroup xml:id="9"><annotation type="truth">T</annotation>
<traceView traceDataRef="1"/><traceView traceDataRef="2"/></traceGroup>
</traceGroup>
</ink>
"""


def pen_down(strokes: Strokes, up: bool = True) -> str:
    lines = []
    for stroke in strokes:
        points = [f"\t{x:g}\t{100 - y if up else y:g}" for x, y in stroke]
        lines += [".PEN_DOWN", *points, ".PEN_UP"]
    return "\n".join(lines) + "\n"


def unipen() -> str:
    """Return a file of two letters, its y upwards."""
    return f"""
.COMMENT    # DATA #
.VERSION 1.0
.COORD X Y
.HIERARCHY TEXT CHARACTER
.ALPHABET "L" "T"
.WRITER_ID Bill
.SEGMENT TEXT 0-2 ? "LT"
.SEGMENT CHARACTER 0 ? "L"
.SEGMENT CHARACTER 1-2 OK "T"
{pen_down([*L, *T])}.COMMENT that is all, from a pen that was held by a hand, on paper with lines
"""


def train_r01(folder: Path) -> Path:
    """Write two files as UNIPEN's own set has them; return that with the segments."""
    included = folder / "include" / "apb" / "data" / "app0237.dat"
    included.parent.mkdir(parents=True)
    included.write_text(f"\n.WRITER_ID Bill_Cleveland\n.STYLE PRINTED\n{pen_down([*L, *T])}")
    (folder / "include" / "apb" / "app.doc").write_text(".VERSION 1.0\n.COORD X Y\n")
    file = folder / "data" / "1b" / "apb" / "app0237.dat"
    file.parent.mkdir(parents=True)
    file.write_text(
        ".VERSION 1.0\n.INCLUDE apb/app.doc\n.INCLUDE apb/data/app0237.dat\n"
        '.SEGMENT CHARACTER 0 ? "L"\n.SEGMENT CHARACTER 1-2 ? "T"\n'
    )
    return file


def uji1() -> str:
    """Return UJI Pen Characters, version 1: as UNIPEN, y down, each segment before its strokes."""
    return f""".VERSION 1.0
.DATA_SOURCE UJI
.DATA_ID UJIpenchars
.COORD X Y
.SEGMENT CHARACTER 0 ? "L"
.COMMENT L 1
.DT 100
{pen_down(L, up=False)}.SEGMENT CHARACTER 1 ? "T"
{pen_down(T, up=False)}"""


def uji2(letters: Sequence[str] = ("L", "T")) -> str:
    """Return UJI Pen Characters, version 2."""
    lines = ["// UJIpenchars2: 100 units per millimetre", ""]
    for number, letter in enumerate(letters):
        strokes = LETTERS.get(letter, L)
        lines += [f"// ASCII char: {letter}", f"WORD {letter} trn_UJI_W0{number + 1}-01"]
        lines.append(f"  NUMSTROKES {len(strokes)}")
        for stroke in strokes:
            points = " ".join(f"{x:g} {y:g}" for x, y in stroke)
            lines.append(f"  POINTS {len(stroke)} # {points}")
    return "\r\n".join(lines) + "\r\n"


def svg(strokes: Strokes = L) -> str:
    """Return a drawing as programs save it."""
    paths = "".join(
        '<path d="M{}"/>'.format(" L".join(f"{x:g},{y:g}" for x, y in stroke)) for stroke in strokes
    )
    return (
        '<?xml version="1.0" standalone="no"?>\n'
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
        '<rect width="100" height="100" fill="white"/>'
        f'<g fill="none" stroke="#000" stroke-width="6">{paths}</g></svg>\n'
    )


def letters_file(path: Path, author: str = "Anna") -> Path:
    """Write a file of somebody's letters."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letters_card.json", json.dumps({"format": 1, "author": author}))
        lines = [
            json.dumps({"word": word, "drawing": json.loads(quick_draw(strokes, word))["drawing"]})
            for word, strokes in LETTERS.items()
        ]
        archive.writestr("letters.ndjson", "\n".join(lines) + "\n")
    return path


BOMB = """<?xml version="1.0"?>
<!DOCTYPE {tag} [
<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
]>
<{tag}>&d;</{tag}>
"""
"""Of entities that unpack to a thousand times as much; more of them to gigabytes."""

OUTSIDE = """<?xml version="1.0"?>
<!DOCTYPE {tag} [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<{tag}>&secret;</{tag}>
"""
"""Of an entity that names another file."""
