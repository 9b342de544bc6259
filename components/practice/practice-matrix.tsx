import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import { Card } from '@/components/ui/card'
import { Direction } from '@/components/ui/direction'
import { StrengthMark } from '@/components/ui/strength'
import { Table } from '@/components/ui/table'
import type { PracticeView } from '@/lib/server/practice/view-practice'

/** The matrix so far: each element with its question, and what was laid on it. What is empty is drawn. */
export function PracticeMatrix({ view }: { readonly view: PracticeView }) {
  const t = useTranslations('practicePage')
  const said = useSaid()
  const links = view.items.flatMap(({ links }) => links)
  const parts = [null, ...view.suspects]
  return parts.map((suspect) => (
    <Card
      key={suspect?.id ?? 'offence'}
      flush
      title={suspect ? said(suspect.name) : t('offence')}
      aside={suspect ? said(suspect.part) : t('offence-why')}
    >
      <Table
        caption={suspect ? said(suspect.name) : t('offence')}
        columns={[
          { key: 'element', label: t('element') },
          { key: 'laid', label: t('laid') },
        ]}
        rows={view.places
          .filter((place) => place.suspect === (suspect?.id ?? null))
          .map(({ target, title, question }) => {
            const laid = links.filter((link) => link.target === target)
            return {
              id: target,
              cells: {
                element: (
                  <>
                    <b>{said(title)}</b>
                    <span className="block max-w-[48ch] text-soft text-xs">{said(question)}</span>
                  </>
                ),
                laid:
                  laid.length === 0 ? (
                    <span className="text-soft">{t('nothing')}</span>
                  ) : (
                    <ul className="grid gap-1">
                      {laid.map(({ item, polarity, strength }) => (
                        <li key={item} className="flex flex-wrap items-center gap-x-2">
                          <a href={`#${item}`} className="link font-mono">
                            {item}
                          </a>
                          <Direction polarity={polarity} word />
                          <StrengthMark strength={strength} away={polarity === 'undermines'} />
                        </li>
                      ))}
                    </ul>
                  ),
              },
            }
          })}
      />
    </Card>
  ))
}
