import type { Messages } from 'next-intl'

/** The words that leaves in the browser need. Everything else is said on the server and never sent as a dictionary. */
export const clientWords = ({ ui }: Messages) => ({ ui }) satisfies Partial<Messages>

/** The words of the proof matrix, which is drawn in the browser, beside those of every leaf. */
export const matrixWords = ({ ui, matrix, readinessView }: Messages) =>
  ({ ui, matrix, readinessView }) satisfies Partial<Messages>
