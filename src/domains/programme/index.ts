export { type ProgrammeReading, readProgramme, readProgrammeText } from './read-programme.ts'
export { writeProgramme } from './write-programme.ts'
