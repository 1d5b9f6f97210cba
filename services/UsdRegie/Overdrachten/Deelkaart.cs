namespace UsdRegie.Overdrachten;

/// <summary>Een gegeven of gegevensgroep die bij een overgang achterblijft, en waarom.</summary>
internal sealed record Achtergebleven(string Wat, string Waarom);

/// <summary>
/// Wat er bij een overgang op de deelkaart staat naast de gegevens zelf: waarvoor de ontvanger ze krijgt, op welke grondslag, wat er met de opdracht
/// (C02, C03) nog meer meegaat, en wat achterblijft. Plan §2.3.2; AVG art. 5. De grondslagen zijn die van docs/privacy.md: de DPIA stelt ze vast.
/// </summary>
internal sealed record Deelkaart(string Doel, string Grondslag, IReadOnlyList<string> MetOpdracht, IReadOnlyList<Achtergebleven> BlijftHier)
{
    private const string Publiek = "Publieke taak (AVG art. 6 lid 1 onder e): ", Gezondheid = "Over gezondheid gaat alleen mee wat praktisch nodig is, nooit een diagnose.",
        Nummer = "Deze ontvanger werkt zonder dit nummer.", Geld = "Geldzaken zijn voor deze taak niet nodig.", Handhaving = "Verzuim en handhaving blijven bij de gemeente.",
        Toets = "De ontvanger heeft genoeg aan de leerroute of het niveau.", Feiten = "Alleen feiten gaan mee, geen aantekeningen of meningen.", Bijzonder = "Bijzonder persoonsgegeven dat voor deze taak niet nodig is.";

    private static readonly Dictionary<string, string> Redenen = new(StringComparer.OrdinalIgnoreCase)
    {
        ["diagnose"] = Gezondheid, ["medischDossier"] = Gezondheid, ["gezondheid"] = Gezondheid, ["asielrelaas"] = Bijzonder, ["religie"] = Bijzonder,
        ["bsn"] = Nummer, ["vNummer"] = Nummer, ["inkomen"] = Geld, ["ontzorgen"] = Geld, ["uitkeringsdossier"] = Geld, ["boetes"] = Handhaving, ["verzuim"] = Handhaving, ["urenVerzuim"] = Handhaving,
        ["weging"] = Handhaving, ["lbt"] = Toets, ["lbtScore"] = Toets, ["notities"] = Feiten, ["vrijwilligersnotities"] = Feiten, ["meningen"] = Feiten,
        ["gezinssamenstelling"] = "Het gezin doet voor deze taak niet ter zake.",
    };

    private static readonly Dictionary<string, Achtergebleven> Groepen = new(StringComparer.Ordinal)
    {
        ["K3"] = new("persoonsnummers", Nummer), ["K5"] = new("geldzaken", Geld), ["K6"] = new("gezondheid", Gezondheid), ["K7"] = new("handhaving", Handhaving),
    };

    private static readonly string[] Aanmelding = ["naam", "geboortedatum", "telefoon", "email", "moedertaal", "tolkNodig"];

    private static readonly Dictionary<string, Deelkaart> OpSoort = Overgangen.Alle.ToDictionary(o => o.Soort, Maak, StringComparer.OrdinalIgnoreCase);

    public static Deelkaart Voor(string soort) => OpSoort[soort];

    private static Deelkaart Maak(Overgang o)
    {
        var (doel, grondslag) = o.Soort switch
        {
            "T1" => ("De gemeente bereidt de vestiging, de brede intake en de begeleiding voor.", Publiek + "huisvesting en inburgering van statushouders (Wet inburgering 2021)."),
            "T2" => ("VluchtelingenWerk geeft de maatschappelijke begeleiding en helpt met praktische zaken.", Publiek + "maatschappelijke begeleiding (Wet inburgering 2021)."),
            "T3" => ("De taalschool geeft de lessen en levert uren aan. Het BSN is er alleen voor die levering.", Publiek + "het inburgeringsaanbod (Wet inburgering 2021)."),
            "T4a" => ("De gemeente bepaalt met de inburgeraar hoe het traject verdergaat.", Publiek + "regie op het traject (Wet inburgering 2021)."),
            "T4b" => ("De organisatie zoekt een passende activiteit of een baan.", Publiek + "participatie en werk (Wet inburgering 2021, Participatiewet)."),
            "T5" => ("De gemeente zorgt dat hulp die nog nodig is, doorgaat.", Publiek + "maatschappelijke begeleiding (Wet inburgering 2021)."),
            "T6" => ("De nieuwe school sluit aan op wat al geleerd is.", Publiek + "het inburgeringsaanbod (Wet inburgering 2021)."),
            "T7" => ("De nieuwe gemeente zet het traject voort.", Publiek + "regie op het traject na een verhuizing (Wet inburgering 2021)."),
            "T8" => ("De nieuwe regisseur zet de begeleiding voort.", Publiek + "regie op het traject (Wet inburgering 2021)."),
            "T9" => ("Na het ontzorgen regelt de inburgeraar zijn geld zelf, of krijgt daar hulp bij.", Publiek + "ontzorgen (Participatiewet). Voor schuldhulp: toestemming of de wettelijke taak daarvoor."),
            "T10" => ("DUO registreert het resultaat of handhaaft.", "Wettelijke plicht (AVG art. 6 lid 1 onder c): melden aan DUO (Wet inburgering 2021)."),
            _ => ("De inburgeraar heeft na het traject iemand om vragen aan te stellen.", Publiek + "nazorg na het traject (Wet inburgering 2021)."),
        };
        string[] opdracht = o.Soort switch { "T2" => Aanmelding, "T3" => [.. Aanmelding, "bsn", "leerroute", "niveau", "alfabetisering"], _ => [] };
        return new(doel, grondslag, opdracht, [.. o.Nooit.Select(n => new Achtergebleven(n, Redenen[n])), .. o.NooitKlassen.Select(k => Groepen[k])]);
    }
}
