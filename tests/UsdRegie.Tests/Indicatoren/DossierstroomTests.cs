using Microsoft.EntityFrameworkCore;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Indicatoren;

namespace UsdRegie.Tests.Indicatoren;

public class DossierstroomTests
{
    [Fact]
    public async Task Elk_dossier_van_de_gemeente_komt_een_keer_langs_en_alleen_wat_wijzigde_wordt_opnieuw_gerekend()
    {
        await using var h = await Regiehuis.Open();
        await h.Store(async db =>
        {
            for (var n = 0; n < 230; n++)
            {
                var rij = DossierRij.Nieuw(Guid.CreateVersion7(), n % 10 == 0 ? "0402" : "1942", new DateOnly(2023, 10, 16));
                rij.Sorteersleutel = $"~ {rij.DossierId:N}";
                db.Add(rij);
            }
            return await db.SaveChangesAsync();
        });
        await h.Meld(Berichten.Koppeling());
        var eigen = await h.Store(db => db.Dossiers.Where(d => d.Gemeentecode == "1942").Select(d => d.DossierId).ToListAsync());
        Assert.Equal(208, eigen.Count);

        var gerekend = new List<Guid>();
        Task<List<(Guid DossierId, int Feiten)>> Vraag(object vraag)
        {
            gerekend.Clear();
            return h.Haal<Dossierstroom, List<(Guid, int)>>(async stroom =>
            {
                var alle = new List<(Guid, int)>();
                await foreach (var x in stroom.Van("1942", vraag, d => { gerekend.Add(d.Sleutel.DossierId); return d.Alle.Count; }, TestContext.Current.CancellationToken)) { alle.Add(x); }
                return alle;
            });
        }

        var eerst = await Vraag("feiten");
        Assert.Equal(eigen.Order(), eerst.Select(x => x.DossierId).Order());
        Assert.Equal(208, gerekend.Count);
        var gekoppeld = Assert.Single(eerst, x => x.Feiten > 0);

        Assert.Equal(eerst, await Vraag("feiten"));
        Assert.Empty(gerekend);
        await h.Meld(Berichten.Lbt(), oin: "00000099000001002000");
        var later = await Vraag("feiten");
        Assert.Equal([gekoppeld.DossierId], gerekend);
        Assert.Equal(gekoppeld.Feiten + 1, Assert.Single(later, x => x.Feiten > 0).Feiten);
        await Vraag("iets anders");
        Assert.Equal(208, gerekend.Count);
    }
}
