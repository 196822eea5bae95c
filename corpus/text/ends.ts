/** What ends a sentence or a part of one, with the marks that close behind it. A line that ends otherwise goes on in the next. */
export const ENDS = /[.!?:;][”"’')\]]*$/;
