import { unread } from './catalogue/instruments'
import type { Step, StepTrigger } from './template'

const asked = (
  trigger: StepTrigger,
  who: 'guardian' | 'lawyer',
  words: Pick<Step, 'title' | 'why'>,
): Step => ({
  ...{ id: `minor_${who}_${trigger}`, severity: 'major', trigger, ...words },
  // The rules for minors (99 to 103) were read nowhere yet: to be confirmed by the Justice Ministry.
  ...{ law: unread('procedureCode'), deadline: null, afterHours: null },
})

const guardian = {
  title: {
    en: 'A guardian was told, or present, because of the age',
    km: 'បានជូនដំណឹង ឬមានអាណាព្យាបាលនៅចំពោះមុខ ដោយសារអាយុ',
  },
  why: {
    en: 'The person was under 18 at the offence, or may have been. What a child says alone is worth little.',
    km: 'សាមីខ្លួនមានអាយុក្រោម ១៨ ឆ្នាំ នៅពេលកើតបទល្មើស ឬអាចមាន។ អ្វីដែលកុមារនិយាយតែឯង មានតម្លៃតិច។',
  },
}
const lawyer = {
  title: { en: 'A lawyer was there, because of the age', km: 'មានមេធាវីនៅចំពោះមុខ ដោយសារអាយុ' },
  why: {
    en: 'A child cannot waive what it does not understand. Ask the prosecutor whether a lawyer is obligatory.',
    km: 'កុមារមិនអាចលះបង់អ្វីដែលខ្លួនមិនយល់ទេ។ សូមសួរព្រះរាជអាជ្ញាថា មេធាវីជាកាតព្វកិច្ចឬទេ។',
  },
}

/** What an arrest or an interview of a minor starts besides the steps of the offence. */
export const minorSteps: readonly Step[] = [
  asked('arrest', 'guardian', guardian),
  asked('interview', 'guardian', guardian),
  asked('interview', 'lawyer', lawyer),
]

/** A step by its id: one of the offence, or one that the age of a person starts. */
export const stepNamed = ({ steps }: { readonly steps: readonly Step[] }, id: string): Step | undefined =>
  steps.find((one) => one.id === id) ?? minorSteps.find((one) => one.id === id)
