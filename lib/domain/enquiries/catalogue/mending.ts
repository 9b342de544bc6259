import { asks, type Enquiry } from './enquiry'

/** Work on what is in the file already: grades, decisions, custody, links, steps, answers, innocent accounts. */
export const mendingEnquiries: readonly Enquiry[] = [
  {
    code: 'grade',
    title: { en: 'Grade the source of {item}', km: 'ដាក់កម្រិតប្រភពនៃ {item}' },
    does: {
      en: 'Nothing ungraded counts by itself. A weak grade is an answer too.',
      km: 'អ្វីដែលមិនទាន់ដាក់កម្រិត មិនរាប់ដោយខ្លួនឯងទេ។ កម្រិតខ្សោយក៏ជាចម្លើយដែរ។',
    },
    ...{ up: 'high', down: 'none', days: 0.25, about: { on: 'ungraded' }, brings: null },
    ...{ asks: asks.house, lost: null, pointsAway: false },
  },
  {
    code: 'clear',
    title: { en: 'Ask the prosecutor whether {item} can be used', km: 'សួរព្រះរាជអាជ្ញាថា {item} អាចប្រើបានឬទេ' },
    does: {
      en: 'Until somebody decides, it counts for half or less.',
      km: 'មុនពេលសម្រេច វារាប់ត្រឹមពាក់កណ្តាល ឬតិចជាង។',
    },
    ...{ up: 'high', down: 'low', days: 0.5, about: { on: 'uncleared' }, brings: null },
    ...{ asks: asks.prosecutor, lost: null, pointsAway: false },
  },
  {
    code: 'custody',
    title: {
      en: 'Add the signed receipt that is missing for {item}',
      km: 'បន្ថែមបង្កាន់ដៃចុះហត្ថលេខាដែលខ្វះ សម្រាប់ {item}',
    },
    does: { en: 'Closes a break in its chain of custody.', km: 'បិទចន្លោះក្នុងខ្សែសង្វាក់នៃការរក្សា។' },
    ...{ up: 'medium', down: 'none', days: 0.5, about: { on: 'custody' }, brings: null },
    ...{ asks: asks.house, lost: null, pointsAway: false },
  },
  {
    code: 'link',
    title: {
      en: 'Link {item}, which is in the file already: {element}',
      km: 'ភ្ជាប់ {item} ដែលមានក្នុងសំណុំរឿងហើយ៖ {element}',
    },
    does: {
      en: 'It is graded and proves nothing yet. Read it for this.',
      km: 'បានដាក់កម្រិតហើយ តែមិនទាន់បង្ហាញអ្វី។ អានវាសម្រាប់ចំណុចនេះ។',
    },
    ...{ up: 'low', down: 'low', days: 0.25, about: { on: 'unlinked' }, brings: null },
    ...{ asks: asks.house, lost: null, pointsAway: false },
  },
  {
    code: 'answer',
    title: {
      en: 'Check what {item} says against the charge, and answer it',
      km: 'ពិនិត្យអ្វីដែល {item} និយាយប្រឆាំងការចោទ ហើយឆ្លើយ',
    },
    does: {
      en: 'It stays in the file either way; unanswered it holds the element down.',
      km: 'វានៅក្នុងសំណុំរឿងជានិច្ច។ បើមិនឆ្លើយ វារារាំងធាតុផ្សំ។',
    },
    ...{ up: 'medium', down: 'low', days: 2, about: { on: 'contradiction' }, brings: null },
    ...{ asks: asks.twoPeople, lost: null, pointsAway: true },
  },
  {
    code: 'step',
    title: { en: 'Complete the step: {record}', km: 'បំពេញនីតិវិធី៖ {record}' },
    does: {
      en: 'An open step holds down all that rests on its record.',
      km: 'នីតិវិធីដែលនៅសល់ រារាំងអ្វីៗដែលពឹងលើកំណត់ហេតុនោះ។',
    },
    ...{ up: 'medium', down: 'none', days: 0.5, about: { on: 'step' }, brings: null },
    ...{ asks: asks.house, lost: null, pointsAway: false },
  },
  {
    code: 'innocent',
    title: { en: 'Test the best innocent account: {element}', km: 'ពិនិត្យការពន្យល់ល្អបំផុតថាគ្មានកំហុស៖ {element}' },
    does: {
      en: 'It may clear {person}. While nobody tests it, the element is not complete.',
      km: 'វាអាចដោះបន្ទុក {person}។ បើមិនទាន់ពិនិត្យ ធាតុផ្សំមិនពេញលេញទេ។',
    },
    ...{ up: 'medium', down: 'medium', days: 2, about: { on: 'alternative' }, brings: null },
    ...{ asks: asks.house, lost: null, pointsAway: true },
  },
]
