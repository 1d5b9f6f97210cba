using Inburgering.Contracts.Duo.V1;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.CorrectiesMelden;

public class MeldCorrectieTests
{
    [Fact]
    public async Task Wie_iets_vastlegde_trekt_het_in_en_wie_het_kreeg_hoort_het()
    {
        await using var h = await Regiehuis.Open("2023-10-20");
        await h.Meld(Berichten.Koppeling());
        var d = $"dossiers/{await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync())}/";
        var contact = await h.Post(d + "eerste-contacten", new { datum = "2023-10-20", wijze = "TELEFOON", taal = "ara" });
        var bericht = contact.Json!["berichtId"]!.GetValue<Guid>();
        var koppeling = await h.Store(db => db.Feiten.Where(f => f.Bron == "00000099000001001000").Select(f => f.BerichtId).SingleAsync());

        Assert.Equal(403, (await h.Post("correcties", new { correctieVan = koppeling, reden = "klopt niet" })).Status);
        Assert.Equal(404, (await h.Post("correcties", new { correctieVan = bericht, reden = "klopt niet" }, Regiehuis.Hilversum)).Status);
        Assert.Equal(404, (await h.Post("correcties", new { correctieVan = bericht, reden = "klopt niet" }, Regiehuis.Versa)).Status);
        Assert.Equal(201, (await h.Post("correcties", new { correctieVan = bericht, reden = "Verkeerde persoon gebeld." })).Status);
        Assert.Equal(200, (await h.Post("correcties", new { correctieVan = bericht, reden = "Verkeerde persoon gebeld." })).Status);
        await h.Klok(h.Nu);
        var ontvangen = Assert.Single(h.Verzonden, v => v.Type == "nl.inburgering.keten.correctie-gepubliceerd.v1");
        Assert.Equal(("coa-intake", bericht), (ontvangen.Dienst, ontvangen.Data["correctieVan"]!.GetValue<Guid>()));
        Assert.Empty((await h.Vraag(d + "eerste-contacten")).Json!["items"]!.AsArray());
        Assert.Contains(bericht.ToString(), (await h.Vraag(d + "tijdlijn")).Json!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_een_verhuizing_geldt_een_correctie_ook_in_het_dossier_van_de_nieuwe_gemeente()
    {
        await using var h = await Regiehuis.Open("2023-10-20");
        await h.Meld(Berichten.Koppeling());
        var oud = await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync());
        var bericht = (await h.Post($"dossiers/{oud}/eerste-contacten", new { datum = "2023-10-20", wijze = "TELEFOON", taal = "ara" })).Json!["berichtId"]!.GetValue<Guid>();
        await h.Klok("2023-11-01");
        await h.Meld(new VerhuisdNaarGemeente { Datum = new(2023, 11, 1), GebeurtenisId = "SS120", VanGemeente = "1942", NaarGemeente = "0402", PipVorigeGemeente = false }, oin: "00000099000001002000");
        var nieuw = await h.Store(db => db.Dossiers.Where(x => x.Gemeentecode == "0402").Select(x => x.DossierId).SingleAsync());
        Assert.Single((await h.Vraag($"dossiers/{nieuw}/eerste-contacten", Regiehuis.Hilversum)).Json!["items"]!.AsArray());

        Assert.Equal(403, (await h.Post("correcties", new { correctieVan = bericht, reden = "klopt niet" }, Regiehuis.Hilversum)).Status);
        Assert.Equal(201, (await h.Post("correcties", new { correctieVan = bericht, reden = "Verkeerde persoon gebeld." })).Status);
        await h.Klok(h.Nu);
        Assert.Empty((await h.Vraag($"dossiers/{nieuw}/eerste-contacten", Regiehuis.Hilversum)).Json!["items"]!.AsArray());
        Assert.Empty((await h.Vraag($"dossiers/{oud}/eerste-contacten")).Json!["items"]!.AsArray());
        Assert.Single(h.Verzonden, v => v.Type == "nl.inburgering.keten.correctie-gepubliceerd.v1");
    }
}
