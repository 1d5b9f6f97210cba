using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey X2: DUO changes the doelgroep. Rights end, what runs has to stop, and the plan is looked at again.</summary>
public abstract class X2AndereDoelgroep(KetenHost host)
{
    private const string Bsn = "999990159";

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Van_asielstatushouder_naar_gezinsmigrant()
    {
        var b = new Bevindingen();
        await keten.Zet("2024-05-06");
        var persoon = await keten.Koppel(Inburgeraar.VNummerBij(Bsn), Bsn, "Mariam Saleh", "1987-02-23", "ara", "2024-05-06");
        await keten.Zet("2024-07-01");
        await keten.Vestig(persoon, "2024-07-01");
        await keten.DuoPlicht(Bsn, "SS139", "2024-07-01");
        await keten.Ontzorg(persoon, "GESTART", "2024-07-01", "2025-01-01", DeKeten.Posten);
        await keten.Zet("2024-07-08");
        await keten.Begeleiding(persoon, "GESTART", "2024-07-08");
        await keten.Zet("2024-08-26");
        await keten.Pip(persoon, PipZ(ontzorgen: true), "2024-08-26", "nld", "ara");
        await keten.Zet("2024-08-27");
        await keten.DuoTermijn(Bsn, "2024-08-27", "2027-08-27");
        await keten.Zet("2024-09-30");
        var ervoor = await keten.Dossier(persoon);
        b.Gelijk(("ASIELSTATUSHOUDER", 800m), (ervoor.Doelgroep, ervoor.Uren?.DoelParticipatie));
        b.Waar(ervoor.Rechten.All(r => r is { Bestaat: true, StopPer: null }), string.Join(", ", ervoor.Rechten));
        b.Gelijk("", ervoor.Spoor("AL-40"));

        await keten.Zet("2024-10-01");
        await keten.DuoGebeurtenis(Bsn, "SS124", new { indeling = "Gezinsmigrant en overige migrant", begindatum = "2024-10-01", gedetailleerdeDoelgroep = "Gezinshereniger" });
        await keten.Rust();
        var erna = await keten.Dossier(persoon);
        b.Gelijk(("GEZINSMIGRANT_OF_OVERIG", "TrajectLopend"), (erna.Doelgroep, erna.Toestand));
        b.Gelijk("BEGELEIDING_INBURGERING, MAP, PARTICIPATIECOMPONENTEN_IN_PIP, PVT", string.Join(", ", erna.Rechten.Where(r => r.Bestaat).Select(r => r.Onderdeel).Order(StringComparer.Ordinal)));
        b.Gelijk(new DateOnly(2024, 10, 1), erna.StopPer("ONTZORGEN"));
        b.Gelijk(new DateOnly(2024, 10, 1), erna.StopPer("MAATSCHAPPELIJKE_BEGELEIDING"));
        b.Gelijk(null, erna.StopPer("PVT"));
        b.Gelijk((800m, null), (erna.Uren?.DoelTaal, erna.Uren?.DoelParticipatie));
        b.Gelijk(("2024-10-01..", "A"), (erna.Signalering("AL-40")?.Periode, erna.Signalering("AL-40")?.Ernst));
        var uitleg = erna.Signalering("AL-40")?.Uitleg;
        b.Waar(uitleg?.Contains("1 oktober 2024", StringComparison.Ordinal) == true && uitleg.Contains("ontzorgen", StringComparison.Ordinal) && uitleg.Contains("maatschappelijke begeleiding", StringComparison.Ordinal), uitleg);

        // What runs is stopped by who gives it; a new start is refused.
        await keten.Zet("2024-10-02");
        await keten.Ontzorg(persoon, "BEEINDIGD", "2024-07-01", "2024-10-02", [], "MAATWERK");
        await keten.Begeleiding(persoon, "AFGEROND", "2024-10-02");
        await keten.Rust();
        var gestopt = await keten.Dossier(persoon);
        b.Gelijk(true, gestopt.Ontzorgen?.Gestopt);
        b.Gelijk("", gestopt.Spoor("AL-39"));
        b.Gelijk("", gestopt.Spoor("AL-43"));
        var opnieuw = (await keten.Post("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/ontzorgperioden", new { status = "GESTART", van = "2024-10-02", tot = "2025-04-02" })).Verwacht(409).Json;
        b.Gelijk("NIET_VOOR_DOELGROEP", opnieuw.GetProperty("code").GetString());
        await keten.Rust();
        b.Gelijk(("2024-10-02..", "ONTZORGEN"), ((await keten.Dossier(persoon)).Signalering("AL-39")?.Periode, (await keten.Dossier(persoon)).Signalering("AL-39")?.Onderwerp));

        // The plan is looked at again.
        await keten.Zet("2024-10-20");
        b.Gelijk("2024-10-01..", (await keten.Dossier(persoon)).Spoor("AL-40"));
        await keten.Zet("2024-10-21");
        await keten.Pip(persoon, PipZ(ontzorgen: false), "2024-10-21", "nld", "ara");
        await keten.Rust();
        var herzien = await keten.Dossier(persoon);
        b.Gelijk("2024-10-01..2024-10-21", herzien.Spoor("AL-40"));
        b.Gelijk(2, herzien.Pip?.Versie);
        b.Gelijk(new Termijn(new(2024, 8, 27), new(2027, 8, 27)), herzien.Termijn);
        await keten.Zet("2025-03-03");
        b.Gelijk("", (await keten.Dossier(persoon)).Spoor("AL-19"));
        b.Klaar();
    }

    private static object PipZ(bool ontzorgen) => new
    {
        leerroute = "Z",
        alfabetisering = "NVT",
        map = new { verplicht = true, uren = 40 },
        pvt = new { uren = 12 },
        ontzorgen = ontzorgen ? new { van = "2024-07-01", tot = "2025-01-01", posten = DeKeten.Posten } : null,
        maatschappelijkeBegeleiding = ontzorgen ? new { van = "2024-07-08", tot = "2025-01-08" } : null,
    };
}

[Trait("Draait", "InEenProces")]
public sealed class X2InEenProces(InEenProces host) : X2AndereDoelgroep(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class X2PerDienst(PerDienst host) : X2AndereDoelgroep(host), IClassFixture<PerDienst>;
