import { useTranslations } from 'next-intl'
import { PageMain } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

/** One page for what does not exist and for what is not yours, so that nobody can tell them apart. */
export function NothingHere() {
  const t = useTranslations('trouble')
  return (
    <PageMain width="reading">
      <h1 className="sr-only">{t('nothing')}</h1>
      <Empty
        title={t('nothing')}
        act={
          <Button kind="primary" href="/">
            {t('home')}
          </Button>
        }
      >
        {t('nothing-why')}
      </Empty>
    </PageMain>
  )
}
