import type { Office } from "../../../corpus/model/index.ts";
import type { Where } from "./elsewhere.ts";
import type { Name } from "./names.ts";

/** Somebody who may speak, where a sentence names them. */
export interface Mention {
  from: number;
  /** After its last token, an apposition and its closing comma included. */
  to: number;
  /** Null: a name whose role the sentence does not tell. */
  office: Office | null;
  number: "one" | "many" | "body";
  /** The role's words, lower case: who bears it elsewhere in the meeting. */
  role: string | null;
  name: Name | null;
  pronoun: "he" | "she" | "they" | null;
  /** True where the role is told beside the name, which tells it for the whole meeting. */
  tells: boolean;
  /** Where an office without a name is borne, as the words beside it tell. */
  where: Where;
}

/** A mention between two tokens, of which nothing is told but what `told` says: one person, without office or name. */
export const mentionOf = (from: number, to: number, told: Partial<Mention>): Mention => ({
  from,
  to,
  office: null,
  number: "one",
  role: null,
  name: null,
  pronoun: null,
  tells: false,
  where: [],
  ...told,
});

/** 'PCC Objectives', 'the PCC Election', 'Commissioner Dale': one word behind a role is somebody's name only where its bearer speaks. */
export const isLone = ({ name, office }: Mention): boolean =>
  name?.titled === false && name.given.length === 0 && office !== null && BORNE_BY_ONE.has(office);

const BORNE_BY_ONE: ReadonlySet<Office> = new Set(["commissioner", "deputy-commissioner", "chief-constable", "chair", "vice-chair"]);

/** Whether a pronoun may mean one person, as far as their sex is known. */
export const fitsPronoun = (sex: Name["sex"], pronoun: Mention["pronoun"]): boolean =>
  sex === null || pronoun === "they" || pronoun === (sex === "m" ? "he" : "she");
