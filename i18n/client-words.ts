import type { Messages } from 'next-intl'

/** The words that leaves in the browser need. Everything else is said on the server and never sent as a dictionary. */
export const clientWords = ({ ui }: Messages) => ({ ui }) satisfies Partial<Messages>
