"""Keras' Adam with TensorFlow's own kernel for the step: the same numbers in one pass."""

from functools import cache
from typing import Any

from letterpad.algorithms.keras_runtime import import_keras


def fused_adam(learning_rate: Any) -> Any:
    """Make a ``keras.optimizers.Adam`` that updates a variable in one pass over the memory.

    Keras writes a step as a dozen operations on arrays as large as the weights. For our two-layer
    net that takes as long as the rest of the training (`tests/benchmarks`).

    Parameters
    ----------
    learning_rate : float or keras.optimizers.schedules.LearningRateSchedule
    """
    return _fused_adam_class()(learning_rate)


@cache
def _fused_adam_class() -> type[Any]:
    keras = import_keras()
    import tensorflow as tf

    class FusedAdam(keras.optimizers.Adam):  # type: ignore[misc,name-defined]
        """Adam (Kingma, Ba 2015) by ``ResourceApplyAdam``."""

        def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
            place = self._get_variable_index(variable)
            kind = variable.dtype
            step = tf.cast(self.iterations.value + 1, kind)
            beta_1, beta_2 = tf.cast(self.beta_1, kind), tf.cast(self.beta_2, kind)
            tf.raw_ops.ResourceApplyAdam(
                var=variable.handle,
                m=self._momentums[place].value.handle,
                v=self._velocities[place].value.handle,
                beta1_power=tf.pow(beta_1, step),
                beta2_power=tf.pow(beta_2, step),
                lr=tf.cast(learning_rate, kind),
                beta1=beta_1,
                beta2=beta_2,
                epsilon=tf.cast(self.epsilon, kind),
                grad=gradient,
            )

    return FusedAdam
