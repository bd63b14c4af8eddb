/** Collects the text of a string of a workbook while its XML is read: runs are joined, readings beside characters left out. */
export interface RichText {
  readonly open: (name: string) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
  /** What was collected since the last time. */
  readonly take: () => string
}

const escapes = /_x([\dA-Fa-f]{4})_/g

/** Characters that XML cannot hold are written as `_x000B_`, and the underscore of such a text as `_x005F_`. */
const decoded = (text: string): string =>
  text.includes('_x')
    ? text.replace(escapes, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text without what XML cannot hold, so that `decoded` gives it back. */
export const escapedText = (text: string): string =>
  text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu,
      (each) => `_x${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (each) => entities[each] ?? each)

export const richText = (): RichText => {
  let collected = ''
  let [isText, readings] = [false, 0]
  return {
    open: (name) => {
      if (name === 'rPh') readings += 1
      isText = name === 't' && readings === 0
    },
    text: (text) => {
      if (isText) collected += text
    },
    close: (name) => {
      if (name === 'rPh') readings -= 1
      if (name === 't') isText = false
    },
    take: () => {
      const text = decoded(collected)
      collected = ''
      return text
    },
  }
}
