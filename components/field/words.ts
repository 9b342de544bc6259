import type { Messages } from 'next-intl'

/** The words of the field page in one language: it speaks both without asking anybody. */
export type FieldWords = Pick<Messages, 'ui' | 'field' | 'logForm' | 'evidence' | 'reasons'>

export const fieldWords = ({ ui, field, logForm, evidence, reasons }: Messages): FieldWords => ({
  ...{ ui, field, logForm, evidence, reasons },
})
