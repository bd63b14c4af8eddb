import { RolmError, shown } from '../issue'

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
}

/**
 * A string in a query. What could end it is written as an escape of two characters, never as `\\u0022`: SPARQL puts those
 * in before it looks where a string ends.
 */
export const quoted = (text: string): string =>
  `"${text.replace(/[\\"\n\r\t\b\f]/g, (character) => escapes[character] ?? character)}"`

/**
 * An address in a query.
 *
 * @throws RolmError where it has a character that no address may have: nothing in SPARQL would write it
 */
export const bracketed = (iri: string): string => {
  if (/[\p{Cc}\p{Cs} <>"{}|^`\\]/u.test(iri))
    throw new RolmError(
      `An address in a query has a character that no address may have: ${shown(iri)}. Percent-encode it.`,
      { zh: `查询中的网址含有不允许的字符：${shown(iri)}。请用百分号编码。` },
    )
  return `<${iri}>`
}
