using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Messaging;
using Inburgering.Testing;
using Microsoft.EntityFrameworkCore;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.FeitenRegistreren;

/// <summary>After a move: who may still read the dossier and add to it, and what still comes into it.</summary>
public class ToegangTests
{
    private static readonly Caller Regisseur = new("regisseur-gm", Gemeente, "regisseur", "1942"), SchoolAlsPartner = new("taalschool-a", SchoolA, "taalschool", null);

    [Fact]
    public void De_oude_gemeente_leest_tot_een_maand_na_het_plan_van_de_nieuwe()
    {
        var einde = Leesrecht.Einde(Reizen.J8().Dossier(), "1942", "0402", Plan("2024-09-02"), D("2024-09-02"))!;
        Assert.Equal((Gemeente, D("2024-10-02"), Toegangseinde.Verhuisd), (einde.PartnerOin, einde.Per, einde.Reden));

        var reis = Reizen.J8().Op("2024-09-02", einde);
        Assert.True(Toegang.MagLezen(reis.Stand("2024-10-01"), Regisseur));
        Assert.False(Toegang.MagLezen(reis.Stand("2024-10-02"), Regisseur));
        Assert.True(Toegang.MagLezen(reis.Stand("2024-10-02"), SchoolAlsPartner));
        Assert.Null(Leesrecht.Einde(reis.Dossier(), "1942", "0402", Plan("2024-11-04"), D("2024-11-04")));
    }

    [Theory]
    [InlineData("2024-07-15", "2024-09-01")]     // an older date on the plan: the month runs from the move
    [InlineData("2025-01-31", "2025-02-28")]
    public void De_maand_loopt_vanaf_de_dagtekening_en_nooit_van_voor_de_verhuizing(string dagtekening, string per) =>
        Assert.Equal(D(per), Leesrecht.Einde(Reizen.J8().Dossier(), "1942", "0402", Plan(dagtekening), D("2025-01-31"))!.Per);

    [Fact]
    public void Een_plan_van_een_andere_gemeente_of_van_voor_de_verhuizing_zegt_niets()
    {
        Assert.Null(Leesrecht.Einde(Reizen.J8().Dossier(), "1942", "0363", Plan("2024-09-02"), D("2024-09-02")));
        Assert.Null(Leesrecht.Einde(Reizen.J8().Dossier(), "1942", "0402", Plan("2024-07-31"), D("2024-07-31")));
    }

    [Fact]
    public void Wie_terugkomt_is_weer_van_de_oude_gemeente()
    {
        var reis = Reizen.J8()
            .Op("2024-09-02", new ToegangBeeindigd { PartnerOin = Gemeente, Per = D("2024-10-02"), Reden = Toegangseinde.Verhuisd })
            .Op("2025-01-06", new VerhuisdNaarGemeente { Datum = D("2025-01-06"), GebeurtenisId = "SS121", VanGemeente = "0402", NaarGemeente = "1942", PipVorigeGemeente = true });
        Assert.False(Toegang.MagLezen(reis.Stand("2025-01-05"), Regisseur));
        Assert.True(Toegang.MagLezen(reis.Stand("2025-01-06"), Regisseur));
        Assert.Null(Toegang.Vertrokken(reis.Stand("2025-01-06"), Regisseur));
    }

    [Fact]
    public void Wie_van_de_nieuwe_gemeente_verder_verhuist_was_hier_al_weg()
    {
        var verder = new VerhuisdNaarGemeente { Datum = D("2024-11-04"), GebeurtenisId = "SS121", VanGemeente = "0402", NaarGemeente = "0363", PipVorigeGemeente = true };
        var reis = Reizen.J8().Op("2024-09-02", new ToegangBeeindigd { PartnerOin = Gemeente, Per = D("2024-10-02"), Reden = Toegangseinde.Verhuisd }).Op("2024-11-04", verder);
        Assert.False(Toegang.MagLezen(reis.Stand("2024-11-05"), Regisseur));
        Assert.True(Leven.IsElders(Aanwezigheid(21, "2024-09-02", "2024-09-06", Les("2024-09-02", 3, 3)), reis.Dossier(), D("2024-11-05")));
        // The first new municipality never made a plan: that of the next one ends it.
        Assert.Equal(D("2025-01-06"), Leesrecht.Einde(Reizen.J8().Op("2024-11-04", verder).Dossier(), "1942", "0363", Plan("2024-12-06"), D("2024-12-06"))?.Per);
    }

    [Fact]
    public void Vastleggen_kan_tot_de_dag_van_de_verhuizing()
    {
        Assert.Null(Toegang.Vertrokken(Reizen.J8().Stand("2024-07-31"), Regisseur));
        Assert.Equal(403, Toegang.Vertrokken(Reizen.J8().Stand("2024-08-01"), Regisseur)?.StatusCode);
        Assert.Null(Toegang.Vertrokken(Reizen.J8().Stand("2024-08-01"), SchoolAlsPartner));
    }

