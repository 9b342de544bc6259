import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Lessons } from '@/components/learning/lessons'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { viewLessons } from '@/lib/server/learning/view-lessons'
import { load } from '@/lib/web/page'
import { chooseLessonAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('learningPage'))('title'),
})

/** My last returns, and the card that would have prevented each. */
export default async function LearningPage() {
  const [view, t] = await Promise.all([load(viewLessons, {}), getTranslations('learningPage')])
  return (
    <PageMain width="reading">
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        acts={<Button href="/learning/practice">{t('practise')}</Button>}
      />
      <Lessons view={view} choose={chooseLessonAction} />
    </PageMain>
  )
}
