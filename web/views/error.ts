import type { Fault } from "../../corpus/model/index.ts";
import { longDate } from "../format.ts";
import { href } from "../links.ts";
import { questionForm, type QuestionForm } from "./question-form.ts";
import { trendsForm, type TrendsForm } from "./trends-form.ts";

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
  requestId: string | null;
}
export interface ErrorView {
  heading: string;
  lines: string[];
  /** For the error summary: the fault in words, and the field that it is about where the form has one. */
  faults: { text: string; href: string | null }[];
  form: QuestionForm | null;
  /** The form of a chart, where that was asked for. */
  chart: TrendsForm | null;
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
const FORM_FIELDS = new Set(["q", "panel", "office", "act", "from", "to", "procedural"]);
/** Those that only the form of a chart has. */
const CHART_FIELDS = new Set(["series", "by", "measure"]);

/** What an error page says: what is wrong and what can be done, never a code as its heading. */
export function errorView(context: ErrorContext): { title: string; view: ErrorView } {
  const view = { faults: [], form: null, chart: null, link: null, ...told(context) };
  return { title: context.status === 400 ? `Error: ${view.heading}` : view.heading, view };
}

function told(context: ErrorContext): Pick<ErrorView, "heading" | "lines"> & Partial<ErrorView> {
  const { status, message, requestId, address } = context;
  switch (status) {
    case 400:
      return { heading: "There is a problem with what was asked", lines: [], faults: faultsOf(context), ...formsOf(context) };
    case 404:
      return {
        heading: "Page not found",
        lines: [`${message}. If you typed the address, check it; if you pasted it, check that you copied all of it.`],
        ...formsOf(context),
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

function goneView({ gone, why }: ErrorContext): Pick<ErrorView, "heading" | "lines"> {
  const when = gone ? ` on ${longDate(gone.replacedOn.slice(0, 10))}` : "";
  const told = `It was taken out of the minutes held${when}, and is no longer shown or counted.`;
  return { heading: "This text was withdrawn", lines: [told, ...(why === "" ? [] : [`The reason given: ${why}`])] };
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
  [/^There is no /, (_, message) => message],
  [/^(?:must|may|can|cannot|is) /, (field, message) => `${field} ${message}`],
];

/** `From must be a date, like 14/12/2022`: the field in words, then what is wrong. */
export function faultWords({ parameter, message }: Fault): string {
  const field = FIELD_WORDS[parameter] ?? `“${parameter}”`;
  const [, words] = MESSAGES.find(([pattern]) => pattern.test(message)) ?? [];
  return words?.(field, message) ?? `${field}: ${message}`;
}

const isChart = ({ path, status }: ErrorContext): boolean => path === "/trends" && status === 400;

const hasField = (context: ErrorContext, name: string): boolean => FORM_FIELDS.has(name) || (isChart(context) && CHART_FIELDS.has(name));

/** The same form, filled: that of a chart where a chart was asked for, else the question. */
function formsOf(context: ErrorContext): Pick<ErrorView, "form" | "chart"> {
  const { given, panels, issues, status } = context;
  const errors = new Map(issues.map((fault) => [fault.parameter, faultWords(fault)]));
  const named = status === 400 ? given.filter(([name]) => FIELD_WORDS[name] !== undefined) : [];
  const pairs = named.filter(([name]) => hasField(context, name) || !errors.has(name));
  if (!isChart(context)) return { form: questionForm({ action: "/search", pairs, panels, errors }), chart: null };
  const series = [...new Set(pairs.flatMap(([name, value]) => (name === "series" && value !== "" ? [value] : [])))].map((id) => ({
    id,
    label: id.replace(/^(?:q|topic):/, ""),
    removeHref: href(
      "/trends",
      pairs.filter(([name, value]) => name !== "series" || value !== id),
    ),
  }));
  return { form: null, chart: trendsForm({ pairs, series, panels, errors }) };
}
