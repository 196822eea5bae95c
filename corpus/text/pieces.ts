/** A piece of a query as typed: blank-separated, or in quotation marks. */
export interface Piece {
  /** Without its `-`, star and quotation marks. */
  text: string;
  quoted: boolean;
  excluded: boolean;
  /** A star stands behind it. */
  open: boolean;
  /** The operator OR itself. */
  or: boolean;
}

/** One piece: a `-` where a piece begins, then words in quotation marks (an open one closes at the end), or all up to a blank or mark. */
const PIECE = /((?<!\S)-)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/g;

/** Cuts a query into its pieces. Faults of stars and of `-` before OR are added to `faults`. Linear. */
export function readPieces(q: string, faults: string[]): Piece[] {
  return [...q.matchAll(PIECE)].flatMap(([, sign, quoted, text = ""]) => {
    const excluded = sign !== undefined;
    if (quoted !== undefined) return [{ text: quoted, quoted: true, excluded, open: false, or: false }];
    if (text !== "OR") return withStars(text, excluded, faults);
    if (excluded) faults.push("- cannot stand before OR");
    return [{ text, quoted: false, excluded, open: false, or: true }];
  });
}

/** A bare piece ends at each of its stars: `vett*,budg*` are two. What follows the last star without a letter falls away. */
function withStars(text: string, excluded: boolean, faults: string[]): Piece[] {
  if (/\*[\p{L}\p{N}]/u.test(text)) faults.push("* can only stand at the end of a word");
  if (/(?<![\p{L}\p{N}])\*/u.test(text)) faults.push("* needs three letters before it");
  const pieces = text.match(/[^*]+\*?|\*/g) ?? [];
  const kept = pieces.filter((piece, index) => index === 0 || /[*\p{L}\p{N}]/u.test(piece));
  return kept.map((piece, index) => ({
    text: piece.replace("*", ""),
    quoted: false,
    excluded: excluded && index === 0,
    open: piece.endsWith("*"),
    or: false,
  }));
}
