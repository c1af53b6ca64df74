"""Common given names of the persons that German news speak of, by gender."""

from __future__ import annotations

from generator.ingest.names.wordlists import words

FEMALE = words(
    """Walentina Ludmila Ljudmila Raissa Galina Nadeschda Larisa Anastasija Darja Polina
    Marija Alexandrina Rigoberta Benazir Golda Simone Hertha Lise Margot Nelly Christa
    Nataliia Natalija Natalya Iryna Olena Oksana Svitlana Tetiana Yulia Julija Jelena
    Kateryna Nino Salome Tamar Ewa Agnieszka Małgorzata Beata Zuzana Jitka Ilona Zsuzsanna
    Rosalía Pilar Carmen Consuelo Ursina Regula Mirjana Snežana Jadranka Aung Leyla Meral
    Ayse Nesrin Nuray Sevim Elvan Greta Luisa Sanna Mette Ingeborg Maia Swjatlana Roberta
    Isabella Bärbel Katarina Klara Lisa Emilia Nadja Nancy Svenja Ricarda Saskia Bettina
    Anke Manuela Dorothee Gitta Hildegard Evelyn Yasmin Aminata Serap Aydan Hatice Zeynep
    Emine Adele Agnes Alba Alena Alessandra Alexandra Alexia Alice Alicia Alina Aline
    Amalia Amanda Amelie Amy Ana Anastasia Andrea Angela Angelica Angelika Angelina
    Angélique Anita Anja Ann Anna Annalena Anne Annegret Annelie Annemarie Annett Annette
    Annika Antje Antonia Aparna Arianna Astrid Aurelia Aylin Ayşe Barbara Beate Beatrice
    Beatrix Birgit Birgitta Birte Brigitte Britta Camilla Carla Carola Carolin Caroline
    Catherine Cecilia Celine Chantal Charlotte Chiara Christel Christiane Christina
    Christine Cindy Claire Clara Claudia Clementine Constanze Cordula Corinna Cornelia
    Cristina Dagmar Daniela Deborah Diana Dilma Doreen Doris Dorothea Dunja Edith
    Ekaterina Elena Eleonore Elfriede Elif Elisabeth Elise Elizabeth Elke Ella Ellen Elsa
    Elvira Emily Emma Erika Erna Esra Esther Eva Fatima Fatma Federica Felicitas Franziska
    Frauke Frederike Friederike Gabriela Gabriele Gabriella Gerda Gertrud Gesine Gina
    Gisela Gita Giorgia Gudrun Gülsen Halina Hanna Hannah Hannelore Hedwig Heide
    Heidemarie Heidi Heike Helen Helena Helene Helga Hella Henriette Hilary Hilde Hillary
    Ida Ilka Ilse Imke Ina Indira Ines Inga Inge Ingrid Irene Iris Irina Irma Irmgard
    Isabel Isabell Isabelle Ivana Jacinda Jacqueline Jana Jane Janet Janine Jasmin
    Jeanette Jennifer Jenny Jessica Jette Jill Joana Joanna Johanna Judith Julia Juliane
    Juliette Jutta Kamala Karen Karin Karina Karla Karolina Katarzyna Katharina Kathleen
    Kathrin Katja Katrin Katy Kerstin Kirsten Klaudia Konstanze Kristin Kristina Lara
    Larissa Laura Laurence Lea Lena Leonie Lilian Lilly Linda Liz Loretta Lotte Louise
    Lucia Lucie Lucy Luise Lydia Magdalena Maike Maja Malala Malu Mandy Marcella Maren
    Margaret Margarete Margarethe Margit Margrethe Maria Marianne Marie Marijke Marina
    Marine Marion Marlene Marlies Marta Martha Martina Mary Mathilde Maya Melanie Melinda
    Mercedes Meryem Michaela Michelle Milena Mira Miriam Mirjam Monica Monika Monique
    Nadia Nadine Naomi Natalia Natalie Natascha Nele Nicola Nicole Nikki Nina Nora Olga
    Olivia Ottilie Patricia Paula Pauline Petra Pia Rachel Ramona Rebecca Regina Regine
    Renate Rita Romy Rosa Rosemarie Roswitha Ruth Sabine Sabrina Sahra Samantha Sandra
    Sara Sarah Selma Serena Sibylle Sigrid Silke Silvana Silvia Sofia Sofie Sonia Sonja
    Sophia Sophie Stefanie Steffi Stella Stephanie Susan Susanna Susanne Svetlana Swetlana
    Sybille Sylvia Tamara Tanja Tatjana Teresa Thea Theresa Therese Tina Traudl Trude Ulla
    Ulrike Ursula Uschi Uta Ute Valentina Valerie Vanessa Vera Verena Veronica Veronika
    Victoria Viktoria Viola Virginia Viviane Waltraud Wanda Wiebke Wilhelmine Xenia Yvette
    Yvonne Zoe Kaja"""
)
MALE = words(
    """Christiaan Willem Pieter Geert Jeroen Maarten Ruud Sjoerd Joop Cornelis Hendrikus
    Neville Buzz Wernher Theodore Franklin Woodrow Ronald Lyndon Dwight Leonid Konrad Pep
    Erling Virgil Irakli Bidzina Giorgi Micheil Zurab Dmytro Andrij Andrii Serhij Serhii
    Mykola Vitalii Ihor Oleh Ruslan Denys Bogdan Mateusz Jarosław Tomasz Krzysztof
    Zbigniew Zdeněk Tomáš Jiří Pavel Viktor László Gábor Zoltán Tibor Ferenc Kjell Lasse
    Mikael Arnaud Mathieu Sébastien Stéphane Thibaut Gaspard Luca Davide Alessandro Matteo
    Giancarlo Enzo Santiago Gustavo Sergio Iker Xavi Andrés Raphaël Kylian Jude Harry
    Declan Leroy Jamal Ilkay Antonio Serge Joshua Kenan Leandro Granit Xherdan Beat Reto
    Ueli Moritz Uli Ulli Toni Antony Rudi Hansi Jupp Berti Sepp Schorsch Edmond Kyriakos
    Volodymyr Narendra Xi Shinzo Fumio Jair Javier Nayib Rishi Boris Keir Bernie Pete
    Chuck Kash Marco Howard Jamie Jensen Larry Bernd-Otto Elmar Emre Cem Cüneyt Murat
    Mesut Kerem Deniz Timur Sinan Jens-Uwe Joschka Svante Frederick Aaron Abdel Abdul
    Abdullah Abraham Achim Adam
    Adolf Adrian Ahmad Ahmed Al Alain Alan Albert Alberto Albrecht Alejandro Aleksandr
    Aleksei Alex Alexander Alexandre Alexei Alexej Alexis Alf Alfons Alfred Ali Alois
    Alwin Ambros Amir Anders Andrea Andreas Andreï Andrej Andrew Andrzej Andy André Angelo
    Anthony Antoine Anton António Ariel Armin Arne Arno Arnold Arthur Artur Ashraf August
    Axel Barack Bartholomäus Bashar Bastian Ben Benedikt Benjamin Bernard Bernd Bernhard
    Bert Berthold Bertold Bill Björn Bob Bodo Brian Bruce Bruno Burkhard Carl Carles Carlo
    Carlos Carsten Charles Chris Christian Christoph Christophe Christopher Claude Claus
    Clemens Colin Constantin Corny Craig Cristiano Cyril Damian Dan Daniel Dario David
    Denis Dennis Detlef Detlev Didier Diego Dieter Dietmar Dietrich Dirk Dmitri Dmitrij
    Dominik Dominique Donald Douglas Eberhard Eckart Eckhard Edgar Edmund Eduard Eduardo
    Edward Edwin Egon Ehud Elias Elon Emanuel Emil Emmanuel Enda Enrico Enrique Eric Erich
    Erik Ernst Erwin Eugen Evo Ewald Fabian Fabio Felipe Felix Ferdinand Fernando Fidel
    Filip Florian Francesco Francis Francisco Franco François Frank Franz Fred Friedhelm
    Friedrich Fritz Frédéric Gabriel Gary Gavin Gene Georg George Gerald Gerard Gerd
    Gerhard Gero Gert Giacomo Gianni Giorgio Giovanni Giuseppe Gordon Gottfried Greg
    Gregor Guido Guillaume Gunnar Gunter Guy Gustav György Günter Günther Hakan Hamid
    Hannes Hans Harald Hartmut Hassan Heiko Heiner Heinrich Heinz Helge Helmut Helmuth
    Hendrik Henning Henri Henrik Henry Herbert Hermann Hinrich Holger Horst Hosni Hubert
    Hugo Hugh Hussein Ian Ibrahim Ignazio Igor Ilham Ingo Isaac Ismail Ivan Iwan Jack
    Jacob Jacques Jakob James Jan Jannis Jaroslaw Jason Jean Jeff Jeffrey Jens Jeremy
    Jerome Jerry Jim Jimmy Joachim Joachin Jochen Joe Joel Johan Johann Johannes John
    Johnny Jon Jonas Jonathan Jordi Jorge Josef Joseph José João Juan Julian Julien Julius
    Jurij Justin Juri Jérôme Jörg Jörn Jürgen Karel Karl Karlheinz Karsten Kaspar Kai Kay
    Keith Ken Kenneth Kevin Kim Klaus Knut Kofi Konstantin Kurt Lars Laurent Lawrence Lech
    Leo Leon Leonard Leonhard Leopold Lewis Lionel Lorenz Lothar Louis Lucas Luciano
    Ludger Ludwig Luigi Luis Luiz Lukas Lutz Léon Mahmud Mahmoud Maik Malte Manfred Manuel
    Marc Marcel Marcello Marcus Mario Mark Marko Markus Marten Martin Marvin Massimo
    Mathias Matt Matthew Matthias Maurice Mauricio Max Maximilian Mehmet Michael Michail
    Michel Mick Miguel Mihail Mike Milan Milos Miroslav Mitt Mohamed Mohammad Mohammed
    Morten Moshe Muammar Muhammad Mustafa Neil Nelson Nicholas Nick Nico Nicolas Nicolás
    Niels Nigel Nikita Niklas Nikolai Nikolaj Nikolaus Nils Norbert Néstor Olaf Ole Oleg
    Oleksandr Oliver Olivier Omar Oscar Osama Oskar Oswald Otmar Otto Ottmar Pablo Paolo
    Pascal Patrick Paul Pawel Pedro Peer Per Peter Petr Petro Phil Philip Philipp Philippe
    Pierre Pietro Pius Rafael Rafał Raimund Rainer Ralf Ralph Ramon Raphael Raul Ray
    Raymond Raúl Recep Reiner Reinhard Reinhold Rene René Ricardo Richard Rick Rico Robert
    Roberto Rodrigo Roger Roland Rolf Roman Romano Ron Rory Roy Rudolf Rupert Rüdiger
    Saddam Salvador Sam Samuel Sandro Sascha Satya Scott Sean Sebastian Semyon Sergei
    Sergej Sergey Siegfried Siegmar Sigmar Sigmund Silvio Simon Slobodan Stanislaw Stefan
    Steffen Stephan Stephen Steve Steven Stuart Sundar Sven Sören Tariq Ted Terry Theo
    Theodor Thierry Thilo Thomas Thorsten Tiger Till Tilman Tim Timo Timothy Timotheus
    Tino Tobias Todd Tom Tommaso Tommy Tony Torben Torsten Toby Udo Ulf Ulrich Umberto Urs
    Usain Uwe Valentin Vedat Vincent Vinod Vitali Václav Volker Volkmar Wadim Waldemar
    Walid Walter Warren Wenzel Werner Wilfried Wilhelm Will Willi William Willy Winfried
    Winston Wladimir Władysław Wolf Wolfgang Wolfram Wolodymyr Xaver Yann Yves Yoshihide
    Yusuf Zlatan Zoran Álvaro Ömer Öner Özcan"""
)
GIVEN = FEMALE | MALE
