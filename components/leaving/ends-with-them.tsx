import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-value'
import type { Held } from '@/lib/server/leaving/held'
import { CasesNamed } from './cases-named'

/** What ends by itself when somebody is seen out, and where it goes. */
export function EndsWithThem({ held }: { readonly held: Held }) {
  const t = useTranslations('leaving')
  const count = useTranslations('leaving.count')
  const kinds = ['teams', 'tasks', 'asked', 'offers', 'delegations', 'sessions', 'factors'] as const
  return (
    <Card title={t('ends')}>
      <KeyValues
        facts={kinds.map((kind) => ({
          name: t(`kind.${kind}`),
          value: count(kind, { count: held[kind] }),
        }))}
      />
      {held.teamCases.length > 0 && (
        <Disclosure summary={t('team-cases')}>
          <CasesNamed cases={held.teamCases} />
        </Disclosure>
      )}
      {held.taskCases.length > 0 && (
        <Disclosure summary={t('task-cases')}>
          <CasesNamed cases={held.taskCases} />
        </Disclosure>
      )}
    </Card>
  )
}
