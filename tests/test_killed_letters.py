"""The script that kills teaching and importing: a few kills, and that it would see a loss."""

from pathlib import Path

import pytest

import killed_letters
from killed_letters import Confirmed, lost, run
from letterpad.collection.store import Collection
from own_letters import letter


@pytest.mark.slow
def test_what_was_confirmed_survives_a_kill(tmp_path: Path) -> None:
    confirmed, wrong = run(6, 1, tmp_path)
    assert wrong == []
    assert confirmed.n > 0


def test_a_loss_would_be_seen(tmp_path: Path) -> None:
    file = tmp_path / "my_letters.sqlite"
    with Collection.open(file) as mine:
        ids = mine.add(letter("A", seed) for seed in range(4))
        mine.add(letter("I", 10 + seed, author="half") for seed in range(3))
    confirmed = Confirmed()
    for seed, id_ in enumerate(ids):
        confirmed.take({"added": id_, "seed": seed, "label": "A"})
    confirmed.take({"imported": 3, "author": "half"})
    assert lost(file, confirmed) == ["half: 3 letters, half a file"]
    confirmed.take({"added": 99, "seed": 5, "label": "A"})
    confirmed.take({"removed": ids[0]})
    confirmed.take({"relabelled": ids[1], "label": "Z"})
    confirmed.take({"imported": killed_letters.IN_A_FILE, "author": "nobody"})
    confirmed.seeds[ids[2]] = 77
    said = lost(file, confirmed)
    for words in (
        "letter 99 is gone",
        f"letter {ids[0]} came back",
        f"letter {ids[1]} is A, not Z",
        f"letter {ids[2]} has other ink",
        f"nobody: None letters, not {killed_letters.IN_A_FILE}",
    ):
        assert words in said
    confirmed.take({"begun": 99})
    assert "letter 99 is gone" not in lost(file, confirmed)
