import { type EventType, events } from './event'

/** What a reader of a history can ask for alone: what was changed, what was looked at, what was refused. */
export const entryKinds = ['changes', 'looks', 'refusals'] as const
export type EntryKind = (typeof entryKinds)[number]

/** True for a type of the catalogue; an old log may hold types that are no longer written. */
export const isEventType = (type: string): type is EventType => Object.hasOwn(events, type)

const types = Object.keys(events)

/** The types of event that are looks, and those that are changes. */
export const looks: readonly string[] = types.filter((type) => isEventType(type) && events[type].look)
export const changes: readonly string[] = types.filter((type) => !looks.includes(type))
