/** The groups used most begin open; on a narrow screen all filters begin folded, so that results come first. */
export function foldFilters(element: HTMLElement): void {
  for (const group of element.querySelectorAll<HTMLDetailsElement>("details[data-open]")) group.open = true;
  if (element instanceof HTMLDetailsElement && !window.matchMedia("(min-width: 48.0625em)").matches) element.open = false;
}

/** A box above a long list of filter values that leaves those standing whose words hold what is typed. */
export function findInList(element: HTMLElement): void {
  const list = element.querySelector("ul");
  if (list === null) return;
  const box = document.createElement("input");
  box.type = "search";
  box.className = "govuk-input app-find";
  box.setAttribute("aria-label", "Find in this list");
  box.placeholder = "Find in this list";
  box.addEventListener("input", () => {
    const wanted = box.value.trim().toLowerCase();
    for (const row of list.children) row.toggleAttribute("hidden", !(row.textContent ?? "").toLowerCase().includes(wanted));
  });
  // Enter in the box must not send the form.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  list.before(box);
}
