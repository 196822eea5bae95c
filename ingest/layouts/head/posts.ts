const COMMISSIONER = String.raw`(?:Police(?:,| and| &) (?:Fire (?:and|&) )?Crime Commissioner|PCC|PFCC)(?: \((?:PCC|PFCC)\))?`;
/** Who is no holder of the post behind it. */
const NO_PLACE = "Former|Retired|Previous|Outgoing|Incoming|New|Shadow|Other|Staff|Youth|Junior|Victims|Children|Information|Traffic";
/** Whose officer holds a post. */
const OF_WHOM = String.raw`(?: (?:to|of|at|in) the (?:${COMMISSIONER}|Commissioner|Panel|OPF?CC|Office of the ${COMMISSIONER}))?`;
/**
 * A post and no more, but for an article, a place before it, and that it is held for another or a time: not 'Driver to the Chief Constable',
 * 'Officers of the Commissioner' or 'on behalf of' anybody, and none of a force or council named behind it, which may be another.
 */
const POST = new RegExp(
  String.raw`^(?:the )?(?:(?!(?:${NO_PLACE})\b)\p{Lu}\p{L}+ (?:(?:(?:and|&) )?\p{Lu}\p{L}+ )?)??(?:(?:Deputy|Acting|Interim|Temporary|Assistant) ){0,2}` +
    String.raw`(?:${COMMISSIONER}|DPCC|(?<=^(?:the )?(?:(?:Deputy|Acting|Interim) )*)Commissioner|Chief Constable|DCC|ACC|` +
    String.raw`(?:Chief Executive(?: Officer)?|Treasurer|Clerk|Solicitor|(?:Chief Financ(?:e|ial)|Monitoring|Scrutiny|Governance|Support|Services|Lead) Officer|Legal Advis[eo]r)${OF_WHOM})$`,
  "u",
);
const LONGEST_POST = 90;

/** Whether words are a post and nobody's name. */
export const isPost = (text: string): boolean => text.length <= LONGEST_POST && POST.test(text.replace(/^The /u, "the "));

/** A word that makes a post of what it stands in. */
export const POST_WORD =
  /\b(?:Commissioner|PCC|PFCC|DPCC|Constable|DCC|ACC|Executive|Officer|Treasurer|Director|Deputy|Secretary|Solicitor|Clerk|Head|Co-opted|Independent|Superintendent)\b/u;
/** With an initial or a title it is a person's name and no county's: 'Chief Constable (West Marl)'. */
export const SURELY_NAME = new RegExp(String.raw`^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b|(?:\p{Lu}\.?\s)+\p{Lu}\p{Ll})`, "u");

/** A post without the article before it. */
export const withoutArticle = (post: string): string => post.replace(/^the /iu, "");

/** 'Apologies from Cllr Bright and from the Chief Constable': somebody more, whom only a post tells; no note of whoever stands before. */
export const isNameless = (piece: string, joined: boolean) =>
  (joined ? /^(?:from )?the\s/i : /^from the\s/i).test(piece) && POST_WORD.test(piece) && !/\((?:Mrs?|Ms|Miss|Dr)\b/.test(piece);
