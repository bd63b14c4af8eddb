import { execFile, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { beijing, changshu } from '../../src/datasets/index'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { writeDatasets, writeRdf } from '../../src/rdf/write'
import { embeddedStore } from '../../src/sparql/embedded'
import { declaring, ownWords } from '../query/declaring'
import { type Behaviour, endpointOver, saying, withServer } from '../sparql/server'

/** What `query` and `pack` do, from outside: the built program in a process of its own. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rolm-query-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rolm = (args: readonly string[], input = '') => {
  const env = { PATH: process.env.PATH ?? '', LANG: 'C' }
  const main = join(root, 'dist/cli/main.js')
  const options = { encoding: 'utf8', cwd: root, env, input } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], options)
  return { status, stdout, stderr }
}

/** The same, while a server of the test answers. */
const rolmAsking = (
  behaviour: Behaviour,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) =>
  withServer(behaviour, async (address) => {
    const all = [join(root, 'dist/cli/main.js'), 'query', '--endpoint', address, ...args]
    const env = { PATH: process.env.PATH ?? '', LANG: 'C', ...environment }
    return promisify(execFile)(process.execPath, all, { env }).then(
      ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ status: code, stdout, stderr }),
    )
  })

const leading =
  (location: string): Behaviour =>
  (_asked, response) =>
    response.writeHead(307, { location }).end()

/** 常熟市. */
const gb18030 = Buffer.from('b3a3caeccad0', 'hex')

const moreThan = { where: { precision: 'moreThan' }, order: [{ by: 'value', descending: true }] } as const
const asFlags = ['query', 'changshu', '--precision', 'moreThan', '--order', 'value:desc']

