using System.Text.Json.Serialization;

namespace UsdRegie.Indicatoren;

[JsonConverter(typeof(JsonStringEnumConverter<Uitkomststatus>))]
internal enum Uitkomststatus
{
    [JsonStringEnumMemberName("GEMETEN")] Gemeten,

    /// <summary>Er was in de periode niets te tellen; dat is iets anders dan nul.</summary>
    [JsonStringEnumMemberName("GEEN_GEVALLEN")] GeenGevallen,

    /// <summary>Verborgen: het gaat om zo weinig personen dat iemand herkend kan worden.</summary>
    [JsonStringEnumMemberName("TE_KLEIN")] TeKlein,
}

/// <summary>De periode waarover geteld is, beide dagen inbegrepen.</summary>
internal sealed record Geteld(DateOnly Van, DateOnly Tot);

/// <summary>Een dossier achter een cijfer. Goed ontbreekt als er geen streefwaarde is.</summary>
internal sealed record Geval(Guid DossierId, decimal Waarde, bool? Goed);

/// <summary>Eén maat over een periode, met alles om haar na te rekenen.</summary>
internal sealed record Uitkomst
{
    /// <summary>Code van de maat, bijvoorbeeld P-7a.</summary>
    public required string Code { get; init; }

    /// <summary>Indicator waar de maat bij hoort, bijvoorbeeld P-7.</summary>
    public required string Indicator { get; init; }

    public required string Naam { get; init; }

    public required string Formule { get; init; }

    public required string Betekenis { get; init; }

    /// <summary>Plaats in het beleidsplan of de regelgeving.</summary>
    public required string Bron { get; init; }

    public required string Eenheid { get; init; }

    public required Rekenwijze Rekenwijze { get; init; }

    public required Uitkomststatus Status { get; init; }

    public Geteld? Periode { get; init; }

    /// <summary>Bij een mediaan: hoeveel waarden de streefwaarde halen.</summary>
    public decimal? Teller { get; init; }

    public decimal? Noemer { get; init; }

    /// <summary>Eén decimaal. Ontbreekt als er niets te tellen is of als het verborgen is: nooit nul in plaats van onbekend.</summary>
    public decimal? Waarde { get; init; }

    public decimal? Streefwaarde { get; init; }

    /// <summary>MINSTENS of HOOGSTENS.</summary>
    public string? Streefrichting { get; init; }

    /// <summary>Vergeleken zonder afronding.</summary>
    public bool? HaaltStreefwaarde { get; init; }

    /// <summary>Gevallen die nog niet meetellen omdat de afloop niet vaststaat.</summary>
    public int? Openstaand { get; init; }

    /// <summary>Waarom er geen waarde is.</summary>
    public string? Toelichting { get; init; }

    /// <summary>Dossiers achter het cijfer.</summary>
    public int? AantalDossiers { get; init; }

    /// <summary>Wie de dossiers mag zien, ziet welke het zijn; die de streefwaarde niet halen staan voorop.</summary>
    public IReadOnlyList<Geval>? Gevallen { get; init; }

    /// <summary>Aantallen personen waarop het verbergen rust; gaan niet naar buiten.</summary>
    [JsonIgnore]
    public (int Noemer, int Teller, int Overig) Personen { get; init; }
}

/// <summary>Telt dossier na dossier; wat blijft zijn sommen, de waarden van een mediaan, en een begrensd aantal sleutels.</summary>
internal sealed class Telling(Maat maat, decimal? streef, int bewaar)
{
    private readonly List<decimal> waarden = [];
    private readonly List<Geval> onder = [];
    private readonly List<Geval> overig = [];
    private decimal teller;
    private decimal noemer;
    private int dossiers;
    private int inTeller;
    private int rest;
    private int open;

    public void Voeg(Guid dossierId, IEnumerable<Bijdrage> bijdragen)
    {
        var (eigenTeller, eigenNoemer) = (0m, 0m);
        foreach (var b in bijdragen)
        {
            if (b.NogOpen)
            {
                open++;
                continue;
            }
            (eigenTeller, eigenNoemer) = (eigenTeller + b.Teller, eigenNoemer + b.Noemer);
            if (maat.Wijze == Rekenwijze.Mediaan) { waarden.Add(b.Teller); }
        }
        if (eigenNoemer == 0) { return; }
        (teller, noemer) = (teller + eigenTeller, noemer + eigenNoemer);
        dossiers++;
        var waarde = Deel(eigenTeller, eigenNoemer);
        var goed = Haalt(waarde);
        if (maat.Wijze == Rekenwijze.Mediaan ? goed == true : eigenTeller > 0) { inTeller++; }
        if (maat.Wijze == Rekenwijze.Mediaan ? goed == false : maat.Wijze == Rekenwijze.Percentage && eigenTeller < eigenNoemer) { rest++; }
        // Of one dossier a percentage is good when nothing is missing; the target is for all of them together.
        if (maat.Wijze == Rekenwijze.Percentage) { goed = eigenTeller == eigenNoemer; }
        var lijst = goed == false ? onder : overig;
        if (lijst.Count < bewaar) { lijst.Add(new Geval(dossierId, Een(waarde), goed)); }
    }

