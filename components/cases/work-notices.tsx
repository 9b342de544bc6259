import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useDigits } from '@/components/ui/digits'
import { sayMoment } from '@/components/ui/say-moment'
import { SubmitButton } from '@/components/ui/submit-button'
import { lookPurposes } from '@/lib/domain/cases/look'
import type { WorkView } from './work'

/** What one was told since one last looked. */
export function Notices({
  notices,
  read,
}: {
  readonly notices: WorkView['notices']
  readonly read: FormAction
}) {
  const t = useTranslations('work')
  const inbox = useTranslations('inbox')
  const words = useNoticeWords()
  return (
    <Card title={t('notices')}>
      <ul className="divide-y divide-line">
        {notices.map(({ id, kind, params, at }) => (
          <li key={id} className="py-2">
            {words(kind, params)}{' '}
            <span className="text-soft text-xs">
              <DateTime at={at} />
            </span>
          </li>
        ))}
      </ul>
      <ActionForm action={read} className="mt-2">
        <SubmitButton kind="default" size="small">
          {t('notices-read')}
        </SubmitButton>
      </ActionForm>
      <CaseLink href="/notices" className="link mt-2 inline-block text-sm">
        {inbox('all')}
      </CaseLink>
    </Card>
  )
}

/** What a notice says, from its kind and what it takes in. */
export const useNoticeWords = () => {
  const t = useTranslations('notices')
  const purposes = useTranslations('cases.reason.purposes')
  const months = useTranslations('ui')('months').split(' ')
  const digits = useDigits()
  return (kind: string, params: unknown): string => {
    const key = kind as Parameters<typeof t>[0]
    const given = typeof params === 'object' && params !== null ? Object.entries(params) : []
    const values = Object.fromEntries(
      given.map(([name, value]) => {
        const purpose = name === 'purpose' ? lookPurposes.find((one) => one === value) : undefined
        if (name === 'day') return [name, sayMoment(new Date(String(value)), months, digits, 'day')]
        return [name, purpose ? purposes(purpose) : String(value)]
      }),
    )
    return t.has(key) ? t(key, values as never) : ''
  }
}
