"""The fused step is Keras' own Adam."""

import numpy as np
import pytest


@pytest.mark.parametrize("falls", [False, True])
def test_the_fused_step_is_keras_own_adam(falls: bool) -> None:
    from letterpad.algorithms.estimators.fused_adam import fused_adam
    from letterpad.algorithms.keras_runtime import import_keras

    keras = import_keras()
    random = np.random.default_rng(0)
    start = random.standard_normal((30, 20)).astype(np.float32)
    gradients = random.standard_normal((25, 30, 20)).astype(np.float32)

    def walked(make):
        rate = keras.optimizers.schedules.CosineDecay(0.01, 25) if falls else 0.01
        weights = keras.Variable(start)
        optimizer = make(rate)
        for gradient in gradients:
            optimizer.apply([keras.ops.convert_to_tensor(gradient)], [weights])
        return weights.numpy()

    ours, keras_own = walked(fused_adam), walked(keras.optimizers.Adam)
    assert np.abs(keras_own - start).max() > 0.05
    np.testing.assert_allclose(ours, keras_own, atol=1e-5)
