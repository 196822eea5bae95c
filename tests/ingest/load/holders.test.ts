import { describe, expect, it } from "vitest";
import type { MeetingRecord, Reference } from "../../../corpus/model/index.ts";
import { withHolders } from "../../../ingest/load/holders.ts";
import { Loader } from "../../../ingest/load/loader.ts";
import { mergeReadings } from "../../../ingest/load/merge.ts";
import { NO_FACTS, column, faults, load, loadable, withCorpus } from "../../support/corpus.ts";
import { record } from "../../support/records.ts";

const row = (name: string, from: string, to: string | null) =>
  ({ force: "north", name, office: "commissioner", title: "Police and Crime Commissioner", from, to, confirmed: false }) as const;
const FACTS: Reference = { ...NO_FACTS, officeHolders: [row("Ann Ash", "2012-11-22", "2016-05-11"), row("Ben Birch", "2016-05-12", null)] };
const SAID = "The PCC said that vetting had been slow and that every force in the land had the same trouble with it.";
const nobody = { office: "commissioner", person: null, personEvidence: null } as const;
/** What the host shows of a meeting, with an item cut short, and the page of that item, which has no day. */
const whole = record({ force: "north", items: [{ number: "1", title: "Vetting", truncated: true, texts: [SAID.slice(0, 60)] }, { number: "2", title: "Close", texts: ["It closed."] }] }); // prettier-ignore
const lone = (said: object = {}) => record({ force: "north", date: null, type: "agenda-item", items: [{ title: "Vetting", texts: [SAID, "More was said."], said: { ...nobody, ...said } }] }); // prettier-ignore
const page = lone();

const bearers = ({ items }: MeetingRecord) =>
  items.flatMap((i) => i.passages.flatMap((p) => p.contributions.map((c) => [c.person, c.personEvidence])));
const joined = (...readings: MeetingRecord[]) => new Set(bearers(mergeReadings(readings, FACTS.officeHolders)).map(String));

describe("who speaks by office in an item of no day that has joined the meeting of a day", () => {
  it("is who held the office on that day", () => {
    expect(joined(page)).toEqual(new Set([","]));
    expect(joined(whole, page)).toEqual(new Set(["Ben Birch,reference-unconfirmed"]));
    expect(joined(page, whole)).toEqual(new Set(["Ben Birch,reference-unconfirmed"]));
    const early = { date: "2015-01-05", dateNotBefore: "2015-01-05", dateNotAfter: "2015-01-05" };
    expect(joined({ ...whole, ...early }, page)).toEqual(new Set(["Ann Ash,reference-unconfirmed"]));
  });

  it("is whom the meeting names in that office before the reference", () => {
    const attendance = [{ name: "Carol Cedar", office: "commissioner", organisation: null, status: "present" }] as const;
    expect(joined({ ...whole, attendance: [...attendance] }, page)).toEqual(new Set(["Carol Cedar,attendance"]));
    expect(joined({ ...whole, attendance: [...attendance, { ...attendance[0], name: "Dan Dale" }] }, page)).toEqual(new Set([","]));
  });

  it.each([
    ["of several", { speakerText: "The PCCs" }],
    ["of another force's", { speakerText: "The PCC for Eastmoor" }],
    ["of another office", { office: "panel" }],
  ])("is left alone where it is said %s", (_, said) => {
    const other = lone();
    const items = other.items.map((i) => ({ ...i, passages: i.passages.map((p) => ({ ...p, contributions: p.contributions.map((c) => ({ ...c, ...said })) })) })); // prettier-ignore
    expect(joined(whole, { ...other, items } as MeetingRecord)).toEqual(new Set([","]));
  });

  it("is found too where the day was given by hand", () => {
    const field = { id: page.id, field: "date", value: "2015-01-05", by: "J Doe", date: "2026-11-02", reason: "the agenda", was: "" };
    const days = { date: "2015-01-05", dateNotBefore: "2015-01-05", dateNotAfter: "2015-01-05" };
    expect(joined({ ...page, ...days, corrections: [field] })).toEqual(new Set(["Ann Ash,reference-unconfirmed"]));
    const wrong = lone({ person: "Ben Birch", personEvidence: "reference-unconfirmed" });
    expect(joined({ ...wrong, ...days, corrections: [field] })).toEqual(new Set(["Ann Ash,reference-unconfirmed"]));
  });

  it("is left as it was read where the reading knew the day, or names somebody itself", () => {
    const dated = { ...page, date: whole.date, dateNotBefore: whole.date, dateNotAfter: whole.date };
    expect(withHolders(dated, [dated], FACTS.officeHolders)).toBe(dated);
    const named = lone({ person: "Eve Elm", personEvidence: "printed" });
    const passages = named.items.flatMap((i) => i.passages).map((p, n) => ({ ...p, contributions: n === 0 ? p.contributions : page.items[0]?.passages[1]?.contributions ?? [] })); // prettier-ignore
    const mixed = { ...named, items: named.items.map((i) => ({ ...i, passages })) };
    expect(joined(whole, mixed)).toEqual(new Set(["Eve Elm,printed", ","]));
  });
});

describe("a corpus", () => {
  const persons = "SELECT DISTINCT person FROM contribution WHERE office = 'commissioner'";

  it("names them in whatever order the sources come", () => {
    for (const sources of [
      [loadable("a.html", [whole]), loadable("b.html", [page])],
      [loadable("b.html", [page]), loadable("a.html", [whole])],
    ]) {
      withCorpus((corpus) => {
        load(corpus, ...sources);
        expect(column(corpus, persons)).toEqual(["northmoor_ben-birch"]);
        expect(faults(corpus)).toEqual([]);
      }, FACTS);
    }
  });

  it("that was joined by other facts or another version is joined anew, once", () => {
    withCorpus((corpus) => {
      load(corpus, loadable("a.html", [whole]), loadable("b.html", [page]));
      expect(column(corpus, persons)).toEqual([null]);
      corpus.db.prepare("UPDATE meta SET value = ? WHERE key = 'reference'").run(JSON.stringify(FACTS));
      expect(faults(corpus)).not.toEqual([]);
      const again = () => new Loader(corpus, { acceptShrunk: false, now: () => new Date() }).rejoin("2");
      again();
      expect(column(corpus, persons)).toEqual(["northmoor_ben-birch"]);
      expect(faults(corpus)).toEqual([]);
      const before = column(corpus, "SELECT max(number) FROM meeting_change");
      again();
      expect(column(corpus, "SELECT max(number) FROM meeting_change")).toEqual(before);
    });
  });
});
