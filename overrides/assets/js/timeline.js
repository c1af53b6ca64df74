// The timeline: arrow keys from entry to entry, the years as navigation that follows the reader.

const READ = 80; // pixels below the navigation in which a year counts as being read
const HINT = "Mit den Pfeiltasten auf und ab geht es von Ereignis zu Ereignis.";

/** Bring every timeline to life. */
export function startTimelines() {
  for (const timeline of document.querySelectorAll("ol.timeline")) {
    timeline.addEventListener("keydown", walk);
    timeline.addEventListener("narrowed", ({ detail }) => hideGroups(timeline, detail.isNarrowed));
  }
  for (const nav of document.querySelectorAll(".year-nav")) startYears(nav);
}

// Focus is never trapped: Tab goes on through all links, arrows skip to the next date.
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const entries = [...event.currentTarget.querySelectorAll(".timeline-entry:not([hidden])")];
  const here = entries.indexOf(event.target.closest?.(".timeline-entry"));
  const next = here < 0 ? null : entries[here + step];
  const link = next?.querySelector(".when a");
  if (!link) return;
  event.preventDefault();
  link.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

// Years and days without entries, and the breaks between them, make no sense in a selection.
function hideGroups(timeline, isNarrowed) {
  for (const item of timeline.querySelectorAll(".timeline-break")) item.hidden = isNarrowed;
  for (const year of timeline.querySelectorAll(".timeline-year")) {
    year.hidden = !hasEntry(year, ".timeline-year");
  }
  for (const day of timeline.querySelectorAll(".timeline-day")) {
    day.hidden = !hasEntry(day, ".timeline-year, .timeline-day, .timeline-entry:not(.is-of-day)");
  }
  for (const link of document.querySelectorAll(".year-nav a")) {
    link.parentElement.hidden = document.getElementById(link.hash.slice(1))?.closest("li").hidden ?? true;
  }
}

function hasEntry(head, end) {
  let next = head.nextElementSibling;
  while (next && !next.matches(end)) {
    if (next.matches(".timeline-entry") && !next.hidden) return true;
    next = next.nextElementSibling;
  }
  return false;
}

function startYears(nav) {
  const hint = document.createElement("p");
  hint.className = "visually-hidden";
  hint.textContent = HINT;
  nav.append(hint);
  const links = [...nav.querySelectorAll("a")];
  const heads = links.map((link) => document.getElementById(link.hash.slice(1)));
  const follow = () => {
    const line = nav.getBoundingClientRect().bottom + READ;
    const read = heads.findLastIndex?.((head) => head.offsetParent && head.getBoundingClientRect().top < line) ?? -1;
    links.forEach((link, index) => {
      if (index === read) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  let waiting = 0;
  const soon = () => {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0;
      follow();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  soon();
}
