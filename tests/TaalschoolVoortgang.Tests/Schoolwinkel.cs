using System.Text;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TaalschoolVoortgang.InburgeraarsVolgen;
using TaalschoolVoortgang.PlaatsingenBehandelen;
using TaalschoolVoortgang.TrajectenBijhouden;

namespace TaalschoolVoortgang.Tests;

/// <summary>The store of the service with a clock that the test sets: what a consumer does with a message, and what a school then sees.</summary>
public sealed class Schoolwinkel : IDisposable
{
    private readonly string bestand = Path.Combine(Path.GetTempPath(), $"school-{Guid.CreateVersion7():N}.db");

    public Schoolwinkel()
    {
        using var db = Winkel();
        db.Database.EnsureCreated();
    }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal FakeTimeProvider Klok { get; } = new(new DateTimeOffset(2024, 6, 28, 9, 0, 0, TimeSpan.Zero));

    internal Vault Kluis { get; } = new(Encoding.UTF8.GetBytes("een sleutel die alleen in deze toetsen bestaat"));

    internal TaalschoolVoortgangDbContext Winkel(ILoggerFactory? luisteraar = null) => new(new DbContextOptionsBuilder<TaalschoolVoortgangDbContext>().UseSqlite($"Data Source={bestand};Pooling=False").UseLoggerFactory(luisteraar).Options);

    public static Caller Als(string school = SchoolHost.SchoolA) => new("taalschool", school, "taalschool", null);

    /// <summary>Offers a message as the host does: consume, then save.</summary>
    internal async Task Ontvang<T>(Func<TaalschoolVoortgangDbContext, IConsume<T>> consumer, T bericht, Guid? over, DateTimeOffset? op = null, Guid? id = null, long volgnummer = 1)
        where T : class
    {
        await using var db = Winkel();
        var moment = op ?? Klok.GetUtcNow();
        var envelope = new Envelope(id ?? Guid.CreateVersion7(), "t", $"urn:nld:oin:{SchoolHost.Gemeente}:systeem:usd-regie", over, moment, moment, Guid.CreateVersion7(), null, null, volgnummer);
        await consumer(db).Consume(new Received<T>(envelope, bericht), Stop);
        await db.SaveChangesAsync(Stop);
    }

    internal Task Aanbod(Guid overdracht, Guid? persoon, string school = SchoolHost.SchoolA, string bsn = "onbekend", Guid? id = null, DateTimeOffset? op = null, long volgnummer = 1, Overdrachtsoort soort = Overdrachtsoort.T3) => Ontvang(
        db => new OverdrachtAangebodenConsumer(db, Kluis, Klok),
        new OverdrachtAangeboden
        {
            OverdrachtId = overdracht, Soort = soort, VanOin = SchoolHost.Gemeente, NaarOin = school, VanContact = new Contact { Naam = "Rosa de Wit" }, GewensteStart = new(2024, 3, 25),
            Inhoud = new Dictionary<string, string> { ["naam"] = "Selam Gebre" }, Velden = [new() { Naam = "bsn", Waarde = bsn }, new() { Naam = "leerroute", Waarde = "B1" }], ClientkopieTalen = ["nld"],
        }, persoon, op, id, volgnummer);

    internal Task Opdracht(Guid overdracht, Guid? persoon, string? school = SchoolHost.SchoolA, string? bsn = null, string? instelling = null, Guid? id = null) => Ontvang(
        db => new PlaatsInburgeraarBijTaalschoolConsumer(db, Kluis, Klok),
        new PlaatsInburgeraarBijTaalschool
        {
            OverdrachtId = overdracht, NaarOin = school, Instellingsnummer = instelling, Bsn = bsn ?? Testpersonen.Bsn(39), Naam = "Selam Gebre", Geboortedatum = new(1994, 5, 20), Moedertaal = "tir", TolkNodig = true,
            Leerroute = Leerroute.B1, GewensteStart = new(2024, 3, 25), Velden = [new() { Naam = "startniveau", Waarde = "A1" }],
        }, persoon, id: id);

    internal Task Bevestigd(Guid sleutel) =>
        Ontvang(db => new IdentiteitBevestigdConsumer(db), new IdentiteitBevestigd { NieuweSleutel = sleutel, Reden = "Nieuw dossier." }, sleutel);

    internal Task Samengevoegd(Guid oud, Guid nieuw) =>
        Ontvang(db => new IdentiteitSamengevoegdConsumer(db), new IdentiteitSamengevoegd { OudeSleutel = oud, NieuweSleutel = nieuw, Reden = "Zelfde persoon." }, nieuw);

    /// <summary>Someone offered to a school.</summary>
    internal async Task<(Guid Persoon, Guid Overdracht)> Geplaatst(string school = SchoolHost.SchoolA)
    {
        var (persoon, overdracht) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Aanbod(overdracht, persoon, school);
        return (persoon, overdracht);
    }

    /// <summary>A learner with a running traject.</summary>
    internal async Task<(Guid Persoon, Guid TrajectId)> Leerling(string school = SchoolHost.SchoolA)
    {
        var (persoon, _) = await Geplaatst(school);
        await using var db = Winkel();
        var traject = new Traject { TrajectId = Guid.CreateVersion7(), SchoolOin = school, InburgeraarId = persoon, GroepId = "B1-2A", Startdatum = new(2024, 3, 25), UrenPerWeek = 6 };
        db.Add(traject);
        await db.SaveChangesAsync(Stop);
        return (persoon, traject.TrajectId);
    }

    internal async Task<RaadpleegPlaatsingen.Detail?> Plaatsing(Guid overdracht, string school = SchoolHost.SchoolA)
    {
        await using var db = Winkel();
        return ((await RaadpleegPlaatsingen.Een(overdracht, Als(school), db, Kluis, Klok, Stop)).Result as Ok<RaadpleegPlaatsingen.Detail>)?.Value;
    }

    internal async Task<IReadOnlyList<RaadpleegPlaatsingen.Regel>> Plaatsingen(string? status = null, string school = SchoolHost.SchoolA)
    {
        await using var db = Winkel();
        return Assert.IsType<Ok<RaadpleegPlaatsingen.Lijst>>((await RaadpleegPlaatsingen.Alle(status, Als(school), db, Kluis, Klok, Stop)).Result).Value!.Plaatsingen;
    }

    public void Dispose() => File.Delete(bestand);
}
