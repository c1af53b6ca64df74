"""Small German words that noun phrases begin with or end at."""

from __future__ import annotations

from generator.ingest.names.wordlists import words

PREPOSITIONS = words(
    """ab abseits an angesichts anhand anlässlich anstatt anstelle auf aufgrund aus außer
    außerhalb bei beim bezüglich binnen bis dank durch entgegen entlang entsprechend fern
    für gegen gegenüber gemäß hinsichtlich hinter im in infolge inmitten innerhalb ins
    jenseits kraft laut mangels mit mithilfe mitsamt mittels nach nahe namens neben
    oberhalb ohne per pro seit statt trotz über um ungeachtet unter unterhalb unweit vom
    von vor während wegen wider zu zugunsten zum zur zuzüglich zwischen am ans aufs fürs
    ums übers unterm hinterm vorm als wie samt nebst"""
)
AMBIGUOUS = words("während als wie seit bis statt")
"""Prepositions that are conjunctions as well."""
DETERMINERS = words(
    """der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
    keines dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes
    jeden jedem mancher manche manches solche solcher mein meine meiner meinem meinen sein
    seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres unser unsere
    unserer unserem unseren unseres euer eure beide beider beiden viele vieler vielen
    mehrere mehrerer mehreren einige einiger einigen alle aller allen zahlreiche
    zahlreicher zahlreichen wenige weniger wenigen zwei drei vier fünf sechs sieben acht
    neun zehn elf zwölf derselbe dieselbe derjenige diejenigen andere anderer anderen
    weitere weiterer weiteren jeglicher jegliche jegliches jeglichen jeglichem sämtliche
    sämtlicher sämtlichen etliche etlicher etlichen derartige derartiger derartigen welcher
    welche welches welchen welchem"""
)
OBLIQUE = words(
    """den dem des einen einem einer eines keinen keinem keiner keines diesen diesem jenen jenem
    jenes jeden jedem meiner meinem meinen seiner seinem seinen seines ihrer ihrem ihren
    ihres unserer unserem unseren unseres beider vieler vielen mehrerer mehreren einiger
    einigen aller allen zahlreicher zahlreichen wenigen anderer weiterer"""
)
"""Determiners that no subject has."""
SUBJECT_DETERMINERS = words("der die das ein eine mehrere viele sein seine ihr ihre")
GENITIVE = words(
    """des der eines einer dieses dieser jenes jener seines seiner ihres ihrer unseres unserer
    beider vieler mehrerer einiger aller zahlreicher"""
)
PRONOUNS = words("er sie wir ich man dieser diese jener jene letzterer letztere ersterer beide")
INDEFINITE = words("ein eine einer eines einem einen kein keine zwei drei mehrere einige viele")
CONJUNCTIONS = words("und oder aber doch denn sondern sowie auch nur selbst sogar jedoch")
SUBORDINATORS = words(
    """nachdem als während wenn da weil obwohl obgleich bevor ehe um indem sobald solange falls
    sofern seit damit wie wo was wer dass daß ob nach bei in im am auf an mit zu zum zur
    von vom vor aus für durch gegen über unter zwischen neben trotz wegen angesichts laut
    so dort hier heute gestern dabei damals daraufhin zuvor zudem außerdem später dann nun
    jetzt"""
)
"""Words at the start of a sentence behind which the subject follows the verb."""
