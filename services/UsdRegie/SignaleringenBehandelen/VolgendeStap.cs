namespace UsdRegie.SignaleringenBehandelen;

/// <summary>
/// Per signalering wat de regisseur nu doet: wat er geregeld of vastgelegd moet worden, waarna zij vanzelf sluit. Uit de kolom waarop elke
/// regel sluit; de uitleg van de signalering zelf noemt de feiten.
/// </summary>
internal static class VolgendeStap
{
    private static readonly Dictionary<string, string> OpCode = new(StringComparer.Ordinal)
    {
        ["AL-01"] = "Maak een afspraak in het AZC en leg het contact vast.",
        ["AL-02"] = "Vraag COA om het klantprofiel. Komt het niet, vraag het zelf uit en sluit met een reden.",
        ["AL-03"] = "Bied de overdracht alsnog aan en laat haar aannemen, of sluit met een reden.",
        ["AL-04"] = "Bel de ontvanger: aannemen of terugleggen. Trek het aanbod in als het niet meer klopt.",
        ["AL-05"] = "Vul de gegevens aan die ontbreken of oud zijn.",
        ["AL-06"] = "Plan de brede intake en leg de datum vast.",
        ["AL-07"] = "Maak het plan (PIP) af en stel het vast.",
        ["AL-08"] = "Stel het plan (PIP) vandaag nog vast.",
        ["AL-09"] = "Vraag de uitslag van de leerbaarheidstoets op, of meld de persoon aan voor de toets.",
        ["AL-10"] = "Stel een nieuwe versie van het plan vast met een motivering, of sluit met een reden.",
        ["AL-11"] = "Erken dat u dit weet; dan is het klaar.",
        ["AL-12"] = "Bied een plek aan bij een taalschool. Klaar als de lessen beginnen.",
        ["AL-13"] = "Bel de persoon en vraag naar de reden. Klaar als er weer genoeg lessen gevolgd zijn.",
        ["AL-14"] = "Maak een nieuwe afspraak en leg vast dat de persoon er was.",
        ["AL-15"] = "Leg een activiteit vast die binnen twee weken begint.",
        ["AL-16"] = "Leg een vervolg vast dat aansluit op de laatste activiteit.",
        ["AL-17"] = "Bespreek welke les of activiteit erbij kan.",
        ["AL-18"] = "Spreek met de school meer taaluren per week af.",
        ["AL-19"] = "Spreek met de begeleider meer participatie-uren per week af.",
        ["AL-20"] = "Plan het participatieverklaringstraject. Klaar bij de start, en later bij de ondertekening.",
        ["AL-21"] = "Leg de uren en de excursie vast die nog ontbreken.",
        ["AL-22"] = "Plan de MAP. Klaar bij de start, en later bij de afronding.",
        ["AL-23"] = "Loop met de persoon na wat nog niet klaar is en maak daar afspraken over.",
        ["AL-24"] = "Zoek uit of er een grond is voor verlenging en neem contact op met DUO.",
        ["AL-25"] = "Boek het examen, of laat de school dat doen.",
        ["AL-26"] = "Help de persoon om bij DUO verlenging te vragen.",
        ["AL-27"] = "Regel de betaling en leg vast dat zij loopt.",
        ["AL-28"] = "Besluit wat na het ontzorgen komt: draag over (T9), of zet een langere periode in het plan.",
        ["AL-29"] = "Leg de reden vast waarom het ontzorgen eerder stopte.",
        ["AL-30"] = "Stuur het bericht in de moedertaal of bel met een tolk, en leg dat vast.",
        ["AL-31"] = "Bel of bezoek de persoon en leg het contact vast.",
        ["AL-32"] = "Bekijk wie de vaste begeleiders zijn en erken dit; dan is het klaar.",
        ["AL-33"] = "Vraag VluchtelingenWerk wanneer de begeleiding begint.",
        ["AL-34"] = "Vraag de partner om de gegevens aan te leveren.",
        ["AL-35"] = "Neem een besluit: stel een nieuwe versie van het plan vast, of sluit met een reden.",
        ["AL-36"] = "Maak afspraken over betaald werk of stoppen, en leg het einde vast.",
        ["AL-37"] = "Voer het laatste gesprek en leg het einde van de nazorg vast.",
        ["AL-38"] = "Spreek de persoon, weeg de omstandigheden en bereid in het dossier een besluit voor; een collega bevestigt het.",
        ["AL-39"] = "Laat de afzender het bericht verbeteren, of sluit met de reden waarom het klopt.",
        ["AL-40"] = "Stel een nieuwe versie van het plan vast die bij de doelgroep past.",
        ["AL-41"] = "Bied de overdracht (T7) aan de nieuwe gemeente aan.",
        ["AL-42"] = "Zoek uit wie dit is en bevestig de identiteit of voeg de dossiers samen.",
        ["AL-43"] = "Vraag beheer om het bericht opnieuw aan te bieden, of verbeter wat DUO weigerde.",
        ["AL-44"] = "Bel nu het nummer in de melding. Sluit met een reden als het is afgehandeld.",
        ["AL-45"] = "Neem contact op en leg dat vast.",
        ["AL-46"] = "Zet alfabetisering in een nieuwe versie van het plan, of sluit met een reden.",
        ["AL-47"] = "U hoeft niets te doen. Sluit vanzelf na de laatste dag.",
        ["AL-48"] = "Vraag DUO of het gezinslid inburgeringsplichtig wordt. Sluit daarna met een reden.",
        ["AL-49"] = "Besluit of de leerroute wisselt: nieuwe versie van het plan, of sluit met een reden.",
    };

    /// <summary>Het formulier waarmee de regisseur doet wat de stap zegt, voor de stappen die hij zelf vastlegt. Achter de schuine streep waar de signalering over gaat, als dat uitmaakt.</summary>
    private static readonly Dictionary<string, string> Vastleggen = new(StringComparer.Ordinal)
    {
        ["AL-01"] = "eerste-contact", ["AL-06"] = "intake-plannen", ["AL-07"] = "plan", ["AL-08"] = "plan", ["AL-10"] = "plan", ["AL-12"] = "aanbod", ["AL-13"] = "contact", ["AL-14/INTAKE"] = "intake", ["AL-14/LBT"] = "intake-plannen", ["AL-14/GESPREK"] = "gesprek", ["AL-15"] = "activiteit", ["AL-16"] = "activiteit",
        ["AL-17"] = "activiteit", ["AL-19"] = "activiteit", ["AL-20"] = "pvt", ["AL-21"] = "pvt", ["AL-22"] = "map", ["AL-23"] = "gesprek", ["AL-27"] = "ontzorgen", ["AL-28"] = "plan", ["AL-29"] = "ontzorgen", ["AL-30"] = "bericht", ["AL-31"] = "contact",
        ["AL-35"] = "plan", ["AL-36"] = "werktraject-einde", ["AL-37"] = "nazorg-einde", ["AL-40"] = "plan", ["AL-45"] = "contact", ["AL-46"] = "plan", ["AL-49"] = "plan",
    };

    public static string Van(string code) => OpCode[code];

    /// <summary>Null waar de stap iets anders is dan vastleggen.</summary>
    public static FormulierenInvullen.Formulier? Formulier(string code, string over = "") => Vastleggen.TryGetValue(code, out var naam) || Vastleggen.TryGetValue($"{code}/{over}", out naam) ? FormulierenInvullen.Formulieren.Alle.Single(f => f.Naam == naam) : null;
}
