import {
  ACTION_LABELS,
  EVERYTHING,
  KIND_LABELS,
  numberingOf,
  OFFICE_LABELS,
  questionToParams,
  SORTS,
  type ItemAnswer,
  type MeetingAnswer,
  type PassageAnswer,
} from "../../corpus/model/index.ts";
import { placeInMinutes } from "../../corpus/questions/citations.ts";
import type { ParameterReader } from "../../corpus/questions/parameters.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { cutAtWord, longWhenOf, shortDate, whenOf } from "../../web/format.ts";
import { itemHref, meetingHref, outsideHref, passageHref, shown as pairsOf, type Presentation } from "../../web/links.ts";
import { CITATION_STYLES, citationView } from "../../web/views/citation.ts";
import { correctionViews } from "../../web/views/corrections.ts";
import { reasonsOf } from "../../web/views/why-speaks.ts";
import { unconfirmedWords } from "../../web/words.ts";
import { hitViews } from "./hits.ts";
import { crumbs, titlesAt, topicLabels } from "./meeting.ts";
import { namesOf, type Names } from "./names.ts";
import type { Asked, Desk, Page, Redirect } from "./page.ts";
import { readPage, tidiedQuestion } from "./parameters.ts";
import { around, storyOf } from "./passage-story.ts";

/** Quote it, cite it, see what happened next. */
export async function passagePage({ answers, publicUrl, today }: Desk, asked: Asked): Promise<Page | Redirect> {
  const { question, shown } = readPage(asked, takeShown);
  const passage = await answers.passage(asked.id, publicUrl);
  const way: Presentation = {
    sort: shown.sort === "relevance" ? undefined : shown.sort,
    page: shown.place === null ? undefined : String(shown.place),
  };
  const presentation = { ...way, style: shown.style === "footnote" ? undefined : shown.style };
  if (passage.id !== asked.id) return { to: passageHref(passage.id, question, presentation), status: 301 };
  const redirect = tidiedQuestion(asked, question, presentation);
  if (redirect) return redirect;
  const [names, meeting, item, labels] = await Promise.all([
    namesOf(answers),
    answers.meeting(passage.meeting.id),
    answers.item(passage.item.id),
    topicLabels(answers),
  ]);
  const heading = headingOf(passage, item, meeting);
  const shownTexts = await texts(answers, passage, names, question);
  const doubtful = shownTexts.hit?.voices.find(({ person }) => person?.unconfirmed === true)?.person;
  return {
    template: "passage",
    title: heading,
    section: "search",
    path: passageHref(passage.id),
    personal: true,
    breadcrumbs: [
      ...crumbs(passage.panel, names),
      { text: whenOf(meeting), href: meetingHref(meeting.id) },
      { text: cutAtWord([item.number, item.title ?? "Item without a title"].filter(Boolean).join(" "), 70), href: itemHref(item.id) },
    ],
    view: {
      heading,
      around: await around(answers, passage.id, question, shown),
      kind: KIND_LABELS[passage.kind],
      unconfirmed: doubtful ? unconfirmedWords(doubtful.named) : null,
      actions: passage.actions.map(({ kind, owner, due }) => ({ kind: ACTION_LABELS[kind], owner: owner && OFFICE_LABELS[owner], due })),
      source: sourceOf(passage, meeting),
      reasons: reasonsOf(
        item.passages,
        item.passages.findIndex(({ id }) => id === passage.id),
        titlesAt(meeting, names),
        passage.corrections?.map(({ field }) => field),
      ),
      corrections: correctionViews(passage.corrections, labels),
      cite: citationView(passage.citations, shown.style),
      citeKept: [...questionToParams(question), ...pairsOf(way)],
      story: await storyOf(answers, passage, meeting),
      today,
      permalink: publicUrl + passageHref(passage.id),
      ...shownTexts,
    },
  };
}

function takeShown(reader: ParameterReader) {
  const place = reader.number("page", { least: 1, most: 1_000_000_000, fallback: 0 });
  return {
    sort: reader.oneOf("sort", SORTS, "relevance"),
    place: place === 0 ? null : place,
    style: reader.oneOf("style", CITATION_STYLES, "footnote"),
  };
}

/** The passage with its neighbours, what came later, and what others said in like words. */
async function texts(answers: Answers, passage: PassageAnswer, names: Names, question: typeof EVERYTHING) {
  const alone = { question: EVERYTHING, names, from: null };
  const similar = await answers.similar(passage.id);
  const whole = async (hits: readonly (PassageAnswer["before"] | PassageAnswer)[], asked: typeof EVERYTHING) =>
    (
      await hitViews(
        answers,
        hits.flatMap((hit) => hit ?? []),
        { question: asked, names, from: null, whole: true },
      )
    )[0] ?? null;
  return {
    hit: await whole([passage], question),
    before: await whole([passage.before], EVERYTHING),
    after: await whole([passage.after], EVERYTHING),
    next: await hitViews(answers, passage.next.slice(0, 6), alone),
    similar: (await hitViews(answers, similar.slice(0, 6), alone)).map((hit, i) => ({ ...hit, shared: similar[i]?.shared ?? [] })),
  };
}

function sourceOf(passage: PassageAnswer, meeting: MeetingAnswer) {
  const { retrieved, attribution } = meeting.source;
  return {
    href: outsideHref(passage.sourceUrl),
    uri: meeting.source.uri,
    read: retrieved && shortDate(retrieved.slice(0, 10)),
    attribution,
    draft: meeting.minutes === "draft",
  };
}

/** `Leicestershire Police and Crime Panel, 14 December 2022, minute 54, resolution 2`. */
function headingOf(passage: PassageAnswer, item: ItemAnswer, meeting: MeetingAnswer): string {
  const resolutions = item.passages.filter(({ kind }) => kind === "resolution");
  const nth = resolutions.findIndex(({ id }) => id === passage.id);
  return [
    meeting.panel?.name ?? meeting.body ?? "Panel not known",
    longWhenOf(meeting),
    placeInMinutes({
      minute: item.minuteNumber ?? (meeting.documentType === "report" ? null : item.number),
      item: item.number,
      title: item.title,
      part:
        nth < 0 ? `paragraph ${passage.number ?? passage.position}` : `resolution ${numberingOf(item.withdrawn ?? []).resolution(nth + 1)}`,
    }),
  ].join(", ");
}
