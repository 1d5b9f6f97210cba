using System.Text.Json;
using Inburgering.Contracts;
using Inburgering.Contracts.School.V2;
using Inburgering.Testing;
using Microsoft.EntityFrameworkCore;
using UsdRegie.Dossiers;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Tests.Dossiers;

/// <summary>Version 1 of the attendance (week totals) beside version 2 (lessons): as a pure upcast and over the bus.</summary>
public class WeektotalenTests
{
    private const string SchoolOin = "00000099000001004000";
    private static readonly Guid Traject = Guid.CreateVersion7();

    [Fact]
    public void Elk_uitgegeven_voorbeeld_van_versie_1_wordt_versie_2_met_dezelfde_uren()
    {
        var map = Path.Combine(BuildOutput.Root, "contracts", "golden", "nl.inburgering.school.aanwezigheid-geregistreerd.v1");
        var voorbeelden = Directory.GetFiles(map, "*.json");
        Assert.NotEmpty(voorbeelden);
        Assert.All(voorbeelden, pad =>
        {
            var week = JsonSerializer.Deserialize<AanwezigheidV1>(File.ReadAllText(pad), BerichtJson.Opties)!;
            var omgezet = Weektotalen.NaarV2(week);
            Assert.Equal((week.TrajectId, week.WeekVan, week.WeekTot, week.Gevolgd), (omgezet.TrajectId, omgezet.PeriodeVan, omgezet.PeriodeTot, omgezet.TotaalGevolgd));
            Assert.Equal((week.Gepland, week.Gevolgd, week.Geoorloofd, week.Ongeoorloofd), (omgezet.Regels.Sum(r => r.Gepland), omgezet.Regels.Sum(r => r.Aanwezig), Gemist(Verzuim.Geoorloofd), Gemist(Verzuim.Ongeoorloofd)));
            Assert.All(omgezet.Regels, r => Assert.True(new Les(new Feit(Guid.Empty, SchoolOin, default, default, week), r).IsWeektotaal));

            decimal Gemist(Verzuim soort) => omgezet.Regels.Where(r => r.Verzuim == soort).Sum(r => r.Gepland - r.Aanwezig);
        });
    }

    [Fact]
    public void Uren_zonder_code_blijven_uren_zonder_code()
    {
        var omgezet = Weektotalen.NaarV2(Week("2024-06-03", gepland: 8, gevolgd: 4, geoorloofd: 1, ongeoorloofd: 1));
        Assert.Equal((8m, 2m), (omgezet.Regels.Sum(r => r.Gepland), omgezet.Regels.Single(r => r.GroepId.EndsWith("zonder code", StringComparison.Ordinal)).Gepland));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Versie_1_en_2_van_dezelfde_week_tellen_over_de_bus_een_keer_in_elke_volgorde(bool eersteVersieEerst)
    {
        await using var h = await Regiehuis.Open("2024-06-28");
        var d = await Leerling(h);
        object[] leveringen = [Week("2024-06-03", 6, 3, 0, 3), Week("2024-06-10", 6, 4.5m, 1.5m, 0), Lessen(("2024-06-03", 3, 3), ("2024-06-05", 3, 1.5m))];
        foreach (var levering in eersteVersieEerst ? leveringen : leveringen.Reverse()) { await h.Meld(levering, oin: SchoolOin); }

        var dossier = (await h.Vraag(d)).Json!;
        var les = dossier["aanwezigheid"]!;
        Assert.Equal((12.0m, 9.0m, 1.5m, 0.0m), (Getal("gepland"), Getal("aanwezig"), Getal("geoorloofd"), Getal("ongeoorloofd")));
        Assert.Equal(9.0m, dossier["uren"]!["taal"]!.GetValue<decimal>());

        decimal Getal(string naam) => les[naam]!.GetValue<decimal>();
    }

    [Fact]
    public async Task Een_week_die_opnieuw_komt_vervangt_de_vorige_en_drie_gemiste_weken_zijn_geen_drie_gemiste_lessen()
    {
        await using var h = await Regiehuis.Open("2024-06-28");
        var d = await Leerling(h);
        foreach (var maandag in (string[])["2024-06-03", "2024-06-10", "2024-06-17"]) { await h.Meld(Week(maandag, 6, 0, 0, 6), oin: SchoolOin); }
        Assert.Equal(0.0m, (await h.Vraag(d)).Json!["uren"]!["taal"]!.GetValue<decimal>());
        Assert.DoesNotContain("AL-13", (await h.Vraag(d)).Json!["signaleringen"]!.ToJsonString(), StringComparison.Ordinal);

        await h.Klok("2024-06-29");
        await h.Meld(Week("2024-06-17", 6, 6, 0, 0), oin: SchoolOin);
        await h.Meld(Week("2024-06-17", 6, 6, 0, 0), oin: SchoolOin);
        var dossier = (await h.Vraag(d)).Json!;
        Assert.Equal((18.0m, 6.0m), (dossier["aanwezigheid"]!["gepland"]!.GetValue<decimal>(), dossier["uren"]!["taal"]!.GetValue<decimal>()));
    }

    private static async Task<string> Leerling(Regiehuis h)
    {
        await h.Meld(Berichten.Koppeling());
        await h.Meld(new Inburgering.Contracts.School.V1.TaaltrajectGestart
        {
            TrajectId = Traject, GroepId = "B1-2A", Leerroute = Inburgering.Contracts.Begrippen.V1.Leerroute.B1, NiveauDoel = Inburgering.Contracts.Begrippen.V1.ErkNiveau.B1, Startdatum = new(2024, 5, 6), UrenPerWeek = 6,
        }, oin: SchoolOin);
        return $"dossiers/{await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync())}";
    }

    private static AanwezigheidV1 Week(string maandag, decimal gepland, decimal gevolgd, decimal geoorloofd, decimal ongeoorloofd) =>
        new() { TrajectId = Traject, WeekVan = DateOnly.Parse(maandag, null), WeekTot = DateOnly.Parse(maandag, null).AddDays(6), Gepland = gepland, Gevolgd = gevolgd, Geoorloofd = geoorloofd, Ongeoorloofd = ongeoorloofd };

    private static AanwezigheidV2 Lessen(params (string Dag, decimal Gepland, decimal Aanwezig)[] lessen) => new()
    {
        TrajectId = Traject, PeriodeVan = DateOnly.Parse(lessen[0].Dag, null), PeriodeTot = DateOnly.Parse(lessen[^1].Dag, null), TotaalGevolgd = lessen.Sum(l => l.Aanwezig), Bron = "juni",
        Regels = [.. lessen.Select(l => new Aanwezigheidsregel { Datum = DateOnly.Parse(l.Dag, null), GroepId = "B1-2A", Gepland = l.Gepland, Aanwezig = l.Aanwezig })],
    };
}
