import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { confidences, shares } from '@/lib/domain/weights/sampling-plan'
import { SamplingLive } from './sampling-live'

/** The sampling calculator beside the question how samples were chosen. */
export function SamplingPanel({ name }: { readonly name: string }) {
  const t = useTranslations('weightsPage')
  const said = (of: readonly number[], say: (percent: string) => string) =>
    Object.fromEntries(of.map((one) => [one, say(String(one * 100))]))
  return (
    <Disclosure summary={t('sampling')} className="mt-2">
      <p className="text-sm text-soft">{t('sampling-lead')}</p>
      <SamplingLive
        name={name}
        words={{
          caption: t('sampling-caption'),
          claim: t('claim'),
          share: said(shares, (share) => t('sampling-share', { share })),
          confidence: said(confidences, (share) => t('confidence', { share })),
          type: t('sampling-type'),
        }}
      />
      <p className="mt-2 text-soft text-xs">{t('sampling-prints')}</p>
    </Disclosure>
  )
}
