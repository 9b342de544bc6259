import type { Kept } from './keeping'

export type KeptWords = Readonly<Record<'kept' | 'failed' | 'elsewhere', string>>

/** Says whether what is typed is kept, and what another window of the same person says. */
export const KeptSaid = ({
  kept,
  say,
  theirs,
}: {
  readonly kept: Kept | null
  readonly say: KeptWords
  readonly theirs: string
}) => (
  <p role="status" className="mb-2 text-sm text-soft">
    {kept?.as === 'kept' && say.kept}
    {kept?.as === 'failed' && say.failed}
    {kept?.as === 'elsewhere' && `${say.elsewhere} ${theirs}`}
  </p>
)
