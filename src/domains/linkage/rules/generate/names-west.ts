import { listed, type NameSet } from './name-set.ts'

/** Common Dutch names; the surname may begin with a tussenvoegsel. */
export const dutch: NameSet = {
  female: listed(`Anna Maria Johanna Elisabeth Cornelia Hendrika Wilhelmina Petronella Margaretha Emma Sophie Julia Lisa
    Sanne Femke Lotte Anouk Iris Maaike Marloes Esther Marieke Ingrid Monique Saskia Linda Mirjam Astrid Yvonne Willemijn
    Roos Fleur Eva Noor Lieke Tess Isa Fenna Hanneke Nienke Jolanda`),
  male: listed(`Jan Pieter Johannes Willem Hendrik Cornelis Gerrit Jacob Dirk Kees Bram Daan Thijs Lars Sander Jeroen
    Maarten Martijn Erik Mark Bart Rob Tom Niels Joost Wouter Ruben Stijn Koen Luuk Sjoerd Gijs Teun Frank Marcel Peter
    Arjan Theo Gerard Adriaan Marinus`),
  family:
    listed(`Jong,de Jansen Vries,de Berg,van_den Dijk,van Bakker Janssen Visser Smit Meijer Boer,de Mulder Groot,de Bos
    Vos Peters Hendriks Leeuwen,van Dekker Brouwer Wit,de Dijkstra Smits Graaf,de Meer,van_der Linden,van_der Kok Jacobs
    Haan,de Vermeulen Heuvel,van_den Veen,van_der Broek,van_den Bruijn,de Bruin,de Heijden,van_der Schouten Beek,van Willems
    Vliet,van Ven,van_de Hoekstra Maas Verhoeven Koster Dam,van Prins Huisman Blom Peeters Kuipers Postma Veenstra Kramer
    Brink,van_den Scholten Wal,van_der Gerritsen Hermans Wijk,van Evers Kuiper Vink Molenaar Hoek,van_den Zanden,van_der
    Driessen Vermeer Roos Timmermans Verbeek`),
}

/** Common names of Latin America; two surnames. */
export const latinAmerican: NameSet = {
  female:
    listed(`María Ana Carmen Rosa Juana Luz Gloria Martha Sandra Patricia Claudia Adriana Diana Paola Andrea Carolina
    Natalia Daniela Valentina Camila Gabriela Alejandra Verónica Mónica Beatriz Silvia Yolanda Teresa Lucía Isabel Esperanza
    Marisol Yesenia Xiomara Graciela Fernanda`),
  male: listed(`José Juan Luis Carlos Jorge Pedro Manuel Francisco Miguel Antonio Jesús Alejandro Fernando Ricardo Roberto
    Eduardo Javier Rafael Sergio Andrés Diego Santiago Sebastián Mauricio Óscar Héctor Julio César Víctor Raúl Ramón Enrique
    Gustavo Wilson Édgar Hernán`),
  family:
    listed(`González Rodríguez Gómez Fernández López Díaz Martínez Pérez García Sánchez Romero Sosa Álvarez Torres Ruiz
    Ramírez Flores Acosta Benítez Medina Herrera Suárez Aguirre Giménez Gutiérrez Pereyra Rojas Molina Castro Ortiz Silva
    Núñez Luna Juárez Cabrera Ríos Morales Godoy Moreno Ferreyra Domínguez Carrizo Peralta Castillo Ledesma Quiroga Vega Vera
    Muñoz Ojeda Ponce Villalba Cardozo Navarro Coronel Vázquez Ramos Vargas Cáceres Arias Figueroa Córdoba Correa Maldonado
    Paz Rivero Miranda Mansilla Farías Guzmán Mendoza Guerrero Salazar Cárdenas`),
}

/** Common Romanian names. */
export const romanian: NameSet = {
  female:
    listed(`Maria Elena Ana Ioana Andreea Mihaela Alexandra Cristina Daniela Gabriela Georgiana Simona Raluca Roxana
    Alina Adriana Monica Florina Mădălina Oana Carmen Nicoleta Larisa Bianca Diana Anca Corina Loredana Lăcrămioara Mirela
    Rodica Viorica Ștefania Ileana Doina`),
  male: listed(`Andrei Alexandru Mihai Ion Ioan Gheorghe Vasile Constantin Nicolae Florin Marian Daniel Adrian Cristian Marius
    Ionuț Bogdan Cătălin Gabriel Ștefan George Dumitru Răzvan Sorin Lucian Ovidiu Vlad Radu Silviu Costel Petru Viorel Liviu
    Dănuț Iulian Traian`),
  family:
    listed(`Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Constantin Rusu Munteanu Florea Dumitrescu
    Barbu Marin Nistor Tudor Dobre Sandu Mocanu Lazăr Diaconu Ungureanu Nicolae Ene Voicu Cristea Neagu Toma Moldovan Stanciu
    Dinu Roman Preda Enache Anghel Luca Olteanu Ilie Vasile Oprea Suciu Manea Dragomir Călin Grigore Crăciun Șerban Țurcanu
    Bălan Coman Pavel Lungu Sârbu Nedelcu Rotaru Iancu Ștefănescu Petrescu Văduva Bratu Pătrașcu Cojocaru Albu Bucur Iordache
    Mihalache Bejan Zamfir`),
}

/** Common Hungarian names. */
export const hungarian: NameSet = {
  female:
    listed(`Mária Erzsébet Katalin Ilona Éva Anna Zsuzsanna Margit Judit Ágnes Julianna Andrea Ildikó Erika Krisztina
    Irén Eszter Magdolna Mónika Edit Gabriella Szilvia Anita Anikó Viktória Márta Rozália Tímea Piroska Ibolya Klára Tünde
    Dóra Zsófia Gizella Boglárka`),
  male: listed(`László István József János Zoltán Sándor Gábor Ferenc Attila Péter Tamás Zsolt Tibor András Csaba Imre Lajos
    György Balázs Gyula Mihály Károly Róbert Béla Dávid Dániel Ádám Krisztián Miklós Norbert Bence Máté Levente Szabolcs
    Árpád Ernő`),
  family:
    listed(`Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros Oláh
    Simon Rácz Fekete Szilágyi Török Fehér Balázs Gál Kis Szűcs Kocsis Orsós Pintér Fodor Szalai Sipos Magyar Lukács Gulyás
    Biró Király Katona László Jakab Bogdán Balog Sándor Boros Váradi Fazekas Kelemen Antal Orosz Somogyi Fülöp Veres Budai
    Hegedűs Deák Pap Bálint Illés Pál Vass Szőke Fábián Vörös Lengyel Bognár Bodnár Jónás Szücs Hajdu`),
}
