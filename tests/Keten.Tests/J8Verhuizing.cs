using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J8: somebody moves to another municipality in the middle of a traject. Nothing is lost, and the old municipality lets go in time.</summary>
public abstract class J8Verhuizing(KetenHost host)
{
    private const string Bsn = "999990111", Gm = "regisseur-gm", Hilversum = "regisseur-hilversum";

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Van_Gooise_Meren_naar_Hilversum()
    {
        var b = new Bevindingen();
        var (persoon, traject) = await TotDeVerhuizing();
        await keten.Zet("2024-07-31");
        var ervoor = await keten.Dossier(persoon);
        b.Gelijk(("TrajectLopend", 192m, 12m), (ervoor.Toestand, ervoor.Uren?.Taal ?? 0, ervoor.Weekbelasting ?? 0));
        b.Gelijk("", ervoor.Spoor("AL-41"));

        // The move: Gooise Meren keeps what was, Hilversum begins with all of it.
        await keten.Zet("2024-08-01");
        await keten.DuoGebeurtenis(Bsn, "SS121", new { naarGemeente = "0402" });
        await keten.Rust();
        var bij = await keten.Zoek(Bsn, Hilversum);
        b.Gelijk(persoon.InburgeraarId, bij.InburgeraarId);
        var (oud, nieuw) = (await keten.Dossier(persoon), await keten.Dossier(bij, wie: Hilversum));
        b.Gelijk(("1942", "Overgedragen"), (oud.Gemeentecode, oud.Toestand));
        b.Gelijk(("0402", "TrajectLopend"), (nieuw.Gemeentecode, nieuw.Toestand));
        b.Gelijk(new Termijn(new(2024, 2, 20), new(2027, 2, 20)), nieuw.Termijn);
        b.Gelijk((new DateOnly(2024, 2, 19), "B1"), (nieuw.Pip?.Dagtekening ?? default, nieuw.Pip?.Leerroute));
        b.Gelijk((192m, 12m), (nieuw.Uren?.Taal ?? 0, nieuw.Weekbelasting ?? 0));
        b.Gelijk((8m, 10m), (Uren(nieuw, "pvt"), Uren(nieuw, "map")));
        b.Gelijk(new Ontzorgen(new(2024, 1, 8), new(2024, 7, 8), true), nieuw.Ontzorgen);
        b.Gelijk("GEACCEPTEERD", nieuw.Overdracht("T9")?.Status);
        foreach (var (gemeente, dossier) in ((string, Dossier)[])[(Gm, oud), (Hilversum, nieuw)])
        {
            b.Gelijk(("2024-08-01..", "A"), (dossier.Signalering("AL-41")?.Periode, dossier.Signalering("AL-41")?.Ernst), gemeente);
            var verhuizing = (await keten.Get(gemeente, $"/usd-regie/v1/dossiers/{dossier.DossierId}/tijdlijn")).Verwacht(200);
            b.Waar(verhuizing.Tekst.Contains("M34", StringComparison.Ordinal), gemeente);
        }

        // T7 with what is going on.
        var t7 = await keten.BiedAan(persoon, "T7", Oin.Hilversum, "2024-08-01", "2024-08-01", Inhoud, "nld", "ara");
        await keten.Rust();
        var kaart = (await keten.Get(Hilversum, $"/usd-regie/v1/overdrachten/{t7}")).Verwacht(200).Json;
        var velden = kaart.GetProperty("velden").EnumerateArray().ToDictionary(v => v.GetProperty("naam").GetString()!, v => v);
        b.Gelijk(string.Join(", ", Overdrachtsvelden.Voor("T7").Order(StringComparer.Ordinal)), string.Join(", ", velden.Keys.Order(StringComparer.Ordinal)));
        foreach (var (naam, waarde) in Inhoud) { b.Gelijk(waarde, velden[naam].GetProperty("waarde").GetString(), naam); }
        b.Waar(velden.Values.All(v => v.GetProperty("klasse").GetString() is not ("K6" or "K7")));
        b.Gelijk("2024-08-08", kaart.GetProperty("uiterlijk").GetString());

        // From that day on Hilversum writes, and Gooise Meren does not.
        foreach (var (soort, feit) in ((string, object)[])[("contactmomenten", new { datum = "2024-08-01" }), ("pips", Plan("2024-08-01")), ("voortgangsgesprekken", new { datum = "2024-07-30", aanwezig = true })])
        {
            var geweigerd = (await keten.Post(Gm, $"/usd-regie/v1/dossiers/{persoon.DossierId}/{soort}", feit)).Verwacht(403).Json;
            b.Gelijk("TOEGANG_BEEINDIGD", geweigerd.GetProperty("code").GetString(), soort);
        }
        (await keten.Post(Gm, "/usd-regie/v1/overdrachten", new { inburgeraarId = persoon.InburgeraarId, soort = "T4b", naarOin = Oin.Wsp })).Verwacht(403);
        (await keten.Post(Gm, $"/usd-regie/v1/dossiers/{bij.DossierId}/contactmomenten", new { datum = "2024-08-01" })).Verwacht(404);
        await keten.Registreer(bij, "contactmomenten", new { datum = "2024-08-01", wijze = "GESPREK", metRol = "REGISSEUR", taal = "nld", tolk = true }, Hilversum);

        await keten.Zet("2024-08-07");
        b.Gelijk("2024-08-01..", (await keten.Dossier(persoon)).Spoor("AL-41"));
        await keten.Zet("2024-08-08");
        await keten.Accepteer(t7, Hilversum, "2024-08-07");
        await keten.Rust();
        await keten.Zet("2024-08-09");
        foreach (var (gemeente, wie) in ((string, Inburgeraar)[])[(Gm, persoon), (Hilversum, bij)])
        {
            var dossier = await keten.Dossier(wie, wie: gemeente);
            b.Gelijk("2024-08-01..2024-08-08", dossier.Spoor("AL-41"), gemeente);
            b.Gelijk("", dossier.Spoor("AL-04"), gemeente);
            b.Gelijk("", dossier.Spoor("AL-05"), gemeente);
            b.Gelijk(("GEACCEPTEERD", false), (dossier.Overdracht("T7")?.Status, dossier.Overdracht("T7")?.Warm), gemeente);
        }
        var voorwaarden = (await keten.Get(Hilversum, $"/usd-regie/v1/overdrachten/{t7}")).Verwacht(200).Json.GetProperty("voorwaarden");
        b.Gelijk("opTijd", string.Join(", ", voorwaarden.EnumerateObject().Where(v => v.Name != "warm" && !v.Value.GetBoolean()).Select(v => v.Name)));

        // The lessons of July come late: history for the one, ledger for the other.
        await keten.Zet("2024-08-20");
        await Lever("juli", "2024-07-01", 2);
        var (oudJuli, nieuwJuli) = (await keten.Dossier(persoon), await keten.Dossier(bij, wie: Hilversum));
        b.Gelijk((216m, 216m), (oudJuli.Uren?.Taal ?? 0, nieuwJuli.Uren?.Taal ?? 0));
        b.Gelijk(oudJuli.Herkomst["uren.taal"].BerichtId, nieuwJuli.Herkomst["uren.taal"].BerichtId);
        b.Gelijk("Overgedragen", oudJuli.Toestand);
        b.Gelijk(traject, (await keten.Get("taalschool-a", $"/taalschool-voortgang/v1/trajecten?inburgeraarId={persoon.InburgeraarId}")).Verwacht(200).Json.GetProperty("trajecten").EnumerateArray().Single().GetProperty("trajectId").GetGuid());

        // Hilversum makes its own plan. The term stays; a month later Gooise Meren no longer reads.
        await keten.Zet("2024-09-02");
        await keten.Registreer(bij, "pips", Plan("2024-09-02"), Hilversum);
        await keten.Rust();
        var plan = await keten.Dossier(bij, wie: Hilversum);
        b.Gelijk((new DateOnly(2024, 9, 2), 2), (plan.Pip?.Dagtekening ?? default, plan.Pip?.Versie ?? 0));
        b.Gelijk(new Termijn(new(2024, 2, 20), new(2027, 2, 20)), plan.Termijn);
        b.Gelijk(new DateOnly(2024, 2, 19), (await keten.Dossier(persoon)).Pip?.Dagtekening);
        await keten.Zet("2024-09-30");
        await Lever("september", "2024-09-09", 1);
        b.Gelijk((216m, 228m), ((await keten.Dossier(persoon)).Uren?.Taal ?? 0, (await keten.Dossier(bij, wie: Hilversum)).Uren?.Taal ?? 0));
        await keten.Zet("2024-10-01");
        b.Gelijk("200 200 1 1 200 true", await Leesbaar(persoon, t7));
        await keten.Zet("2024-10-02");
        b.Gelijk("404 404 0 0 404 false", await Leesbaar(persoon, t7));
        b.Gelijk(404, (int)(await keten.Post(Gm, $"/usd-regie/v1/dossiers/{persoon.DossierId}/contactmomenten", new { datum = "2024-10-02" })).Status);
        var oktober = await keten.Dossier(bij, wie: Hilversum);
        b.Gelijk("TrajectLopend", oktober.Toestand);
        b.Gelijk(new Termijn(new(2024, 2, 20), new(2027, 2, 20)), oktober.Termijn);
        b.Gelijk("2024-08-01..2024-08-08", oktober.Spoor("AL-41"));
        b.Klaar();
    }

