using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Vwn.V1;
using VluchtelingenwerkBegeleiding.Overdragen;

namespace VluchtelingenwerkBegeleiding.Tests.Overdragen;

/// <summary>The end of the guidance on the page: offer T5, hear what the municipality did, complete.</summary>
public class ToonOverdragenTests(VwnHost host) : IClassFixture<VwnHost>
{
    private static (string, string)[] Velden(params (string Naam, string Waarde)[] anders) =>
    [
        .. Overdrachtsgegevens.Vragen.Select(v => ($"veld:{v.Naam}", $"antwoord op {v.Naam}")).Concat([("einde", "2024-02-01"), ("naam", "Karin Smit"), ("telefoon", "0355550000"), ("kopieNederlands", "true"), ("kopieMoedertaal", "true")])
            .Where(v => anders.All(a => a.Naam != v.Item1)), .. anders,
    ];

    [Fact]
    public async Task Overdragen_tot_en_met_het_afronden()
    {
        var persoon = await host.Begeleid();
        var (begeleiding, pad) = ($"/begeleidingen/{persoon}", $"/begeleidingen/{persoon}/overdragen");
        await host.Verstuur(begeleiding, "Meld", ("status", "Voortgang"), ("datum", "2024-01-12"), ("begeleider", "Karin Smit"), ("thema:huisarts", "klaar"), ("openstaand", "Rekening openen."));
        Assert.Contains($"href=\"{pad}\"", (await host.Haal(begeleiding)).Html, StringComparison.Ordinal);
        var open = await host.Haal(pad);
        foreach (var tekst in (string[])["huisarts klaar</textarea>", "Rekening openen.</textarea>", "in het Arabisch"]) { Assert.Contains(tekst, open.Html, StringComparison.Ordinal); }

        var na = await host.Verstuur(open, pad, "Bied", Velden());
        Assert.Contains("De overdracht is aangeboden.", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("wacht op antwoord van de gemeente", na.Tekst, StringComparison.Ordinal);
        Assert.Equal(400, (await host.Verstuur(open, pad, "Bied", Velden())).Status);
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Over<OverdrachtAangeboden>(persoon));
        Assert.Equal((Overdrachtsoort.T5, VwnHost.Gemeente, new DateOnly(2024, 2, 1), "Karin Smit"), (bericht.Soort, bericht.NaarOin, bericht.GewensteStart, bericht.VanContact?.Naam));
        Assert.Equal(Overdrachtsgegevens.Vragen.Select(v => (v.Naam, $"antwoord op {v.Naam}")), bericht.Velden.Select(v => (v.Naam, v.Waarde)));
        Assert.Equal(["nld", "ara"], bericht.ClientkopieTalen);

        // Not complete before the municipality has taken it.
        Assert.Contains("nog niet aangenomen", (await host.Verstuur(pad, "RondAf", ("datum", "2024-01-15"))).Tekst, StringComparison.Ordinal);
        await host.Bus("keten.overdracht-geaccepteerd.v1", persoon, "2024-01-15T08:00:00+01:00", new { overdrachtId = bericht.OverdrachtId, gesprekDatum = "2024-01-12", wijze = "DRIEGESPREK", behandelaar = new { naam = "Rosa de Wit", telefoon = "0355551234" }, ontbrekendeVelden = Array.Empty<string>(), akkoord = true });
        await host.Rust();
        Assert.Contains("Rosa de Wit, 0355551234", (await host.Haal(pad)).Tekst, StringComparison.Ordinal);
        Assert.Equal(400, (await host.Verstuur(pad, "RondAf", ("datum", "2024-01-16"))).Status);
        Assert.Contains("De begeleiding is overgedragen en afgerond.", (await host.Verstuur(pad, "RondAf", ("datum", "2024-01-15"))).Tekst, StringComparison.Ordinal);
        await host.Rust();
        var einde = host.Regie.Over<MaatschappelijkeBegeleidingGewijzigd>(persoon).Single(m => m.Status == Begeleidingsstatus.Afgerond);
        Assert.Equal((new DateOnly(2024, 1, 15), "Karin Smit", "Rekening openen."), (einde.Datum, einde.Begeleider, einde.Openstaand));
        Assert.DoesNotContain("nog niet overgedragen", (await host.Haal(begeleiding)).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_een_teruglegging_staat_er_wat_ontbrak_en_is_alles_weer_ingevuld()
    {
        var persoon = await host.Begeleid();
        var pad = $"/begeleidingen/{persoon}/overdragen";
        await host.Verstuur(pad, "Bied", Velden());
        await host.Rust();
        var eerste = Assert.Single(host.Regie.Over<OverdrachtAangeboden>(persoon));
        await host.Bus("keten.overdracht-teruggelegd.v1", persoon, "2024-01-15T08:00:00+01:00", new { overdrachtId = eerste.OverdrachtId, reden = "ONVOLLEDIG", toelichting = "Vertel meer over het netwerk." });
        await host.Rust();
        var terug = await host.Haal(pad);
        Assert.Contains("Teruggelegd er ontbreken gegevens: Vertel meer over het netwerk.", terug.Tekst, StringComparison.Ordinal);
        Assert.Contains("antwoord op wens</textarea>", terug.Html, StringComparison.Ordinal);

        await host.Verstuur(pad, "Bied", Velden(("veld:netwerk", "taalmaatje en voetbalclub")));
        await host.Rust();
        Assert.Contains(host.Regie.Over<OverdrachtAangeboden>(persoon), m => m.OverdrachtId != eerste.OverdrachtId && m.Velden.Any(v => v is { Naam: "netwerk", Waarde: "taalmaatje en voetbalclub" }));
    }

    [Fact]
    public async Task Intrekken_en_aanvullen_nemen_het_oude_aanbod_bij_de_gemeente_weg()
    {
        var persoon = await host.Begeleid();
        var pad = $"/begeleidingen/{persoon}/overdragen";
        await host.Verstuur(pad, "Bied", Velden());
        Assert.Equal(400, (await host.Verstuur(pad, "TrekIn", ("reden", " "))).Status);
        Assert.Contains("De overdracht is ingetrokken.", (await host.Verstuur(pad, "TrekIn", ("reden", "De begeleiding gaat door."))).Tekst, StringComparison.Ordinal);
        await host.Rust();
        Assert.Equal("De begeleiding gaat door.", Assert.Single(host.Regie.Over<CorrectieGepubliceerd>(persoon)).Reden);

        await host.Verstuur(pad, "Bied", Velden());
        await host.Rust();
        var tweede = host.Regie.Over<OverdrachtAangeboden>(persoon)[^1];
        await host.Bus("keten.overdracht-geaccepteerd.v1", persoon, "2024-01-15T08:00:00+01:00", new { overdrachtId = tweede.OverdrachtId, ontbrekendeVelden = new[] { "netwerk" }, akkoord = false });
        await host.Rust();
        Assert.Contains("Nog gevraagd Netwerk", (await host.Haal(pad)).Tekst, StringComparison.Ordinal);
        Assert.Contains("wacht op antwoord", (await host.Verstuur(pad, "Bied", Velden(("veld:netwerk", "taalmaatje")))).Tekst, StringComparison.Ordinal);
        await host.Rust();
        Assert.Equal((3, 2), (host.Regie.Over<OverdrachtAangeboden>(persoon).Count, host.Regie.Over<CorrectieGepubliceerd>(persoon).Count));
    }

    [Theory]
    [InlineData("einde", "", "Vul de dag in waarop uw begeleiding eindigt")]
    [InlineData("naam", " ", "Vul in wie de gemeente bij u kan bereiken.")]
    [InlineData("veld:hulpvragen", "", "welke hulp is nog nodig. Weet u het niet, schrijf dan onbekend.")]
    [InlineData("veld:status", $"Zijn bsn is {VwnHost.Bsn}.", "VluchtelingenWerk werkt zonder persoonsnummers.")]
    public async Task Wat_niet_kan_wordt_uitgelegd_en_wat_ingevuld_was_blijft_staan(string veld, string waarde, string uitleg)
    {
        var persoon = await host.Begeleid();
        var na = await host.Verstuur($"/begeleidingen/{persoon}/overdragen", "Bied", Velden((veld, waarde)));
        Assert.Equal(400, na.Status);
        Assert.Contains(uitleg, na.Tekst, StringComparison.Ordinal);
        Assert.Contains("antwoord op wens</textarea>", na.Html, StringComparison.Ordinal);
        await host.Rust();
        Assert.Empty(host.Regie.Over<OverdrachtAangeboden>(persoon));
    }

    [Fact]
    public async Task Wie_de_inburgeraar_niet_begeleidt_ziet_en_doet_niets_en_een_afgeronde_begeleiding_vraagt_om_de_overdracht()
    {
        var persoon = await host.Begeleid();
        var pad = $"/begeleidingen/{persoon}/overdragen";
        Assert.Equal(404, (await host.Haal(pad, oin: VwnHost.AndereVwn)).Status);
        Assert.Equal(404, (await host.Haal($"/begeleidingen/{Guid.CreateVersion7()}/overdragen")).Status);
        Assert.Equal(403, (await host.Haal(pad, rol: "usd")).Status);
        await host.Verstuur($"/begeleidingen/{persoon}", "Meld", ("status", "Afgerond"), ("datum", "2024-01-15"), ("begeleider", "Karin Smit"));
        Assert.Contains("De begeleiding is klaar, maar nog niet overgedragen.", (await host.Haal($"/begeleidingen/{persoon}")).Tekst, StringComparison.Ordinal);
    }
}
