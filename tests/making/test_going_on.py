"""A net that goes on from a file answers as the file does, with batch normalization again."""

from pathlib import Path

import numpy as np
import pytest

from letterpad import paths
from letterpad.algorithms.keras_runtime import import_keras
from letterpad.errors import UserError
from letterpad.ink.path import paths_of
from letterpad.ink.raster import features, rasterize_many
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.making.going_on import folded_net, start_from, unfold
from letterpad.making.ink_net import FRAMING, OUTPUTS, Answering, answering, fold, ink_net
from letterpad.model_files.model_file import TrainedModel, read_card, read_onnx, write_model
from letterpad.recognition.recognizer import session_for

SHIPPED = paths.resource("recognizer.letterpad")


@pytest.fixture(scope="module")
def inputs() -> dict[str, np.ndarray]:
    """Return what the net takes of 104 built-in letters."""
    letters = load_letters(Builtin(size=104, classes="both", seed=3))
    assert letters.inks is not None
    picture = features(rasterize_many(letters.inks, FRAMING))
    return {"picture": picture, "path": paths_of(letters.inks)}


def test_the_net_that_is_read_answers_as_its_file(inputs: dict[str, np.ndarray]) -> None:
    settings = read_card(SHIPPED).settings
    names = ("temperature", "picture_temperature", "digit_logit")
    how = Answering(**{name: settings[name] for name in names})
    answers = answering(folded_net(SHIPPED), how).predict(inputs, verbose=0)
    expected = session_for(read_onnx(SHIPPED), 26, "it").run(inputs)
    assert len(answers) == len(OUTPUTS)
    for mine, of_file in zip(answers, expected, strict=True):
        np.testing.assert_allclose(mine, of_file, atol=1e-4)


def test_batch_normalization_comes_back_and_changes_nothing(inputs: dict[str, np.ndarray]) -> None:
    folded, net = folded_net(SHIPPED), ink_net()
    halves = (
        {name: rows[some] for name, rows in inputs.items()} for some in (np.s_[:52], np.s_[52:])
    )
    unfold(folded, net, halves)
    expected, found = (each.predict(inputs, verbose=0) for each in (folded, net))
    for name, logits in expected.items():
        np.testing.assert_allclose(found[name], logits, atol=1e-4)
    # Its statistics are those of these letters: training goes on without a jump.
    for layer in net.layers:
        if isinstance(layer, import_keras().layers.Dropout):
            layer.rate = 0.0
    trained = net(inputs, training=True)
    assert np.abs(np.asarray(trained["cased"]) - expected["cased"]).mean() < 0.05
    # Folded once more, it is what it was, but for the rounding to 16 bits.
    again = fold(net).predict(inputs, verbose=0)
    assert np.abs(again["cased"] - expected["cased"]).max() < 0.1


def test_a_start_is_told_by_its_file(tmp_path: Path, inputs: dict[str, np.ndarray]) -> None:
    start = start_from(SHIPPED, [inputs])
    copy = tmp_path / SHIPPED.name
    copy.write_bytes(SHIPPED.read_bytes())
    assert start_from(copy, []).name == start.name
    net = ink_net()
    start.fill(net)
    kernel = folded_net(SHIPPED).get_layer("seen").get_weights()[0]
    np.testing.assert_array_equal(net.get_layer("seen").get_weights()[0], kernel)


def test_a_file_of_another_net_is_refused(tmp_path: Path, pen_model: TrainedModel) -> None:
    other = tmp_path / "other.letterpad"
    write_model(pen_model, other)
    with pytest.raises(UserError, match=r"other\.letterpad holds another net"):
        start_from(other, [])
