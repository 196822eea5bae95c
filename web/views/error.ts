import type { Fault } from "../../corpus/model/index.ts";
import { longDate } from "../format.ts";
import { formsOf, hasField, type ErrorForms } from "./error-forms.ts";

/** What is known of a request that was not answered. */
export interface ErrorContext {
  status: number;
  message: string;
  /** `href`: the address at which a fault is mended. */
  issues: readonly (Fault & { href?: string })[];
  gone: { replacedBy: string | null; replacedOn: string } | null;
  why: string;
  path: string;
  address: string;
  given: readonly (readonly [string, string])[];
  panels: readonly { id: string; name: string }[];
  /** What topics are called, by id. */
  topics: ReadonlyMap<string, string>;
  /** Of what was withdrawn: the meeting that it stood in, or the panel, where that is still held. */
  stood: { text: string; href: string } | null;
  requestId: string | null;
}
export interface ErrorView extends ErrorForms {
  heading: string;
  lines: string[];
  /** For the error summary: the fault in words, and the field that it is about where the form has one. */
  faults: { text: string; href: string | null }[];
  link: { text: string; href: string } | null;
}

/** Field names as the form shows them. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  q: "Words",
  panel: "Panel",
  force: "Force",
  topic: "Topic",
  office: "Who speaks",
  person: "Person",
  act: "What they do",
  kind: "Kind",
  year: "Year",
  from: "From",
  to: "To",
  undated: "Date not known",
  quarter: "Quarter",
  procedural: "Include procedure",
  series: "Series",
  by: "By",
  measure: "Show",
  sort: "Sort",
  group: "Group",
  chart: "Chart",
  show: "Table of",
  order: "Order",
  page: "Page",
  style: "Citation style",
  view: "Show as",
  problem: "Problem",
};
/** What an error page says: what is wrong and what can be done, never a code as its heading. */
export function errorView(asked: ErrorContext): { title: string; view: ErrorView } {
  const context = { ...asked, issues: asked.issues.map((fault) => whereMended(fault)) };
  const view = { faults: [], form: null, chart: null, choices: null, link: null, ...told(context) };
  return { title: context.status === 400 ? `Error: ${view.heading}` : view.heading, view };
}

function told(context: ErrorContext): Pick<ErrorView, "heading" | "lines"> & Partial<ErrorView> {
  const { status, message, requestId, address } = context;
  switch (status) {
    case 400:
      return { heading: "There is a problem with what was asked", lines: [], faults: faultsOf(context), ...forms(context) };
    case 404:
      return {
        heading: "Page not found",
        lines: [`${message}. If you typed the address, check it; if you pasted it, check that you copied all of it.`],
        ...forms(context),
      };
    case 410:
      return goneView(context);
    case 413:
      return { heading: "This is too large", lines: [`${message}.`] };
    case 429:
      return {
        heading: "Too many requests",
        lines: ["You have asked for many pages in a short time. Wait a minute, then load this page again: its address is kept."],
        link: { text: "Load this page again", href: address },
      };
    case 503:
      return {
        heading: "The minutes cannot be read at the moment",
        lines: [
          "Nothing is lost. Minutes may be being loaded, or the corpus file may be being replaced: try again in a minute.",
          "How it counts and Accessibility still work.",
        ],
        link: { text: "Try again", href: address },
      };
    default:
      return status >= 500
        ? {
            heading: "Sorry, there is a problem here",
            lines: ["It was recorded. Try again later.", ...(requestId === null ? [] : [`If it stays, quote this number: ${requestId}`])],
          }
        : { heading: "This cannot be answered", lines: [`${message}.`] };
  }
}

/** The form of the page that was asked for, with what was right in it and what was wrong. */
function forms({ issues, ...context }: ErrorContext): ErrorForms {
  const errors = new Map(issues.map((fault) => [fault.parameter, faultWords(fault)]));
  const given = context.status === 400 ? context.given.filter(([name]) => FIELD_WORDS[name] !== undefined) : [];
  return formsOf({ ...context, given, errors });
}

/** A chart by meeting is of one panel: the list of panels is what has to be changed. */
function whereMended<F extends Fault>(fault: F): F {
  const ofPanel = fault.parameter === "by" && fault.message.includes("one panel only");
  return ofPanel ? { ...fault, parameter: "panel", message: "Choose one panel: meeting by meeting a chart shows one only" } : fault;
}

function goneView(context: ErrorContext): Pick<ErrorView, "heading" | "lines" | "link"> & Partial<ErrorForms> {
  const { gone, why, stood } = context;
  const when = gone ? ` on ${longDate(gone.replacedOn.slice(0, 10))}` : "";
  const told = `It was taken out of the minutes held${when}, and is no longer shown or counted.`;
  return {
    heading: "This text was withdrawn",
    lines: [told, ...(why === "" ? [] : [`The reason given: ${why}`])],
    link: stood,
    ...forms(context),
  };
}

function faultsOf(context: ErrorContext): ErrorView["faults"] {
  const { issues } = context;
  if (issues.length === 0) return [{ text: "The address cannot be understood.", href: null }];
  return issues.map((fault) => ({
    text: faultWords(fault),
    href: fault.href ?? (hasField(context, fault.parameter) ? `#ask-${fault.parameter}` : null),
  }));
}

/** What the API says of a parameter, as a page says it of a field. The first that fits is taken. */
const MESSAGES: readonly [pattern: RegExp, words: (field: string, message: string) => string][] = [
  [/^must be a day/, (field) => `${field} must be a date, like 14/12/2022`],
  [/^must be one of /, (field) => `${field} must be chosen from its list`],
  [/^may be there once only/, (field) => `${field} stands in the address more than once: leave one`],
  [/^is not percent-encoded/, (field) => `${field} cannot be read: the address was cut or copied wrongly`],
  [/^There is no such parameter/, (field) => `This page has no setting ${field}: take it out of the address`],
  [/^(?:There is no|Choose) /, (_, message) => message],
  [/^(?:must|may|can|cannot|is) /, (field, message) => `${field} ${message}`],
];

/** `From must be a date, like 14/12/2022`: the field in words, then what is wrong. */
export function faultWords({ parameter, message }: Fault): string {
  const field = FIELD_WORDS[parameter] ?? `“${parameter}”`;
  const [, words] = MESSAGES.find(([pattern]) => pattern.test(message)) ?? [];
  return words?.(field, message) ?? `${field}: ${message}`;
}
