/** What libraries and engines say of a text that they cannot read, and the same in Chinese; `$1` is what the English names. */
const said: readonly (readonly [english: RegExp, chinese: string])[] = [
  // JSON, as the engine that runs the program says it
  [/^Unexpected end of JSON input$/, '内容没有写完就结束了'],
  [/^Unexpected token '?([^']+?)'?$/, '此处不应有“$1”'],
  [/^Unexpected token (.+?), .*is not valid JSON$/s, '此处不应有 $1'],
  [/^Unexpected non-whitespace character after JSON(?: at position .*)?$/, '内容结束之后还有别的字符'],
  [/^Unexpected number$/, '此处不应有数字'],
  [/^Unexpected string$/, '此处不应有文字'],
  [/^Expected property name or '\}'$/, '此处应为带双引号的名称，或右花括号'],
  [/^Expected double-quoted property name$/, '此处应为带双引号的名称（前面可能多了一个逗号）'],
  [/^Expected ':' after property name$/, '名称后面应为英文冒号'],
  [/^Expected ',' or '([\]}])' after (?:array element|property value)$/, '此处应为英文逗号或“$1”'],
  [/^Unterminated string$/, '文字的引号没有闭合'],
  [/^Bad escaped character$/, '反斜杠后面的字符不对'],
  [/^Bad Unicode escape$/, '\\u 后面应为四位十六进制数字'],
  [/^Bad control character in string literal$/, '文字中有换行等控制字符'],
  [/^No number after minus sign$/, '负号后面没有数字'],
  [/^Unterminated fractional number$/, '小数点后面没有数字'],
  [/^Exponent part is missing a number$/, '指数部分没有数字'],
  // Turtle, N-Triples and TriG
  [/^Unexpected "(.*)"$/s, '此处不应有“$1”'],
  [/^Unexpected eof$/, '内容没有写完就结束了'],
  [/^Unexpected (\S+)$/, '此处不应有 $1'],
  [/^Expected (?:entity|predicate|graph|expression) but got eof$/, '内容没有写完就结束了'],
  [/^Expected entity but got (\S+)$/, '此处应为网址、名称或值，却是 $1'],
  [/^Expected predicate but got (\S+)$/, '此处应为属性，却是 $1'],
  [/^Expected (\S+) but got (\S+)$/, '此处应为 $1，却是 $2'],
  [/^Expected punctuation to follow "(.*)"$/s, '“$1”后面缺少句点、分号或逗号'],
  [/^Expected dot to follow quad$/, '语句后面缺少句点'],
  [/^Expected declaration to end with a dot$/, '声明后面缺少句点'],
  [/^Expected prefix to follow @prefix$/, '@prefix 后面应为前缀'],
  [/^Expected IRI to follow prefix "(.*)"$/s, '前缀“$1”后面应为网址'],
  [/^Expected valid IRI to follow base declaration$/, '@base 后面应为网址'],
  [/^Undefined prefix "(.*)"$/s, '前缀“$1”没有声明'],
  [/^Invalid IRI$/, '网址无效'],
  [/^Invalid graph label$/, '图的名称无效'],
  [/^Unclosed graph$/, '图没有以右花括号结束'],
  [/^Disallowed blank node as predicate$/, '属性不能是空白节点'],
  // Parquet
  [/^parquet file invalid \(footer != PAR1\)$/, '文件结尾不是 Parquet 的标记，可能没有下载完整'],
  [/^parquet metadata length \d+ exceeds .*$/, '文件的说明部分超出文件本身，可能没有下载完整'],
]

/** The codes of issues whose detail a library says, in English. */
const codes: ReadonlySet<string> = new Set(['json-not-readable', 'rdf-not-readable', 'parquet-not-readable'])

/** The detail of an issue in Chinese, where a library says it and its words are known; else as it is. */
export const libraryWords = (code: string, detail: string): string => {
  const [english, chinese] = (codes.has(code) ? said.find(([pattern]) => pattern.test(detail)) : undefined) ?? []
  return english && chinese !== undefined ? detail.replace(english, chinese) : detail
}
