"""What becomes of article pages whose dossier is gone: they move, go, or stay for their author."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.corpus import Corpus
from generator.pages.files import base_text, file_text
from generator.pages.moves import ARTICLES, NOINDEX, article_moves
from generator.pages.planning import Plan
from generator.pages.renewal import Conflict, Renewal, is_same
from generator.redirects import Redirect, moved, page_address

BOTH_WRITTEN = "has something of yours, as has the page it became, {new}; both stay as they are."
CARRY_OVER = "Carry over into that page what you need, then delete {{page}}."


def settle_gone_articles(
    plan: Plan, corpus: Corpus, redirects: Sequence[Redirect]
) -> dict[str, str]:
    """Plan every article page without a dossier.

    Returns:
        The redirects as they are afterwards: old address to new.
    """
    bases = sorted(plan.project.base.glob(f"{ARTICLES}*.md"))
    paths = [base.relative_to(plan.project.base).as_posix() for base in bases]
    gone = [path for path in paths if path not in plan.pages]
    moves = article_moves(plan.project, corpus, gone, redirects)
    taken: set[str] = set()
    known = {redirect.old: redirect.new for redirect in redirects}
    for path in gone:
        page, base = plan.project.docs / path, plan.project.base / path
        now, before = file_text(page), base_text(base)
        is_ours = now is None or (before is not None and is_same(now, before))
        target = moves.get(path)
        if not is_ours and target is None:
            plan.report.orphans.append(page)
            continue
        if target is not None:
            known = moved(known, page_address(path), page_address(target))
        elif before is not None and NOINDEX not in before and page_address(path) not in known:
            known = moved(known, page_address(path), f"/{ARTICLES}")
        if not is_ours and target is not None:
            if not _is_carried_over(plan, path, target, taken):
                continue
            taken.add(target)
        plan.gone += [page, base]
        if target is not None:
            plan.report.moved.append((page, plan.project.docs / target))
        elif now is not None:
            plan.report.removed.append(page)
    return known


def _is_carried_over(plan: Plan, path: str, target: str, taken: Collection[str]) -> bool:
    """Plan the page at `target` with what the author wrote into the one at `path`.

    A page among `taken` has got what stood in another one already.
    """
    old, new = plan.project.docs / path, plan.project.docs / target
    text = plan.pages[target]
    outcome = plan.renewal(path, text)
    now, before = file_text(new), base_text(plan.project.base / target)
    is_free = target not in taken and (
        now is None
        or any(one is not None and is_same(now, one) for one in (text, before, outcome.page))
    )
    if not outcome.conflicts and not is_free:
        message = BOTH_WRITTEN.format(new=f"docs/{target}")
        conflict = Conflict(1, message, CARRY_OVER.format())
        outcome = Renewal(outcome.page, None, conflicts=(conflict,))
    if outcome.conflicts:
        plan.dispute(old, outcome)
        return False
    plan.files[new] = outcome.page
    plan.files[plan.project.base / target] = text
    plan.report.merged.append(new)
    return True
