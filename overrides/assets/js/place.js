// Where a floating element goes: under its anchor or above it, never over it.

const GAP = 8;
const EDGE = 16;
const LEAST = 160; // where there is no room at all, a page can be scrolled

/**
 * Place `element` (position: absolute, already shown) beside `anchor`, in page coordinates, so
 * that it scrolls along. An anchor that breaks across lines counts with all its lines.
 */
export function placeBeside(element, anchor) {
  unplace(element);
  const lines = [...anchor.getClientRects()].filter((line) => line.width > 0);
  const first = lines[0] ?? anchor.getBoundingClientRect();
  const last = lines[lines.length - 1] ?? first;
  const { offsetWidth: width, offsetHeight: height } = element;
  const { clientWidth, clientHeight } = document.documentElement;

  const roomBelow = clientHeight - EDGE - last.bottom - GAP;
  const roomAbove = first.top - GAP - EDGE;
  const isBelow = height <= roomBelow || roomBelow >= Math.min(height, roomAbove);
  const room = Math.max(isBelow ? roomBelow : roomAbove, LEAST);
  const shown = Math.min(height, room);
  const top = isBelow ? last.bottom + GAP : first.top - GAP - shown;
  const start = isBelow ? last.left : first.left;
  const left = Math.max(EDGE, Math.min(start, clientWidth - width - EDGE));

  element.style.left = `${left + scrollX}px`;
  element.style.top = `${top + scrollY}px`;
  element.style.maxHeight = height > room ? `${room}px` : "";
}

/** Take back what `placeBeside` has set. */
export function unplace(element) {
  element.style.left = "";
  element.style.top = "";
  element.style.maxHeight = "";
}
