using System.Text.Json.Serialization;

namespace UsdRegie.Dossiers;

/// <summary>Moet de gemeente dit doen, of doet zij het erbij?</summary>
[JsonConverter(typeof(CodeConverter<Inzetsoort>))]
internal enum Inzetsoort
{
    /// <summary>Hoort bij wat de wet van gemeente of inburgeraar vraagt.</summary>
    [JsonStringEnumMemberName("WETTELIJK")] Wettelijk,

    /// <summary>Een ambitie van de gemeente daarbovenop.</summary>
    [JsonStringEnumMemberName("AANVULLEND")] Aanvullend,
}

/// <summary>Iets wat voor iemand loopt of gepland is. Id ontbreekt bij het ontzorgen.</summary>
internal sealed record Inzetregel(Inzetsoort Inzet, string Soort, Guid? Id, DateOnly Start, DateOnly? Einde, decimal? UrenPerWeek);

/// <summary>
/// Wettelijke taken gaan voor aanvullende ambities als er weinig geld is (beleidsplan §2.3.3 en §4.4). Regels: wat loopt of gepland is, het
/// wettelijke voorop. EerstNodig: wat de wet van deze persoon vraagt en nog niet begonnen is.
/// </summary>
internal sealed record Inzet(IReadOnlyList<Inzetregel> Regels, IReadOnlyList<string> EerstNodig)
{
    public static Inzet Van(Stand s) => new(
        [.. Lopend(s).OrderBy(r => r.Inzet).ThenBy(r => r.Start).ThenBy(r => r.Soort, StringComparer.Ordinal).ThenBy(r => r.Id)],
        s.Pip is null ? [] : [.. EersteLessen(s), .. s.Onderdelen.Checklijst.Where(r => r.Status == Onderdeelstatus.NietGestart && !Lesonderdelen.Contains(r.Onderdeel)).Select(r => r.Onderdeel)]);

    /// <summary>An activity that counts for the norm of the Z-route is what the law asks; any other is an extra.</summary>
    public static Inzetsoort Soort(Stand s, bool teltMeeZroute) =>
        teltMeeZroute && s.Asielstatushouder && s.Pip?.Inhoud.Leerroute == Leerroute.Z ? Inzetsoort.Wettelijk : Inzetsoort.Aanvullend;

    /// <summary>Parts that begin with the lessons.</summary>
    private static readonly HashSet<string> Lesonderdelen = [.. Enum.GetValues<Examenonderdeel>().Select(o => o.Tekst()), "TAALSCHAKELDIPLOMA", "Z-ROUTE"];

    private static IEnumerable<string> EersteLessen(Stand s) => s.EersteLes is null ? ["TAALLESSEN"] : [];

    private static IEnumerable<Inzetregel> Lopend(Stand s)
    {
        foreach (var t in s.Taaltrajecten.Where(t => t.Einde is null || t.Einde >= s.Dag)) { yield return new(Inzetsoort.Wettelijk, "TAALTRAJECT", t.Id, t.Start, t.Einde, t.UrenPerWeek); }
        foreach (var a in s.Activiteiten.Where(a => a.Einde is null || a.Einde >= s.Dag)) { yield return new(Soort(s, a.TeltMee), a.Soort, a.Id, a.Start, a.Einde, a.UrenPerWeek); }
        if (s.Ontzorgen is { Stop: null } o && o.Einde >= s.Dag)
        {
            // Six months are the law's; longer is a choice of the municipality.
            yield return new(s.Dag <= o.WettelijkEinde ? Inzetsoort.Wettelijk : Inzetsoort.Aanvullend, "ONTZORGEN", null, o.Van, o.Einde, null);
        }
    }
}

/// <summary><c>inzet:wettelijkEerst</c>: is er weinig geld, dan begint niets aanvullends zolang voor die persoon iets wettelijks nog moet beginnen. Staat standaard uit.</summary>
internal sealed record Inzetinstellingen(bool WettelijkEerst);
