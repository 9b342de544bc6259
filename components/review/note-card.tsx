import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { defectGroups } from '@/lib/domain/returns/catalogue'
import type { CellView } from '@/lib/server/proof/view-cell'
import type { ReviewView } from '@/lib/server/review/view-review'
import { NoteKeeper } from './note-keeper'
import type { Back, OpenLink, ReviewActions } from './review-parts'
import { SeenField } from './seen-field'

/** What the reader writes to themselves here, kept while it is typed; sent as a comment or as a defect of a return. */
export function NoteCard({
  view,
  open,
  link,
  actions,
  back,
}: {
  readonly view: ReviewView
  readonly open: CellView
  readonly link: OpenLink | null
  readonly actions: ReviewActions
  readonly back: Back
}) {
  const t = useTranslations('reviewPage')
  const words = useTranslations('returns')
  const { caseId, status, may } = view.header
  const cell = view.charges.flatMap(({ cells }) => cells).find(({ key }) => key === open.cell.key)
  const place = link ? `item:${link.item.itemId}` : cell?.place
  if (!place) return null
  const note = view.notes.find((one) => one.place === place)
  const hidden = { caseId, place, ...back }
  return (
    <Card title={t('note')} id="note" aside={t('note-aside')}>
      <div data-key="n">
        <NoteKeeper
          key={`${place} ${note?.version ?? 0}`}
          about={{ caseId, place }}
          hidden={hidden}
          words={note?.words ?? ''}
          version={note?.version ?? 0}
          action={actions.keepNoteAction}
          say={{
            ...{ label: t('note-label'), keep: t('note-keep'), kept: t('note-kept') },
            ...{ failed: t('note-failed'), elsewhere: t('note-elsewhere') },
          }}
        />
      </div>
      {note && note.words.trim() !== '' && (
        <div data-key="r">
          <Disclosure summary={t('send')}>
            <ActionForm
              key={note.version}
              action={actions.sendNoteAction}
              hidden={{ ...hidden, as: 'comment' }}
            >
              <SeenField name="version" value={note.version} />
              <SubmitButton kind="default">{t('send-comment')}</SubmitButton>
            </ActionForm>
            {may.returnFile && status === 'submitted' && (
              <ActionForm
                action={actions.sendNoteAction}
                hidden={{ ...hidden, as: 'defect' }}
                className="mt-3"
              >
                <SeenField name="version" value={note.version} />
                <Select
                  name="defect"
                  label={t('send-as')}
                  blank=""
                  options={defectGroups.map(({ group, codes }) => ({
                    label: words(`group.${group}`),
                    options: codes.map((value) => ({ value, label: words(`defect.${value}.name`) })),
                  }))}
                />
                <SubmitButton kind="default">{t('send-defect')}</SubmitButton>
              </ActionForm>
            )}
          </Disclosure>
        </div>
      )}
    </Card>
  )
}