describe('query', () => {
  const own = 'https://w3id.org/rolm/data/320583/indicator/legal-aid-applications'
  const askedOfOwn = ['query', 'test/cases/folder/good-own-indicators', '--indicator', own]

  it.each(['memory', 'sparql', 'duckdb'])('finds what a dataset declares, by %s', (engine) => {
    const shape = ['--order', 'begin', '--limit', '2', '--select', 'id', '--json']
    const { status, stdout } = rolm([...askedOfOwn, '--engine', engine, ...shape])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ rows: [{ id: 'by-english' }, { id: 'by-id' }] })
  })

  it('tells how it would ask for that, and refuses it of others', () => {
    expect(rolm([...askedOfOwn, '--engine', 'duckdb', '--explain']).stdout).toContain('"legal-aid-applications"')
    expect(rolm(['query', 'changshu', '--indicator', own])).toMatchObject({ status: 2, stdout: '' })
  })

  it('gives what SPARQL of one’s own calls sum or interval as it is', () => {
    const select =
      'SELECT (COUNT(*) AS ?sum) ("x" AS ?interval) WHERE { ?s a <http://purl.org/linked-data/cube#Observation> }'
    const { status, stdout } = rolm(['query', 'changshu', '--sparql', '-'], select)
    expect(status).toBe(0)
    expect(stdout.trim().split(/\s+/)).toEqual(['sum', 'interval', '39', 'x'])
  })

  it('gives what SPARQL of one’s own finds as CSV, of which nothing is a formula, and not as Parquet', () => {
    const select =
      'SELECT ?a ?constructor ?b { VALUES (?a ?b) { ("常熟, 市" "=1+1") ("x" 5) (UNDEF -7.5) } } ORDER BY ?b'
    const { status, stdout } = rolm(['query', 'changshu', '--sparql', '-', '--format', 'csv'], select)
    expect(status).toBe(0)
    expect(stdout.split('\n').sort()).toEqual(['a,constructor,b', '"常熟, 市",,\'=1+1', 'x,,5', ',,-7.5', ''].sort())
    const parquet = rolm(['query', 'changshu', '--sparql', '-', '--format', 'parquet'], select)
    expect(parquet).toMatchObject({ status: 2, stdout: '' })
  })

  it.each([
    ['query', 'csv', /^dataset,id,indicator,/],
    ['query', 'json', /^\{\n {2}"rows": \[/],
    ['query', 'PARQUET', /^PAR1/],
    ['query', 'txt', /^dataset +id +indicator/],
    ['export', 'csv', /^dataset,id,source,/],
    ['export', 'nt', /^<https:/],
    ['export', 'txt', /^@base|^@prefix/],
  ])('%s writes the form that the name of the file ends in: %s', (command, ending, form) => {
    const path = join(folder, `${command}.${ending}`)
    expect(rolm([command, 'changshu', '--out', path])).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(path, 'latin1')).toMatch(form)
  })

  it('asks by flags, and sets figures out with their intervals', () => {
    const { status, stdout, stderr } = rolm(['query', '--indicator', 'legal-aid-cases', '--within', '2019'])
    expect(status).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s{2,}/)),
    ).toEqual([
      ['dataset', 'id', 'indicator', 'jurisdiction', 'breakdown', 'period', 'printed', 'interval'],
      ['beijing-2019', 'legal-aid', 'legal-aid-cases', '110000', 'total', '2019', '3.7万件', '[36500, 37500]'],
    ])
    expect(stderr).toBe('Figures that may belong here, but are not dated: 1.\n')
  })

  it.each(['memory', 'sparql', 'duckdb'])(
    'asks for the latest of all that lies in a place, and means of it, by %s',
    (engine) => {
      const asked = ['query', '--jurisdiction-within', '320500', '--indicator', 'resident-population', '--latest']
      const { stdout } = rolm([...asked, '--group', 'jurisdiction', '--aggregate', 'count,mean', '--engine', engine])
      const lines = stdout.trimEnd().split('\n')
      expect(lines.map((line) => line.trim().split(/\s{2,}/))).toEqual([
        ['jurisdiction', 'count', 'mean'],
        ['320500', '1', '12748262'],
        ['320581', '2', '— (stated-twice)'],
        ['320583', '1', '[2091500, 2092500]'],
        ['320585', '1', '831113'],
      ])
    },
  )

  it.each(['memory', 'sparql', 'duckdb'])('sets two places against each other, and says why not, by %s', (engine) => {
    const asked = ['query', '--pair', '320581,110000', '--area', 'disputes', '--engine', engine]
    const { status, stdout, stderr } = rolm([...asked, '--select', 'a,b,orders,difference,refused'])
    expect(status).toBe(0)
    expect(stdout.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['a', 'b', 'orders', 'difference', 'refused'],
      ['5874件 (320581, P5Y)', '3.7万件 (110000, 2019)', '—', '—', 'period-not-dated'],
      ['7.9% (320581, 2015/2019)', '13.8% (110000, 2019)', 'a < b', '[-6, -5.8]'],
      [''],
    ])
    expect(stderr).toMatch(/^Figures with none to be set against: \d+\.\n$/)
  })

  it('gives figures per head, and by whose population', () => {
    const asked = ['query', '--indicator', 'legal-aid-cases', '--format', 'csv']
    const { status, stdout } = rolm([...asked, '--select', 'id,perHead', '--jurisdiction', '110000'])
    expect(status).toBe(0)
    expect(stdout).toBe(
      'id,perHead_lower,perHead_upper,perHead_lower_open,perHead_upper_open,denominators,perHead_rounded_outward\n' +
        'legal-aid,0.00169479720474,0.00174131085882,false,false,population#beijing-2019,true\n',
    )
  })

  it('names in a table what a number was divided by, and which cells it lacks', () => {
    const cells = (args: readonly string[]) => {
      const lines = rolm(['query', ...args])
        .stdout.trimEnd()
        .split('\n')
      return lines.map((line) => line.trim().split(/\s{2,}/))
    }
    const asked = ['--indicator', 'legal-aid-cases', '--select', 'printed,perHead', '--jurisdiction', '110000']
    expect(cells(asked)).toEqual([
      ['printed', 'perHead', 'denominators'],
      ['3.7万件', '[0.00169479, 0.00174132]', 'population#beijing-2019'],
    ])
    const [heading, row] = cells(['test/cases/folder/good-every-kind-of-fact', '--aggregate', 'count,sum'])
    expect(heading).toEqual(['count', 'sum', 'lacking'])
    expect(row).toEqual(['1', '5874', 'kunshan-2019#centres, kunshan-2019#posts, kunshan-2019#requests'])
  })

  it('says in a table how what has no dates is dated', () => {
    const asked = ['query', 'changshu', '--indicator', 'people-mediators', '--breakdown', 'part-time']
    const cells = (args: readonly string[]) =>
      rolm([...asked, ...args])
        .stdout.trimEnd()
        .split('\n')[1]
        ?.split(/\s{2,}/)
    expect(cells([])?.slice(5)).toEqual(['asOf', '1266名', '1266'])
    expect(cells(['--labels', 'zh'])?.slice(5)).toEqual(['截至目前', '1266名', '1266'])
    expect(rolm(['query', '--pair', '320581,110000', '--indicator', 'mediation-organisations']).stdout).not.toContain(
      ', null',
    )
  })

  it('finds by name what a dataset declares', () => {
    const asked = ['query', 'test/cases/folder/good-own-places', '--jurisdiction', '张家港市', '--select', 'id']
    expect(rolm(asked)).toMatchObject({ status: 0, stdout: 'id\nby-english\nwhole-city\n' })
  })

  it('names codes where a language is asked for, refusals and caveats too', () => {
    const pair = ['query', '--pair', '320581,110000', '--indicator', 'legal-aid-cases', '--select']
    const cells = (args: readonly string[]) => rolm(args).stdout.split('\n').slice(1).join(' ').split(/\s+/).join('')
    expect(cells([...pair, 'indicator,refused,caveats'])).toBe(
      'legal-aid-casesperiod-not-datedlevel-differs,rounding-assumed',
    )
    expect(cells([...pair, 'indicator,refused,caveats', '--labels', 'zh'])).toBe(
      '法律援助案件时期未定行政层级不同、假定四舍五入',
    )
    const sum = ['query', '--group', 'area', '--aggregate', 'sum', '--labels', 'zh', '--limit', '1']
    expect(cells(sum)).toContain('—(指标不止一个)')
  })

  it('gives shares, and says why there are none', () => {
    const asked = ['query', '--indicator', 'resident-population', '--group', 'jurisdiction']
    const shares = rolm([...asked, '--jurisdiction', '320583,320585', '--aggregate', 'share']).stdout
    expect(shares).toContain('320585        [0.284275, 0.284374]')
    expect(rolm([...asked, '--aggregate', 'share']).stdout).toContain('— (dates-differ)')
  })

  it.each(['memory', 'sparql', 'duckdb'])('gives the same answer as JSON by the engine %s', (engine) => {
    const { status, stdout } = rolm([...asFlags, '--engine', engine, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual(query(tableOf([changshu]), moreThan))
  })

  it('asks by JSON from stdin, and a packed folder like its datasets', () => {
    const packed = join(folder, 'packed')
    const packing = rolm(['pack', 'changshu', 'beijing', '--out', packed])
    expect(packing).toMatchObject({ status: 0, stdout: '' })
    expect(packing.stderr).toContain('Datasets: 2.')

    const question = { ...moreThan, where: { ...moreThan.where, dataset: 'changshu-2015-2020' } }
    const { stdout } = rolm(['query', packed, '--query', '-', '--json'], JSON.stringify(question))
    expect(JSON.parse(stdout).rows).toEqual(query(tableOf([changshu]), moreThan).rows)

    for (const args of [
      ['compare', packed, 'beijing'],
      ['check', packed],
    ]) {
      const { status, stderr } = rolm(args)
      expect({ status, told: stderr.includes('ask it by "rolm query"') }).toEqual({ status: 2, told: true })
    }
    const twice = rolm(['--lang', 'zh', 'query', packed, 'changshu']).stderr
    expect(twice).toContain(`${packed} 和 changshu 都含数据集“changshu-2015-2020”`)
  })

  it('tells once of a file that was not packed, whoever answers, and of a list that is none', () => {
    const packed = join(folder, 'with-a-stray')
    rolm(['pack', 'beijing', '--out', packed])
    const stray = join(packed, 'indicator=legal-aid-cases', 'country=CN', 'part-9.parquet')
    copyFileSync(stray.replace('part-9', 'part-0'), stray)
    const answers = ['memory', 'duckdb'].map((engine) => {
      const { status, stdout, stderr } = rolm(['query', packed, '--group', 'indicator', '--engine', engine])
      expect({ status, told: stderr.split('file-unknown').length - 1 }).toEqual({ status: 0, told: 2 }) // and "explain file-unknown"
      return stdout
    })
    expect(answers[1]).toBe(answers[0])
    writeFileSync(join(packed, '_datasets.json'), 'null')
    for (const engine of ['memory', 'duckdb']) {
      const { status, stderr } = rolm(['query', packed, '--engine', engine])
      expect(status).toBe(1)
      expect(stderr).toContain('_datasets.json')
    }
  })

  it('writes CSV, and Parquet that it can be asked for again', () => {
    const csv = rolm(['query', '--jurisdiction', '320583,320585', '--group', 'indicator', '--format', 'csv'])
    expect(csv.stdout.split('\n')[1]).toBe(
      'resident-population,2,831113,831113,false,false,2091500,2092500,false,false,2922613,2923613,false,false',
    )
    const path = join(folder, 'changshu.parquet')
    expect(rolm(['export', 'changshu', '--format', 'parquet', '--out', path])).toMatchObject({ status: 0 })
    expect(readFileSync(path).subarray(0, 4).toString()).toBe('PAR1')
    expect(JSON.parse(rolm(['query', path, '--json']).stdout)).toEqual(query(tableOf([changshu]), {}))
  })

  it('reads a question in whichever encoding an editor saved it', () => {
    const question = '{"where":{"indicator":"legal-aid-cases"},"select":["printed"]}'
    const asked = rolm(['query', '--query', '-'], question)
    expect(asked.stdout).toContain('5874件')
    const path = join(folder, 'question.json')
    for (const bytes of [
      Buffer.from(`\uFEFF${question}`),
      Buffer.from(`\uFEFF${question}`, 'utf16le'),
      Buffer.from(question.replaceAll(',', ',\r\n')),
    ]) {
      writeFileSync(path, bytes)
      expect(rolm(['query', '--query', path])).toEqual(asked)
    }
    // 常熟市 in GB18030: questions have codes alone, and the code is told
    writeFileSync(path, Buffer.concat([Buffer.from('{"where":{"jurisdiction":"'), gb18030, Buffer.from('"}}')]))
    expect(rolm(['query', '--query', path]).stderr.replace(/\s+/g, ' ')).toContain('常熟市, and')
    expect(rolm(['query', '--query', path]).stderr.replace(/\s+/g, ' ')).toContain('Did you mean 320581?')
  })

  it('asks one row a line where no terminal is, however long they are', () => {
    const { stdout } = rolm(['query', '--jurisdiction-within', '320500', '--latest'])
    expect(stdout.trimEnd().split('\n')).toHaveLength(21)
    expect(stdout).toContain('521.19万件')
  })

  it('takes the interval that a table shows for the four ends', () => {
    const asked = ['query', 'changshu', '--indicator', 'legal-aid-cases', '--select', 'interval,printed']
    expect(rolm(asked).stdout).toBe('interval  printed\n5874      5874件\n')
    expect(rolm([...asked, '--format', 'csv']).stdout).toBe(
      'minInclusive,minExclusive,maxInclusive,maxExclusive,printed\n5874,,5874,,5874件\n',
    )
  })

  it('refuses Parquet of an answer, by each engine, and tells what it lacks', () => {
    const path = join(folder, 'answer.parquet')
    expect(rolm(['query', 'changshu', '--format', 'parquet', '--out', path]).status).toBe(0)
    const inMemory = rolm(['query', path, '--json'])
    expect(inMemory.status).toBe(1)
    expect(JSON.parse(inMemory.stdout).issues).toMatchObject([
      { code: 'parquet-not-readable', at: { file: 'answer.parquet' } },
    ])
    expect(inMemory.stderr).toContain('period_kind')
    expect(inMemory.stderr).not.toContain('written')
    const byDuckdb = rolm(['--lang', 'zh', 'query', path, '--engine', 'duckdb'])
    expect(byDuckdb).toMatchObject({ status: 2, stdout: '' })
    expect(byDuckdb.stderr).toMatch(/answer\.parquet：缺少数字所需的列“\w+”/)
  })

  it('plans as data where data is asked for', () => {
    const plan = (...args: string[]) => JSON.parse(rolm([...asFlags, '--explain', '--json', ...args]).stdout)
    expect(plan()).toEqual({ engine: 'memory', data: ['changshu'], question: moreThan })
    expect(plan('--engine', 'duckdb')).toMatchObject({ engine: 'duckdb', parameters: ['moreThan'] })
  })

  it('explains without asking', () => {
    const { stdout } = rolm([...asFlags, '--engine', 'duckdb', '--explain'])
    expect(stdout).toContain('engine: duckdb\ndata: changshu\nengine: find: precision = moreThan\n')
    expect(stdout).toContain('AND "precision" IN (?)')
    expect(stdout).toContain('-- ["moreThan"]')
  })

  it('runs SPARQL of your own', () => {
    const { status, stdout } = rolm(['query', 'changshu', '--sparql', 'queries/how-dated.rq', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout).variables).toEqual(['dataset', 'kind', 'figures'])
  })

  it('knows indicators and places by their names, and tells the word that may have been meant', () => {
    const byCode = rolm(['query', '--indicator', 'legal-aid-cases', '--jurisdiction', '320581'])
    expect(rolm(['query', '--indicator', 'Legal Aid Cases', '--jurisdiction', '常熟市'])).toEqual(byCode)
    expect(byCode.stdout).toContain('5874件')
    const told = (...args: string[]) => rolm(['query', ...args]).stderr.replace(/\s+/g, ' ')
    expect(told('--indicator', 'legal-aid')).toContain('Did you mean legal-aid-cases?')
    expect(told('--jurisdiction', '320585', '--indicator', 'resident-populaton')).toContain('mean resident-population?')
    expect(told('--jurisdiction-within', 'Suzou')).toContain('Did you mean Suzhou?')
    expect(told('--aggregate', 'total')).toContain('"--aggregate" is total')
  })

  it.each([
    ['an indicator that is not there', ['query', '--indicator', 'nope'], 'nope'],
    ['a column that is not there', ['query', '--select', 'nope'], 'nope'],
    ['no number of rows', ['query', '--limit', 'many'], 'limit'],
    ['dates that are none', ['query', '--within', '2019-13'], '2019-13'],
    ['two ways at once', ['query', '--indicator', 'legal-aid-cases', '--query', '-'], 'one of the three'],
    ['no JSON', ['query', '--query', '-'], '-  error  json-not-readable'],
    ['a folder as a question', ['query', '--query', 'docs'], 'docs: it is a folder'],
    ['a flag, by its name', ['query', '--within', '2015-2019'], '--within  error  value-not-valid'],
    ['what is no number, as it stands', ['query', '--limit', 'abc'], '"--limit" is abc'],
    ['groups of what is no column, once', ['query', '--group', 'x', '--aggregate', 'count'], '1 error.'],
    ['a direction that is none', ['query', '--order', 'value:descending'], '--order value:descending: behind'],
    ['what is made of pairs, without pairs', ['query', '--per', 'year'], 'give --pair or --pair-period'],
    ['an engine that runs no SPARQL', ['query', '--sparql', '-', '--engine', 'memory'], '--engine sparql'],
    ['one dataset twice', ['query', 'changshu', 'changshu'], 'changshu and changshu both hold the dataset'],
    ['a file that is not there', ['query', 'none.parquet'], 'none.parquet: there is no such file'],
    ['a file of data that is not there', ['compare', './none.ttl', 'beijing'], './none.ttl: there is no such file'],
    ['a dataset that none of those asked is', ['query', 'changshu', '--dataset', 'beijing-2019'], 'beijing-2019'],
    ['no time at all', ['query', '--total-timeout', '0'], '--total-timeout is a number of seconds'],
    ['an endpoint, and datasets', ['query', 'changshu', '--endpoint', 'https://example.org/'], 'leave the names'],
    ['a header without an endpoint', ['query', '--header', 'a: b'], '--header is for an --endpoint'],
    ['what is no address', ['query', '--endpoint', 'clerk:s3cret@example.org'], 'not "…@example.org"'],
    ['a graph that is none', ['query', '--endpoint', 'https://example.org/', '--named-graph', 'a'], 'no address: a'],
    ['what is no header', ['query', '--endpoint', 'https://example.org/', '--header', 'a'], 'written Name: value'],
  ])('ends with misuse for %s', (_name, args, words) => {
    const { status, stdout, stderr } = rolm(args, 'no JSON')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
  })

  it.each(['memory', 'sparql', 'duckdb'])('tells by its flag of a name that %s cannot find', (engine) => {
    for (const flag of ['--dataset', '--source']) {
      const { status, stdout, stderr } = rolm(['query', flag, 'nothing', '--engine', engine, '--json'])
      const { issues } = JSON.parse(stdout)
      expect({ status, issues }).toMatchObject({ status: 2, issues: [{ code: 'code-unknown', path: [flag] }] })
      expect(stderr).not.toContain('()')
    }
    const { stderr } = rolm(['--lang', 'zh', 'query', '--dataset', 'nothing', '--engine', engine])
    expect(stderr).toContain('不在代码表中')
  })

  it('asks an endpoint, by a question and by SPARQL', async () => {
    const store = await embeddedStore([writeRdf(changshu, 'n-triples')])
    const asked = await rolmAsking(endpointOver(store), ['--precision', 'moreThan', '--order', 'value:desc', '--json'])
    expect(asked.status).toBe(0)
    expect(asked.stdout).toBe(rolm([...asFlags, '--json']).stdout)

    const lacking = await rolmAsking(endpointOver(store), ['--dataset', 'nothing'])
    expect({ ...lacking, stderr: '' }).toEqual({ status: 2, stdout: '', stderr: '' })
    expect(lacking.stderr).toContain('"--dataset" is nothing')

    const path = join(folder, 'malformed.rq')
    writeFileSync(path, 'SELECT ?x WHERE { ?x')
    const refusing = saying('line 1: unexpected end', 'text/plain', 400)
    const { status, stderr } = await rolmAsking(refusing, ['--sparql', path])
    expect({ status, told: /endpoint-refused|unexpected end/.test(stderr) }).toEqual({ status: 1, told: true })
  })

  it('shows an endpoint who asks, by a variable or a file, and never says it', async () => {
    const store = await embeddedStore([writeRdf(changshu, 'n-triples')])
    const closed: Behaviour = (request, response) => {
      const { authorization = 'nobody', 'x-api-key': key } = request.headers
      if (authorization === 'Bearer s3cret' && key === 'an0ther') endpointOver(store)(request, response)
      else saying(`unknown: ${authorization} ${key}`, 'text/plain', 401)(request, response)
    }
    const file = join(folder, 'headers.txt')
    writeFileSync(file, '\uFEFFAuthorization: Bearer {{CITY_KEY}}\r\n\r\nX-Api-Key:an0ther\r\n')
    const question = ['--indicator', 'legal-aid-cases', '--select', 'printed', '--format', 'csv']
    const key = { CITY_KEY: 's3cret' }
    for (const flags of [
      ['--header', `@${file}`],
      ['--header', 'Authorization: Bearer {{CITY_KEY}}', '--header', 'X-Api-Key: an0ther'],
    ])
      expect(await rolmAsking(closed, [...question, ...flags], key)).toEqual({
        status: 0,
        stdout: 'printed\n5874件\n',
        stderr: '',
      })

    const said = async (flags: readonly string[], environment = {}) => {
      const { status, stdout, stderr } = await rolmAsking(closed, [...question, ...flags], environment)
      expect(stdout + stderr).not.toMatch(/s3cret|an0ther/)
      return { status, stderr: stderr.replace(/\s+/g, ' ') }
    }
    const refused = await said(['--header', 'authorization: bearer s3cret-of-another'])
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('unknown: … undefined. Give the key') })
    expect(await said(['--header', `@${file}`])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('headers.txt:1: the environment has no variable CITY_KEY'),
    })
    const twice = await said(['--header', 'x-api-key: an0ther', '--header', `@${file}`], key)
    expect(twice).toMatchObject({ status: 2, stderr: expect.stringContaining('headers.txt:3: the header X-Api-Key') })
    expect(await said(['--header', 'Bearer s3cret'])).toMatchObject({ status: 2 })
    expect(await said(['--header', 'X-Api-Key: an0ther', '--explain'])).toMatchObject({ status: 0 })
  })

  it('tells an endpoint which graphs are meant', async () => {
    const named = await embeddedStore([writeDatasets([changshu, beijing])])
    const graphs: string[][] = []
    const behaviour: Behaviour = (request, response) => {
      graphs.push(request.url.searchParams.getAll('named-graph-uri'))
      endpointOver(named)(request, response)
    }
    const flags = ['--named-graph', 'https://a.example/1,2', '--named-graph', 'urn:x:b']
    const { status, stdout } = await rolmAsking(behaviour, ['--group', 'dataset', '--aggregate', 'count', ...flags])
    expect({ status, rows: stdout.trim().split('\n').length, graphs }).toEqual({
      status: 0,
      rows: 3,
      graphs: [
        ['https://a.example/1,2', 'urn:x:b'],
        ['https://a.example/1,2', 'urn:x:b'],
      ],
    })
    const plan = rolm(['query', '--endpoint', 'https://a.example/sparql?key=s3cret', ...flags, '--explain']).stdout
    expect(plan).toContain('engine: https://a.example/sparql?…\ndata: https://a.example/1,2, urn:x:b\n')
    expect(plan).toContain('GRAPH ?graph')
    expect(plan).not.toContain('s3cret')
  })

  it('asks an endpoint for what datasets declare, given those', async () => {
    const [own = expect.fail()] = declaring
    const file = join(folder, 'own.ttl')
    writeFileSync(file, writeRdf(own, 'turtle'))
    const store = await embeddedStore([writeRdf(own, 'n-triples')])
    const question = ['--indicator', ownWords.walkIns, '--select', 'jurisdiction,value', '--format', 'csv']
    const asked = await rolmAsking(endpointOver(store), [...question, '--declared-by', file])
    expect(asked).toEqual(rolm(['query', file, ...question]))
    expect(asked.stdout.trim().split('\n').length).toBeGreaterThan(1)

    const unknown = await rolmAsking(endpointOver(store), question)
    expect(unknown).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--declared-by') })
    const unasked = await rolmAsking(endpointOver(store), [])
    expect(unasked).toMatchObject({ status: 1, stdout: '' })
    expect(unasked.stderr).toContain('--declared-by')
  })

  it.each<[string, Behaviour, readonly string[], string]>([
    ['has a page', saying('<html>', 'text/html'), [], 'endpoint-not-sparql'],
    ['is slow', () => {}, ['--timeout', '1'], 'endpoint-too-slow'],
    ['is slow, and is given no whole number of milliseconds', () => {}, ['--timeout', '0.1005'], 'endpoint-too-slow'],
    ['is slow as a whole', () => {}, ['--total-timeout', '0.5'], 'endpoint-too-slow'],
    ['hangs up', (_asked, response) => response.destroy(), [], 'endpoint-not-reached'],
    ['leads to a file', leading('file:///etc/hosts'), [], 'fetch-not-https'],
    ['leads to itself', leading('/sparql'), [], 'fetch-redirects'],
  ])('says that an endpoint %s', async (_what, behaviour, args, code) => {
    const { status, stdout, stderr } = await rolmAsking(behaviour, ['--indicator', 'legal-aid-cases', ...args])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(code)
  })

  it('tells what SPARQL that is none is, before anything is answered', () => {
    const { status, stdout, stderr } = rolm(['query', 'changshu', '--sparql', '-'], 'SELECT ?x WHERE { ?x')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('SPARQL')
  })

  it('sets out nothing that objects of the language have, and nothing that a terminal obeys', () => {
    const text = 'SELECT ?constructor ?x { BIND ("a\\u001B[31mb\\u0007" AS ?x) }'
    const { status, stdout } = rolm(['query', 'changshu', '--sparql', '-'], text)
    expect({ status, cells: stdout.trim().split(/\s+/) }).toEqual({
      status: 0,
      cells: ['constructor', 'x', 'a\uFFFD[31mb\uFFFD'],
    })
  })

  it.each(['--query', '--sparql'])('reads no question of more than ten million bytes: %s', (flag) => {
    const path = join(folder, 'long')
    writeFileSync(path, ' '.repeat(10_000_001))
    const { status, stdout, stderr } = rolm(['query', flag, path])
    expect({ status, stdout, told: stderr.includes('10000000 bytes') }).toEqual({ status: 2, stdout: '', told: true })
  })

  it('tells of several folders in which of them something is wrong', () => {
    const folders = ['test/cases/folder/good-minimal', 'test/cases/folder/missing-column']
    const { status, stderr, stdout } = rolm(['query', ...folders, '--json'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^ {2}test\/cases\/folder\/missing-column\/observations\.csv/)
    expect(JSON.parse(stdout).issues[0].at.file).toBe('test/cases/folder/missing-column/observations.csv')
  })

  it('tells of a folder that holds datasets and is none', () => {
    const told = rolm(['query', 'datasets'])
    expect(told).toMatchObject({ status: 2, stdout: '' })
    expect(told.stderr).toMatch(
      /^datasets is no dataset, but holds 4: name those .* such as datasets[\\/]beijing-2019\.\n$/,
    )
  })

  it('tells of a file that is no Parquet', () => {
    const path = join(folder, 'none.parquet')
    writeFileSync(path, 'none')
    const { status, stderr } = rolm(['query', path])
    expect(status).toBe(1)
    expect(stderr).toContain('parquet-not-readable')
  })
})
