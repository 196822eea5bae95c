/** What heads a column at the right of minutes that says whose business a paragraph is. */
export const OWNERS = String.raw`actions?(?: by| for| required)?|by whom|owner|responsible`;
/** What is longer, ends as a sentence does or has figures is more than the name of who is to act. */
const LONGEST = 30;
export const isOwner = (cell: string): boolean => cell.length <= LONGEST && !/[.;:,]$|\d/.test(cell);
