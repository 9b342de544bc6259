import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Practice } from '@/components/practice/practice'
import { PracticeMark } from '@/components/practice/practice-mark'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Stack } from '@/components/ui/card'
import { viewPractice } from '@/lib/server/practice/view-practice'
import { fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import * as acts from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('practicePage'))('title'),
})

/** One practice: the papers and the matrix, and, once handed in, what a prosecutor would return. */
export default async function PracticePage({ params }: { params: Promise<{ attemptId: string }> }) {
  const [view, t, locale] = await Promise.all([
    load(viewPractice, fits(viewPractice.input, await params)),
    getTranslations('practicePage'),
    getLocale(),
  ])
  return (
    <PageMain>
      <PageTitle
        over={<Breadcrumbs trail={[{ href: '/learning/practice', label: t('title') }]} />}
        title={view.title[locale]}
        lead={view.lead[locale]}
      />
      <Stack>
        <PracticeMark />
        <Practice view={view} acts={acts} />
      </Stack>
    </PageMain>
  )
}