    [Theory]
    [InlineData("2024-07-29", false)]
    [InlineData("2024-08-01", true)]
    public void Lessen_van_na_de_verhuizing_zijn_van_de_nieuwe_gemeente(string van, bool elders) =>
        Assert.Equal(elders, Leven.IsElders(Aanwezigheid(21, van, "2024-08-09", Les(van, 3, 3)), Reizen.J8().Dossier(), D("2024-08-20")));

    [Fact]
    public void Zonder_verhuizing_en_voor_de_termijn_verandert_er_niets()
    {
        Assert.False(Leven.IsElders(Aanwezigheid(21, "2024-08-01", "2024-08-09", Les("2024-08-02", 3, 3)), Reizen.J8().Dossier("2024-07-31"), D("2024-07-31")));
        Assert.False(Leven.IsElders(Termijn("2024-02-20", "2027-08-20"), Reizen.J8().Dossier(), D("2024-08-20")));
    }

    [Fact]
    public async Task Een_partner_legt_in_het_oude_dossier_alleen_nog_vast_wat_van_voor_de_verhuizing_is_tot_de_oude_gemeente_niet_meer_leest()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var oud = await Verhuis(h);
        Assert.Equal(201, (await h.Post($"dossiers/{oud}/activiteiten", new { soort = "VRIJWILLIGERSWERK", start = "2024-07-15" }, Regiehuis.Versa)).Status);
        foreach (var wie in (string[])[Regiehuis.Versa, Regiehuis.Wsp])
        {
            var later = await h.Post($"dossiers/{oud}/activiteiten", new { soort = "VRIJWILLIGERSWERK", start = "2024-08-01" }, wie);
            Assert.Equal((403, "TOEGANG_BEEINDIGD"), (later.Status, later.Code));
        }
        var nieuw = await h.Store(db => db.Dossiers.Where(d => d.Gemeentecode == "0402").Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(404, (await h.Post($"dossiers/{nieuw}/activiteiten", new { soort = "VRIJWILLIGERSWERK", start = "2024-08-01" }, Regiehuis.Versa)).Status); // the handover was of the old municipality
        Assert.Equal(201, (await h.Post("overdrachten", new { dossierId = nieuw, soort = "T4b", naarOin = Versa }, Regiehuis.Hilversum)).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{nieuw}/activiteiten", new { soort = "VRIJWILLIGERSWERK", start = "2024-08-01" }, Regiehuis.Versa)).Status);
        await Sluit(h, nieuw);
        Assert.Equal(404, (await h.Post($"dossiers/{oud}/activiteiten", new { soort = "VRIJWILLIGERSWERK", start = "2024-07-08" }, Regiehuis.Versa)).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{nieuw}/activiteiten", new { soort = "STAGE", start = "2024-10-02" }, Regiehuis.Versa)).Status);
    }

    [Fact]
    public async Task De_stroom_zwijgt_over_een_dossier_dat_de_gemeente_niet_meer_leest()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var oud = await Verhuis(h);
        var ander = Guid.CreateVersion7();
        await h.Meld(Berichten.Koppeling("2900000020", "999990020", "Berhane Tesfay"), ander);
        using var eerst = await h.Volg();
        var open = await eerst.Tot(g => g.Soort == "bijgewerkt");
        Assert.Contains(open, g => (string?)g.Data!["dossierId"] == $"{oud}");

        await Sluit(h, await h.Store(db => db.Dossiers.Where(d => d.Gemeentecode == "0402").Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken)));
        using var opnieuw = await h.Volg();
        var daarna = await opnieuw.Tot(g => g.Soort == "bijgewerkt");
        Assert.DoesNotContain(daarna, g => (string?)g.Data!["dossierId"] == $"{oud}");
        Assert.Equal(daarna.Count(g => g.Soort == "open"), daarna[0].Data!["aantal"]!.GetValue<int>());
        // A change in the old dossier and one in another: only the other is told.
        await h.Meld(new VerhuisdNaarGemeente { Datum = new(2024, 10, 2), GebeurtenisId = "SS123", VanGemeente = "0402", NaarGemeente = "0363", PipVorigeGemeente = true }, oin: Duo);
        var dossier = await h.Store(db => db.Dossiers.Where(d => d.InburgeraarId == ander).Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(201, (await h.Post($"dossiers/{dossier}/calamiteiten", new { ernst = "HOOG", kort = "Bel mij.", terugbellen = "0351234567" })).Status);
        Assert.All(await opnieuw.Tot(g => (string?)g.Data!["code"] == "AL-44"), g => Assert.Equal($"{dossier}", (string?)g.Data!["dossierId"]));
        var einde = await h.Store(db => db.Stroom.Where(x => x.DossierId == dossier && x.Code == "AL-44").Select(x => x.Nummer).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Contains(await eerst.Tot(g => g.Id == $"{einde}"), g => (string?)g.Data!["dossierId"] == $"{dossier}"); // who was listening already goes on
    }

    [Fact]
    public async Task Een_eigen_systeem_hoort_niets_meer_van_een_dossier_dat_de_gemeente_niet_meer_leest()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        await using var eigen = await Partnersysteem.Start();
        Assert.Equal(201, (await h.Post("abonnementen", new { callbackUrl = eigen.Url, auth = eigen.Auth }, Regiehuis.Usd)).Status);
        var oud = await Verhuis(h);
        await h.Klok("2024-08-01");
        Assert.Contains(eigen.Gekregen, g => g.Bericht.GetProperty("subject").GetString() == $"dossier:{oud}");

        await Sluit(h, await h.Store(db => db.Dossiers.Where(d => d.Gemeentecode == "0402").Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken)));
        var (toen, nummer) = (eigen.Gekregen.Count, await h.Store(db => db.Stroom.Where(x => x.DossierId == oud).MaxAsync(x => x.Nummer, TestContext.Current.CancellationToken)));
        // Something still changes in the old dossier: the end of the reading right is a day on which its alerts are judged again.
        await h.Meld(new VerhuisdNaarGemeente { Datum = new(2024, 10, 2), GebeurtenisId = "SS123", VanGemeente = "0402", NaarGemeente = "0363", PipVorigeGemeente = true }, oin: Duo);
        await h.Meld(Berichten.Koppeling("2900000020", "999990020", "Berhane Tesfay"), Guid.CreateVersion7());
        await h.Klok("2024-12-02");
        Assert.True(await h.Store(db => db.Stroom.AnyAsync(x => x.DossierId == oud && x.Nummer > nummer, TestContext.Current.CancellationToken)), "Nothing changed in the old dossier: the test shows nothing.");
        Assert.True(eigen.Gekregen.Count > toen); // of the other person
        Assert.DoesNotContain(eigen.Gekregen.Skip(toen), g => g.Bericht.GetProperty("subject").GetString() == $"dossier:{oud}");
    }

