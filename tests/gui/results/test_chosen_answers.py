"""What a run answered to chosen letters."""

import numpy as np

from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.controllers.held_out_answers import counted
from letterpad.gui.results.chosen_answers import chosen_answers


def test_the_chosen_letters_with_their_answers_the_surest_first(qapp, add_run, bar_letters):
    run = add_run("Run", 60)
    answers = counted(run.path, 4)
    held_out = answers.held_out
    wrong = held_out.indices[answers.predicted != held_out.labels]
    selection = LetterSelection(np.append(wrong, [10**6]), "misread")
    shown = chosen_answers(run, answers, selection, bar_letters, "")
    assert len(shown) == 60
    sure = [row[4] for row in shown.table.rows]
    assert sure == sorted(sure, reverse=True)
    by_index = {int(index): n for n, index in enumerate(held_out.indices)}
    for place, (index, letter, writer, answer, share) in enumerate(shown.table.rows):
        at = by_index[index]
        assert letter == "ABCD"[held_out.labels[at]]
        assert answer == "ABCD"[answers.predicted[at]] != letter
        assert writer is None
        assert share == float(held_out.probabilities[at].max())
        assert np.array_equal(shown.pictures[place], bar_letters.images[index])
    assert shown.captions[0].startswith(f"{shown.table.rows[0][1]}: ")


def test_without_letters_there_are_no_pictures_but_all_answers(qapp, add_run):
    run = add_run("Run", 60)
    answers = counted(run.path, 4)
    selection = LetterSelection(answers.held_out.indices[:5], "the first")
    shown = chosen_answers(run, answers, selection, None, "They are gone.")
    assert shown.pictures is None
    assert shown.why_none == "They are gone."
    assert len(shown) == 5
