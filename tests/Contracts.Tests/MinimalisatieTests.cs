using System.Text.Json.Nodes;
using Inburgering.Contracts;

namespace Contracts.Tests;

/// <summary>Who may receive what is decided by the subscribers on the contract (AVG art. 5); these are the hard limits.</summary>
public class MinimalisatieTests
{
    [Fact]
    public void Een_bsn_staat_alleen_in_berichten_die_er_grondslag_voor_hebben() =>
        Assert.Equal(["C03", "C04", "C05", "M01", "M10"], CodesWith("bsn"));

    [Fact]
    public void Een_v_nummer_staat_alleen_in_berichten_van_coa_en_duo_aan_de_gemeente_en_in_de_vraag_aan_coa() =>
        Assert.Equal(["C01", "M01", "M02", "M10"], CodesWith("vNummer"));

    [Fact]
    public void Vluchtelingenwerk_ontvangt_nooit_een_bsn_v_nummer_of_handhaving()
    {
        foreach (var bericht in Berichtcatalogus.Alle.Where(b => b.Kenmerk.Abonnees.Contains(Diensten.VluchtelingenwerkBegeleiding)))
        {
            Assert.DoesNotContain(Names(Schemas.Of(bericht)), n => n is "bsn" or "vNummer");
            var classes = bericht.Kenmerk.Klassen.Split(' ');
            Assert.DoesNotContain(classes, k => k is "K6" or "K7");
            // A handover may carry K3 for other receivers; it is addressed and filtered by the sender.
            Assert.True(!classes.Contains("K3") || bericht.Kenmerk is { Code: "M06", Geadresseerd: true }, bericht.Kenmerk.Type);
        }
    }

    [Fact]
    public void Een_v_nummer_of_bsn_maakt_het_bericht_k3()
    {
        foreach (var bericht in Berichtcatalogus.Alle.Where(b => Names(Schemas.Of(b)).Any(n => n is "bsn" or "vNummer")))
        {
            Assert.Contains("K3", bericht.Kenmerk.Klassen.Split(' '));
        }
    }

    [Fact]
    public void Handhaving_en_inkomen_verlaten_de_gemeente_niet()
    {
        foreach (var bericht in Berichtcatalogus.Alle.Where(b => b.Kenmerk.Klassen.Split(' ').Any(k => k is "K5" or "K7")))
        {
            Assert.Empty(bericht.Kenmerk.Abonnees);
        }
    }

    [Fact]
    public void Een_taalschool_hoort_niets_over_inkomen_gezondheid_of_boetes()
    {
        foreach (var bericht in Berichtcatalogus.Alle.Where(b => b.Kenmerk.Abonnees.Contains(Diensten.TaalschoolVoortgang)))
        {
            Assert.DoesNotContain(bericht.Kenmerk.Klassen.Split(' '), k => k is "K5" or "K6" or "K7");
        }
    }

    [Fact]
    public void Geen_bericht_draagt_de_persoon_in_de_inhoud_behalve_een_gezinslid()
    {
        var withPerson = Berichtcatalogus.Alle.Where(b => Names(Schemas.Of(b)).Contains("inburgeraarId")).Select(b => b.Kenmerk.Code);
        Assert.Equal(["M41"], withPerson);
    }

    private static IEnumerable<string> CodesWith(string name) =>
        Berichtcatalogus.Alle.Where(b => Names(Schemas.Of(b)).Contains(name)).Select(b => b.Kenmerk.Code).Distinct().Order(StringComparer.Ordinal);

    /// <summary>All property names in the message, at any depth.</summary>
    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject o => (o["properties"]?.AsObject().Select(p => p.Key) ?? []).Concat(o.SelectMany(p => Names(p.Value))),
        JsonArray a => a.SelectMany(Names),
        _ => [],
    };
}
