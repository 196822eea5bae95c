export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/**
 * A day in the form of an example: 'Thursday, 16th November, 2017' (weekday, ordinal, commas as there), '14 December 2022'.
 * `date` is ISO.
 */
export function printDate(date: string, like: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  const day = at.getUTCDate();
  const ordinal = /\d(st|nd|rd|th)/.test(like) ? suffix(day) : "";
  const month = MONTHS[at.getUTCMonth()] ?? "";
  const year = `${/[a-z], \d{4}/.test(like) ? "," : ""} ${at.getUTCFullYear()}`;
  const weekday = /^[A-Z][a-z]+day(,?) /.exec(like);
  return `${weekday ? `${DAYS[at.getUTCDay()] ?? ""}${weekday[1] ?? ""} ` : ""}${day}${ordinal} ${month}${year}`;
}

function suffix(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}
