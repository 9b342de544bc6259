import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { shortDevice } from './short-device'

/** With which devices and from which addresses one signed in, of late: a sign-in from elsewhere is told by a notice. */
export function KnownDevices({
  devices,
}: {
  readonly devices: readonly {
    readonly device: string
    readonly address: string
    readonly times: number
    readonly first: Date
    readonly last: Date
  }[]
}) {
  const t = useTranslations('sessions')
  return (
    <Disclosure summary={t('known', { count: devices.length })}>
      <ul className="divide-y divide-line">
        {devices.map(({ device, address, times, first, last }) => (
          <li key={`${device} ${address}`} className="py-2" title={device}>
            <b>{shortDevice(device) || t('unknown-device')}</b>{' '}
            <span className="text-soft">{t('address', { address: address || t('unknown-address') })}</span>
            <p className="text-sm text-soft">
              {t.rich('known-times', {
                count: times,
                first: () => <DateTime at={first} show="day" />,
                last: () => <DateTime at={last} />,
              })}
            </p>
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">{t('known-why')}</p>
    </Disclosure>
  )
}
