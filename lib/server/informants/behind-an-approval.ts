import { Unavailable } from '@/lib/server/kernel/errors'

/** Where the vault does not open, what was asked is not there: other approvals go on without its key. */
export const quietly = <Asked>(asked: Promise<Asked>): Promise<Asked | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof Unavailable) return undefined
    throw error
  })

/** The id under which the vault keeps what an approval of this act was asked for; undefined for any other approval. */
export function keptUnder(
  { act, input }: { readonly act: string; readonly input: unknown },
  wanted: string,
  field: string,
): string | undefined {
  if (act !== wanted || typeof input !== 'object' || input === null) return undefined
  const id: unknown = Object.entries(input).find(([name]) => name === field)?.[1]
  return typeof id === 'string' ? id : undefined
}
