import type { MeetingRecord, Passage } from "../../../corpus/model/index.ts";

/** What is wrong with a record, in words: ids given twice, places out of order, offsets that lie outside their text. Empty: nothing. */
export function faultsOf(record: MeetingRecord): string[] {
  const ids = record.items.flatMap((item) => [item.id, ...item.passages.map((passage) => passage.id)]);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is given twice`);
  const passages = record.items.flatMap((item) =>
    item.passages.flatMap((passage, at) => [
      ...(passage.position === at + 1 ? [] : [`${passage.id} has position ${passage.position}`]),
      ...inPassage(passage, item.title ?? "").map((fault) => `${passage.id}: ${fault}`),
    ]),
  );
  return [...twice, ...passages];
}

function inPassage({ text, kind, contributions, topics, actions }: Passage, title: string): string[] {
  const spans = [
    ...contributions.map((c) => ({ what: "a contribution", of: text, ...c })),
    ...actions.map((a) => ({ what: "an action", of: text, ...a })),
    ...topics.flatMap((t) => t.evidence.map((e) => ({ what: `evidence of ${t.id}`, of: e.in === "title" ? title : text, ...e }))),
  ];
  return [
    ...(text !== "" && text.trim() === text ? [] : ["its text is empty or stands between blanks"]),
    ...(kind === "minute" || contributions.length === 0 ? [] : [`somebody speaks in a ${kind}`]),
    ...spans
      .filter(({ start, end, of }) => start >= end || end > of.length)
      .map(({ what, start, end, of }) => `${what} lies at ${start} to ${end} of ${of.length}`),
    ...contributions.flatMap((c, at) => (at > 0 && c.start < (contributions[at - 1]?.end ?? 0) ? ["contributions overlap"] : [])),
    ...contributions.flatMap((c) => (c.person !== null && c.personEvidence === null ? ["a person without evidence"] : [])),
  ];
}
