import type { Para } from "./shapes.ts";
import type { Talk, Unit } from "./talk.ts";
import { apart, bracketed, informed, inOne, labelled, together, when } from "./units-answers.ts";
import { answers, asks, bare, noted, open, points, raised } from "./units-lists.ts";
import { concern, passive, promise, reference, statement, view, welcome } from "./units-plain.ts";

/** The manners of discussing under the names that content/houses.yaml gives them. */
const UNITS: Record<string, Unit> = {
  statement,
  passive,
  together,
  apart,
  informed,
  inone: inOne,
  when,
  concern,
  welcome,
  view,
  promise,
  points,
  noted,
  members: raised,
  open,
  asks,
  labelled,
  bracketed,
  bare,
  answers,
  reference,
};

/** One piece of discussion in the manner of the house, of one to seven paragraphs; none when there is nothing left to say. */
export function piece(talk: Talk): Para[] {
  const { scene } = talk;
  const kinds = Object.entries(scene.house.units);
  for (let tries = 0; tries < 4; tries++) {
    const [kind] = scene.random.weighted(kinds, ([, weight]) => weight);
    const unit = UNITS[kind];
    if (!unit) throw new Error(`houses.yaml asks for "${kind}", which is no kind of discussion`);
    scene.begin();
    const paras = unit(talk);
    if (paras.length) return paras;
  }
  return [];
}
