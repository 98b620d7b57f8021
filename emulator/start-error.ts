interface Place {
  port: number
  dataFolder: string
}

/** By the system's error code. */
const sentences: Readonly<Record<string, (place: Place, message: string) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is in use: stop the program that has it, or set PINXIANG_PORT to another port.`,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
}

function notWritable({ dataFolder }: Place, message: string): string {
  return `The data folder ${dataFolder} cannot be written: ${message}.`
}
function noFolder({ dataFolder }: Place): string {
  return `The data folder ${dataFolder} is not a folder: move the file away, or set PINXIANG_DATA to a folder.`
}
function diskFull({ dataFolder }: Place): string {
  return `No space is left on the disk of ${dataFolder}.`
}

/** One sentence for whatever stopped the start; errors of our own are one already. */
export function explainStart(error: unknown, place: Place): string {
  if (!(error instanceof Error)) return String(error)
  const sentence = sentences[(error as NodeJS.ErrnoException).code ?? '']
  return sentence ? sentence(place, error.message) : error.message
}
