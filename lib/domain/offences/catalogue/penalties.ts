import type { PenaltyTable } from '@/lib/domain/offences/template'

const ats = { en: 'Amphetamine, methamphetamine, ecstasy', km: 'អំផេតាមីន មេតំផេតាមីន អ៊ិចស្តាស៊ី' }
const band = { class: 'ats', label: ats, basis: 'net_weight', status: 'P', note: null } as const

/**
 * Trafficking by weight, as newspapers reported the bill and judgments (law-and-evidence A.1.1). No value was read in
 * the law itself. Whether the weight is gross, net or pure, and what holds at a boundary, is asked of the ministry.
 */
export const trafficking2012: PenaltyTable = {
  id: 'KH-2012-trafficking-bands',
  confirmed: false,
  base: {
    years: [2, 5],
    fineRiel: [4_000_000, 10_000_000],
    status: 'P',
    note: {
      en: 'Reports conflict on the fine: 4 to 10 million riel in one, 10 to 40 million riel in another.',
      km: 'របាយការណ៍ខុសគ្នាអំពីប្រាក់ពិន័យ៖ មួយថា ៤ ដល់ ១០ លានរៀល មួយទៀតថា ១០ ដល់ ៤០ លានរៀល។',
    },
  },
  bands: [
    { ...band, fromGrams: 0, toGrams: 15, years: [2, 5] },
    { ...band, fromGrams: 15, toGrams: 80, years: [5, 10] },
    { ...band, fromGrams: 80, toGrams: 240, years: [10, 20] },
    { ...band, fromGrams: 240, toGrams: null, years: [20, 30] },
    {
      ...band,
      class: 'heroin_other',
      label: { en: 'Heroin and others', km: 'ហេរ៉ូអ៊ីន និងសារធាតុផ្សេងទៀត' },
      fromGrams: 80,
      toGrams: null,
      years: 'life',
    },
    {
      ...band,
      class: 'morphine_cocaine',
      label: { en: 'Morphine, cocaine', km: 'ម័រហ្វីន កូកាអ៊ីន' },
      fromGrams: 4,
      toGrams: 25,
      years: null,
      note: {
        en: 'The band is reported; the penalty was cut off in the report.',
        km: 'កម្រិតទម្ងន់មានក្នុងរបាយការណ៍ ប៉ុន្តែទោសត្រូវបានកាត់បាត់។',
      },
    },
  ],
}

/** Laundering under the law of 2020, as law firms reported it. The fine may reach the value laundered. */
export const laundering2020: PenaltyTable = {
  id: 'KH-2020-laundering',
  confirmed: false,
  base: {
    years: [2, 5],
    fineRiel: [100_000_000, 500_000_000],
    status: 'P',
    note: {
      en: 'Or up to the value laundered. A legal entity: 200 million to 1 billion riel.',
      km: 'ឬរហូតដល់តម្លៃដែលបានសម្អាត។ នីតិបុគ្គល៖ ២០០ លាន ដល់ ១ ពាន់លានរៀល។',
    },
  },
  bands: [],
}
