import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MailChoiceForm } from '@/components/notices/mail-choice-form'
import { PageMain, PageTitle } from '@/components/shell/page'
import { viewMailChoice } from '@/lib/server/notices/view-mail-choice'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { chooseMailAction } from '../../notices/actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('inbox.mail'))('title'),
})

/** Whether a mail tells a person that something waits, how often, and when never. */
export default async function MailPage({ searchParams }: Props) {
  const [view, t, { said }] = await Promise.all([
    load(viewMailChoice, {}),
    getTranslations('inbox.mail'),
    searchParams.then((given) => asked(given, ['said'])),
  ])
  return (
    <PageMain width="reading">
      <PageTitle title={t('title')} lead={t('lead')} />
      <MailChoiceForm view={view} kept={said === 'kept'} action={chooseMailAction} />
    </PageMain>
  )
}
