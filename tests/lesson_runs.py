"""A small lesson, and cards of runs that were, as far as a lesson sees, trained for it."""

from letterpad.ink.raster import Framing
from letterpad.lessons.controls import START, changed
from letterpad.letters.splits import rest_of
from letterpad.model_files.card import Card, HeldOutResult
from letterpad.model_files.observed import Observed
from letterpad.training.spec import TrainSpec

SMALL = """---
title: Two trees
---

## A small tree

Learn from **few** letters.

```controls
letters: 520
algorithm: decision-tree
train on: 300
train: few
```

## A large one

```controls
train on: all
train: many
look: results
```

Now from all.

? Which one reads better?
- [few.accuracy > many.accuracy] The small one
- [many.accuracy > few.accuracy] The large one

> {few.accuracy} and {many.accuracy}.
>
> when many.accuracy > few.accuracy: More letters
> helped.
"""


def spec(**values: str) -> TrainSpec:
    """Return what a lesson sets, such as ``spec(letters="520", train_on="100")``."""
    made = START
    for name, value in values.items():
        made = changed(made, name.replace("_", " "), value)
    return made


def card(made: TrainSpec, name: str = "A run", n_correct: int = 50, own: int = 90) -> Card:
    """Return the card of a model trained so: of 100 letters each, so many are read right."""
    data = made.data.to_json()
    n_train = made.train_size or rest_of(int(data["size"]))
    return Card(
        name=name,
        algorithm=made.algorithm,
        algorithm_name=made.algorithm,
        settings=dict(made.settings),
        classes=("A", "B"),
        framing=Framing(),
        data={"spec": data, "n": data["size"]},
        split={
            "kind": made.split,
            "train_size": n_train,
            "test_size": made.test_size,
            "random_state": made.random_state,
            "validation": None,
            "n_train": n_train,
        },
        held_out=HeldOutResult(100, n_correct, 0.9, "key"),
        observed=Observed(n_own=100, n_own_correct=own),
    )
