import { RolmError } from '../issue'

/** A SELECT without its prologue, and the prologue: what declares its base and prefixes. */
export interface SplitSelect {
  readonly prologue: string
  readonly select: string
}

/** One thing that may stand in front of a SELECT. They are taken one by one: of very many no expression can be held. */
const declaration = /\s+|#[^\n]*(?:\n|$)|BASE\s*<[^>]*>|PREFIX\s+[^\s:]*:\s*<[^>]*>/iy

const behindDeclarations = (text: string): number => {
  let at = 0
  for (declaration.lastIndex = 0; declaration.test(text); declaration.lastIndex = at) at = declaration.lastIndex
  return at
}

/**
 * Takes a SELECT apart, so that it can stand inside another.
 *
 * @throws RolmError where it is none, or names its graphs by FROM, which only the outermost may
 */
export const splitSelect = (text: string): SplitSelect => {
  const prologue = text.slice(0, behindDeclarations(text))
  const select = text.slice(prologue.length)
  if (!/^SELECT\b/i.test(select))
    throw new RolmError('An endpoint is asked for rows: write the query as a SELECT', {
      zh: '向查询端点只能要求返回行：请把查询写成 SELECT',
    })
  if (/^[^{]*\sFROM\s/i.test(select))
    throw new RolmError(
      'A query to an endpoint has no FROM: name the graphs by the options defaultGraphs and namedGraphs',
      { zh: '发给查询端点的查询不写 FROM：请用选项 defaultGraphs 和 namedGraphs 指明图' },
    )
  return { prologue, select }
}

/** The variable of the count: one that no query of a person's has. */
export const counted = 'rolmCounted'

/** The query that counts the rows of a SELECT. */
export const countText = ({ prologue, select }: SplitSelect): string =>
  `${prologue}SELECT (COUNT(*) AS ?${counted}) WHERE {\n{\n${select}\n}\n}`
