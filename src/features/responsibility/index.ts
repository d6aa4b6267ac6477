export { noPlaces, readPlaces } from './places.ts'
