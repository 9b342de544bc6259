import type { FormAction } from '@/components/ui/action-form'

/** What can be done between police and the office they informed. */
export type InformedActions = Readonly<
  Record<'release' | 'ask' | 'give' | 'refuse' | 'putInWriting', FormAction>
>
