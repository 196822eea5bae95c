import type { House } from "../world/house.ts";
import type { Item, Meeting } from "../write/shapes.ts";
import { body, decisionOf, h1, more, preambleOf, type Printed } from "./parts.ts";

type Page = House["prints"]["page"];

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const CHROME: Partial<Record<Page, [string, string]>> = {
  chrome: [
    '<div class="cookie-banner">This site uses cookies. <a href="/cookies">Find out more</a></div><header><a href="#content">Skip to main content</a><nav><ul><li><a href="/">Home</a></li><li><a href="/council">Your council</a></li><li><a href="/news">News</a></li></ul></nav></header><main id="content">',
    '</main><footer><ul><li><a href="/accessibility">Accessibility</a></li><li><a href="/privacy">Privacy notice</a></li></ul><p>Follow us</p></footer>',
  ],
  shared: ['<div id="page"><p><a href="#main">Skip to content</a></p>', '<div class="share"><h3>Share this item</h3></div></div>'],
};

/** The page of a whole meeting, in the skin of the house's host (class names are those of the real system). */
export function meetingPage(meeting: Meeting, house: House): string {
  const { page } = house.prints;
  const when = `${meeting.printedDate} ${meeting.time}`;
  const title = h1(meeting, house);
  const sub = page === "notes" ? `${escape(meeting.heading)}<br />${when}` : `${escape(meeting.heading)} - ${when}`;
  const [top, foot] = CHROME[page] ?? ["", ""];
  const files = ["Agenda frontsheet", "Public reports pack", meeting.draft ? "Printed draft minutes" : "Printed minutes"];
  return `<!DOCTYPE html>
<html lang="en-gb"><head><meta charset="utf-8"><title>${escape(title)} - ${escape(meeting.heading)} - ${when}</title></head>
<body>${top}<div id="modgov">
<div class="mgHeader"><h1  class="mgMainTitleTxt" >${escape(title)}</h1></div>
<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">${sub}</h2></div>
<div class="mgLinks" ><ul  class="mgActionList" >
<li><a href="mgMeetingAttendance.aspx?ID=${meeting.mid}" title="Link&#32;to&#32;attendance&#32;details">Attendance details</a></li>
${files.map((f, i) => `<li><a href="documents/g${meeting.mid}/${f}.pdf?T=${i}">${f} <span class="mgFileSize"><img alt="pdf icon" src="pdf.gif"/> PDF ${120 + i * 31} KB</span></a></li>`).join("\n")}
</ul></div>
<div class="mgContent" >
<p><span  class="mgLabel" >Venue: </span>${escape(meeting.venue)}. <a href="mgLocationDetails.aspx?RID=3">View directions</a></p>
<p><span  class="mgLabel" >Contact: </span>${escape(meeting.contact.name)}, ${escape(meeting.contact.post)}&nbsp; Email: <a href="mailto:${meeting.contact.email}">${meeting.contact.email}</a></p>
<h3 class="mgSectionTitle">Items</h3>
<table class="mgItemTable" id="mgItemTable" summary="Table of agenda items">
<tr>${page === "notes" ? "<th>Note</th>" : ""}<th>No.</th><th>Item</th></tr>
${attendance(meeting, house)}${meeting.items.map((item, i) => row(item, house, i)).join("\n")}
</table></div>
<div class="mgFooter" ><p>&nbsp;</p></div></div>${foot}
</body></html>
`;
}

/** Where the page itself says who was there, it is a row without a number. */
function attendance(meeting: Meeting, house: House): string {
  if (house.attendance !== "officers") return "";
  const list = meeting.attending.map((p) => `<li>${escape(p.name)}, ${escape(p.note)}</li>`).join("");
  return `<tr><td class="mgItemNumberCell"></td><td><p class="mgAiTitleTxt">Also in attendance</p><ul>${list}</ul></td></tr>\n`;
}

