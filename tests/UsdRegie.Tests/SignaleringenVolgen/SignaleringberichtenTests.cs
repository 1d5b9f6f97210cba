using Inburgering.Testing;

namespace UsdRegie.Tests.SignaleringenVolgen;

/// <summary>A system of the municipality's own is called when alerts open, change or are resolved: the changes of the stream, with its numbers.</summary>
public sealed class SignaleringberichtenTests
{
    [Fact]
    public async Task Een_eigen_systeem_krijgt_elke_wijziging_van_de_eigen_gemeente_zonder_naam_en_zonder_uitleg()
    {
        await using var h = await Regiehuis.Open();
        await using var eigen = await Partnersysteem.Start(hmac: true);
        await using var ernstig = await Partnersysteem.Start();
        await using var elders = await Partnersysteem.Start();
        foreach (var (wie, systeem, kenmerken) in new[] { (Regiehuis.Usd, eigen, []), (Regiehuis.Usd, ernstig, new Dictionary<string, string[]> { ["code"] = ["AL-01"] }), (Regiehuis.Hilversum, elders, []) })
        {
            Assert.Equal(201, (await h.Post("abonnementen", new { callbackUrl = systeem.Url, auth = systeem.Auth, kenmerken }, wie)).Status);
        }
        await h.Meld(Berichten.Koppeling());
        await h.Klok("2023-11-15");
        var contact = Assert.Single(ernstig.Gekregen).Bericht;
        Assert.Equal(("nl.inburgering.usd-regie.signalering-geopend.v1", "AL-01", "OPEN", "1942"), (contact.GetProperty("type").GetString(), contact.GetProperty("code").GetString(), contact.GetProperty("status").GetString(), contact.GetProperty("gemeentecode").GetString()));
        Assert.StartsWith("dossier:", contact.GetProperty("subject").GetString(), StringComparison.Ordinal);
        var pad = new Uri(contact.GetProperty("dataref").GetString()!).AbsolutePath["/usd-regie/v1/".Length..];
        Assert.Equal(200, (await h.Vraag(pad)).Status);
        Assert.Equal(404, (await h.Vraag(pad, Regiehuis.Hilversum)).Status); // who may not see it can do nothing with the address
        Assert.Equal(403, (await h.Vraag(pad, Regiehuis.Vwn)).Status);

        Assert.Equal(200, (await h.Post($"{pad}/_erken", new { })).Status);
        await h.Klok("2023-11-15");
        Assert.Equal(["signalering-geopend", "signalering-gewijzigd"], ernstig.Gekregen.Select(g => g.Bericht.GetProperty("type").GetString()!.Split('.')[3]));
        Assert.True(eigen.Gekregen.Count > ernstig.Gekregen.Count);
        Assert.Equal(eigen.Ids.Count, eigen.Ids.Distinct().Count());
        Assert.All(eigen.Gekregen, g => Assert.DoesNotContain("Amal", g.Bericht.GetRawText(), StringComparison.Ordinal));
        Assert.Empty(elders.Gekregen);
        Assert.Equal(403, (await h.Post("abonnementen", new { callbackUrl = elders.Url, auth = elders.Auth }, Regiehuis.Beleid)).Status);
    }
}
