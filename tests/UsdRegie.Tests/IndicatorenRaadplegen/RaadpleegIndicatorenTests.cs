using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.IndicatorenRaadplegen;

public class RaadpleegIndicatorenTests
{
    private const string Kanarie = "Kanarie Testvogel", VNummer = "29000007";

    /// <summary>Zoveel gekoppelde personen op 16 oktober 2023; de eersten hebben op 20 oktober contact.</summary>
    internal static async Task<List<Guid>> Gekoppeld(Regiehuis h, int aantal, int metContact)
    {
        var personen = Enumerable.Range(0, aantal).Select(_ => Guid.CreateVersion7()).ToList();
        for (var i = 0; i < aantal; i++) { await h.Meld(Berichten.Koppeling($"{VNummer}{i + 10}", null, $"{Kanarie} {i}"), personen[i]); }
        await h.Klok("2023-10-20");
        var dossiers = await h.Store(db => db.Dossiers.OrderBy(d => d.Naam).Select(d => d.DossierId).ToListAsync());
        foreach (var id in dossiers.Take(metContact)) { Assert.Equal(201, (await h.Post($"dossiers/{id}/eerste-contacten", new { datum = "2023-10-20" })).Status); }
        return dossiers;
    }

    private static JsonNode Maat(Antwoord antwoord, string code) => Assert.Single(antwoord.Json!["indicatoren"]!.AsArray(), i => i!["code"]!.GetValue<string>() == code)!;

    [Fact]
    public async Task De_regisseur_ziet_elk_cijfer_met_formule_bron_periode_en_de_dossiers_erachter()
    {
        await using var h = await Regiehuis.Open();
        var dossiers = await Gekoppeld(h, 3, 2);
        await h.Klok("2023-11-15");

        var antwoord = await h.Vraag("indicatoren", Regiehuis.Regisseur);
        Assert.Equal(200, antwoord.Status);
        Assert.Equal(("2023-01-01", "2023-11-15", "1942"), (antwoord.Json!["periode"]!["van"]!.GetValue<string>(), antwoord.Json["periode"]!["tot"]!.GetValue<string>(), antwoord.Json["gemeentecode"]!.GetValue<string>()));
        Assert.Equal(16, antwoord.Json["indicatoren"]!.AsArray().Select(i => i!["indicator"]!.GetValue<string>()).Distinct().Count());
        Assert.All(antwoord.Json["indicatoren"]!.AsArray(), i => Assert.All((string[])["naam", "formule", "betekenis", "bron", "eenheid", "rekenwijze", "status"], veld => Assert.NotEmpty(i![veld]!.GetValue<string>())));

        Assert.All(antwoord.Json["indicatoren"]!.AsArray(), i => Assert.Equal("2023-11-15", i!["periode"]!["tot"]!.GetValue<string>()));

        // Two waited 4 days, one 30: the median is 4, two are within 14.
        var contact = Maat(antwoord, "P-6a");
        Assert.Equal((2, 3, 4m, true), (contact["teller"]!.GetValue<int>(), contact["noemer"]!.GetValue<int>(), contact["waarde"]!.GetValue<decimal>(), contact["haaltStreefwaarde"]!.GetValue<bool>()));
        Assert.Equal(dossiers[2], contact["gevallen"]![0]!["dossierId"]!.GetValue<Guid>());      // who waits too long stands first
        Assert.Equal(dossiers.Order(), contact["gevallen"]!.AsArray().Select(g => g!["dossierId"]!.GetValue<Guid>()).Order());
        Assert.Equal("GEEN_GEVALLEN", Maat(antwoord, "P-13")["status"]!.GetValue<string>());
        Assert.Null(Maat(antwoord, "P-13")["waarde"]);
        Assert.Equal("GEEN_GEVALLEN", Maat(antwoord, "P-14")["status"]!.GetValue<string>());
        Assert.Null(Maat(antwoord, "P-14")["waarde"]);

        var een = await h.Vraag("indicatoren/P-6?van=2023-10-17", Regiehuis.Teamleider);
        Assert.Equal(["P-6a", "P-6b"], een.Json!["indicatoren"]!.AsArray().Select(i => i!["code"]!.GetValue<string>()));
        Assert.Equal("GEEN_GEVALLEN", Maat(een, "P-6a")["status"]!.GetValue<string>());          // they were coupled the day before
        Assert.Equal(["indicatoren bekeken", "indicatoren bekeken"], await h.Store(db => db.Audit.Where(a => a.Rol != "usd").Select(a => a.Handeling).ToListAsync()));
    }

    [Theory]
    [InlineData(6, "GEMETEN")]
    [InlineData(5, "TE_KLEIN")]     // the one without contact would be recognised
    [InlineData(2, "TE_KLEIN")]
    public async Task Beleid_ziet_cijfers_zonder_dossiers_en_niets_over_enkelen(int metContact, string status)
    {
        await using var h = await Regiehuis.Open();
        var dossiers = await Gekoppeld(h, 6, metContact);
        await h.Klok("2023-11-15");
        var antwoord = await h.Vraag("indicatoren", Regiehuis.Beleid);
        var contact = Maat(antwoord, "P-6a");
        Assert.Equal((200, 5, status), (antwoord.Status, antwoord.Json!["kleineCellen"]!.GetValue<int>(), contact["status"]!.GetValue<string>()));
        Assert.Equal(status == "GEMETEN" ? 4m : null, contact["waarde"]?.GetValue<decimal>());
        Assert.All(antwoord.Json["indicatoren"]!.AsArray(), i => Assert.Null(i!["gevallen"]));
        foreach (var tekst in (string[])[antwoord.Json.ToJsonString(), (await h.Vraag("indicatoren/P-6a", Regiehuis.Beleid)).Json!.ToJsonString()])
        {
            Assert.All(dossiers, d => Assert.DoesNotContain(d.ToString(), tekst, StringComparison.OrdinalIgnoreCase));
        }
        Assert.Empty(await h.Store(db => db.Audit.Where(a => a.Rol == "beleid").ToListAsync()));
    }

