import type { Camera } from 'lucide-react'
import { buttonLook } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'

/** A button that chooses files, or takes a photograph. */
export function Pick({
  id,
  label,
  drawing,
  take,
  folder,
  ...rest
}: {
  readonly id: string
  readonly label: string
  readonly drawing: typeof Camera
  readonly take: (input: HTMLInputElement) => void
  readonly multiple?: boolean
  /** A whole folder, with where each file lay in it. */
  readonly folder?: true
  readonly accept?: string
  readonly capture?: 'environment'
}) {
  return (
    <>
      <input
        id={id}
        type="file"
        className="peer sr-only"
        onChange={(event) => take(event.currentTarget)}
        {...rest}
        {...(folder ? { webkitdirectory: '' } : {})}
      />
      <label
        htmlFor={id}
        className={buttonLook({
          className:
            'cursor-pointer [.peer:focus-visible+&]:outline-3 [.peer:focus-visible+&]:outline-accent [.peer:focus-visible+&]:outline-offset-2',
        })}
      >
        <Glyph of={drawing} size="s" />
        {label}
      </label>
    </>
  )
}
