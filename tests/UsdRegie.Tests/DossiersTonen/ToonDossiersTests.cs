using Microsoft.EntityFrameworkCore;
using UsdRegie.DossiersTonen;

namespace UsdRegie.Tests.DossiersTonen;

public class ToonDossiersTests
{
    [Fact]
    public async Task De_lijst_opent_een_dossier_met_de_uitleg_van_elke_signalering_en_zonder_nummers()
    {
        await using var huis = await Regiehuis.Open();
        Assert.Contains("nog geen dossiers", (await huis.Pagina("/")).Html, StringComparison.Ordinal);
        await huis.Meld(Berichten.Koppeling());
        await huis.Klok("2023-11-15");

        var (status, lijst) = await huis.Pagina("/");
        Assert.Equal(200, status);
        Assert.Contains("Amal Haddad", lijst, StringComparison.Ordinal);
        Assert.Contains("In opvang", lijst, StringComparison.Ordinal);
        Assert.Contains("Waarschuwing", lijst, StringComparison.Ordinal);
        var id = await huis.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        Assert.Contains($"href=\"/dossiers/{id}\"", lijst, StringComparison.Ordinal);

        var dossier = (await huis.Pagina($"/dossiers/{id}")).Html;
        Assert.Contains("AL-01", dossier, StringComparison.Ordinal);
        Assert.Contains("<dt>Moedertaal</dt><dd>Arabisch</dd>", dossier, StringComparison.Ordinal);
        Assert.Contains("Er is nog geen contact geweest sinds de koppeling op 16 oktober 2023.", dossier, StringComparison.Ordinal);
        Assert.Contains("COA koppelt de persoon aan de gemeente", dossier, StringComparison.Ordinal);
        foreach (var html in (string[])[lijst, dossier])
        {
            Assert.DoesNotContain("999990019", html, StringComparison.Ordinal);
            Assert.DoesNotContain("2900000019", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal("regisseur-gm", await huis.Store(db => db.Audit.Where(a => a.DossierId == id).Select(a => a.Wie).SingleAsync()));
    }

    [Fact]
    public async Task Een_andere_gemeente_of_rol_ziet_het_dossier_niet()
    {
        await using var huis = await Regiehuis.Open();
        await huis.Meld(Berichten.Koppeling());
        var id = await huis.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());

        Assert.DoesNotContain("Amal Haddad", (await huis.Pagina("/", Regiehuis.Hilversum)).Html, StringComparison.Ordinal);
        foreach (var (wie, verwacht) in ((string?, int)[])[(Regiehuis.Hilversum, 404), (Regiehuis.Vwn, 403), (Regiehuis.Beleid, 403), (Regiehuis.Beheer, 403), (Regiehuis.Teamleider, 200)])
        {
            Assert.Equal(verwacht, (await huis.Pagina($"/dossiers/{id}", wie)).Status);
        }
        var (_, uitleg) = await huis.Pagina("/", Regiehuis.Vwn);
        Assert.Contains("Uw rol geeft geen toegang", uitleg, StringComparison.Ordinal);
        Assert.Empty(await huis.Store(db => db.Audit.Where(a => a.DossierId == id && a.Wie != "teamleider-gm").ToListAsync()));
    }

    [Theory]
    [InlineData("tir", "Tigrinya")]
    [InlineData("qaa", "qaa")]
    public void Een_taal_staat_er_met_haar_naam_en_een_onbekende_met_haar_code(string code, string naam) => Assert.Equal(naam, Woorden.Taal(code));

    [Theory]
    [InlineData("ONTVANGEN", "ontvangen, nog niet verwerkt")]
    [InlineData("NOG_GEEN_ANTWOORD", "nog geen antwoord")]
    [InlineData("GEWEIGERD", "niet geregistreerd, DUO weigerde het; zie de signalering")]
    public void Van_een_plan_staat_er_hoe_ver_het_bij_DUO_is(string status, string woorden) => Assert.Equal(woorden, Woorden.BijDuo(status));

    [Theory]
    [InlineData("InOpvang", "In opvang")]
    [InlineData("GEZINSMIGRANT_OF_OVERIG", "Gezinsmigrant of overig")]
    [InlineData("MAP", "MAP")]
    [InlineData("OPEN", "Open")]
    [InlineData("B1", "B1")]
    public void Codes_worden_woorden(string code, string woorden) => Assert.Equal(woorden, Woorden.Van(code));
}
