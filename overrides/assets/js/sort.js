// Column headers with `data-sort` become buttons that sort their table. How the table of figures is
// sorted stands in the address; values are sorted within their unit, never across units.
import { choose, chosen, onAddress } from "./address.js";

const collator = new Intl.Collator("de", { numeric: true });
const WORDS = { ascending: "aufsteigend", descending: "absteigend" };
const SHORT = new Map([["asc", "ascending"], ["desc", "descending"]]);

/** Make every table with sortable columns sort on request. */
export function startSorting() {
  const sortable = new Set([...document.querySelectorAll("th[data-sort]")].map((th) => th.closest("table")));
  for (const table of sortable) start(table);
}

function start(table) {
  const headers = [...table.querySelectorAll("th[data-sort]")];
  const rows = [...table.tBodies[0].rows]; // as they are read when nothing is sorted
  const status = addStatus(table);
  const show = (header, direction) => {
    sort(table, rows, header, direction);
    if (header) report(status, `Sortiert nach ${header.textContent.trim()}, ${WORDS[direction]}${within(header)}.`);
    else report(status, "");
  };

  for (const header of headers) {
    addButton(header, () => {
      const direction = next(header);
      show(direction ? header : null, direction);
      if (header.dataset.key) choose(direction ? { sort: header.dataset.key, order: direction.replace("ending", "") } : { sort: "", order: "" });
    });
  }
  table.addEventListener("narrowed", () => hideEmptyGroups(table));
  if (!headers.some((header) => header.dataset.key)) return;
  if (table.caption) table.caption.hidden = false;
  const restore = () => {
    const key = chosen("sort");
    const header = headers.find((one) => one.dataset.key === key);
    show(header ?? null, header && (SHORT.get(chosen("order")) ?? first(header)));
    if (key && !header) report(status, `„${key.slice(0, 40)}“ ist keine Spalte dieser Tabelle und wurde übergangen.`);
  };
  restore();
  onAddress(restore);
}

function addStatus(table) {
  const own = table.closest(".figure-table-block")?.querySelector(".sort-status");
  if (own) return own;
  const status = document.createElement("p");
  status.className = "sort-status";
  status.setAttribute("role", "status");
  (table.closest(".table-scroll") ?? table).before(status);
  return status;
}

function report(status, text) {
  if (status.textContent !== text) status.textContent = text;
}

function addButton(header, onClick) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...header.childNodes);
  button.addEventListener("click", onClick);
  header.append(button);
}

const within = (header) => (header.dataset.sort === "value" ? ", innerhalb jeder Einheit" : "");

// Of numbers a reader wants the largest first; a third press takes the sorting back.
const first = (header) => (header.dataset.sort === "text" ? "ascending" : "descending");

function next(header) {
  const direction = header.getAttribute("aria-sort");
  if (!direction) return first(header);
  if (direction !== first(header)) return "";
  return direction === "ascending" ? "descending" : "ascending";
}

function sort(table, rows, header, direction) {
  const before = [...table.querySelectorAll("th[aria-sort]")];
  if (!header && before.length === 0) return; // moving rows lays a long table out anew
  for (const other of before) other.removeAttribute("aria-sort");
  for (const group of table.querySelectorAll("tbody.unit-group")) group.remove();
  const body = table.tBodies[0];
  if (!header) {
    body.append(...rows);
    return;
  }
  header.setAttribute("aria-sort", direction);
  const sorted = inOrder(rows, header, direction === "ascending" ? 1 : -1);
  if (header.dataset.sort === "value") {
    body.replaceChildren();
    table.append(...groups(sorted, header));
    hideEmptyGroups(table);
  } else body.append(...sorted);
}

function inOrder(rows, header, sign) {
  const compare = header.dataset.sort === "text" ? compareTexts : compareNumbers;
  const keyed = rows.map((row) => [key(row, header), row]);
  keyed.sort(([a], [b]) => compare(a, b, sign));
  return keyed.map(([, row]) => row);
}

// One group for each unit, in the order that the table names; its head says the unit.
function groups(rows, header) {
  const byUnit = new Map();
  for (const row of rows) {
    const { unit, unitOrder } = row.cells[header.cellIndex].dataset;
    if (!byUnit.has(unit)) byUnit.set(unit, { order: Number(unitOrder), rows: [] });
    byUnit.get(unit).rows.push(row);
  }
  const ordered = [...byUnit].sort(([, a], [, b]) => a.order - b.order);
  return ordered.map(([unit, group]) => {
    const body = document.createElement("tbody");
    body.className = "unit-group";
    const head = body.insertRow();
    const cell = document.createElement("th");
    cell.colSpan = header.closest("tr").cells.length;
    cell.scope = "rowgroup";
    cell.textContent = unit;
    head.append(cell);
    body.append(...group.rows);
    return body;
  });
}

function hideEmptyGroups(table) {
  for (const group of table.querySelectorAll("tbody.unit-group")) {
    group.hidden = [...group.rows].slice(1).every((row) => row.hidden);
  }
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
