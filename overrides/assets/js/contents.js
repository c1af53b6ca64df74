// Contents beside a long page: mark the section that is being read.

/** Follow the reader through the sections that the contents name. */
export function startContents() {
  const links = [...document.querySelectorAll(".contents a")];
  if (!links.length || !("IntersectionObserver" in window)) return;
  const byHeading = new Map(
    links
      .map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link])
      .filter(([heading]) => heading),
  );
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.find((entry) => entry.isIntersecting);
      if (!seen) return;
      for (const [heading, link] of byHeading) {
        link.classList.toggle("is-current", heading === seen.target);
      }
    },
    { rootMargin: "0px 0px -70% 0px" },
  );
  for (const heading of byHeading.keys()) observer.observe(heading);
}
