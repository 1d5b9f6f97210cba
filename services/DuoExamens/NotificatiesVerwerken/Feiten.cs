using DuoExamens.Duo;
using Inburgering.Contracts.Duo.V1;

namespace DuoExamens.NotificatiesVerwerken;

/// <summary>What DUO holds, as facts of the chain. Pure.</summary>
internal static class Feiten
{
    private const int DagenTienWeken = 70;

    /// <param name="gebeurtenisId">Event of DUO.</param>
    /// <param name="geregistreerd">Day on which DUO registered the event.</param>
    /// <param name="bsn">Travels along, so that the regie can match the person.</param>
    /// <param name="vNummer">The same, ten digits.</param>
    /// <param name="plicht">Both dates inclusive.</param>
    /// <param name="doelgroep">Absent when DUO no longer keeps one.</param>
    public static InburgeringsplichtGewijzigd Plicht(string gebeurtenisId, DateOnly geregistreerd, string bsn, string? vNummer, DuoInburgeringsplicht plicht, DuoDoelgroep? doelgroep) => new()
    {
        Bsn = bsn,
        VNummer = vNummer,
        Plicht = plicht.IndicatorInburgeringsplicht,
        Begindatum = plicht.Begindatum,
        Einddatum = plicht.Einddatum,
        Doelgroep = doelgroep?.Indeling is { } indeling ? Vertaling.Doelgroep(indeling) : null,
        Detail = doelgroep?.GedetailleerdeDoelgroep is { } detail ? Vertaling.Detail(detail) : null,
        Reden = Vertaling.Reden(gebeurtenisId, plicht.RedenGeenInburgeringsplicht),
        GebeurtenisId = gebeurtenisId,
        Datum = gebeurtenisId is "SS124" or "SS125" ? doelgroep?.Begindatum ?? geregistreerd : plicht.Wijzigingsdatum ?? geregistreerd,
    };

    /// <summary>
    /// The ten weeks start with DUO's letter. Someone who had that letter before (SS101) and was then still in the shelter
    /// starts on the day that DUO noticed the move out.
    /// </summary>
    public static PipTermijnGestart TienWeken(DateOnly geregistreerd, DuoInburgeringsplicht plicht, DateOnly? eerderePlichtmelding)
    {
        var kennisgeving = plicht.DatumKennisgevingInburgeringsplicht;
        var doorBrief = kennisgeving is { } brief && (eerderePlichtmelding is not { } eerder || brief > eerder);
        var start = doorBrief ? kennisgeving!.Value : geregistreerd;
        return new()
        {
            Startdatum = start,
            Uiterlijk = start.AddDays(DagenTienWeken),
            Aanleiding = doorBrief ? PipTermijnAanleiding.Kennisgeving : PipTermijnAanleiding.UitstroomCoa,
        };
    }

    public static LbtResultaatBekend Lbt(DuoLbtResultaat toets) => new()
    {
        Resultaat = Vertaling.LbtResultaat(toets.Resultaat),
        Behaald = Vertaling.Score(toets.BehaaldeScore),
        Nodig = Vertaling.Score(toets.BenodigdeScore),
        Datum = toets.DatumAfname,
        CesuurVersie = Vertaling.Cesuur(toets.DatumAfname),
    };

    /// <summary>The end stays exclusive, as DUO gives it: the contract says the same.</summary>
    public static InburgeringstermijnVastgesteld Termijn(string gebeurtenisId, DuoTermijn termijn) => new()
    {
        Startdatum = termijn.Startdatum,
        Einddatum = termijn.Einddatum,
        Aanleiding = gebeurtenisId switch
        {
            "SS103" => Termijnaanleiding.VerlengdAmbtshalve,
            "SS104" => Termijnaanleiding.VerlengdOpVerzoek,
            _ => Termijnaanleiding.Start,
        },
        Grondcode = termijn.Verlengingsgrondcode,
    };

    public static ExamenuitslagBekend Examen(DuoExamenresultaat examen) => new()
    {
        Onderdeel = Vertaling.Onderdeel(examen.Onderdeel),
        Niveau = examen.Niveau is { } niveau ? Vertaling.Niveau(niveau) : null,
        Datum = examen.Examendatum,
        Resultaat = Vertaling.Resultaat(examen.Resultaat),
        Reden = examen.RedenGeenResultaat is { } reden ? Vertaling.GeenResultaat(reden) : null,
    };

    /// <summary>SS120 and SS121 go to the new municipality, SS122 and SS123 to the old one. Whose PIP DUO holds tells the other side.</summary>
    public static VerhuisdNaarGemeente Verhuizing(string gebeurtenisId, DateOnly datum, string doel, DuoGemeentePip? pip)
    {
        var (eigen, pipVan) = (Gemeentecode(doel), pip?.Gemeentecode);
        var vestiging = gebeurtenisId is "SS120" or "SS121";
        return new()
        {
            Datum = datum,
            GebeurtenisId = gebeurtenisId,
            VanGemeente = vestiging ? pipVan == eigen ? null : pipVan : eigen,
            NaarGemeente = vestiging ? eigen : gebeurtenisId == "SS122" && pipVan != eigen ? pipVan : null,
            PipVorigeGemeente = gebeurtenisId == "SS121",
        };
    }

