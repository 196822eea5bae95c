/** The host of an address and the number of the meeting that it names, where it names one. */
export interface Address {
  host: string | null;
  meetingNumber: string | null;
}

/** Reads an address for what two sources of one meeting have in common: host and meeting number. An impossible address has neither. */
export function readAddress(url: string | null): Address {
  if (url === null || !URL.canParse(url)) return { host: null, meetingNumber: null };
  const { host, pathname, searchParams } = new URL(url);
  const parameters = new Map([...searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  // Printed minutes and packs of a meeting lie at documents/g<number>/…; elsewhere ModernGov names it MId, MID or MeetingId.
  const inPath = /\/documents\/g(\d{1,12})\//i.exec(pathname)?.[1];
  const named = parameters.get("mid") ?? parameters.get("meetingid") ?? "";
  return { host: host.toLowerCase(), meetingNumber: inPath ?? (/^\d{1,12}$/.test(named) ? named : null) };
}
