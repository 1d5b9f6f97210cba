using System.Diagnostics;
using Inburgering.Messaging;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenVerwerken;

namespace UsdRegie.Tests.DossiersRaadplegen;

public class RaadpleegDossiersTests
{
    private const string Anna = "Anna de Wit", Bram = "Bram Visser";

    /// <summary>A page of a caseload is read in order from one place of an index, whoever else has how many dossiers; that somebody has dossiers at all is one row.</summary>
    [Fact]
    public async Task Een_bladzijde_van_een_caseload_kost_naast_tweehonderd_dossiers_van_anderen_wat_zij_naast_tien_kost()
    {
        await using var h = await Regiehuis.Open();
        var anna = await Dossiers(h, Anna, 60);
        await Dossiers(h, Bram, 10);
        await Dossiers(h, null, 10);
        var naastTien = await Gelezen(h, $"dossiers?regisseur={anna}");
        await Dossiers(h, Bram, 100);
        await Dossiers(h, null, 100);
        Assert.Equal(naastTien, await Gelezen(h, $"dossiers?regisseur={anna}"));
        var vragen = naastTien.Where(g => g.Sql.Contains("\"Regisseursleutel\" = ", StringComparison.Ordinal)).ToList();
        Assert.Equal([2, RaadpleegDossiers.PerPagina + 2], vragen.Select(g => g.Rijen)); // that there is one; the page, that more follows, and the end
        Assert.All(vragen, g => Assert.Contains("Regisseursleutel_Sorteersleutel (Gemeentecode=? AND Regisseursleutel=?)", g.Plan, StringComparison.Ordinal));

        // Everybody is in it once: the second page begins where the first ended.
        var eerste = (await h.Vraag($"dossiers?regisseur={anna}")).Json!;
        var tweede = (await h.Vraag($"dossiers?regisseur={anna}&na={eerste["volgende"]}")).Json!;
        var zaken = eerste["dossiers"]!.AsArray().Concat(tweede["dossiers"]!.AsArray()).ToList();
        Assert.Equal(60, zaken.Select(d => (string?)d!["zaaknummer"]).Distinct().Count());
        Assert.All(zaken, d => Assert.Equal(Anna, (string?)d!["regisseur"]));
        Assert.Null(tweede["volgende"]);
    }

    [Fact]
    public async Task De_lijst_van_regisseurs_komt_op_naam_en_leest_alleen_een_index()
    {
        await using var h = await Regiehuis.Open();
        await Dossiers(h, Bram, 2);
        await Dossiers(h, Anna, 2);
        await Dossiers(h, null, 2);
        var lezing = Assert.Single(await Gelezen(h, "regisseurs"));
        Assert.Equal(3, lezing.Rijen); // two, and the end
        Assert.Contains("COVERING INDEX", lezing.Plan, StringComparison.Ordinal);
        Assert.Equal([Anna, Bram], (await h.Vraag("regisseurs")).Json!["regisseurs"]!.AsArray().Select(r => (string?)r!["naam"]));
    }

    /// <summary>Dossiers in the store as the projection of a dossier with this regisseur is. The key of the regisseur.</summary>
    private static async Task<string?> Dossiers(Regiehuis h, string? regisseur, int aantal)
    {
        var sleutel = regisseur is null ? null : await h.Haal<Vault, string>(vault => Task.FromResult(Regisseursleutel.Van(vault, regisseur)));
        await h.Store(async db =>
        {
            for (var n = 0; n < aantal; n++)
            {
                var rij = DossierRij.Nieuw(Guid.CreateVersion7(), "1942", new DateOnly(2023, 10, 16));
                (rij.Sorteersleutel, rij.Toestand, rij.Regisseur, rij.Regisseursleutel) = ($"~ {rij.DossierId:N}", "Gevestigd", regisseur, sleutel);
                db.Add(rij);
            }
            return await db.SaveChangesAsync();
        });
        return sleutel;
    }

    /// <summary>What the store reads for one request: each query, how often a row was read and how it was found. Nothing is sorted for it.</summary>
    private static async Task<IReadOnlyList<(string Sql, int Rijen, string Plan)>> Gelezen(Regiehuis h, string pad)
    {
        using var vraag = new Activity("vraag").Start();
        using var opname = new Opname(vraag.TraceId);
        Assert.Equal(200, (await h.Vraag(pad)).Status);
        var gelezen = new List<(string, int, string)>();
        foreach (var (opdracht, keren) in opname.Gelezen)
        {
            var plan = string.Join("; ", await h.Store(db => Opname.Plan(db, opdracht)));
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
            gelezen.Add((opdracht.Sql, keren, plan));
        }
        return gelezen;
    }
}
