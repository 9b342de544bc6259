import type { Prerequisite } from '@/lib/domain/evidence/kind'

// What the law asks of an authority. Articles that nobody read in a public source are null, shown as to be confirmed.

const searchesByLaw = { instrument: 'KH-CONST', article: '40', status: 'V' } as const
const search = { instrument: 'KH-CPC-2007', article: '91', status: 'V' } as const
const atRisk: Pick<Prerequisite, 'whenMissing' | 'missingWhen'> = { whenMissing: 'at_risk', missingWhen: [] }

export const givenBefore: Prerequisite = {
  ...{ id: 'authority_before', ...search, step: 'search_authorised', ...atRisk },
  text: {
    en: 'The authority was given before it was used.',
    km: 'ការអនុញ្ញាតត្រូវបានផ្តល់ មុនពេលប្រើប្រាស់។',
  },
}

export const inWindow: Prerequisite = {
  ...{ id: 'authority_window', ...searchesByLaw, step: 'search_authorised', ...atRisk },
  text: {
    en: 'It was done within the time that the authority allows.',
    km: 'បានធ្វើក្នុងពេលវេលាដែលការអនុញ្ញាតកំណត់។',
  },
}

export const inPlace: Prerequisite = {
  ...{ id: 'authority_place', ...searchesByLaw, step: 'search_authorised', ...atRisk },
  text: {
    en: 'It was done at the place that the authority names.',
    km: 'បានធ្វើនៅទីកន្លែងដែលការអនុញ្ញាតបញ្ជាក់។',
  },
}

export const inScope: Prerequisite = {
  ...{ id: 'authority_scope', ...searchesByLaw, step: 'search_authorised', ...atRisk },
  text: {
    en: 'The authority covers what was done: a search is not the opening of a telephone.',
    km: 'ការអនុញ្ញាតគ្របដណ្តប់លើអ្វីដែលបានធ្វើ៖ ការឆែកឆេរ មិនមែនជាការបើកមើលទូរស័ព្ទទេ។',
  },
}

export const onTarget: Prerequisite = {
  ...{ id: 'authority_target', ...searchesByLaw, step: null, ...atRisk },
  text: {
    en: 'It concerns a number, thing or person that the authority names.',
    km: 'ពាក់ព័ន្ធនឹងលេខ វត្ថុ ឬបុគ្គលដែលការអនុញ្ញាតបញ្ជាក់ឈ្មោះ។',
  },
}

export const authorityStands: Prerequisite = {
  ...{ id: 'authority_stands', ...searchesByLaw, step: 'search_authorised', ...atRisk },
  text: {
    en: 'The authority it cites still stands; this one was withdrawn.',
    km: 'ការអនុញ្ញាតដែលយកជាមូលដ្ឋាននៅមានសុពលភាព។ ការអនុញ្ញាតនេះត្រូវបានដកវិញ។',
  },
}

export const inWriting: Prerequisite = {
  ...{ id: 'authority_written', ...search, step: 'search_authorisation_written', ...atRisk },
  text: {
    en: 'A verbal authorisation is put in writing, by our policy within 24 hours; the record states its date and time.',
    km: 'ការអនុញ្ញាតផ្ទាល់មាត់ ត្រូវធ្វើជាលាយលក្ខណ៍អក្សរ តាមគោលការណ៍យើងក្នុងរយៈពេល ២៤ ម៉ោង។ កំណត់ហេតុបញ្ជាក់ថ្ងៃ និងម៉ោង។',
  },
}

export const fromExcluded: Prerequisite = {
  ...{ id: 'made_from_excluded', instrument: null, article: null, status: 'policy', step: null },
  ...atRisk,
  text: {
    en: 'What comes from an item that is excluded can fall with it.',
    km: 'អ្វីដែលបានមកពីវត្ថុតាងដែលត្រូវដកចេញ អាចធ្លាក់ទៅជាមួយគ្នា។',
  },
}
