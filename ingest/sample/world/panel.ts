import { readLists, readTable } from "../data.ts";
import { Random } from "../random.ts";
import { readHouses, type House } from "./house.ts";
import { holding, municipalYear, People, person, terms, type Member, type Person } from "./people.ts";

export type Holder = Person & { title: string; office: string; from: string; to: string };
export interface PanelName {
  name: string;
  host: string;
  site: string;
  committee: string;
}
/** A panel over all its years. */
export interface Panel {
  id: string;
  house: House;
  force: string;
  /** Known to the reference tables of the sample (the panels made up for benchmarks are not). */
  listed: boolean;
  namedOn(date: string): PanelName;
  holder(office: "commissioner" | "deputy-commissioner" | "chief-constable", date: string): Holder | undefined;
  members(date: string): Member[];
  /** The chair is the first, the vice-chair the second of these. */
  chairs(date: string): [Member, Member];
  /** The posts there are: officers of the commissioner, police ranks, servants of the panel, its clerk. */
  posts: Record<PostKind, readonly string[]>;
  inPost(post: string, date: string): Person;
}

export type PostKind = "officer" | "rank" | "servant" | "clerk";
const POSTS: Record<PostKind, number> = { officer: 4, rank: 4, servant: 2, clerk: 1 };

interface Basis {
  id: string;
  house: House;
  force: string;
  listed: boolean;
  names: { from: string; to: string; is: PanelName }[];
  holders: Holder[];
}

const covers = (date: string) => (row: { from: string; to: string }) => row.from <= date && (!row.to || date <= row.to);

/** The panels in the order of content/houses.yaml, then as many made up as are asked for. */
export function panels(count: number, seed: number): Panel[] {
  const houses = [...readHouses()];
  const listed = houses.slice(0, count).map(([id, house]) => build(listedBasis(id, house), seed));
  const more = Array.from({ length: Math.max(0, count - houses.length) }, (_, i) => {
    const [, house] = houses[i % houses.length] as [string, House];
    return build(inventBasis(i, house, seed), seed);
  });
  return [...listed, ...more];
}

function listedBasis(id: string, house: House): Basis {
  const rows = readTable("panels.csv").filter((r) => r["id"] === id);
  const force = rows[0]?.["force"] ?? "";
  return {
    id,
    house,
    listed: true,
    force: readTable("forces.csv").find((f) => f["id"] === force)?.["name"] ?? "",
    names: rows.map((r) => ({
      from: r["from"] ?? "",
      to: r["to"] ?? "",
      is: { name: r["name"] ?? "", host: r["host"] ?? "", site: r["site"] ?? "", committee: r["committeeId"] ?? "" },
    })),
    holders: readTable("office-holders.csv")
      .filter((r) => r["force"] === force)
      .map((r) => ({
        ...person(r["name"] ?? ""),
        title: r["title"] ?? "",
        office: r["office"] ?? "",
        from: r["from"] ?? "",
        to: r["to"] ?? "",
      })),
  };
}

const parts = readLists("places.txt");
const ELECTIONS = ["2012-11-22", "2016-05-12", "2021-05-13", "2024-05-09", "2099-01-01"];

/** A panel for benchmarks: a made-up county that writes like one of the listed houses, with a commissioner for each term. */
function inventBasis(index: number, like: House, seed: number): Basis {
  const random = new Random(`${seed}/county/${index}`);
  const county = countyName(index);
  const towns = Array.from({ length: 6 }, () => `${random.pick(parts.get("town-start") ?? [])}${random.pick(parts.get("town-end") ?? [])}`);
  const people = new People(random, []);
  const host = `${county} County Council`;
  const house: House = {
    ...like,
    place: { county, towns, flavour: { rural: random.int(3, 20) / 10, urban: random.int(3, 20) / 10 } },
    councils: [host, ...towns.slice(0, 4).map((t) => `${t} Borough Council`)],
    meets: { ...like.meets, from: 2013, to: 2026, gaps: [] },
  };
  const id = county.toLowerCase();
  const is = {
    name: `${county} Police and Crime Panel`,
    host,
    site: `https://democracy.${id}.example`,
    committee: String(2000 + index),
  };
  const holders = [
    ...holdersOf("commissioner", "Police and Crime Commissioner", people),
    ...holdersOf("chief-constable", "Chief Constable", people),
  ];
  return { id, house, listed: false, force: `${county} Police`, names: [{ from: "", to: "", is }], holders };
}

/** The name of a made-up county, another for every index. */
function countyName(index: number): string {
  const [starts, ends] = [parts.get("start") ?? [], parts.get("end") ?? []];
  const round = Math.floor(index / starts.length);
  // Every third round begins one end later, or the fourth would have the names of the first.
  return `${starts[index % starts.length] ?? ""}${ends[(index + round + Math.floor(round / 3)) % ends.length] ?? ""}`;
}

/** Somebody in an office for each term between two elections. */
const holdersOf = (office: string, title: string, people: People): Basis["holders"] =>
  ELECTIONS.slice(0, 4).map((from, i) => ({ ...people.next(), office, title, from, to: dayBefore(ELECTIONS[i + 1]) }));

function dayBefore(date = "2099-01-01"): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function build(basis: Basis, seed: number): Panel {
  const random = new Random(`${seed}/people/${basis.id}`);
  const people = new People(
    random,
    basis.holders.map((h) => h.last),
  );
  const years = { from: 2011, to: 2027 };
  const councils = Array.from({ length: 11 }, (_, i) => basis.house.councils[i % basis.house.councils.length] as string);
  const seat = (council: string, independent: boolean) =>
    terms<Member>(random, years, [3, 7], () => ({ ...people.next(), council, independent }));
  const seats = [...councils.map((c) => seat(c, false)), seat("", true), seat("", true)];
  const sitting = (year: number) => seats.flatMap((s) => holding(s, year) ?? []);
  const chairs = new Map<number, [Member, Member]>();
  let pair: Member[] = [];
  for (let year = years.from; year <= years.to; year++) {
    const now = sitting(year).filter((m) => !m.independent);
    const stay = pair.filter((m) => now.includes(m) && random.chance(0.7));
    pair = [...stay, ...random.shuffled(now.filter((m) => !stay.includes(m)))].slice(0, 2);
    chairs.set(year, pair as [Member, Member]);
  }
  const words = readLists("words.txt");
  const postsOf = (kind: PostKind) => random.shuffled(words.get(kind) ?? []).slice(0, POSTS[kind]);
  const posts = { officer: postsOf("officer"), rank: postsOf("rank"), servant: postsOf("servant"), clerk: postsOf("clerk") };
  const staff = new Map(
    Object.values(posts).flatMap((all) => all.map((post) => [post, terms(random, years, [3, 6], () => people.next())] as const)),
  );
  return {
    ...basis,
    posts,
    namedOn: (date) => (basis.names.find(covers(date)) ?? basis.names[0])?.is as PanelName,
    holder: (office, date) => basis.holders.filter((h) => h.office === office).find(covers(date)),
    members: (date) => sitting(municipalYear(date)),
    chairs: (date) => chairs.get(municipalYear(date)) as [Member, Member],
    inPost: (post, date) => holding(staff.get(post) ?? [], municipalYear(date)) as Person,
  };
}
