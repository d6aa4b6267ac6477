// Short forms, pet names and spellings that are used for one another. General knowledge of names in England, drawn from no list of people.
// A name may stand in several groups: "Alex" is Alexander and Alexandra.
const groups = `
abdul abdal abd | abdullah abdallah abdulla | abdirahman abdurrahman abdulrahman | abigail abby abbie gail | adam addy | agnes aggie | ahmed ahmad | aisha ayesha aysha aishah
alan allan allen al | alastair alistair alasdair alister ali | alexander alex sandy alec al lex sasha | alexandra alex sandra sandy lexi alexa sasha | alfred alf alfie fred
alice ali ally | alison allison ali ally | amanda mandy | amelia milly | amina aminah | amir ameer | andrew andy drew andie | angela angie ange | ann anne annie anna nan
anthony antony tony | antoinette toni netta | archibald archie | arthur art artie | barbara barb babs barbie | barnaby barney | bartholomew bart | benjamin ben benny benji
bernard bernie | bernadette bernie | bethany beth bethan | brian bryan | bronwen bron | bridget bridie biddy | cameron cam | caroline carol carrie caz carolyn karoline
catherine katherine kathryn catharine katharine cathy kathy cath kath kate katie katy kitty kat cat | cecilia cissy celia | charles charlie chas chuck chaz
charlotte charlie lottie lotty char | christine chris chrissie chrissy tina kristine christina kristina | christopher chris kit topher kris cris kristopher | clare claire clair
clifford cliff | clive cliff | colin col | constance connie | courtney court | craig greg | cynthia cindy | daniel dan danny dani | danielle dani danni daniella | darren daz dazza
david dave davey davy dai | deborah debra debbie deb debby | declan dec | denis dennis den denny | derek derrick | diana diane dianne di dee | dominic dom nick | donald don donny
dorothy dot dottie dolly dory | douglas doug dougie | duncan dunc | edward ed eddie ted teddy ned eddy | edmund ed eddie ted | edith edie | eileen aileen | elaine elayne
eleanor elinor ellie nell nellie nora ella elle | elijah eli | elizabeth elisabeth liz lizzie beth betty bess betsy eliza libby lisa liza bette | ellen nell nellie ellie
emily em emmy emilie | emma em emmy | emmanuel manny emanuel | eric erik rick | ernest ernie | esther hester | ethel eth | eugene gene | evelyn eve evie | fatima fatimah fatema
farida fareeda | faisal faysal feisal | florence flo flossie florrie | frances fran franny francesca frankie | francis frank frankie fran | franklin frank frankie
frederick fred freddie freddy frederic fredrick | gabriel gabe | gabrielle gabby gaby | gareth gary gaz garry | gary garry gaz | gavin gav | geoffrey jeffrey geoff jeff
george georgie | georgina georgie gina george | gerald gerry jerry | geraldine gerry geri | gillian gill jill jillian jilly | gladys glad | gordon gord | graham graeme grahame
gregory greg gregg | gwendoline gwen gwendolen | hannah hanna | harold harry hal | harpreet harprit | harriet hattie harry | harrison harry | hassan hasan | hussain hussein husain hossain
heather heath | helen helena nell | henry harry hal hank | herbert bert herb bertie | howard howie | hugh huw hughie | ian iain | ibrahim ebrahim | imran emran | irene rene
isaac ike zac izaak | isabel isabelle isobel bella izzy belle isabella | ismail ismael esmail | jacob jake jakob jack | jacqueline jackie jacky jacqui jac jaqueline
james jim jimmy jamie jem jimmie jay | jane janie jayne jenny | janet jan | janice jan | jasmine jas jaz yasmin | jason jay jase | jaswinder jas | jean jeanie jeannie | jeremy jerry jem jez
jennifer jen jenny jennie jenni | jessica jess jessie | jessie jess | joan joanie | joanne jo joanna joe | john jack johnny jon johnnie | jonathan jon jonny jonathon johnathan jonty
jordan jordy | joseph joe joey jo yusuf | josephine jo josie josey | joshua josh | joyce joy | judith judy jude | julia julie jules | julian jules jools | juliet jules juliette | karen kaz
karl carl | kathleen kath kathy kay kate kathy cathleen | keith kei | kelly kel | kenneth ken kenny | kevin kev | khadija khadijah kadija | kimberley kim kimberly | kirsty kirstie kirsten
laura laurie lori | lauren laurie loz | lawrence laurence larry laurie loz | leonard len lenny leo | leslie les | lesley les leslie | lewis louis lou lew | liam william | lillian lily lil lilian
linda lynda lyn lindy lin | lindsay lindsey linds | lorraine lorrie laraine | louise lou lulu louisa | lucy lucie luce | luke lukasz | lynn lynne lyn | madeleine maddie maddy madeline
malcolm mal malc | margaret maggie meg peggy marge margie madge rita peg marg greta daisy | maria mary marie | marian marion | marjorie marge margery | martin marty mart | martha marty
mark marc marcus | mary molly polly may mae moll | matilda tilly tilda | matthew matt matty mathew | maureen mo maura | maurice mo morris | maxwell max | maximilian max | megan meg
melanie mel | melissa mel lissa | melvin mel melvyn | michael mick mike micky mikey mitch mickey | michelle shell shelly chelle michele | mildred millie milly | miriam maryam mariam maryum
mohammed mohammad muhammad mohamed muhammed mohamad mahomed mo md mohd mohamud | mustafa mustapha | muriel mu | naomi nay | natalie nat nattie nathalie | natasha tasha nat tash | nathan nate nat
nathaniel nathan nate nat | neil neal niall nigel | niamh neve nieve | nicholas nick nicky nic nik nicolas nico | nicola nicky nikki nic nichola | nicole nicky nikki nic | noreen nora norine
norman norm | oliver ollie olly | olivia liv livvy olive ollie | omar umar umer omer | oscar ozzy | osman usman uthman | pamela pam pammy | patience pat | patricia pat patsy trish tricia patty trisha
patrick pat paddy rick | paul pauly | pauline paula polly | penelope penny pen | peter pete petey | philip phillip phil pip | philippa pippa phil pip | phyllis phyl | priscilla cilla
rachel rach rachael rae | ralph ralf raf | raymond ray | rebecca becky becca bec beck rebekah | reginald reg reggie | rehana rihana | rhys reece rees reese | richard rick dick ricky rich richie dickie ritchie
robert rob bob bobby robbie bert bobbie robin | roberta bobbie robbie | roderick rod roddy | rodney rod roddy | roger rodge | ronald ron ronnie ronny | rosemary rose rosie romy | rosalind ros roz rose
rose rosie | roxanne roxy | rukhsana ruksana rukhsanah | russell russ rusty | ruth ruthie | ryan rian | sabrina bri | saeed said sayed | salma selma | samantha sam sammy sammie | samuel sam sammy
sandra sandy sandie | sarah sara sally sadie | scott scotty | sean shaun shawn shane | selina celina | shabana shabanah | sharon shaz shazza sharron | sheila shelagh sheilah | shirley shirl
sidney sydney sid syd | simon si simeon | sinead shinead | siobhan shevaun chevonne | sophia sophie sofia soph | sophie soph sofie | stacey stacy stace | stanley stan | stella stell
stephen steven steve stevie stephan ste | stephanie steph stevie stef steffi | stuart stewart stu stew | susan sue susie suzie suzy sukie | susannah susanna sue susie suzanne suzannah
sylvia silvia syl | tahir taher | tanya tania | tariq tarik tareq | terence terry terrance tel terrence | teresa theresa terry tess tessa | thelma thel | theodore theo ted teddy
thomas tom tommy thom | timothy tim timmy | tobias toby | toby tobias | tracy tracey trace tracie | trevor trev | valerie val | vanessa ness nessa |  verna vern
veronica ronnie vron | victor vic | victoria vicky vicki tori vikki vic | vincent vin vince vinny | violet vi | vivian viv vivienne vivien | walter wally walt | warren waz
wendy wend | wesley wes | wilfred wilf will | william will bill billy bob willie liam wills willy | winifred win winnie freda | yasmin yasmeen jasmin yasmine | yusuf yousuf yousaf yusef youssef
yvonne von vonnie | zachary zac zach zack zak | zainab zaynab zeinab | zoe zoey zo
agnieszka aga | aleksander alek olek | aleksandra ola | andrzej andy | barbara basia | elzbieta ela | ewa eva | grzegorz greg | jan john | joanna asia | katarzyna kasia kate
krzysztof krzys chris | magdalena magda | malgorzata gosia | marcin martin | michal michael | pawel paul | piotr peter | stanislaw stan | tomasz tomek tom | wojciech wojtek | zbigniew zbyszek
gurpreet gurprit | jaspreet jasprit jas | manpreet manprit mani | sukhvinder sukhwinder sukhi | kuldip kuldeep | jagdeep jagdip | mandeep mandip | sandeep sandip | pardeep pradeep
chukwuemeka emeka | oluwaseun seun | oluwaseyi seyi | babatunde tunde | ayodele ayo | temitope temi tope | adebayo bayo | olufemi femi | chinonso nonso | ifeoma ify | ngozi ngo
`

