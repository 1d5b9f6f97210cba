using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace UsdRegie.Dossiers;

/// <summary>Eén persoon in één gemeente.</summary>
internal sealed record DossierSleutel(Guid DossierId, Guid InburgeraarId, string Gemeentecode);

/// <summary>
/// Eén regel van het append-only logboek van een dossier: bericht, bron (OIN, twintig tekens), zakelijk moment, moment van ontvangst,
/// en als inhoud een bericht van de keten of een van de records hieronder voor wat mensen in de regie zelf doen.
/// </summary>
internal sealed record Feit(Guid BerichtId, string Bron, DateTimeOffset Tijd, DateTimeOffset OntvangenOp, object Inhoud);

internal sealed record SignaleringErkend(string Code, string Objectsleutel, string Door);

/// <summary>Uit beeld tot een dag; op die dag is de signalering weer zichtbaar.</summary>
internal sealed record SignaleringGesluimerd(string Code, string Objectsleutel, DateOnly Tot, string Reden, string Door);

internal sealed record SignaleringGesloten(string Code, string Objectsleutel, string Reden, string Door);

internal sealed record SignaleringBeoordeeld(string Code, string Objectsleutel, bool Terecht, string Door, string? Toelichting = null);

internal sealed record OverdrachtIngetrokken(Guid OverdrachtId, string Reden);

internal sealed record OverdrachtAangevuld(Guid OverdrachtId, IReadOnlyList<Overdrachtsveld> Velden);

internal sealed record OverdrachtGesprek(Guid OverdrachtId, DateOnly Datum, Gesprekswijze Wijze, IReadOnlyList<string> Aanwezigen, bool Gehouden);

internal sealed record OverdrachtAfgerond(Guid OverdrachtId, string Uitkomst);

internal sealed record OverdrachtVraagt(Guid OverdrachtId, string Vraag);

/// <summary>De tolkvoorziening stuurt een tolk op het verzoek (C08) met dit nummer.</summary>
internal sealed record TolkBevestigd(Guid VerzoekId);

/// <summary>De gemeente meldde DUO de totalen van gevolgde uren (C05), in hele klokuren.</summary>
internal sealed record UrenGemeld(int? TaalKnm, int? TaalKnmIntake, int? Participatie);

/// <summary>Een andere organisatie mag tot en met een dag meekijken; de regie blijft hier. Doel is waarvoor.</summary>
internal sealed record MeekijkenToegestaan(string PartnerOin, DateOnly Tot, string Doel, string Door);

/// <summary>Het meekijken met dit nummer (het bericht waarmee het werd toegestaan) stopt eerder.</summary>
internal sealed record MeekijkenBeeindigd(Guid MeekijkId, string Reden, string Door);

/// <summary>De persoon vroeg wat de gemeente van hem of haar heeft (AVG art. 15). Reden is waar het verzoek te vinden is.</summary>
internal sealed record InzageGevraagd(string Door, string Reden);

/// <summary>
/// Een bericht over deze persoon dat niet verwerkt of geweigerd is. Code is bijvoorbeeld <c>ONBEKENDE_CONTRACTVERSIE</c> of
/// <c>NIET_VOOR_DOELGROEP</c>, Type het CloudEvents-type; Tekst bevat geen persoonsgegevens.
/// </summary>
internal sealed record BerichtGeweigerd(string Code, Guid BerichtId, string Type, string Tekst);

/// <summary>Wie dit is, staat niet vast. Soort is bijvoorbeeld <c>ELFPROEF</c>, <c>TWEE_DOSSIERS</c> of <c>NUMMERS_BOTSEN</c>.</summary>
internal sealed record IdentiteitOnzeker(string Soort, string Tekst);

/// <summary>Naam van een soort feit zoals het logboek haar bewaart: het CloudEvents-type, of <c>intern.…</c>.</summary>
internal static class Feitsoort
{
    private static readonly FrozenDictionary<Type, string> Intern = new Dictionary<Type, string>
    {
        [typeof(SignaleringErkend)] = "intern.signalering-erkend.v1",
        [typeof(SignaleringGesluimerd)] = "intern.signalering-gesluimerd.v1",
        [typeof(SignaleringGesloten)] = "intern.signalering-gesloten.v1",
        [typeof(SignaleringBeoordeeld)] = "intern.signalering-beoordeeld.v1",
        [typeof(OverdrachtIngetrokken)] = "intern.overdracht-ingetrokken.v1",
        [typeof(OverdrachtAangevuld)] = "intern.overdracht-aangevuld.v1",
        [typeof(OverdrachtGesprek)] = "intern.overdracht-gesprek.v1",
        [typeof(OverdrachtAfgerond)] = "intern.overdracht-afgerond.v1",
        [typeof(OverdrachtVraagt)] = "intern.overdracht-vraagt.v1",
        [typeof(UrenGemeld)] = "intern.uren-gemeld.v1",
        [typeof(InzageGevraagd)] = "intern.inzage-gevraagd.v1",
        [typeof(TolkBevestigd)] = "intern.tolk-bevestigd.v1",
        [typeof(MeekijkenToegestaan)] = "intern.meekijken-toegestaan.v1",
        [typeof(MeekijkenBeeindigd)] = "intern.meekijken-beeindigd.v1",
        [typeof(BerichtGeweigerd)] = "intern.bericht-geweigerd.v1",
        [typeof(IdentiteitOnzeker)] = "intern.identiteit-onzeker.v1",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Type> InternOpNaam = Intern.ToFrozenDictionary(x => x.Value, x => x.Key, StringComparer.Ordinal);

    public static string Naam(object inhoud) => Van(inhoud.GetType());

    public static string Naam<T>() => Van(typeof(T));

    private static string Van(Type soort) =>
        Intern.GetValueOrDefault(soort)
        ?? Berichtcatalogus.Zoek(soort)?.Kenmerk.Type
        ?? throw new ArgumentException($"{soort.Name} is geen feit.");

    /// <summary>Klasse van de inhoud; <see langword="null"/> als het logboek een onbekende soort bevat.</summary>
    public static Type? Klasse(string naam) => InternOpNaam.GetValueOrDefault(naam) ?? Berichtcatalogus.Zoek(naam)?.Clr;

    /// <summary>Catalogusnummer (M01 … C10); leeg voor feiten van de regie zelf.</summary>
    public static string Catalogusnummer(object inhoud) => Berichtcatalogus.Zoek(inhoud.GetType())?.Kenmerk.Code ?? "";
}

/// <summary>Code van een enumwaarde zoals zij in JSON staat, bijvoorbeeld <c>GEZINSMIGRANT_OF_OVERIG</c>.</summary>
internal static class Codes
{
    public static string Tekst<T>(this T waarde) where T : struct, Enum => Namen<T>.Van[waarde];

    /// <summary>De enumwaarde met deze code.</summary>
    public static T Waarde<T>(string code) where T : struct, Enum => Namen<T>.Naar[code];

    private static class Namen<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Van = typeof(T)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToFrozenDictionary(
                f => (T)f.GetValue(null)!,
                f => f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? f.Name);

        public static readonly FrozenDictionary<string, T> Naar = Van.ToFrozenDictionary(x => x.Value, x => x.Key, StringComparer.Ordinal);
    }
}
