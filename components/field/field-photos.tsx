'use client'
import { Camera, Images } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Pick } from '@/components/evidence/pick'
import { sizeOf } from '@/components/evidence/size'
import { Card } from '@/components/ui/card'
import type { FieldPhoto } from './record'
import { photoBytes } from './vault'

/** The photographs of a record: taken with the camera or chosen, hashed and encrypted at once. */
export function FieldPhotos({
  owner,
  photos,
  add,
  remove,
}: {
  readonly owner: string
  readonly photos: readonly FieldPhoto[]
  readonly add: (files: readonly File[]) => void
  readonly remove: (id: string) => void
}) {
  const t = useTranslations('field')
  const take = (input: HTMLInputElement) => {
    add([...(input.files ?? [])])
    input.value = ''
  }
  return (
    <Card title={t('photos')}>
      <p className="mb-2 text-sm text-soft">{t('photos-why')}</p>
      <div className="flex flex-wrap gap-2">
        <Pick
          id="field-camera"
          label={t('photo-take')}
          drawing={Camera}
          accept="image/*"
          capture="environment"
          take={take}
        />
        <Pick
          id="field-images"
          label={t('photo-choose')}
          drawing={Images}
          accept="image/*"
          multiple
          take={take}
        />
      </div>
      <ul className="mt-2 divide-y divide-line">
        {photos.map((photo, index) => (
          <li key={photo.id} className="flex items-center gap-3 py-2 text-sm">
            <Small owner={owner} photo={photo} alt={t('photo-name', { n: index + 1 })} />
            <span className="min-w-0 flex-1 break-words">
              {photo.name} <span className="text-soft">{sizeOf(photo.size)}</span>
            </span>
            <button type="button" className="link py-1.5" onClick={() => remove(photo.id)}>
              {t('photo-remove')}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** A small look at what was taken; decrypted for the eye, and let go with the page. */
function Small({
  owner,
  photo,
  alt,
}: {
  readonly owner: string
  readonly photo: FieldPhoto
  readonly alt: string
}) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    void photoBytes(owner, photo.id)
      .then((bytes) => {
        if (bytes) made = URL.createObjectURL(new Blob([bytes], { type: photo.type }))
        setUrl(made)
      })
      .catch(() => {})
    return () => {
      if (made) URL.revokeObjectURL(made)
    }
  }, [owner, photo])
  if (!url) return <span className="size-14" />
  // biome-ignore lint/performance/noImgElement: a picture of this device alone; nothing can optimise it
  return <img src={url} alt={alt} className="size-14 rounded-control object-cover" />
}
