/** How a paragraph ends that leads in what stands below it: 'The following points were made:', 'RESOLVED –'. */
export const LEADS_IN = /[:–—]\s?-?$|\s-$/;