function row(item: Item, house: House, place: number): string {
  const { page } = house.prints;
  const note = page === "notes" ? "<td></td>" : "";
  const size = item.paper ? ` <span class="mgFileSize"><img alt="pdf icon" src="pdf.gif"/> ${item.paper}</span>` : "";
  const title = item.paper
    ? `<a class="mgAiTitleLnk" href="documents/s${item.id}/Report.pdf" title="Link&#32;to&#32;document">${escape(item.title)}${size}</a>`
    : escape(item.title);
  const share = page === "shared" ? '<p class="share">Share this item</p>' : "";
  return `<tr>${note}<td class="mgItemNumberCell"><p class="mgAiTitleTxt" ><a name="AI${item.id}"></a>${item.number ?? ""}</p></td>
<td><p class="mgAiTitleTxt" >${title}</p>${content(item, house, place)}${share}</td></tr>`;
}

function content(item: Item, house: House, place: number): string {
  const preamble = preambleOf(item);
  const decided = decisionOf(item);
  const cut = more(item);
  return [
    ...(preamble.length
      ? [
          block(
            preamble.map((text) => ({ is: "preamble", marker: "", text })),
            house.prints.page,
          ),
        ]
      : []),
    ...(item.paper ? ['<p class="mgSubItemTitleTxt">Additional documents:</p>'] : []),
    ...(decided.length ? [`<p class="mgSubItemTitleTxt">Decision:</p>${block(decided, house.prints.page)}`] : []),
    `<p class="mgSubItemTitleTxt">Minutes:</p>${block(body(item, house, place), house.prints.page)}`,
    ...(cut ? [`<p>&nbsp;...&nbsp; <a href="mgAi.aspx?ID=${item.id}">${cut}.</a></p>`] : []),
  ].join("\n");
}

/** Paragraphs as the host's editor stored them: from a word processor, or as lists. */
function block(paras: readonly Printed[], page: Page): string {
  const lists = page === "shared" || page === "chrome" || page === "notes";
  const rows = paras.map((p, i) => (lists ? listed(p, paras[i - 1], paras[i + 1]) : typed(p)));
  return `<div class="mgWordPara"><div class="WordSection1">${rows.join("\n")}</div></div>`;
}

function typed(p: Printed): string {
  if (p.is === "label") return `<p class="MsoNormal"><b>${escape(p.text)}</b></p>\n<p class="MsoNormal">&nbsp;</p>`;
  if (!p.marker) return `<p class="MsoNormal"><span>${escape(p.text)}</span></p>\n<p class="MsoNormal">&nbsp;</p>`;
  return `<p class="MsoListParagraph">${p.marker}&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; ${escape(p.text)}</p>`;
}

const listKind = (p: Printed | undefined): string =>
  p?.marker === "·" ? "ul" : /^\d+\.$/.test(p?.marker ?? "") && p?.is === "resolution" ? "ol" : "";

function listed(p: Printed, before: Printed | undefined, after: Printed | undefined): string {
  if (p.is === "label") return `<p><strong>${escape(p.text)}</strong></p>`;
  const kind = listKind(p);
  if (!kind) return `<p>${p.marker ? `${p.marker}&nbsp;&nbsp;` : ""}${escape(p.text)}</p>`;
  return `${listKind(before) === kind ? "" : `<${kind}>`}<li>${escape(p.text)}</li>${listKind(after) === kind ? "" : `</${kind}>`}`;
}

/** One item on a page of its own: neither panel nor date. */
export function itemPage(item: Item, house: House, prefix: string): string {
  return `<!DOCTYPE html>
<html lang="en-gb"><head><meta charset="utf-8"><title>Agenda item - ${escape(item.title)}</title></head>
<body><div id="modgov">
<div class="mgHeader"><h1  class="mgMainTitleTxt" >${prefix}Agenda item</h1></div>
<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">${escape(item.title)}</h2></div>
<div class="mgContent" >${content({ ...item, cutAfter: null, paper: null }, house, 0)}
<p class="mgSubItemTitleTxt">Supporting documents:</p></div>
<div class="mgFooter" ><p>&nbsp;</p></div></div></body></html>
`;
}
