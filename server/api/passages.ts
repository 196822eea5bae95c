import { PassageAnswer, SimilarHit } from "../../corpus/model/index.ts";
import { fixed, shortList } from "./endpoint.ts";

export const passages = [
  fixed("/api/passages/:id", "One passage with its neighbours, citations and what followed", PassageAnswer, (written, id, { publicUrl }) =>
    written.passage(id, publicUrl),
  ),
  shortList("/api/passages/:id/similar", "Passages of other panels with the same distinctive words", "hits", SimilarHit, (answers, id) =>
    answers.similar(id),
  ),
];
