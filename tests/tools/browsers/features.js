// Which features each style sheet uses that some of the browsers do not know: JSON on one line.
//
//     node features.js BROWSERS SHEET …
import { readFileSync } from "node:fs";
import doiuse from "doiuse";
import postcss from "postcss";

const [browsers, ...sheets] = process.argv.slice(2);
const found = {};
for (const sheet of sheets) {
  const unknown = new Set();
  const reader = doiuse({
    browsers: browsers.split(", "),
    onFeatureUsage: ({ feature, featureData }) => featureData.missing && unknown.add(feature),
  });
  await postcss([reader]).process(readFileSync(sheet, "utf8"), { from: sheet });
  found[sheet] = [...unknown].sort();
}
console.log(JSON.stringify(found));
