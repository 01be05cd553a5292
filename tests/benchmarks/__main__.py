"""Takes all of Letterpad's measurements, each beside its reference, and prints them as tables.

``python tests/benchmarks`` takes half an hour on two cores; ``python tests/benchmarks stop pen``
takes the named ones. The machine should have nothing else to do. PyTorch is asked from this
environment (``pip install -e ".[benchmark]"``), or from another one by ``--torch PYTHON``.
"""

import argparse
import importlib
import inspect
import sys
from pathlib import Path

from table import Row, as_json, machine, markdown

BENCHMARKS = (
    "startup",
    "pen",
    "pinned",
    "why",
    "nearest",
    "hold_ups",
    "clicks",
    "comparing",
    "learned",
    "net_drawing",
    "letter_map",
    "stop",
    "logistic",
    "nets",
    "builtin_letters",
    "large_training",
    "memory",
    "evaluating",
    "photographs",
    "pages",
    "sheets",
    "orientation",
    "case_on_lines",
    "my_letters",
    "my_letters_page",
    "adapting",
    "reading_words",
)


def main() -> int:
    """Measure, print; 0 if all that is to be reached was reached, else 1."""
    parser = argparse.ArgumentParser(
        prog="python tests/benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the rows as JSON")
    parser.add_argument("--quick", action="store_true", help="few repeats, to see that it works")
    parser.add_argument("--torch", default=sys.executable, metavar="PYTHON")
    parser.add_argument("--letters", type=Path, metavar="FILE", help="what the recogniser is of")
    parser.add_argument("--fonts", type=Path, nargs="*", metavar="FOLDER", help="further fonts")
    parser.add_argument("--words", type=Path, metavar="FILE", help="labelled words, ndjson")
    chosen = parser.parse_args()
    sys.path.append(str(Path(__file__).resolve().parents[1]))  # `scenes`, which the tests draw, too
    if unknown := set(chosen.names) - set(BENCHMARKS):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}; {', '.join(BENCHMARKS)}")
    rows: list[Row] = []
    for name in chosen.names or BENCHMARKS:
        sys.stderr.write(f"{name} ...\n")
        benchmark = importlib.import_module(name)
        options = dict(benchmark.QUICK) if chosen.quick else {}
        for option in {"torch", "letters", "fonts", "words"} & inspect.signature(
            benchmark.measure
        ).parameters.keys():
            options[option] = getattr(chosen, option)
        rows += benchmark.measure(**options)
        if chosen.json is not None:
            chosen.json.write_text(as_json(rows) + "\n", encoding="utf-8")
    sys.stdout.write(f"{markdown(rows)}\n\n{machine()}\n")
    return 0 if all(row.reached for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