    [Fact]
    public async Task Geen_antwoord_bevat_een_naam_of_nummer_en_een_andere_gemeente_telt_niet_mee()
    {
        await using var h = await Regiehuis.Open();
        await Gekoppeld(h, 2, 1);
        await h.Meld(Berichten.Koppeling($"{VNummer}99", "999990019", Kanarie, "0402"), Guid.CreateVersion7());
        await h.Meld(Berichten.Plicht("999990044", gebeurtenis: "SS101") with { Begindatum = new(2021, 12, 13) }, Guid.CreateVersion7(), "00000099000001002000");
        await h.Klok("2023-11-15");
        foreach (var pad in (string[])["indicatoren", "indicatoren/P-6a", "indicatoren/cohorten", "indicatoren/spuk", "indicatoren/weekuren"])
        {
            foreach (var wie in (string[])[Regiehuis.Regisseur, Regiehuis.Teamleider, Regiehuis.Beleid, Regiehuis.Hilversum])
            {
                var antwoord = await h.Vraag(pad, wie);
                Assert.Equal(200, antwoord.Status);
                foreach (var persoonlijk in (string[])["Kanarie", VNummer, "999990019", "999990044", "1994-05-20"]) { Assert.DoesNotContain(persoonlijk, antwoord.Json!.ToJsonString(), StringComparison.OrdinalIgnoreCase); }
            }
        }
        Assert.Equal((2, 1), (Maat(await h.Vraag("indicatoren", Regiehuis.Regisseur), "P-6a")["noemer"]!.GetValue<int>(), Maat(await h.Vraag("indicatoren", Regiehuis.Hilversum), "P-6a")["noemer"]!.GetValue<int>()));
        Assert.Equal(1, (await h.Vraag("indicatoren/cohorten", Regiehuis.Regisseur)).Json!["cohorten"]![0]!["personen"]!.GetValue<int>());
        Assert.Empty((await h.Vraag("indicatoren/cohorten", Regiehuis.Hilversum)).Json!["cohorten"]!.AsArray());
    }

    [Fact]
    public async Task Alleen_regisseur_teamleider_en_beleid_zien_cijfers()
    {
        await using var h = await Regiehuis.Open();
        foreach (var pad in (string[])["indicatoren", "indicatoren/P-1", "indicatoren/cohorten", "indicatoren/spuk", "indicatoren/weekuren"])
        {
            foreach (var wie in (string[])[Regiehuis.Usd, Regiehuis.Coa, Regiehuis.Vwn, Regiehuis.SchoolA, Regiehuis.Versa, Regiehuis.Beheer]) { Assert.Equal(403, (await h.Vraag(pad, wie)).Status); }
            foreach (var wie in (string[])[Regiehuis.Regisseur, Regiehuis.Teamleider, Regiehuis.Beleid]) { Assert.Equal(200, (await h.Vraag(pad, wie)).Status); }
            Assert.Equal(401, (await h.Vraag(pad, "")).Status);
        }
        Assert.Equal(404, (await h.Vraag("indicatoren/P-17", Regiehuis.Regisseur)).Status);
    }

    [Fact]
    public async Task Een_verkeerde_vraag_noemt_het_veld()
    {
        await using var h = await Regiehuis.Open();
        foreach (var (pad, veld) in ((string, string)[])[
            ("indicatoren?van=gisteren", "van"), ("indicatoren?tot=2023-02-30", "tot"), ("indicatoren?van=2023-05-01&tot=2023-04-01", "van"), ("indicatoren/P-1?van=2024-01-01", "van"),
            ("indicatoren/cohorten?kwartaal=2022-Q5", "kwartaal"), ("indicatoren/spuk?jaar=2019", "jaar"), ("indicatoren/weekuren?tot=morgen", "tot")])
        {
            var antwoord = await h.Vraag(pad, Regiehuis.Regisseur);
            Assert.Equal((400, "ONGELDIG"), (antwoord.Status, antwoord.Code));
            Assert.Equal(veld, Assert.Single(antwoord.Json!["errors"]!.AsObject()).Key);
            Assert.Contains(veld, antwoord.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        }
        // Policy asks for whole months: two periods that differ by a day would show the one person of that day.
        Assert.Equal(400, (await h.Vraag("indicatoren?van=2023-03-02", Regiehuis.Beleid)).Status);
        Assert.Equal(200, (await h.Vraag("indicatoren?van=2023-03-02", Regiehuis.Regisseur)).Status);
        Assert.Equal(200, (await h.Vraag("indicatoren?van=2023-03-01&tot=2023-04-30", Regiehuis.Beleid)).Status);
    }
}
