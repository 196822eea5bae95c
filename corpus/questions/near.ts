const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Every word that is one slip of the fingers away from one of the letters a to z: a letter left out, added, changed, or two in the wrong order. */
export function nearWords(word: string): Set<string> {
  const near = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== "") near.add(before + after.slice(1));
    if (after.length > 1) near.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of LETTERS) {
      near.add(before + letter + after);
      if (after !== "") near.add(before + letter + after.slice(1));
    }
  }
  near.delete(word);
  return near;
}
