import { parentPort } from 'node:worker_threads'
import { type TextRequest, textTasks } from './text-tasks'

// Entry of the worker thread. An error that is thrown here ends the thread; `text-thread.ts` gets it as an `error` event.
const port = parentPort
if (!port) throw new Error('the text worker runs in a worker thread')

port.on('message', ({ name, args }: TextRequest) => {
  const task = textTasks[name] as (...args: unknown[]) => unknown
  port.postMessage(task(...args))
})
