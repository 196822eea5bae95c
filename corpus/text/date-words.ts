const numbered = (names: string[]) => names.flatMap((line, index) => line.split(" ").map((name): [string, number] => [name, index]));

/** Names of months, lower case, as printed in England and Wales → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  numbered([
    "january jan ionawr",
    "february feb chwefror",
    "march mar mawrth",
    "april apr ebrill",
    "may mai",
    "june jun mehefin",
    "july jul gorffennaf",
    "august aug awst",
    "september sept sep medi",
    "october oct hydref",
    "november nov tachwedd",
    "december dec rhagfyr",
  ]).map(([name, index]) => [name, index + 1]),
);

/** Names of weekdays, lower case → 0 (Sunday) to 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered([
    "sunday sun",
    "monday mon",
    "tuesday tues tue",
    "wednesday wednesay weds wed",
    "thursday thurs thur thu",
    "friday fri",
    "saturday sat",
  ]),
  ...["dydd sul", "dydd llun", "dydd mawrth", "dydd mercher", "dydd iau", "dydd gwener", "dydd sadwrn"].map(
    (name, index): [string, number] => [name, index],
  ),
]);
