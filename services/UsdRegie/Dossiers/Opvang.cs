using UsdRegie.Rekenen;

namespace UsdRegie.Dossiers;

/// <summary>
/// Het verblijf in de opvang. Gemiddeld duurt dat drie tot zes maanden (beleidsplan, voetnoot 18). De keten weet niet wanneer iemand in het AZC
/// kwam: er wordt geteld vanaf de koppeling aan de gemeente. Verhuisdatum is de laatste die COA noemde.
/// </summary>
internal sealed record Opvang(string AzcLocatie, DateOnly Vanaf, DateOnly? Tot, DateOnly? Verhuisdatum, DateOnly VerwachtVanaf, DateOnly VerwachtTot, int Dagen, bool LangerDanVerwacht)
{
    /// <summary>Null voor wie niet door COA gekoppeld is.</summary>
    public static Opvang? Van(Stand s, int maandenVan, int maandenTot)
    {
        if (s.Koppeling is not { } k) { return null; }
        var einde = s.Vestiging;
        var (verwachtVanaf, verwachtTot) = (k.Koppelingsdatum.PlusMaanden(maandenVan), k.Koppelingsdatum.PlusMaanden(maandenTot));
        return new Opvang(
            k.AzcLocatie, k.Koppelingsdatum, einde, s.Laatste<VerhuisdatumBekend>()?.Verhuisdatum, verwachtVanaf, verwachtTot,
            Math.Max(0, k.Koppelingsdatum.DagenTot(einde ?? s.Dag)), (einde ?? s.Dag) > verwachtTot);
    }
}
