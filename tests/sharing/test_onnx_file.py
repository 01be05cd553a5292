"""An exported network opens elsewhere and answers as the program does."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from letterpad.errors import UserError
from letterpad.ink.strokes import Ink
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import Recognizer
from letterpad.sharing.onnx_file import onnx_description, onnx_file, write_onnx


def prepared(strokes: list[list[tuple[float, float]]], description: str) -> np.ndarray:
    """Draw strokes as a description says, with Pillow and nothing of ours."""
    wide = re.search(r"strokes are ([\d.]+) pixels wide", description)
    long = re.search(r"is\s+([\d.]+) pixels long", description)
    assert wide is not None
    assert long is not None
    assert "the middle of that box is the middle of the picture" in description
    assert "0 is paper and 1 is ink" in description
    points = np.array([point for stroke in strokes for point in stroke], dtype=float)
    low, high = points.min(axis=0), points.max(axis=0)
    fine = 16  # drawn so many times larger, then averaged
    scale = float(long[1]) / (high - low).max()
    image = Image.new("L", (28 * fine, 28 * fine))
    pen = ImageDraw.Draw(image)
    for stroke in strokes:
        places = ((np.array(stroke) - (low + high) / 2) * scale + 14) * fine
        pen.line([tuple(place) for place in places], 255, round(float(wide[1]) * fine), "curve")
        for x, y in places:
            r = float(wide[1]) * fine / 2
            pen.ellipse((x - r, y - r, x + r, y + r), 255)
    picture = np.asarray(image, dtype=np.float32).reshape(28, fine, 28, fine).mean(axis=(1, 3))
    return picture.reshape(1, 784) / 255


@pytest.mark.parametrize("key", ["logistic-regression", "random-forest", "k-nearest-neighbours"])
def test_it_opens_elsewhere_and_gives_the_programs_own_answers(
    trained: Callable[..., Any], tmp_path: Path, key: str
) -> None:
    import onnx
    import onnxruntime

    run = trained(key, {} if key != "random-forest" else {"trees": 5}, name='Net "1"\n<b>')
    assert run.model.card.temperature != 1.0
    card = write_onnx(run.path, tmp_path / "net.onnx")
    model = onnx.load(tmp_path / "net.onnx")
    onnx.checker.check_model(model, full_check=True)
    session = onnxruntime.InferenceSession(tmp_path / "net.onnx")
    asked = run.letters.features
    (answers,) = session.run(["probabilities"], {"picture": asked})
    own = Recognizer(run.path).predict_images(run.letters.images)
    np.testing.assert_allclose(answers, own, atol=2e-5)
    assert np.mean(answers.argmax(axis=1) == own.argmax(axis=1)) > 0.995
    facts = {entry.key: entry.value for entry in model.metadata_props}
    assert tuple(json.loads(facts["classes"])) == card.classes
    assert json.loads(facts["framing"]) == card.framing.to_json()
    assert facts["name"] == card.name
    assert model.doc_string == onnx_description(card)


def test_a_picture_prepared_as_the_description_says_is_read_as_the_ink_is(
    tmp_path: Path,
) -> None:
    """A run on ink of four shapes; new ink, far away and of another size."""
    import onnx
    import onnxruntime

    from letterpad.ink.packed import PackedInks
    from letterpad.ink.raster import rasterize_many
    from letterpad.letters.data_spec import Files
    from letterpad.training.spec import TrainSpec
    from letterpad.training.train import train

    shapes = {
        "A": [[(0, 100), (50, 0), (100, 100)]],
        "C": [[(100, 0), (0, 0), (0, 100), (100, 100)]],
        "L": [[(0, 0), (0, 100), (70, 100)]],
        "X": [[(0, 0), (80, 100)], [(80, 0), (0, 100)]],
    }
    random = np.random.default_rng(2)
    inks, labels = [], []
    for index in range(160):
        shape = list(shapes.values())[index % 4]
        shaken = [np.array(stroke) + random.normal(0, 6, (len(stroke), 2)) for stroke in shape]
        inks.append(Ink.of(shaken))
        labels.append(index % 4)
    packed = PackedInks.of(inks)
    letters = LetterSet(
        rasterize_many(packed), np.array(labels), tuple(shapes), "Shapes", "shapes", inks=packed
    )
    spec = TrainSpec(Files("shapes"), "logistic-regression")
    write_model(train(spec, lambda progress: None, letters), tmp_path / "m.letterpad")
    write_onnx(tmp_path / "m.letterpad", tmp_path / "m.onnx")
    model = onnx.load(tmp_path / "m.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "m.onnx")
    classes = json.loads({each.key: each.value for each in model.metadata_props}["classes"])
    recognizer = Recognizer(tmp_path / "m.letterpad")
    for name, shape in shapes.items():
        strokes = [[(x * 3 + 500, y * 3 - 200) for x, y in stroke] for stroke in shape]
        (shares,) = session.run(["probabilities"], {"picture": prepared(strokes, model.doc_string)})
        own = recognizer.predict(Ink.of([np.array(stroke) for stroke in strokes]))
        assert classes[int(shares[0].argmax())] == own.answer == name
        np.testing.assert_allclose(shares[0], own.probabilities, atol=0.03)


def test_a_model_without_a_temperature_stays_as_it_is(
    bar_model: TrainedModel, bar_letters: LetterSet, tmp_path: Path
) -> None:
    import onnx
    import onnxruntime

    write_model(bar_model, tmp_path / "m.letterpad")
    model = onnx.load_from_string(onnx_file(tmp_path / "m.letterpad"))
    before = onnx.load_from_string(bar_model.onnx)
    assert [node.op_type for node in model.graph.node] == [
        node.op_type for node in before.graph.node
    ]
    session = onnxruntime.InferenceSession(model.SerializeToString())
    (answers,) = session.run(None, {"picture": bar_letters.features})
    own = Recognizer(tmp_path / "m.letterpad").predict_images(bar_letters.images)
    np.testing.assert_array_equal(answers, own)


def test_what_is_no_network_is_said(bar_model: TrainedModel, tmp_path: Path) -> None:
    from dataclasses import replace

    write_model(replace(bar_model, onnx=b"\xff\xff no network"), tmp_path / "m.letterpad")
    with pytest.raises(UserError, match="its network cannot be run"):
        onnx_file(tmp_path / "m.letterpad")
    write_model(bar_model, tmp_path / "m.letterpad")
    with pytest.raises(UserError, match="cannot be written"):
        write_onnx(tmp_path / "m.letterpad", tmp_path / "none" / "m.onnx")
