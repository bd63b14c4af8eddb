import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { brief } from '../../src/cli/brief/brief'
import { loadDataset } from '../../src/publish/load'

const root = fileURLToPath(new URL('../../', import.meta.url))
const city = join(root, 'test/cases/folder/good-own-indicators')

const compare = (indicator: string, ...others: readonly string[]) => {
  const args = [join(root, 'dist/cli/main.js'), 'compare', city, 'changshu', '--indicator', indicator, ...others]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { LANG: 'C' } })
  return { status, stdout, stderr }
}

describe('an indicator that a dataset declares', () => {
  it.each(['legal-aid-applications', '法律援助申请'])('is taken by compare, by its id or name: %s', (called) => {
    const { status, stdout } = compare(called, '--json')
    expect(status).toBe(0)
    const { comparisons } = JSON.parse(stdout) as { readonly comparisons: readonly { readonly indicator: string }[] }
    expect(comparisons.length).toBeGreaterThan(0)
    for (const { indicator } of comparisons) expect(indicator).toMatch(/\/indicator\/legal-aid-applications$/)
  })

  it('is offered where its name is misspelt', () => {
    expect(compare('法律援助申情', '--lang', 'zh')).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('您是否要写“法律援助申请”？'),
    })
  })

  it('is called by its name, and judged by its kind, in the sheet for approval', async () => {
    const read = await loadDataset(city)
    const dataset = read.ok ? read.value : expect.fail()
    const page = brief({ ...dataset, status: 'submitted' }, {}, 'zh')
    expect(page).toContain('<td>法律援助申请')
    expect(page).not.toContain('<td>legal-aid-applications')
  })
})
