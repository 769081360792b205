/** Family names that are one name in the romanisations of Chinese, Korean and Vietnamese, or of dialects. Own selection. */
const groups = `
chen chan tan chin tran
wang wong ong
huang wong hwang ng hoang huynh
li lee lei ly
i lee yi rhee ri li
zhang cheung chang cheong teo truong
zhao chao chiu trieu
lin lam lim
wu ng goh woo
xu hsu hui tsui
guo kwok kuo quach
liu lau liew liou luu low
zheng cheng cheang trinh
cai tsai choi chua thai
gim kim
jin kim kam
bak bag park pak
jeong jung chung jong cheong
jo cho joe
choe choi
yun yoon youn
gang kang
gwon kwon
im lim rim
no roh noh
ryu yoo yu
an ahn
yang yeung young duong
zhou chow chou chau
zhu chu choo
he ho hor
gao ko kao
ma mah mar
deng tang dang
xie hsieh tse che
cao tsao tso
zeng tseng tsang
ye yeh yip
jiang chiang keung kong
nguyen nguyn
pham fam
qin chin tsin
qiu chiu yau khoo
su so soo
sun suen soon
yuan yuen
yu yue
feng fung
xiao hsiao siu
hu woo wu
deng teng
kong hung
lu loo luk
mao mo
`

const groupsByName = new Map<string, Set<number>>()
for (const [number, line] of groups.trim().split('\n').entries()) {
  for (const name of line.split(' ')) groupsByName.set(name, (groupsByName.get(name) ?? new Set()).add(number))
}

/** Whether two family names are one name in different romanisations. */
export function familyNameVariants(a: string, b: string): boolean {
  const [ofA, ofB] = [groupsByName.get(a), groupsByName.get(b)]
  return ofA !== undefined && ofB !== undefined && [...ofA].some((group) => ofB.has(group))
}
