/** Pages of a list, in the shape that the GOV.UK pagination component takes. Null when all is on one page. */
export interface Pager {
  previous?: { href: string; text: string };
  next?: { href: string; text: string };
  items: ({ number: number; href: string; current: boolean; visuallyHiddenText: string } | { ellipsis: true })[];
}

/**
 * Makes the pager: first, last and the neighbours of the current page, to the very last page of a large list.
 * @param link the address of a page.
 */
export function pager(total: number, page: number, perPage: number, link: (page: number) => string): Pager | null {
  const pages = Math.ceil(total / perPage);
  if (pages <= 1 && page === 1) return null;
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const numbers = [...new Set(near)].toSorted((a, b) => a - b);
  const items = numbers.flatMap((n, i): Pager["items"] => {
    const gap: Pager["items"] = i > 0 && n - (numbers[i - 1] ?? n) > 1 ? [{ ellipsis: true }] : [];
    return [...gap, { number: n, href: link(n), current: n === page, visuallyHiddenText: `Page ${n}` }];
  });
  return {
    ...(page > 1 ? { previous: { href: link(Math.min(page - 1, Math.max(pages, 1))), text: "Previous" } } : {}),
    ...(page < pages ? { next: { href: link(page + 1), text: "Next" } } : {}),
    items,
  };
}
