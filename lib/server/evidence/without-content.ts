import type { Prisma } from '@/lib/db/client'

type Whole = Prisma.ItemGetPayload<{
  include: {
    origin: { select: { id: true; name: true; kind: true; _count: { select: { items: true } } } }
    procedure: { select: { id: true; number: true; kind: true; at: true; place: true } }
    grades: true
    assessments: true
    files: { include: { stored: { select: { size: true } } } }
    links: true
  }
}>

/** An item of which only its number, its type and what was decided of it are left: talk between lawyer and client, to the team. */
export const withoutContent = (item: Whole): Whole => ({
  ...item,
  ...{
    title: '',
    description: '',
    obtainedAt: item.loggedAt,
    obtainedPlace: '',
    obtainedBy: '',
    placeCode: null,
  },
  ...{ latitude: null, longitude: null, legalBasis: null, authorisation: null, persons: null, remarks: null },
  ...{ witnessOne: null, witnessTwo: null, witnessesPolice: null, nightException: null, language: null },
  ...{
    interpreter: null,
    interpreterSworn: null,
    interpreterIndependent: null,
    hearsay: false,
    spoken: false,
  },
  ...{ uniqueObject: false, exculpatory: false, filePlace: 'undecided', sensitivity: 'normal', facts: {} },
  ...{ procedureId: null, authorityId: null, procedure: null, grades: [], files: [], links: [] },
  origin: { id: '', name: '', kind: 'other', _count: { items: 1 } },
})
