using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.BerichtenVolgen;
using TaalschoolVoortgang.InburgeraarsVolgen;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.PlaatsingenBehandelen;

/// <summary>A learner offered to a school: handover T3 (M06) and the request to place him (C03), which arrive in any order under one key.</summary>
internal sealed class Plaatsing
{
    public required Guid OverdrachtId { get; init; }

    /// <summary>Unknown as long as only a C03 without OIN arrived.</summary>
    public string? SchoolOin { get; set; }

    public Guid? InburgeraarId { get; set; }

    public Plaatsingstatus Status { get; set; }

    public DateOnly? GewensteStart { get; set; }

    public required DateTimeOffset OntvangenOp { get; init; }

    /// <summary>Business moment of the last message that offered it.</summary>
    public DateTimeOffset? AangebodenOp { get; private set; }

    /// <summary>Id, moment and sequence of the first M06: a withdrawal names it. Supplements are offers too, and come later.</summary>
    public Guid? Aanbodbericht { get; private set; }

    public DateTimeOffset? AanbodOp { get; private set; }

    public long AanbodVolgorde { get; private set; }

    /// <summary>Id of the request to place (C03); it stands for the placement as long as there is no M06.</summary>
    public Guid? Opdrachtbericht { get; private set; }

    /// <summary>Number of the school at DUO, as C03 names it.</summary>
    public string? Instellingsnummer { get; set; }

    /// <summary>Id of the answer, when it was given elsewhere.</summary>
    public Guid? Antwoordbericht { get; private set; }

    /// <summary>BSN, encrypted: the school needs it for its supply to DUO.</summary>
    public byte[]? Bsn { get; set; }

    /// <summary>Who it is about and what was handed over, as encrypted JSON of <see cref="Plaatsingsgegevens"/>.</summary>
    public byte[]? Gegevens { get; set; }

    /// <summary>Who decided: the named employee, otherwise the client.</summary>
    public string? Behandelaar { get; set; }

    public DateOnly? BeslotenOp { get; set; }

    public DateOnly? GesprekDatum { get; set; }

    public Terugleggingsreden? Reden { get; set; }

    public string? Toelichting { get; set; }

    public int Versie { get; set; }

    public Plaatsingsgegevens Lees(Vault vault) =>
        Gegevens is null ? new() : JsonSerializer.Deserialize<Plaatsingsgegevens>(vault.Decrypt(Gegevens), BerichtJson.Opties)!;

    public void Schrijf(Plaatsingsgegevens gegevens, Vault vault) =>
        Gegevens = vault.Encrypt(JsonSerializer.Serialize(gegevens, BerichtJson.Opties));

    /// <summary>Why a decision comes too late; null when it is still open.</summary>
    public string? AlBesloten() => Status switch
    {
        Plaatsingstatus.Aangeboden => null,
        Plaatsingstatus.Bevestigd => $"Deze plaatsing is op {BeslotenOp:dd-MM-yyyy} al bevestigd door {Behandelaar}. Overleg met deze collega.",
        _ => $"Deze plaatsing is op {BeslotenOp:dd-MM-yyyy} al teruggelegd door {Behandelaar}. De gemeente kan een nieuw aanbod doen.",
    };

    public void Besluit(Plaatsingstatus status, string? wie, DateOnly? op, Guid? bericht = null)
    {
        (Status, Behandelaar, BeslotenOp, Antwoordbericht) = (status, wie, op, bericht);
        Versie++;
    }

    /// <summary>The answer that was given elsewhere does not hold any more: the placement waits for the school again.</summary>
    public void Heropen()
    {
        Besluit(Plaatsingstatus.Aangeboden, null, null);
        (GesprekDatum, Reden, Toelichting) = (null, null, null);
    }

    /// <summary>Message <paramref name="bericht"/> offered it; of several M06 the first one counts, in whatever order they arrive.</summary>
    public void Aangeboden(Envelope bericht)
    {
        Genoemd(bericht);
        var volgorde = bericht.Sequence ?? 0;
        if (AanbodOp is { } bekend && (bekend, AanbodVolgorde).CompareTo((bericht.Time, volgorde)) <= 0) { return; }
        (Aanbodbericht, AanbodOp, AanbodVolgorde) = (bericht.Id, bericht.Time, volgorde);
    }

