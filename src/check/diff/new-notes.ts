import type { Dataset, Note } from '../../model/dataset'
import type { Renames } from './renames'

const saidOf = ({ id, reason, text }: Note, about: string): string =>
  JSON.stringify([id, about, reason, text.en, text.zh])

/** What the new version notes of each fact and the old one did not say of it in these words, by the fact's id. */
export const newNotesOf = (old: Dataset, now: Dataset, renames: Renames): ReadonlyMap<string, readonly Note[]> => {
  const known = new Set(old.notes.flatMap((note) => note.about.map((id) => saidOf(note, renames.get(id) ?? id))))
  const notes = new Map<string, Note[]>()
  for (const note of now.notes)
    for (const id of note.about) {
      if (known.has(saidOf(note, id))) continue
      const some = notes.get(id)
      if (some === undefined) notes.set(id, [note])
      else some.push(note)
    }
  return notes
}
