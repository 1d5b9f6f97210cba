using System.Globalization;
using Inburgering.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using UsdRegie.PostVersturen;

namespace UsdRegie.Tests.PostVersturen;

/// <summary>Mail about alerts over a real SMTP line: one when it opens, one when it is over, an overview a day, nothing at night, and nobody's name.</summary>
public sealed class PostVersturenTests
{
    private const string Team = "team@gemeente.example", Anna = "anna@gemeente.example";

    private static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>16 October 2023 is a Monday. AL-01 (no first contact) and AL-02 (no profile) open two weeks later, as a warning.</summary>
    [Fact]
    public async Task Een_mail_als_het_opengaat_een_als_het_over_is_en_elke_werkdag_een_overzicht_zonder_namen()
    {
        await using var bus = new Brievenbus();
        await using var h = await Regiehuis.Open("2023-10-16T09:00:00+02:00", instellingen: Instellingen(bus));
        await h.Meld(Berichten.Koppeling());
        var dossier = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        await Regisseur(h, dossier);
        List<Brief> alles = [];

        // Severe alerts open at midnight and are told when the quiet hours end, in one mail with the overview of that day.
        await h.Klok("2023-10-30T07:59:00+01:00");
        alles.AddRange(await Leeg(h, bus));
        Assert.DoesNotContain(alles, b => b.Onderwerp.Contains("nieuw", StringComparison.Ordinal));
        await h.Klok("2023-11-15T09:00:00+01:00");
        alles.AddRange(await Leeg(h, bus));
        var open = Assert.Single(alles, b => b.Naar == Team && b.Tekst.Contains("AL-01", StringComparison.Ordinal) && b.Onderwerp.Contains("nieuw", StringComparison.Ordinal));
        Assert.Contains($"http://127.0.0.1:1/dossiers/{dossier}", open.Tekst, StringComparison.Ordinal);
        Assert.Contains("Alles wat op u wacht: http://127.0.0.1:1/vandaag\n", open.Tekst.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("overzicht van", open.Onderwerp, StringComparison.Ordinal);
        Assert.Single(alles, b => b.Naar == Anna && b.Tekst.Contains("AL-01", StringComparison.Ordinal) && b.Onderwerp.Contains("nieuw", StringComparison.Ordinal) && b.Tekst.Contains("/vandaag?regisseur=mij", StringComparison.Ordinal));

        // An overview every working day as long as something is open, and never in the weekend.
        var overzichten = alles.Where(b => b.Naar == Team && b.Onderwerp.Contains("overzicht", StringComparison.Ordinal)).Select(b => b.Onderwerp.Split("overzicht van ")[1].Split(':')[0]).ToList();
        Assert.Equal(overzichten.Distinct(), overzichten);
        Assert.All(overzichten, o => Assert.True(DateOnly.ParseExact(o, "d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), o));
        Assert.Contains("15 november 2023", overzichten);

        // Over: at once, because it is day; once, and not a second time.
        Assert.Equal(201, (await h.Post($"dossiers/{dossier}/eerste-contacten", new { datum = "2023-11-14", wijze = "BEZOEK", taal = "ara", tolkIngezet = true })).Status);
        await h.Klok("2023-11-15T10:00:00+01:00");
        var over = await Leeg(h, bus);
        Assert.Equal([Anna, Team], over.Select(b => b.Naar).Order());
        Assert.All(over, b => { Assert.Equal("Inburgering, signaleringen: 1 opgelost", b.Onderwerp); Assert.Contains("AL-01", b.Tekst, StringComparison.Ordinal); });
        await h.Klok("2023-11-17T12:00:00+01:00");
        alles.AddRange(over);
        var daarna = await Leeg(h, bus);
        Assert.DoesNotContain(daarna, b => b.Onderwerp.Contains("opgelost", StringComparison.Ordinal));
        alles.AddRange(daarna);

        // Nothing that says who: not in the text, not in a header.
        Assert.All(alles, b =>
        {
            foreach (var niet in (string[])["Amal", "Haddad", "999990019", "2900000019", "1994", "Almere", "Anna de Wit"]) { Assert.DoesNotContain(niet, b.Alles + b.Tekst + b.Onderwerp, StringComparison.OrdinalIgnoreCase); }
            Assert.Contains("Auto-Submitted: auto-generated", b.Alles, StringComparison.Ordinal);
        });
        Assert.Equal(alles.Count, alles.Select(b => b.Id).Distinct().Count());
    }

    [Fact]
    public async Task Was_de_server_weg_dan_gaat_de_mail_later_een_keer_ook_na_een_herstart()
    {
        var bus = new Brievenbus();
        var (poort, instellingen) = (bus.Poort, Instellingen(bus));
        await bus.DisposeAsync();
        string map;
        await using (var h = await Regiehuis.Open("2023-11-15T11:00:00+01:00", instellingen: instellingen))
        {
            map = h.Map;
            await h.Meld(Berichten.Koppeling()); // what is late already opens at once
            await Poging(h, 1);
            await h.Meld(Berichten.Koppeling("2900000020", "999990020", "Berhane Tesfay"), Guid.CreateVersion7()); // gathers behind the first
        }
        await using var terug = new Brievenbus(poort);
        await using var weer = await Regiehuis.Open("2023-11-15T11:00:00+01:00", map, instellingen: instellingen);
        var brief = await terug.Volgende();
        Assert.Equal("Inburgering, signaleringen: 2 nieuw", brief.Onderwerp);
        await weer.Klok("2023-11-15T12:00:00+01:00");
        Assert.Equal(["Inburgering, signaleringen: 2 nieuw"], (await Leeg(weer, terug)).Select(b => b.Onderwerp));
        await weer.Klok("2023-11-16T12:00:00+01:00");
        Assert.Equal(["Inburgering, overzicht van 16 november 2023: 4 open"], (await Leeg(weer, terug)).Select(b => b.Onderwerp));
    }

    [Fact]
    public async Task Een_server_die_niet_antwoordde_of_later_zei_krijgt_dezelfde_mail_nog_eens_met_hetzelfde_nummer()
    {
        await using var bus = new Brievenbus { VerliestVerbinding = true };
        await using var h = await Regiehuis.Open("2023-11-15T11:00:00+01:00", instellingen: Instellingen(bus));
        await h.Meld(Berichten.Koppeling());
        var (eerste, tweede) = (await bus.Volgende(), await bus.Volgende());
        Assert.Equal((eerste.Id, eerste.Tekst), (tweede.Id, tweede.Tekst));
        Assert.Empty(await Leeg(h, bus));

        bus.Weigert = true;
        await h.Klok("2023-11-16T09:00:00+01:00");
        await Poging(h, 1);
        bus.Weigert = false;
        Assert.Contains("16 november", (await bus.Volgende()).Onderwerp, StringComparison.Ordinal);
        Assert.Empty(await Leeg(h, bus));
    }

    [Fact]
    public async Task Wat_openging_en_over_was_voor_de_stilte_voorbij_is_wordt_niet_gemeld_en_een_vloed_is_een_mail()
    {
        await using var bus = new Brievenbus();
        await using var h = await Regiehuis.Open("2023-10-16T09:00:00+02:00", instellingen: Instellingen(bus));
        for (var i = 0; i < 40; i++) { await h.Stuur(Berichten.Koppeling($"29{i:D8}", null, $"Persoon {i}"), Guid.CreateVersion7(), "00000099000001001000", Guid.CreateVersion7()); }
        await h.Klok("2023-10-30T07:00:00+01:00");
        await Leeg(h, bus);
        var ids = await h.Store(db => db.Dossiers.Select(d => d.DossierId).ToListAsync());
        var nieuw = await h.Store(db => db.Postmeldingen.Where(m => m.Stand == PostmeldingRij.Nieuw).ToListAsync());
        Assert.Equal([("AL-01", 40), ("AL-02", 40)], nieuw.GroupBy(m => m.Code).Select(g => (g.Key, g.Count())).Order());
        Assert.Equal(201, (await h.Post($"dossiers/{ids[0]}/eerste-contacten", new { datum = "2023-10-27", wijze = "BEZOEK", taal = "ara", tolkIngezet = true })).Status);
        await h.Klok("2023-10-30T09:00:00+01:00");
        var brief = Assert.Single(await Leeg(h, bus));
        Assert.Contains("AL-01 Geen eerste contact in de opvang (waarschuwing): 39", brief.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("opgelost", brief.Onderwerp, StringComparison.Ordinal);
        Assert.Contains("AL-02 Klantprofiel ontbreekt (waarschuwing): 40", brief.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Persoon", brief.Alles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_andere_gemeente_krijgt_niets_en_zonder_host_is_er_geen_post()
    {
        await using var bus = new Brievenbus();
        await using (var h = await Regiehuis.Open("2023-10-16T09:00:00+02:00", instellingen: ["--post:host=127.0.0.1", $"--post:poort={bus.Poort}", "--post:tls=geen", "--post:van=hub@gemeente.example", "--post:adressen=0402:elders@hilversum.example"]))
        {
            await h.Meld(Berichten.Koppeling());
            await h.Klok("2023-11-15T09:00:00+01:00");
            Assert.Empty(await Leeg(h, bus));
        }
        await using var zonder = await Regiehuis.Open("2023-10-16T09:00:00+02:00");
        await zonder.Meld(Berichten.Koppeling());
        await zonder.Klok("2023-11-15T09:00:00+01:00");
        Assert.Equal(0, await zonder.Store(db => db.Postadressen.CountAsync()));
    }

    [Theory]
    [InlineData("2024-03-29T17:59:00+01:00", "2024-03-29T17:59:00+01:00")] // Friday, just in time
    [InlineData("2024-03-29T18:00:00+01:00", "2024-04-01T08:00:00+02:00")] // over the weekend in which summer time begins
    [InlineData("2024-03-31T03:00:00+02:00", "2024-04-01T08:00:00+02:00")]
    [InlineData("2024-10-25T20:00:00+02:00", "2024-10-28T08:00:00+01:00")] // and in which it ends
    [InlineData("2024-10-28T07:59:59+01:00", "2024-10-28T08:00:00+01:00")]
    [InlineData("2024-10-28T08:00:00+01:00", "2024-10-28T08:00:00+01:00")]
    [InlineData("2024-06-26T22:00:00+00:00", "2024-06-27T08:00:00+02:00")] // midnight in the Netherlands
    public void Stil_is_het_van_zes_tot_acht_en_in_het_weekend_op_de_klok_van_Nederland(string moment, string eerst) =>
        Assert.Equal(DateTimeOffset.Parse(eerst, CultureInfo.InvariantCulture), new Postinstellingen().Eerst(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Nederland));

    [Theory]
    [InlineData("2024-03-28", "2024-03-29T08:00:00+01:00")]
    [InlineData("2024-03-29", "2024-04-01T08:00:00+02:00")]
    [InlineData("2024-10-25", "2024-10-28T08:00:00+01:00")]
    public void Het_overzicht_gaat_op_werkdagen_om_acht_uur(string na, string wanneer) =>
        Assert.Equal(DateTimeOffset.Parse(wanneer, CultureInfo.InvariantCulture), new Postinstellingen().VolgendOverzicht(DateOnly.Parse(na, CultureInfo.InvariantCulture), Nederland));

    [Theory]
    [InlineData("2024-06-26", "2024-06-27T07:59:00+02:00", "2024-06-27T08:00:00+02:00")]
    [InlineData("2024-06-26", "2024-06-27T09:30:00+02:00", "2024-06-27T09:30:00+02:00")] // missed a moment ago
    [InlineData("2024-06-26", "2024-06-27T11:00:00+02:00", "2024-06-28T08:00:00+02:00")] // too late for today
    [InlineData("2024-01-02", "2024-06-27T00:00:00+02:00", "2024-06-27T08:00:00+02:00")] // nothing was open for months: never at night
    [InlineData("2024-06-28", "2024-06-28T09:00:00+02:00", "2024-07-01T08:00:00+02:00")]
    public void Een_gemist_overzicht_komt_kort_daarna_of_de_volgende_werkdag(string laatste, string nu, string wanneer) =>
        Assert.Equal(DateTimeOffset.Parse(wanneer, CultureInfo.InvariantCulture), new Postinstellingen().Overzichtmoment(DateOnly.Parse(laatste, CultureInfo.InvariantCulture), DateTimeOffset.Parse(nu, CultureInfo.InvariantCulture), Nederland));

    [Fact]
    public void Zonder_stilte_gaat_alles_meteen()
    {
        var altijd = new Postinstellingen { StilVan = TimeOnly.MinValue, StilTot = TimeOnly.MinValue, StilWeekend = false, Overzicht = new(2, 30) };
        var zondag = new DateTimeOffset(2024, 3, 31, 0, 0, 0, TimeSpan.FromHours(1));
        Assert.Equal(zondag, altijd.Eerst(zondag, Nederland));
        Assert.Equal(new DateTimeOffset(2024, 3, 31, 3, 30, 0, TimeSpan.FromHours(2)), altijd.VolgendOverzicht(new(2024, 3, 30), Nederland)); // half past two does not exist that night
    }

    [Theory]
    [InlineData("post:van", "geen adres")]
    [InlineData("post:adressen", "team@gemeente.example")]
    [InlineData("post:adressen", "1942:Amal <a@b.example>")]
    [InlineData("post:ernst", "K")]
    [InlineData("post:stilVan", "6 uur")]
    [InlineData("post:tls", "misschien")]
    [InlineData("post:tussentijd", "-1")]
    public void Een_instelling_die_niet_kan_houdt_de_start_tegen(string sleutel, string waarde)
    {
        var goed = new Dictionary<string, string?> { ["post:host"] = "mail.example", ["post:van"] = "hub@gemeente.example" };
        Assert.True(Postinstellingen.Lees(new ConfigurationBuilder().AddInMemoryCollection(goed).Build()).Aan);
        goed[sleutel] = waarde;
        Assert.Contains(sleutel, Assert.Throws<ArgumentException>(() => Postinstellingen.Lees(new ConfigurationBuilder().AddInMemoryCollection(goed).Build())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, true, PostmeldingRij.Nieuw)]
    [InlineData(null, true, false, null)]
    [InlineData(null, false, true, null)]
    [InlineData(PostmeldingRij.Nieuw, true, true, PostmeldingRij.Nieuw)]
    [InlineData(PostmeldingRij.Nieuw, false, true, null)]
    [InlineData(PostmeldingRij.Gemeld, true, true, PostmeldingRij.Gemeld)]
    [InlineData(PostmeldingRij.Gemeld, false, true, PostmeldingRij.Opgelost)]
    [InlineData(PostmeldingRij.Opgelost, true, true, PostmeldingRij.Gemeld)]
    [InlineData(PostmeldingRij.Opgelost, false, true, PostmeldingRij.Opgelost)]
    public void Elk_adres_hoort_van_een_signalering_een_keer_dat_zij_open_is_en_een_keer_dat_zij_over_is(string? stand, bool open, bool ernstig, string? na) =>
        Assert.Equal(na, PostmeldingRij.Na(stand, open, ernstig));

    private static string[] Instellingen(Brievenbus bus) =>
        ["--post:host=127.0.0.1", $"--post:poort={bus.Poort}", "--post:tls=geen", "--post:van=hub@gemeente.example", $"--post:adressen=1942:{Team}", "--post:ernst=C;A;W", "--PublicUrl=http://127.0.0.1:1/"];

    private static async Task Regisseur(Regiehuis h, Guid dossier) =>
        Assert.Equal(201, (await h.Post($"dossiers/{dossier}/begeleiders", new { rol = "REGISSEUR", naam = "Anna de Wit", organisatie = "USD", email = Anna })).Status);

    /// <summary>Waits until no mail is under way, and gives what came.</summary>
    private static async Task<List<Brief>> Leeg(Regiehuis h, Brievenbus bus)
    {
        List<Brief> alles = [];
        while (await h.Store(db => db.Post.AnyAsync()))
        {
            alles.AddRange(bus.Rest());
            await h.Klok(h.Nu);
        }
        await h.Klok(h.Nu);
        if (await h.Store(db => db.Post.AnyAsync())) { alles.AddRange(await Leeg(h, bus)); }
        alles.AddRange(bus.Rest());
        return alles;
    }

    /// <summary>Waits until the mail was tried so many times and waits for the next.</summary>
    private static async Task Poging(Regiehuis h, int aantal)
    {
        while (!await h.Store(db => db.Post.AnyAsync(p => p.Pogingen >= aantal))) { await h.Klok(h.Nu); }
    }
}
