"""What skl2onnx converts has one input, one output, and the estimator's answers."""

import numpy as np

from letterpad.conversion.network import INPUT, OUTPUT
from letterpad.conversion.sklearn_export import sklearn_to_onnx
from letterpad.letters.letterset import LetterSet
from letterpad.recognition.recognizer import session_for


def test_labels_are_left_out_and_probabilities_are_named(bar_letters: LetterSet) -> None:
    from sklearn.linear_model import LogisticRegression

    estimator = LogisticRegression(max_iter=500)
    estimator.fit(bar_letters.features[:400], bar_letters.labels[:400])
    model = sklearn_to_onnx(estimator)
    assert [value.name for value in model.graph.input] == [INPUT]
    assert [value.name for value in model.graph.output] == [OUTPUT]
    asked = bar_letters.features[400:]
    (answers,) = session_for(model.SerializeToString(), 4, "it").session.run(None, {INPUT: asked})
    np.testing.assert_allclose(answers, estimator.predict_proba(asked), atol=1e-5)
