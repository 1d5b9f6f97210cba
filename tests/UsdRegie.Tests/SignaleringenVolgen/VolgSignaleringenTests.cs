using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UsdRegie.SignaleringenVolgen;

namespace UsdRegie.Tests.SignaleringenVolgen;

public class VolgSignaleringenTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_nieuwe_client_krijgt_eerst_wat_openstaat_en_daarna_elke_wijziging_zonder_naam_of_uitleg()
    {
        await using var h = await Regiehuis.Open();
        await h.Meld(Berichten.Koppeling());
        await h.Klok("2023-11-15");
        using var stroom = await h.Volg();
        var stand = await stroom.Tot(g => g.Soort == "bijgewerkt");
        Assert.Equal(["stand", "open", "open", "bijgewerkt"], stand.Select(g => g.Soort));
        Assert.Equal([null, null, null], stand.Take(3).Select(g => g.Id));
        Assert.Equal(2, stand[0].Data!["aantal"]!.GetValue<int>());
        var contact = stand.Single(g => g.Data!["code"]?.GetValue<string>() == "AL-01");
        Assert.Equal(["signaleringId", "dossierId", "code", "ernst", "status", "sinds", "bron", "regelversie"], contact.Data!.AsObject().Select(x => x.Key));

        Assert.Equal(200, (await h.Post($"signaleringen/{contact.Signalering}/_erken", new { })).Status);
        var erkend = (await stroom.Volgende())!;
        Assert.Equal(("gewijzigd", contact.Signalering, "ERKEND", "2023-10-30"), (erkend.Soort, erkend.Signalering, erkend.Status, erkend.Data!["sinds"]!.GetValue<string>()));
        Assert.Equal(201, (await h.Post($"dossiers/{erkend.Data["dossierId"]}/eerste-contacten", new { datum = "2023-11-14", wijze = "BEZOEK", taal = "ara", tolkIngezet = true })).Status);
        var opgelost = (await stroom.Tot(g => g.Soort == "opgelost")).Last();
        Assert.Equal((contact.Signalering, "OPGELOST"), (opgelost.Signalering, opgelost.Status));
        Assert.All([.. stand, erkend, opgelost], g => Assert.DoesNotContain("Amal", g.Data!.ToJsonString(), StringComparison.Ordinal));

        using var elders = await h.Volg(wie: Regiehuis.Hilversum);
        Assert.Equal(["stand", "bijgewerkt"], (await elders.Tot(g => g.Soort == "bijgewerkt")).Select(g => g.Soort));
        await h.Meld(Berichten.Koppeling("2900000020", "999990020", "Berhane Tesfay", "0402"), Guid.CreateVersion7());
        await h.Klok("2023-12-15");
        Assert.All(await elders.Tot(g => g.Data!["code"]!.GetValue<string>() == "AL-02"), g => Assert.Equal("geopend", g.Soort));
    }

    [Fact]
    public async Task Last_Event_ID_gaat_verder_waar_de_client_was_en_een_onbekend_nummer_begint_opnieuw()
    {
        await using var h = await Regiehuis.Open();
        await h.Meld(Berichten.Koppeling());
        using var eerst = await h.Volg();
        var begin = (await eerst.Tot(g => g.Soort == "bijgewerkt")).Last().Id!;
        await h.Klok("2023-11-15");
        await h.Klok("2024-04-15");
        var alles = await Nummers(h, "1942", long.Parse(begin, CultureInfo.InvariantCulture));
        Assert.True(alles.Count >= 2, "Nothing to resume from.");
        for (var i = 0; i < alles.Count; i++)
        {
            using var verder = await h.Volg(i == 0 ? begin : $"{alles[i - 1]}");
            Assert.Equal(alles.Skip(i), (await verder.Tot(g => g.Id == $"{alles[^1]}")).Select(g => long.Parse(g.Id!, CultureInfo.InvariantCulture)));
        }
        foreach (var onzin in (string[])["999999", "-1", "x", "1.5"])
        {
            using var opnieuw = await h.Volg(onzin);
            Assert.Equal("stand", (await opnieuw.Volgende())!.Soort);
        }
    }

    [Fact]
    public async Task Met_veel_schrijvers_tegelijk_en_telkens_opnieuw_verbinden_komt_elke_wijziging_een_keer()
    {
        await using var h = await Regiehuis.Open();
        for (var i = 0; i < 12; i++) { await h.Stuur(Berichten.Koppeling($"29000001{i:00}", null, $"Persoon {i}"), Guid.CreateVersion7(), "00000099000001001000", Guid.CreateVersion7()); }
        await h.Klok(h.Nu);
        await h.Klok("2023-11-15");
        var ids = await h.Store(db => db.Signaleringen.Select(s => s.SignaleringId).ToListAsync(Ct));
        var beeld = new Dictionary<Guid, string>();
        using var vast = await h.Volg();
        var stand = await vast.Tot(g => g.Soort == "bijgewerkt");
        foreach (var g in stand.Where(g => g.Soort == "open")) { beeld[g.Signalering] = g.Status; }
        var begin = stand[^1].Id!;

        var schrijvers = Task.WhenAll(ids.Select(async (id, i) =>
        {
            for (var keer = 0; keer < 4; keer++)
            {
                object? body = keer == 0 ? new { } : keer == 1 ? new { terecht = i % 2 == 0 } : keer == 2 ? new { tot = "2023-11-20", reden = "Later" } : new { terecht = i % 2 == 1 };
                var pad = $"signaleringen/{id}/{(keer == 0 ? "_erken" : keer == 2 ? "_sluimer" : "_beoordeel")}";
                while ((await h.Post(pad, body)) is { Status: not 200 } antwoord) { Assert.Equal(409, antwoord.Status); }     // two alerts of one dossier at once
            }
        }));

        // A client whose line drops after every three events, while the others write.
        var (gezien, laatste) = (new List<string>(), begin);
        while (!schrijvers.IsCompleted)
        {
            using var lijn = await h.Volg(laatste);
            for (var i = 0; i < 3; i++)
            {
                if (await Task.WhenAny(lijn.Volgende(), schrijvers) is not Task<Gebeurtenis?> { Result: { Commentaar: null } g }) { break; }
                gezien.Add(laatste = g.Id!);
            }
        }
        await schrijvers;
        await h.Klok(h.Nu);
        var alles = (await Nummers(h, "1942", long.Parse(begin, CultureInfo.InvariantCulture))).ConvertAll(n => $"{n}");
        Assert.True(alles.Count >= 4 * ids.Count, $"{alles.Count} changes of {ids.Count} alerts");
        if (laatste != alles[^1])
        {
            using var rest = await h.Volg(laatste);
            gezien.AddRange((await rest.Tot(g => g.Id == alles[^1])).Select(g => g.Id!));
        }
        Assert.Equal(alles, gezien);

        var live = await vast.Tot(g => g.Id == alles[^1]);
        Assert.Equal(alles, live.Select(g => g.Id!));
        foreach (var g in live) { beeld[g.Signalering] = g.Status; }
        Assert.Equal(await h.Store(db => db.Signaleringen.ToDictionaryAsync(s => s.SignaleringId, s => s.Status, Ct)), beeld);
    }

    [Fact]
    public async Task Een_rij_die_later_zichtbaar_wordt_dan_een_met_een_hoger_volgnummer_wordt_niet_overgeslagen()
    {
        await using var h = await Regiehuis.Open();
        using var stroom = await h.Volg();
        await stroom.Tot(g => g.Soort == "bijgewerkt");
        var (laat, vroeg) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Schrijf(h, 900, vroeg);       // as on SQL Server: numbered 900, committed first
        Assert.Equal(vroeg, (await stroom.Volgende())!.Signalering);
        await Schrijf(h, 899, laat);
        Assert.Equal(laat, (await stroom.Volgende())!.Signalering);
        Assert.Equal([1L, 2L], await Nummers(h, "1942", 0));
    }

    [Fact]
    public async Task Wie_langer_weg_was_dan_wijzigingen_bewaard_worden_krijgt_opnieuw_wat_openstaat_en_nummers_keren_niet_terug()
    {
        await using var h = await Regiehuis.Open();
        foreach (var nummer in (long[])[1, 2, 3]) { await Schrijf(h, nummer, Guid.CreateVersion7()); }
        await h.Klok(h.Nu);
        var oud = TimeProvider.System.GetUtcNow().AddDays(-8);
        await h.Store(db => db.Stroom.ExecuteUpdateAsync(s => s.SetProperty(x => x.Op, oud), Ct));
        await Schrijf(h, 4, Guid.CreateVersion7());
        await h.Klok(h.Nu);
        Assert.Equal([4L], await Nummers(h, "1942", 0));
        foreach (var (laatste, verwacht) in ((string, string)[])[("2", "stand"), ("3", "vervallen")])
        {
            using var terug = await h.Volg(laatste);
            Assert.Equal(verwacht, (await terug.Volgende())!.Soort);
        }

        await h.Store(db => db.Stroom.ExecuteUpdateAsync(s => s.SetProperty(x => x.Op, oud), Ct));
        using var nieuw = await h.Volg();
        Assert.Equal("4", (await nieuw.Tot(g => g.Soort == "bijgewerkt")).Last().Id);
        await Schrijf(h, 5, Guid.CreateVersion7());
        Assert.Equal("5", (await nieuw.Volgende())!.Id);
        await h.Klok(h.Nu);
        Assert.Equal([5L], await Nummers(h, "1942", 0));
    }

    [Fact]
    public async Task Herbouwen_meldt_niets_en_samenvoegen_meldt_wat_vervalt()
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        var vanDuo = Guid.CreateVersion7();
        await h.Meld(Berichten.Koppeling(bsn: null));
        await h.Meld(Berichten.Plicht(), vanDuo, "00000099000001002000");
        await h.Meld(Berichten.Plicht(vNummer: "2900000019", gebeurtenis: "SS139"), vanDuo, "00000099000001002000");
        var voor = await Nummers(h, "1942", 0);
        Assert.Equal(200, (await h.Post("dossiers/_herbouw", new { }, Regiehuis.Beheer)).Status);
        await h.Klok(h.Nu);
        Assert.Equal(voor, await Nummers(h, "1942", 0));

        using var stroom = await h.Volg();
        var beeld = (await stroom.Tot(g => g.Soort == "bijgewerkt")).Where(g => g.Soort == "open").ToDictionary(g => g.Signalering, g => g.Status);
        var (coa, duo) = (await h.Store(db => db.Dossiers.Where(d => d.InburgeraarId == h.Persoon).Select(d => d.DossierId).SingleAsync(Ct)), await h.Store(db => db.Dossiers.Where(d => d.InburgeraarId == vanDuo).Select(d => d.DossierId).SingleAsync(Ct)));
        Assert.Equal(200, (await h.Post($"dossiers/{coa}/_voeg-samen", new { metDossierId = duo, reden = "Paspoort gezien." })).Status);
        await h.Klok(h.Nu);
        var laatste = (await Nummers(h, "1942", 0))[^1];
        var gezien = await stroom.Tot(g => g.Id == $"{laatste}");
        Assert.Contains(gezien, g => g.Soort == "vervallen" && g.Data!["dossierId"]!.GetValue<Guid>() == duo);
        foreach (var g in gezien)
        {
            if (g.Soort is "vervallen" or "opgelost") { beeld.Remove(g.Signalering); }
            else { beeld[g.Signalering] = g.Status; }
        }
        Assert.Equal(await h.Store(db => db.Signaleringen.Where(s => s.Status != "OPGELOST").ToDictionaryAsync(s => s.SignaleringId, s => s.Status, Ct)), beeld);
    }

    [Fact]
    public async Task Alleen_de_gemeente_volgt_en_een_stille_lijn_laat_een_hartslag_horen()
    {
        await using var h = await Regiehuis.Open(instelling: "--stroom:hartslag=0.2");
        foreach (var wie in (string[])[Regiehuis.Vwn, Regiehuis.SchoolA, Regiehuis.Beleid, Regiehuis.Beheer, Regiehuis.Coa]) { Assert.Equal(403, (await h.Vraag("signaleringen/stroom", wie)).Status); }
        using var stroom = await h.Volg(wie: Regiehuis.Teamleider);
        await stroom.Tot(g => g.Soort == "bijgewerkt");
        for (var i = 0; i < 2; i++) { Assert.Equal(new Gebeurtenis(null, null, null, "hartslag"), await stroom.Volgende()); }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("400")]
    [InlineData("-1")]
    public Task Een_onmogelijke_bewaartijd_is_een_fout_bij_het_starten(string dagen) =>
        Assert.ThrowsAnyAsync<ArgumentException>(() => Regiehuis.Open(instelling: $"--stroom:bewaardagen={dagen}"));

    private static Task<List<long>> Nummers(Regiehuis h, string gemeente, long na) =>
        h.Store(db => db.Stroom.Where(x => x.Gemeentecode == gemeente && x.Nummer > na).OrderBy(x => x.Nummer).Select(x => x.Nummer).ToListAsync(Ct));

    private static Task Schrijf(Regiehuis h, long volgnummer, Guid signalering) => h.Gebruik<UsdRegieDbContext>(async db =>
    {
        db.Add(new WijzigingRij
        {
            Volgnummer = volgnummer, DossierId = Guid.CreateVersion7(), Gemeentecode = "1942", SignaleringId = signalering, Soort = Wijzigingsoort.Vervallen, Code = "AL-01", Rang = 2,
            Status = "OPEN", Sinds = new(2023, 10, 30), Regelversie = 1, Op = TimeProvider.System.GetUtcNow(),
        });
        db.Plan<NummerWijzigingen>();
        await db.SaveChangesAsync(Ct);
    });
}
