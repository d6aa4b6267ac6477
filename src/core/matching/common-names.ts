// Names that so many people in England bear that sharing one says little. General knowledge, drawn from no list of people.
const families = new Set(
  `smith jones williams taylor brown davies evans thomas wilson johnson roberts robinson thompson wright walker white edwards hughes green hall lewis harris clarke clark patel jackson wood turner
martin cooper hill ward morris moore clark lee king baker harrison morgan allen james scott phillips watson davis parker price bennett young griffiths mitchell kelly cook carter richardson bailey
collins bell shaw murphy miller cox richards khan marshall anderson simpson ellis adams singh begum wilkinson foster chapman powell webb rogers gray mason ali hunt hussain campbell matthews owen
palmer holmes mills barnes knight lloyd butler russell barker fisher stevens jenkins murray dixon harvey graham pearson ahmed fletcher walsh kaur gibson howard andrews stewart elliott reynolds
saunders payne fox ford pearce day brooks west lawrence cole atkinson bradley spencer gill dawson watts burton wells islam akhtar iqbal shah mahmood malik miah rahman uddin bibi mohamed mohammed
ahmad hassan hussein abdi ibrahim ismail omar ali osman chowdhury sharma kumar begum chen wang li zhang liu wong nguyen nowak kowalski kowalska wisniewski kaminski lewandowski zielinski`.split(
    /\s+/,
  ),
)
const given = new Set(
  `john david michael paul andrew peter james robert stephen steven mark richard christopher ian william simon matthew daniel thomas anthony kevin gary alan jason martin philip joseph jack george harry
oliver joshua samuel ryan adam liam luke nathan benjamin jacob alexander charlie lewis jordan connor kyle kieran craig lee darren wayne graham keith barry brian colin derek dennis ronald kenneth
raymond roy frank arthur albert mohammed muhammad mohamed ali ahmed abdul omar hassan imran tariq
margaret susan mary patricia christine jean elizabeth linda barbara janet carol ann anne jacqueline julie karen helen sarah deborah jane alison tracey sharon michelle nicola claire emma samantha
joanne amanda lisa louise rebecca laura kelly gemma rachel victoria amy charlotte jessica hannah lauren sophie emily chloe megan katie olivia ellie grace lucy natalie stephanie danielle
jennifer catherine katherine angela diane dorothy joan joyce maureen sheila pauline gillian fatima aisha maryam khadija zainab amina`.split(
    /\s+/,
  ),
)

/** Does a family name, normalised, say little because it is so common? */
export function isCommonFamilyName(name: string): boolean {
  return families.has(name)
}

/** Does a given name, normalised, say little because it is so common? */
export function isCommonGivenName(name: string): boolean {
  return given.has(name)
}
