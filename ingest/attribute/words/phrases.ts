import type { Token } from "./tokens.ts";

interface Node<T> {
  next: Map<string, Node<T>>;
  value: T | null;
}
/** What was found: a value and the place after its last token. */
export interface Found<T> {
  value: T;
  end: number;
}

/** Phrases looked up in tokens, the longest first. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), value: null };

  /** `words` as `tokenise` makes them, lower case. The last of two equal phrases holds. */
  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), value: null }));
      node = next;
    }
    node.value = value;
  }

  /** Whether a phrase begins with this word. */
  begins(word: string): boolean {
    return this.#root.next.has(word);
  }

  /** The longest phrase that begins at token `from`, or null. */
  longest(tokens: readonly Token[], from: number): Found<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: Found<T> | null = null;
    for (let at = from; at < tokens.length; at += 1) {
      node = node.next.get(tokens[at]?.lower ?? "");
      if (!node) return best;
      if (node.value !== null) best = { value: node.value, end: at + 1 };
    }
    return best;
  }
}
