using Inburgering.Contracts.School.V2;

namespace UsdRegie.FeitenVerwerken;

/// <summary>
/// Facts stay in the cache for hours, most of them attendance. Of what comes back in every delivery one instance is kept: texts (organisation, group, source) and
/// lines, for a lesson of a group reads the same for most who were there. The lines of a delivery stand in a list without spare room.
/// </summary>
internal static class Zuinig
{
    private const int LangsteTekst = 64;
    private static readonly string?[] Teksten = new string?[1 << 10];    // powers of two: the masks below take the last bits
    private static readonly Aanwezigheidsregel?[] Regels = new Aanwezigheidsregel?[1 << 12];

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
        for (var i = 0; i < regels.Length; i++) { regels[i] = Regel(m.Regels[i]); }
        return m with { Bron = Tekst(m.Bron), Regels = regels };
    }

    private static Aanwezigheidsregel Regel(Aanwezigheidsregel regel)
    {
        ref var plaats = ref Regels[regel.GetHashCode() & (Regels.Length - 1)];
        var bekend = plaats;
        return bekend is not null && bekend == regel && ZoGeschreven(bekend, regel) ? bekend : plaats = regel with { GroepId = Tekst(regel.GroepId) };
    }

    // 3 and 3.0 hours are equal, but the log keeps what was said.
    private static bool ZoGeschreven(Aanwezigheidsregel x, Aanwezigheidsregel y) => x.Gepland.Scale == y.Gepland.Scale && x.Aanwezig.Scale == y.Aanwezig.Scale;
}