    /// <summary>Message <paramref name="bericht"/> asked to place him.</summary>
    public void Gevraagd(Envelope bericht)
    {
        Genoemd(bericht);
        Opdrachtbericht ??= bericht.Id;
    }

    private void Genoemd(Envelope bericht)
    {
        if (AangebodenOp is null || AangebodenOp < bericht.Time) { AangebodenOp = bericht.Time; }
    }
}

/// <summary>Why a placement cannot be answered.</summary>
internal static class Beantwoording
{
    /// <summary>Null when it can.</summary>
    public static async Task<ProblemHttpResult?> Bezwaar(this TaalschoolVoortgangDbContext db, Plaatsing plaatsing, Caller caller, DateOnly vandaag, CancellationToken ct)
    {
        if (await db.Weigering(plaatsing.InburgeraarId!.Value, caller.Oin, vandaag, ct) is { } geweigerd) { return geweigerd; }
        if ((plaatsing.Aanbodbericht ?? plaatsing.Opdrachtbericht) is { } aanbod && await db.Ingetrokken.ContainsAsync(aanbod, ct))
        {
            return Problems.Create(409, "INGETROKKEN", "Deze plaatsing is ingetrokken", "De gemeente heeft het aanbod ingetrokken. U hoeft niets te doen; zo nodig volgt een nieuw aanbod.");
        }
        await db.HeropenNaIntrekking(plaatsing, ct);
        return plaatsing.AlBesloten() is { } reden ? Problems.Create(409, "AL_BESLOTEN", "Een ander was u voor", reden) : null;
    }

    /// <summary>An answer from elsewhere that was withdrawn must not stand in the way of the next one.</summary>
    public static async Task HeropenNaIntrekking(this TaalschoolVoortgangDbContext db, Plaatsing plaatsing, CancellationToken ct)
    {
        if (plaatsing.Antwoordbericht is { } antwoord && await db.Ingetrokken.ContainsAsync(antwoord, ct)) { plaatsing.Heropen(); }
    }
}

/// <summary>State of a placement.</summary>
[JsonConverter(typeof(CodeConverter<Plaatsingstatus>))]
internal enum Plaatsingstatus
{
    [JsonStringEnumMemberName("AANGEBODEN")]
    Aangeboden,
    [JsonStringEnumMemberName("BEVESTIGD")]
    Bevestigd,
    [JsonStringEnumMemberName("TERUGGELEGD")]
    Teruggelegd,

    /// <summary>Never stored: a placement is this as long as its offer is withdrawn.</summary>
    [JsonStringEnumMemberName("INGETROKKEN")]
    Ingetrokken,
}

/// <summary>What the school is told of its new learner. Never stored in clear.</summary>
internal sealed record Plaatsingsgegevens
{
    public string? Naam { get; init; }
    public DateOnly? Geboortedatum { get; init; }
    public string? Telefoon { get; init; }
    public string? Email { get; init; }
    public string? Moedertaal { get; init; }
    public bool? TolkNodig { get; init; }
    public Leerroute? Leerroute { get; init; }
    public ErkNiveau? Niveau { get; init; }
    public Alfabetisering? Alfabetisering { get; init; }
    public Contact? Contact { get; init; }
    public Contact? NaarContact { get; init; }
    public IReadOnlyDictionary<string, string>? Inhoud { get; init; }
    public IReadOnlyList<Overdrachtsveld> Velden { get; init; } = [];
    public IReadOnlyList<string>? AlVerzameld { get; init; }
}

/// <summary>What both messages about a placement have in common.</summary>
internal sealed class Plaatsingen(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time)
{
    private const string BsnVeld = "bsn";

