import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { ShownGrade } from '@/components/evidence/shown-grade'
import { usePlaceWords } from '@/components/proof/place-words'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Direction } from '@/components/ui/direction'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { LegalityTag } from '@/components/ui/legality'
import { StrengthMark } from '@/components/ui/strength'
import { Table } from '@/components/ui/table'
import type { AttributionView } from '@/lib/server/network/view-attribution'

type Evidence = AttributionView['evidence']

/** What speaks for and against one small case, in one list: which item, which place, how strongly, why, and its points. */
export function SmallCaseEvidence({
  evidence,
  caseId,
  linkHref,
}: {
  readonly evidence: Evidence
  readonly caseId: string
  /** Where more can be linked; null for who may not, or where nothing is linked by itself. */
  readonly linkHref: string | null
}) {
  const t = useTranslations('attributions')
  const place = usePlaceWords()
  const link = linkHref && (
    <Button href={linkHref} icon={<Icon of="link" size="s" />}>
      {t('link-evidence')}
    </Button>
  )
  return (
    <Card
      title={t('evidence')}
      aside={t('evidence-aside')}
      id="evidence"
      flush
      foot={evidence.length > 0 && link}
    >
      <Table
        caption={t('evidence')}
        columns={[
          { key: 'item', label: t('item') },
          { key: 'strength', label: t('strength') },
          { key: 'place', label: t('place') },
          { key: 'why', label: t('reasoning') },
          { key: 'points', label: t('points-short'), numeric: true },
        ]}
        rows={evidence.map((one) => ({
          id: one.linkId,
          cells: {
            item: <ItemCell one={one} caseId={caseId} />,
            strength: (
              <span className="flex flex-wrap items-center gap-2">
                <StrengthMark strength={one.strength} away={one.polarity === 'undermines'} />
                <ShownGrade
                  covered={one.covered}
                  source={one.grade?.source ?? null}
                  information={one.grade?.information}
                />
                <LegalityTag legality={one.admissibility} />
              </span>
            ),
            place: place(one.place),
            why: (
              <>
                {one.reasoning}
                {one.withdrawnAt && (
                  <span className="block text-soft text-xs">
                    {t('taken-back', { because: one.withdrawnReason ?? '' })}
                  </span>
                )}
              </>
            ),
            points: <Points one={one} />,
          },
        }))}
        empty={
          <Empty title={t('no-evidence')} act={link}>
            {t('no-evidence-why')}
          </Empty>
        }
      />
    </Card>
  )
}

function ItemCell({ one, caseId }: { readonly one: Evidence[number]; readonly caseId: string }) {
  return (
    <span
      className={one.withdrawnAt ? 'flex items-start gap-2 text-soft line-through' : 'flex items-start gap-2'}
    >
      <span className="mt-1">
        <Direction polarity={one.polarity} />
      </span>
      <span className="min-w-0">
        <CaseLink href={`/cases/${caseId}/evidence/${one.item.itemId}`}>
          <span className="font-mono">{itemNumber(one.item.number)}</span> {one.item.title}
        </CaseLink>
        <span className="block text-soft text-xs">{one.voice}</span>
      </span>
    </span>
  )
}

function Points({ one }: { readonly one: Evidence[number] }) {
  const t = useTranslations('attributions')
  const count = useCount()
  if (one.covered) return <span className="text-soft">·</span>
  if (one.points === null) return <span className="text-soft">{t('counts-nothing')}</span>
  const tenth = count(Math.round(one.points * 10) / 10)
  return <>{one.polarity === 'undermines' ? `−${tenth}` : `+${tenth}`}</>
}
