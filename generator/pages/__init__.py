"""Which pages exist, and how the corpus becomes their Markdown."""

from generator.pages.generate import generate
from generator.pages.planning import Report
from generator.pages.render import author_pages, data_pages

__all__ = ["Report", "author_pages", "data_pages", "generate"]
