import { bundledDirectory, type OrganisationDirectory } from '../../src/core/identifiers/organisations.ts'
import { type PlaceDirectory, placeDirectory } from '../../src/core/law/responsible-commissioner/place-directory.ts'

/** Invented practices and postcode districts among real bodies: Stafford (05V), Stoke (05W), Shropshire (M2L0M), Frimley and Powys. */
export function somePlaces(organisations: OrganisationDirectory = bundledDirectory): PlaceDirectory {
  return placeDirectory(
    {
      practices: [
        { code: 'M83901', bodies: ['05V', 'QNC'] },
        { code: 'M83941', bodies: ['05W', 'QNC'] },
        { code: 'M82901', bodies: ['M2L0M', 'QOC'] },
        { code: 'K81901', bodies: ['QNQ', 'S0E4D'] },
        { code: 'K81902', bodies: ['QNQ'] },
        { code: 'W96901', bodies: ['7A7'] },
      ],
      districts: [
        { district: 'ZS10', council: 'E10000028', bodies: ['05V', 'QNC'] },
        { district: 'ZS30', council: 'E10000028', bodies: ['05D', 'QNC'] },
        { district: 'ZT1', council: 'E06000021', bodies: ['05W', 'QNC'] },
        { district: 'ZH1', council: 'E06000051', bodies: ['M2L0M', 'QOC'] },
        { district: 'ZP1', council: 'W06000023', bodies: ['7A7'] },
      ],
      authority: 'Invented for tests',
    },
    organisations,
  )
}
