import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { controlKinds } from '@/lib/domain/people/control-link'
import type { AttributionsView } from '@/lib/server/network/list-attributions'
import { PeriodWords } from './period-words'
import { usePlaceName } from './place-name'
import { useCoverageWord, useHeldBack } from './standing'

type Shown = { readonly view: AttributionsView }

/** Every attribution as a small case: which sign, whose, when, how well shown, what holds it back, who else. */
export function AttributionsTable({ view }: Shown) {
  const t = useTranslations('attributions')
  const name = usePlaceName()
  const word = useCoverageWord()
  const held = useHeldBack()
  const { caseId } = view.header
  return (
    <Card title={t('title')} aside={t('lead')} flush>
      <Table
        caption={t('title')}
        columns={[
          { key: 'sign', label: t('sign') },
          { key: 'who', label: t('who') },
          { key: 'period', label: t('period-of') },
          { key: 'shown', label: t('how-shown') },
          { key: 'held', label: t('held-back') },
          { key: 'rivals', label: t('rivals') },
        ]}
        rows={view.attributions.map((one) => ({
          id: one.attributionId,
          cells: {
            sign: (
              <CaseLink href={`/cases/${caseId}/attributions/${one.attributionId}`}>
                {one.identifier.label && <b>{one.identifier.label} </b>}
                <span className="font-mono">{one.identifier.display}</span>
              </CaseLink>
            ),
            who: <b className="font-title">{name(one.party)}</b>,
            period: <PeriodWords from={one.from} to={one.to} />,
            shown: one.stands ? word(one.shown) : <Tag tone="none">{t('withdrawn')}</Tag>,
            held: one.stands ? held(one.shown) : null,
            rivals: one.rivals > 0 ? <Tag tone="counter">{t('rivals-n', { n: one.rivals })}</Tag> : null,
          },
        }))}
        empty={<Empty title={t('none')}>{t('none-why')}</Empty>}
      />
    </Card>
  )
}

/** Every control link as a small case, and where they go round. */
export function ControlLinksTable({ view }: Shown) {
  const t = useTranslations('attributions')
  const says = useTranslations('network.says')
  const name = usePlaceName()
  const word = useCoverageWord()
  const held = useHeldBack()
  return (
    <Card title={t('links')} flush id="links">
      {view.rounds.length > 0 && (
        <div className="px-4 pb-3">
          <Notice title={t('rounds')}>
            {view.rounds.map((round) => (
              <p key={round.map(({ key }) => key).join()}>{round.map(name).join(' → ')}</p>
            ))}
            <p>{t('rounds-why')}</p>
          </Notice>
        </div>
      )}
      <Table
        caption={t('links')}
        columns={[
          { key: 'what', label: t('link') },
          { key: 'shown', label: t('how-shown') },
          { key: 'held', label: t('held-back') },
        ]}
        rows={view.controlLinks.map((one) => {
          const kind = controlKinds.find((each) => each === one.kind) ?? 'contacted'
          return {
            id: one.controlLinkId,
            cells: {
              what: (
                <CaseLink href={`/cases/${view.header.caseId}/attributions/links/${one.controlLinkId}`}>
                  {says(kind, { from: name(one.from), to: name(one.to) })}
                </CaseLink>
              ),
              shown: word(one.shown),
              held: held(one.shown),
            },
          }
        })}
        empty={<Empty title={t('no-links')}>{t('no-links-why')}</Empty>}
      />
    </Card>
  )
}
