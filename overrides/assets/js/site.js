// Everything that answers a reader; each module does nothing where its component is missing.
import { startChrome } from "./chrome.js";
import { startCitations } from "./citation.js";
import { startContents } from "./contents.js";
import { startDeferred } from "./deferred.js";
import { startEvidence } from "./evidence.js";
import { startPath } from "./path.js";
import { startSearch } from "./search.js";
import { startTerms } from "./terms.js";

startChrome();
startSearch();
startCitations();
startEvidence();
startTerms();
startContents();
startPath();
startDeferred();
startOnDemand();

// Modules that few pages need: fetched at the same time, started in this order. One that does not
// arrive is reported and holds up none of the others. The mark `ready` says that all have begun.
async function startOnDemand() {
  const wanted = [
    ["th[data-sort]", () => import("./sort.js"), "startSorting"],
    [".timeline", () => import("./timeline.js"), "startTimelines"],
    ["form.filter", () => import("./filter.js"), "startFilters"],
  ].filter(([selector]) => document.querySelector(selector));
  if (new URLSearchParams(location.search).has("h")) {
    wanted.push(["", () => import("./highlight.js"), "startHighlight"]);
  }
  const arrived = await Promise.allSettled(wanted.map(([, load]) => load()));
  for (const [at, { value: module, reason }] of arrived.entries()) {
    await new Promise((resolve) => setTimeout(resolve)); // a task each, so that none holds up a tap
    if (module) module[wanted[at][2]]();
    else reportError(reason);
  }
  performance.mark("ready");
}