    public Uitkomst Maak()
    {
        var waarde = maat.Wijze == Rekenwijze.Mediaan ? Mediaan(waarden) : noemer == 0 ? null : (decimal?)Deel(teller, noemer);
        return new Uitkomst
        {
            Code = maat.Code, Indicator = maat.Indicator, Naam = maat.Naam, Formule = maat.Formule, Betekenis = maat.Betekenis, Bron = maat.Bron, Eenheid = maat.Eenheid,
            Rekenwijze = maat.Wijze,
            Status = waarde is null ? Uitkomststatus.GeenGevallen : Uitkomststatus.Gemeten,
            Teller = maat.Wijze != Rekenwijze.Mediaan ? Afgerond(teller) : streef is null ? null : waarden.Count(w => Haalt(w) == true),
            Noemer = Afgerond(noemer),
            Waarde = waarde is { } w1 ? Een(w1) : null,
            Streefwaarde = streef,
            Streefrichting = streef is null ? null : maat.LagerIsBeter ? "HOOGSTENS" : "MINSTENS",
            HaaltStreefwaarde = waarde is { } w2 ? Haalt(w2) : null,
            Openstaand = open,
            Toelichting = waarde is null ? "In deze periode was er niets te tellen." : null,
            AantalDossiers = dossiers,
            Gevallen = [.. onder.Concat(overig).Take(bewaar)],
            Personen = (dossiers, inTeller, rest),
        };
    }

    private decimal Deel(decimal t, decimal n) => maat.Wijze == Rekenwijze.Percentage ? t / n * 100 : t / n;

    private bool? Haalt(decimal waarde) => streef is not { } s ? null : maat.LagerIsBeter ? waarde <= s : waarde >= s;

    internal static decimal? Mediaan(IReadOnlyCollection<decimal> waarden)
    {
        if (waarden.Count == 0) { return null; }
        var opVolgorde = waarden.Order().ToList();
        var midden = opVolgorde.Count / 2;
        return opVolgorde.Count % 2 == 1 ? opVolgorde[midden] : (opVolgorde[midden - 1] + opVolgorde[midden]) / 2;
    }

    private static decimal Een(decimal waarde) => decimal.Round(waarde, 1, MidpointRounding.AwayFromZero);

    private static decimal Afgerond(decimal waarde) => decimal.Round(waarde, 2, MidpointRounding.AwayFromZero);
}

/// <summary>Wat beleid mag zien: cijfers, geen dossiers, en geen cijfer waarin iemand te herkennen is.</summary>
internal static class KleineCellen
{
    public static string Uitleg(int drempel) => $"Dit gaat om minder dan {drempel} personen, of om bijna iedereen op minder dan {drempel} na. Het cijfer is verborgen, zodat niemand te herkennen is.";

    /// <summary>Geteld wordt in personen: zes overgangen van twee mensen zijn twee mensen.</summary>
    public static Uitkomst VoorBeleid(this Uitkomst u, int drempel)
    {
        var kaal = u with { Gevallen = null, Openstaand = Cel(u.Openstaand, drempel), AantalDossiers = Cel(u.AantalDossiers, drempel) };
        var zonderTeller = u.Rekenwijze == Rekenwijze.Mediaan && u.Teller is null;
        var klein = u.Personen.Noemer < drempel || (!zonderTeller && (u.Personen.Teller < drempel || u.Teller < drempel)) || (u.Personen.Overig > 0 && u.Personen.Overig < drempel);
        return klein
            ? kaal with { Status = Uitkomststatus.TeKlein, Teller = null, Noemer = null, Waarde = null, HaaltStreefwaarde = null, Openstaand = null, AantalDossiers = null, Toelichting = Uitleg(drempel) }
            : kaal;
    }

    /// <summary>Een los aantal personen.</summary>
    public static int? Cel(int? aantal, int drempel) => aantal < drempel ? null : aantal;

    /// <summary>Een aantal uit een bekend totaal: ook wie er niet bij hoort, moeten er genoeg zijn, of niemand.</summary>
    public static int? Deel(int? aantal, int totaal, int drempel) => aantal is { } n && n >= drempel && (n == totaal || totaal - n >= drempel) ? n : null;
}