    public async Task<Plaatsing> Vind(Guid overdrachtId, CancellationToken ct)
    {
        if (overdrachtId == Guid.Empty) { throw new RefusedException("SCHEMAFOUT", "Het bericht noemt geen overdracht: overdrachtId is leeg."); }
        if (await db.Plaatsingen.FindAsync([overdrachtId], ct) is { } bestaand) { return bestaand; }
        var nieuw = new Plaatsing { OverdrachtId = overdrachtId, OntvangenOp = time.GetUtcNow() };
        db.Add(nieuw);
        return nieuw;
    }

    public async Task Vul(Plaatsing plaatsing, Guid? onderwerp, string? schoolOin, DateOnly? gewensteStart, string? bsn, Func<Plaatsingsgegevens, Plaatsingsgegevens> gegevens, CancellationToken ct)
    {
        if (onderwerp is not { } sleutel) { throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat (subject ontbreekt)."); }
        if (bsn is not null && !Nummers.IsBsn(bsn)) { throw new RefusedException("ELFPROEF", "Het burgerservicenummer doorstaat de elfproef niet."); }
        plaatsing.InburgeraarId = await db.Sleutel(sleutel, ct);
        var nieuw = plaatsing.SchoolOin is null;
        plaatsing.SchoolOin = schoolOin ?? plaatsing.SchoolOin;
        db.Meld(plaatsing.SchoolOin, nieuw ? Berichtsoorten.PlaatsingAangeboden : Berichtsoorten.PlaatsingAangevuld, plaatsing.InburgeraarId, $"plaatsingen/{plaatsing.OverdrachtId}");
        plaatsing.GewensteStart = gewensteStart ?? plaatsing.GewensteStart;
        plaatsing.Schrijf(gegevens(plaatsing.Lees(vault)), vault);
        if (bsn is not null) { plaatsing.Bsn = vault.Encrypt(bsn); }
        plaatsing.Versie++;
        if (plaatsing is { SchoolOin: { } school, Bsn: { } nummer })
        {
            await db.KenLeerling(vault, school, plaatsing.InburgeraarId.Value, vault.Decrypt(nummer), ct);
        }
    }

    /// <summary>The BSN travels as one of the fields of T3; "onbekend" is a value too.</summary>
    public static string? BsnUit(IEnumerable<Overdrachtsveld> velden) =>
        velden.FirstOrDefault(v => v.Naam == BsnVeld)?.Waarde is { Length: >= 8 } waarde && waarde.All(char.IsAsciiDigit) ? waarde.PadLeft(9, '0') : null;

    /// <summary>The fields without the BSN, which has its own place; those of the later message win.</summary>
    public static IReadOnlyList<Overdrachtsveld> Samen(IReadOnlyList<Overdrachtsveld> eerder, IReadOnlyList<Overdrachtsveld> later) =>
        [.. eerder.Where(e => later.All(l => l.Naam != e.Naam)), .. later.Where(v => v.Naam != BsnVeld)];
}

/// <summary>Handover to a school (M06 T3, or T6 from another school).</summary>
internal sealed class OverdrachtAangebodenConsumer(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time) : IConsume<OverdrachtAangeboden>
{
    public async Task Consume(Received<OverdrachtAangeboden> message, CancellationToken ct)
    {
        var aanbod = message.Data;
        if (aanbod.Soort is not (Overdrachtsoort.T3 or Overdrachtsoort.T6)) { throw new RefusedException("NIET_VOOR_TAALSCHOOL", "Een taalschool ontvangt alleen de overdrachten T3 en T6."); }
        if (!Nummers.IsOin(aanbod.NaarOin)) { throw new RefusedException("SCHEMAFOUT", "naarOin is geen geldig OIN."); }
        var plaatsingen = new Plaatsingen(db, vault, time);
        var plaatsing = await plaatsingen.Vind(aanbod.OverdrachtId, ct);
        plaatsing.Aangeboden(message.Envelope);
        await plaatsingen.Vul(plaatsing, message.Envelope.Subject, aanbod.NaarOin, aanbod.GewensteStart, Plaatsingen.BsnUit(aanbod.Velden), g => g with
        {
            Naam = g.Naam ?? aanbod.Inhoud?.GetValueOrDefault("naam"),
            Contact = g.Contact ?? aanbod.VanContact,
            NaarContact = aanbod.NaarContact,
            Inhoud = aanbod.Inhoud,
            AlVerzameld = aanbod.AlVerzameld,
            Velden = Plaatsingen.Samen(g.Velden, aanbod.Velden),
        }, ct);
    }
}

/// <summary>The municipality asks the school to place someone (C03).</summary>
internal sealed class PlaatsInburgeraarBijTaalschoolConsumer(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time) : IConsume<PlaatsInburgeraarBijTaalschool>
{
    public async Task Consume(Received<PlaatsInburgeraarBijTaalschool> message, CancellationToken ct)
    {
        var opdracht = message.Data;
        var plaatsingen = new Plaatsingen(db, vault, time);
        var plaatsing = await plaatsingen.Vind(opdracht.OverdrachtId, ct);
        plaatsing.Gevraagd(message.Envelope);
        plaatsing.Instellingsnummer = opdracht.Instellingsnummer ?? plaatsing.Instellingsnummer;
        await plaatsingen.Vul(plaatsing, message.Envelope.Subject, opdracht.NaarOin, opdracht.GewensteStart, opdracht.Bsn, g => g with
        {
            Naam = opdracht.Naam,
            Geboortedatum = opdracht.Geboortedatum,
            Telefoon = opdracht.Telefoon,
            Email = opdracht.Email,
            Moedertaal = opdracht.Moedertaal,
            TolkNodig = opdracht.TolkNodig,
            Leerroute = opdracht.Leerroute,
            Niveau = opdracht.Niveau,
            Alfabetisering = opdracht.Alfabetisering,
            Contact = opdracht.Contact ?? g.Contact,
            Velden = Plaatsingen.Samen(opdracht.Velden, g.Velden),
        }, ct);
    }
}

/// <summary>Someone else accepted on behalf of the school, for example the regisseur after a phone call (M07).</summary>
internal sealed class OverdrachtGeaccepteerdConsumer(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time) : IConsume<OverdrachtGeaccepteerd>
{
    public async Task Consume(Received<OverdrachtGeaccepteerd> message, CancellationToken ct)
    {
        var plaatsing = await new Plaatsingen(db, vault, time).Vind(message.Data.OverdrachtId, ct);
        await db.HeropenNaIntrekking(plaatsing, ct);
        if (plaatsing.Status != Plaatsingstatus.Aangeboden) { return; }
        plaatsing.GesprekDatum = message.Data.GesprekDatum;
        plaatsing.Besluit(Plaatsingstatus.Bevestigd, message.Data.Behandelaar?.Naam ?? "de gemeente", LegalTime.DateOf(message.Envelope.Time), message.Envelope.Id);
        db.Meld(plaatsing.SchoolOin, Berichtsoorten.PlaatsingBeantwoord, plaatsing.InburgeraarId, $"plaatsingen/{plaatsing.OverdrachtId}");
    }
}

/// <summary>Someone else handed back on behalf of the school (M08).</summary>
internal sealed class OverdrachtTeruggelegdConsumer(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time) : IConsume<OverdrachtTeruggelegd>
{
    public async Task Consume(Received<OverdrachtTeruggelegd> message, CancellationToken ct)
    {
        var plaatsing = await new Plaatsingen(db, vault, time).Vind(message.Data.OverdrachtId, ct);
        await db.HeropenNaIntrekking(plaatsing, ct);
        if (plaatsing.Status != Plaatsingstatus.Aangeboden) { return; }
        (plaatsing.Reden, plaatsing.Toelichting) = (message.Data.Reden, message.Data.Toelichting);
        plaatsing.Besluit(Plaatsingstatus.Teruggelegd, "de gemeente", LegalTime.DateOf(message.Envelope.Time), message.Envelope.Id);
        db.Meld(plaatsing.SchoolOin, Berichtsoorten.PlaatsingBeantwoord, plaatsing.InburgeraarId, $"plaatsingen/{plaatsing.OverdrachtId}");
    }
}
