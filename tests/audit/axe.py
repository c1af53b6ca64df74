"""axe-core in the page: what it objects to, and how much it looked at."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.audit.tools import axe_source

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN = """async (tags) => {
  const options = { runOnly: tags, resultTypes: ["violations"] };
  const { violations, passes, incomplete } = await axe.run(document, options);
  const lines = (rules) => rules.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`));
  return {
    rules: passes.length + violations.length + incomplete.length,
    violations: lines(violations),
  };
}"""


@dataclass(frozen=True)
class Seen:
    """One look at one page: rules that had something to look at, and what they found."""

    rules: int
    violations: tuple[str, ...]


def look(page: Page) -> Seen:
    """Let axe look at the page as it is now."""
    page.evaluate("document.fonts.ready.then(() => null)")
    page.evaluate(axe_source())
    found = page.evaluate(RUN, list(RULES))
    return Seen(found["rules"], tuple(" ".join(line.split()) for line in found["violations"]))
