/** The part of GOV.UK Frontend's browser code that pages use: it comes without types. */
declare module "govuk-frontend" {
  type Component = new (root: Element) => unknown;
  export const ErrorSummary: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  export function createAll(component: Component): unknown[];
}
