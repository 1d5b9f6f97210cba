using Inburgering.Contracts.School.V2;

namespace UsdRegie.FeitenVerwerken;

/// <summary>
/// Facts stay in the cache for hours, most of them attendance. Of texts that come back in every delivery (organisation, group, source) one instance is kept,
/// and the lines of a delivery stand in a list without spare room.
/// </summary>
internal static class Zuinig
{
    private const int LangsteTekst = 64;
    private static readonly string?[] Teksten = new string?[1 << 10];    // a power of two: the mask below takes the last bits

    /// <summary>The same text, when it can be in the instance that came before. A place is taken by who came last; that two at once do so costs a copy, nothing else.</summary>
    public static string Tekst(string tekst)
    {
        if (tekst.Length > LangsteTekst) { return tekst; }
        ref var plaats = ref Teksten[tekst.GetHashCode(StringComparison.Ordinal) & (Teksten.Length - 1)];
        var bekend = plaats;
        return bekend == tekst ? bekend : plaats = tekst;
    }

    public static object Inhoud(object inhoud)
    {
        if (inhoud is not AanwezigheidGeregistreerd m) { return inhoud; }
        var regels = new Aanwezigheidsregel[m.Regels.Count];
        for (var i = 0; i < regels.Length; i++) { regels[i] = m.Regels[i] with { GroepId = Tekst(m.Regels[i].GroepId) }; }
        return m with { Bron = Tekst(m.Bron), Regels = regels };
    }
}
