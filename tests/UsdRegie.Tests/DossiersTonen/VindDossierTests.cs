using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.DossiersTonen;

/// <summary>A page of another service names a person by the chain key: it leads to the dossier for who may see that, and nowhere for others.</summary>
public sealed class VindDossierTests
{
    [Fact]
    public async Task Van_een_inburgeraar_naar_het_dossier_van_de_eigen_gemeente()
    {
        await using var h = await Regiehuis.Open();
        await h.Meld(Berichten.Koppeling());
        var id = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        var (status, html) = await h.Pagina($"/inburgeraars/{h.Persoon}");
        Assert.Equal(200, status);
        Assert.Contains("Amal Haddad", html, StringComparison.Ordinal);
        Assert.Contains($"{id}", html, StringComparison.Ordinal);
        Assert.Equal(404, (await h.Pagina($"/inburgeraars/{h.Persoon}", Regiehuis.Hilversum)).Status);
        Assert.Equal(404, (await h.Pagina($"/inburgeraars/{Guid.CreateVersion7()}")).Status);
        foreach (var wie in (string[])[Regiehuis.Versa, Regiehuis.Beheer, Regiehuis.SchoolA]) { Assert.Equal(403, (await h.Pagina($"/inburgeraars/{h.Persoon}", wie)).Status); }
    }
}
