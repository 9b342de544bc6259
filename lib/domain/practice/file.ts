import { elementsOf } from '@/lib/domain/offences/tree'
import { type CaseFile, type CaseFileInput, caseFile } from '@/lib/domain/readiness/case-file'
import { MODEL } from '@/lib/domain/readiness/parameters'
import { informationGrades } from '@/lib/domain/readiness/vocabulary'
import type { Exercise, PracticeSuspect } from './exercise'
import { type Attempt, itemOf, templateOf } from './matrix'

/** What was built in a practice, as the engine reads a charge against one suspect; what the exercise gives counts as proved. */
export function fileOf(exercise: Exercise, suspect: PracticeSuspect, { links, grades }: Attempt): CaseFile {
  const template = templateOf(exercise)
  const ruling = elementsOf(template, [suspect.mode], { suspect: suspect.id, seizures: [] })
  if (!ruling.ok) throw new Error('an exercise does not fit its offence')
  const { elements, tree } = ruling.value
  return caseFile.parse({
    ...{ model: MODEL, id: `practice ${exercise.id} ${suspect.id}`, elements, tree },
    items: [
      ...exercise.given.map((element) => ({
        ...{ id: `given ${element}`, target: { element }, polarity: 'supports', strength: 'proves' },
        ...{ source: 'P1', information: 2, admissibility: 'cleared', origin: `given ${element}` },
      })),
      ...links.flatMap(({ item: id, target, polarity, strength }) => {
        const item = itemOf(exercise, id)
        const [whose, element = ''] = target.split(':')
        if (!item || (whose !== 'count' && whose !== suspect.id) || !(element in elements)) return []
        const grade = grades.find((one) => one.item === id)
        return [
          {
            ...{ id: `${id} ${element}`, target: { element }, polarity, strength, origin: item.origin },
            ...{ class: item.class, spoken: item.spoken, unique: item.unique },
            admissibility: item.admissibility,
            source: grade?.source ?? null,
            information: informationGrades.find((one) => one === grade?.information) ?? 6,
          },
        ]
      }),
    ],
    ...{ steps: [], disclosure: 1, undisclosedExculpatory: false },
  } satisfies Record<keyof CaseFileInput & string, unknown> | Record<string, unknown>)
}
