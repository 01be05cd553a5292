"""What the page of my letters says of letters, in words."""

from collections.abc import Mapping

from letterpad.collection.kept import CONFIRMED, IMPORTED, TAUGHT, TESTED, Provenance
from letterpad.gui.collection.sketch import Sketch
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import moment_text, percent, shortened

_LONGEST = 60


def letters_text(n: int) -> str:
    """Say how many letters: "3 letters"."""
    if n == 1:
        return translate("MyLetters", "1 letter")
    return translate("MyLetters", "{0} letters").format(number(n))


def drawings_text(n: int) -> str:
    """Say how many drawings: "3 drawings"."""
    if n == 1:
        return translate("MyLetters", "1 drawing")
    return translate("MyLetters", "{0} drawings").format(number(n))


def author_text(author: str) -> str:
    """Return an author's name; the user has none."""
    return shortened(author, _LONGEST) or translate("MyLetters", "You", "Whose letters")


def device_text(device: str) -> str:
    """Return what a letter was drawn with; others' words as they are."""
    known = {
        "mouse": translate("MyLetters", "mouse"),
        "pen": translate("MyLetters", "pen"),
        "touch": translate("MyLetters", "finger"),
        "keyboard": translate("MyLetters", "keyboard"),
        "picture": translate("MyLetters", "picture"),
    }
    return known.get(device, shortened(device, _LONGEST))


def origin_text(origin: str) -> str:
    """Say how a letter came into the collection; "" where that is not known."""
    return {
        TAUGHT: translate("MyLetters", "corrected"),
        CONFIRMED: translate("MyLetters", "confirmed"),
        TESTED: translate("MyLetters", "writing test"),
        IMPORTED: translate("MyLetters", "imported"),
    }.get(origin, "")


def provenance_text(provenance: Provenance) -> str:
    """Say where letters come from."""
    if provenance.way == "drawn":
        return translate("MyLetters", "Taught by drawing")
    if provenance.way == "tested":
        return translate("MyLetters", "Writing test")
    if not provenance.file:
        return translate("MyLetters", "Imported, file not known")
    return translate("MyLetters", "From {0}").format(shortened(provenance.file, _LONGEST))


def file_text(file: str) -> str:
    """Say which file a letter was imported from; "" if from none."""
    if not file:
        return ""
    return translate("MyLetters", "from {0}").format(shortened(file, _LONGEST))


def answer_text(sketch: Sketch) -> str:
    """Say what a model had answered; "" if none did."""
    answered = sketch.answered
    if answered is None:
        return ""
    read = (
        translate("MyLetters", "read as {0} ({1}) by {2}: wrong")
        if sketch.is_answered_wrong
        else translate("MyLetters", "read as {0} ({1}) by {2}")
    )
    share, model = percent(answered.probability), shortened(answered.model, _LONGEST)
    return read.format(shortened(answered.label, _LONGEST), share, model)


def letter_text(sketch: Sketch) -> str:
    """Say all that is known of a letter: label, author, answer, time, device, where it is from."""
    parts = (
        shortened(sketch.label, _LONGEST),
        "" if not sketch.author else author_text(sketch.author),
        answer_text(sketch),
        moment_text(sketch.moment),
        device_text(sketch.device),
        origin_text(sketch.origin),
        file_text(sketch.file),
    )
    return " · ".join(part for part in parts if part)


def summary_text(n: int, n_labels: int, authors: Mapping[str, int]) -> str:
    """Say in a line what there is: "1,234 letters of 26 kinds by 3 authors"."""
    n_authors = sum(bool(each) for each in authors.values())
    kinds = (
        translate("MyLetters", "{0} of one kind")
        if n_labels == 1
        else translate("MyLetters", "{0} of {1} kinds")
    )
    said = kinds.format(letters_text(n), number(n_labels))
    if n_authors > 1:
        return translate("MyLetters", "{0}, by {1} authors").format(said, number(n_authors))
    return said
