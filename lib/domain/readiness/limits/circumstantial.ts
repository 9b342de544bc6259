import { parameters } from '../parameters'
import type { Limit } from './limit'

/** Signs point to it from too few sides, and nothing shows it. */
export const circumstantial: Limit = {
  id: 'circumstantial',
  applies: ({ pointing, showing }) =>
    pointing > 0 && showing === 0 && pointing < parameters.circumstantialVoices,
  value: (_, { limits }) => limits.circumstantial,
}
