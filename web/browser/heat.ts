const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** A heat-map as one tab stop: arrow keys, Home and End move between its links, Enter opens, Tab leaves. */
export function heatKeys(table: HTMLElement): void {
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.querySelector("a")));
  const links = rows.flat().filter((link) => link !== null);
  const first = table.querySelector<HTMLAnchorElement>("tbody td a") ?? links[0];
  for (const link of links) link.tabIndex = link === first ? 0 : -1;
  table.closest(".app-scroll")?.removeAttribute("tabindex");
  table.addEventListener("keydown", (event) => {
    const next = nextLink(rows, event);
    if (next === null) return;
    event.preventDefault();
    for (const link of links) link.tabIndex = link === next ? 0 : -1;
    next.focus();
    // Focus alone leaves a cell be of which a sliver stands beside the first column.
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

function nextLink(rows: readonly (HTMLAnchorElement | null)[][], { key, target }: KeyboardEvent): HTMLAnchorElement | null {
  const row = rows.findIndex((cells) => cells.some((link) => link === target));
  const cells = rows[row] ?? [];
  if (key === "Home") return cells.find((link) => link !== null) ?? null;
  if (key === "End") return cells.findLast((link) => link !== null) ?? null;
  const [down, right] = STEPS[key] ?? [0, 0];
  if (row < 0 || (down === 0 && right === 0)) return null;
  let column = cells.findIndex((link) => link === target);
  for (let at = row; ;) {
    at += down;
    column += right;
    const link = rows[at]?.[column];
    if (link === undefined) return null;
    if (link !== null) return link;
  }
}
