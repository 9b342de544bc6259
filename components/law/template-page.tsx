import { useLocale, useTranslations } from 'next-intl'
import { PageMain, PageTitle } from '@/components/shell/page'
import type { FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Card, Stack } from '@/components/ui/card'
import type { TemplateView } from '@/lib/server/law/view-template'
import { BeginDraft } from './begin-draft'
import { Differences } from './differences'
import { TemplateFacts } from './template-facts'

/** One version of an offence, with what differs from another, and a new version to begin. */
export function TemplatePage({ view, begin }: { readonly view: TemplateView; readonly begin: FormAction }) {
  const t = useTranslations('law')
  const language = useLocale()
  const others = view.versions.filter((key) => key !== view.key)
  return (
    <PageMain width="reading">
      <PageTitle
        title={view.template.title[language]}
        lead={<span className="font-mono">{view.key}</span>}
        over={<Breadcrumbs trail={[{ href: '/law', label: t('all-offences') }]} />}
      />
      <Stack>
        {others.length > 0 && (
          <Card title={t('compare-with')}>
            <div className="flex flex-wrap gap-2">
              {others.map((key) => (
                <Button
                  key={key}
                  href={`/law/offences/${encodeURIComponent(view.key)}?beside=${encodeURIComponent(key)}`}
                >
                  {key}
                </Button>
              ))}
            </div>
          </Card>
        )}
        {view.beside && (
          <Card title={t('compare')} flush>
            <Differences base={view.beside.key} rows={view.beside.differences} />
          </Card>
        )}
        <TemplateFacts template={view.template} unconfirmed={view.unconfirmed} />
        {view.manages && <BeginDraft base={view.key} version={view.template.version} action={begin} />}
      </Stack>
    </PageMain>
  )
}
