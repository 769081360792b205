/** Two names, and whether they may be of one person or company. All are invented or names that thousands have. */
export type NamePair = { kind: 'fullName' | 'company'; a: string; b: string; same: boolean }

const samePersons = `
Jan van der Berg = Berg, Jan van den
Jan van der Berg = Jan Berg
Pieter-Jan de Vries = Pieterjan de Vries
J. Bakker = Johanna Bakker
J.P. Bakker = Johannes Petrus Bakker
A.M. 't Hart = Anna Maria t Hart
Willem Jansen = Wim Janssen
Elisabeth Smit-Visser = Liesbeth Smit
Dr. Kees Dekker = Cornelis Dekker
Mohammed El Idrissi = Muhammad Elidrissi
Mohamed Benali = Mohammed Ben Ali
محمد الحسيني = Mohammed al-Husseini
خالد العمري = Khalid Al Omari
أحمد يوسف = Ahmed Youssef
عبد الرحمن قاسم = Abdulrahman Qasim
فاطمة الزهراء بنعلي = Fatima Zahra Benali
Abdelkader Bouazza = Abdel Kader Bouaza
Youssef Chaoui = Yusuf Shawi
Hassan Ould Ahmed = Hassan Ahmed
Aïcha Ouazzani = Aisha Wazzani
Mehmet Yılmaz = Mehmet Yilmaz
Ayşe Çelik = Aisha Celik
Hüseyin Öztürk = Husein Ozturk
Şükrü Doğan = Sukru Dogan
İbrahim Şahin = Ibrahim Sahin
Krzysztof Wiśniewski = Krzystof Wisniewski
Małgorzata Kowalska = Gosia Kowalska
Agnieszka Nowak-Lis = Agnieszka Nowak
Łukasz Wójcik = Lukas Wojcik
Jerzy Szymański = Jerzy Szymanski
Szymon Dąbrowski = Simon Dombrowski
Ștefan Țurcanu = Stefan Turcanu
Ion Popescu = Popescu Ioan
Gheorghe Ceaușu = George Ceausu
Mihaela Ionescu = Mihaella Ionesco
Георги Димитров = Georgi Dimitrov
Цветелина Христова = Tsvetelina Hristova
Жельо Желев = Zhelyo Jelev
Ангел Гълъбов = Angel Galabov
Стоян Щерев = Stoyan Shterev
Юлия Йорданова = Yulia Iordanova
Ivan Petrov Ivanov = Иван Иванов
Олександр Шевченко = Alexander Shevchenko
Сергій Коваленко = Sergey Kovalenko
Володимир Григоренко = Volodymyr Hryhorenko
Юрий Щербаков = Yuri Shcherbakov
Щербаков Юрий Алексеевич = Jurij Scherbakov
Евгений Павлович Орлов = Yevgeny Orlov
Наталья Чайковская = Natalia Tchaikovsky
Dmitri Medvinsky = Дмитрий Анатольевич Медвинский
Мария Соколова = Maria Sokolov
Фёдор Хрущёв = Fyodor Khrushchov
Αλέξης Παπαδόπουλος = Alexis Papadopoulos
Γιώργος Νικολάου = Giorgos Nikolaou
Μαρία Παπαδοπούλου = Maria Papadopoulos
Ευάγγελος Χατζής = Evangelos Chatzis
יוסף לוי = Yosef Levi
דוד כהן = David Cohen
שרה מזרחי = Sarah Mizrahi
משה פרידמן = Moshe Friedman
王小明 = Wang Xiaoming
李建国 = Jianguo Li
张伟 = Cheung Wei
陈美玲 = Chen Mei-Ling
Deng Jianping = Deng Jian Ping
Chan Kwok Wing = Chen Kwok-wing
Hsu Mei-hua = Xu Meihua
김민수 = Kim Min-su
박지영 = Park Ji-young
이영희 = Lee Young-hee
최정훈 = Choi Jung Hoon
たなか ゆうこ = Yuko Tanaka
スズキ タロウ = Taro Suzuki
Nguyễn Thị Hương = Nguyen Thi Huong
Nguyễn Văn Đức = Duc Nguyen Van
Trần Thị Ngọc Ánh = Tran Ngoc Anh
Phạm Quốc Bảo = Pham Quoc Bao
Nagy István = Istvan Nagy
Szabó Erzsébet = Elisabeth Szabo
Kovács László = Laszlo Kovacz
Tóth Györgyi = Toth Gyorgyi
María José García López = Maria Jose Garcia
Juan Carlos Rodríguez Pérez = Rodriguez Perez, Juan Carlos
Guillermo Hernández = William Hernandez
José Luis Gutiérrez = Jose L. Gutierez
Francisco Muñoz Rojas = Paco Munoz Rojas
Robert James Miller = Bob Miller
Katherine Ann Wells = Kate Wells
John Edward Turner Jr. = John Turner
JRR Tolman = John Ronald Reuel Tolman
Steven Philips = Stephen Phillips
Jonh Anderson = John Anderson
Catherine Macdonald = Catharine McDonald
Geoffrey O'Neill = Jeffrey ONeil
Søren Kjærgaard = Soeren Kjaergaard
Björn Ångström = Bjorn Angstrom
Jürgen Müller = Juergen Mueller
Hans-Peter Groß = Hans Peter Gross
Guðrún Jónsdóttir = Gudrun Jonsdottir
Þór Sigurðsson = Thor Sigurdsson
Vytautas Kazlauskas = Kazlauskas V.
नरेन्द्र शर्मा = Narendra Sharma
გიორგი ბერიძე = Giorgi Beridze
Արամ Պետրոսյան = Aram Petrosian
Zoran Đorđević = Zoran Djordjevic
Milica Jovanović = Milica Jovanovich
محمد رضا کریمی = Mohammad Reza Karimi
Muhammad Tariq Mahmood = Mohammad Tarik Mahmud
Sheikh Abdul Aziz Rahman = Abdulaziz Rahman
Osman Abdi Warsame = Warsame, Cusmaan Abdi
Gamal Nasr = Jamal Naser
Qadir Haidari = Kadir Heydari
Chaimae Oulad = Shaimaa Oulad
`
const otherPersons = `
Jan van der Berg # Piet van der Berg
Jan van der Berg # Jan van der Veen
Johanna Bakker # Hendrika Bakker
J. Bakker # P. Bakker
A. de Vries # Anna de Boer
Willem Jansen # Willem Pietersen
Mohammed El Idrissi # Ahmed El Idrissi
Ahmed Benali # Hamid Benali
Hassan Benali # Hussein Benali
Fatima Amrani # Khadija Amrani
محمد الحسيني # أحمد الحسيني
خالد العمري # Tarik Al Omari
Mohammed Hassan Omar # Mohammed Hassan Yusuf
Mehmet Yılmaz # Murat Yılmaz
Ayşe Çelik # Emine Çelik
Hüseyin Öztürk # Hüseyin Özdemir
Krzysztof Wiśniewski # Piotr Wiśniewski
Małgorzata Kowalska # Magdalena Kowalska
Jan Kowalski # Jana Kowalska
Łukasz Wójcik # Łukasz Wójtowicz
Ion Popescu # Ilie Popescu
Mihai Ionescu # Mihaela Ionescu
Георги Димитров # Григор Димитров
Иван Иванов # Стоян Иванов
Иван Петров Иванов # Ivan Petrov Stoyanov
Цветелина Христова # Цветан Христов
Олександр Шевченко # Oleksii Shevchenko
Сергій Коваленко # Andriy Kovalenko
Иван Петрович Сидоров # Иван Иванович Сидоров
Алексей Орлов # Александр Орлов
Юрий Щербаков # Юрий Щербинин
Наталья Соколова # Надежда Соколова
Αλέξης Παπαδόπουλος # Νίκος Παπαδόπουλος
Γιώργος Νικολάου # Giorgos Nikolaidis
יוסף לוי # דוד לוי
דוד כהן # Daniel Cohen
王小明 # Wang Xiaohong
张伟 # Zhang Lei
Li Jianguo # Li Jianmin
Wang Wei # Wang Wen
김민수 # Kim Min-ho
박지영 # 박지훈
이영희 # Lee Sun-hee
たなか ゆうこ # たなか けんじ
Nguyễn Thị Hương # Nguyễn Thị Lan
Nguyễn Văn Đức # Nguyễn Văn Tuấn
Trần Ngọc Ánh # Tran Minh Anh
Pham Quoc Bao # Pham Quoc Huy
Nagy István # Nagy Gábor
Szabó Erzsébet # Szabó Eszter
Kovács László # Kovács Lajos
María García López # María García Pérez
Juan Carlos Rodríguez # Juan Pablo Rodríguez
Mario Fernández # María Fernández
José Luis Gutiérrez # José Manuel Gutiérrez
Robert Miller # Richard Miller
Robert Miller # Robert Mills
John Turner Jr. # John Turner Sr.
Christopher Wells # Christina Wells
Katherine Wells # Karen Wells
Steven Philips # Stephanie Phillips
Paul Anderson # Saul Anderson
Jürgen Müller # Jörg Müller
Guðrún Jónsdóttir # Sigrún Jónsdóttir
Narendra Sharma # Surendra Sharma
Giorgi Beridze # Giorgi Lomidze
Zoran Đorđević # Goran Đorđević
Milica Jovanović # Milena Jovanović
Muhammad Tariq Mahmood # Muhammad Khalid Mahmood
Osman Abdi Warsame # Osman Abdi Farah
Jan Bakker # Mehmet Yilmaz
Anna Smit # Anna Smits van Oyen
Thomas Visser # Tobias Visser
Daan Mulder # Dana Mulder
Oleg Bondar # Olga Bondar
Ivan Horvat # Ivana Horvat
Smit # Johan Smit
Andrea Rossi # Andrea Russo
Samir Haddad # Samira Haddad
Karim Mansour # Karima Mansour
Elena Popova # Irina Popova
Dmitri Volkov # Dmitri Volkonsky
`
const sameCompanies = `
Zonneveld Bouw B.V. = Zonneveld Bouw
Zonneveld Bouwbedrijf BV = Zonneveld Bouw B.V.
ООО "Северный Ветер" = OOO Severny Veter
Severny Veter LLC = Общество с ограниченной ответственностью «Северный Ветер»
ЗАО Вектор Плюс = Vektor Plus CJSC
Балкан Транс ЕООД = Balkan Trans EOOD
Balkan Trans Ltd = Балкан Транс ООД
Kwiatowa Polana Sp. z o.o. = Kwiatowa Polana spółka z ograniczoną odpowiedzialnością
Carpat Lemn S.R.L. = Carpat Lemn SRL
Uitzendbureau De Korenbloem V.O.F. = De Korenbloem Uitzendbureau
Gebr. Verhoeven Transport = Gebroeders Verhoeven Transport BV
Müller & Söhne GmbH = Mueller und Soehne GmbH
Blue Harbour Shipping Co. Ltd. = Blue Harbor Shipping Company Limited
Blauwe Haven Intl. = Blauwe Haven International B.V.
Sterrenlicht Schoonmaak & Services = Sterrenlicht Schoonmaakdiensten
Sun Flower Trading LLC = Sunflower Trading
Northern Lights Mfg Corp = Northern Lights Manufacturing Corporation
Anatolia Gıda Sanayi ve Ticaret Limited Şirketi = Anatolia Gida Sanayi Ticaret Ltd Sti
Nova Terra Kft. = Nova Terra Korlátolt Felelősségű Társaság
Amber Coast UAB = UAB Amber Coast
Green Valley Foods Inc = Green Valey Foods Incorporated
Lichtveld Holding N.V. = Lichtveld Holdings
International Dairy Workers = IDW
Banco Nuevo Sol S.A. = Nuevo Sol Banco
上海明月有限公司 = Shanghai Mingyue Co., Ltd
金星贸易有限公司 = Jinxing Trading Ltd
Ταξίδια Αιγαίο ΑΕ = Taxidia Aigaio SA
Акционерное общество Полярис = AO Polaris
Delta Services 24 BV = Delta Services 24
Grand Hotel Zeezicht = Hotel Zeezicht
Pro Clean BV = ProClean B.V.
Tulpenhof Personeel = Tulpenhof Personel BV
شركة النجم الساطع = Al Najm Al Sati Company
Iron Bridge Engineering PLC = Ironbridge Engineers plc
`
const otherCompanies = `
Zonneveld Bouw B.V. # Zonneveld Transport B.V.
Zonneveld Bouw B.V. # Zomerveld Bouw B.V.
Delta Services 24 BV # Delta Services 42 BV
Fonds Duinzicht II # Fonds Duinzicht III
Amber Coast 1 UAB # Amber Coast 2 UAB
Uitzendbureau Breda BV # Uitzendbureau Tilburg BV
Carpat Lemn Nord SRL # Carpat Lemn Sud SRL
Noord Energie Rusland # Zuid Energie Rusland
ООО Северный Ветер # ООО Северный Берег
Полярис Урал # Полярис Сибирь
Blue Harbour Shipping # Blue Harbour Construction
Blauwe Haven BV # Groene Haven BV
Gebroeders Verhoeven # Gebroeders Verhagen
Nova Terra Kft # Nova Tera Ingatlan Zrt
Green Valley Foods # Green Hills Foods
Banco Nuevo Sol # Banco Viejo Sol
上海明月有限公司 # 北京明月有限公司
金星贸易有限公司 # 金山贸易有限公司
Sterrenlicht Nederland # Sterrenlicht Polen
Restaurant De Gouden Draak # Restaurant De Rode Draak
Hotel Zeezicht # Hotel Zonzicht
First Harbour Bank # Second Harbour Bank
International Dairy Workers # National Dairy Farmers
Lichtveld Holding # Lindeveld Holding
Balkan Trans EOOD # Balkan Star EOOD
Anatolia Gida # Anadolu Tekstil
Northern Lights Mfg # Southern Lights Mfg
Tulpenhof Personeel # Rozenhof Personeel
Regiment 14 # Regiment 41
Kwiatowa Polana Sp. z o.o. # Kwiatowa Dolina Sp. z o.o.
Pro Clean BV # Pro Care BV
Vektor Plus # Vektor Minus
Garage Willems Oost # Garage Willems West
Amber Foods Ltd # Umber Woods Ltd
`

/** Pairs of names of persons and companies in several scripts, of both kinds. */
export const namePairs: readonly NamePair[] = [
  ...read('fullName', samePersons, ' = '),
  ...read('fullName', otherPersons, ' # '),
  ...read('company', sameCompanies, ' = '),
  ...read('company', otherCompanies, ' # '),
]

function read(kind: NamePair['kind'], lines: string, between: string): NamePair[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [a = '', b = ''] = line.split(between)
      return { kind, a, b, same: between === ' = ' }
    })
}
