using UsdRegie.Dossiers;
using UsdRegie.Rekenen;

namespace UsdRegie.Signaleringen;

/// <summary>Alle signaleringsregels AL-01 tot en met AL-49, op code.</summary>
internal static class Regels
{
    public static IReadOnlyList<Regel> Alle { get; } =
    [
        .. OpvangEnOverdracht.Regels
            .Concat(IntakeEnPlan.Regels)
            .Concat(Lessen.Regels)
            .Concat(Participatie.Regels)
            .Concat(TermijnEnExamens.Regels)
            .Concat(OntzorgenEnContact.Regels)
            .Concat(Handhaving.Regels)
            .Concat(Gegevens.Regels)
            .OrderBy(r => r.Code, StringComparer.Ordinal),
    ];

    /// <summary>De regels waarvan een levering van lessen het oordeel kan veranderen.</summary>
    public static IReadOnlyList<Regel> OverLessen { get; } = [.. Alle.Where(r => r.OverLessen)];

    /// <summary>De regels waarvan het oordeel niet van lessen afhangt.</summary>
    public static IReadOnlyList<Regel> Overige { get; } = [.. Alle.Where(r => !r.OverLessen)];

    private static readonly Dictionary<string, Regel> OpCode = Alle.ToDictionary(r => r.Code, StringComparer.Ordinal);

    public static Regel Zoek(string code) => OpCode[code];

    public static bool Bestaat(string code) => OpCode.ContainsKey(code);

    /// <summary>Eigen datum van alle feiten van een soort, verschoven: het dagelijks brood van de omslagdagen.</summary>
    public static IEnumerable<DateOnly> Na<T>(this Stand s, int dagen) => s.Dossier.VanSoort<T>().Select(v => v.Eigen.PlusDagen(dagen));

    public static IEnumerable<DateOnly> NaMaanden<T>(this Stand s, int maanden, int dagen = 0) => s.Dossier.VanSoort<T>().Select(v => v.Eigen.PlusMaanden(maanden).PlusDagen(dagen));

    /// <summary>Elke start en elk eind van een termijn die DUO noemde of die uit een plan volgt.</summary>
    public static IReadOnlyList<Termijn> Termijnen(this Stand s) => s.Dossier.Termijnen;

    /// <summary>Mogelijke startdagen van de klok van tien weken.</summary>
    public static IEnumerable<DateOnly> Klokstarts(this Stand s) =>
        s.Dossier.VanSoort<PipTermijnGestart>().Select(v => v.Eigen).Concat(s.Dossier.VanSoort<StatushouderGevestigd>().Select(v => v.Eigen));

    public static IEnumerable<DateOnly> Plus(this IEnumerable<DateOnly> dagen, params int[] verschuivingen)
    {
        foreach (var dag in dagen)
        {
            foreach (var verschuiving in verschuivingen) { yield return dag.PlusDagen(verschuiving); }
        }
    }

    public static string Lijst(IEnumerable<string> namen) => string.Join(", ", namen);
}
