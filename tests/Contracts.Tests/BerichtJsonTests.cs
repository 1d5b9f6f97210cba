using System.Text.Json;
using Inburgering.Contracts;
using Inburgering.Contracts.Duo.V1;

namespace Contracts.Tests;

public class BerichtJsonTests
{
    private const string Lbt = """{"resultaat":"HAALBAAR","behaald":34.00,"nodig":28.00,"datum":"2024-02-13","cesuurVersie":"2023-04-12"}""";

    [Fact]
    public void Een_lezer_negeert_een_onbekend_veld_en_een_schrijver_van_buiten_mag_het_niet_sturen()
    {
        var json = Lbt.Replace("{", """{"nieuw":1,""", StringComparison.Ordinal);
        Assert.Equal(34m, JsonSerializer.Deserialize<LbtResultaatBekend>(json, BerichtJson.Opties)!.Behaald);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LbtResultaatBekend>(json, BerichtJson.Streng));
    }

    [Theory]
    [InlineData("\"resultaat\":\"HAALBAAR\"", "\"resultaat\":0")]
    [InlineData("\"resultaat\":\"HAALBAAR\"", "\"resultaat\":\"0\"")]
    [InlineData("\"resultaat\":\"HAALBAAR\"", "\"resultaat\":\"MISSCHIEN\"")]
    [InlineData("\"resultaat\":\"HAALBAAR\"", "\"resultaat\":null")]
    [InlineData("\"cesuurVersie\":\"2023-04-12\"", "\"cesuurVersie\":null")]
    [InlineData("\"behaald\":34.00", "\"behaald\":\"34.00\"")]
    [InlineData("\"behaald\":34.00,", "")]
    [InlineData("\"behaald\":34.00", "\"behaald\":34.00,\"behaald\":35.00")]
    [InlineData("\"datum\":\"2024-02-13\"", "\"datum\":\"13-02-2024\"")]
    [InlineData("\"datum\":\"2024-02-13\"", "\"datum\":\"2024-02-30\"")]
    public void Een_verkeerde_vorm_wordt_geweigerd(string from, string to) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LbtResultaatBekend>(Lbt.Replace(from, to, StringComparison.Ordinal), BerichtJson.Opties));
}
