import { type Fault, InvalidError, type Question, QUESTION_PARAMETERS } from "../model/index.ts";
import type { Series } from "./port.ts";
import { readQuestion } from "./read-question.ts";

/** The most lines that one chart has. */
export const MOST_SERIES = 6;

/**
 * Reads a line of a chart as it stands in an address: `name:value` of any parameter of the question, several joined by `;`
 * (not inside quotation marks). Each part is a question that narrows.
 * @throws InvalidError whose faults name `series`.
 */
export function readSeries(text: string): Series {
  const faults: Fault[] = [];
  const parts = splitParts(text);
  if (parts.length === 0) throw new InvalidError([{ parameter: "series", message: "must be name:value, and has neither" }]);
  const questions = parts.flatMap((part) => {
    try {
      return [readPart(part)];
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      faults.push(...error.faults.map(({ parameter, message }) => ({ parameter: "series", message: `${parameter}: ${message}` })));
      return [];
    }
  });
  if (faults.length > 0) throw new InvalidError(faults);
  return { id: text, questions };
}

function readPart(part: string): Question {
  const colon = part.indexOf(":");
  const name = part.slice(0, Math.max(0, colon)).trim();
  const value = part.slice(colon + 1).trim();
  if (colon === -1 || value === "" || !QUESTION_PARAMETERS.some((known) => known === name)) {
    throw new InvalidError([
      { parameter: part.slice(0, 60), message: "must be name:value, where the name is a parameter of the question" },
    ]);
  }
  return readQuestion([[name, value]]);
}

/** Splits at semicolons that stand outside quotation marks; an open one reaches to the end. */
function splitParts(text: string): string[] {
  const parts = text.match(/(?:["“”][^"“”]*["“”]?|[^;"“”])+/g) ?? [];
  return parts.filter((part) => part.trim() !== "");
}
