namespace Abonnementen.Tests;

public sealed class SleutelTests
{
    [Fact]
    public void A_signature_is_that_of_the_published_example_of_standard_webhooks()
    {
        using var verzoek = new HttpRequestMessage();
        new Sleutel(Authsoort.Hmac, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").Onderteken(verzoek, "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}""");
        Assert.Equal("msg_p5jXN8AQM9LWM0D4loKWxJek", Assert.Single(verzoek.Headers.GetValues("webhook-id")));
        Assert.Equal("1614265330", Assert.Single(verzoek.Headers.GetValues("webhook-timestamp")));
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", Assert.Single(verzoek.Headers.GetValues("webhook-signature")));
    }

    [Theory]
    [InlineData("HMAC", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", true)]
    [InlineData("HMAC", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", false)]
    [InlineData("HMAC", "whsec_dGUga29ydA==", false)]
    [InlineData("HMAC", "whsec_geen base64!", false)]
    [InlineData("BEARER", "een-token-van-de-partner", true)]
    [InlineData("BEARER", "te-kort", false)]
    [InlineData("BEARER", "met een spatie en\r\nX-Kop: waarde", false)]
    public void A_secret_that_is_weak_or_breaks_a_header_is_refused(string soort, string geheim, bool goed) =>
        Assert.Equal(goed, new Sleutel(soort == "HMAC" ? Authsoort.Hmac : Authsoort.Bearer, geheim).Bezwaar() is null);
}
