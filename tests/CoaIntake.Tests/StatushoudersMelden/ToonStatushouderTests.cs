using Inburgering.Testing;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Keten.V1;

namespace CoaIntake.Tests.StatushoudersMelden;

public class ToonStatushouderTests(CoaHost host) : IClassFixture<CoaHost>
{
    private async Task<Pagina> Koppel(string vNummer, string naam = "Amal Haddad") => await host.Verstuur(
        await host.Haal("/statushouders/nieuw"), null,
        ("vNummer", vNummer), ("bsn", "999990019"), ("naam", naam), ("geboortedatum", "1994-05-20"), ("moedertaal", "ara"), ("azcLocatie", "Almere"), ("koppelingsdatum", "2023-10-16"));

    private static readonly (string, string)[] Profiel =
    [
        ("opleidingsniveau", "HBO"), ("opleidingsjaren", "16"), ("diplomawaardering", "AANGEVRAAGD"), ("beroepen", "verpleegkundige\r\ntolk"), ("taalniveau.luisteren", "A1"), ("taalniveau.spreken", "A1"),
        ("alfabetiseringsbehoefte", "NEE"), ("voorinburgering.deelname", "ja"), ("voorinburgering.modules", "KNM"), ("voorinburgering.uren", "12,5"), ("digid", "JA"), ("rijbewijs", "nee"), ("praktischeBeperking", "geen trap"),
    ];

    [Fact]
    public async Task In_een_gang_van_koppeling_tot_overdracht_en_niets_wordt_twee_keer_getypt()
    {
        var persoon = await Koppel("2900000101");
        Assert.Contains("De koppeling is gemeld.", persoon.Tekst, StringComparison.Ordinal);
        Assert.Matches("<details open=\"open\" id=\"profiel\">", persoon.Html);

        var na = await host.Verstuur(persoon, "profiel", Profiel);
        Assert.Contains("Het klantprofiel is gedeeld", na.Tekst, StringComparison.Ordinal);
        na = await host.Verstuur(na, "verhuizing", ("verhuisdatum", "2024-01-15"), ("zeker", "nee"));
        Assert.Contains("15 januari 2024 (verwacht)", na.Tekst, StringComparison.Ordinal);

        // Filled in already: the moving date, the education, the levels and the rest of what COA told before.
        var aangeboden = await host.Verstuur(na, "overdracht", ("scenario", "SNELLE_START"), ("vanContact.naam", "Ine Vos"), ("vanContact.telefoon", "036 530 00 00"), ("velden.wens", "werken in de zorg"), ("velden.gezinssamenstelling", "alleenstaand"), ("velden.bankrekening", "aangevraagd"));
        Assert.Contains("De overdracht is aangeboden.", aangeboden.Tekst, StringComparison.Ordinal);
        Assert.Contains("wacht op de gemeente", aangeboden.Tekst, StringComparison.Ordinal);

        await host.Rust();
        var gekoppeld = Assert.Single(host.Regie.Berichten<StatushouderGekoppeld>(), b => b.Data.VNummer == "2900000101");
        var wie = gekoppeld.Envelope.Subject!.Value;
        Assert.Equal(("Amal Haddad", "ara", "1942"), (gekoppeld.Data.Naam, gekoppeld.Data.Moedertaal, gekoppeld.Data.Gemeentecode));
        var profiel = Assert.Single(host.Regie.Over<KlantprofielGedeeld>(wie));
        Assert.Equal((Opleidingsniveau.Hbo, 16, 12.5m, false, "geen trap"), (profiel.Opleidingsniveau, profiel.Opleidingsjaren!.Value, profiel.Voorinburgering.Uren, profiel.Rijbewijs!.Value, profiel.PraktischeBeperking));
        Assert.Equal(["verpleegkundige", "tolk"], profiel.Beroepen.Select(b => b.Naam));
        Assert.Null(profiel.Taalniveau.Lezen);
        Assert.False(Assert.Single(host.Regie.Over<VerhuisdatumBekend>(wie)).Zeker);

        var aanbod = Assert.Single(host.Regie.Over<OverdrachtAangeboden>(wie));
        var velden = aanbod.Velden.ToDictionary(v => v.Naam, v => v.Waarde);
        Assert.Equal((new DateOnly(2024, 1, 15), Overdrachtscenario.SnelleStart, "Ine Vos"), (aanbod.GewensteStart, aanbod.Scenario!.Value, aanbod.VanContact!.Naam));
        Assert.Equal(("2900000101", "999990019", "hbo", "verpleegkundige, tolk", "luisteren A1, spreken A1, lezen onbekend, schrijven onbekend", "KNM, 12,5 uur", "geen trap"), (velden["vNummer"], velden["bsn"], velden["opleiding"], velden["werkervaring"], velden["taalniveau"], velden["voorinburgering"], velden["praktischeBeperkingen"]));
        // Everything that T1 asks (domain §2.3 T1) is there, so the municipality has nothing to ask again.
        Assert.Empty(new[]
        {
            "aanleiding", "status", "lopendeActiviteiten", "openAfspraken", "aandachtspunten", "wens", "doel", "vNummer", "koppelingsdatum", "azcLocatie", "gezinssamenstelling", "opleiding", "werkervaring", "taalniveau", "alfabetisering",
            "voorinburgering", "digid", "bankrekening", "rijbewijs", "verhuisdatum", "praktischeBeperkingen", "scenario",
        }.Except(velden.Keys));
        Assert.Equal(["nld", "ara"], aanbod.ClientkopieTalen);
    }

