import type { Field, Said } from './kind'

/** Units as they stand outside a field. Digits stay Latin, the unit is written out in Khmer. */
export const unitWords: Readonly<Record<NonNullable<Field['unit']>, Said>> = {
  g: { en: 'g', km: 'ក្រាម' },
  ml: { en: 'ml', km: 'មីលីលីត្រ' },
  m: { en: 'm', km: 'ម៉ែត្រ' },
  km: { en: 'km', km: 'គីឡូម៉ែត្រ' },
  s: { en: 's', km: 'វិនាទី' },
  min: { en: 'min', km: 'នាទី' },
  percent: { en: '%', km: '%' },
  units: { en: 'units', km: 'ឯកតា' },
  pages: { en: 'pages', km: 'ទំព័រ' },
  rows: { en: 'rows', km: 'ជួរ' },
}

export const yes: Said = { en: 'Yes', km: 'បាទ/ចាស' }
export const no: Said = { en: 'No', km: 'ទេ' }
