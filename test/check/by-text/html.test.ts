import { describe, expect, it } from 'vitest'
import { readCopy } from '../../../src/check/by-text/copy'
import { htmlText } from '../../../src/check/by-text/html'

const words = (html: string): string => htmlText(html).replace(/\s+/g, ' ').trim()

describe('the text of a page', () => {
  it.each([
    ['<p>58<b>7</b>4件</p>', '5874件'],
    ['a<!-- b -->c', 'ac'],
    ['a<script>b</script>c', 'ac'],
    ['a<SCRIPT>if (1 < 2) "</p>"</SCRIPT >c', 'ac'],
    ['a<style>b</style>c<title>d</title>', 'ac'],
    ['a<template>b<template>c</template>d</template>e', 'ae'],
    ['a<noscript>b</noscript>c', 'ac'],
    ['&lt;7.9&#37;&#x4ef6;&nbsp;&amp;', '<7.9%件 &'],
    ['<p>1<p>2', '1 2'],
    ['1<br>2<hr/>3', '1 2 3'],
    ['<tr><td>1</td><td>2</td></tr>', '1 2'],
    ['<p title="5874件">a', 'a'],
    ['a</nothing>b', 'ab'],
    ['a < b', 'a < b'],
    ['<p>a<b', 'a'],
  ])('%s reads %s', (html, text) => {
    expect(words(html)).toBe(text)
  })

  it('has a line for each block, and lines of the source only where space is kept', () => {
    expect(htmlText('<p>a\nb</p><pre>c\nd</pre>').trim().split(/\n+/)).toEqual(['a b', 'c', 'd'])
  })
})

describe('a page or a text', () => {
  const form = (file: string, text: string) => {
    const copy = readCopy(file, new TextEncoder().encode(text))
    return 'code' in copy ? copy.code : copy.form
  }

  it.each([
    ['a.html', 'a', 'html'],
    ['a.HTM', 'a', 'html'],
    ['a.txt', '<html>a', 'text'],
    ['a', '<!DOCTYPE html><p>a', 'html'],
    ['a', '<!-- saved --><p>a', 'html'],
    ['a', 'a <html>', 'text'],
  ])('%s with %s is %s', (file, text, expected) => {
    expect(form(file, text)).toBe(expected)
  })
})

describe('hostile pages', () => {
  const many = 300_000
  it.each([
    ['deep nesting', `${'<div>'.repeat(many)}五年来${'</div>'.repeat(many)}`],
    ['tags that are never closed', `${'<b>'.repeat(many)}五年来${'</i>'.repeat(many)}`],
    ['a tag with many attributes', `<p ${Array.from({ length: many }, (_, index) => `a${index}=1`).join(' ')}>五年来`],
    ['beginnings of tags', `${'< '.repeat(many)}五年来`],
    ['beginnings of entities', `${'&'.repeat(many)}五年来${'&#1'.repeat(many)}`],
    ['closings of nothing', `${'</'.repeat(many)}>五年来`],
    ['comments', `${'<!-->'.repeat(many)}五年来${'<!--'.repeat(many)}`],
    ['hidden in hidden', `${'<template>'.repeat(many)}${'</template>'.repeat(many)}五年来`],
  ])('are read in little time: %s', (_, html) => {
    const before = performance.now()
    expect(htmlText(html)).toContain('五年来')
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
