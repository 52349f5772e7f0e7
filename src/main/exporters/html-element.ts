/** Markup that was made here. A plain string is never taken for it. */
export interface Html {
  markup: string
}

type Attributes = Record<string, string | number | undefined>
export type HtmlChild = Html | string | undefined | readonly HtmlChild[]

const empty = new Set(['meta', 'img', 'br'])

/** An element. Strings among its children are text and cannot be anything else; so are attributes' values. */
export function element(name: string, attributes: Attributes, ...children: HtmlChild[]): Html {
  const set = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escapeHtml(String(value))}"`)
    .join('')
  return { markup: empty.has(name) ? `<${name}${set}>` : `<${name}${set}>${markupOf(children)}</${name}>` }
}

/** A style sheet of ours: its text is no text of the page, and nothing of a briefing goes into it. */
export function styleElement(css: string): Html {
  return { markup: `<style>${css}</style>` }
}

/**
 * Data for programs, which no browser runs or shows. `<` is written as JSON's own escape, so that the element ends where it should; so
 * are controls and non-characters, which no page should hold.
 */
export function dataElement(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(/[<\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, escapeInJson)
  return { markup: `<script type="application/json" id="${escapeHtml(id)}">${json}</script>` }
}

function escapeInJson(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function markupOf(child: HtmlChild): string {
  if (child === undefined) return ''
  if (typeof child === 'string') return escapeHtml(child)
  if ('markup' in child) return child.markup
  return child.map(markupOf).join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? '')
}
