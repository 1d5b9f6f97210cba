namespace UsdRegie.Referentie;

/// <summary>Raming van de specifieke uitkering per persoon, in euro (beleidsplan §4.1). Totalen worden berekend; het plan zelf telt anders op.</summary>
internal sealed record SpukRaming(string Onderdeel, int Statushouder, int GezinsmigrantOfOverig);

internal static class Spuk
{
    private sealed record Versie(int VanafJaar, SpukRaming[] Ramingen);

    private static readonly Versie[] Versies =
    [
        new(2022,
        [
            new("Leerroutes", 10_000, 0),
            new("MAP", 136, 195),
            new("Maatschappelijke begeleiding", 1_944, 0),
            new("PVT", 216, 216),
            new("Tolkvoorziening", 417, 179),
        ]),
    ];

    public static IReadOnlyList<SpukRaming> Op(int jaar) => (Versies.LastOrDefault(v => v.VanafJaar <= jaar) ?? Versies[0]).Ramingen;

    public static int PerPersoon(int jaar, Doelgroep doelgroep) => Op(jaar).Sum(r => doelgroep == Doelgroep.Asielstatushouder ? r.Statushouder : r.GezinsmigrantOfOverig);
}
