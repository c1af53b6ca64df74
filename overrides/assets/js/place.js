// Where a floating element goes: under its anchor or above it, never over it.

const GAP = 8;
const EDGE = 16;

/**
 * Place `element` (position: absolute, already shown) beside `anchor`, in page coordinates, so
 * that it scrolls along. An anchor that breaks across lines counts with all its lines.
 */
export function placeBeside(element, anchor) {
  const lines = [...anchor.getClientRects()].filter((line) => line.width > 0);
  const first = lines[0] ?? anchor.getBoundingClientRect();
  const last = lines[lines.length - 1] ?? first;
  const { offsetWidth: width, offsetHeight: height } = element;
  const { clientWidth, clientHeight } = document.documentElement;

  const below = last.bottom + GAP;
  const above = first.top - GAP - height;
  const fitsBelow = below + height <= clientHeight - EDGE;
  const top = fitsBelow || above < EDGE ? below : above;
  const start = top === below ? last.left : first.left;
  const left = Math.max(EDGE, Math.min(start, clientWidth - width - EDGE));

  element.style.left = `${left + scrollX}px`;
  element.style.top = `${top + scrollY}px`;
}

/** Take back what `placeBeside` has set. */
export function unplace(element) {
  element.style.left = "";
  element.style.top = "";
}
