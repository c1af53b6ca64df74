// The documents and word lists as they are sent, made whole: generator/finishing/search/packing.py.

const SEPARATOR = "\x7f"; // between values
const PART = "|"; // between the parts of one value
const TOLD = "~"; // the value above, or the beginning of an anchor that the title tells

/** Documents of their columns: `{id, kind, address, title, text, names, note, keywords, dates, shown}`. */
export function documentsOf(columns) {
  const values = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.split(SEPARATOR)]));
  for (const name of ["kind", "page", "note"]) repeat(values[name]);
  return values.title.map((title, id) => {
    const lead = values.lead[id];
    const anchor = wholeAnchor(values.anchor[id], title);
    return {
      id,
      kind: values.kind[id],
      address: values.page[id] + (anchor && `#${anchor}`),
      title,
      text: [lead, values.text[id]].filter(Boolean).join(". "),
      names: partsOf(values.names[id]),
      note: values.note[id],
      keywords: [lead, values.keywords[id]].filter(Boolean).join(" · "),
      dates: partsOf(values.dates[id]),
      shown: Number(values.shown[id]),
    };
  });
}

/** Word lists: groups of phrases that mean the same, kinds with what asks for them, and so on. */
export function wordsOf({ stop, asks, own, groups, said, meant }) {
  const meanings = groupsOf(meant);
  return {
    stop,
    asks: groupsOf(asks).map(([kind, ...phrases]) => ({ kind, phrases })),
    own: groupsOf(own),
    groups: groupsOf(groups),
    everyday: groupsOf(said).map((phrases, at) => ({ said: phrases, meant: meanings[at] })),
  };
}

function groupsOf(packed) {
  return packed ? packed.split(SEPARATOR).map(partsOf) : [];
}

function partsOf(value) {
  return value ? value.split(PART) : [];
}

function repeat(values) {
  values.forEach((value, at) => {
    if (value === TOLD) values[at] = values[at - 1];
  });
}

function wholeAnchor(anchor, title) {
  return anchor.startsWith(TOLD) ? anchorOf(title) + anchor.slice(TOLD.length) : anchor;
}

// As packing.py makes it.
function anchorOf(title) {
  return title
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9\s-]+/g, "")
    .replace(/[\s-]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
