using System.Text.Json.Nodes;
using Inburgering.Contracts;

namespace Contracts.Tests;

public class CompatibilityTests
{
    private const string Old = """
        { "type": "object", "required": ["soort", "regels"], "properties": {
            "soort": { "type": "string", "enum": ["T1", "T2"] },
            "toelichting": { "type": ["string", "null"], "maxLength": 500, "pattern": "^[a-z]*$" },
            "regels": { "type": "array", "items": { "type": "object", "required": ["uren"], "properties": {
                "datum": { "type": "string", "format": "date" },
                "uren": { "type": "number", "minimum": 0, "maximum": 12, "multipleOf": 0.25 } } } } } }
        """;

    [Fact]
    public void Gelijk_blijven_en_een_optioneel_veld_erbij_mag()
    {
        Assert.Empty(Compatibility.Breaking(Parse(Old), Parse(Old)));
        Assert.Empty(Compatibility.Breaking(Parse(Old), Parse(Old.Replace("\"toelichting\"", "\"nieuw\": { \"type\": [\"string\", \"null\"] }, \"toelichting\"", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("removed", "\"toelichting\": { \"type\": [\"string\", \"null\"], \"maxLength\": 500, \"pattern\": \"^[a-z]*$\" },", "", "/toelichting: verwijderd of hernoemd")]
    [InlineData("renamed", "\"toelichting\"", "\"uitleg\"", "/toelichting: verwijderd of hernoemd")]
    [InlineData("retyped", "\"type\": \"number\"", "\"type\": \"integer\"", "/regels/items/uren: type number werd integer")]
    [InlineData("no longer nullable", "[\"string\", \"null\"]", "\"string\"", "/toelichting: type null|string werd string")]
    [InlineData("new required", "[\"soort\", \"regels\"]", "[\"soort\", \"regels\", \"toelichting\"]", "/toelichting: werd verplicht")]
    [InlineData("new required deep", "[\"uren\"]", "[\"uren\", \"datum\"]", "/regels/items/datum: werd verplicht")]
    [InlineData("no longer required", "[\"soort\", \"regels\"]", "[\"regels\"]", "/soort: was verplicht en werd optioneel")]
    [InlineData("code removed", "[\"T1\", \"T2\"]", "[\"T1\"]", "/soort: code T2 vervallen")]
    [InlineData("code added", "[\"T1\", \"T2\"]", "[\"T1\", \"T2\", \"T3\"]", "/soort: code T3 toegevoegd, oude lezers weigeren die")]
    [InlineData("codes on free text", "\"maxLength\": 500", "\"maxLength\": 500, \"enum\": [\"a\"]", "/toelichting: codelijst toegevoegd")]
    [InlineData("shorter", "\"maxLength\": 500", "\"maxLength\": 200", "/toelichting: maxLength 500 werd 200")]
    [InlineData("higher minimum", "\"minimum\": 0", "\"minimum\": 1", "/regels/items/uren: minimum 0 werd 1")]
    [InlineData("lower maximum", "\"maximum\": 12", "\"maximum\": 8", "/regels/items/uren: maximum 12 werd 8")]
    [InlineData("other step", "0.25", "0.5", "/regels/items/uren: multipleOf veranderd")]
    [InlineData("other pattern", "^[a-z]*$", "^[a-y]*$", "/toelichting: pattern veranderd")]
    [InlineData("other format", "\"format\": \"date\"", "\"format\": \"date-time\"", "/regels/items/datum: format veranderd")]
    public void Elke_brekende_wijziging_wordt_herkend(string mutant, string from, string to, string expected)
    {
        var mutated = Old.Replace(from, to, StringComparison.Ordinal);
        Assert.True(mutated != Old, $"De mutant '{mutant}' verandert niets.");
        Assert.Equal([expected], Compatibility.Breaking(Parse(Old), Parse(mutated)));
    }

    [Fact]
    public void Een_verwijderd_veld_valt_op_in_elk_schema_van_de_keten()
    {
        var checkedProperties = 0;
        foreach (var bericht in Berichtcatalogus.Alle)
        {
            foreach (var name in Schemas.Of(bericht)["properties"]!.AsObject().Select(p => p.Key))
            {
                var mutated = Schemas.Of(bericht);
                mutated["properties"]!.AsObject().Remove(name);
                Assert.Contains($"/{name}: verwijderd of hernoemd", Compatibility.Breaking(Schemas.Of(bericht), mutated));
                checkedProperties++;
            }
        }
        Assert.True(checkedProperties > 300);
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
