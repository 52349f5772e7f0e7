import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ProofRecord } from '#core/briefing/proof-record'
import { cleanOutline } from '../../src/main/exporters/clean-outline'
import { toHtml } from '../../src/main/exporters/html'
import { proofInHtml } from '../../src/main/exporters/html-proof'
import { everyBlock, everyBlockTwice } from '../support/every-block'

const html = toHtml(cleanOutline(everyBlockTwice))
const first = toHtml(cleanOutline(everyBlock))

test('a quote that holds markup stays text', () => {
  expect(html).toContain('«C5+1 قالت &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;»')
  expect(html).toContain('<h1>إحاطة &lt;b&gt;قصيرة&lt;/b&gt;</h1>')
  expect(html).toContain('content="سلمى &amp; شركاؤها"')
  expect(html).not.toMatch(/<script|javascript:|\son\w+=|style=/i)
})

test('a title or a line of contents that runs the other way begins with its neighbours', () => {
  expect(html).toMatch(/h1\[dir\],h2\[dir\].*\{text-align:end\}/)
  expect(html).toContain('h1[dir]::before{margin-inline-start:auto}')
  expect(html).toContain('nav .level-2[dir]{padding-inline:0 1.25rem}')
})

test('an override in a statement or a quote is written as its code and turns nothing round', () => {
  const blocks = [{ kind: 'paragraph' as const, text: 'قال \u202Eالوزير\u202C و\u2068C5+1\u2069' }]
  const page = toHtml(cleanOutline({ ...everyBlock, title: 'السد \u202Eالممتلئ', blocks }))
  expect(page).toContain('<h1>السد [U+202E]الممتلئ</h1>')
  expect(page).toContain('قال [U+202E]الوزير[U+202C] و\u2068C5+1\u2069')
  expect(page).not.toMatch(/[\u202A-\u202E]/)
})

test('nothing may be loaded or run: the policy knows the one style sheet by its hash', () => {
  const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'")
  const hash = createHash('sha256').update(css).digest('base64')
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
  )
  expect(css).not.toMatch(/url\(|@import/)
  expect(html.match(/(?<= src=")[^"]{10}/g)).toEqual(['data:image', 'data:image'])
})

test('every link within the page leads somewhere, and no name is given twice', () => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.filter(id => !ids.includes(id))).toEqual([])
})

test('a note and its place lead to each other', () => {
  expect(first).toContain('<sup dir="rtl"><a href="#note-1" id="note-reference-1" role="doc-noteref">1</a></sup>')
  expect(first).toContain('<li id="note-1"><a href="#note-reference-1" role="doc-backlink">1 ↑</a>')
})

test('language and direction are told wherever they change', () => {
  expect(first).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/)
  expect(html).toContain('<article lang="en" dir="ltr">')
  expect(first).toContain('<figure class="quote" dir="ltr"><blockquote lang="en"><p>“The dam is *full*”</p>')
  expect(first).toContain('<span dir="ltr" lang="en">A. Writer, “River”, 2024.</span>')
  expect(first).toContain('<div dir="ltr" lang="en"><h3>In both</h3></div>')
})

test('tables name their rows, their columns and themselves', () => {
  expect(first).toContain('<caption>سعة السد</caption>')
  expect(first).toMatch(
    /<th scope="row"><div class="row-title code green">السد ممتلئ<\/div><small>تناقض<\/small><\/th>/
  )
  expect(first.match(/<th scope="col"/g)).toHaveLength(5 + 2 + 3)
  expect(first).toContain('<span aria-hidden="true">⊘ </span><strong>ينفي</strong> لم يمتلئ')
})

test('a count has its figure, and a bar beside the longest', () => {
  expect(first).toContain(
    '<span class="value">4</span><span class="room" aria-hidden="true"><span class="bar share-100">'
  )
  expect(first).toContain('.share-100{inline-size:100%}')
  expect(first).toContain('<span class="value">–</span></div>')
})

test('an address that could do more than open a page is no link', () => {
  expect(first).toContain('<a href="https://example.org/a_b?c=1&amp;d=2" rel="noreferrer">الموقع</a> ولا هنا.')
})

test('the proof goes with the page as data, whatever a quote in it says', () => {
  const statement = '</script><script>alert(1)</script>\u2028'
  // The form of version 1, which has no outline.
  const proof: ProofRecord = {
    format: 'muqarin-proof',
    version: 1,
    library: { id: 'l1', name: 'مكتبة' },
    briefing: { id: 'b1', title: 'إحاطة' },
    createdOn: '2026-11-22',
    sources: [],
    statements: [{ table: 'claims', recordId: 'c1', statement, actor: '', stance: null, accepted: [], passages: [] }]
  }
  const page = toHtml(cleanOutline(everyBlock), proof)
  expect(page.match(/<\/?script/g)).toEqual(['<script', '</script'])
  expect(JSON.parse(proofInHtml(page) ?? '')).toEqual(proof)
  expect(proofInHtml(first)).toBeNull()
})
