import type {
  CoverageAnswer,
  ExportedPassage,
  ForceSummary,
  ItemAnswer,
  MeetingAnswer,
  MeetingSummary,
  PanelSummary,
  PassageAnswer,
  PersonAnswer,
  PersonSummary,
  SearchAnswer,
  SimilarHit,
  Stats,
  SuggestAnswer,
  TableAnswer,
  TopicDetail,
  TopicSummary,
  TrendsAnswer,
} from "../model/index.ts";
import type { Ranking } from "../engines/port.ts";
import type { Dimension, Group, Period, Question, Sort } from "../model/question.ts";
import type { Reference } from "../model/reference.ts";

/** Which part of a list is asked for: `page` from 1. */
export interface Paging {
  page: number;
  perPage: number;
}
export interface List<T> extends Paging {
  total: number;
  rows: T[];
}
export interface SearchRequest extends Paging {
  question: Question;
  sort: Sort;
  group: Group | null;
  /** The order of this page as a program outside has it: shown where it is proved to be of the same set, else the corpus ranks. */
  ranking?: Ranking;
  /** Leave out what a caller does not show: exports need no facets. Default: all. */
  parts?: { facets?: boolean; titles?: boolean; suggestion?: boolean };
}
/** One line of a chart: `name:value` parts joined by `;`, each of which narrows the question. */
export interface Series {
  /** As asked for. */
  id: string;
  questions: Question[];
}
export interface TrendsRequest {
  question: Question;
  series: Series[];
  by: Period;
}
export interface TableRequest extends Paging {
  question: Question;
  rows: Dimension;
  columns: Dimension;
}
export interface PeopleFilter {
  office: string[];
  panel: string[];
  force: string[];
}

/** A kind of problem by its code: how often it was met, and the ids of the meetings that have it, in the order of the list of meetings. */
export interface Problem {
  code: string;
  label: string;
  count: number;
  meetings: string[];
}

/** `ready`: both can answer. */
export interface Readiness {
  corpus: string;
  engine: string;
  ready: boolean;
}

/**
 * Everything a page or an endpoint may ask of a corpus. Every number is exact and is the `total` of the question that it stands for.
 * All are asynchronous, so that an implementation may answer from a worker or another process.
 * An unknown id in a path is a NotFoundError, a withdrawn one a GoneError; an unknown id in a question an InvalidError.
 */
export interface Answers {
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** All hits of a question in the default order, in batches, each with bounds of its date and its source's licence: for exports. */
  passages(question: Question): AsyncIterable<ExportedPassage[]>;
  count(question: Question): Promise<{ passages: number; items: number; meetings: number }>;
  /** In how many of its passages a person is reported as speaking who fits the question: those that `group=person` parts. */
  countNamed(question: Question): Promise<number>;
  suggest(text: string, limit: number): Promise<SuggestAnswer>;
  trends(request: TrendsRequest): Promise<TrendsAnswer>;
  table(request: TableRequest): Promise<TableAnswer>;
  panels(): Promise<PanelSummary[]>;
  panel(id: string): Promise<PanelSummary>;
  forces(): Promise<ForceSummary[]>;
  force(id: string): Promise<ForceSummary>;
  topics(): Promise<TopicSummary[]>;
  topic(id: string): Promise<TopicDetail>;
  people(filter: PeopleFilter, paging: Paging): Promise<List<PersonSummary>>;
  person(id: string): Promise<PersonAnswer>;
  meetings(question: Question, paging: Paging): Promise<List<MeetingSummary>>;
  /** By panel the ids of its last meetings held that have a day, newest first: at most so many. `panel`: of that one alone. */
  lastMeetings(most: number, panel: string | null): Promise<ReadonlyMap<string, string[]>>;
  meeting(id: string): Promise<MeetingAnswer>;
  item(id: string): Promise<ItemAnswer>;
  passage(id: string, publicUrl: string): Promise<PassageAnswer>;
  similar(id: string): Promise<SimilarHit[]>;
  coverage(panel: string | null): Promise<CoverageAnswer>;
  /** What reading was unsure of in the meetings of the panels, forces and times that a question names, the commonest kind first. */
  problems(question: Question): Promise<Problem[]>;
  stats(): Promise<Stats>;
  /** The reference facts that the corpus carries: short names and hosts of panels, office-holders, topics in the taxonomy's order. */
  reference(): Promise<Reference>;
  /** The answer to one of the other questions, written where it was found, and packed there if asked: it is then handed on as it is. */
  written<N extends AskedOnce>(name: N, given: Parameters<Answers[N]>, packed?: boolean): Promise<Written<Answer<N>>>;
  /** What is the matter with corpus and engine, each by its name where nothing is. Throws UnavailableError where the corpus cannot answer. */
  ready(): Promise<Readiness>;
}

/** The questions that are answered all at once. */
export type AskedOnce = Exclude<keyof Answers, "passages" | "written">;
export type Answer<N extends AskedOnce> = Awaited<ReturnType<Answers[N]>>;

/** An answer as JSON in UTF-8. */
export interface Written<T> {
  json: Uint8Array;
  /** How it is packed, as HTTP calls it; null: it is not. */
  encoding: "gzip" | null;
  /** Which engine ranked, where the answer says so. */
  engine: string | null;
  /** What was written: never set. */
  of?: T;
}
