import type { Answers } from "../../corpus/questions/port.ts";
import type { PageHead } from "../../web/views/frame.ts";
import type { Given } from "../http/given.ts";

/** What a page is given: the corpus, where readers find this server, and the day. */
export interface Desk {
  answers: Answers;
  publicUrl: string;
  /** ISO day: years after it are not over, and "the last 24 months" end on it. */
  today: string;
}
/** What is asked for: the path without parameters, the id in it (empty where it has none), and the parameters. */
export interface Asked {
  path: string;
  id: string;
  given: Given;
}
/** A page to be drawn: what it says of itself, its template and what it shows. */
export interface Page extends PageHead {
  template: string;
  view: object;
}
export interface Redirect {
  to: string;
  /** 303: the tidy address of a form. 301: an id that has passed on. */
  status: 301 | 303;
}
export type Reply = Page | Redirect;
export type Handler = (desk: Desk, asked: Asked) => Promise<Reply>;

export function isRedirect(reply: Reply): reply is Redirect {
  return "to" in reply;
}
