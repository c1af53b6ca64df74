"""Which year a month, a season or *Ende des Jahres* belongs to, and what is the name of a thing."""

from __future__ import annotations

import pytest

from generator.ingest.dates import find_dates


def values(text: str, published: str | None = None) -> list[str]:
    """The value of each date; ``|`` separates paragraphs."""
    found = find_dates(text.split("|"), published)
    return [value for dates in found for _, _, value in dates]


YEARS = [
    # A year in passing sets no scene.
    ("Die Partei gibt es seit 1980. Im Mai tagte sie.", "2024-07-01", ["1980", "2024-05"]),
    ("Sie wurde 1980 in Karlsruhe gegründet. Im Mai hatte sie gewählt.", "2024-07-01",
     ["1980", "2024-05"]),
    ("Das Ziel gilt bis 2050. Bis Ende des Jahres wird verhandelt.", "2024-07-01",
     ["2050", "2024"]),
    ("Er verwies auf die Wahl 2020, die er verlor. Beim Sturm vom 6. Januar starben Menschen.",
     "2021-02-01", ["2020", "2021-01-06"]),
    ("Das Abkommen von 2015 galt. Die Wahl vom 22. Oktober werden sie wiederholen.",
     "2024-07-01", ["2015", "2024-10-22"]),
    ("Seit 1980 wuchs die Partei. Im Mai verlor sie.", "2024-07-01", ["1980", "2024-05"]),
    ("Bis 2030 will die Regierung im Herbst ein Gesetz.", "2024-07-01", ["2030", "2024-FA"]),
    ("Der im Jahr 1969 gewählte Kanzler reiste im März nach Erfurt.", "1970-04-01",
     ["1969", "1970-03"]),
    # A year that opens its sentence, a month and a day do, as long as the tense goes on.
    ("1969 landete Apollo 11. Im November folgte Apollo 12.", "1989-11-10", ["1969", "1969-11"]),
    ("Im April 1912 sank die Titanic. Sie war neu. Im Mai tagte der Ausschuss.", "1989-11-10",
     ["1912-04", "1912-05"]),
    ("Im April 1912 sank die Titanic. Im Sommer wird ihrer gedacht.", "1989-03-10",
     ["1912-04", "1989-SU"]),
    ("Im Juli 2028 finden die Spiele statt. Im August folgen die Paralympics.", "2024-07-01",
     ["2028-07", "2028-08"]),
    ("Der Krieg, der 1870 ausbrach, wurde im Januar entschieden.", "1989-11-10",
     ["1870", "1870-01"]),
    # A season is two years and says nothing of the month behind it.
    ("Nach der Saison 2014/15 feierte er im Frühling den Titel.", "2015-09-12",
     ["2014", "2015-SP"]),
    ("Die Rendite erreichte den höchsten Stand seit dem 26. Juli. Am Vortag lag sie tiefer.",
     "2024-10-23", ["2024-07-26", "2024-10-22"]),
    ("Am 16. Juli 1969 hob sie ab. Na. So. Gut. Ja. Am Tag zuvor, also am Vortag, aßen sie.",
     "1989-11-10",
     ["1969-07-16", "1969-07-15", "1969-07-15"]),
    ("In dem Film von 1966 geht es darum. In dem Jahr begann er.", "1989-11-10",
     ["1966", "1966"]),
    ("Im neuen Jahr wird gewählt.", "1989-11-10", ["1990"]),
    ("Im neuen Jahr wurde gewählt.", "1990-01-10", ["1990"]),
    ("Am Samstag regnete es, am Sonntag nicht. An beiden Tagen gewann sie.", "1989-11-10",
     ["1989-11-04", "1989-11-05", "1989-W44-WE"]),
    ("Am Montag und Dienstag regnete es. An beiden Tagen gewann sie.", "1989-11-10",
     ["1989-11-06", "1989-11-07"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "expected"), YEARS)
def test_year_of_what_names_none(text: str, published: str, expected: list[str]) -> None:
    assert values(text, published) == expected


TENSES = [
    ("Die Ermittlungen sollen im Herbst abgeschlossen werden.", "2024-FA"),
    ("Mit einer vehementen Kritik will sie im Herbst gewinnen.", "2024-FA"),
    ("Sie will im Herbst punkten.", "2024-FA"),
    ("Im Herbst bedeutete das Streit.", "2023-FA"),
    ("Im Herbst hatte sie (nach langem Streit) gewonnen.", "2023-FA"),
    ("Im Herbst beschlossen sie das.", "2023-FA"),
    ("Nach dem 0:1 gegen die DDR am Sonntag wird der Trainer kritisiert.", "2024-06-30"),
    ("Nach dem Anschlag auf das Parlament am Sonntag will der Rat tagen.", "2024-06-30"),
    ("Der Konzern legt am Mittwoch Zahlen vor.", "2024-07-03"),
    ("Der Rat verhandelt am Mittwoch darüber.", "2024-07-03"),
    ("Das sei ein Erfolg, sagt der Rat am Mittwoch.", "2024-06-26"),
    ("Mit einem Sieg am Sonntag kann sie den Titel holen.", "2024-07-07"),
]


@pytest.mark.parametrize(("text", "value"), TENSES)
def test_tense_of_a_clause_says_on_which_side_a_season_lies(text: str, value: str) -> None:
    assert values(text, "2024-07-01") == [value]


def test_weekday_before_brackets_is_the_day_that_they_give() -> None:
    text = "Los geht es am Freitag (24. Mai), zu Ende am Sonntag (26.5.2024)."
    assert values(text, "2024-04-30") == ["2024-05-24", "2024-05-24", "2024-05-26", "2024-05-26"]


def test_weekday_that_is_not_the_one_of_the_day_is_a_date_of_its_own() -> None:
    text = "Die Kommission hat am Dienstag den 1. November festgelegt."
    assert values(text, "2015-08-25") == ["2015-08-25", "2015-11-01"]
    assert values("Er starb am Donnerstag den 1. November 2012.", None) == ["2012-11-01"]


BARE_YEARS = [
    ("Er war Minister, bevor er 1969 Kanzler wurde.", ["1969"]),
    ("Es waren weniger Tore als 1974.", ["1974"]),
    ("Es waren weniger als 2000.", []),
    ("Es waren mehr als 1974 Tore.", []),
    ("Das traf nur einen von 2000.", []),
    ("Sie lasen eine von 2014 stammende Studie.", ["2014"]),
]


@pytest.mark.parametrize(("text", "expected"), BARE_YEARS)
def test_digits_are_a_year_where_they_count_nothing(text: str, expected: list[str]) -> None:
    assert values(text) == expected


TODAY = [
    ("Die Sonde nähert sich heute dem sechsten Planeten.", ["1989-11-10"]),
    ("Das war früher. Der Rat tagte heute.", ["1989-11-10"]),
    ("Gestern fiel die Mauer. Das meldet das „heute journal“.", ["1989-11-09"]),
    ("Am Vortag war Ruhe, heute Freitag wird gefeiert.", ["1989-11-09", "1989-11-10"]),
    ("Einst ein Palast, ist er heute ein Museum. Gestern war Premiere.",
     ["PRESENT_REF", "1989-11-09"]),
    ("In diesem Jahrzehnt, also heute, ist das anders. Gestern war Premiere.",
     ["198", "PRESENT_REF", "1989-11-09"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TODAY)
def test_today_is_the_day_or_these_days(text: str, expected: list[str]) -> None:
    assert values(text, "1989-11-10") == expected


NAMES = [
    "Das sagte er der Welt am Sonntag.",
    "Das schrieb die Euro am Sonntag.",
    "Das Attentat beging der Schwarze September.",
    "Sie liefen auf der Straße des 17. Juni.",
    "Sie trafen sich in der Pfarrkirche Mariä Himmelfahrt.",
    "Das Thema „Weihnachten“ ist beliebt.",
    "Der Film „Sommer vorm Balkon“ lief.",
    "Die Ziele des „Plan 2011-2015“ sind klar.",
]


@pytest.mark.parametrize("text", NAMES)
def test_name_is_no_date(text: str) -> None:
    assert values(text, "1989-11-10") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Das kostete 5 Euro am Sonntag.", "1989-11-05"),
        ("„Weihnachten wird gefeiert“, sagte er.", "1989-12-25"),
        ("In der Kirche wird Weihnachten gefeiert.", "1989-12-25"),
        ("Am „20. Juli“ scheiterte das Attentat.", "1989-07-20"),
    ],
)
def test_date_beside_a_mark_or_a_number_stays_one(text: str, value: str) -> None:
    assert values(text, "1989-11-10") == [value]


YEARLY = [
    ("Traditionell wird im Mai gefeiert.", ["XXXX-05"]),
    ("Das Fest findet jedes Jahr am 9. November statt.", ["XXXX-11-09"]),
    ("In der Regel tagt der Rat im März, am 4. November tagt er in Prag.",
     ["XXXX-03", "1989-11-04"]),
    ("Das Fest wurde jedes Jahr gefeiert, im Mai fiel es aus.", ["1989-05"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), YEARLY)
def test_what_happens_every_year_has_no_year(text: str, expected: list[str]) -> None:
    assert values(text, "1989-11-10") == expected
