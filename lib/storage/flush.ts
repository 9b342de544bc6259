import { open } from 'node:fs/promises'

/** Waits until the disk has what a file or a folder holds now. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
