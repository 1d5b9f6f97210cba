using System.Text.Json;
using CsCheck;
using Inburgering.Contracts;
using Inburgering.Contracts.School.V2;
using UsdRegie.FeitenVerwerken;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.FeitenVerwerken;

public class ZuinigTests
{
    [Fact]
    public void Elke_tekst_komt_terug_zoals_zij_was() => Gen.String.Sample(tekst => Zuinig.Tekst(new string(tekst)) == tekst, iter: 5000);

    [Fact]
    public void Een_levering_zegt_hetzelfde_en_deelt_haar_groep_met_de_vorige()
    {
        var json = JsonSerializer.Serialize(Aanwezigheid(21, "2024-06-03", "2024-06-07", Les("2024-06-03", 3, 3), Les("2024-06-05", 3, 1.5m, Verzuim.Ongeoorloofd)), BerichtJson.Opties);
        var (een, twee) = (Levering(), Levering());

        Assert.Equal(json, JsonSerializer.Serialize(een, BerichtJson.Opties));
        Assert.Same(een.Regels[0].GroepId, twee.Regels[1].GroepId);
        Assert.Same(een.Bron, twee.Bron);

        AanwezigheidGeregistreerd Levering() => (AanwezigheidGeregistreerd)Zuinig.Inhoud(JsonSerializer.Deserialize<AanwezigheidGeregistreerd>(json, BerichtJson.Opties)!);
    }
}
