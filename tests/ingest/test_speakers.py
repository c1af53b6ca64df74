"""Who says a quotation: frames, titles, roles, pronouns, institutions, quotations in a row."""

from __future__ import annotations

import pytest

from generator.ingest.speech import Speech, verbs

FRAMES = [
    ("„Das ist ein kleiner Schritt“, sagte Neil Armstrong.", "Neil Armstrong"),
    ("Neil Armstrong sagte: „Das ist ein kleiner Schritt.“", "Neil Armstrong"),
    ("Am Abend sagte Neil Armstrong der Presse: „Das war ein guter Tag.“", "Neil Armstrong"),
    ("„Das war ein guter Tag“, so Neil Armstrong.", "Neil Armstrong"),
    ("„Das war ein guter Tag“, fügte Neil Armstrong hinzu.", "Neil Armstrong"),
    ("Neil Armstrong teilte der NASA mit, es sei „ein guter Tag“ gewesen.", "Neil Armstrong"),
    ("„Das war ein guter Tag“, hatte Neil Armstrong zuvor erklärt.", "Neil Armstrong"),
    ("Neil Armstrong bestieg die Fähre und sagte: „Das wird ein guter Tag.“", "Neil Armstrong"),
    ("Laut Neil Armstrong war es „ein wirklich guter Tag“.", "Neil Armstrong"),
    ("Neil Armstrong zufolge war es „ein wirklich guter Tag“.", "Neil Armstrong"),
    ("Nach Angaben von Neil Armstrong war es „ein wirklich guter Tag“.", "Neil Armstrong"),
    ("Aus Sicht von Neil Armstrong war es „ein wirklich guter Tag“.", "Neil Armstrong"),
    ("„Ein guter Tag ist das“, zeigte sich Neil Armstrong überzeugt.", "Neil Armstrong"),
    ("Der Kommandant, Neil Armstrong, nannte es „einen Sprung“.", "Neil Armstrong"),
    ("Neil Armstrong, Kommandant der Mission, nannte es „einen Sprung“.", "Neil Armstrong"),
    ("Die Prawda zitierte Juri Gagarin mit den Worten: „Ich sehe die Erde.“", "Juri Gagarin"),
    ("Der Flug wurde von Juri Gagarin als „großes Glück“ bezeichnet.", "Juri Gagarin"),
    ("Juri Gagarin blieb dabei: „Ich habe Gott nicht gesehen.“", "Juri Gagarin"),
    ("Nachdem Chruschtschow geredet hatte, rief Juri Gagarin: „Ich sehe die Erde.“",
     "Juri Gagarin"),
    ("Bundeskanzler Willy Brandt (SPD) sagte: „Jetzt wächst zusammen.“", "Willy Brandt"),
    ("Von der Leyen betonte, das sei „ein guter Tag für Europa“.", "Von der Leyen"),
    ("Ein Sprecher des Weißen Hauses sagte: „Wir haben nichts gewusst.“",
     "Sprecher des Weißen Hauses"),
    ("Die Staatsanwaltschaft München teilte mit, die Firma habe „Bilanzen gefälscht“.",
     "Staatsanwaltschaft München"),
    ("In dem Bericht heißt es: „Die Bilanzen waren gefälscht.“", "Bericht"),
    ("Nach Auffassung des Gerichts war das „bloße Willkür“.", "Gerichts"),
    ("Experten sprechen von einem „schwarzen Tag“.", "Experten"),
    ("„Neil Armstrong ist ein kleiner Mann“, sagte der Nachbar.", "Nachbar"),
    ("Für Neil Armstrong war das „ein wirklich guter Tag“.", "Neil Armstrong"),
    ("Wie Neil Armstrong später mitteilte, war das „ein guter Tag“.", "Neil Armstrong"),
    ("Wie aus dem Bericht hervorgeht, war das „ein guter Tag“.", "Bericht"),
    ("Den Vorwurf, er habe „gelogen“, wies Richard Nixon zurück.", "Richard Nixon"),
    ("Richard Nixon warf der Presse „Verrat“ vor.", "Richard Nixon"),
    ("In einer Rede hatte Richard Nixon von „Verrat“ gesprochen.", "Richard Nixon"),
    ("„Das ist doch nur Verrat“, meint der Präsident der USA, Richard Nixon.", "Richard Nixon"),
    ("Der Leiter der Mission, Kommandant Neil Armstrong (NASA) sagte, das sei „ein Sprung“.",
     "Neil Armstrong"),
    ("Der Chef der NASA in Houston, Neil Armstrong, nannte es „einen Sprung“.", "Neil Armstrong"),
    ("„Das war ein guter Tag“, freute sich Neil Armstrong.", "Neil Armstrong"),
    ("„Das war ein guter Tag“, sagte der Pilot und Astronaut Neil Armstrong.", "Neil Armstrong"),
    ("„Das war ein guter Tag“, sagte der Sozial-, Bildungs- und Innenminister Otto Schily.",
     "Otto Schily"),
    ("Volkswagen wird der Zeitung zufolge „alle Vorwürfe gründlich prüfen“.", "Volkswagen"),
    ("Otto Schily fuhr heim, Gerhard Schröder blieb - und war „sehr bewegt“, wie er sagte.",
     "Gerhard Schröder"),
    ("Zudem lobte sie die Arbeit der Werften und sagte, das sei „ein guter Tag“.", None),
    ("In der Antwort von Otto Schily heißt es: „Das war ein guter Tag.“", "Otto Schily"),
    ("Theresa May sieht das Ergebnis als „Auftrag“.", "Theresa May"),
    ("Das Institut für Zeitgeschichte warnte vor „bloßer Legende“.",
     "Institut für Zeitgeschichte"),
    ("Karl May war krank, sagten die Ärzte: „Er darf heute nicht aufstehen.“", "Ärzte"),
    ("Karl May war krank, betonten die Ärzte: „Er darf nicht aufstehen.“", "Ärzte"),
    ("Karl May war krank, gestand Hans Albers: „Das war meine Schuld.“", "Hans Albers"),
    ("Karl May war krank, bestätigt Hans Albers: „Ich habe ihn gesehen.“", "Hans Albers"),
    ("„Davon habe ich nichts gewusst“, sagte niemand.", None),
    ("„Davon habe ich nichts gewusst“, rief jemand.", None),
    ("Das Robert-Koch-Institut rät „dringend“ zur Impfung.", "Robert-Koch-Institut"),
    ("Die NASA zeigte sich „tief betroffen“.", "NASA"),
    ("Die Linke nannte das Paket „Augenwischerei“.", "Linke"),
    ("Nach den Worten von Norbert Blüm ist „die Rente sicher“.", "Norbert Blüm"),
    ("„Das Schiff ist unsinkbar“, hatte die Reederei White Star Line geworben.",
     "White Star Line"),
    ("„Reißen Sie diese Mauer nieder“ – dieser Satz von Ronald Reagan ging um die Welt.",
     "Ronald Reagan"),
    ("Für Marco Chiesa steht fest: «Die Zuwanderung ist zu hoch.»", "Marco Chiesa"),
    ("„Ich bin müde“, schloss Otto Schily.", "Otto Schily"),
    ("Angesprochen auf Kritik sagt Ursula von der Leyen: „Europa hat geliefert.“",
     "Ursula von der Leyen"),
    ("Otto Schily nannte das „einen Witz“.", "Otto Schily"),
    ("Die Deutsche Bank rechnet mit einem „moderaten Wachstum“.", "Deutsche Bank"),
    ("„Das Schiff ist unsinkbar“, hatte die Reederei geworben.", "Reederei"),
    ("BERLIN. „Wir sind das Volk und wir bleiben hier.“", None),
]  # fmt: skip

