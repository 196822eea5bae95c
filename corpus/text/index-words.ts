import type { Edge, Words } from "./types.ts";
import { words } from "./words.ts";

/** What the four columns of the index hold of a passage: words parted by blanks. */
export interface IndexWords {
  /** The words as they follow each other, compounds in parts unless printed joined. */
  plain: string;
  /** The same with every compound joined, then the joined forms that overlap another, each behind a stop. Empty without compounds. */
  joined: string;
  /**
   * What answers alone: `section` and the number of a section, and joined forms. Then, behind a stop, each word that `joined`
   * passes over (`.social` of `anti-social`): with it `corpus/questions` finds the texts in which a phrase may mix both forms.
   */
  also: string;
  /** The stem of every word that answers alone, as often as it stands there. */
  stems: string;
}

/** Parts stretches of the joined column that do not follow each other: a word that no text and no question has. */
const STOP = ".";

/** Makes the index columns of a passage. */
export const indexWords = (text: string): IndexWords => indexColumns(words(text));

/** The same of a text whose words are made already. */
export function indexColumns(found: Words): IndexWords {
  const stems = found.edges.map((edge) => edge.stem).join(" ");
  // Most texts have neither compounds nor sections: every word stands at a place of its own.
  if (found.edges.length === found.length) return { plain: spell(found.edges), joined: "", also: "", stems };
  const plain = found.edges.filter((edge) => edge.phrase && edge.to === edge.from + 1);
  const compounds = found.edges.filter((edge) => edge.to > edge.from + 1);
  const aside = found.edges.filter((edge) => !edge.phrase);
  const also = [...aside, ...compounds].map((edge) => edge.word);
  if (compounds.length === 0) return { plain: spell(plain), joined: "", also: also.join(" "), stems };
  const stream = joinedStream(found, plain, compounds);
  const passedOver = [...plain, ...compounds].filter((edge) => !stream.has(edge));
  const overlapping = compounds.filter((edge) => !stream.has(edge));
  return {
    plain: spell(plain),
    joined: [spell([...stream]), ...overlapping.map((edge) => edge.word)].join(` ${STOP} `),
    also: [...also, ...passedOver.map((edge) => STOP + edge.word)].join(" "),
    stems,
  };
}

const spell = (edges: readonly Edge[]) => edges.map((edge) => edge.word).join(" ");

/** One way through the text that takes, from left to right, the longest compound wherever one begins: what the joined column begins with. */
export function joinedStream(found: Words, plain: readonly Edge[], compounds: readonly Edge[]): Set<Edge> {
  const longest = new Map<number, Edge>();
  for (const edge of compounds) if (edge.to > (longest.get(edge.from)?.to ?? 0)) longest.set(edge.from, edge);
  const stream = new Set<Edge>();
  for (let place = 0; place < found.length;) {
    const edge = longest.get(place) ?? plain[place];
    if (!edge) break;
    stream.add(edge);
    place = edge.to;
  }
  return stream;
}
