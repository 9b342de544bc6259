import type { Calendar } from '../calendar'
import { assessed, grade, supports, words } from '../saying'
import type { ItemEntry } from '../story'

/** What HERON-7 said. It tells where to look; it counts for nothing and leaves in no file. */
export function intelligence({ ago }: Calendar): ItemEntry[] {
  const common = {
    type: 'informant_information',
    origin: 'heron',
    by: 'Handling unit, officer 0902',
    hearsay: true,
    filed: 'withheld',
  } as const
  return [
    {
      ...common,
      key: 'heron-1',
      title: 'HERON-7: at the landing everybody waits for what Uncle Nine decides',
      description: 'The source has heard this from two boatmen. The source has not met Uncle Nine.',
      obtained: ago(64, '16:00'),
      logged: ago(62, '09:30'),
      facts: {
        pseudonym: 'HERON-7',
        handling_unit: 'National anti-drug police, sources',
        source_grade: 'c',
        information_grade: 'three',
      },
      grades: [grade('C', 3, 'Right twice before, wrong once; heard from others.')],
    },
    {
      ...common,
      key: 'heron-2',
      title: 'HERON-7: the boat with two floors is KB-118',
      description: 'Seen by the source at the yard of the ice company.',
      obtained: ago(32, '18:00'),
      facts: {
        pseudonym: 'HERON-7',
        handling_unit: 'National anti-drug police, sources',
        source_grade: 'c',
        information_grade: 'two',
      },
      grades: [grade('C', 2, 'Seen by the source; fits the session of the following week.')],
    },
    {
      ...common,
      key: 'heron-3',
      title: 'HERON-7: Small Stone gave the girl the address of the guesthouse',
      description: 'Heard at the ice house after the arrest. Nothing else says so.',
      obtained: ago(9, '19:00'),
      facts: {
        pseudonym: 'HERON-7',
        handling_unit: 'National anti-drug police, sources',
        source_grade: 'c',
        information_grade: 'four',
      },
      grades: [grade('C', 4, 'Talk at the ice house; may be what people now suppose.')],
      assessed: [assessed('intelligence_only', 'Remains intelligence. To be withheld; reason recorded.')],
      links: [
        supports(
          'shows',
          'control:rithy-rath',
          words('gave the girl the address'),
          'Only this says who gave her the address. It counts for nothing until a record or a witness says it.',
          { at: ago(8, '09:00') },
        ),
      ],
    },
    {
      ...common,
      key: 'heron-4',
      title: 'Second handler, same source: Uncle Nine sold a field to pay for the boat',
      description: 'Comes from HERON-7 as well, through another office: one voice, not two.',
      obtained: ago(14, '18:00'),
      facts: {
        pseudonym: 'HERON-7',
        handling_unit: 'Kampong Kumru anti-drug unit',
        source_grade: 'c',
        information_grade: 'five',
      },
      grades: [grade('C', 5, 'The land register says otherwise.')],
    },
  ]
}
