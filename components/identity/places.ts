import type { Place } from '@/components/shell/top-bar'
import type { Meaning } from '@/components/ui/icon'
import type { Role } from '@/lib/domain/identity/policy'

type Word =
  | 'places.today'
  | 'places.cases'
  | 'places.queue'
  | 'places.custody'
  | 'places.scan'
  | 'places.approvals'
  | 'places.quality'
  | 'places.calibration'
  | 'places.learning'
  | 'places.audit'
  | 'places.samples'
  | 'places.log'
  | 'places.administration'
  | 'places.law'
  | 'places.sessions'
type Where = { readonly href: string; readonly word: Word; readonly icon: Meaning; readonly whole?: boolean }

const today: Where = { href: '/', word: 'places.today', icon: 'home', whole: true }
const cases: Where = { href: '/cases', word: 'places.cases', icon: 'cases' }
const queue: Where = { href: '/queue', word: 'places.queue', icon: 'candidate' }
const custody: Where = { href: '/custody', word: 'places.custody', icon: 'custody' }
const quality: Where = { href: '/quality', word: 'places.quality', icon: 'tasks' }
const learning: Where = { href: '/learning', word: 'places.learning', icon: 'return', whole: true }
const unitLearning: Where = { href: '/learning/unit', word: 'places.learning', icon: 'return' }
const calibration: Where = { href: '/calibration', word: 'places.calibration', icon: 'check' }
const audit: Where = { href: '/audit', word: 'places.audit', icon: 'see' }
const samples: Where = { href: '/audit/samples', word: 'places.samples', icon: 'see' }
const log: Where = { href: '/log', word: 'places.log', icon: 'history' }
const scan: Where = { href: '/scan', word: 'places.scan', icon: 'scan' }
const approvals: Where = { href: '/approvals', word: 'places.approvals', icon: 'authority' }
const administration: Where = { href: '/administration', word: 'places.administration', icon: 'people' }
const law: Where = { href: '/law', word: 'places.law', icon: 'authority' }
const sessions: Where = { href: '/sessions', word: 'places.sessions', icon: 'device' }

/** Where each role has something to do. A place that is not here is not forbidden; the door decides that. */
const places: Record<Role, readonly Where[]> = {
  officer: [today, cases, custody, scan, approvals, quality, learning],
  custodian: [today, custody, scan, approvals],
  prosecutor: [today, queue, cases, approvals, law, unitLearning],
  supervisor: [today, cases, approvals, samples, quality, calibration, unitLearning],
  auditor: [today, audit, log, approvals],
  administrator: [today, administration, law, approvals, calibration, unitLearning],
}

export const placesOf = (role: Role, say: (word: Word) => string): Place[] =>
  places[role].map(({ href, word, whole }) => ({ href, label: say(word), ...(whole ? { whole } : {}) }))

/** The same under the thumb, four at most. */
export const thumbPlacesOf = (role: Role, say: (word: Word) => string) =>
  [...places[role], sessions]
    .slice(0, 4)
    .map(({ href, word, icon, whole }) => ({ href, label: say(word), icon, whole }))
