using System.Text.Json.Serialization;
using UsdRegie.Dossiers;

namespace UsdRegie.Delen;

[JsonConverter(typeof(CodeConverter<Meekijkstatus>))]
internal enum Meekijkstatus
{
    [JsonStringEnumMemberName("LOOPT")] Loopt,
    [JsonStringEnumMemberName("VERLOPEN")] Verlopen,
    [JsonStringEnumMemberName("BEEINDIGD")] Beeindigd,
}

/// <summary>
/// Een organisatie die meekijkt: zij ziet een afgesproken deel van het dossier, tot en met een dag, zonder dat de zorg overgaat. Het stopt vanzelf op die dag, en
/// eerder als de gemeente het beëindigt, de toegang van de organisatie eindigt (M35) of de persoon verhuist. Plan §2.3.2; AVG art. 5.
/// </summary>
internal sealed record Meekijker(Guid MeekijkId, string PartnerOin, string Doel, DateOnly Vanaf, DateOnly Tot, string Door, Meekijkstatus Status, string? Reden)
{
    /// <summary>Alle meekijkers van een dossier, de jongste eerst.</summary>
    public static IReadOnlyList<Meekijker> Van(Stand s) =>
    [
        .. s.Vastgelegd<MeekijkenToegestaan>().Reverse().Select(v =>
        {
            var m = (MeekijkenToegestaan)v.Feit.Inhoud;
            var reden = s.Alle<MeekijkenBeeindigd>().FirstOrDefault(b => b.MeekijkId == v.Feit.BerichtId)?.Reden
                ?? (s.Alle<ToegangBeeindigd>().Any(t => t.PartnerOin == m.PartnerOin && t.Per <= s.Dag) ? "de toegang van deze organisatie is beëindigd" : null)
                ?? (Toestanden.Vertrek(s) is not null ? "de persoon is verhuisd" : null);
            return new Meekijker(v.Feit.BerichtId, m.PartnerOin, m.Doel, v.Eigen, m.Tot, m.Door, s.Dag > m.Tot ? Meekijkstatus.Verlopen : reden is null ? Meekijkstatus.Loopt : Meekijkstatus.Beeindigd, reden);
        }),
    ];
}
