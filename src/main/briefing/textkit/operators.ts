/// <reference path="./external-modules.d.ts" />
import type PDFDocument from 'pdfkit'

const colors = new Map<string, string>()

/**
 * Writes the operators that stand before every run of text, places and colours, without working out each time what has been
 * worked out for the run before. They read as pdfkit writes them.
 */
export function installOperators(prototype: PDFDocument): void {
  const { transform, _setColorCore: setColor } = prototype

  prototype.transform = function (this: PDFDocument, a, b, c, d, e, f) {
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1) return transform.call(this, a, b, c, d, e, f)
    if (e === 0 && f === 0) return this
    const m = this._ctm
    m[4] += m[0] * e + m[2] * f
    m[5] += m[1] * e + m[3] * f
    return this.addContent(`1 0 0 1 ${millionths(e)} ${millionths(f)} cm`)
  }

  prototype._setColorCore = function (this: PDFDocument, color, stroke) {
    if (typeof color !== 'string' || !color.startsWith('#')) return setColor.call(this, color, stroke)
    const key = stroke ? `stroke ${color}` : color
    const known = colors.get(key) ?? colorOperators(color, stroke)
    colors.set(key, known)
    this.addContent(known)
    return true
  }
}

function colorOperators(color: string, stroke: boolean): string {
  const digits = color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color
  const rgb = Number.parseInt(digits.slice(1), 16)
  const parts = [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff].map(part => part / 255)
  return `/DeviceRGB ${stroke ? 'CS' : 'cs'}\n${parts.join(' ')} ${stroke ? 'SCN' : 'scn'}`
}

function millionths(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