RESOLVED = [
    (["Außenminister Hans-Dietrich Genscher reiste nach Prag.",
      "„Ihre Ausreise ist möglich geworden“, sagte Genscher."], "Hans-Dietrich Genscher"),
    (["Außenminister Hans-Dietrich Genscher reiste nach Prag. Er rief: „Die Ausreise ist da.“"],
     "Hans-Dietrich Genscher"),
    (["Premierministerin Theresa May traf Donald Tusk. „Brexit heißt Brexit“, sagte sie."],
     "Theresa May"),
    (["Premierministerin Theresa May reiste nach Brüssel, Ratspräsident Donald Tusk empfing sie.",
      "„Das wird ein harter Weg“, sagte die Ministerin."], "Theresa May"),
    (["Wirecard-Chef Markus Braun trat auf. „Wir sind das Opfer“, sagte der Wirecard-Chef."],
     "Markus Braun"),
    (["Analysten wie Heike Pauls warnten. „Wir raten zum Verkauf der Aktie“, sagte die Analystin."],
     "Heike Pauls"),
    (["Neil Armstrong stieg aus. „Das ist ein kleiner Schritt.“"], "Neil Armstrong"),
    (["„Das ist ein kleiner Schritt“, sagte Neil Armstrong. „Und das ist ein großer Sprung.“"],
     "Neil Armstrong"),
    (["Neil Armstrong sagte, er sei müde.", "Die Fähre sei „ein enges Boot“ gewesen."],
     "Neil Armstrong"),
    (["Willy Brandt fuhr nach Erfurt. „Ich bin sehr bewegt“, rief der 56-Jährige."],
     "Willy Brandt"),
    (["Juri Gagarin landete. „Ich sah die runde Erde“, sagte der Kosmonaut."], "Juri Gagarin"),
    (["Willy Brandt reiste ab. Sein Fazit: „Das war ein bewegender Tag.“"], "Willy Brandt"),
    (["Der Konzern Wirecard schwieg. „Die Vorwürfe sind haltlos“, teilte das Unternehmen mit."],
     "Wirecard"),
    (["„Ich sah die runde Erde“", "Juri Gagarin ist zurück.",
      "„Ich sah die runde und blaue Erde“, sagte er."], "Juri Gagarin"),
    (["Geschäftsführer Markus Braun kam.", "„Wir sind das Opfer“, sagte der Chef."],
     "Markus Braun"),
    (["Die 56 Jahre alte Walentina Tereschkowa flog. „Ich sah die Erde“, sagte die Russin."],
     "Walentina Tereschkowa"),
    (["Trainer Sepp Herberger ging, Sportdirektor Helmut Schön blieb. Schön sagte, er sei müde.",
      "„Das wird ein langer Weg“, so der Interimstrainer."], "Helmut Schön"),
    (["Christiaan Barnard sagt auch, dass Eile not tat.", "Das Herz schlug gut.",
      "„Es war eine lange Nacht“, sagt der Chirurg."], "Christiaan Barnard"),
    (["Den Anfang machte Parteichef Willy Brandt.",
      "„Wir wollen mehr wagen“, rief der Berliner Abgeordnete."], "Willy Brandt"),
    (["„Alles brennt hier lichterloh“, sagte ein Feuerwehrsprecher.",
      "„Alle sind in Sicherheit“, sagte der Feuerwehr-Sprecher."], "Feuerwehrsprecher"),
    (["Der Präsident des Senats, Willy Brandt, schwieg. Präsident John F. Kennedy kam.",
      "„Das ist ein guter Tag“, sagte Brandt."], "Willy Brandt"),
    (["Kanzler Willy Brandt forderte Reformen.", "„Wir wollen mehr Demokratie wagen.“"],
     "Willy Brandt"),
    (["Clara Zetkin sprach.", "Dann kam die zweite Strophe, in der es heißt: „Brot und Rosen“."],
     "Clara Zetkin"),
    (["„Das Boot ist heute voll“, sagte die neue Kommandantin.",
      "„Alle sind in Sicherheit“, so die Kommandantin."], "Kommandantin"),
    (["Neil Armstrong half. Blausäure trat aus. „Das war ein schlimmer Tag.“"],
     "Neil Armstrong"),
    (["„Wir fliegen zum Mond.", "„Und wir kommen zurück“, sagte John F. Kennedy."],
     "John F. Kennedy"),
    (["Umweltminister Klaus Töpfer (CDU) lobte die Anlage.",
      "Joschka Fischer, seit Dezember Umweltminister in Hessen, widersprach.",
      "„Wir warten nicht länger“, so der Grünen-Politiker."],
     "Joschka Fischer"),
    (["Lech Wałęsa, damals Elektriker, lehnte ab. „Nicht mit uns, meine Herren“, sagte er."],
     "Lech Wałęsa"),
    (["Die Bürgerrechtlerin Bärbel Bohley nickte. „Wir wollten bloß Gerechtigkeit.“"],
     "Bärbel Bohley"),
    (["Das Landgericht verurteilte ihn. Die Begründung: „Er hat alle getäuscht.“"], "Landgericht"),
    (["Neil Armstrong kam. „Ich habe damit nichts zu tun“, sagte niemand."], None),
    (["Umweltminister Klaus Töpfer (CDU) kam. „Wir warten nicht länger“, rief der SPD-Politiker."],
     "SPD-Politiker"),
    (["Klaus Töpfer (CDU) traf Hans-Jochen Vogel (SPD). „Wir reden noch“, sagte der CDU-Mann."],
     "Klaus Töpfer"),
    (["Martin Luther King stand dort. „Ich habe einen Traum“, rief der Pastor der Menge zu."],
     "Martin Luther King"),
    (["Die Akten waren dünn. Das Fazit der Prüfer: „Die Bilanz war von Anfang an falsch.“"],
     "Prüfer"),
    (["Bundesrätin Simonetta Sommaruga kam. «Wir müssen handeln», sagt die Umweltministerin."],
     "Simonetta Sommaruga"),
    (["Boeing räumte Fehler ein. Man habe „nicht genau genug hingeschaut“."], "Boeing"),
    (["„Das geht so nicht weiter.“ Der Satz stammt von Horst Köhler."], "Horst Köhler"),
    (["Der FC Bayern dementierte. Die Meldung sei „frei erfunden“."], "FC Bayern"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), FRAMES)
