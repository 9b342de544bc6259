import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import type { MatrixView } from '@/lib/server/proof/view-matrix'

/** Export, and linking without a cell chosen yet. */
export function MatrixActs({ view }: { readonly view: MatrixView }) {
  const t = useTranslations('matrix')
  const { caseId, may, counts } = view.header
  const file = `/api/proof/${caseId}?format=`
  return (
    <>
      <Button href={`${file}csv`} download icon={<Icon of="download" size="s" />}>
        {t('export-csv')}
      </Button>
      <Button href={`${file}json`} download icon={<Icon of="download" size="s" />}>
        {t('export-json')}
      </Button>
      {may.link && counts.evidence > 0 && (
        <Button href={`/cases/${caseId}/proof?link=1`} icon={<Icon of="link" size="s" />}>
          {t('link')} <Kbd>L</Kbd>
        </Button>
      )}
    </>
  )
}