    /// <summary>What the API of Gooise Meren still shows: dossier, timeline, found by number, in the list, handover, alerts.</summary>
    private async Task<string> Leesbaar(Inburgeraar persoon, Guid t7)
    {
        var dossier = (int)(await keten.Get(Gm, $"/usd-regie/v1/dossiers/{persoon.DossierId}")).Status;
        var tijdlijn = (int)(await keten.Get(Gm, $"/usd-regie/v1/dossiers/{persoon.DossierId}/tijdlijn")).Status;
        var gezocht = (await keten.Post(Gm, "/usd-regie/v1/dossiers/_zoek", new { bsn = Bsn })).Verwacht(200).Json.GetProperty("dossiers").GetArrayLength();
        var lijst = (await keten.Get(Gm, "/usd-regie/v1/dossiers")).Verwacht(200).Json.GetProperty("dossiers").GetArrayLength();
        var overdracht = (int)(await keten.Get(Gm, $"/usd-regie/v1/overdrachten/{t7}")).Status;
        var signaleringen = (await keten.Get(Gm, $"/usd-regie/v1/signaleringen?status=OPGELOST&dossierId={persoon.DossierId}")).Verwacht(200).Json.GetProperty("signaleringen").GetArrayLength();
        return $"{dossier} {tijdlijn} {gezocht} {lijst} {overdracht} {(signaleringen > 0 ? "true" : "false")}";
    }

