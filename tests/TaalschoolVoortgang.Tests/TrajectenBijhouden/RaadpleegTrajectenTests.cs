namespace TaalschoolVoortgang.Tests.TrajectenBijhouden;

/// <summary>A school looks at its trajecten, through the real host.</summary>
public sealed class RaadpleegTrajectenTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private async Task<Guid[]> Lijst(string filter, string school = SchoolHost.SchoolA)
    {
        var (status, json, tekst) = await host.Get(school, $"trajecten{filter}");
        Assert.True(status == 200, tekst);
        return [.. json.GetProperty("trajecten").EnumerateArray().Select(t => t.GetProperty("trajectId").GetGuid())];
    }

    [Fact]
    public async Task Een_school_ziet_de_eigen_trajecten_per_leerling_en_per_groep()
    {
        var (persoon, eerste, _) = await host.Leerling(Testpersonen.Bsn(71), groepId: "Ochtend");
        var (_, tweede, _) = await host.Leerling(Testpersonen.Bsn(72), groepId: "Middag");
        var (ander, derde, _) = await host.Leerling(Testpersonen.Bsn(73), SchoolHost.SchoolB, groepId: "Ochtend");
        Assert.Equal([eerste], await Lijst($"?inburgeraarId={persoon}"));
        Assert.Equal([eerste], await Lijst("?groepId=Ochtend"));
        Assert.Empty(await Lijst($"?inburgeraarId={ander}"));
        var alle = await Lijst("");
        Assert.All([eerste, tweede], id => Assert.Contains(id, alle));
        Assert.DoesNotContain(derde, alle);
        Assert.Equal([derde], await Lijst("?groepId=Ochtend", SchoolHost.SchoolB));
        // The old key of a merged person finds him too.
        var oud = Guid.CreateVersion7();
        await host.Bus("gemeente.identiteit-samengevoegd.v1", persoon, new { oudeSleutel = oud, nieuweSleutel = persoon, reden = "Zelfde persoon" });
        Assert.Equal([eerste], await Lijst($"?inburgeraarId={oud}"));
    }

    [Fact]
    public async Task Een_onbekend_en_andermans_traject_zijn_niet_te_onderscheiden_en_een_andere_rol_ziet_niets()
    {
        var (_, trajectId, _) = await host.Leerling(Testpersonen.Bsn(74), SchoolHost.SchoolB);
        var (onbekend, andermans) = (await host.Get(SchoolHost.SchoolA, $"trajecten/{Guid.CreateVersion7()}"), await host.Get(SchoolHost.SchoolA, $"trajecten/{trajectId}"));
        Assert.Equal((404, 404), (onbekend.Status, andermans.Status));
        Assert.Equal(onbekend.Json.GetProperty("detail").GetString(), andermans.Json.GetProperty("detail").GetString());
        Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolB, HttpMethod.Get, $"trajecten/{trajectId}", rol: "participatie")).Status);
        Assert.Equal(401, (await host.Stuur(null, HttpMethod.Get, "trajecten")).Status);
        Assert.Equal(400, (await host.Get(SchoolHost.SchoolA, "trajecten?inburgeraarId=iemand")).Status);
    }
}
