/** The number of each style of cells that workbooks are written with. */
export const cellStyles = { number: 0, text: 1, header: 2, wrapped: 3 } as const

const textFormat = 49
const font = (bold: string, colour: string): string =>
  `<font>${bold}<sz val="11"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`

const style = (attributes: string, alignment = ''): string =>
  alignment === '' ? `<xf xfId="0" ${attributes}/>` : `<xf xfId="0" ${attributes} applyAlignment="1">${alignment}</xf>`

/** The styles of every workbook that is written: text cells, a header that stands out, and text over several lines. */
export const stylesXml = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<fonts count="2">${font('', 'FF000000')}${font('<b/>', 'FF1F3B57')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE3ECF5"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4">',
  style('numFmtId="0" fontId="0" fillId="0" borderId="0"'),
  style(`numFmtId="${textFormat}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"`),
  style(
    `numFmtId="${textFormat}" fontId="1" fillId="2" borderId="0" applyNumberFormat="1" applyFont="1" applyFill="1"`,
    '<alignment vertical="center" wrapText="1"/>',
  ),
  style(
    `numFmtId="${textFormat}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"`,
    '<alignment vertical="top" wrapText="1"/>',
  ),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')
