using System.Text.Json;
using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey X5: what the municipality reports to DUO, what DUO refuses, and what DUO forgot to notify, as the regisseur sees it in the dossier.</summary>
public abstract class X5VerkeerMetDuo(KetenHost host)
{
    private static readonly string Bsn = TestBsn.Reeks().ElementAt(95);

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task De_regisseur_ziet_hoe_ver_elke_melding_is_en_wat_DUO_weigert_en_herstelt_het()
    {
        var b = new Bevindingen();
        await keten.Zet("2024-06-17");
        var persoon = (await keten.NieuweCursist(Bsn, "Selam Tekle")).Persoon;
        await keten.DuoPlicht(Bsn, "SS101", "2024-01-08");
        await keten.Rust();

        // The contact person: reported with e-mail and telephone, and said why not without.
        await keten.Registreer(persoon, "begeleiders", new { rol = "REGISSEUR", naam = "Sanne de Wit", organisatie = "Gemeente", telefoon = "+31 35 1234567", email = "s.dewit@gooisemeren.example", vanaf = "2024-06-17" });
        await keten.Rust();
        b.Waar((await BijDuo()).Contains("CONTACTPERSOON ONTVANGEN", StringComparison.Ordinal), await BijDuo());
        await keten.Registreer(persoon, "begeleiders", new { rol = "REGISSEUR", naam = "Hans Bakker", organisatie = "Gemeente", vanaf = "2024-06-17" });
        await keten.Rust();
        b.Waar((await BijDuo()).Contains("CONTACTPERSOON NIET_GEMELD Van de regisseur ontbreken het e-mailadres en het telefoonnummer.", StringComparison.Ordinal), await BijDuo());

        // DUO refuses a report: people see it in the dossier and on the list, repair it and repeat.
        await Storing("WEIGER");
        await keten.Registreer(persoon, "pvt-activiteiten", new { datum = "2024-06-17", uren = 12, excursie = true, ondertekendOp = "2024-06-17", totaalUren = 12 });
        await keten.Rust();
        b.Waar((await BijDuo()).Contains("PVT GEWEIGERD DUO weigert deze melding op verzoek van de simulator.", StringComparison.Ordinal), await BijDuo());
        var geweigerd = await keten.Dossier(persoon);
        b.Gelijk("2024-06-17..", geweigerd.Spoor("AL-43"));
        b.Waar(geweigerd.Signalering("AL-43")?.Uitleg?.Contains("de ondertekening van het PVT: DUO weigert deze melding op verzoek van de simulator.", StringComparison.Ordinal) == true, geweigerd.Signalering("AL-43")?.Uitleg);
        var melding = (await keten.Get("usd", "/duo-examens/v1/meldingen?status=GEWEIGERD")).Verwacht(200).Json.GetProperty("meldingen").EnumerateArray().Single(m => m.GetProperty("inburgeraarId").GetGuid() == persoon.InburgeraarId);
        (await keten.Post("usd", $"/duo-examens/v1/meldingen/{melding.GetProperty("meldingId").GetGuid()}/_herhaal", new { })).Verwacht(202);
        await keten.Rust();
        b.Waar((await BijDuo()).Contains("PVT VERWERKT", StringComparison.Ordinal), await BijDuo());
        b.Gelijk("2024-06-17..2024-06-17", (await keten.Dossier(persoon)).Spoor("AL-43"));

        // The hours that the dossier has.
        await keten.Registreer(persoon, "urenmeldingen", new { });
        await keten.Rust();
        b.Waar((await BijDuo()).Contains("GEVOLGDE_UREN VERWERKT", StringComparison.Ordinal), await BijDuo());

        // DUO notifies, and does not let itself be read.
        await Storing("WEIGER_LEZEN");
        await keten.DuoLbt(Bsn, "B1-route haalbaar", "34,00", "28,00", "2024-06-14");
        await keten.Rust();
        var onleesbaar = (await keten.Dossier(persoon)).Signaleringen.Single(s => s is { Code: "AL-43", Status: not "OPGELOST" });
        b.Waar(onleesbaar.Uitleg?.Contains("SS131", StringComparison.Ordinal) == true, onleesbaar.Uitleg);
        b.Gelijk(null, (await keten.Dossier(persoon)).Leerbaarheid);
        var notificatie = (await keten.Get("usd", "/duo-examens/v1/meldingen")).Verwacht(200).Json.GetProperty("notificaties").EnumerateArray().First(n => n.GetProperty("status").GetString() == "GEWEIGERD");
        (await keten.Post("usd", $"/duo-examens/v1/notificaties/{notificatie.GetProperty("berichtId").GetGuid()}/_lees-opnieuw", new { })).Verwacht(202);
        await keten.Rust();
        b.Gelijk(34m, (await keten.Dossier(persoon)).Leerbaarheid?.Behaald);
        b.Gelijk("", string.Join(' ', (await keten.Dossier(persoon)).Signaleringen.Where(s => s is { Code: "AL-43", Status: not "OPGELOST" }).Select(s => s.Uitleg)));

        // A notification that told nobody about it: reading everything finds the result, and says that it did.
        (await keten.Post("beheer", "/ketensimulator/v1/duo/gebeurtenissen", new { bsn = Bsn, gebeurtenisId = "SS199", gegevens = new { onderdeel = "KNM", resultaat = "Geslaagd", examendatum = "2024-06-10" }, zonderPersoon = true })).Verwacht(201);
        (await keten.Post("usd", "/duo-examens/v1/vergelijkingen", new { inburgeraarId = persoon.InburgeraarId })).Verwacht(202);
        await keten.Rust();
        var verschil = (await keten.Get("usd", $"/duo-examens/v1/vergelijkingen?inburgeraarId={persoon.InburgeraarId}")).Verwacht(200).Json.GetProperty("verschillen").EnumerateArray().Single(v => v.GetProperty("soort").GetString() == "ExamenuitslagBekend");
        var regel = (await keten.Get("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/tijdlijn")).Verwacht(200).Json.EnumerateArray().Single(r => r.GetProperty("code").GetString() == "M23");
        b.Gelijk(verschil.GetProperty("berichtId").GetGuid(), regel.GetProperty("berichtId").GetGuid());
        b.Gelijk("Examen KNM: geslaagd (gevonden bij het nalezen van DUO)", regel.GetProperty("titel").GetString());
        b.Waar((await Ruw()).GetProperty("herkomst").GetProperty("onderdelen.knm").GetProperty("nagelezen").GetBoolean());
        b.Klaar();

        async Task Storing(string soort) => (await keten.Post("beheer", "/ketensimulator/v1/storingen", new { partner = "duo", soort, aantal = 1 })).Verwacht(201);

        async Task<JsonElement> Ruw() => (await keten.Dossier(persoon)).Ruw;

        async Task<string> BijDuo() => string.Join("; ", (await Ruw()).GetProperty("bijDuo").EnumerateArray().Select(m => string.Join(' ', [m.GetProperty("soort").GetString(), m.GetProperty("stand").GetString(), .. m.GetProperty("fouten").EnumerateArray().Select(f => f.GetString())])));
    }
}

[Trait("Draait", "InEenProces")]
public sealed class X5InEenProces(InEenProces host) : X5VerkeerMetDuo(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class X5PerDienst(PerDienst host) : X5VerkeerMetDuo(host), IClassFixture<PerDienst>;
