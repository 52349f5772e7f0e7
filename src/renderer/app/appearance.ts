import { useEffect } from 'react'
import type { Preferences } from '#shared/api'
import { perform } from '#state/bridge'
import { usePreferences } from '#state/preferences'
import { fetchLaterPlaces } from './later-places'

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')

/** Puts language, direction and theme on `<html>`, now and whenever they change. */
export function followPreferences(): void {
  const show = () => applyTo(document.documentElement, usePreferences.getState(), darkSystem.matches)
  show()
  usePreferences.subscribe(show)
  darkSystem.addEventListener('change', show)
}

function applyTo(html: HTMLElement, { language, theme }: Preferences, isSystemDark: boolean): void {
  html.lang = language
  html.dir = language === 'ar' ? 'rtl' : 'ltr'
  html.dataset.theme = theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme
}

const interfaceFaces = ['400 14px', '500 14px', '600 14px'].map(style => `${style} "IBM Plex Sans Arabic"`)
const readingFace = '400 20px "Noto Naskh Arabic Variable"'
/** Letters of both scripts: a face is cut into files by script, and each is fetched when first needed. */
const sample = 'مقارن Muqarin'

/**
 * Tells tests (`data-ready` on `<html>`) and main when the first screen stands there in its own letters. It is not ready while
 * the library of the last run is being opened.
 */
export function useReadySignal(isOpening: boolean): void {
  useEffect(() => {
    if (!isOpening) void announce()
  }, [isOpening])
}

async function announce(): Promise<void> {
  await Promise.all([...interfaceFaces, readingFace].map(face => document.fonts.load(face, sample)))
  await document.fonts.ready
  // Two frames: the first commits the faces, the second has painted them. A hidden window gets none.
  await Promise.race([nextFrame().then(nextFrame), wait(500)])
  document.documentElement.dataset.ready = 'true'
  await perform('app.ready', undefined)
  fetchLaterPlaces()
}

function nextFrame(): Promise<unknown> {
  return new Promise(resolve => requestAnimationFrame(resolve))
}

function wait(ms: number): Promise<unknown> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
