import { toLatin } from '../../../../lib/latin.ts'

const alone = `
hamid hamed karim karima samir samira jamal jamila nadia nadir rachid rachida said saida amina amine latif latifa malik
malika mounir mounira nabil nabila naima najat driss bilal anwar anouar tarik hakim hakima salim salima selim selma salma
souad soukaina sanae siham hind hamza imad jawad kamal kamel leila layla mehdi mahdi murad mourad nour noura omayma rania
redouan riad rida reda sabah safia sara soufian yasmina yassir ziad adil adel aziz aziza badr farid farida ghita hicham
emine elif zehra esra merve busra kubra sevgi gul gulsen emre murat burak serkan volkan okan onur cem can deniz ozan umut
orhan osman kemal kenan hakan hande fikret nuri nuray nurcan nilgun songul sibel tulay yasemin zeki ziya ferhat serdar
dorin dorina sorin sorina marius mariana mihaela mihail ionut raluca roxana ruxandra adina alin alina bianca carmen
corina cosmin cristi daria dana daan diana doina eduard flavius gabi horia horea liviu livia luminita madalina marcela
mirela monica nicoleta ovidiu oana petronela radu razvan silviu silvia simona sorana traian tudor viorel viorica zamfir
boyan boyko borislav bozhidar dobri emilova kalin kaloyan krasimir krasimira lyubomir lyubomira mariela milen milena
milica milan milos miroslava nedyalko nikolina ognyan plamen petya rositsa rumen rumyana stoyan stoyanka tsvetan
tsvetelina tsvetana valeriya vanya venelin yana yordanka zdravko zlatko zlatka goran zoran dragan dragana dejan bojan
bojana branko slobodan snezana tihomir vesna zeljko zvonimir jasna jadranka ljiljana nenad predrag sasa tomislav
andrzejka beata bogumila bozena danuta dariusz edyta ewa eva ewelina grazyna halina iwona izabela janusz jolanta kamil
kamila kinga lech lidia maciej marta mariusz marzena monika mieczyslaw norbert pawlina przemyslaw renata ryszarda
sylwia sylwester tadeusz urszula wanda wiesław zygmunt zofka aniela aniko attila balazs bence csaba csilla dora edit
eniko gyula ildiko imre judit kinga levente marika melinda mihaly monika noemi peterke reka sandor timea tibor tunde
zoltan zsolt bohdana halyna larysa lesia lesya lilia liudmyla nadiia nadia nadezhda nazar orest ostap ruslana solomiia
svyatoslav taras vira yarema yuliana zoryana valeria vera lyubov marina margo galina grigor rostislav anatoly arkady
efim gleb innokenty marat rinat timur eldar rustam zaur aslan ramzan shamil magomed murtaza adela alba alfonso alonso
alvaro araceli armando arturo berta blanca camila carla carolina cecilia celia cesar clara cruz daniela dario diana
edgar elsa elvira emiliano emma esperanza esther eva fabian fabiola felipa fidel flor gilberto gisela gloria graciela
hector hilda hugo humberto irma ismael israel ivonne jazmin jimena joaquin karla laura leticia lidia liliana lorena
lourdes luciana marcela marcelo mariana maribel maricela marisol mario marlene mateo mayra moises monica nadia nelson
noemi norma octavio olivia omaira orlando osvaldo pilar ramiro ramon ramona raul reina rene rocio rodrigo rogelio rolando
ruben ruth sandoval santos sara saul selena silvia soledad sonia susy tania ulises ursula vanessa vera wendy yadira yesenia yolanda
aaron abigail alan amber angela april arthur ashley audrey austin bradley brandon brenda brian bruce bryan carol caroline
cheryl cindy clara connie craig crystal curtis cynthia dale darlene darren dean debra derek diane donna doris doug douglas
duncan dylan edith elaine ella erin ernie evelyn faith frankie gail garry gary gavin geraldine gladys glen glenn gloria
gordon grace graham gwen harold harriet harvey hazel heather heidi herbert holly howard ian irwin ivy jackie jade janice
jared jason jasmine jay jill joan joanna jocelyn joel joy joyce juan judith judy justin karen keith kelly kelvin kevin
kirk kyle larry leah leslie lester linda lindsay logan lois lorraine lynn malcolm marc marilyn marion marjorie marlon
marshall marvin mason melanie melissa melvin mildred mitchell mona morgan myra nancy naomi neil nina noel norman olive
oliver owen pauline pearl penny percy perry phyllis preston priscilla ralph randall raymond regina reginald renee rhoda
rhonda rita roberta rodney roger roland ross roy russell ruth ryan sally scott shane shannon sharon sheila shelley
sherry shirley sidney simone stacey stanley stella stephanie stewart stuart sylvia tamara tara teri terrence todd tracy
travis trevor troy tyler valerie vernon vicky viola violet virginia vivian wallace warren wayne wendy wesley wilfred
winifred yvette yvonne zoe surendra narendra mahendra rajendra rajesh ramesh suresh mahesh mukesh dinesh ganesh vijay ajay
sanjay anil sunil sunita anita kavita savita rekha rakesh lalit amit sumit rohit mohit deepak ashok vinod manoj arjun
albertina antje aafke aart ada alida annelies arend arjan barend bram corrie danielle dirk dorien eefje egbert els ellen
emma esmee evert femke fenna fleur floor frits gijs gijsbert gerda guusje hanneke harm harmen heleen hetty hilde hylke
inge ingrid iris ivonne jasper jelle jeltje joke jolanda joost jorn jorrit judith karlijn kim klaasje koen lieke lisanne
loes lotte luuk maaike maike maud marijn marloes marleen mark menno merel mirjam myrthe nienke noor pauline pleun quinten
reinier rens renske roel roelof rianne rutger ruben saskia sanne sjoerd sjaak sjoukje stijn suzan teun tessa teunis tijn
tjeerd tineke vera wietske willeke wiebe yvonne ypke sigrun sigurd gudrun ragnar bjork bjorn gunnar freya astrid ingeborg
huong lan mai linh trang thao phuong hanh hoa thu tuan minh duc hung dung long nam quang huy khanh phuc thanh tam tuyet
nga ngoc oanh yen vy bao khoi dat hieu hai son thang trung viet xuan hong hang nhung quyen loan bich cuc diep giang
gamze tugba yavuz ilker ilhan haluk halil halime hacer havva huri jorg jens ulf uwe sven torsten thorsten wolfgang werner
volker ute ulrich ulrike tanja silke sabine ralf petra monika manfred lutz lothar jutta jochen ingo horst holger heike
hartmut gudrun gisela gabi frauke dirk dieter detlef claus birgit bettina axel arne anke achim jorn jost
`

/**
 * Given names that have no other spelling to go by here: known, so that another known name that looks like one of them is
 * another person's. Own selection from general knowledge of names.
 */
export const loneGivenNames: readonly string[] = [...new Set(toLatin(alone).split(' '))]
