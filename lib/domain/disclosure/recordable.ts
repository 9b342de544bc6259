/** A comment of the case as the schedules name it: recordable material, by its number and where it stands, never by its words. */
export type Recordable = {
  readonly comment: number
  readonly day: string
  readonly by: string
  /** The item it stands at, as it is called; null when it stands at an element or a charge. */
  readonly item: string | null
  readonly withdrawn: boolean
}
