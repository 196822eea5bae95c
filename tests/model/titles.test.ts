import { describe, expect, it } from "vitest";
import { officeWithTitle, titlesOn, type OfficeHolder } from "../../corpus/model/index.ts";

const holder = (title: string): OfficeHolder => {
  return { force: "kesterby", name: "Ada Marsh", office: "commissioner", title, from: "2016-05-12", to: "2021-05-12", confirmed: true };
};
const title = (listed: string, notBefore: string | null, notAfter = notBefore, force = "kesterby") =>
  titlesOn({ force, notBefore, notAfter }, [holder(listed)])("commissioner", "ada marsh");

describe("the title of an office-holder", () => {
  it.each<[what: string, found: string | null, expected: string | null]>([
    ["on a day in office", title("Mayor", "2018-01-09"), "Mayor"],
    ["before it", title("Mayor", "2016-05-11"), null],
    ["of a stretch that ends after it", title("Mayor", "2021-01-01", "2021-12-31"), null],
    ["of a day not known", title("Mayor", null), null],
    ["of another force", title("Mayor", "2018-01-09", "2018-01-09", "northmoor"), null],
    ["without the note behind it", title("Mayor of London (Mayor's Office)", "2018-01-09"), "Mayor of London"],
  ])("%s", (_, found, expected) => expect(found).toBe(expected));
  it.each([
    ["Police, Fire and Crime Commissioner (PCC until 2017-10)", "2017-09-30", "Police and Crime Commissioner"],
    ["Police, Fire and Crime Commissioner (PCC until 2017-10)", "2017-11-01", "Police, Fire and Crime Commissioner"],
    ["Police, Fire and Crime Commissioner (PCC until 2018)", "2018-03-01", null],
    ["Police and Crime Commissioner (Mayor from 2018-04-01, memory)", "2018-03-31", "Police and Crime Commissioner"],
    ["Police and Crime Commissioner (Mayor from 2018-04-01, memory)", "2018-04-02", "Mayor"],
  ])("%s on %s: %s", (listed, day, expected) => expect(title(listed, day)).toBe(expected));
  it.each([
    ["commissioner", null, "Commissioner"],
    ["commissioner", "Police and Crime Commissioner", "Commissioner"],
    ["commissioner", "Acting Police and Crime Commissioner", "Commissioner (Acting PCC)"],
    ["commissioner", "Police, Fire and Crime Commissioner", "Commissioner (PFCC)"],
    ["deputy-commissioner", "Deputy Police and Crime Commissioner", "Deputy commissioner"],
    ["deputy-commissioner", "Deputy Mayor for Policing and Crime", "Deputy commissioner (Deputy Mayor for Policing and Crime)"],
    ["chief-constable", "Chief Constable", "Chief Constable"],
  ] as const)("beside the office: %s, %s", (office, listed, words) => expect(officeWithTitle(office, listed)).toBe(words));
});
