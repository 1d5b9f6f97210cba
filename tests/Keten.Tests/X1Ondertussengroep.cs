using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey X1: someone under the old law (Wi2013). No plan, a short checklist, and a note when nobody looks any more.</summary>
public abstract class X1Ondertussengroep(KetenHost host)
{
    private const string Bsn = "999990147";

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Van_plicht_onder_de_oude_wet_tot_negentig_dagen_stilte()
    {
        var b = new Bevindingen();
        await keten.Zet("2021-12-13");
        await keten.DuoPlicht(Bsn, "SS101", "2021-12-13");
        await keten.Rust();
        var persoon = await keten.Zoek(Bsn);
        var begin = await keten.Dossier(persoon);
        b.Gelijk(("Wi2013", "Volgend"), (begin.Regime, begin.Toestand));
        b.Gelijk("MAATSCHAPPELIJKE_BEGELEIDING NietGestart, PVT NietGestart, KNM NietGestart, ONA Onbekend", Lijst(begin));
        await keten.Zet("2022-01-10");
        await keten.Vestig(persoon, "2022-01-10");
        await keten.Begeleiding(persoon, "GESTART", "2022-01-10");
        await keten.Zet("2022-02-07");
        await keten.Registreer(persoon, "pvt-activiteiten", new { datum = "2022-02-07", uren = 3, excursie = false });
        await keten.Rust();
        var februari = await keten.Dossier(persoon);
        b.Gelijk("MAATSCHAPPELIJKE_BEGELEIDING Lopend, PVT Lopend, KNM NietGestart, ONA Onbekend", Lijst(februari));
        b.Gelijk("MAATSCHAPPELIJKE_BEGELEIDING, PVT, KNM, ONA", string.Join(", ", februari.Ontbreekt));

        // There is no plan under the old law.
        var geweigerd = (await keten.Post("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/pips", new { dagtekening = "2022-02-07", leerroute = "B1", alfabetisering = "NVT", pvt = new { uren = 12 }, talen = new[] { "nld", "ara" } })).Verwacht(409).Json;
        b.Gelijk("REGIME_WI2013", geweigerd.GetProperty("code").GetString());
        await keten.Rust();
        var zonderPlan = await keten.Dossier(persoon);
        b.Gelijk(null, zonderPlan.Pip);
        b.Gelijk(null, zonderPlan.Termijn);
        b.Gelijk("Volgend", zonderPlan.Toestand);

        // Day 91 after the PVT, the last that anybody did.
        await keten.Zet("2022-05-08");
        b.Gelijk("", (await keten.Dossier(persoon)).Spoor());
        await keten.Zet("2022-05-09");
        var stil = await keten.Dossier(persoon);
        b.Gelijk("AL-45 2022-05-09..", stil.Spoor());
        b.Gelijk("I", stil.Signalering("AL-45")?.Ernst);
        await keten.Zet("2022-05-16");
        await keten.Contact(persoon, "2022-05-16", "TELEFOON");
        await keten.Rust();
        b.Gelijk("AL-45 2022-05-09..2022-05-16", (await keten.Dossier(persoon)).Spoor());

        // The report about who began in 2021.
        await keten.Zet("2022-09-30");
        var cohort = (await keten.Get("regisseur-gm", "/usd-regie/v1/indicatoren/cohorten?kwartaal=2022-Q3")).Verwacht(200).Json.GetProperty("cohorten").EnumerateArray().Single(c => c.GetProperty("startjaar").GetInt32() == 2021);
        b.Gelijk((1, 1, 1, 0, 1), (Aantal("personen"), Aantal("volgend"), Aantal("begeleid"), Aantal("pvtGetekend"), Aantal("langStil")));
        b.Gelijk(persoon.DossierId, cohort.GetProperty("dossiers")[0].GetGuid());
        b.Klaar();

        int Aantal(string veld) => cohort.GetProperty(veld).GetInt32();
    }

    private static string Lijst(Dossier dossier) => string.Join(", ", dossier.Checklijst.Select(r => $"{r.Onderdeel} {r.Status}"));
}

[Trait("Draait", "InEenProces")]
public sealed class X1InEenProces(InEenProcesIn2021 host) : X1Ondertussengroep(host), IClassFixture<InEenProcesIn2021>;

[Trait("Draait", "PerDienst")]
public sealed class X1PerDienst(PerDienstIn2021 host) : X1Ondertussengroep(host), IClassFixture<PerDienstIn2021>;
