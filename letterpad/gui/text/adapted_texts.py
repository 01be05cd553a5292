"""What is said of a run that was fitted to a hand."""

from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import shortened
from letterpad.model_files.adapted import Adapted

_LONGEST = 30


def adapted_facts(adapted: Adapted | None) -> list[tuple[str, str]]:
    """Return what the details of a run say of the hand that it was fitted to, as name and text."""
    if adapted is None:
        return []
    letters = ", ".join(
        f"{number(n)} {shortened(name, _LONGEST)}" for name, n in adapted.counts.items()
    )
    proof = translate(
        "Run",
        "of {0} letters of the hand, each held back in turn, {1} were read right before and {2} "
        "after; of {3} letters of other kinds {4} before and {5} after",
    ).format(
        *map(
            number,
            (
                adapted.n,
                adapted.n_before,
                adapted.n_after,
                adapted.n_others,
                adapted.n_others_before,
                adapted.n_others_after,
            ),
        )
    )
    return [
        (translate("Run", "Fitted to a hand"), translate("Run", "from {0}").format(adapted.base)),
        (translate("Run", "Letters of the hand"), letters),
        (translate("Run", "What it brought"), proof),
    ]
