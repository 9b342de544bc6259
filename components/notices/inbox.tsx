import { useTranslations } from 'next-intl'
import { useNoticeWords } from '@/components/cases/work-notices'
import { CaseLink } from '@/components/shell/case-link'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import type { NoticesView } from '@/lib/server/notices/view-notices'
import { noticeHref } from './notice-href'

/** Everything one was told, page by page: what is unread, where it leads, and that one has read it. */
export function Inbox({ view, read }: { readonly view: NoticesView; readonly read: FormAction }) {
  const t = useTranslations('inbox')
  const { notices, unread, later, first } = view
  return (
    <PageMain width="reading">
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        acts={<Button href="/sessions/mail">{t('choose')}</Button>}
      />
      {notices.length === 0 ? (
        <Empty title={t('none')}>{t('none-why')}</Empty>
      ) : (
        <Card title={t('unread', { n: unread })} aside={unread > 0 && <ReadAll read={read} />} flush>
          <ul className="divide-y divide-line border-line border-t">
            {notices.map((one) => (
              <Told key={one.id} one={one} read={read} />
            ))}
          </ul>
          <Pager
            earlier={first ? null : '/notices'}
            later={later === null ? null : `/notices?before=${later}`}
          />
        </Card>
      )}
    </PageMain>
  )
}

function ReadAll({ read }: { readonly read: FormAction }) {
  const t = useTranslations('inbox')
  return (
    <ActionForm action={read}>
      <SubmitButton kind="default" size="small">
        {t('read-all')}
      </SubmitButton>
    </ActionForm>
  )
}

function Told({
  one: { id, kind, caseId, params, at, readAt },
  read,
}: {
  readonly one: NoticesView['notices'][number]
  readonly read: FormAction
}) {
  const t = useTranslations('inbox')
  const words = useNoticeWords()
  const href = noticeHref(kind, caseId, params)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <p className="min-w-0 flex-1 basis-64">
        {words(kind, params)}{' '}
        <span className="text-soft text-xs">
          <DateTime at={at} />
        </span>
      </p>
      {readAt === null && <Tag tone="accent">{t('new')}</Tag>}
      {href && (
        <CaseLink href={href} className="link text-sm">
          {t('open')}
        </CaseLink>
      )}
      {readAt === null && (
        <ActionForm action={read} hidden={{ noticeId: id }}>
          <SubmitButton kind="quiet" size="small">
            {t('read-one')}
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  )
}
