import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where Linux has a file system in memory. */
const memory = '/dev/shm'
/** Bytes that have to be free there; the tests hold less at any time. */
const needed = 4 * 1024 ** 3

/**
 * The environment with temporary folders in memory, where there is room and programs may run from there; else as it is. Most tests
 * wait for the disk, since every edit is flushed to it: on a busy disk those of damaged files took nine times as long.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function withFoldersInMemory(env, folder = memory) {
  return env.TMPDIR || !isUsable(folder) ? env : { ...env, TMPDIR: folder }
}

/** @param {string} folder */
function isUsable(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= needed && runsPrograms(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EROFS'].includes(error.code)) return false
    throw error
  }
}

/**
 * Containers often mount it without the right to run anything, which tests need.
 * @param {string} folder
 */
function runsPrograms(folder) {
  const own = mkdtempSync(path.join(folder, 'muqarin-try-'))
  try {
    const program = path.join(own, 'program')
    writeFileSync(program, '#!/bin/sh\n')
    chmodSync(program, 0o700)
    return spawnSync(program).status === 0
  } finally {
    rmSync(own, { recursive: true })
  }
}
