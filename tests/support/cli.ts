import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const repository = join(import.meta.dirname, '../..')

/** The built command line. */
export const cliProgram = join(repository, 'out/main/cli.js')

export interface CliResult {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the built command line as its own process. */
export function cli(...words: string[]): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cliProgram, ...words], { cwd: repository })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}

/** Runs a command that must succeed and returns what it printed as JSON. */
export async function cliJson<T>(...words: string[]): Promise<T> {
  const { code, stdout, stderr } = await cli(...words, '--json')
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout) as T
}
