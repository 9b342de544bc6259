import { useTranslations } from 'next-intl'
import { useCount } from '@/components/ui/digits'
import { Pager } from '@/components/ui/pager'
import type { Polarity } from '@/lib/domain/readiness/vocabulary'
import type { CellView } from '@/lib/server/proof/view-cell'
import { type LinkActs, LinkCard } from './link-card'

/** Every link of a cell, for and against in the same list's two parts; what points away never hides. */
export function CellLinks({
  view,
  hrefOf,
  actions,
}: {
  readonly view: CellView
  readonly hrefOf: (after: string) => string
  readonly actions: LinkActs
}) {
  const t = useTranslations('matrix.panel')
  const count = useCount()
  const part = (polarity: Polarity) => {
    const side = view.cell[polarity]
    const voices = view.voices.filter((voice) => voice.polarity === polarity).length
    const links = view.links.filter((link) => link.polarity === polarity)
    const none =
      side.links > 0 ? t('more-elsewhere') : t(polarity === 'supports' ? 'none-for' : 'none-against')
    return (
      <section className="mt-4">
        <h3 className="mb-1.5 flex flex-wrap items-baseline justify-between gap-2">
          {t(polarity)}
          {voices > 0 && (
            <span className="font-normal text-sm text-soft">
              {t('voices', {
                sources: voices,
                points: side.points === null ? '…' : count(Math.round(side.points * 10) / 10),
              })}
            </span>
          )}
        </h3>
        {links.length === 0 ? (
          <p className="text-sm text-soft">{none}</p>
        ) : (
          <ul className="space-y-2">
            {links.map((link) => (
              <LinkCard key={`${link.linkId} ${link.hop}`} link={link} view={view} {...actions} />
            ))}
          </ul>
        )}
      </section>
    )
  }
  return (
    <>
      {part('supports')}
      {part('undermines')}
      {(view.earlier || view.later) && (
        <Pager earlier={view.earlier && hrefOf(view.earlier)} later={view.later && hrefOf(view.later)} />
      )}
    </>
  )
}
