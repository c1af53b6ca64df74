// Column headers with `data-sort` become buttons that sort their table.

const collator = new Intl.Collator("de", { numeric: true });

/** Make every table with sortable columns sort on request. */
export function startSorting() {
  for (const table of document.querySelectorAll("table:has(th[data-sort])")) {
    table.querySelectorAll("th[data-sort]").forEach((header) => addButton(table, header));
  }
}

function addButton(table, header) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...header.childNodes);
  button.addEventListener("click", () => sort(table, header));
  header.append(button);
}

function sort(table, header) {
  const direction = header.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
  for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", direction);

  const sign = direction === "ascending" ? 1 : -1;
  const compare = header.dataset.sort === "number" ? compareNumbers : compareTexts;
  const body = table.tBodies[0];
  const keyed = [...body.rows].map((row) => [key(row, header), row]);
  keyed.sort(([a], [b]) => compare(a, b, sign));
  body.append(...keyed.map(([, row]) => row));
}

function key(row, header) {
  const cell = row.cells[header.cellIndex];
  const own = cell.dataset.value ?? (header.dataset.sort === "number" ? row.dataset.value : undefined);
  return own ?? cell.textContent.trim();
}

// Cells without a value stay at the end, whichever way the column is sorted.
function compareNumbers(a, b, sign) {
  const [x, y] = [a, b].map((text) => (text === "" ? NaN : Number(text)));
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
  return sign * (x - y);
}

function compareTexts(a, b, sign) {
  if (!a || !b) return Number(!a) - Number(!b);
  return sign * collator.compare(a, b);
}
