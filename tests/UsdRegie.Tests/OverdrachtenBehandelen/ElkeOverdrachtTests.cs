using System.Text.Json.Nodes;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.EntityFrameworkCore;
using UsdRegie.Dossiers;
using UsdRegie.Overdrachten;

namespace UsdRegie.Tests.OverdrachtenBehandelen;

/// <summary>
/// Every kind of handover over HTTP: complete, incomplete, late, handed back, withdrawn, taken by two at once, and with what may never be in it.
/// COA and VluchtelingenWerk offer in their own service; what they offer arrives as a message.
/// </summary>
public sealed class ElkeOverdrachtTests(ElkeOverdrachtTests.Huis huis) : IClassFixture<ElkeOverdrachtTests.Huis>
{
    /// <summary>One house for all tests that leave the clock alone; each has a person of its own.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        private int volgnummer;

        public Regiehuis Regie { get; private set; } = null!;

        public string VNummer() => $"29000002{Interlocked.Increment(ref volgnummer):00}";

        public async ValueTask InitializeAsync() => Regie = await Regiehuis.Open(Aanbod);

        public ValueTask DisposeAsync() => Regie.DisposeAsync();
    }

    private sealed record Geval(Regiehuis H, Rij Rij, Guid Persoon, Guid Dossier);

    private const string Coa = "00000099000001001000", Vwn = "00000099000001003000", SchoolA = "00000099000001004000", SchoolB = "00000099000001005000", Wsp = "00000099000001006000",
        Hilversum = "00000099000402000000", Gemeente = "00000099001942000000", Aanbod = "2024-03-25", Start = "2024-06-03";

    /// <summary>Who offers to whom, a field that may never be in it, and for an offer of 25 March 2024 (Good Friday and Easter Monday are near) with a start on 3 June: the last day for an answer, the reminder and the escalation.</summary>
    private sealed record Rij(string Soort, string Van, string Naar, string? NaarOin, string Verboden, string Uiterlijk, string Herinnering, string Escalatie);

    private static readonly Rij[] Rijen =
    [
        new("T1", Regiehuis.Coa, Regiehuis.Usd, Gemeente, "religie", "2024-04-10", "2024-04-09", "2024-04-17"),
        new("T2", Regiehuis.Usd, Regiehuis.Vwn, null, "bsn", "2024-05-29", "2024-05-28", "2024-06-05"),
        new("T3", Regiehuis.Usd, Regiehuis.SchoolA, SchoolA, "inkomen", "2024-04-03", "2024-04-02", "2024-04-10"),
        new("T4a", Regiehuis.SchoolA, Regiehuis.Usd, null, "meningen", "2024-04-03", "2024-04-02", "2024-04-10"),
        new("T4b", Regiehuis.Usd, Regiehuis.Wsp, Wsp, "verzuim", "2024-04-03", "2024-04-02", "2024-04-10"),
        new("T5", Regiehuis.Vwn, Regiehuis.Usd, Gemeente, "vrijwilligersnotities", "2024-05-17", "2024-05-16", "2024-05-27"),
        new("T6", Regiehuis.SchoolA, Regiehuis.SchoolB, SchoolB, "boetes", "2024-06-02", "2024-05-31", "2024-06-07"),
        new("T7", Regiehuis.Usd, Regiehuis.Hilversum, Hilversum, "gezondheid", "2024-06-03", "2024-05-31", "2024-06-10"),
        new("T8", Regiehuis.Usd, Regiehuis.Regisseur, null, "diagnose", "2024-03-25", "2024-03-25", "2024-04-03"),
        new("T9", Regiehuis.Usd, Regiehuis.Usd, null, "uitkeringsdossier", "2024-04-22", "2024-04-19", "2024-04-29"),
        new("T10", Regiehuis.Usd, Regiehuis.Duo, null, "weging", "2024-04-03", "2024-04-02", "2024-04-10"),
        new("T11", Regiehuis.Usd, Regiehuis.Usd, null, "medischDossier", "2024-04-03", "2024-04-02", "2024-04-10"),
    ];

    public static TheoryData<string> Soorten => [.. Rijen.Select(r => r.Soort)];

    [Fact]
    public void Elke_soort_van_de_catalogus_staat_in_de_tabel() =>
        Assert.Equal(Enum.GetValues<Overdrachtsoort>().Select(s => s.Tekst()).Order(StringComparer.Ordinal), Rijen.Select(r => r.Soort).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task Volledig_wordt_een_keer_aangenomen_besproken_en_afgerond_en_is_warm(string soort)
    {
        var g = await Begin(huis.Regie, huis.VNummer(), soort);
        var (h, rij, id) = (g.H, g.Rij, await Bied(g));
        var kaart = await Kaart(g, id, rij.Naar);
        Assert.Equal(("AANGEBODEN", "", "accepteren of terugleggen"), ((string?)kaart["status"], Namen(kaart["ontbreekt"]), (string?)kaart["volgendeActie"]));
        Assert.Equal(Overgangen.VerplichteNamen(soort).Order(StringComparer.Ordinal), kaart["velden"]!.AsArray().Select(v => (string)v!["naam"]!).Order(StringComparer.Ordinal));
        Assert.Empty(await Alarm(g, "AL-05"));
        if (!Intern(rij)) { Assert.Equal(403, (await h.Post($"overdrachten/{id}/_accepteer", new { behandelaar = new { naam = "Zelf" } }, rij.Van)).Status); }

        // Two at once: one wins, the other hears who it was.
        var antwoorden = await Task.WhenAll(Enumerable.Range(1, 2).Select(i => h.Post($"overdrachten/{id}/_accepteer", new { behandelaar = new { naam = $"Begeleider {i}" } }, rij.Naar)));
        Assert.Single(antwoorden, a => a.Status == 200);
        var verloren = Assert.Single(antwoorden, a => a.Status != 200);
        Assert.Equal((409, "AL_GEACCEPTEERD"), Kort(verloren));
        kaart = await Kaart(g, id, rij.Van);
        Assert.Contains((string)kaart["behandelaar"]!["naam"]!, (string)verloren.Json!["detail"]!, StringComparison.Ordinal);
        Assert.Equal("gesprek voeren", (string?)kaart["volgendeActie"]);

        var besproken = (await h.Post($"overdrachten/{id}/_gesprek", new { datum = Aanbod, wijze = "TELEFOON" }, rij.Van)).Json!;
        Assert.True((bool?)besproken["warm"], besproken["voorwaarden"]?.ToJsonString());
        Assert.Equal(400, (await h.Post($"overdrachten/{id}/_rond-af", new { }, rij.Naar)).Status);
        var klaar = (await h.Post($"overdrachten/{id}/_rond-af", new { uitkomst = "Gestart." }, rij.Naar)).Json!;
        Assert.Equal(("AFGEROND", true, null), ((string?)klaar["status"], (bool?)klaar["warm"], (string?)klaar["volgendeActie"]));
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task Onvolledig_noemt_wat_ontbreekt_tot_de_aanbieder_aanvult(string soort)
    {
        var g = await Begin(huis.Regie, huis.VNummer(), soort);
        var (h, rij, id) = (g.H, g.Rij, await Bied(g, "wens", "doel"));
        Assert.Equal("wens, doel", Namen((await Kaart(g, id, rij.Naar))["ontbreekt"]));
        Assert.Contains("ontbreekt wens, doel", Assert.Single(await Alarm(g, "AL-05")), StringComparison.Ordinal);
        var gevraagd = (await h.Post($"overdrachten/{id}/_vraag-aanvulling", new { vraag = "Wat wil de inburgeraar zelf?" }, rij.Naar)).Json!;
        Assert.Equal(("aanvullen", "Wat wil de inburgeraar zelf?"), ((string?)gevraagd["volgendeActie"], (string?)gevraagd["vraag"]));

        var aangevuld = (await h.Post($"overdrachten/{id}/_vul-aan", new { velden = new[] { new { naam = "wens", waarde = "werk in de zorg" }, new { naam = "doel", waarde = "begeleiden" } } }, rij.Van)).Json!;
        Assert.Equal(("", null, "accepteren of terugleggen"), (Namen(aangevuld["ontbreekt"]), (string?)aangevuld["vraag"], (string?)aangevuld["volgendeActie"]));
        Assert.Empty(await Alarm(g, "AL-05"));
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task Wat_er_nooit_in_mag_wordt_geweigerd_bij_het_aanbod_en_bij_het_aanvullen(string soort)
    {
        var g = await Begin(huis.Regie, huis.VNummer(), soort);
        var (h, rij, id) = (g.H, g.Rij, await Bied(g));
        Assert.Equal((400, "VERBODEN_VELD"), Kort(await h.Post($"overdrachten/{id}/_vul-aan", new { velden = new[] { new { naam = rij.Verboden, waarde = "x" } } }, rij.Van)));
        if (PerBericht(rij))
        {
            await h.Meld(Bericht(rij, Guid.CreateVersion7(), [], rij.Verboden), g.Persoon, Oin(rij));
            Assert.Contains(h.Verzonden, v => v.Subject == g.Persoon && v.Type == "nl.inburgering.keten.verwerkingsfout-gemeld.v1" && v.Data["tekst"]!.GetValue<string>().Contains(rij.Verboden, StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal((400, "VERBODEN_VELD"), Kort(await h.Post("overdrachten", Verzoek(g, [], rij.Verboden), rij.Van)));
            Assert.Equal((400, "VERBODEN_VELD"), Kort(await h.Post("overdrachten", new { inburgeraarId = g.Persoon, soort, naarOin = rij.NaarOin, inhoud = new Dictionary<string, string> { [rij.Verboden] = "x" } }, rij.Van)));
        }
        Assert.Equal(id, await h.Store(db => db.Overdrachten.Where(o => o.DossierId == g.Dossier).Select(o => o.OverdrachtId).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task Teruggelegd_met_reden_wacht_op_een_nieuw_aanbod(string soort)
    {
        var g = await Begin(huis.Regie, huis.VNummer(), soort);
        var (h, rij, id) = (g.H, g.Rij, await Bied(g));
        Assert.Equal(400, (await h.Post($"overdrachten/{id}/_leg-terug", new { toelichting = "Zonder reden." }, rij.Naar)).Status);
        var terug = (await h.Post($"overdrachten/{id}/_leg-terug", new { reden = "ONVOLLEDIG", toelichting = "Vertel wat er al geregeld is." }, rij.Naar)).Json!;
        Assert.Equal(("TERUGGELEGD", "ONVOLLEDIG", "Vertel wat er al geregeld is.", "opnieuw aanbieden", "2024-04-03"), ((string?)terug["status"], (string?)terug["terugleggingReden"], (string?)terug["terugleggingToelichting"], (string?)terug["volgendeActie"], (string?)terug["uiterlijk"]));
        Assert.Equal((409, "TERUGGELEGD"), Kort(await h.Post($"overdrachten/{id}/_accepteer", new { behandelaar = new { naam = "Te Laat" } }, rij.Naar)));

        var tweede = await Bied(g);
        Assert.Null((string?)(await Kaart(g, id, rij.Van))["volgendeActie"]);
        Assert.Equal("accepteren of terugleggen", (string?)(await Kaart(g, tweede, rij.Naar))["volgendeActie"]);
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task Ingetrokken_wacht_op_niemand(string soort)
    {
        var g = await Begin(huis.Regie, huis.VNummer(), soort);
        var (h, rij, id) = (g.H, g.Rij, await Bied(g));
        if (!Intern(rij)) { Assert.Equal(403, (await h.Post($"overdrachten/{id}/_trek-in", new { reden = "Niet van mij." }, rij.Naar)).Status); }
        var weg = (await h.Post($"overdrachten/{id}/_trek-in", new { reden = "Verkeerde persoon." }, rij.Van)).Json!;
        Assert.Equal(("INGETROKKEN", null, false), ((string?)weg["status"], (string?)weg["volgendeActie"], (bool?)weg["warm"]));
        Assert.Equal((409, "INGETROKKEN"), Kort(await h.Post($"overdrachten/{id}/_accepteer", new { behandelaar = new { naam = "Te Laat" } }, rij.Naar)));
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task Te_laat_telt_in_werkdagen_met_herinnering_en_escalatie(string soort)
    {
        await using var h = await Regiehuis.Open(Aanbod);
        var g = await Begin(h, huis.VNummer(), soort);
        var (rij, id) = (g.Rij, await Bied(g));
        var kaart = await Kaart(g, id, rij.Naar);
        Assert.Equal((rij.Uiterlijk, rij.Herinnering, rij.Escalatie), ((string?)kaart["uiterlijk"], (string?)kaart["herinnering"], (string?)kaart["escalatie"]));

        await h.Klok(rij.Uiterlijk);
        Assert.Empty(await Alarm(g, "AL-04"));
        await h.Klok($"{DateOnly.Parse(rij.Uiterlijk, null).AddDays(1):yyyy-MM-dd}");
        Assert.Contains($"overdracht {soort} ", Assert.Single(await Alarm(g, "AL-04")), StringComparison.Ordinal);
        if (soort != "T6") // the municipality stands beside that one, so it has the alert alone
        {
            Assert.DoesNotContain("bij de teamleider", (await h.Pagina("/vandaag", Regiehuis.Teamleider)).Html, StringComparison.Ordinal);
            await h.Klok(rij.Escalatie);
            Assert.Contains("bij de teamleider", (await h.Pagina("/vandaag", Regiehuis.Teamleider)).Html, StringComparison.Ordinal);
        }
        Assert.Equal(200, (await h.Post($"overdrachten/{id}/_accepteer", new { behandelaar = new { naam = "Olga Ontvanger" }, gesprekDatum = Aanbod }, rij.Naar)).Status);
        Assert.Empty(await Alarm(g, "AL-04"));
    }

    [Fact]
    public async Task Een_school_draagt_alleen_over_wie_zij_lesgeeft_en_alleen_wat_van_haar_is()
    {
        var g = await Begin(huis.Regie, huis.VNummer(), "T4a");
        var h = g.H;
        Assert.Equal(404, (await h.Post("overdrachten", Verzoek(g, []), Regiehuis.SchoolB)).Status);
        Assert.Equal(404, (await h.Post("overdrachten", new { inburgeraarId = Guid.CreateVersion7(), soort = "T4a" }, Regiehuis.SchoolA)).Status);
        Assert.Equal(403, (await h.Post("overdrachten", Verzoek(g, []), Regiehuis.Wsp)).Status);
        foreach (var (soort, naar, veld) in ((string, string?, string)[])[("T3", SchoolB, "/soort"), ("T7", Hilversum, "/soort"), ("T4a", Hilversum, "/naarOin"), ("T6", null, "/naarOin"), ("T6", SchoolA, "/naarOin"), ("T6", Wsp, "/naarOin")])
        {
            var fout = await h.Post("overdrachten", new { inburgeraarId = g.Persoon, soort, naarOin = naar }, Regiehuis.SchoolA);
            Assert.Equal(400, fout.Status);
            Assert.NotNull(fout.Json!["errors"]![veld]);
        }
        var t6 = await Bied(g with { Rij = Rijen.Single(r => r.Soort == "T6") });
        await h.Klok(h.Nu);
        Assert.Contains(h.Verzonden, v => v.Dienst == "taalschool-voortgang" && v.Type == "nl.inburgering.keten.overdracht-aangeboden.v1" && v.Data["overdrachtId"]!.GetValue<Guid>() == t6);
        Assert.Equal(404, (await h.Vraag($"overdrachten/{t6}", Regiehuis.Wsp)).Status);
        Assert.Equal(200, (await h.Vraag($"overdrachten/{t6}", Regiehuis.Usd)).Status);
    }

    [Theory]
    [InlineData("T1", "COA")]
    [InlineData("T4a", "taalschool")]
    [InlineData("T5", "VluchtelingenWerk")]
    [InlineData("T6", "taalschool")]
    public async Task Wat_een_partner_overdraagt_biedt_de_gemeente_niet_in_eigen_naam_aan(string soort, string afzender)
    {
        var g = await Begin(huis.Regie, huis.VNummer(), soort);
        var fout = await g.H.Post("overdrachten", Verzoek(g, []), Regiehuis.Usd);
        Assert.Equal(400, fout.Status);
        Assert.Contains($"dat doet {afzender}", (string)fout.Json!["errors"]!["/soort"]![0]!, StringComparison.Ordinal);
        Assert.False(await g.H.Store(db => db.Overdrachten.AnyAsync(x => x.DossierId == g.Dossier, TestContext.Current.CancellationToken)));
    }

    private static async Task<Geval> Begin(Regiehuis h, string vNummer, string soort)
    {
        var persoon = Guid.CreateVersion7();
        await h.Meld(Berichten.Koppeling(vNummer, null), persoon);
        var rij = Rijen.Single(r => r.Soort == soort);
        if (rij.Van == Regiehuis.SchoolA) { await h.Meld(Verhaal.Traject(21, "2024-01-15"), persoon, SchoolA); }
        return new(h, rij, persoon, await h.Store(db => db.Dossiers.Where(d => d.InburgeraarId == persoon).Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<Guid> Bied(Geval g, params string[] zonder)
    {
        if (PerBericht(g.Rij))
        {
            var id = Guid.CreateVersion7();
            await g.H.Meld(Bericht(g.Rij, id, zonder), g.Persoon, Oin(g.Rij));
            return id;
        }
        var antwoord = await g.H.Post("overdrachten", Verzoek(g, zonder), g.Rij.Van);
        Assert.True(antwoord.Status == 201, antwoord.Json?.ToJsonString());
        return antwoord.Json!["overdrachtId"]!.GetValue<Guid>();
    }

    private static object Verzoek(Geval g, string[] zonder, params string[] extra) => new
    {
        inburgeraarId = g.Persoon, soort = g.Rij.Soort, naarOin = g.Rij.NaarOin, vanContact = new { naam = "Rik Aanbieder" }, gewensteStart = Start,
        velden = Velden(g.Rij.Soort, zonder, extra).Select(v => new { naam = v.Naam, waarde = v.Waarde, peildatum = v.Peildatum }), clientkopieTalen = new[] { "nld", "ara" },
    };

    private static OverdrachtAangeboden Bericht(Rij rij, Guid id, string[] zonder, params string[] extra) => new()
    {
        OverdrachtId = id, Soort = Enum.Parse<Overdrachtsoort>(rij.Soort, ignoreCase: true), VanOin = Oin(rij), NaarOin = rij.NaarOin!, VanContact = new Contact { Naam = "Rik Aanbieder" }, GewensteStart = DateOnly.Parse(Start, null),
        Velden = Velden(rij.Soort, zonder, extra), ClientkopieTalen = ["nld", "ara"],
    };

    private static List<Overdrachtsveld> Velden(string soort, string[] zonder, string[] extra) =>
        [.. Overgangen.VerplichteNamen(soort).Except(zonder).Concat(extra).Select(n => new Overdrachtsveld { Naam = n, Waarde = "bekend", Peildatum = DateOnly.Parse(Aanbod, null) })];

    /// <summary>Both sides are employees of one municipality.</summary>
    private static bool Intern(Rij rij) => rij.Van == rij.Naar || rij.Naar == Regiehuis.Regisseur;

    private static bool PerBericht(Rij rij) => rij.Van is Regiehuis.Coa or Regiehuis.Vwn;

    private static string Oin(Rij rij) => rij.Van == Regiehuis.Coa ? Coa : Vwn;

    private static async Task<JsonNode> Kaart(Geval g, Guid id, string wie)
    {
        var antwoord = await g.H.Vraag($"overdrachten/{id}", wie);
        Assert.Equal(200, antwoord.Status);
        return antwoord.Json!;
    }

    /// <summary>The explanations of what is open of one kind of alert in this dossier.</summary>
    private static async Task<IReadOnlyList<string>> Alarm(Geval g, string code) =>
        [.. (await g.H.Vraag($"signaleringen?code={code}&dossierId={g.Dossier}")).Json!["signaleringen"]!.AsArray().Select(s => (string)s!["uitleg"]!)];

    private static string Namen(JsonNode? namen) => string.Join(", ", namen!.AsArray().Select(n => (string)n!));

    private static (int, string) Kort(Antwoord antwoord) => (antwoord.Status, antwoord.Code);
}
