import 'server-only'
import canonicalize from 'canonicalize'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import '@/lib/server/every-act'
import { type Act, actNamed } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { currentAt, whoIsComing } from './session'
import { whereTo } from './where-to'

/** Performs a look for the person at the page. A page that asks twice looks once. */
export async function load<Input extends z.ZodType, Output>(
  act: Act<Input, Output>,
  input: z.input<Input>,
): Promise<Output> {
  // The cached answer is the answer of this very act to this very input.
  return (await loadOnce(act.name, canonicalize(input) ?? '{}')) as Output
}

const loadOnce = cache(async (name: string, input: string): Promise<unknown> => {
  const act = actNamed(name)
  if (!act) throw new Error(`${name} is not declared`)
  try {
    return await run(act, await whoIsComing(), JSON.parse(input), await currentAt())
  } catch (error) {
    return leave(error)
  }
})

/** Goes where an error sends the reader: nothing here, sign in, say who you are, say why you look. */
export async function leave(error: unknown): Promise<never> {
  if (error instanceof NotFound || error instanceof z.ZodError) notFound()
  const there = whereTo(error, (await headers()).get('x-ringleader-path') ?? '/')
  if (there) redirect(there)
  throw error
}
