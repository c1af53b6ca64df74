"""Cut the serif of the site out of Source Serif 4: German characters, weights 400 to 700, renamed.

Run from a folder that holds the unpacked npm package `@fontsource-variable/source-serif-4`:

    npm pack @fontsource-variable/source-serif-4@5.3.1 && tar xzf fontsource-variable-*.tgz
    python overrides/assets/fonts/subset.py package/files/source-serif-4-latin-wght-normal.woff2

Needs `fonttools` and `brotli`. The results stand beside this script: `beleg-serif.woff2` for
browsers, and its bold cut `beleg-serif-bold.ttf` for the handout, since Typst takes no variable
font. The licence reserves the name "Source" for the original, so the subset is called "Beleg
Serif".
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Beleg Serif"
TARGET = Path(__file__).with_name("beleg-serif.woff2")
BOLD = Path(__file__).with_name("beleg-serif-bold.ttf")
LIMIT = 25_000  # bytes

PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))
GERMAN = "ÄÖÜäöüß"
NAMES = "ÉÈÀÇÑÅÓàáâçèéêëíñóôúåø"
MARKS = "\u00a0§°·×«»–—‘’‚“”„…€−"
FEATURES = ["ccmp", "kern", "liga", "lnum", "pnum", "tnum"]
RENAMED = {1: FAMILY, 3: "BelegSerif-Variable", 4: FAMILY, 6: "BelegSerif-Regular", 16: FAMILY}
BOLD_NAMES = {2: "Bold", 3: "BelegSerif-Bold", 4: f"{FAMILY} Bold", 6: "BelegSerif-Bold"}


def cut(source: Path) -> TTFont:
    """The variable font at `source`, reduced to what headlines and large numerals need."""
    font = TTFont(source, recalcTimestamp=False)
    instantiateVariableFont(font, {"wght": (400, 400, 700)}, inplace=True)
    options = Options()
    options.flavor = "woff2"
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(text=PRINTABLE + GERMAN + NAMES + MARKS)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in RENAMED:
            record.string = RENAMED[record.nameID]
    font.flavor = "woff2"
    return font


def bold(variable: Path) -> TTFont:
    """The bold cut of our variable font as a plain TrueType font."""
    font = TTFont(variable, recalcTimestamp=False)
    instantiateVariableFont(font, {"wght": 700}, inplace=True)
    font["OS/2"].usWeightClass = 700
    for record in font["name"].names:
        if record.nameID in BOLD_NAMES:
            record.string = BOLD_NAMES[record.nameID]
    font.flavor = None
    return font


def main() -> None:
    """Write both fonts and refuse a subset that is too heavy."""
    cut(Path(sys.argv[1])).save(TARGET)
    bold(TARGET).save(BOLD)
    size = TARGET.stat().st_size
    sys.stdout.write(f"{TARGET.name}: {size} bytes\n")
    if size > LIMIT:
        sys.exit(f"{size - LIMIT} bytes too many")


if __name__ == "__main__":
    main()
