import { useLocale, useTranslations } from 'next-intl'
import { useHopWords } from '@/components/cases/hop-words'
import { itemNumber } from '@/components/evidence/item-number'
import { useCount } from '@/components/ui/digits'
import type { SpreadView } from '@/lib/server/proof/view-spread'

/** One charge by source or item: elements down, voices across, in each cell what it adds and what it takes. */
export function SpreadTable({ view }: { readonly view: SpreadView }) {
  const t = useTranslations('matrix')
  const locale = useLocale()
  const count = useCount()
  const words = useHopWords()
  const tenth = (value: number) => count(Math.round(value * 10) / 10)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1)
    <section className="overflow-x-auto overscroll-x-contain" tabIndex={0} aria-label={t('title')}>
      <table className="matrix w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className="matrix-person">
              {t('spread.element')}
            </th>
            {view.heads.map(({ id, number, title }) => (
              <th key={id} scope="col" className="max-w-40 min-w-28 align-bottom">
                {number !== null && <b className="block font-mono">{itemNumber(number)}</b>}
                <span className="line-clamp-3">{title}</span>
              </th>
            ))}
            <th scope="col" className="whitespace-nowrap">
              {t('spread.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ key, title, hop, element, bits, points }) => (
            <tr key={key}>
              <th scope="row" className="matrix-person font-normal">
                {hop
                  ? words(hop, view.inKhmer)
                  : title
                    ? title[locale]
                    : t(element === 'CHAIN' ? 'chain' : 'whole')}
              </th>
              {bits.map((bit, place) => (
                <td key={view.heads[place]?.id} className="whitespace-nowrap px-2 py-1 text-end">
                  {bit && bit.adds === null && <span className="text-soft">·</span>}
                  {bit && bit.adds !== null && (
                    <>
                      {(bit.adds > 0 || bit.takes === 0) && <span>+{tenth(bit.adds)}</span>}
                      {bit.takes > 0 && <span className="ps-1 text-counter">−{tenth(bit.takes)}</span>}
                    </>
                  )}
                </td>
              ))}
              <td className="whitespace-nowrap px-2 py-1 text-end font-figure">
                {points === null ? '' : tenth(points)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
