"""Teaches a net what others answer, beside what the labels say.

Knowledge distillation (G. Hinton, O. Vinyals, J. Dean, 2015): answers of several nets say which
letters a drawing resembles, and that a label may be wrong. The teachers see each drawing whole, as
path and picture, where the net may get only one of them.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from letterpad.conversion.keras_export import keras_to_onnx
from letterpad.making.ink_net import CLASSES, OUTPUTS, Answering, answering, fold
from letterpad.making.recognizer_batches import Batch, Batches
from letterpad.recognition.onnx_session import Network
from letterpad.recognition.recognizer import session_for

_CASED = OUTPUTS.index("cased")


def network_of(net: Any) -> Network:
    """Make a trained net answer fast.

    Parameters
    ----------
    net : keras.Model
        As of `letterpad.making.ink_net.ink_net`.
    """
    onnx = keras_to_onnx(answering(fold(net), Answering()), list(OUTPUTS)).SerializeToString()
    return session_for(onnx, len(CLASSES), "the net", threads=2)


@dataclass(frozen=True, eq=False)
class Taught:
    """Batches whose letters are labelled in part by teachers.

    Parameters
    ----------
    batches : Batches
    teachers : mapping of str to Network
        By what tells them from others: not their weights, whose last digits vary by machine.
    share : float
        Of the teachers' answers in what is to be learned.
    """

    batches: Batches
    teachers: Mapping[str, Network]
    share: float

    @property
    def steps(self) -> int:
        """Batches of an epoch."""
        return self.batches.steps

    @property
    def digest(self) -> str:
        """Tell these batches from others: sixteen digits of a SHA-256."""
        names = [self.batches.digest, f"{self.share}", *self.teachers]
        return hashlib.sha256(" ".join(names).encode()).hexdigest()[:16]

    def epoch(self, number: int) -> Iterator[Batch]:
        """Make the batches of an epoch."""
        for inputs, whole, targets, weights in self.batches.lessons(number):
            answers = [network.run(whole)[_CASED] for network in self.teachers.values()]
            labelled = (1 - self.share) * targets["cased"]
            cased = labelled + self.share * np.mean(answers, axis=0, dtype=np.float32)
            yield inputs, {**targets, "cased": cased}, weights
