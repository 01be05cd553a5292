"""What is said of a model that was fitted to a hand, in words."""

from letterpad.adaptation.proof import Proof
from letterpad.gui.collection.letter_texts import author_text
from letterpad.gui.controllers.fitting import FitResult
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.text.translation import translated

_LONGEST = 30
_MOST = 12
"""Letters that are named one by one."""


def verdict_text(result: FitResult) -> str:
    """Say whether it helps, and why it is offered or not."""
    if result.proof.mine.n:
        return translated(result.proof.why)
    if result.asked.author:
        return translate(
            "Fit", "My letters hold none by {0} that this model could be fitted to."
        ).format(author_text(result.asked.author))
    return translate("Fit", "My letters hold none of yours that this model could be fitted to.")


def kept_right_text(proof: Proof) -> str:
    """Say what became of the kinds that were not taught; "" where there are none."""
    if not proof.others.n:
        return ""
    return translate("Fit", "Letters that you did not teach: {0} lost of {1}.").format(
        number(proof.n_lost), number(proof.others.n)
    )


def wanted_text(result: FitResult) -> str:
    """Say of which letters how many more are needed, and where they come from; "" for none."""
    if not result.proof.mine.n:
        return translate(
            "Fit",
            "Two of each letter are enough to begin with: the writing test asks for them. Or draw "
            "letters and say which they are; three of each that is misread can be learned from.",
        )
    wanted = list(result.proof.wanted.items())
    if not wanted:
        return ""
    named = [f"{shortened(name, _LONGEST)} ({number(n)})" for name, n in wanted[:_MOST]]
    if len(wanted) > _MOST:
        named.append("…")
    return translate(
        "Fit",
        "It needs three of each letter that is misread. Still to come: {0}. Write them in the "
        "writing test, or draw them and say which they are.",
    ).format(", ".join(named))