def test_speaker_in_the_sentence(text: str, speaker: str | None) -> None:
    [[spoken, *_]] = Speech([text]).spoken
    assert (spoken.speaker and spoken.speaker.name) == speaker


@pytest.mark.parametrize(("paragraphs", "speaker"), RESOLVED)
def test_speaker_from_the_sentences_around(paragraphs: list[str], speaker: str | None) -> None:
    found = [spoken for part in Speech(paragraphs).spoken for spoken in part]
    assert found
    assert {spoken.speaker and spoken.speaker.name for spoken in found} == {speaker}


@pytest.mark.parametrize(
    ("form", "participle", "infinitive"),
    [("gesagt", True, False), ("sagt", False, False), ("sagen", False, True),
     ("betont", True, False), ("kritisiert", True, False), ("gestand", False, False),
     ("gefordert", True, False), ("fordert", False, False), ("geäußert", True, False),
     ("widersprochen", True, False), ("mitgeteilt", True, False), ("hinzuzufügen", False, True)],
)  # fmt: skip
def test_forms_of_verbs(form: str, participle: bool, infinitive: bool) -> None:
    assert (form in verbs.PARTICIPLES, form in verbs.INFINITIVES) == (participle, infinitive)


def test_nobody_speaks_where_nobody_is_named() -> None:
    [[spoken]] = Speech(["„Das ist ein kleiner Schritt.“"]).spoken
    assert spoken.speaker is None


def test_headings_that_quote_alike_have_no_speaker() -> None:
    spoken = Speech(["„Das ist ein kleiner Schritt“"] * 2000).spoken
    assert {quotation.speaker for [quotation] in spoken} == {None}
