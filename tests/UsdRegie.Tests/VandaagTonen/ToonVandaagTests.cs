using Microsoft.EntityFrameworkCore;
using UsdRegie.Signaleringen;
using UsdRegie.SignaleringenBehandelen;

namespace UsdRegie.Tests.VandaagTonen;

public class ToonVandaagTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task De_ernstigste_persoon_staat_boven_met_uitleg_sinds_en_volgende_stap_en_een_andere_gemeente_ziet_niets()
    {
        await using var h = await Regiehuis.Open();
        var (amal, berhane) = await Twee(h);
        await h.Klok("2023-11-15");
        Assert.Equal(201, (await h.Post($"dossiers/{berhane}/calamiteiten", new { ernst = "HOOG", kort = "Bel mij.", terugbellen = "0351234567" })).Status);
        await h.Klok(h.Nu);

        var (status, html) = await h.Pagina("/vandaag");
        Assert.Equal(200, status);
        Assert.Contains("Vandaag, 15 november 2023", html, StringComparison.Ordinal);
        Assert.True(Plaats(html, "Berhane Tesfay") < Plaats(html, "Amal Haddad"), "Who has a critical alert stands first.");
        Assert.True(Plaats(html, "(AL-44)") < Plaats(html, "(AL-01)") && Plaats(html, "(AL-01)") < Plaats(html, "Amal Haddad"), "The alerts of a person stand together, the most severe first.");
        foreach (var tekst in (string[])["Er is nog geen contact geweest sinds de koppeling op 16 oktober 2023.", "Open, sinds 30 oktober 2023.", VolgendeStap.Van("AL-01"), "aria-current=\"page\">Vandaag</a>", $"href=\"/dossiers/{amal}\""])
        {
            Assert.Contains(tekst, html, StringComparison.Ordinal);
        }
        foreach (var niet in (string[])["999990019", "2900000019", "<script", "style=", "onclick"]) { Assert.DoesNotContain(niet, html, StringComparison.OrdinalIgnoreCase); }
        var (_, elders) = await h.Pagina("/vandaag", Regiehuis.Hilversum);
        Assert.DoesNotContain("Amal", elders, StringComparison.Ordinal);
        Assert.Contains("Er staat niets open.", elders, StringComparison.Ordinal);
        Assert.Equal(2, await h.Store(db => db.Audit.CountAsync(a => a.Handeling == "vandaag bekeken")));
        foreach (var (wie, verwacht) in ((string, int)[])[(Regiehuis.Usd, 200), (Regiehuis.Teamleider, 200), (Regiehuis.Vwn, 403), (Regiehuis.Beleid, 403), (Regiehuis.Beheer, 403), (Regiehuis.SchoolA, 403)])
        {
            Assert.Equal(verwacht, (await h.Pagina("/vandaag", wie)).Status);
        }
    }

    [Fact]
    public async Task Erkennen_sluimeren_beoordelen_en_sluiten_doen_op_de_pagina_wat_de_API_doet()
    {
        await using var h = await Regiehuis.Open();
        await Twee(h);
        await h.Klok("2023-11-15");
        var (contact, profiel) = (await Signalering(h, "AL-01"), await Signalering(h, "AL-02"));

        var (_, erkend) = await h.Verstuur("/vandaag", "Erken", Velden(contact));
        Assert.Contains("Erkend, sinds 30 oktober 2023.", erkend, StringComparison.Ordinal);
        Assert.Contains("Beoordeeld: onterecht.", (await h.Verstuur("/vandaag", "Beoordeel", Velden(contact, ("terecht", "false"), ("toelichting", "Er was een contact.")))).Html, StringComparison.Ordinal);

        foreach (var (knop, velden, uitleg) in ((string, (string, string)[], string)[])[
            ("Sluimer", [("tot", "2023-11-15"), ("reden", "Wacht")], "Kies een dag na vandaag."), ("Sluimer", [("tot", "2024-02-01"), ("reden", "Wacht")], "ten hoogste 14 dagen"), ("Sluimer", [("tot", "x"), ("reden", "Wacht")], "Kies tot welke dag"),
            ("Sluimer", [("tot", "2023-11-20"), ("reden", " ")], "Geef een reden op."), ("Sluit", [("reden", "Klaar")], "Deze signalering sluit vanzelf"), ("Beoordeel", [], "Kies of de signalering terecht was."),
            ("Sluimer", [("tot", "2023-11-20"), ("reden", new string('x', 501))], "ten hoogste 500 tekens")])
        {
            var (status, html) = await h.Verstuur("/vandaag", knop, Velden(contact, velden));
            Assert.Equal(400, status);
            Assert.Contains(uitleg, html, StringComparison.Ordinal);
        }

        var (_, weg) = await h.Verstuur("/vandaag", "Sluimer", Velden(contact, ("tot", "2023-11-20"), ("reden", "Afspraak staat")));
        Assert.DoesNotContain($"s-{contact:N}", weg, StringComparison.Ordinal);
        await h.Klok("2023-11-20");
        Assert.Contains($"s-{contact:N}", (await h.Pagina("/vandaag")).Html, StringComparison.Ordinal);

        Assert.Contains("Geef een reden op.", (await h.Verstuur("/vandaag", "Sluit", Velden(profiel))).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"s-{profiel:N}", (await h.Verstuur("/vandaag", "Sluit", Velden(profiel, ("reden", "Zelf uitgevraagd")))).Html, StringComparison.Ordinal);
        Assert.Equal("OPGELOST", await h.Store(db => db.Signaleringen.Where(s => s.SignaleringId == profiel).Select(s => s.Status).SingleAsync(Ct)));
        Assert.Equal(409, (await h.Post($"signaleringen/{profiel}/_erken", new { })).Status);
        Assert.Equal(400, (await h.Verstuur("/vandaag", "Erken", Velden(profiel))).Status);
        Assert.Equal(404, (await h.Verstuur("/vandaag", "Erken", Velden(contact), Regiehuis.Hilversum)).Status);
    }

    [Fact]
    public async Task Het_filter_toont_de_dossiers_van_mij_of_van_een_ander_en_blijft_staan_na_een_formulier()
    {
        await using var h = await Regiehuis.Open();
        var (amal, berhane) = await Twee(h);
        foreach (var (dossier, naam) in ((Guid, string)[])[(amal, "regisseur-gm"), (berhane, "Sam de Wit")])
        {
            Assert.Equal(201, (await h.Post($"dossiers/{dossier}/begeleiders", new { rol = "REGISSEUR", naam, organisatie = "USD", telefoon = "0351234567", email = "r@usd.example" })).Status);
        }
        await h.Klok("2023-11-15");
        var (_, mijn) = await h.Pagina("/vandaag?regisseur=mij");
        Assert.Contains("Amal Haddad", mijn, StringComparison.Ordinal);
        Assert.DoesNotContain("Berhane Tesfay", mijn, StringComparison.Ordinal);
        var (_, sam) = await h.Pagina("/vandaag?regisseur=Sam%20de%20Wit");
        Assert.Contains("Berhane Tesfay", sam, StringComparison.Ordinal);
        Assert.DoesNotContain("Amal Haddad", sam, StringComparison.Ordinal);

        var signalering = await h.Store(db => db.Signaleringen.Where(s => s.DossierId == amal && s.Code == "AL-01").Select(s => s.SignaleringId).SingleAsync(Ct));
        Assert.DoesNotContain("Berhane Tesfay", (await h.Verstuur("/vandaag?regisseur=mij", "Erken", Velden(signalering, ("regisseur", "mij"), ("pagina", "1"), ("overdrachtpagina", "1")))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overdrachten_staan_bij_wie_aan_zet_is_en_worden_daar_behandeld()
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        var (amal, _) = await Twee(h);
        var (aanbod, terug) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await h.Meld(Berichten.T1(aanbod));
        await h.Meld(Berichten.T1(terug) with { GewensteStart = new(2024, 2, 1) });
        var t2 = (await h.Post("overdrachten", new { dossierId = amal, soort = "T2", gewensteStart = "2024-01-22", velden = Array.Empty<object>(), clientkopieTalen = new[] { "ara" } })).Json!["overdrachtId"]!.GetValue<Guid>();
        await h.Klok(h.Nu);

        var (_, html) = await h.Pagina("/vandaag");
        Assert.Contains("2 overdrachten wachten op u", html, StringComparison.Ordinal);
        Assert.True(Plaats(html, $"o-{aanbod:N}") < Plaats(html, "waarbij u op een ander wacht") && Plaats(html, "waarbij u op een ander wacht") < Plaats(html, $"o-{t2:N}"));
        Assert.Contains("VluchtelingenWerk: accepteren of terugleggen", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">Neem de overdracht aan<", html[Plaats(html, $"o-{t2:N}")..], StringComparison.Ordinal);
        Assert.DoesNotContain($"o-{aanbod:N}", (await h.Pagina("/vandaag", Regiehuis.Hilversum)).Html, StringComparison.Ordinal);

        foreach (var (knop, velden, uitleg) in ((string, (string, string)[], string)[])[
            ("Accepteer", [("naam", " ")], "Vul de naam in"), ("Accepteer", [("naam", "Sam"), ("datum", "2024-02-01")], "in de toekomst"), ("LegTerug", [("reden", "Onvolledig")], "wat er nodig is"), ("TrekIn", [("reden", "Fout")], "Geen toegang"), ("RondAf", [("uitkomst", "Klaar")], "nog niet aangenomen")])
        {
            var (status, fout) = await h.Verstuur("/vandaag", knop, Overdracht(aanbod, velden));
            Assert.Equal(400, status);
            Assert.Contains(uitleg, fout, StringComparison.Ordinal);
        }
        Assert.Equal(404, (await h.Verstuur("/vandaag", "Accepteer", Overdracht(aanbod, ("naam", "Iemand")), Regiehuis.Hilversum)).Status);

        var (_, na) = await h.Verstuur("/vandaag", "Accepteer", Overdracht(aanbod, ("naam", "Sam de Wit"), ("telefoon", "0351234567")));
        Assert.Contains("Geaccepteerd, aangeboden op 8 januari 2024", na, StringComparison.Ordinal);
        await h.Verstuur("/vandaag", "Gesprek", Overdracht(aanbod, ("datum", "2024-01-05"), ("wijze", "Driegesprek")));
        await h.Verstuur("/vandaag", "RondAf", Overdracht(aanbod, ("uitkomst", "Kennisgemaakt")));
        await h.Verstuur("/vandaag", "LegTerug", Overdracht(terug, ("reden", "NietOnzeDoelgroep"), ("toelichting", "Zij woont hier niet.")));
        await h.Verstuur("/vandaag", "VulAan", Overdracht(t2, ("veld", "wens"), ("waarde", "werken in de zorg")));
        await h.Verstuur("/vandaag", "TrekIn", Overdracht(t2, ("reden", "Verkeerde datum.")));
        var kaart = (await h.Vraag($"overdrachten/{aanbod}")).Json!;
        Assert.Equal(("AFGEROND", "2024-01-05"), (kaart["status"]!.GetValue<string>(), kaart["gesprekOp"]!.GetValue<string>()));
        Assert.Equal(["AFGEROND", "TERUGGELEGD", "INGETROKKEN"], await h.Store(async db => (string[])[.. await db.Overdrachten.OrderBy(o => o.AangebodenOp).ThenBy(o => o.Soort).Select(o => o.Status).ToListAsync(Ct)]));
        Assert.Contains("Er wacht geen overdracht op u.", (await h.Pagina("/vandaag")).Html, StringComparison.Ordinal);
        await h.Klok(h.Nu);
        Assert.Contains(h.Verzonden, v => v.Dienst == "coa-intake" && v.Type == "nl.inburgering.keten.overdracht-geaccepteerd.v1");
    }

    [Fact]
    public async Task Wie_meer_personen_heeft_dan_een_pagina_bladert_zonder_iemand_te_missen()
    {
        await using var h = await Regiehuis.Open();
        for (var i = 0; i < 27; i++) { await h.Stuur(Berichten.Koppeling($"29000001{i:00}", null, $"Persoon Nummer{i:00}"), Guid.CreateVersion7(), "00000099000001001000", Guid.CreateVersion7()); }
        await h.Klok(h.Nu);
        await h.Klok("2023-11-15");
        var (een, twee) = ((await h.Pagina("/vandaag")).Html, (await h.Pagina("/vandaag?pagina=2")).Html);
        Assert.Contains("Volgende personen", een, StringComparison.Ordinal);
        Assert.DoesNotContain("Volgende personen", twee, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 27), i => Assert.NotEqual(een.Contains($"Nummer{i:00}", StringComparison.Ordinal), twee.Contains($"Nummer{i:00}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Elke_signalering_heeft_een_volgende_stap() => Assert.All(Regels.Alle, r => Assert.EndsWith(".", VolgendeStap.Van(r.Code), StringComparison.Ordinal));

    private static int Plaats(string html, string tekst)
    {
        var plaats = html.IndexOf(tekst, StringComparison.Ordinal);
        Assert.True(plaats >= 0, $"Not on the page: {tekst}");
        return plaats;
    }

    private static async Task<(Guid Amal, Guid Berhane)> Twee(Regiehuis h)
    {
        await h.Meld(Berichten.Koppeling());
        await h.Meld(Berichten.Koppeling("2900000020", "999990020", "Berhane Tesfay"), Guid.CreateVersion7());
        var dossiers = await h.Store(db => db.Dossiers.OrderBy(d => d.Sorteersleutel).Select(d => d.DossierId).ToListAsync(Ct));
        return (dossiers[0], dossiers[1]);
    }

    private static Task<Guid> Signalering(Regiehuis h, string code) => h.Store(db => db.Signaleringen.Where(s => s.Code == code).OrderBy(s => s.DossierId).Select(s => s.SignaleringId).FirstAsync(Ct));

    private static Dictionary<string, string> Velden(Guid signalering, params (string Naam, string Waarde)[] velden) => new(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)).Prepend(new("signaleringId", signalering.ToString())));

    private static Dictionary<string, string> Overdracht(Guid overdracht, params (string Naam, string Waarde)[] velden) => new(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)).Prepend(new("overdrachtId", overdracht.ToString())));
}
