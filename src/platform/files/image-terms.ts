/** The longest side of a working copy: enough to read a number plate, little enough to be made in bounded memory. */
export const workingPixels = 4096
/** The longest side of the small picture on a page. */
export const thumbnailPixels = 320

/** What the process that makes working copies says before the bytes: what it made, or why it could not. */
export type WorkerAnswer =
  | { type: 'png' | 'jpeg'; working: number; thumbnail: number }
  | { fault: 'pixels' | 'unreadable' }
