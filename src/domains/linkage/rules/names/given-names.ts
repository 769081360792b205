import { toLatin } from '../../../../lib/latin.ts'
import { loneGivenNames } from './lone-given-names.ts'

/**
 * Given names by which one person may go: short names, and the same name in other languages. A name may stand in several
 * groups. Own selection from general knowledge of names; spellings that sound the same need not be listed.
 */
const groups = `
aleksandr alexander alexandr aleksander aleksandar alessandro alejandro oleksandr sasha sacha alex alec alek sanya xander sander iskander sandro alexandros sandu
aleksandra alexandra oleksandra sasha sandra alessandra alejandra alex
aleksei alexei alexey oleksii oleksiy alexis alyosha alex
anastasia anastasiya nastya stacy anastazja nastia
andrei andrew andreas andre andrzej andriy andrii andrea andres andrey andras anders andries ondrej andy drew
anna anne ana hanna hannah ann annie anja anya anouk hanne anneke anka aneta anita annika anette ania
antonio anton anthony antoine antonius antoni antal toon tony ton tonio
antonia antonina tonya toni tonia
barbara basia barbora varvara borbala barb
catharina katarina katharina ekaterina yekaterina catherine katherine kateryna katerina catalina caterina kathy kate katie cathy katja katya kasia katarzyna katalin kaat karin trijntje tineke ina cati katinka
charles carlos karl carl karel karol karoly carlo charlie chuck kees
christina kristina christine kristine cristina krystyna hristina tina christa stien
christian kristian cristian christiaan krystian chris
christopher christoph christoffel krzysztof cristobal chris kristof hristo christo kit
claudia klaudia
cornelis cornelius kees cor corneel nelis
daniel danil daniil danylo dan danny
david dave davide dawid davyd dawood daoud davud
dimitri dmitri dmitry dmytro dimitrios dimitar dima mitya dimitris dumitru mitko
dorothea dorota dorothy dolly
edward eduard eduardo edoardo eddy eddie ted ned edek
elena helena yelena helen olena helene ilona lena elin ileana elenka
elisabeth elizabeth elisabetta isabel isabella elizaveta yelizaveta elzbieta erzsebet lisa liza betty beth bess els elsbeth liesbeth betsy liz eliza yelyzaveta jelizaveta isabelle ela
emilia emily emilie emiliya
eugene evgeni yevgeny evgeny yevhen evgenii eugen eugeniusz eugenio zhenya gene
eugenia evgenia yevgenia yevheniia zhenya
fatima fatma fatoumata fadma fatiha fatna fatouma fatemeh
felix feliks
ferenc franz frans francis francisco francesco frank franciscus franciszek francois franek frantisek paco pancho fritz
florian florin
frederik frederick friedrich fred freddy federico fryderyk fritz frits
gabriel gabor gabriele gavriil havryil
gabriela gabriella gabrielle
george georgi georg jorge giorgio georges gheorghe yuri yuriy jerzy gyorgy georgios joris jurgen giorgos yorgos yordan heorhii egor goga
gerard gerhard gerardus gerrit geert gerardo gert gerry
gregory grigori grigory hryhorii gregor gregorio grzegorz grigore grisha greg gergely
hassan hasan
hendrik henry heinrich henri enrique henryk henrik enrico henk hendrikus rik hank harry hal heinz
hussein husein husain hossein hocine houssine huseyin
ibrahim abraham brahim avraham abram avram ebrahim ibraim
ilya elias ilias illia ilie elijah eli ilyas
igor ihor
irina iryna irene irena irenka ira
isaac ishaq izaak isak yitzhak ishak
ivan jan john johannes johan jean juan giovanni ion ioan joao janos ioannis hans johann yann ian sean evan yahya jack johnny iwan hannes johnnie joannis ivo vanya janek jancsi giannis yannis jon ivaylo ioane
ivanka johanna joanna jana joanne ioana jeanne juana ivana giovanna yoana janina jane janet janna hanna asia jo oana zhanna
jacob james jakob jakub iacob jacques diego jaime giacomo iago yakov yakub jaap jacobus kobus jim jimmy jamie ya'qub yaqub kuba kobe koos jake santiago
joseph josef jozef jose giuseppe yusuf youssef iosif jozsef osip yosef yousef yusef joe josip jos jef pepe beppe sef joey josephus jusuf
josephine josefina jozefa josefa josie fien
julia yulia giulia julie iulia yuliya juliana julka
julius julian juliusz julio iulian
katrina katrijn catrin
khalid khaled chalid halid
ladislav laszlo wladyslaw vladislav vladyslav ladislaus laci
larissa larisa
laurence lawrence laurens lorenzo lars laurent lorenz lavrenti wawrzyniec lourens larry
leonid leon leo leonti lev leonardo leonard lyonya lew
louis lodewijk ludwig luis luigi ludovic ludwik lajos louie lewis lou luiz
lucas luke lukas lukasz luca luc lucian
ludmila lyudmila lyuda ludmilla
magdalena madeleine magda madalena lena magdolna
margaret margaretha margarita margherita malgorzata margarete margit marguerite marharyta greta greet griet margriet maggie meg peggy gosia rita marga margo
mark marcus marco markus marek mark marcos marc marko
maria mary marie mariya marija marya miriam maryam marieke mieke mia marika maryana manya masha mariska mariam meryem maya marietje marijke molly marysia
martha marta marfa
martin marcin marten martinus maarten martino marton tinus
matthew matthias mateusz matteo mateo mathieu matei matvei mateo mattheus matthijs thijs matyas matias matt mattie tijs
michael michel miguel michal mikhail mihail mykhailo mihai michiel misha mihaly michele mikael mikhael mike mick mickey mitch mischa mikola chiel
mohammed muhammad mohamed mehmet muhamad mahomet mehmed mohammad mohamad moh mohd md mhd mohand moha mo muhammet mamadou
mustafa mostafa moustafa mustapha
moses moshe musa moussa moises moisei mozes
natalia natalya nataliya nathalie natasha natalie nata
nicholas nikolai nicolas nikolay nikolas mykola nicolae nikola nicolaas klaas niels nils miklos nico nick kolya nicola mikolaj nikolaos klaus nikos niko
oleg oleh olezhka
omar umar omer
olga olha olya
osama usama ousama
paul pavel pablo pawel paolo pavlo paulus pal pauli pasha pavlos paulo poul
paula paulina pauline paola polina paulien
peter pieter pierre pedro pietro piotr petr petro petar petru pyotr petrus piet petros per petko pete peer
philip filip philippe felipe filippo phil flip
rachel raquel rachela rahel
raphael rafael rafal raffaele
rebecca rivka rebekka
richard ricardo riccardo ryszard dick rick rik richie ricky
robert roberto rob bob bobby bert robbie robrecht robin
roman romain romano
rudolf rudolph rodolfo rudy ruud
salvador salvatore
samuel sam sami samu sammy
sebastian sebastiaan sebastien bas seba sebas
sergei sergey serhii serge sergio sergiu sergiy seriozha seryozha sergej
simon simeon semyon szymon simone siemen shimon
sofia sophie zofia sofie sonya sofiya sophia zosia
stanislav stanislaw stas stan staszek stanislaus
stephen steven stefan esteban etienne stefano istvan stepan szczepan stephan stefanos stef steve stevie stjepan shtefan
svetlana svitlana sveta
tatiana tatyana tetiana tanya tanja tatjana
theodore theodor fyodor fedor teodor theo teodoro fedir ted teddy thodoros todor fedya
theresa teresa therese tereza terez trees tess terezia
thomas tomas tomasz tommaso toma tom tommy foma tamas tome
timothy timofei tim timotei timo
valentin valentyn valentino val
valery valeri valeriy valerii valera
vasily vasili vasyl basil vasile vasil wasyl vasilios vassilis basilio vasko vasya
veronica veronika weronika
victor viktor wiktor vitya vittorio
victoria viktoria viktoriya wiktoria vika
vincent vincenzo vicente wincenty vince vinny
vitali vitaly vitalii vitalie
vladimir volodymyr wladimir vova volodya waldemar wlodzimierz vlado vladi vlad
walter wouter gualtiero wolter wally walt
wilhelm william willem guillermo guglielmo guillaume wim bill billy will willy liam vilmos wilhelmus pim willie
wilhelmina willemijn wilma mina mien
xavier javier
yasin yassine jassin yassin
zachary zacharias zakaria zakariya zack zach
abdullah abdallah abdellah abdulla abdoullah
abdulrahman abderrahman abdurrahman abdelrahman abderrahmane
aisha aicha ayse aysha ajsa aiesha
ali aly
ahmed ahmad ahmet achmed akhmed hmad
khadija hatice khadidja chadisha hadija
yahya yahia
zainab zeynep zineb zaineb zeinab
beatrice beatrix beatriz bea trix
benjamin binyamin beniamin ben benny benji
bernard bernhard bernardo bernat bernd barney
dominic dominique domingo domenico dominik dominicus
donald don donny
kenneth ken kenny
ronald ron ronny ronnie ronaldo
patrick patrice patrizio pat paddy padraig patryk patricio
patricia pat patty trish tricia
deborah debbie deb debora
jennifer jen jenny jenn
jessica jess jessie
kimberly kim
pamela pam
susan suzanne susanna sue zuzana zsuzsanna susana zuzanna susie zsuzsa
samantha sam
amanda mandy
nathan nathaniel nate nat
jeffrey geoffrey jeff geoff godfrey gottfried godfried
jonathan jon yonatan jonatan
joshua josh yehoshua
gerald jerry gerry
jeremy jeremiah jeremias jerry
leopold leo
eleanor eleonora ellie nora leonor eleonore
alice alicja alicia alisa
agnes agnieszka agnese ines agnessa
adalbert wojciech vojtech bela
bartholomew bartlomiej bartholomeus bart bartosz bartek
adrian adriaan adrianus hadrian arie ad adriano
albert alberto albrecht bert adalbert albertus aalbert
alfred alfredo fred alf
arnold arnaud arnoldo aart nol
ignatius ignacio ignacy
hieronymus jerome jeroen geronimo
ludovica louise luisa louisa luise lovisa
lucia lucy lucie luz lucja
radoslav radoslaw radek rado
miroslav miroslaw mirek miro
yaroslav jaroslaw jaroslav slava
vyacheslav viacheslav vaclav waclaw slava wenceslaus
bogdan bohdan
boris borys
denis denys dennis dionysius
gennady gennadi hennadii gena
maxim maksim maksym max maximilian maks
ruslan rouslan
yakov iakov jacob
zbigniew zbyszek
krzysztof krzys
desislava desi
gheorghita gica
constantin konstantin kostya konstantinos costas kostas costin kostadin constantine konstanty dinu
panagiotis panos takis
evangelos vangelis
eleftherios lefteris
efstathios stathis
athanasios thanasis nasos
anastasios tasos
spyridon spyros spiros
aristotelis aris telis
francisca franciska franziska francesca frances francine fran fanny paca sien
rosa roos rose roza ruza rosie
manuel emanuel immanuel emmanuel manolo manny manolis
fernando ferdinand hernan ferdinando nando
guadalupe lupe
dolores lola
consuelo chelo
jesus chucho isa
concepcion concha conchita
rosario charo
mercedes merche
oscar oskar
ernest ernst ernesto erno
emil emile emilio emilian
eric erik erich ryk
hubert huib umberto huub
max maximiliano
tobias toby tobiasz
gustav gustaaf gustavo gus guus staf august augustus augusto auguste
augustin augustine agustin augustyn guus
barry bartholomew
clement klemens clemente kliment
cyril kiril kirill kyrylo cirilo cyryl
damian damiaan demyan damien
`

const groupsByName = new Map<string, Set<number>>()
const lines = groups.trim().split('\n')
for (const [number, line] of lines.entries()) {
  for (const name of toLatin(line).split(' ')) groupsByName.set(name, (groupsByName.get(name) ?? new Set()).add(number))
}
// A name of a group is not also by itself.
for (const [number, name] of loneGivenNames.entries()) {
  if (!groupsByName.has(name)) groupsByName.set(name, new Set([lines.length + number]))
}

/** How two given names stand to each other: known as the same one, known as two, or not both known. */
export function givenNameVariants(a: string, b: string): 'same' | 'others' | 'unknown' {
  const [ofA, ofB] = [groupsByName.get(a), groupsByName.get(b)]
  if (!ofA || !ofB) return 'unknown'
  return [...ofA].some((group) => ofB.has(group)) ? 'same' : 'others'
}
