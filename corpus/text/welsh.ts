/** Small words that a running text in one language cannot do without and that the other does not have. */
const WELSH = new Set(
  "y yr yn ac ar wedi oedd bod gan gyda nad dros fel wrth mewn hyn hynny roedd sydd ei i'r o'r a'r mae fod gynhaliwyd".split(" "),
);
const ENGLISH = new Set("the of and to that was for be by with on had were which this as is are been from".split(" "));
/** So many of them make a language certain, where the other has hardly any. */
const ENOUGH = 5;
const LOOKED_AT = 20_000;

/** Whether texts are in Welsh, but for names and a line or two. Linear; of many texts the first tell. */
export function isWelsh(texts: readonly string[]): boolean {
  let [welsh, english, looked] = [0, 0, 0];
  for (const text of texts) {
    for (const [word] of text
      .toLowerCase()
      .replaceAll("’", "'")
      .matchAll(/[\p{L}']+/gu)) {
      welsh += Number(WELSH.has(word));
      english += Number(ENGLISH.has(word));
      looked += 1;
    }
    if (looked > LOOKED_AT) break;
  }
  return welsh >= ENOUGH && welsh > 3 * english;
}
