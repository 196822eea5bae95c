import { ACTS, COUNTED_KINDS, OFFICES } from "../../model/index.ts";

/** Small numbers for ids, given in the order in which they come and never changed. */
export class Codes {
  readonly ids: string[] = [];
  private readonly known = new Map<string, number>();

  constructor(ids: Iterable<string> = []) {
    for (const id of ids) this.code(id);
  }

  /** The number of an id; a new one for an id that has none. */
  code(id: string): number {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    this.known.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }

  /** The numbers of those ids that have one. */
  find(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.known.get(id) ?? []);
  }
}

/** The numbers that all parts of the arrays share. Nought stands for what is not known. */
export interface Dictionaries {
  panel: Codes;
  force: Codes;
  year: Codes;
  quarter: Codes;
  topic: Codes;
  /** Nought: no person. */
  person: Codes;
  office: Codes;
  act: Codes;
  /** Of items; nought: none. */
  title: Codes;
  /** Nought: a passage that is no more. */
  kind: Codes;
}

/** @param ids those of other dictionaries, in their order */
export function createDictionaries(ids: Partial<Record<keyof Dictionaries, readonly string[]>> = {}): Dictionaries {
  const made: Dictionaries = {
    panel: new Codes(["none"]),
    force: new Codes(["none"]),
    year: new Codes(["undated"]),
    quarter: new Codes(["undated"]),
    topic: new Codes(),
    person: new Codes([""]),
    office: new Codes(OFFICES),
    act: new Codes(ACTS),
    title: new Codes([""]),
    kind: new Codes(["", ...COUNTED_KINDS]),
  };
  for (const [name, codes] of Object.entries(made)) for (const id of ids[name as keyof Dictionaries] ?? []) (codes as Codes).code(id);
  return made;
}

/** The ids of dictionaries, in their order. */
export function idsOf(dictionaries: Dictionaries): Record<keyof Dictionaries, readonly string[]> {
  const entries = Object.entries(dictionaries).map(([name, codes]) => [name, (codes as Codes).ids]);
  return Object.fromEntries(entries) as Record<keyof Dictionaries, readonly string[]>;
}
