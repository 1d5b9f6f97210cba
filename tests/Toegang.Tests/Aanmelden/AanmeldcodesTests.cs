using Toegang.Aanmelden;

namespace Toegang.Tests.Aanmelden;

public class AanmeldcodesTests
{
    [Fact]
    public void Een_code_werkt_een_keer()
    {
        var codes = new Aanmeldcodes(new Klok());
        var code = codes.Maak("anna");
        Assert.Equal("anna", codes.Wissel(code));
        Assert.Null(codes.Wissel(code));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Een_code_werkt_tien_minuten(int minuten, bool werkt)
    {
        var klok = new Klok();
        var codes = new Aanmeldcodes(klok);
        var code = codes.Maak("anna");
        klok.Nu = klok.Nu.AddMinutes(minuten);
        Assert.Equal(werkt, codes.Wissel(code) is not null);
    }

    [Fact]
    public void Een_verzonnen_code_werkt_niet() => Assert.Null(new Aanmeldcodes(new Klok()).Wissel("verzonnen"));

    private sealed class Klok : TimeProvider
    {
        public DateTimeOffset Nu { get; set; } = new(2024, 4, 15, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Nu;
    }
}
