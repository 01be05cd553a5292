"""Which pair is compared, and what is said of it."""

from PySide6.QtWidgets import QComboBox

from compared import said
from hands import choose, click_on, find
from letterpad.evaluation.pairs import pair_test


def test_the_newest_run_and_the_best_other_one_are_compared_at_once(add_answers, open_compare):
    best, worse, newest = (
        add_answers(name, share) for name, share in (("Best", 0.8), ("Worse", 0.5), ("New", 0.7))
    )
    add_answers("Elsewhere", 0.99, part=1)
    newest = add_answers("Newest", 0.75)
    window = open_compare()
    assert find(window, QComboBox, "first_run_chooser").currentText().startswith("Newest")
    assert find(window, QComboBox, "second_run_chooser").currentText().startswith("Best")
    from sklearn.metrics import accuracy_score

    one, other = (accuracy_score(a.labels, a.predicted) for a in (best, newest))
    assert said(window, "comparison_sentence") == (
        f"Best is better: {100 * one:.1f} % against {100 * other:.1f} %."
    )
    only_new, only_best = (newest.right & ~best.right).sum(), (best.right & ~newest.right).sum()
    detail = said(window, "comparison_detail")
    assert "On 4,160 letters a difference like this comes by chance less than once" in detail
    assert f"{only_new} letters are read right only by Newest, {only_best} only by Best." in detail
    assert said(window, "same_letters") == "same 4,160 letters held out"
    assert worse.run.card.name == "Worse"


def test_a_pair_that_nobody_chose_goes_with_the_runs_and_one_that_was_chosen_stays(
    add_answers, open_window, wait_until_compared, qtbot
):
    add_answers("First", 0.8)
    window = open_window()
    first, second = (
        find(window, QComboBox, name) for name in ("first_run_chooser", "second_run_chooser")
    )

    def pair() -> list[str]:
        return [chooser.currentText().split(" · ")[0] for chooser in (first, second)]

    def add(name: str, share: float) -> None:
        add_answers(name, share)
        n_runs = len(window.runs.list())
        window.runs.refresh()
        qtbot.waitUntil(lambda: len(window.runs.list()) > n_runs)

    assert pair() == ["First", "Letterpad's recogniser"]
    add("Second", 0.7)
    assert pair() == ["Second", "First"]
    click_on(window, "compare_page_button")
    wait_until_compared(window)
    add("Seen", 0.9)
    assert pair() == ["Second", "First"]
    click_on(window, "results_page_button")
    add("Unseen", 0.6)
    assert pair() == ["Unseen", "Seen"]
    click_on(window, "compare_page_button")
    wait_until_compared(window)
    choose(second, "Letterpad's recogniser")
    click_on(window, "results_page_button")
    add("Last", 0.5)
    assert pair() == ["Unseen", "Letterpad's recogniser"]


def test_letters_of_writers_are_compared_by_writer(add_answers, open_compare):
    one, other = add_answers("One", 0.8, n_writers=40), add_answers("Other", 0.6, n_writers=40)
    window = open_compare()
    assert "One is better" in said(window, "comparison_sentence")
    assert "4,160 letters of 40 writers" in said(window, "comparison_detail")
    assert said(window, "same_letters") == "same 4,160 letters of 40 writers held out"
    assert pair_test(one.right, other.right, one.writers).verdict == "first"


def test_letters_of_few_hands_tell_nothing(add_answers, open_compare):
    add_answers("One", 0.8, n_writers=9)
    add_answers("Other", 0.6, n_writers=9)
    window = open_compare()
    assert said(window, "comparison_sentence").startswith("Too few hands to tell")
