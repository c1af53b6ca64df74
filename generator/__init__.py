"""Turn press articles into dossiers of facts and dossiers into an explainer site."""

__version__ = "0.1.0"
