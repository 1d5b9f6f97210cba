using System.Net.Http.Json;
using System.Text.Json;
using DuoExamens.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Ketensimulator.Tests;

/// <summary>A partner misbehaves as many times as asked, never more, also when many call at once.</summary>
public class StoringenTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> Zet(object storing) => keten.Stuur("beheer", HttpMethod.Post, "/ketensimulator/v1/storingen", storing);

    private async Task<int> Resterend(string partner)
    {
        using var antwoord = await keten.Stuur("beheer", HttpMethod.Get, "/ketensimulator/v1/storingen");
        return (await antwoord.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("storingen").EnumerateArray().Where(s => s.GetProperty("partner").GetString() == partner).Sum(s => s.GetProperty("resterend").GetInt32());
    }

    [Fact]
    public async Task Twintig_tegelijk_nemen_samen_precies_het_aantal()
    {
        (await Zet(new { partner = "wsp", soort = "HTTP_500", aantal = 7 })).Dispose();
        var storingen = keten.Services.GetRequiredService<Storingen>();
        var genomen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => storingen.Neem("wsp", [Storingen.Http500], Ct)));
        Assert.Equal(7, genomen.Count(g => g is not null));
        Assert.Equal(0, await Resterend("wsp"));
    }

    [Fact]
    public async Task Een_nieuwe_opdracht_vervangt_de_oude_en_nul_beeindigt_haar()
    {
        (await Zet(new { partner = "versa", soort = "TRAAG", aantal = 5 })).Dispose();
        (await Zet(new { partner = "versa", soort = "TRAAG", aantal = 2 })).Dispose();
        Assert.Equal(2, await Resterend("versa"));
        (await Zet(new { partner = "versa", soort = "TRAAG", aantal = 0 })).Dispose();
        Assert.Equal(0, await Resterend("versa"));
    }

    [Theory]
    [InlineData("ONTPLOFT", 1)]
    [InlineData("TRAAG", -1)]
    public async Task Een_onbekende_soort_of_een_negatief_aantal_wordt_geweigerd(string soort, int aantal)
    {
        using var antwoord = await Zet(new { partner = "coa", soort, aantal });
        Assert.Equal(400, (int)antwoord.StatusCode);
    }
}
