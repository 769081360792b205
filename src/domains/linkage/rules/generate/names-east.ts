import { listed, type NameSet } from './name-set.ts'

/** Common Polish names; surnames in -ski, -cki and -dzki end in -a for a woman. */
export const polish: NameSet = {
  female:
    listed(`Anna Maria Katarzyna Małgorzata Agnieszka Barbara Krystyna Ewa Elżbieta Zofia Teresa Magdalena Joanna Janina
    Monika Danuta Jadwiga Aleksandra Halina Irena Beata Marta Dorota Helena Karolina Jolanta Iwona Marianna Natalia Paulina
    Justyna Bożena Grażyna Urszula Sylwia Wiesława`),
  male: listed(`Piotr Krzysztof Andrzej Jan Stanisław Tomasz Paweł Marcin Michał Marek Grzegorz Józef Łukasz Adam Zbigniew Jerzy
    Tadeusz Mateusz Dariusz Mariusz Wojciech Ryszard Jakub Henryk Robert Rafał Kazimierz Jacek Maciej Kamil Janusz Marian
    Mirosław Jarosław Sławomir Przemysław`),
  family:
    listed(`Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski
    Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek
    Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski
    Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński
    Sadowski Bąk Zawadzki Duda Jakubowski Wilk Chmielewski Borkowski Włodarczyk Sokołowski Szczepański Sawicki Kucharski Lis
    Maciejewski Kubiak Kalinowski Czarnecki`),
}

/** Common Bulgarian names; surnames end in -a for a woman. Romanised where a record is. */
export const bulgarian: NameSet = {
  female:
    listed(`Мария Иванка Елена Йорданка Пенка Маргарита Виолета Лиляна Радка Цветанка Надежда Марийка Румяна Тодорка
    Стефка Стоянка Василка Росица Станка Емилия Донка Милка Величка Райна Анка Красимира Снежана Мариана Валентина Янка
    Христина Катя Даниела Николина Магдалена Десислава Цветелина Жанета Юлия Галина`),
  male: listed(`Георги Иван Димитър Николай Петър Христо Александър Стефан Йордан Васил Тодор Стоян Атанас Ангел Красимир Пламен
    Николай Валентин Емил Любомир Илия Борис Румен Цветан Огнян Кирил Михаил Светослав Мартин Живко Щерьо Бойко Веселин Жельо
    Явор Костадин Младен Юлиян Антон Захари`),
  family:
    listed(`Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Илиев Василев Атанасов Петков Ангелов Колев Йорданов
    Маринов Стефанов Попов Михайлов Кръстев Костов Димов Костадинов Павлов Митев Симеонов Цветков Александров Марков Спасов
    Лазаров Добрев Андреев Младенов Русев Вълчев Радев Янев Найденов Пенев Янков Станчев Стойчев Славов Григоров Киров
    Алексиев Станев Стойков Борисов Желев Жеков Щерев Чолаков Хаджиев Юруков Ганчев Дончев Вълков Гълъбов Цанков Божинов
    Златев Първанов Кънев Кючуков`),
}

/** Common Ukrainian names, romanised where a record is. */
export const ukrainian: NameSet = {
  female:
    listed(`Олена Наталія Ірина Тетяна Оксана Людмила Світлана Галина Ольга Юлія Вікторія Марія Катерина Анна Ганна Надія
    Валентина Лариса Любов Анастасія Олександра Дарина Софія Христина Яна Інна Алла Віра Лідія Соломія Зоряна Леся Мирослава
    Богдана Євгенія Ярослава`),
  male: listed(`Олександр Сергій Володимир Андрій Микола Іван Юрій Віктор Василь Михайло Анатолій Олег Дмитро Петро Ігор Богдан
    Максим Роман Тарас Ярослав Віталій Євген Руслан Павло Степан Григорій Артем Данило Назар Остап Кирило Денис Геннадій
    Станіслав Валерій Леонід`),
  family:
    listed(`Мельник Шевченко Бойко Коваленко Бондаренко Ткаченко Ковальчук Кравченко Олійник Шевчук Коваль Поліщук Бондар Ткачук
    Мороз Марченко Лисенко Руденко Савченко Петренко Кравчук Клименко Савчук Пономаренко Гаврилюк Мазур Левченко Хоменко
    Кузьменко Павленко Назаренко Гончаренко Харченко Карпенко Романенко Сидоренко Панченко Литвиненко Іваненко Юрченко
    Кириленко Гончар Швець Попович Щербак Яковенко Жук Гнатюк Дяченко Захарченко Остапенко Вовк Козак Федоренко Костенко
    Тимошенко Демченко Зінченко Тищенко Білоус Мироненко Приходько Гриценко Гайдамака Семенюк Терещенко Галущенко Ющук`),
}
