import { getTranslations } from 'next-intl/server'
import { Waits } from '@/components/administration/frame'
import { CaseFrame } from '@/components/cases/case-frame'
import { DueCard } from '@/components/retention/due-card'
import { EraseCard } from '@/components/retention/erase-card'
import { PeriodsMark } from '@/components/retention/periods-mark'
import { RestrictForm } from '@/components/retention/restrict-form'
import { Restrictions } from '@/components/retention/restrictions'
import { RetentionTitle } from '@/components/retention/retention-title'
import { Tombstone } from '@/components/retention/tombstone'
import { Card, Stack, TwoColumns } from '@/components/ui/card'
import { viewRetention } from '@/lib/server/retention/view-retention'
import { load } from '@/lib/web/page'
import { eraseAction, liftAction, restrictAction } from './actions'

/** What is kept of one person of the file, until when, and what is done about it. */
export default async function PersonRetentionPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ caseId: string; partyId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [view, t, { said }] = await Promise.all([
    load(viewRetention, await params),
    getTranslations('retentionPage'),
    searchParams,
  ])
  const works = view.header.may.retention && !view.erasure
  return (
    <CaseFrame header={view.header} part="people">
      <RetentionTitle view={view} />
      {!view.erasure && <PeriodsMark />}
      <TwoColumns
        side={
          works && (
            <>
              <Card title={t('restrict-title')}>
                <RestrictForm view={view} action={restrictAction} />
              </Card>
              {view.content && <EraseCard view={view} content={view.content} action={eraseAction} />}
            </>
          )
        }
      >
        <Stack>
          {said === 'waits' && <Waits />}
          {view.erasure ? <Tombstone erasure={view.erasure} /> : <DueCard view={view} />}
          <Restrictions view={view} lift={works ? liftAction : null} />
        </Stack>
      </TwoColumns>
    </CaseFrame>
  )
}
