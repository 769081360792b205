export { currentProgramme, type Programme, programmeOn } from './current-programme.ts'
export { planProgrammeLoad, storeProgramme } from './load-programme.ts'
export { type ProgrammeReading, readProgramme, readProgrammeText } from './read-programme.ts'
export { writeProgramme } from './write-programme.ts'
