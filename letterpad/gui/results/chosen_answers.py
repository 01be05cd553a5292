"""What one run answered to the chosen letters, to be looked at or saved."""

import numpy as np

from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.controllers.held_out_answers import CountedAnswers
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.chosen_pictures import ChosenLetters
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.gui.widgets.some_pictures import Captions, SomePictures
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run


def chosen_answers(
    run: Run,
    answers: CountedAnswers,
    selection: LetterSelection,
    letters: LetterSet | None,
    why_none: str,
) -> ChosenLetters:
    """Put the chosen letters together with a run's answers, the surest first.

    Parameters
    ----------
    run : Run
    answers : CountedAnswers
        The run's.
    selection : LetterSelection
    letters : LetterSet or None
        All letters, those held out among them; None as long as they are not there.
    why_none : str
        Why they are not there.
    """
    held_out, classes = answers.held_out, run.card.classes
    here = np.flatnonzero(selection.among(held_out.indices))
    sureness = held_out.probabilities[here, answers.predicted[here]]
    order = np.argsort(-sureness, kind="stable")
    here, sureness = here[order], sureness[order]
    indices = held_out.indices[here]
    if letters is not None and len(indices) and indices.max() >= len(letters):
        letters = None
    writers = None if letters is None else letters.writers
    rows = [
        (
            index,
            classes[label],
            None if writers is None else str(writers[index]),
            classes[answer],
            float(share),
        )
        for index, label, answer, share in zip(
            indices.tolist(),
            held_out.labels[here].tolist(),
            answers.predicted[here].tolist(),
            sureness,
            strict=True,
        )
    ]

    def caption(place: int) -> str:
        _, letter, _, answer, share = rows[place]
        return f"{letter}: {answer} {percent(share, 0)}"

    columns = (
        Column(translate("ChosenAnswers", "Number"), number),
        Column(translate("ChosenAnswers", "Letter")),
        Column(translate("ChosenAnswers", "Writer")),
        Column(translate("ChosenAnswers", "Read as")),
        Column(translate("ChosenAnswers", "How sure"), percent),
    )
    return ChosenLetters(
        selection.sentence,
        DataTable(translate("ChosenAnswers", "Chosen letters"), columns, rows),
        None if letters is None else SomePictures(letters.images, indices),
        Captions(len(rows), caption),
        translate("ChosenAnswers", "the letter: what {0} answered, and how surely").format(
            run.card.name
        ),
        why_none,
    )
