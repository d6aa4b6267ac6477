/** govuk-frontend ships no types; this is as much of it as we call. */
declare module 'govuk-frontend' {
  type Component = new (root: Element) => unknown
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const FileUpload: Component
  export const Radios: Component
  export const SkipLink: Component
  /** Starts the component on every element that asks for it by `data-module`. */
  export function createAll(component: Component): void
}