    [Fact]
    public async Task Een_formulier_dat_twee_keer_wordt_verstuurd_is_een_overdracht_en_intrekken_kan()
    {
        var persoon = await Koppel("2900000102");
        var na = await host.Verstuur(await host.Verstuur(persoon, "profiel", Profiel), "verhuizing", ("verhuisdatum", "2024-01-15"), ("zeker", "ja"));
        (string, string)[] getypt = [("scenario", "GECOMBINEERD"), ("vanContact.naam", "Ine Vos"), ("velden.wens", "rust"), ("velden.gezinssamenstelling", "alleenstaand"), ("velden.bankrekening", "ja")];
        await host.Verstuur(na, "overdracht", getypt);
        var twee = await host.Verstuur(na, "overdracht", getypt);
        await host.Rust();
        var wie = host.Regie.Berichten<StatushouderGekoppeld>().Single(b => b.Data.VNummer == "2900000102").Envelope.Subject!.Value;
        var aanbod = Assert.Single(host.Regie.Over<OverdrachtAangeboden>(wie));

        // The municipality misses something: it stands on top, and the next offer starts from the last one.
        await host.Bus("keten.overdracht-geaccepteerd.v1", wie, new { overdrachtId = aanbod.OverdrachtId, ontbrekendeVelden = new[] { "bankrekening" }, akkoord = false });
        Assert.Contains("de gemeente mist in de overdracht: bankrekening", (await host.Haal("/statushouders")).Tekst, StringComparison.Ordinal);
        var open = await host.Haal(twee.Pad.Split('?')[0]);
        Assert.Contains("De gemeente mist: bankrekening", open.Tekst, StringComparison.Ordinal);
        Assert.Matches("<details open=\"open\" id=\"overdracht\">", open.Html);
        Assert.Contains("name=\"velden.wens\" required=\"required\" maxlength=\"500\" value=\"rust\"", open.Html, StringComparison.Ordinal);
        await host.Verstuur(open, "overdracht", ("velden.bankrekening", "bij de ING"));
        await host.Rust();
        Assert.Equal(2, host.Regie.Over<OverdrachtAangeboden>(wie).Count);
    }

