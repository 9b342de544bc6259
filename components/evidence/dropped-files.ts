/** A file, and where it lay in the folder that was dropped or chosen. */
export type Dropped = { readonly file: File; readonly folder: string | undefined }

/** So many files are taken at once. */
export const mostAtOnce = 500

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/') || undefined

/** What was chosen by hand; a chosen folder says where each file lay. */
export const chosen = (files: Iterable<File>): Dropped[] =>
  [...files].map((file) => ({ file, folder: folderOf(file.webkitRelativePath) }))

/** What was dropped: files, and every file in folders, however deep. */
export async function dropped(data: DataTransfer): Promise<Dropped[]> {
  // The list is emptied when the handler returns: it is read out before anything is waited for.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosen(data.files)
  const found: Dropped[] = []
  for (const entry of entries) await walk(entry, found)
  return found
}

async function walk(entry: FileSystemEntry, found: Dropped[]): Promise<void> {
  if (found.length > mostAtOnce) return
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(
      () => undefined,
    )
    if (file) found.push({ file, folder: folderOf(entry.fullPath.replace(/^\//, '')) })
    return
  }
  if (!isFolder(entry)) return
  const reader = entry.createReader()
  // A browser gives a folder's entries a hundred at a time, until it gives none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0 || found.length > mostAtOnce) return
    for (const one of some) await walk(one, found)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
