import { useLocale, useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { OffencesView } from '@/lib/server/offences/view-offences'

type Element = OffencesView['counts'][number]['elements'][number]

/** The elements of a count or of a charge: what must be shown, and what is linked to each. */
export function ElementTable({
  caption,
  elements,
  target,
  caseId,
  mayLink,
}: {
  readonly caption: string
  readonly elements: readonly Element[]
  /** The beginning of a link's target: `count:<id>` or `charge:<id>`. */
  readonly target: string
  readonly caseId: string
  readonly mayLink: boolean
}) {
  const t = useTranslations('offencesPage')
  const language = useLocale()
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'element', label: t('element') },
        { key: 'question', label: t('question') },
        { key: 'evidence', label: t('evidence') },
      ]}
      rows={elements.map(({ id, title, question, supports, undermines }) => ({
        id,
        cells: {
          element: <b className="font-title">{title[language]}</b>,
          question: <span className="text-soft">{question[language]}</span>,
          evidence: (
            <Linked
              supports={supports}
              undermines={undermines}
              href={mayLink ? `/cases/${caseId}/evidence/link?target=${target}:${id}` : null}
            />
          ),
        },
      }))}
    />
  )
}

/** How many items speak for and against, and the way to link another. */
export function Linked({
  supports,
  undermines,
  href,
}: {
  readonly supports: number
  readonly undermines: number
  readonly href: string | null
}) {
  const t = useTranslations('offencesPage')
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {supports + undermines === 0 && <Tag tone="none">{t('nothing')}</Tag>}
      {supports > 0 && <span>{t('supports-n', { n: supports })}</span>}
      {undermines > 0 && <Tag tone="counter">{t('undermines-n', { n: undermines })}</Tag>}
      {href && (
        <CaseLink href={href} className="link">
          {t('link')}
        </CaseLink>
      )}
    </span>
  )
}
