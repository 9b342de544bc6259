import type { PlainCase, PlainItem } from './reference'

/** A case as humble as can be: one element, nothing in it, everything else done. */
export const aCase = (given: Partial<PlainCase> = {}): PlainCase => ({
  model: 'crm-1.0.0',
  id: 'any',
  elements: { e: {} },
  tree: { element: 'e' },
  steps: [],
  disclosure: 1,
  undisclosedExculpatory: false,
  ...given,
})

/** A laboratory's finding, cleared, that proves the element. */
export const anItem = (given: Partial<PlainItem> = {}): PlainItem => ({
  id: 'a',
  target: { element: 'e' },
  polarity: 'supports',
  strength: 'proves',
  source: 'P1',
  information: 2,
  admissibility: 'cleared',
  origin: 'registry',
  ...given,
})
