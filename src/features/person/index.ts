export { openPerson, type OpenedPerson } from './open-person.ts'
export { nameOf } from './identity-bar.ts'
