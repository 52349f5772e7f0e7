import { expect, test } from 'vitest'
import { readProof } from '../../src/main/read-proof'

test('a page is read as one, whatever file its title is about', async () => {
  const page = '<!doctype html><title>%PDF-1.7</title><script id="muqarin-proof">{}</script>'
  for (const before of ['', '\uFEFF', '\uFEFF\r\n  ']) {
    expect(await readProof(Buffer.from(before + page), 'page.html')).toEqual({
      ok: false,
      problem: { code: 'proof.damaged', details: { file: 'page.html' } }
    })
  }
})
