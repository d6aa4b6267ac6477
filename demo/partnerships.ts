import type { Role } from '../src/platform/access/permissions.ts'

export interface DemoBody {
  readonly code: string
  /** What the data-sharing agreement lets the body see. */
  readonly sees: 'every-case' | 'own-cases'
  /** Invented staff: name and role. */
  readonly staff: readonly (readonly [name: string, ...roles: Role[]])[]
}

export interface DemoPartnership {
  readonly key: 'staffordshire' | 'camden-islington' | 'london-borough' | 'herefordshire' | 'isle-of-wight'
  readonly name: string
  readonly agreement: { readonly title: string; readonly from: string }
  readonly bodies: readonly DemoBody[]
}

export const demoPartnerships: readonly DemoPartnership[] = [
  {
    key: 'staffordshire',
    name: 'Staffordshire and Stoke-on-Trent section 117 partnership',
    agreement: { title: 'Joint register data-sharing agreement', from: '2022-04-01' },
    bodies: [
      {
        code: 'E10000028',
        sees: 'every-case',
        staff: [
          ['Amara Demo-Okafor', 'amhp'],
          ['Samir Demo-Khan', 'social-worker'],
          ['Frances Demo-Pound', 'finance-officer'],
          ['Lena Demo-Lead', 's117-lead'],
          ['Petra Demo-Panel', 'panel-member'],
          ['Chidi Demo-Young', 'childrens-services'],
          ['Imogen Demo-Guard', 'information-governance'],
          ['Rosa Demo-Represent', 'organisation-representative'],
          ['Sysadmin Demo-Root', 'system-administrator'],
        ],
      },
      {
        code: 'E06000021',
        sees: 'every-case',
        staff: [
          ['Stella Demo-Stoke', 'social-worker'],
          ['Alan Demo-Amhp', 'amhp'],
          ['Lara Demo-Lead', 's117-lead'],
        ],
      },
      {
        code: 'RRE',
        sees: 'every-case',
        staff: [
          ['Mina Demo-Office', 'mha-administrator'],
          ['Nadia Demo-Nurse', 'named-practitioner'],
          ['Dr Rex Demo-Clinician', 'responsible-clinician'],
        ],
      },
      {
        code: 'RLY',
        sees: 'every-case',
        staff: [
          ['Ravi Demo-Office', 'mha-administrator'],
          ['Noor Demo-Nurse', 'named-practitioner'],
        ],
      },
      {
        code: 'QNC',
        sees: 'every-case',
        staff: [
          ['Connie Demo-Commission', 'commissioner'],
          ['Olu Demo-Oversight', 'oversight-member'],
        ],
      },
      { code: 'E06000051', sees: 'own-cases', staff: [['Shrop Demo-Neighbour', 'social-worker']] },
    ],
  },
  {
    key: 'camden-islington',
    name: 'Camden and Islington section 117 partnership',
    agreement: { title: 'Camden and Islington information-sharing agreement', from: '2023-05-25' },
    bodies: [
      {
        code: 'E09000007',
        sees: 'every-case',
        staff: [
          ['Carol Demo-Camden', 'social-worker'],
          ['Cass Demo-Lead', 's117-lead'],
        ],
      },
      { code: 'E09000019', sees: 'own-cases', staff: [['Isla Demo-Islington', 'social-worker']] },
      { code: 'TAF', sees: 'every-case', staff: [['Tariq Demo-Office', 'mha-administrator']] },
      { code: 'Z9B2Z', sees: 'every-case', staff: [['Zadie Demo-Commission', 'commissioner']] },
    ],
  },
  {
    key: 'london-borough',
    name: 'Example London borough under the pan-London protocol',
    agreement: { title: 'Pan-London register agreement', from: '2018-01-01' },
    bodies: [
      {
        code: 'X-BOROUGH',
        sees: 'every-case',
        staff: [
          ['Bola Demo-Borough', 'social-worker'],
          ['Becky Demo-Lead', 's117-lead'],
        ],
      },
    ],
  },
  {
    key: 'herefordshire',
    name: 'Herefordshire section 117 partnership',
    agreement: { title: 'Herefordshire joint policy, section 19', from: '2021-04-01' },
    bodies: [
      {
        code: 'E06000019',
        sees: 'every-case',
        staff: [
          ['Hetty Demo-Hereford', 'social-worker'],
          ['Hugo Demo-Lead', 's117-lead'],
        ],
      },
      { code: 'R1A', sees: 'every-case', staff: [['Hari Demo-Office', 'mha-administrator']] },
      { code: 'QGH', sees: 'every-case', staff: [['Hope Demo-Commission', 'commissioner']] },
    ],
  },
  {
    key: 'isle-of-wight',
    name: 'Isle of Wight section 117 partnership',
    agreement: { title: 'Isle of Wight joint policy agreement', from: '2022-04-20' },
    bodies: [
      {
        code: 'E06000046',
        sees: 'every-case',
        staff: [
          ['Wren Demo-Wight', 'social-worker'],
          ['Will Demo-Lead', 's117-lead'],
        ],
      },
      { code: 'R1F', sees: 'every-case', staff: [['Wanda Demo-Office', 'mha-administrator']] },
      { code: 'QRL', sees: 'every-case', staff: [['Hal Demo-Commission', 'commissioner']] },
    ],
  },
]
