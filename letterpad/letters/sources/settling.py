"""Settles how letters lie, where their files do not say it: as the user says, or a judge finds.

Whether pictures lie on their side, whether ink's y runs upwards, whether labels are counted from
0 or from 1: files do not say it.
"""

from dataclasses import replace
from typing import Protocol

from letterpad.letters.readers.reading import Reading
from letterpad.letters.readers.turning import AS_IT_IS, Turn, turned
from letterpad.messages import Sentence


class Judge(Protocol):
    """Finds out how letters are meant to be read, where neither their file nor the user says it.

    What reads letters knows no recogniser: what asks one stands above, and is handed down.
    """

    @property
    def key(self) -> str:
        """What its decisions depend on: under another key, letters are read again."""

    def __call__(self, reading: Reading, *, may_turn: bool) -> Reading:
        """Return the letters as they are meant, with a note that says what was changed.

        With `may_turn` they may be turned; their labels may be counted otherwise where they have
        a `Reading.numbering`. It never raises: letters that nothing can be found out about come
        back as they are.
        """


def settled(reading: Reading, turn: Turn | None, judge: Judge | None) -> Reading:
    """Turn letters as the user says; what the user leaves open is judged.

    Parameters
    ----------
    reading : Reading
    turn : Turn, optional
        None where it is to be found out.
    judge : Judge, optional
        None leaves what is open as the reader has it.
    """
    if turn is not None and turn != AS_IT_IS:
        note = Sentence("As chosen, the letters were {turned}.", turned=turn.title)
        reading = replace(turned(reading, turn), notes=(note, *reading.notes))
    if judge is not None and (turn is None or reading.numbering is not None):
        reading = judge(reading, may_turn=turn is None)
        if reading.numbering is not None:
            reading = replace(reading, label_names=reading.numbering.label_names)
    return reading
