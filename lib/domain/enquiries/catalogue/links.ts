import { asks, type Enquiry, lasts } from './enquiry'

/** Enquiries into who ordered, paid, met or supplied whom. */
export const linkEnquiries: readonly Enquiry[] = [
  {
    code: 'both_ends',
    title: {
      en: 'Get the call records of both ends between {from} and {to}',
      km: 'យកកំណត់ត្រាហៅទាំងសងខាង រវាង {from} និង {to}',
    },
    does: {
      en: 'Shows contact around the events, or none where there should be some.',
      km: 'បង្ហាញទំនាក់ទំនងជុំវិញព្រឹត្តិការណ៍ ឬគ្មាន នៅកន្លែងដែលគួរមាន។',
    },
    ...{
      up: 'medium',
      down: 'low',
      days: 2,
      about: { on: 'control', kinds: ['ordered', 'directed', 'recruited', 'contacted', 'met'] },
    },
    brings: { type: 'call_records', strength: 'points', source: 'P2', information: 2 },
    ...{ asks: asks.records, lost: lasts.calls, pointsAway: false },
  },
  {
    code: 'other_end',
    title: {
      en: 'Extract the device of {to} for what {from} wrote',
      km: 'ទាញទិន្នន័យឧបករណ៍របស់ {to} រកអ្វីដែល {from} សរសេរ',
    },
    does: {
      en: 'The other end of the conversation keeps its own copy.',
      km: 'ចុងម្ខាងនៃការសន្ទនា មានច្បាប់ចម្លងរបស់ខ្លួន។',
    },
    ...{
      up: 'medium',
      down: 'low',
      days: 3,
      about: { on: 'control', kinds: ['ordered', 'directed', 'recruited', 'contacted'] },
    },
    brings: { type: 'device', strength: 'shows', source: 'P1', information: 2 },
    ...{ asks: asks.seized, lost: null, pointsAway: false },
  },
  {
    code: 'payments',
    title: { en: 'Trace the payments from {from} to {to}', km: 'តាមដានការទូទាត់ពី {from} ទៅ {to}' },
    does: {
      en: 'Money that moved before or after the act, or an innocent debt.',
      km: 'ប្រាក់ដែលផ្លាស់ទីមុន ឬក្រោយអំពើ ឬបំណុលស្របច្បាប់។',
    },
    ...{
      up: 'medium',
      down: 'medium',
      days: 3,
      about: { on: 'control', kinds: ['paid', 'benefited', 'supplied'] },
    },
    brings: { type: 'financial_record', strength: 'shows', source: 'P2', information: 2 },
    ...{ asks: asks.bank, lost: null, pointsAway: false },
  },
  {
    code: 'watch',
    title: { en: 'Watch {from} and {to}', km: 'តាមដាន {from} និង {to}' },
    does: {
      en: 'Two observers see the meeting or the carrying, or that it is about something else.',
      km: 'អ្នកតាមដានពីរនាក់ឃើញការជួប ឬការដឹក ឬឃើញថាជារឿងផ្សេង។',
    },
    ...{
      up: 'medium',
      down: 'low',
      days: 6,
      about: { on: 'control', kinds: ['met', 'supplied', 'transported', 'kept'] },
    },
    brings: { type: 'surveillance', strength: 'shows', source: 'B', information: 2 },
    ...{ asks: asks.watching, lost: null, pointsAway: false },
  },
  {
    code: 'cameras',
    title: {
      en: 'Secure the cameras where {from} and {to} were',
      km: 'ធានារូបភាពកាមេរ៉ា នៅកន្លែងដែល {from} និង {to} នៅ',
    },
    does: { en: 'Shows who came, with what, and who did not.', km: 'បង្ហាញអ្នកណាមក កាន់អ្វី និងអ្នកណាមិនមក។' },
    ...{
      up: 'low',
      down: 'low',
      days: 1,
      about: { on: 'control', kinds: ['met', 'supplied', 'transported', 'kept', 'paid'] },
    },
    brings: { type: 'photo_cctv', strength: 'shows', source: 'P3', information: 2 },
    ...{ asks: asks.letter, lost: lasts.cctv, pointsAway: false },
  },
]
