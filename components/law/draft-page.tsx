import { useLocale, useTranslations } from 'next-intl'
import { Waits } from '@/components/administration/frame'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import { Stop } from '@/components/ui/stop'
import { SubmitButton } from '@/components/ui/submit-button'
import type { TemplateDraftView } from '@/lib/server/law/view-template-draft'
import { Differences } from './differences'
import { ChangeAll, ChangeElement, ChangeLaw } from './draft-forms'
import { useNamed } from './named'
import { PaperFields } from './paper-fields'
import { TemplateFacts } from './template-facts'

type Acts = {
  readonly change: FormAction
  readonly changePart: FormAction
  readonly confirm: FormAction
  readonly adopt: FormAction
}

/** A draft of the law: what differs from its base, who confirmed it, the second person, and the text to change. */
export function DraftPage({
  view,
  acts,
  waits,
}: {
  readonly view: TemplateDraftView
  readonly acts: Acts
  readonly waits: boolean
}) {
  const t = useTranslations('law')
  const language = useLocale()
  const named = useNamed()
  const { template, base, confirmed, adoptedAt } = view
  const of = { draftId: view.draftId, version: String(view.version) }
  const open = adoptedAt === null
  return (
    <PageMain width="reading">
      <PageTitle
        title={t('draft-of', { version: template.version, code: template.id })}
        lead={`${template.title[language]}. ${view.reason}`}
        over={<Breadcrumbs trail={[{ href: '/law', label: t('all-offences') }]} />}
      />
      <Stack>
        {waits && <Waits />}
        {adoptedAt && (
          <Notice tone="ok">
            {t('adopted')} <DateTime at={adoptedAt} />
            <Stop /> {view.approvedBy && t('adopted-by', { name: named(view.approvedBy) })}
          </Notice>
        )}
        <Card title={t('compare')} flush>
          <Differences base={base} rows={view.differences} />
        </Card>
        <Card title={t('confirm-title')}>
          {confirmed ? (
            <p>
              {t('confirmed-on', confirmed)}, <DateTime at={`${confirmed.day}T00:00:00+07:00`} show="day" />
            </p>
          ) : (
            <p className="text-soft">{t('not-confirmed')}</p>
          )}
          {open && (
            <ActionForm action={acts.confirm} hidden={of}>
              <p className="my-3 max-w-[70ch] text-soft">{t('confirm-why')}</p>
              <PaperFields />
              <SubmitButton kind="default">{t('confirm-act')}</SubmitButton>
            </ActionForm>
          )}
        </Card>
        {open && (
          <Card title={t('adopt-title')}>
            <p className="mb-3 max-w-[70ch] text-soft">{t('adopt-why')}</p>
            <ActionForm action={acts.adopt} hidden={{ draftId: view.draftId, hash: view.hash }}>
              <SubmitButton>{t('adopt-act')}</SubmitButton>
            </ActionForm>
            <p className="mt-3 text-soft text-xs">
              {t('fingerprint')} <span className="break-all font-mono">{view.hash}</span>
            </p>
          </Card>
        )}
        {open && (
          <Card>
            <p className="mb-2 text-soft text-sm">{t('keep-clears')}</p>
            <ChangeLaw template={template} of={of} action={acts.change} />
            <ChangeAll template={template} of={of} action={acts.change} />
          </Card>
        )}
        <TemplateFacts
          template={template}
          unconfirmed={view.unconfirmed}
          {...(open
            ? {
                part: { of, action: acts.changePart },
                changeElement: (element) => <ChangeElement element={element} of={of} action={acts.change} />,
              }
            : {})}
        />
      </Stack>
    </PageMain>
  )
}
