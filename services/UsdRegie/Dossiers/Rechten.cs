using System.Text.Json.Serialization;
using UsdRegie.Referentie;
using UsdRegie.Rekenen;

namespace UsdRegie.Dossiers;

/// <summary>Een onderdeel van het aanbod, en of deze doelgroep er recht op heeft. StopPer: het recht verviel die dag doordat de doelgroep wijzigde.</summary>
internal sealed record Recht(Aanbodonderdeel Onderdeel, [property: JsonPropertyName("recht")] bool Bestaat, DateOnly? StopPer);

internal static class Rechten
{
    public static IReadOnlyList<Recht> Van(Stand stand)
    {
        var wissel = stand.Vastgelegd<InburgeringsplichtGewijzigd>().LastOrDefault(v => v.Feit.Inhoud is InburgeringsplichtGewijzigd { GebeurtenisId: "SS124" or "SS125" });
        return
        [
            .. Enum.GetValues<Aanbodonderdeel>().Select(onderdeel =>
            {
                var recht = Aanbod.HeeftRecht(stand.Doelgroep, onderdeel, stand.Dag);
                var had = wissel is not null && Aanbod.HeeftRecht(stand.DoelgroepOp(wissel.Eigen.PlusDagen(-1)), onderdeel, wissel.Eigen);
                return new Recht(onderdeel, recht, had && !recht ? wissel!.Eigen : null);
            }),
        ];
    }
}
