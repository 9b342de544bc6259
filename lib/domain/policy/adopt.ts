import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** What is drafted and waits to be used: who wrote it, and since when it is used. */
export type Drafted = { readonly writers: readonly string[]; readonly adoptedAt: Date | null }

/** Whether a draft may come into use: once, and never by the word of somebody who wrote it. */
export function mayAdopt({ writers, adoptedAt }: Drafted, approverId: string | undefined): Ruling<true> {
  if (adoptedAt !== null) return refuse('adopted-already')
  if (approverId !== undefined && writers.includes(approverId)) return refuse('second-person-wrote-it')
  return allow(true)
}
