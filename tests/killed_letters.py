"""Kills a process that teaches and imports, at random moments, and counts what it had confirmed.

    python tests/killed_letters.py               200 kills, in a temporary folder
    python tests/killed_letters.py --kills 20 --seed 1

A child adds letters one by one, corrects, deletes and brings back some, and imports files; it says
what is done by a line, only after the call has returned. It is killed (SIGKILL) after a random
time, often while SQLite writes. Then the collection is opened as at any start, and compared with
what was said: every letter must be there with its ink and its label, everything imported whole or
not at all, and SQLite's own check must find nothing. It prints how many were lost: the exit code
is 0 if none was.
"""
# ruff: noqa: T201 - a script, which prints what it finds

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]  # as a script, and its child

IN_A_FILE = 25
LONGEST = 1.0
"""Seconds from the first confirmation of a child to its end."""


def child(file: Path, start: int) -> None:
    """Teach and import until somebody kills us; say what is done by a line each."""
    from letterpad.collection.exchange import export_letters, import_files
    from letterpad.collection.store import Collection
    from own_letters import letter

    def say(**what: Any) -> None:
        os.write(1, (json.dumps(what) + "\n").encode())

    chance = random.Random(start)
    folder = file.parent
    with Collection.open(file) as mine:
        seed = start
        ids = list[int]()
        say(opened=True)
        while True:
            action = chance.random()
            if action < 0.6 or len(ids) < 5:
                (new,) = mine.add([letter("ABC"[seed % 3], seed)])
                say(added=new, seed=seed, label="ABC"[seed % 3])
                ids.append(new)
                seed += 1
            elif action < 0.7:
                one = chance.choice(ids)
                say(begun=one)
                mine.relabel([one], "Z")
                say(relabelled=one, label="Z")
            elif action < 0.85:
                one = ids.pop(chance.randrange(len(ids)))
                say(begun=one)
                change = mine.remove([one])
                say(removed=one)
                if action < 0.78:
                    say(begun=one)
                    mine.undo(change)
                    ids.append(one)
                    say(back=one)
            else:
                path = folder / f"{seed}.ndjson"
                with Collection.open(folder / f"{seed}.sqlite") as other:
                    other.add(letter("I", seed + n) for n in range(IN_A_FILE))
                    export_letters(path, other, author="")
                done = import_files(mine, [path], author=f"pupil {seed}")
                say(imported=done.n_added, author=f"pupil {seed}")
                seed += IN_A_FILE


@dataclass(slots=True)
class Confirmed:
    """What children said was done.

    Parameters
    ----------
    labels : dict of int to str
        Of the letters that must be there.
    seeds : dict of int to int
        What their ink was made of.
    removed : set of int
        Those that must not be there.
    imported : dict of str to int
        By author.
    begun : int
        The letter that was being changed at the kill: it may be as before or as after.
    n : int
        How many steps were confirmed.
    """

    labels: dict[int, str] = field(default_factory=dict)
    seeds: dict[int, int] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)
    imported: dict[str, int] = field(default_factory=dict)
    begun: int = 0
    n: int = 0

    def take(self, said: dict[str, Any]) -> None:
        """Take in one line of a child."""
        if "added" in said:
            self.labels[said["added"]] = said["label"]
            self.seeds[said["added"]] = said["seed"]
        elif "relabelled" in said:
            self.labels[said["relabelled"]] = said["label"]
        elif "removed" in said:
            self.removed.add(said["removed"])
        elif "back" in said:
            self.removed.discard(said["back"])
        elif "imported" in said:
            self.imported[said["author"]] = said["imported"]
        else:
            self.begun = said.get("begun", 0)
            return
        self.begun = 0
        self.n += 1


def kill_one(file: Path, start: int, chance: random.Random) -> list[dict[str, Any]]:
    """Start a child, kill it at a random moment, and return what it had said until then."""
    command = [sys.executable, __file__, "--child", str(file), "--seed", str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()  # opened: from here on it writes
        time.sleep(chance.uniform(0.0, LONGEST))
        process.send_signal(signal.SIGKILL)
        lines = process.stdout.read().splitlines()
    return [json.loads(line) for line in lines]


def lost(file: Path, confirmed: Confirmed, since: int = 0) -> list[str]:
    """Open the collection and say what is not as it was confirmed; ink from the id `since` on."""
    from letterpad.collection.kept import Query
    from letterpad.collection.store import Collection
    from own_letters import mouse_ink

    wrong = list[str]()
    with Collection.open(file) as mine:
        wrong += map(str, mine.notes)
        present = {id_ for id_ in confirmed.labels if id_ not in confirmed.removed}
        kept = {each.id: each.letter for each in mine.load(sorted(confirmed.labels))}
        sure = confirmed.labels.keys() - {confirmed.begun}
        wrong += [f"letter {id_} is gone" for id_ in sure & present - kept.keys()]
        wrong += [f"letter {id_} came back" for id_ in sure & kept.keys() - present]
        for id_ in sure & kept.keys() & present:
            if kept[id_].label != confirmed.labels[id_]:
                wrong.append(f"letter {id_} is {kept[id_].label}, not {confirmed.labels[id_]}")
            if id_ >= since and kept[id_].ink != mouse_ink(confirmed.seeds[id_]):
                wrong.append(f"letter {id_} has other ink")
        authors = mine.authors()
        for author, n in confirmed.imported.items():
            if authors.get(author) != n:
                wrong.append(f"{author}: {authors.get(author)} letters, not {n}")
        for author in authors:
            n = len(mine.find(Query(author=author)))
            if author and n not in (0, IN_A_FILE):
                wrong.append(f"{author}: {n} letters, half a file")
    with closing(sqlite3.connect(file)) as connection:
        (said,) = connection.execute("PRAGMA integrity_check").fetchone()
        wrong += [] if said == "ok" else [f"SQLite: {said}"]
    return wrong


def settle(file: Path, confirmed: Confirmed) -> None:
    """Take over what the last call of a killed child may or may not have done."""
    from letterpad.collection.store import Collection

    with Collection.open(file) as mine:
        for each in mine.load(sorted(confirmed.labels)):
            confirmed.labels[each.id] = each.letter.label
        there = {each.id for each in mine.load(sorted(confirmed.labels))}
        confirmed.removed = set(confirmed.labels) - there


def run(kills: int, seed: int, folder: Path) -> tuple[Confirmed, list[str]]:
    """Kill children one after another; return what they confirmed, and what of it was lost."""
    file = folder / "my_letters.sqlite"
    chance = random.Random(seed)
    confirmed, wrong, since = Confirmed(), list[str](), 0
    for number in range(kills):
        for said in kill_one(file, 1_000_000 * seed + 10_000 * number, chance):
            confirmed.take(said)
        wrong += [f"kill {number}: {each}" for each in lost(file, confirmed, since)]
        settle(file, confirmed)
        since = max(confirmed.labels, default=0) + 1
    return confirmed, wrong + lost(file, confirmed)


def main() -> int:
    """Read the options, and run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200, help="how many (%(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="of the moments (%(default)s)")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child is not None:
        child(chosen.child, chosen.seed)
    with TemporaryDirectory() as folder:
        confirmed, wrong = run(chosen.kills, chosen.seed, Path(folder))
    for each in wrong:
        print(each)
    n_letters = len(confirmed.labels) + sum(confirmed.imported.values())
    print(
        f"{chosen.kills} kills; {confirmed.n:,} confirmed steps, {n_letters:,} confirmed drawings, "
        f"{len(confirmed.imported):,} files imported; lost or wrong: {len(wrong)}"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
