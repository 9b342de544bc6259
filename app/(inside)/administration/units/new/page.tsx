import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { unitOptions } from '@/components/administration/unit-options'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { unitKinds } from '@/lib/domain/identity/account'
import { listUnits } from '@/lib/server/identity/list-units'
import { load } from '@/lib/web/page'
import { createUnitAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('administration'))('new-unit') }
}

export default async function NewUnitPage() {
  const [t, language] = await Promise.all([getTranslations('administration'), getLocale()])
  const { units } = await load(listUnits, {})
  const kinds = unitKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))
  return (
    <PageMain width="form">
      <PageTitle
        title={t('new-unit')}
        over={<Breadcrumbs trail={[{ href: '/administration/units', label: t('back-units') }]} />}
      />
      <ActionForm action={createUnitAction}>
        <TextInput name="code" label={t('code')} hint={t('code-hint')} mono width="short" maxLength={8} />
        <Select name="kind" label={t('kind')} blank={t('choose')} options={kinds} />
        <TextInput name="nameEn" label={t('name-en')} lang="en" maxLength={120} />
        <TextInput name="nameKm" label={t('name-km')} lang="km" maxLength={120} />
        <Select
          name="parentId"
          label={t('under')}
          blank={t('no-parent')}
          options={unitOptions(units, language)}
        />
        <SubmitButton>{t('add-unit')}</SubmitButton>
      </ActionForm>
    </PageMain>
  )
}
