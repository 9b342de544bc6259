import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { KeyValues } from '@/components/ui/key-value'
import { shownName } from '@/lib/domain/evidence/file'
import type { FileView } from '@/lib/server/evidence/view-file'

/** What the camera wrote into the picture, beside what the officer typed. Data, and no more than that. */
export function CameraCard({ view: { file, beside } }: { readonly view: FileView }) {
  const t = useTranslations('filePage')
  const { camera } = file
  if (!camera || !beside) return null
  const { minutes, metres, zoneSaid } = beside
  const model = [camera.make, camera.model].filter((said) => said !== null).join(' ')
  return (
    <Card title={t('camera')}>
      <KeyValues
        facts={[
          ...(camera.takenAt
            ? [
                {
                  name: t('camera-taken'),
                  value: (
                    <>
                      <span className="font-mono">
                        {camera.takenAt.replace('T', ' ')} {camera.zone}
                      </span>
                      {!zoneSaid && <Small>{t('zone-unsaid')}</Small>}
                      {minutes !== null && (
                        <Small>
                          {t('differs-minutes', {
                            minutes: Math.abs(minutes),
                            way: minutes > 0 ? 'later' : 'earlier',
                          })}
                        </Small>
                      )}
                    </>
                  ),
                },
              ]
            : []),
          ...(camera.latitude !== null && camera.longitude !== null
            ? [
                {
                  name: t('camera-where'),
                  value: (
                    <>
                      <span className="font-mono">
                        {camera.latitude.toFixed(5)}, {camera.longitude.toFixed(5)}
                      </span>
                      {metres !== null && <Small>{t('differs-metres', { metres })}</Small>}
                    </>
                  ),
                },
              ]
            : []),
          ...(model ? [{ name: t('camera-model'), value: shownName(model) }] : []),
          ...(camera.software ? [{ name: t('camera-software'), value: shownName(camera.software) }] : []),
        ]}
      />
      <p className="mt-2 text-soft text-xs">{t('camera-note')}</p>
    </Card>
  )
}

const Small = ({ children }: { readonly children: ReactNode }) => (
  <span className="block text-soft text-xs">{children}</span>
)
