using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J9: DUO notifies about nobody. A chain of its own, because the clock goes on for days.</summary>
public abstract class J9ZonderPersoon(KetenHost host)
{
    private static readonly DateTimeOffset Nu = new(2024, 6, 28, 7, 0, 0, TimeSpan.Zero);
    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Een_notificatie_zonder_persoon_blijft_liggen_en_wordt_pas_na_een_dag_gemeld()
    {
        await keten.Zet(Nu);
        using var inhoud = new StringContent("""{"registratieDatumTijd":"2024-06-28T09:00:00+02:00","gebeurtenisId":"SS131"}""", System.Text.Encoding.UTF8, "application/json");
        var antwoord = await keten.Stuur("duo", HttpMethod.Post, "/duo-examens/v1/notificaties", inhoud, new Dictionary<string, string> { ["bron"] = Oin.Duo, ["doel"] = Oin.GooiseMeren, ["berichtId"] = Guid.CreateVersion7().ToString() });
        antwoord.Verwacht(201);
        await keten.Zet(Nu.AddHours(23));
        Assert.Empty(await keten.Quarantaine("duo-examens"));
        Assert.DoesNotContain(await keten.Quarantaine("usd-regie"), q => q.Reden == "ZONDER_PERSOON");
        await keten.Zet(Nu.AddHours(24));
        // Nobody's dossier can show it: the functional manager sees it, once, and what to do about it.
        Assert.Contains("SS131", Assert.Single(await keten.Quarantaine("usd-regie"), q => q.Reden == "ZONDER_PERSOON").Tekst, StringComparison.Ordinal);
        await keten.Zet(Nu.AddHours(72));
        Assert.Single(await keten.Quarantaine("usd-regie"), q => q.Reden == "ZONDER_PERSOON");
    }
}

[Trait("Draait", "InEenProces")]
public sealed class J9ZonderPersoonInEenProces(InEenProces host) : J9ZonderPersoon(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class J9ZonderPersoonPerDienst(PerDienst host) : J9ZonderPersoon(host), IClassFixture<PerDienst>;
