'use client'
import { Field, type FieldWords } from './field'

/** Chooses files by the browser's own dialog; on a phone it offers the camera. */
export function FileInput({
  accept,
  multiple,
  ...words
}: FieldWords & { readonly accept?: string; readonly multiple?: boolean }) {
  return (
    <Field {...words}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={accept}
          multiple={multiple}
          className="control file:me-3 file:rounded-tag file:border file:border-edge file:bg-surface file:px-2 file:py-0.5 file:text-ink"
        />
      )}
    </Field>
  )
}
