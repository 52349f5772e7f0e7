import { parentPort } from 'node:worker_threads'
import { type TextRequest, textTasks } from './text-tasks'

// Entry of the worker thread. What is thrown ends the thread and reaches `text-thread.ts` as its `error` event.
const port = parentPort
if (!port) throw new Error('the text worker runs in a worker thread')

port.on('message', ({ name, args }: TextRequest) => {
  const task = textTasks[name] as (...args: unknown[]) => unknown
  port.postMessage(task(...args))
})
