"""Every explanation of a model, a letter or the data is one that can be asked for."""

import inspect

from letterpad.gui.widgets import explanations_of_models
from letterpad.gui.widgets.explanations import Explained, explained, topics


def test_each_of_them_is_a_topic() -> None:
    told = {explained(topic) for topic in topics()}
    for name, explain in inspect.getmembers(explanations_of_models, inspect.isfunction):
        if explain.__module__ == explanations_of_models.__name__:
            assert Explained(*explain()) in told, name
