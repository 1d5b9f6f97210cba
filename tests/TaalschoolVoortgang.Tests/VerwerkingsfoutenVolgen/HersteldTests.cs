using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using TaalschoolVoortgang.VerwerkingsfoutenVolgen;
using AanwezigheidGeregistreerd = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace TaalschoolVoortgang.Tests.VerwerkingsfoutenVolgen;

/// <summary>A refusal is mended by a later message of the same type about the same subject, whichever of the two comes first.</summary>
public sealed class HersteldTests : IDisposable
{
    private readonly Schoolwinkel winkel = new();

    public void Dispose() => winkel.Dispose();

    private static TaaltrajectBeeindigd Einde(Guid traject) => new() { TrajectId = traject, Einddatum = new(2024, 6, 3) };

    private static AanwezigheidGeregistreerd Aanwezig(Guid traject) => new() { TrajectId = traject, PeriodeVan = new(2024, 6, 3), PeriodeTot = new(2024, 6, 3), Regels = [], TotaalGevolgd = 0, Bron = "toets" };

    private async Task<Guid> Verstuur<T>(T bericht, Guid onderwerp, bool bewaard = true)
        where T : class
    {
        var id = Guid.CreateVersion7();
        await using var db = winkel.Winkel();
        db.Verstuur(bericht, new About(Guid.CreateVersion7()) { Oin = SchoolHost.SchoolA, MessageId = id }, onderwerp, $"trajecten/{onderwerp}", winkel.Klok.GetUtcNow());
        if (!bewaard) { db.Forget(); }
        await db.SaveChangesAsync(Schoolwinkel.Stop);
        return id;
    }

    private Task Geweigerd(Guid bericht, int? regel = null) =>
        winkel.Ontvang(db => new VerwerkingsfoutGemeldConsumer(db), new VerwerkingsfoutGemeld { BerichtId = bericht, Code = Verwerkingsfout.Schemafout, Regel = regel, Tekst = "Onleesbaar." }, null);

    private async Task<IReadOnlyList<(Guid Bericht, string Status)>> Fouten(string? status = null)
    {
        await using var db = winkel.Winkel();
        return [.. Assert.IsType<Ok<RaadpleegVerwerkingsfouten.Lijst>>((await RaadpleegVerwerkingsfouten.Handle(status, Schoolwinkel.Als(), db, Schoolwinkel.Stop)).Result).Value!.Verwerkingsfouten.Select(x => (x.BerichtId, x.Status))];
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_later_bericht_herstelt_alle_fouten_van_het_eerdere(bool weigeringEerst)
    {
        var traject = Guid.CreateVersion7();
        var bericht = await Verstuur(Einde(traject), traject);
        if (weigeringEerst) { await Geweigerd(bericht, 1); await Geweigerd(bericht, 2); }
        var beter = await Verstuur(Einde(traject), traject);
        if (!weigeringEerst) { await Geweigerd(bericht, 1); await Geweigerd(bericht, 2); }
        Assert.Equal([(bericht, "HERSTELD"), (bericht, "HERSTELD")], await Fouten());
        await Geweigerd(beter);
        Assert.Equal([(beter, "OPEN")], await Fouten("OPEN"));
        Assert.Equal(2, (await Fouten("HERSTELD")).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_ander_onderwerp_of_een_ander_soort_bericht_herstelt_niets(bool weigeringEerst)
    {
        var (traject, ander) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var bericht = await Verstuur(Einde(traject), traject);
        if (weigeringEerst) { await Geweigerd(bericht); }
        await Verstuur(Einde(ander), ander);
        await Verstuur(Aanwezig(traject), traject);
        if (!weigeringEerst) { await Geweigerd(bericht); }
        Assert.Equal([(bericht, "OPEN")], await Fouten());
    }

    [Fact]
    public async Task Een_eerder_bericht_of_een_dat_niet_verstuurd_is_herstelt_niets()
    {
        var traject = Guid.CreateVersion7();
        await Verstuur(Einde(traject), traject);
        var bericht = await Verstuur(Einde(traject), traject);
        await Geweigerd(bericht);
        await Verstuur(Einde(traject), traject, bewaard: false);
        Assert.Equal([(bericht, "OPEN")], await Fouten());
    }

    [Fact]
    public async Task Een_aanlevering_van_honderdvijfentwintig_berichten_herstelt_met_een_vraag_en_een_opdracht()
    {
        var trajecten = Enumerable.Range(0, 125).Select(_ => Guid.CreateVersion7()).ToList();
        var (bericht, ander) = (await Verstuur(Aanwezig(trajecten[77]), trajecten[77]), await Verstuur(Aanwezig(Guid.CreateVersion7()), Guid.CreateVersion7()));
        await Geweigerd(bericht);
        await Geweigerd(ander);
        using var teller = new Teller();
        using var luisteraar = LoggerFactory.Create(l => l.AddProvider(teller));
        await using (var db = winkel.Winkel(luisteraar))
        {
            foreach (var traject in trajecten) { db.Verstuur(Aanwezig(traject), new About(Guid.CreateVersion7()) { Oin = SchoolHost.SchoolA }, traject, "aanleveringen/1", winkel.Klok.GetUtcNow()); }
            await db.SaveChangesAsync(Schoolwinkel.Stop);
        }
        Assert.Equal(2, teller.Foutmeldingen);
        Assert.Equal([(ander, "OPEN")], await Fouten("OPEN"));
        Assert.Equal([(bericht, "HERSTELD")], await Fouten("HERSTELD"));
    }

    /// <summary>Counts what is asked of the refusals and what changes them, as the log of the store tells it: questions that stay prepared are there too.</summary>
    private sealed class Teller : ILoggerProvider, ILogger
    {
        public int Foutmeldingen { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == RelationalEventId.CommandExecuted.Id && formatter(state, exception).Contains("Foutmeldingen", StringComparison.Ordinal)) { Foutmeldingen++; }
        }

        public void Dispose() { }
    }
}