    public static IReadOnlyList<object> Verzoeken(string gebeurtenisId, DateOnly dag, IReadOnlyList<DuoVrijstelling> vrijstellingen, IReadOnlyList<DuoOntheffing> ontheffingen) => gebeurtenisId switch
    {
        // DUO has no API yet for a refused extension: the event is the decision.
        "SS113" => [new VerzoekBeoordeeld { Soort = Verzoeksoort.Verlenging, Oordeel = Verzoekoordeel.Afgewezen, Datum = dag }],
        "SS114" => Verzoeken(Verzoeksoort.Vrijstelling, Verzoekomvang.Geheel, Verzoekoordeel.Afgewezen, dag, vrijstellingen.Select(v => v.Gehele)),
        "SS115" => Verzoeken(Verzoeksoort.Vrijstelling, Verzoekomvang.Tijdelijk, Verzoekoordeel.Afgewezen, dag, vrijstellingen.Select(v => v.Tijdelijke)),
        "SS116" => Verzoeken(Verzoeksoort.Vrijstelling, Verzoekomvang.Gedeeltelijk, Verzoekoordeel.Afgewezen, dag, vrijstellingen.Select(v => v.Gedeeltelijke)),
        "SS117" => Verzoeken(Verzoeksoort.Vrijstelling, Verzoekomvang.Gedeeltelijk, Verzoekoordeel.Toegekend, dag, vrijstellingen.Select(v => v.Gedeeltelijke)),
        "SS119" => Verzoeken(Verzoeksoort.Ontheffing, Verzoekomvang.Gedeeltelijk, Verzoekoordeel.Toegekend, dag, ontheffingen.Select(o => o.Gedeeltelijke)),
        "SS118" => ontheffingen.Any(o => o.Gedeeltelijke is { } g && Vertaling.Oordeel(g.Oordeel) == Verzoekoordeel.Afgewezen)
            ? Verzoeken(Verzoeksoort.Ontheffing, Verzoekomvang.Gedeeltelijk, Verzoekoordeel.Afgewezen, dag, ontheffingen.Select(o => o.Gedeeltelijke))
            : Verzoeken(Verzoeksoort.Ontheffing, Verzoekomvang.Geheel, Verzoekoordeel.Afgewezen, dag, ontheffingen.Select(o => o.Gehele)),
        _ => [],
    };

    /// <summary>Every decision with a date that the register shows. One without a date is only known by its event.</summary>
    public static IEnumerable<object> Besluiten(IReadOnlyList<DuoVrijstelling> vrijstellingen, IReadOnlyList<DuoOntheffing> ontheffingen)
    {
        IEnumerable<(Verzoeksoort Soort, Verzoekomvang Omvang, DuoOordeel? Oordeel)> alle =
        [
            .. vrijstellingen.SelectMany(v => new[] { (Verzoeksoort.Vrijstelling, Verzoekomvang.Geheel, v.Gehele), (Verzoeksoort.Vrijstelling, Verzoekomvang.Tijdelijk, v.Tijdelijke), (Verzoeksoort.Vrijstelling, Verzoekomvang.Gedeeltelijk, v.Gedeeltelijke) }),
            .. ontheffingen.SelectMany(o => new[] { (Verzoeksoort.Ontheffing, Verzoekomvang.Geheel, o.Gehele), (Verzoeksoort.Ontheffing, Verzoekomvang.Gedeeltelijk, o.Gedeeltelijke) }),
        ];
        return alle.Where(b => b.Oordeel?.DatumOordeel is not null).Select(b => Besluit(b.Soort, b.Omvang, Vertaling.Oordeel(b.Oordeel!.Oordeel), b.Oordeel.DatumOordeel!.Value, b.Oordeel.Grond ?? b.Oordeel.Reden, b.Oordeel.Examenonderdeel));
    }

    /// <summary>The hours that one municipality reported; null when DUO does not say until when they are known.</summary>
    public static GevolgdeUrenBekend? Uren(DuoUrenGemeente uren) => uren is not { Gemeentecode: { } code, BekendTot: { } tot } ? null : new()
    {
        Gemeentecode = code,
        BekendTot = tot,
        TaalKnmIntake = uren.TaallesEnKnmBredeIntake?.Uren ?? 0,
        TaalKnm = uren.ParticipatieAlsTaalles?.Uren ?? 0,
        Participatie = uren.ParticipatieactiviteitenBredeIntake?.Uren ?? 0,
    };

    /// <summary>Test OINs of municipalities hold the CBS code; others stand in the settings of the regie, not here.</summary>
    internal static string? Gemeentecode(string oin) => oin.StartsWith("0000009900", StringComparison.Ordinal) && oin.EndsWith("000000", StringComparison.Ordinal) ? oin[10..14] : null;

    /// <summary>The decisions of this kind; when the register does not show one, the event itself is the decision.</summary>
    private static List<object> Verzoeken(Verzoeksoort soort, Verzoekomvang omvang, Verzoekoordeel oordeel, DateOnly dag, IEnumerable<DuoOordeel?> oordelen)
    {
        List<object> gevonden = [.. oordelen.OfType<DuoOordeel>().Where(o => Vertaling.Oordeel(o.Oordeel) == oordeel).Select(o => Besluit(soort, omvang, oordeel, o.DatumOordeel ?? dag, o.Grond ?? o.Reden, o.Examenonderdeel))];
        return gevonden.Count > 0 ? gevonden : [Besluit(soort, omvang, oordeel, dag, null, null)];
    }

    private static VerzoekBeoordeeld Besluit(Verzoeksoort soort, Verzoekomvang omvang, Verzoekoordeel oordeel, DateOnly datum, string? grond, string? onderdeel) => new()
    {
        Soort = soort,
        Omvang = omvang,
        Oordeel = oordeel,
        Datum = datum,
        Grond = Vertaling.Grond(grond),
        Onderdeel = onderdeel is null ? null : Vertaling.Onderdeel(onderdeel),
    };
}