const listed = groups
  .split(/[|\n]/)
  .map((line) => line.trim().split(/\s+/))
  .filter((names) => names.length > 1)
const groupsOf = new Map<string, Set<number>>()
for (const [number, names] of listed.entries()) {
  for (const name of names) groupsOf.set(name, (groupsOf.get(name) ?? new Set()).add(number))
}

/** Are these two words, already normalised, forms of one given name ("bill", "william"; "mohammed", "muhammad")? Equal names are. */
export function isSameGivenName(a: string, b: string): boolean {
  if (a === b) return a !== ''
  const others = groupsOf.get(b)
  return others !== undefined && [...(groupsOf.get(a) ?? [])].some((group) => others.has(group))
}

/** All forms of a given name, it and those it stands for; it is to be normalised already. */
export function givenNameVariants(name: string): string[] {
  return [...(groupsOf.get(name) ?? [])].flatMap((group) => listed[group] ?? [])
}

/** Is this a name people bear, so that a letter's difference from another such name is a difference of person ("Tina", "Gina")? */
export function isKnownGivenName(name: string): boolean {
  return groupsOf.has(name) || moreNames.has(name)
}

const moreNames = new Set(
  `aaron adele adrian aidan alana albert alexis alicia alina amber amelie amit amrit anaya anita anil arjun ashley asif austin ava ayaan beatrice bella beverley bilal blake bradley
brandon brenda brent brett bruce bryony caitlin callum carla carly carmen cara cerys chantelle chelsea cheryl chloe ciara claudia cody conor connor corey craig curtis dale damian damien
dana dawn dean debra della denise desmond diya dylan ebony edwin elsie elton elliot elliott ella ellis erin errol esme ethan eva farah farhan faith fay finley fiona freya gemma gerard gina
glen glenn glenda glynis grace gurdeep hafsa haley hamza haroon hayley hazel hilary holly hope ieuan imogen ingrid iris isla ivan ivor ivy jade jaden jake jamal jamila jared jasper javed
jayden jenna jesse jermaine jill jocelyn jodie joel jolene josh joy june justin justine kai kamal kara karim kashif katrina kay kayla kayleigh keira kelvin kerry khalid kieran kim
kirk kofi kwame kyle lana lance latoya layla leah leanne lee leila lena leo leon leona leroy lila lina linton logan lois lola lorna louis luca lucas luna lydia mabel mason
maisie mandy marcia marco marilyn marina marvin mason maya megan mei mercy merlin mia milo mina mohsin mona monica morgan moses myra nadia nadine nadeem naseem nasra nasreen naveed nerys nina noah noel
nora olga orla owen parveen pearl poppy priya rafael raja rajesh ravi rita riya robina rohan ronan rosa rosalie rosie ross rowan roxana roy ruby rupert sabina sadia saima salim samina samira sahra sana
sanjay saul sean seth shane shanice shannon shauna sian silas sonia spencer summer sunil sunita tamara tamsin tania tara tasneem tendai tina tia tyler tyrone una uzma vijay vikram waqas wayne xavier yasin
yolanda yousra yuki zahid zahra zara zeeshan zena zina`.split(/\s+/),
)
