"""Fetches the fonts that the recogniser learns neat print from: Debian's packages, by name.

``python -m letterpad.making.fonts.font_packages FOLDER`` downloads the packages that are not there
yet and unpacks their fonts below FOLDER, one folder a package. Needs apt-get and dpkg-deb, installs
nothing. Every licence allows to learn from the fonts and to pass on what was learned; no font
becomes a part of Letterpad.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from letterpad.errors import UserError
from letterpad.making.debian_packages import fetch

OUTLINE = {
    "OFL-1.1": """
        3270 allerta anonymous-pro apropal arapey averia-gwf averia-sans-gwf
        averia-serif-gwf b612 babelstone-modern bajaderka bebas-neue blankenburg breip bwht
        cabin cabinsketch campania cantarell cardo century-catalogue cherrybomb cmu
        comfortaa comic-neue compagnon courier-prime croscore crosextra-carlito
        dancingscript dkg-handwriting dosis dotgothic16 ebgaramond ecolier-court elstob
        essays1743 eurofurence fantasque-sans ferrite-core firacode gamaliel gemunu-libre
        georgewilliams gfs-artemisia gfs-didot gfs-neohellenic gnutypewriter gotico-antiqua
        havana hermit hosny-amiri humor-sans inconsolata inter joscelyn junction junicode
        jura karla karmilla kaushanscript klaudia-berenika klee kristi lato le-murmure
        league-mono league-spartan leckerli-one lemonada levien-museum liberation2
        linuxlibertine lobster lobstertwo lxgw-wenkai manrope millimetre monofur monoid
        mononoki mplus national-park noto-core noto-mono okolaks oldstandard opendin oxygen
        play quattrocento quicksand radisnoir rampart reggae rocknroll routed-gothic seto
        sil-andika sil-charis sil-doulos sil-gentiumplus sixtyfour smc-chilanka smc-manjari
        smc-uroob solide-mirage sora stick stix tomsontalks train triod-postnaja vollkorn
        yanone-kaffeesatz yrsa-rasa yusei-magic
    """,
    "Apache-2.0": "clear-sans crosextra-caladea jetbrains-mono open-sans roboto-slab",
    "MIT": "agave fanwood lindenhill",
    "BSD-3-Clause": "go",
    "Bitstream Vera": "dejavu-core dejavu-extra hack",
    "GUST Font License": "lmodern texgyre",
    "ParaType Free Font License": "paratype",
    "CC-BY-3.0": "opendyslexic",
    "CC0-1.0 or public domain": "fantasma glasstty goudybookletter mona ocr-a ocr-b prociono tuffy",
}
"""Licences, and the packages of outline fonts that have them, without "fonts-"."""

SINGLE_LINE = {
    "OFL-1.1 (EMS fonts), free with acknowledgement (Hershey's)": "inkscape",
}
"""The same of single-line fonts, which Inkscape brings among others."""

TEST_ONLY = {"GPL-2.0-or-later": "librecad-data"}
"""Single-line fonts that nothing is learned from: figures of what was never seen."""


def packages() -> list[tuple[str, str]]:
    """Return the names of all packages, each with the licence of its fonts."""
    outline = [(f"fonts-{name}", licence) for licence, s in OUTLINE.items() for name in s.split()]
    others = [(name, licence) for licence, name in {**SINGLE_LINE, **TEST_ONLY}.items()]
    return [*sorted(outline), *others]


def main(arguments: Sequence[str] | None = None) -> int:
    """Fetch the fonts; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fetch([name for name, _ in packages()], folder)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
