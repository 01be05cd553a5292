"""What is said of a writing test, in words."""

from letterpad.assessment.hand_test import EarlierTest, HandScore, Verdict
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import interval_text, percent, shortened

_LONGEST_NAME = 60


def kind_text(letter: str) -> str:
    """Say what kind of character a letter is, where it can be taken for another one; else ""."""
    if len(letter) != 1:
        return ""
    if letter.isdecimal():
        return translate("WritingTest", "digit")
    if letter.isupper():
        return translate("WritingTest", "capital letter")
    if letter.islower():
        return translate("WritingTest", "small letter")
    return ""


def earlier_text(earlier: EarlierTest) -> str:
    """Say how the last test went."""
    return translate("WritingTest", "Last time ({0}): {1} of {2} letters, read by {3}.").format(
        f"{earlier.day:%Y-%m-%d}",
        percent(earlier.accuracy.value),
        number(earlier.accuracy.n),
        shortened(earlier.model, _LONGEST_NAME),
    )


def verdict_text(name: str, score: HandScore) -> str:
    """Say what a model's two accuracies allow to say of your hand."""
    name = shortened(name, _LONGEST_NAME)
    if not score.accuracy.n:
        return translate("WritingTest", "{0} knows none of the letters of this test.").format(name)
    yours = _figure(score.accuracy.value, interval_text(score.accuracy))
    if score.held_out is None or score.difference is None:
        return translate(
            "WritingTest",
            "{0} reads {1} of your letters right. It was not tested on letters held out from its "
            "training, so there is nothing to compare that with.",
        ).format(name, _unbroken(yours))
    theirs = _figure(score.held_out.value, interval_text(score.held_out))
    sentence = {
        Verdict.LESS: translate(
            "WritingTest",
            "{0} reads your letters less well than those it was tested on: {1} against {2}. That "
            "is more than chance.",
        ),
        Verdict.BETTER: translate(
            "WritingTest",
            "{0} reads your letters better than those it was tested on: {1} against {2}. That is "
            "more than chance.",
        ),
        Verdict.AS_WELL: translate(
            "WritingTest",
            "You write as the letters that {0} was tested on: {1} against {2}. What difference "
            "there is may be chance.",
        ),
        Verdict.MAYBE_LESS: translate(
            "WritingTest",
            "{0} read fewer of your letters right than of those it was tested on, {1} against {2}, "
            "but with so few letters that may be chance.",
        ),
    }[score.verdict]
    low, high = score.difference
    difference = translate(
        "WritingTest",
        "From {0} letters of yours, the difference is between {1} and {2} points (95 %).",
    ).format(number(score.accuracy.n), _points(low), _points(high))
    return _unbroken(f"{sentence.format(name, yours, theirs)} {difference}")


def done_text(n_written: int, n_asked: int) -> str:
    """Say how much of a test was written."""
    if n_written == n_asked:
        return translate("WritingTest", "You wrote all {0} letters.").format(number(n_written))
    return translate("WritingTest", "You wrote {0} of {1} letters.").format(
        number(n_written), number(n_asked)
    )


def _figure(share: float, interval: str) -> str:
    return f"{percent(share)} ({interval})"


def _unbroken(text: str) -> str:
    """Let no line begin with "%"."""
    return text.replace(" %", "\N{NO-BREAK SPACE}%")


def _points(share: float) -> str:
    return localized(f"{100 * share:+.1f}").replace("-", "\N{MINUS SIGN}")
