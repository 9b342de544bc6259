import { getTranslations } from 'next-intl/server'
import { Waits } from '@/components/administration/frame'
import { CaseFrame } from '@/components/cases/case-frame'
import { CorrectForm } from '@/components/retention/correct-form'
import { Corrections } from '@/components/retention/corrections'
import { DueCard } from '@/components/retention/due-card'
import { PeriodsMark } from '@/components/retention/periods-mark'
import { Restrictions } from '@/components/retention/restrictions'
import { RetentionTitle } from '@/components/retention/retention-title'
import { Tombstone } from '@/components/retention/tombstone'
import { WorkCards } from '@/components/retention/work-cards'
import { Card, Stack, TwoColumns } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { viewRetention } from '@/lib/server/retention/view-retention'
import { load } from '@/lib/web/page'
import { correctAction, eraseAction, liftAction, refuseAction, restrictAction } from './actions'

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
          !view.erasure && (
            <>
              {view.header.may.correct && (
                <Card title={t('correct-title')}>
                  <Disclosure summary={t('correct-open')}>
                    <CorrectForm view={view} action={correctAction} />
                  </Disclosure>
                </Card>
              )}
              {works && <WorkCards view={view} acts={{ restrictAction, refuseAction, eraseAction }} />}
            </>
          )
        }
      >
        <Stack>
          {said === 'waits' && <Waits />}
          {view.erasure ? <Tombstone erasure={view.erasure} /> : <DueCard view={view} />}
          <Corrections view={view} />
          <Restrictions view={view} lift={works ? liftAction : null} />
        </Stack>
      </TwoColumns>
    </CaseFrame>
  )
}
