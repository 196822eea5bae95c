import type { RequestHandler } from "express";
import { InvalidError, type Fault } from "../../corpus/model/index.ts";
import { ParameterReader } from "../../corpus/questions/parameters.ts";

/** The parameters of an address as they were typed: in order, repeated names kept. */
export type Given = readonly (readonly [name: string, value: string])[];

/**
 * Takes the parameters from the address of a request. Nothing is guessed: what is no percent-encoded UTF-8, or holds NUL, is refused.
 * @throws InvalidError naming every parameter that cannot be read.
 */
export function given(address: string): Given {
  const start = address.indexOf("?");
  const raw = start < 0 ? [] : address.slice(start + 1).split("&");
  const read = raw.filter((part) => part !== "").map((part) => pair(part));
  const faults = read.flatMap((one) => (Array.isArray(one) ? [] : [one]));
  if (faults.length > 0) throw new InvalidError(faults);
  return read.flatMap((one) => (Array.isArray(one) ? [one] : []));
}

function pair(part: string): [string, string] | Fault {
  const equals = part.indexOf("=");
  const name = decoded(equals < 0 ? part : part.slice(0, equals));
  const value = decoded(equals < 0 ? "" : part.slice(equals + 1));
  if (name === null || value === null) return { parameter: printable(name ?? part), message: "is not percent-encoded UTF-8 text" };
  if (`${name}${value}`.includes("\0")) return { parameter: printable(name), message: "holds the character NUL, which no text has" };
  return [name, value];
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return null;
  }
}

/** A name fit to be shown and logged. */
const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 60);

/** For addresses that take no parameter: any one with a value is a 400 that names it. */
export const nothingAsked: RequestHandler = (request, _response, next) => {
  takesNothing(given(request.originalUrl));
  next();
};

/** @throws InvalidError naming every parameter that has a value. */
export const takesNothing = (pairs: Given): void => new ParameterReader(pairs).end();