    [Fact]
    public async Task De_regisseur_van_de_oude_gemeente_staat_niet_meer_als_regisseur_in_het_nieuwe_dossier()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var oud = await Verhuis(h);
        var nieuw = await h.Store(db => db.Dossiers.Where(d => d.Gemeentecode == "0402").Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Rik Regisseur", (string?)(await h.Vraag($"dossiers/{oud}")).Json!["regisseur"]);
        var bij = (await h.Vraag($"dossiers/{nieuw}", Regiehuis.Hilversum)).Json!;
        Assert.Null(bij["regisseur"]);
        Assert.Equal([("Jobhunter", null), ("Rik Regisseur", "2024-07-31")], bij["begeleiders"]!.AsArray().Select(b => ((string)b!["naam"]!, (string?)b["tot"])).Order());
        Assert.Empty((await h.Vraag("regisseurs", Regiehuis.Hilversum)).Json!["regisseurs"]!.AsArray());

        Assert.Equal(201, (await h.Post($"dossiers/{nieuw}/begeleiders", new { rol = "REGISSEUR", naam = "Hanna Hilversum", telefoon = "0351234567", email = "h@hilversum.example" }, Regiehuis.Hilversum)).Status);
        Assert.Equal("Hanna Hilversum", (string?)(await h.Vraag($"dossiers/{nieuw}", Regiehuis.Hilversum)).Json!["regisseur"]);
        Assert.Equal("Rik Regisseur", (string?)(await h.Vraag($"dossiers/{oud}")).Json!["regisseur"]);
    }

    /// <summary>From Gooise Meren to Hilversum on 1 August 2024, with a regisseur and a jobhunter; the key of the old dossier.</summary>
    private static async Task<Guid> Verhuis(Regiehuis h)
    {
        await h.Meld(Berichten.Koppeling());
        var oud = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(201, (await h.Post($"dossiers/{oud}/begeleiders", new { rol = "REGISSEUR", naam = "Rik Regisseur", telefoon = "0351234567", email = "r@usd.example" })).Status);
        foreach (var oin in (string[])[Wsp, Versa]) { Assert.Equal(201, (await h.Post("overdrachten", new { dossierId = oud, soort = "T4b", naarOin = oin })).Status); }
        Assert.Equal(201, (await h.Post($"dossiers/{oud}/begeleiders", new { rol = "JOBHUNTER", naam = "Jobhunter", telefoon = "0351234568", email = "j@wsp.example" }, Regiehuis.Wsp)).Status);
        await h.Klok("2024-08-01");
        await h.Meld(new VerhuisdNaarGemeente { Datum = new(2024, 8, 1), GebeurtenisId = "SS121", VanGemeente = "1942", NaarGemeente = "0402", PipVorigeGemeente = true }, oin: Duo);
        return oud;
    }

    /// <summary>Hilversum makes its plan on 2 September; a month later Gooise Meren does not read any more.</summary>
    private static async Task Sluit(Regiehuis h, Guid nieuw)
    {
        await h.Klok("2024-09-02");
        var plan = await h.Post($"dossiers/{nieuw}/pips", new { dagtekening = "2024-09-02", leerroute = "B1", niveau = "B1", alfabetisering = "NVT", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 }, talen = new[] { "nld", "ara" } }, Regiehuis.Hilversum);
        Assert.True(plan.Status == 201, plan.Json?.ToJsonString());
        await h.Klok("2024-10-02");
    }
}
