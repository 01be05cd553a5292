"""What is known of packages that offer algorithms, without importing them."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from letterpad import paths
from letterpad.algorithms import plugins, registry
from letterpad.algorithms.algorithm import Algorithm, Package, Param
from letterpad.algorithms.descriptions import describe
from letterpad.algorithms.plugins import Description
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.messages import Sentence

OURS = Package("nearest", "1.0")
ALGORITHM = Algorithm(
    key="nearest-mean",
    name="Nearest mean",
    summary="Compares with means.",
    family="other",
    params=(
        Param("k", "k", "int", 3, "How many.", low=1, high=9),
        Param("sharpness", "Sharpness", "float", 0.5, "How sharp.", low=0.1, high=9),
        Param("metric", "Metric", "choice", "l2", "Which.", choices={"l2": "L2", "l1": "L1"}),
        Param("whiten", "Whiten", "bool", False, "Whether.", advanced=True),
        Param("sizes", "Sizes", "layers", (8, 4), "How large.", low=1, high=99),
    ),
    build=lambda settings, n_classes: None,
    validation=0.1,
    curve="No curve.",
)

Install = Callable[..., Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Return a function that installs a package as pip leaves it, though it cannot be imported."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(site)

    def install(name: str, *keys: str, version: str = "1.0", editable: bool = False) -> Path:
        for old in site.glob(f"{name}-*"):
            old.rename(tmp_path / f"old-{old.name}")
        info = site / f"{name}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        points = "".join(f"{key} = there_is_no_such_module:ALGORITHM\n" for key in keys)
        (info / "entry_points.txt").write_text(f"[letterpad.algorithms]\n{points}")
        if editable:
            origin = {"url": "file:///there", "dir_info": {"editable": True}}
            (info / "direct_url.json").write_text(json.dumps(origin))
        return info

    return install


def description(*algorithms: Algorithm, package: Package = OURS, **refusals: str) -> Description:
    return Description(package, tuple(map(describe, algorithms)), refusals)


def test_a_package_is_unknown_until_what_it_says_is_kept(install: Install) -> None:
    install("nearest", "nearest-mean")
    assert plugins.look() == plugins.Known(to_ask=(OURS,))
    plugins.keep(description(ALGORITHM))
    known = plugins.look()
    assert known.to_ask == known.refusals == ()
    (algorithm,) = known.algorithms
    assert algorithm.package == OURS
    assert describe(algorithm) == describe(ALGORITHM)
    with pytest.raises(RuntimeError, match="not imported here"):
        algorithm.build({}, 2)


def test_another_version_is_asked_again_and_what_is_gone_is_forgotten(install: Install) -> None:
    install("nearest", "nearest-mean")
    install("other", "other-mean")
    plugins.keep(description(ALGORITHM))
    install("nearest", "nearest-mean", version="1.1")
    assert plugins.look().to_ask == (Package("nearest", "1.1"), Package("other", "1.0"))
    other = Package("other", "1.0")
    plugins.keep(description(replace(ALGORITHM, key="other-mean"), package=other))
    kept = json.loads((paths.cache_folder() / "algorithms.json").read_text())
    assert [each["name"] for each in kept["packages"]] == ["other"]


def test_a_package_installed_for_editing_is_asked_every_time(install: Install) -> None:
    install("nearest", "nearest-mean", editable=True)
    plugins.keep(description(ALGORITHM))
    known = plugins.look()
    assert len(known.algorithms) == 1
    assert known.to_ask == (OURS,)


def test_what_was_refused_is_asked_again_while_the_rest_can_be_used(install: Install) -> None:
    install("nearest", "nearest-mean", "broken")
    plugins.keep(description(ALGORITHM, broken="importing it failed."))
    known = plugins.look()
    assert [algorithm.key for algorithm in known.algorithms] == ["nearest-mean"]
    assert known.to_ask == (OURS,)
    (refusal,) = known.refusals
    assert str(refusal.sentence) == (
        "nearest 1.0 offers an algorithm, broken, that cannot be used: importing it failed."
    )


def test_no_package_takes_the_place_of_another_algorithm(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("b-package", "svm", "shared", "Not-A-Key")
    install("a-package", "shared")
    offers, refusals = plugins.offers()
    assert [(str(offer.package), offer.key) for offer in offers] == [("a-package 1.0", "shared")]
    assert plugins.look().to_ask == (Package("a-package", "1.0"), Package("b-package", "1.0"))
    why = {refusal.key: str(refusal.sentence) for refusal in refusals}
    assert "svm, that cannot be used: the key is that of an algorithm of Letterpad's" in why["svm"]
    assert "a-package 1.0 offers one with the same key" in why["shared"]
    assert "lower-case words" in why["Not-A-Key"]
    shadow = replace(ALGORITHM, key="svm")
    monkeypatch.setattr(registry, "FROM_PACKAGES", {"svm": shadow, "nearest-mean": ALGORITHM})
    assert registry.known()["svm"] is registry.algorithm("svm") is ALGORITHMS["svm"]
    assert [*registry.known()] == [*ALGORITHMS, "nearest-mean"]


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"format": 2}', '{"format": 1, "packages": [7]}', "\ufffe"]
)
def test_a_damaged_file_is_as_good_as_none(install: Install, content: str) -> None:
    install("nearest", "nearest-mean")
    (paths.cache_folder() / "algorithms.json").write_text(content, encoding="utf-8")
    assert plugins.look() == plugins.Known(to_ask=(OURS,))
    plugins.keep(description(ALGORITHM))
    assert len(plugins.look().algorithms) == 1


def test_the_frozen_program_has_no_packages(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("nearest", "nearest-mean", "svm")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert plugins.look() == plugins.Known()


def test_a_packages_texts_are_data(install: Install) -> None:
    """What reads as one of our sentences is not translated."""
    ours = replace(
        ALGORITHM,
        name=Sentence("Neural net"),
        params=(Param("k", Sentence("Seed"), "int", 3, Sentence("Seed"), low=1, high=9),),
    )
    known = plugins.known_from(description(ours))
    (read,) = known.algorithms
    assert type(read.name) is str
    assert {type(text) for param in read.params for text in (param.label, param.help)} == {str}
