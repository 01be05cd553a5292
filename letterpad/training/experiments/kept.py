"""What experiments found, on disk: a small file each in the user's folder, found by what was asked.

The name of a file is made of all that decides on the result: the letters' hash, the algorithms with
their parameters, and the split. What the learners are called is not part of it.
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from letterpad import paths
from letterpad.errors import UserError
from letterpad.training.experiments.spec import Curve, CurveSpec, Repeated, RepeatSpec

_FORMAT = 1
_LARGEST = 20_000_000
"""Bytes: a larger file is none of ours."""


def key_of(spec: CurveSpec | RepeatSpec, letters_hash: str) -> str:
    """Return what stands for an experiment with these letters: the same for the same result."""
    asked = {
        "format": _FORMAT,
        "letters": letters_hash,
        "learners": [
            [each.algorithm, dict(each.settings), each.validation] for each in spec.learners
        ],
        "split": [spec.split, spec.random_state],
        "of": [spec.n_sizes, spec.n_seeds]
        if isinstance(spec, CurveSpec)
        else [spec.n_times, spec.n_train, "repeat"],
    }
    text = json.dumps(asked, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def keep(spec: CurveSpec | RepeatSpec, result: Curve | Repeated) -> None:
    """Write down what an experiment found.

    Raises
    ------
    OSError, UserError
        If it cannot be written.
    """
    from letterpad.training.protocol import converter  # which knows the messages, and these

    file = _file(spec, result.plan.letters_hash)
    text = json.dumps({"format": _FORMAT, "result": converter().unstructure(result)})
    with paths.replacing(file) as temporary:
        temporary.write_text(text, encoding="utf-8")


def keep_if_possible(spec: CurveSpec | RepeatSpec, result: Curve | Repeated) -> None:
    """Write down what an experiment found; where that fails, it is computed again next time."""
    with suppress(OSError, UserError):
        keep(spec, result)


def kept_curve(spec: CurveSpec, letters_hash: str) -> Curve | None:
    """Return the curve that was computed for `spec` before; None if there is none to be read."""
    found = _read(spec, letters_hash, Curve)
    return found if isinstance(found, Curve) else None


def kept_repetition(spec: RepeatSpec, letters_hash: str) -> Repeated | None:
    """Return what `spec` brought before; None if there is nothing to be read."""
    found = _read(spec, letters_hash, Repeated)
    return found if isinstance(found, Repeated) else None


def _read(spec: CurveSpec | RepeatSpec, letters_hash: str, kind: type[Any]) -> Any:
    from letterpad.training.protocol import converter

    with suppress(OSError, UserError, ValueError, TypeError, KeyError, AttributeError):
        file = _file(spec, letters_hash)
        if file.stat().st_size <= _LARGEST:
            fields = json.loads(file.read_text(encoding="utf-8"))
            return converter().structure(fields["result"], kind)
    return None


def _file(spec: CurveSpec | RepeatSpec, letters_hash: str) -> Path:
    return paths.experiments_folder() / f"{key_of(spec, letters_hash)}.json"
