import { useLocale, useTranslations } from 'next-intl'
import { tierOf } from '@/components/cases/tier'
import { useCalled } from '@/components/people/names'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { TierMark } from '@/components/ui/tier-mark'
import type { DefenceView } from '@/lib/server/defence/view-defence'
import { Account } from './account'

type Suspect = DefenceView['suspects'][number]

/** One suspect: which elements wait for an innocent account to be tested, and the accounts that were written down. */
export function SuspectDefence({
  suspect,
  caseId,
  mayDefend,
}: {
  readonly suspect: Suspect
  readonly caseId: string
  readonly mayDefend: boolean
}) {
  const t = useTranslations('defencePage')
  const language = useLocale()
  const called = useCalled()
  return (
    <Card
      id={`suspect-${suspect.partyId}`}
      className="scroll-mt-4"
      title={
        <span className="flex items-center gap-2">
          <TierMark tier={tierOf(suspect)} />
          {called(suspect.person)}
        </span>
      }
      aside={t('accounts', { n: suspect.explanations.length })}
    >
      {suspect.elements.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {suspect.elements.map(({ key, title, count, tested }) => (
            <li key={key}>
              <Tag tone={tested ? 'ok' : 'risk'} icon={tested ? 'check' : 'at-risk'}>
                {t(tested ? 'element-tested' : 'element-untested', { element: title[language], count })}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      {suspect.explanations.length === 0 && <p className="mt-3 text-soft">{t('no-account')}</p>}
      {suspect.explanations.map((account) => (
        <Account key={account.explanationId} account={account} caseId={caseId} mayDefend={mayDefend} />
      ))}
      {mayDefend && suspect.elements.length > 0 && (
        <p className="mt-3">
          <Button
            size="small"
            href={`/cases/${caseId}/defence?explain=${suspect.partyId}#act`}
            icon={<Icon of="add" size="s" />}
          >
            {t('add')}
          </Button>
        </p>
      )}
    </Card>
  )
}
