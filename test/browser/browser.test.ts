import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { writeDatasetWorkbook } from '../../src/tables/dataset-workbook'
import { answers } from './answers'
import { built } from './vitest.config'

// What is published, bundled for browsers, in a real one: the same answers as in Node, and nothing asked of any network.

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

const folder = new URL('../../datasets/changshu-2015-2020/', import.meta.url)
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]),
)
const workbook = writeDatasetWorkbook(changshu, 'zh')

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('answers.ts', import.meta.url))],
    alias: built,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'rolm',
    logLevel: 'error',
    write: false,
  })
  return outputFiles[0]?.text ?? expect.unreachable()
}

let browser: Browser
let page: Page
const [requests, errors]: [string[], string[]] = [[], []]

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet })
  page = await browser.newPage()
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.setContent('<!doctype html><meta charset="utf-8"><title>法治</title>')
  await page.addScriptTag({ content: await bundle() })
})
afterAll(async () => browser?.close())

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** What the page answers, as JSON by the part of the answers. */
const inBrowser = (): Promise<Record<string, string>> =>
  page.evaluate(
    ([given, book]) => {
      const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
      const { rolm } = globalThis as unknown as { rolm: { answers: typeof answers } } // what the bundle is called
      const all = rolm.answers(Object.fromEntries(given.map(([name, text]) => [name, bytes(text)])), bytes(book))
      return Object.fromEntries(Object.entries(all).map(([name, answer]) => [name, JSON.stringify(answer)]))
    },
    [Object.entries(files).map(([name, bytes]) => [name, base64(bytes)] as const), base64(workbook)] as const,
  )

describe('in Chromium', () => {
  const inNode = answers(files, workbook)
  let found: Record<string, string> = {}
  beforeAll(async () => {
    found = await inBrowser()
  })

  it.each(Object.entries(inNode))('the same as in Node: %s', (name, answer) => {
    expect(JSON.parse(found[name] ?? 'null')).toEqual(JSON.parse(JSON.stringify(answer)))
  })

  it('answers are those of whole datasets, and of faults', () => {
    const { compared, folder, faults, workbook, noWorkbook } = inNode
    expect(compared.length).toBeGreaterThan(2)
    expect([folder.ok, workbook.ok]).toEqual([true, true])
    expect([faults.ok, noWorkbook.ok]).toEqual([false, false])
  })

  it('nothing is asked of any network, and nothing thrown', () => {
    expect({ requests, errors }).toEqual({ requests: [], errors: [] })
  })
})