    [Fact]
    public async Task Wat_mis_is_staat_bij_het_veld_en_wat_getypt_was_blijft_staan()
    {
        var leeg = await host.Haal("/statushouders/nieuw");
        var fout = await host.Verstuur(leeg, null, ("vNummer", "V123"), ("bsn", "123456789"), ("naam", "Yonas Tekle"), ("geboortedatum", "2024-02-30"), ("azcLocatie", ""));
        Assert.Equal(400, fout.Status);
        foreach (var verwacht in (string[])["Geboortedatum : Dit is geen bestaande datum.", "AZC : Vul dit in.", "Moedertaal : Vul dit in.", "Er is niets verstuurd."]) { Assert.Contains(verwacht, fout.Tekst, StringComparison.Ordinal); }
        Assert.Contains("value=\"Yonas Tekle\"", fout.Html, StringComparison.Ordinal);
        fout = await host.Verstuur(fout, null, ("geboortedatum", "1990-01-01"), ("azcLocatie", "Almere"), ("moedertaal", "tir"));
        Assert.Contains("V-nummer : Een V-nummer heeft 1 tot en met 10 cijfers.", fout.Tekst, StringComparison.Ordinal);
        fout = await host.Verstuur(fout, null, ("vNummer", "2900000103"));
        Assert.Contains("BSN : Dit is geen geldig BSN", fout.Tekst, StringComparison.Ordinal);
        Assert.Contains("href=\"#koppeling-bsn\"", fout.Html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", fout.Html, StringComparison.Ordinal);
        var goed = await host.Verstuur(fout, null, ("bsn", ""));
        Assert.Equal(200, goed.Status);

        var profiel = await host.Verstuur(goed, "profiel", ("voorinburgering.uren", "12.5"), ("opleidingsjaren", "99"));
        Assert.Equal(400, profiel.Status);
        Assert.Contains("Uren voorinburgering : Vul de gevolgde uren in, in stappen van een kwartier", profiel.Tekst, StringComparison.Ordinal);
        profiel = await host.Verstuur(profiel, "profiel", [.. Profiel.Where(p => p.Item1 != "opleidingsjaren")]);
        Assert.Contains("Jaren onderwijs : Vul een heel getal in van 0 tot en met 30.", profiel.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_bekend_nummer_wordt_niet_per_ongeluk_overschreven_en_verbeteren_houdt_wat_niet_in_het_formulier_staat()
    {
        using var inhoud = new StringContent($$"""{"vNummer":"2900000104","naam":"Selam Gebre","geboortedatum":"1990-01-01","moedertaal":"tir","gemeentecode":"1942","azcLocatie":"Almere","koppelingsdatum":"2023-10-16","gezinsverbandId":"0199f0c0-0000-7000-8000-000000000104"}""", System.Text.Encoding.UTF8, "application/json");
        var (status, json) = await host.Api(HttpMethod.Post, "koppelingen", inhoud);
        Assert.Equal(201, status);
        var weer = await Koppel("2900000104", "Iemand Anders");
        Assert.Equal(400, weer.Status);
        Assert.Contains("Dit V-nummer staat al in uw lijst.", weer.Tekst, StringComparison.Ordinal);

        var pad = $"/statushouders/{json.GetProperty("koppelingId").GetGuid()}";
        await host.Verstuur(await host.Haal(pad), "koppeling", ("azcLocatie", "Amersfoort"));
        await host.Rust();
        var laatste = host.Regie.Over<StatushouderGekoppeld>(json.GetProperty("inburgeraarId").GetGuid())[^1];
        Assert.Equal(("Selam Gebre", "Amersfoort", "0199f0c0-0000-7000-8000-000000000104"), (laatste.Naam, laatste.AzcLocatie, laatste.GezinsverbandId.ToString()));
        Assert.Equal(404, (await host.Haal(pad, oin: CoaOnderTest.AndereCoa)).Status);
        Assert.Equal(403, (await host.Haal(pad, rol: "taalschool")).Status);
    }

    [Fact]
    public async Task Een_vraag_om_het_klantprofiel_staat_bovenaan_tot_het_gedeeld_is()
    {
        var persoon = await Koppel("2900000105", "Parwin Noori");
        var wie = host.Regie.Berichten<StatushouderGekoppeld>().Where(b => b.Data.VNummer == "2900000105").Select(b => b.Envelope.Subject).FirstOrDefault();
        await host.Bus("cmd.vraag-klantprofiel-op.v1", wie, new { vNummer = "2900000105", reden = "intake gepland" });
        Assert.Contains("Parwin Noori : de gemeente vraagt sinds 20 november 2023 om het klantprofiel (intake gepland)", (await host.Haal("/statushouders")).Tekst, StringComparison.Ordinal);
        Assert.Contains("De gemeente vraagt sinds 20 november 2023 om het klantprofiel", (await host.Haal(persoon.Pad.Split('?')[0])).Tekst, StringComparison.Ordinal);
        await host.Verstuur(persoon, "profiel", Profiel);
        Assert.DoesNotContain("Parwin Noori : de gemeente vraagt", (await host.Haal("/statushouders")).Tekst, StringComparison.Ordinal);
    }
}
