using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Abonnementen.Tests;

/// <summary>Outside Development nothing of one's own network can be called, whatever the address looks like.</summary>
public sealed class CallbackTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    public void An_address_of_ones_own_network_is_not_public(string adres) => Assert.False(Callback.IsOpenbaar(IPAddress.Parse(adres)));

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("2a00:1450:400e:80e::200e")]
    public void An_address_of_the_internet_is(string adres) => Assert.True(Callback.IsOpenbaar(IPAddress.Parse(adres)));

    [Theory]
    [InlineData("http://93.184.216.34/meldingen")]
    [InlineData("https://127.0.0.1/meldingen")]
    [InlineData("https://[::1]/meldingen")]
    [InlineData("https://localhost/meldingen")]
    [InlineData("https://iemand:geheim@93.184.216.34/")]
    [InlineData("ftp://93.184.216.34/")]
    [InlineData("/meldingen")]
    public async Task Such_an_address_is_refused_with_a_reason(string url) => Assert.NotNull(await Buiten().Bezwaar(url, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_public_address_over_https_is_not_refused() => Assert.Null(await Buiten().Bezwaar("https://93.184.216.34/meldingen?sleutel=x", TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_name_that_points_inside_after_the_check_is_not_called()
    {
        await using var systeem = await Partnersysteem.Start();
        systeem.Onbeschermd = true;
        var uitkomst = await Buiten().Stuur(systeem.Url, "id", """{"type":"x"}""", null, TestContext.Current.CancellationToken);
        Assert.Equal((Uitkomst.NietBereikbaar, (int?)null), (uitkomst.Code, uitkomst.Antwoord));
        Assert.Empty(systeem.Gekregen);
    }

    private static Callback Buiten()
    {
        var instellingen = new Bezorginstellingen(new ConfigurationBuilder().Build(), development: false);
        var services = new ServiceCollection().AddSingleton(instellingen);
        Callback.Add(services, instellingen);
        return services.BuildServiceProvider().GetRequiredService<Callback>();
    }
}
