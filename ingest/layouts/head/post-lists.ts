import { MOST_PIECES, type Piece } from "./list-pieces.ts";
import { type Listed, listed } from "./listed.ts";
import { isPersonName } from "./person-names.ts";
import { isPost, POST_WORD, SURELY_NAME, withoutArticle } from "./posts.ts";

/** 'Chief Constable - Mr. T. Reed Treasurer - Mrs. N. Orr': the post before the dash, who holds it behind; a given name in full only at the end. */
const OF_POST =
  /\s[–-]\s((?:Mr|Mrs|Ms|Miss|Dr|Councillor|Cllr)\.?\s(?:\p{Lu}\p{Ll}+\s(?=\p{Lu}[\p{L}'’-]{1,40}(?:$|[,;]))|(?:\p{Lu}\.?\s){0,3})\p{Lu}[\p{L}'’-]{1,40})(?=$|[\s,;.])/u;

/** People told by their posts; null where names come first. */
export function byPosts(text: string): Listed[] | null {
  const parts = text.slice(0, MOST_PIECES * 10).split(OF_POST);
  const pairs = Array.from({ length: Math.floor(parts.length / 2) }, (_, i) => ({
    post: (parts[i * 2] ?? "").replace(/^[\s,;.]+|[\s,;.]+$/g, ""),
    name: parts[i * 2 + 1] ?? "",
  }));
  // '- Ms. S. Boyle - Ms. C. Napper': of whom no post stands before nothing is known.
  if (
    pairs.length === 0 ||
    pairs.some(({ post }, i) => (i === 0 || post !== "") && (!POST_WORD.test(post) || /\d|[:;]/.test(post) || isPersonName(post)))
  )
    return null;
  return pairs.map(({ post, name }) => ({ name, notes: post === "" ? [] : [post], absent: false }));
}

/**
 * 'The Commissioner, Mr Dale, and the Chief Executive, Ms Roe': where a list prints a post before each name and nothing else, the post of each;
 * null where one stands otherwise, for then a post may be that of the name before it.
 */
export function postsFirst(list: readonly Piece[]): Listed[] | null {
  const pairs = Array.from({ length: list.length / 2 }, (_, n) => list.slice(n * 2, n * 2 + 2));
  if (list.length === 0 || list.length % 2 > 0) return null;
  const people = pairs.flatMap(([post, name]): Listed[] => {
    const person = post && name?.comma === true && isPost(post.text) && SURELY_NAME.test(name.text) ? listed(name.text, "") : null;
    return post && person?.notes.length === 0 ? [{ ...person, notes: [withoutArticle(post.text)] }] : [];
  });
  return people.length === pairs.length ? people : null;
}
