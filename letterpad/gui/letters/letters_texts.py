"""What the panel of the letters says in sentences."""

import numpy as np

from letterpad.gui.charts.letter_map.map_dots import MapDots
from letterpad.gui.controllers.letter_maps import Placed, Survey
from letterpad.gui.letters.letters_filter import Filtered
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import shortened

_LONGEST_NAME = 40


def survey_sentence(survey: Survey) -> str:
    """Say how many letters, classes and writers there are, and whether evenly many of each."""
    counts = survey.pictures.counts
    n = len(survey.letters)
    if not n:
        return translate("LettersPanel", "There are no letters in this set.")
    classes = survey.letters.classes
    if len(classes) == 1:
        said = translate("LettersPanel", "{0}, all of one class: {1}.").format(
            _count(n), shortened(classes[0], _LONGEST_NAME)
        )
    else:
        said = translate("LettersPanel", "{0} letters of {1} classes.").format(
            number(n), number(len(classes))
        )
        said += f" {_balance(survey)}"
    return f"{said} {_writers(survey)}" if counts.any() else said


def _balance(survey: Survey) -> str:
    counts = survey.pictures.counts
    least, most = int(counts.argmin()), int(counts.argmax())
    few, many = int(counts[least]), int(counts[most])
    if few == many:
        return translate("LettersPanel", "Each class has {0}.").format(number(few))
    names = [shortened(survey.letters.classes[label], _LONGEST_NAME) for label in (least, most)]
    return translate("LettersPanel", "{0} has fewest, {1}; {2} has most, {3}.").format(
        names[0], number(few), names[1], number(many)
    )


def _writers(survey: Survey) -> str:
    if not survey.writers:
        return translate("LettersPanel", "Who wrote them is not known.")
    if len(survey.writers) == 1:
        return translate("LettersPanel", "One person wrote them: {0}.").format(
            shortened(survey.writers[0], _LONGEST_NAME)
        )
    few, many = int(survey.by_writer.min()), int(survey.by_writer.max())
    if few == many:
        said = translate("LettersPanel", "{0} people wrote them, {1} letters each.")
    else:
        said = translate("LettersPanel", "{0} people wrote them, from {1} to {2} letters each.")
    return said.format(number(len(survey.writers)), number(few), number(many))


def whose(survey: Survey, filtered: Filtered) -> str:
    """Say in a few words whose letters are looked at."""
    names = [shortened(survey.letters.classes[label], _LONGEST_NAME) for label in filtered.classes]
    what = translate("LettersPanel", "all letters")
    if len(names) == 1:
        what = names[0]
    elif names:
        what = translate("LettersPanel", "{0} and {1}").format(*names)
    if filtered.writer is not None:
        writer = shortened(survey.writers[filtered.writer], _LONGEST_NAME)
        what = translate("LettersPanel", "{0}, written by {1}").format(what, writer)
    return what


def samples_heading(survey: Survey, filtered: Filtered) -> str:
    """Say which letters the pictures are, and how many."""
    n = len(survey.letters)
    if filtered.chosen is not None:
        n = int(np.count_nonzero(filtered.chosen))
    return f"{whose(survey, filtered)}: {_count(n)}"


def _count(n: int) -> str:
    if n == 1:
        return translate("LettersPanel", "1 letter")
    return translate("LettersPanel", "{0} letters").format(number(n))


def drawn_sentence(dots: MapDots) -> str:
    """Say how many of the letters are drawn as dots, and what the map can tell."""
    total = len(dots.map.points)
    if len(dots) == total:
        return translate("LettersPanel", "Each of the {0} dots is a letter.").format(number(total))
    if not len(dots):
        return translate("LettersPanel", "None of the {0} letters is in sight.").format(
            number(total)
        )
    seen = int(np.count_nonzero(dots.view.seen(dots.map.points)))
    if len(dots) == seen:
        said = translate("LettersPanel", "All {0} letters in sight are drawn, of {1} in all.")
    else:
        said = translate(
            "LettersPanel", "{0} of {1} letters are drawn, at random; zoom in to see more of them."
        )
    return said.format(number(len(dots)), number(total))


def placed_sentence(survey: Survey, placed: Placed | None) -> str:
    """Say where the drawing is among the letters."""
    if placed is None or placed.on_map is None or placed.in_pixels is None:
        return translate("LettersPanel", "Draw a letter: it will be a dot on this map.")
    on_map, in_pixels = (
        shortened(survey.letters.classes[label], _LONGEST_NAME)
        for label in (placed.on_map, placed.in_pixels)
    )
    if placed.on_map == placed.in_pixels:
        said = translate(
            "LettersPanel",
            "Your letter lies nearest the mean of {0}, on the map and in all pixels.",
        )
        return said.format(on_map)
    said = translate(
        "LettersPanel",
        "Your letter lies nearest the mean of {0} on the map; in all pixels, nearest that of {1}.",
    )
    return said.format(on_map, in_pixels)
