import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { LeaverView } from '@/lib/server/leaving/view-leaver'

/** Who takes over whatever informants somebody handles, if any: asked for everybody who might, in the same words. */
export function Follower({ view, action }: { readonly view: LeaverView; readonly action: FormAction }) {
  const t = useTranslations('informantHandover')
  const called = useCalled()
  return (
    <section className="mt-4">
      <h3 className="font-title">{t('if-any')}</h3>
      <p className="text-soft text-sm">
        {view.follower ? t('named', { name: called(view.follower) }) : t('if-any-how')}
      </p>
      {view.noFollower && <p className="mt-1 text-sm">{t('no-follower')}</p>}
      {view.followers.length > 0 && (
        <ActionForm
          action={action}
          hidden={{ accountId: view.who.id }}
          className="mt-1 flex flex-wrap items-end gap-2"
        >
          <Select
            name="successorId"
            label={t('follower')}
            blank=""
            options={view.followers.map((one) => ({ value: one.id, label: called(one) }))}
          />
          <SubmitButton kind="default" size="small">
            {t('ask-second')}
          </SubmitButton>
        </ActionForm>
      )}
    </section>
  )
}
