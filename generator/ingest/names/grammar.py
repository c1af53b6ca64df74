"""Small German words that noun phrases begin with or end at."""

from __future__ import annotations

from generator.ingest.names.wordlists import words

AMBIGUOUS = words("während als wie seit bis statt")
"""Prepositions that are conjunctions as well."""
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
NOBODY = words("niemand jemand keiner einer man wir ich")
"""Pronouns that mean no person whom an article has named."""
PRONOUNS = NOBODY | words("er sie dieser diese jener jene letzterer letztere ersterer beide")
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
