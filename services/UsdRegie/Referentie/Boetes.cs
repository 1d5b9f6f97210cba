namespace UsdRegie.Referentie;

/// <summary>Een regel van de boetetabel (beleidsplan §3.6). Bedragen zijn maxima in hele euro's; B2a, B2b en B2c delen één maximum.</summary>
internal sealed record Boete(
    Handhavingscode Code, string Naam, int MaximumEuro, string Uitvoerder, string Maximumgroep, bool Asielstatushouder, bool GezinsmigrantOfOverig)
{
    public bool DoorGemeente => Uitvoerder == "Gemeente";

    public bool GeldtVoor(Doelgroep doelgroep) => doelgroep == Doelgroep.Asielstatushouder ? Asielstatushouder : GezinsmigrantOfOverig;
}

/// <summary>De boetetabel per ingangsdatum. Sinds 2025 legt DUO asielstatushouders in de regel geen boete meer op.</summary>
internal static class Boetes
{
    private sealed record Versie(DateOnly Vanaf, Boete[] Boetes);

    private static Boete[] Tabel(bool duoVoorAsiel) =>
    [
        new(Handhavingscode.B1, "verschijnen bij en meewerken aan de brede intake en de leerbaarheidstoets", 250, "Gemeente", "B1", true, true),
        new(Handhavingscode.B2A, "meewerken aan voortgangsgesprekken", 800, "Gemeente", "B2", true, true),
        new(Handhavingscode.B2B, "deelnemen aan PVT en MAP", 800, "Gemeente", "B2", true, true),
        new(Handhavingscode.B2C, "deelnemen aan de inburgeringslessen", 800, "Gemeente", "B2", true, false),
        new(Handhavingscode.B3, "binnen de termijn de leerroute halen", 1000, "DUO", "B3", duoVoorAsiel, true),
        new(Handhavingscode.B4, "binnen de termijn het PVT afronden", 340, "DUO", "B4", duoVoorAsiel, true),
        new(Handhavingscode.B5, "binnen de termijn de MAP afronden", 340, "DUO", "B5", duoVoorAsiel, true),
    ];

    private static readonly Versie[] Versies = [new(DateOnly.MinValue, Tabel(duoVoorAsiel: true)), new(new DateOnly(2025, 2, 4), Tabel(duoVoorAsiel: false))];

    public static IReadOnlyList<Boete> Op(DateOnly dag) => Versies.Last(v => v.Vanaf <= dag).Boetes;

    public static Boete Voor(Handhavingscode code, DateOnly dag) => Op(dag).Single(b => b.Code == code);
}
