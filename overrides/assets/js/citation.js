// Copies a citation that stands in the page; without this script it is there to be selected.
const SHOWN = 2500; // milliseconds that a button says what it has done

/** Put a button beside every citation of *Belege*, and in place of every link that leads to one. */
export function startCitations() {
  const citations = document.querySelectorAll(".citation");
  if (!citations.length || !navigator.clipboard) return; // an insecure address has no clipboard
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);
  for (const citation of citations) citation.after(copyButton(citation, "Kopieren", status));
  for (const link of document.querySelectorAll("a.cite")) {
    const citation = document.querySelector(`${link.hash} .citation`);
    if (citation) link.replaceWith(copyButton(citation, link.firstChild.textContent, status));
  }
}

function copyButton(citation, word, status) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = word;
  const value = citation.closest(".card").querySelector(".evidence-value").textContent.trim();
  button.setAttribute("aria-label", `${word}: Quellenangabe zu ${value}`);
  button.addEventListener("click", () => copy(citation, button, status));
  return button;
}

async function copy(citation, button, status) {
  const word = button.textContent;
  if (button.dataset.busy) return;
  button.dataset.busy = "";
  try {
    await navigator.clipboard.writeText(textOf(citation));
    button.textContent = status.textContent = "Kopiert";
  } catch {
    button.textContent = status.textContent = "Nicht kopiert";
    citation.open = true; // to be selected by hand
  }
  setTimeout(() => {
    button.textContent = word;
    status.textContent = "";
    delete button.dataset.busy;
  }, SHOWN);
}

// Where nobody told the build where the site is published, the browser knows.
function textOf(citation) {
  const text = citation.querySelector("p").textContent;
  const at = text.lastIndexOf(" ") + 1;
  const home = citation.parentElement.querySelector("a:not(.more)");
  return text.includes("://", at) ? text : text.slice(0, at) + home.href;
}
