import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

/** Where the work of those who work on no case is: the log, the people and units, the store. */
export function PlaceOfWork({ role }: { readonly role: 'auditor' | 'administrator' | 'custodian' }) {
  const t = useTranslations('work.place')
  return (
    <Empty
      title={t(`${role}.title`)}
      act={
        role === 'auditor' ? (
          <Button kind="primary" href="/log">
            {t('auditor.act')}
          </Button>
        ) : (
          role === 'administrator' && (
            <Button kind="primary" href="/administration">
              {t('administrator.act')}
            </Button>
          )
        )
      }
    >
      {t(`${role}.text`)}
    </Empty>
  )
}