    private async Task<(Inburgeraar Persoon, Guid Traject)> TotDeVerhuizing()
    {
        await keten.Zet("2023-10-02");
        var persoon = await keten.Koppel(Inburgeraar.VNummerBij(Bsn), Bsn, "Dawit Haile", "1989-04-12", "ara", "2023-10-02");
        await keten.Zet("2024-01-08");
        await keten.Vestig(persoon, "2024-01-08");
        await keten.DuoPlicht(Bsn, "SS139", "2024-01-08");
        await keten.Ontzorg(persoon, "GESTART", "2024-01-08", "2024-07-08", DeKeten.Posten);
        await keten.Zet("2024-02-19");
        await keten.Pip(persoon, Plan("2024-02-19"), "2024-02-19", "nld", "ara");
        await keten.Zet("2024-02-20");
        await keten.DuoTermijn(Bsn, "2024-02-20", "2027-02-20");
        await keten.Zet("2024-02-26");
        await keten.Registreer(persoon, "inburgeringsaanbiedingen", new { instellingsnummer = "0000004000", datum = "2024-02-26", verwachteStart = "2024-03-04", verwachteEind = "2026-02-27" });
        await keten.PlaatsBijSchool(persoon, "taalschool-a", "2024-03-04", "2024-02-26", "nld", "ara");
        await keten.Zet("2024-03-04");
        var traject = await keten.StartTraject(persoon, "2024-03-04", 12);
        await keten.Zet("2024-05-06");
        await keten.Registreer(persoon, "pvt-activiteiten", new { datum = "2024-05-06", uren = 8, excursie = true });
        await keten.Registreer(persoon, "map-activiteiten", new { datum = "2024-05-06", uren = 10 });
        await keten.Zet("2024-05-20");
        var t9 = await keten.BiedAan(persoon, "T9", Oin.GooiseMeren, "2024-07-08", "2024-05-20", "nld", "ara");
        await keten.Zet("2024-05-22");
        await keten.Accepteer(t9, Gm, "2024-05-22");
        await keten.Zet("2024-06-28");
        await Lever("maart-juni", "2024-03-04", 16);
        await keten.Zet("2024-07-08");
        await keten.Ontzorg(persoon, "BEEINDIGD", "2024-01-08", "2024-07-08", []);
        await keten.Rust();
        return (persoon, traject);
    }

    /// <summary>Weeks of lessons on Monday, Wednesday and Friday, four hours each, all attended.</summary>
    private async Task Lever(string naam, string maandag, int weken)
    {
        var eerste = DateOnly.Parse(maandag, System.Globalization.CultureInfo.InvariantCulture);
        var lessen = Enumerable.Range(0, weken).SelectMany(week => ((int[])[0, 2, 4]).Select(d => Lesregel.Van(Bsn, eerste.AddDays((7 * week) + d), 4, 4)));
        (await keten.LeverAanCsv($"school-a-{naam}", Presentielijst.Bestand(lessen))).Verwacht(200, 201, 202);
        await keten.Rust();
    }

    private static decimal Uren(Dossier dossier, string onderdeel) => dossier.Onderdelen.GetProperty(onderdeel).GetProperty("uren").GetDecimal();

    private static object Plan(string dagtekening) => new
    {
        dagtekening, leerroute = "B1", niveau = "B1", alfabetisering = "NVT", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 }, talen = new[] { "nld", "ara" },
    };

    private static IReadOnlyDictionary<string, string> Inhoud { get; } = new Dictionary<string, string>
    {
        ["pip"] = "B1-route, niveau B1, versie 1",
        ["dagtekening"] = "2024-02-19",
        ["termijnEinde"] = "2027-02-20",
        ["uren"] = "192 uren les gevolgd tot en met 21 juni 2024",
        ["mapPvtStatus"] = "MAP 10 van 40 uren; PVT 8 van 12 uren, nog niet ondertekend",
        ["examens"] = "geen",
        ["lopendAanbod"] = "Taalschool A, 12 uren per week, loopt door",
        ["ontzorgenEinde"] = "2024-07-08",
        ["openAfspraken"] = "MAP afmaken voor de zomer van 2025",
    };
}

[Trait("Draait", "InEenProces")]
public sealed class J8InEenProces(InEenProces host) : J8Verhuizing(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class J8PerDienst(PerDienst host) : J8Verhuizing(host), IClassFixture<PerDienst>;
