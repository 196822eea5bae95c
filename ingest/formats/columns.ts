/** What heads a column at the right of minutes that says whose business a paragraph is. */
export const OWNERS = String.raw`actions?(?: by| for| required)?|by whom|owner|responsible`;
/** What is longer, or ends as a sentence does, is more than the name of who is to act. */
const LONGEST = 30;
export const isOwner = (cell: string): boolean => cell.length <= LONGEST && !/[.;:,]$/.test(cell);
