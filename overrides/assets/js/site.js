// Everything that answers a reader; each module does nothing where its component is missing.
import { startChrome } from "./chrome.js";
import { startCitations } from "./citation.js";
import { startContents } from "./contents.js";
import { startEvidence } from "./evidence.js";
import { startFilters } from "./filter.js";
import { startHighlight } from "./highlight.js";
import { startPath } from "./path.js";
import { startSearch } from "./search.js";
import { startSorting } from "./sort.js";
import { startTerms } from "./terms.js";
import { startTimelines } from "./timeline.js";

startChrome();
startSearch();
startHighlight();
startSorting();
startTimelines();
startFilters();
startCitations();
startEvidence();
startTerms();
startContents();
startPath();
