// The amounts that the index knows, so that a reader's rounded number finds the exact one.

const FARTHEST = 0.12; // share of the value
const MOST = 4;

export class Numbers {
  #terms = new Set();

  add(term) {
    if (/^#[\d.]+%?$/.test(term)) this.#terms.add(term);
  }

  has(term) {
    return this.#terms.has(term);
  }

  /** Alternatives for a value that no document names: the nearest ones, the nearer the better. */
  near(value, unit) {
    return [...this.#terms]
      .filter((term) => term.endsWith("%") === (unit === "%"))
      .map((term) => ({ terms: [term], distance: Math.abs(Number.parseFloat(term.slice(1)) / value - 1) }))
      .filter(({ distance }) => distance <= FARTHEST)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST)
      .map(({ terms, distance }) => ({ terms, weight: 0.8 - 3 * distance }));
  }
}
