/** Whose words come next among the questions of the public, on a line of its own: 'Supplementary question', 'Answer 2:'. */
const TURN = /^(?:supplementary |written |follow-up )?(?:question|answer|response|reply|statement)(?: (?:no\.? ?)?\d{1,2})?:?$/i;

/** Whether a line says whose words come next. */
export const namesTurn = (text: string): boolean => TURN.test(text);
