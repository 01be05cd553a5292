"""A trained model is kept, and what there is to say of it."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from letterpad.assessment.observations import observations
from letterpad.evaluation.accuracy import Accuracy
from letterpad.model_files.model_file import Card, TrainedModel, write_model


def keep(model: TrainedModel, out: Path | None) -> Path:
    """Write the model where it was asked for, or among the user's models."""
    from letterpad.library import Library
    from letterpad.training.failures import in_words

    library = Library()
    with in_words():
        model = library.with_earlier_tests(model)
        if out is None:
            return library.add(model).path
    with in_words(str(out)):
        write_model(model, out)
    return out


def result(model: TrainedModel, path: Path) -> dict[str, Any]:
    """Return what --json says of a trained model."""
    card = model.card
    accuracy, top3 = figures(card)
    return {
        "accuracy": accuracy.value,
        "n": accuracy.n,
        "interval": list(accuracy.interval),
        "by_writer": None if accuracy.by_writer is None else accuracy.by_writer.to_json(),
        "top3": top3,
        "seconds": card.seconds,
        "model": str(path),
        "name": card.name,
        "algorithm": card.algorithm,
        **({} if card.package is None else {"package": asdict(card.package)}),
        "settings": dict(card.settings),
        "split": dict(card.split),
        "data": str(card.data["source"]),
        "letters": str(card.data["name"]),
        "licence": str(card.data["licence"]),
        "hash": card.data["hash"],
        "spec": card.data["spec"],
        "taken": card.data.get("taken"),
        "classes": _n_held_out(model),
        "notes": [str(note) for note in card.notes],
        "observations": [
            {"key": each.key, "sentence": str(each.sentence), "why": str(each.why)}
            for each in observations(card)
        ],
    }


def _n_held_out(model: TrainedModel) -> dict[str, int]:
    """Count the held-out letters of each class."""
    if model.held_out is None:
        raise ValueError("a trained model without held-out letters")
    counts = np.bincount(model.held_out.labels, minlength=len(model.card.classes))
    return dict(zip(model.card.classes, counts.tolist(), strict=True))


def figures(card: Card) -> tuple[Accuracy, float]:
    """Return the accuracy on the held-out letters, and the share among the first three answers."""
    result = card.held_out
    if result is None:
        raise ValueError("a trained model without held-out letters")
    return result.accuracy, result.top3
