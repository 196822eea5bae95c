import type { SearchEngine } from "../engines/port.ts";
import type { Question } from "../model/index.ts";
import type { Corpus } from "../store/open.ts";
import { type AskForArrays, createFastSets } from "./arrays/index.ts";
import { coverage, problems, readiness, stats } from "./coverage.ts";
import { exportPassages } from "./exports.ts";
import { lastMeetings, listMeetings, oneItem, oneMeeting } from "./meetings.ts";
import { listForces, listPanels, oneForce, onePanel } from "./panels.ts";
import { onePassage } from "./passage.ts";
import { listPeople, onePerson } from "./people.ts";
import type { Answers } from "./port.ts";
import { createReader } from "./reader.ts";
import { resolve } from "./resolve.ts";
import { search } from "./search.ts";
import type { Tools } from "./tools.ts";
import { similarTo } from "./similar.ts";
import { countOf } from "./span.ts";
import { suggest } from "./suggest.ts";
import { table } from "./table.ts";
import { listTopics, oneTopic } from "./topics.ts";
import { trends } from "./trends.ts";
import { askNamed, write } from "./written.ts";

/**
 * Everything that may be asked of a corpus. Each answer is of one committed state, whatever is loaded meanwhile by another process.
 * `engine` ranks; it never counts. `ask` has the corpus read into arrays; by itself it is read in pauses of the program.
 */
export function createAnswers(corpus: Corpus, engine: SearchEngine, ask?: AskForArrays): Answers {
  const reader = createReader(corpus);
  const sets = createFastSets(reader, ask);
  const tools: Tools = { reader, sets, engine };
  const resolved = (question: Question) => resolve(reader, question);
  /** Runs work on one committed state; an error becomes the promise's. */
  const once = async <T>(work: () => T): Promise<T> => reader.once(work);
  const answers: Answers = {
    search: (request) => once(() => search(tools, { ...request, question: resolved(request.question) })),
    passages: (question) => exportPassages(tools, question),
    count: (question) =>
      once(() => {
        const { passages, items, meetings } = countOf(sets, resolved(question));
        return { passages, items, meetings };
      }),
    countNamed: (question) => once(() => new Set(sets.members(resolved(question), "person").map(({ row }) => row)).size),
    suggest: (text, limit) => once(() => suggest(reader, sets, text, limit)),
    trends: (request) => once(() => trends(reader, sets, { ...request, question: resolved(request.question) })),
    table: (request) => once(() => table(reader, sets, { ...request, question: resolved(request.question) })),
    panels: () => once(() => listPanels(reader, sets)),
    panel: (id) => once(() => onePanel(reader, sets, id)),
    forces: () => once(() => listForces(reader, sets)),
    force: (id) => once(() => oneForce(reader, sets, id)),
    topics: () => once(() => listTopics(reader, sets)),
    topic: (id) => once(() => oneTopic(reader, sets, id)),
    people: (filter, paging) => once(() => listPeople(reader, sets, filter, paging)),
    person: (id) => once(() => onePerson(reader, sets, id)),
    meetings: (question, paging) => once(() => listMeetings(reader, sets, resolved(question), paging)),
    lastMeetings: (most, panel) => once(() => lastMeetings(reader, most, panel)),
    meeting: (id) => once(() => oneMeeting(reader, id)),
    item: (id) => once(() => oneItem(reader, id)),
    passage: (id, publicUrl) => once(() => onePassage(reader, id, publicUrl)),
    similar: (id) => once(() => similarTo(reader, id)),
    coverage: (panel) => once(() => coverage(reader, sets, panel)),
    problems: (question) => once(() => problems(reader, resolved(question))),
    stats: () => once(() => stats(tools)),
    reference: () => once(() => corpus.reference()),
    ready: () => once(() => readiness(tools)),
    written: async (name, given, packed) => write(await askNamed(answers, name, given), packed),
  };
  return answers;
}
