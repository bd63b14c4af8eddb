import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"'

/** The texts of a workbook, each once and with its number, as programs share them. */
class SharedStrings {
  private readonly numbers = new Map<string, number>()
  private uses = 0

  numberOf(escaped: string): number {
    this.uses += 1
    const number = this.numbers.get(escaped) ?? this.numbers.size
    this.numbers.set(escaped, number)
    return number
  }

  /** Every third text has a reading beside its characters, every fifth stands in two runs of its own looks. */
  xml(): string {
    const items = [...this.numbers.keys()].map((text, index) => {
      const half = text.includes('&') ? 0 : Math.floor(text.length / 2)
      const run = (part: string): string =>
        `<r><rPr><sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">${part}</t></r>`
      const held =
        index % 5 === 0 && half > 0
          ? run(text.slice(0, half)) + run(text.slice(half))
          : `<t xml:space="preserve">${text}</t>`
      const reading = '<rPh sb="0" eb="1"><t>dú yīn</t></rPh><phoneticPr fontId="1" type="noConversion"/>'
      return `<si>${held}${index % 3 === 0 ? reading : ''}</si>`
    })
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    return `${declaration}<sst xmlns="${main}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`
  }
}

/** The lists of a sheet as they stand where they name another sheet: in an extension. */
const inExtension = (rules: string): string => {
  const moved = rules.replace(
    /<dataValidation ([^>]*) sqref="([^"]+)"><formula1>(.*?)<\/formula1><\/dataValidation>/g,
    '<x14:dataValidation $1><x14:formula1><xm:f>$3</xm:f></x14:formula1><xm:sqref>$2</xm:sqref></x14:dataValidation>',
  )
  const inner = moved
    .replace('<dataValidations ', '<x14:dataValidations ')
    .replace(/<\/dataValidations>/, '</x14:dataValidations>')
  return (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ' +
    `xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${inner}</ext></extLst>`
  )
}

const sheetOf = (xml: string, strings: SharedStrings): string => {
  const shared = xml.replace(
    /<c r="([^"]+)" s="(\d+)" t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>/g,
    (_, cell: string, style: string, text: string) =>
      text === ''
        ? `<c r="${cell}" s="${style}"/>`
        : `<c r="${cell}" s="${style}" t="s"><v>${strings.numberOf(text)}</v></c>`,
  )
  const [, rules = ''] = /(<dataValidations .*<\/dataValidations>)/.exec(shared) ?? []
  return shared
    .replace(/<worksheet [^>]*>/, `<worksheet ${namespaces}><sheetPr/><dimension ref="A1:Z999"/>`)
    .replace(
      /<sheetFormatPr [^>]*\/>/,
      '<sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" outlineLevelCol="6"/>',
    )
    .replace(/<row r="(\d+)">/g, '<row r="$1" ht="27" customHeight="1" spans="1:26">')
    .replace(rules, '')
    .replace(
      '</worksheet>',
      `<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/>${rules === '' ? '' : inExtension(rules)}</worksheet>`,
    )
}

const pathAlternatives =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15">' +
  '<x15ac:absPath url="C:\\Users\\统计科\\Desktop\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/>' +
  '</mc:Choice></mc:AlternateContent>'

const application =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" ` +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>WPS 表格</Application></Properties>'

const custom =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property ' +
  'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16729</vt:lpwstr></property></Properties>'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * A workbook of ours laid out as WPS 表格 saves it: texts shared, with readings and runs; lists in an extension; addresses of
 * parts from the root; spaces of names, properties and alternatives of its own.
 */
export const savedByWps = (bytes: Uint8Array): Uint8Array => {
  const strings = new SharedStrings()
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const)
  const changed = parts.map(([name, text]): readonly [string, string] => {
    if (name.startsWith('xl/worksheets/')) return [name, sheetOf(text, strings)]
    if (name === 'xl/workbook.xml')
      return [
        name,
        text.replace(
          '<bookViews>',
          `<fileVersion appName="xl" lastEdited="3"/><workbookPr/>${pathAlternatives}<bookViews>`,
        ),
      ]
    if (name === 'xl/_rels/workbook.xml.rels')
      return [
        name,
        text
          .replace(/Target="/g, 'Target="/xl/')
          .replace(
            '</Relationships>',
            `<Relationship Id="rId99" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
          ),
      ]
    if (name === '_rels/.rels')
      return [
        name,
        text
          .replace('Target="xl/', 'Target="/xl/')
          .replace(
            '</Relationships>',
            `<Relationship Id="rId2" Type="${office}/extended-properties" Target="/docProps/app.xml"/></Relationships>`,
          ),
      ]
    return [name, text]
  })
  const all = [
    ...changed,
    ['docProps/app.xml', application] as const,
    ['docProps/custom.xml', custom] as const,
    ['xl/sharedStrings.xml', strings.xml()] as const,
  ]
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])), { level: 6 })
}
