/** Whose words come next among the questions of the public, on a line of its own: 'Supplementary question', 'Answer 2:', 'Response from the Commissioner'. */
const TURN =
  /^(?:supplementary |written |follow-up |further )?(?:question|answer|response|reply|statement)(?: (?:no\.? ?)?\d{1,2})?(?: (?:from|by) (?:the |Mrs?|Ms|Miss|Dr|Cllr|Councillor)\b[^.:;]{2,80})?:?$/i;

/** Whether a line says whose words come next. */
export const namesTurn = (text: string): boolean => TURN.test(text);
