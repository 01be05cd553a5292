"""What is shipped fits the recogniser, is small, and knows words."""

import hashlib

import pytest

from letterpad import paths
from letterpad.model_files.model_file import read_onnx
from letterpad.recognition.recognizer import SHIPPED
from letterpad.words import resource


@pytest.fixture(scope="module")
def model() -> resource.WordModel:
    return resource.shipped()


def test_it_was_made_for_this_recogniser(model: resource.WordModel) -> None:
    onnx = read_onnx(paths.resource(SHIPPED))
    assert model.recognizer == hashlib.sha256(onnx).hexdigest()


def test_it_is_small() -> None:
    assert paths.resource(resource.RESOURCE).stat().st_size < 3_000_000


def test_words_are_known(model: resource.WordModel) -> None:
    assert model.is_in_list("House")
    assert not model.is_in_list("Qxz")
    assert model.is_name("paris")
    assert not model.is_name("house")
    assert model.is_label("the")
    assert not model.is_label("qxz")


def test_the_users_own_words_count(model: resource.WordModel) -> None:
    prior = model.prior(own_words=["Letterpadia", "house", "x-y", "\u00e9t\u00e9"])
    assert "letterpadia" in prior.lexicon
    assert "letterpadia" not in model.prior().lexicon
    here = {
        name: p.lexicon.here[p.lexicon.node_of("house")]
        for name, p in (("own", prior), ("no", model.prior()))
    }
    assert here["own"] > here["no"]


def test_it_holds_no_pickles(tmp_path) -> None:
    assert resource.read(paths.resource(resource.RESOURCE)).layers
