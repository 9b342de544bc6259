import { z } from 'zod'
import { says } from '../declare'

const paper = { paper: z.string(), code: z.string() }

/** What can be said of papers: who printed which from which revision, who had it, and that its signed scan came back. */
export const paperEvents = {
  'paper.printed': says(
    'paper',
    z.strictObject({ ...paper, languages: z.string(), revision: z.int(), facts: z.string() }),
  ),
  'paper.opened': says('paper', z.strictObject({ ...paper, facts: z.string() }), true),
  'paper.viewed': says('paper', z.strictObject(paper), true),
  'papers.listed': says('case', z.strictObject({}), true),
  'paper.returned': says(
    'paper',
    z.strictObject({ ...paper, sha256: z.string(), changed: z.array(z.string()) }),
  ),
  'weights.viewed': says('case', z.strictObject({}), true),
} as const
