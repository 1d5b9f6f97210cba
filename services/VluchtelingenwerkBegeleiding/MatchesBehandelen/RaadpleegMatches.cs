using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.ToegangVolgen;
using VluchtelingenwerkBegeleiding.VestigingVolgen;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>VluchtelingenWerk ziet wie er is aangeboden en wat er al bekend is. De beheerder ziet geen persoonsgegevens.</summary>
internal static class RaadpleegMatches
{
    public sealed record Gegeven(string Naam, string Waarde, string? Bron, DateOnly? Peildatum);

    public sealed record Persoon(string? Naam, string? Geboortedatum, string? Telefoon, string? Email, string? Moedertaal, string? TolkNodig, DateOnly? Verhuisdatum, bool? VerhuisdatumZeker, DateOnly? Vestigingsdatum, Adres? Adres);

    public sealed record Beeld(
        Guid MatchId, Guid OverdrachtId, Guid InburgeraarId, Matchstatus Status, string? VanOin, DateOnly? GewensteStart, DateTimeOffset AangebodenOp,
        Persoon? Persoon, IReadOnlyList<Gegeven> Velden, IReadOnlyList<string> AlVerzameld, IReadOnlyList<string> ClientkopieTalen, Contact? VanContact, Contact? NaarContact,
        Contact? Behandelaar, DateOnly? GesprekDatum, Gesprekswijze? Wijze, IReadOnlyList<string> OntbrekendeVelden, Terugleggingsreden? Reden, string? Toelichting, DateTimeOffset? BeslotenOp)
    {
        /// <summary>Everything the municipality shares, the person's details too, each with where it comes from. For the page; the API tells it in <see cref="Persoon"/> and <see cref="Velden"/>.</summary>
        [JsonIgnore]
        public IReadOnlyList<Matchveld> Gedeeld { get; init; } = [];

        /// <summary>When COA told the day of moving.</summary>
        [JsonIgnore]
        public DateTimeOffset? VerhuisdatumOp { get; init; }

        /// <summary>When the municipality told where the person lives.</summary>
        [JsonIgnore]
        public DateTimeOffset? VestigingOp { get; init; }
    }

    public sealed record Lijst(IReadOnlyList<Beeld> Matches);

    private static readonly string[] InPersoon = ["naam", "geboortedatum", "telefoon", "email", "moedertaal", "tolkNodig"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/matches", Alle).RequireRol("vwn", "usd", "beheerder").WithSummary("Eigen matches, de oudste eerst").WithDescription("Filter op status, bijvoorbeeld NIEUW.");
        app.MapGet("/matches/{matchId:guid}", Een).RequireRol("vwn", "usd", "beheerder").WithSummary("Eén match");
    }

    public static async Task<Results<Ok<Lijst>, ProblemHttpResult>> Alle(string? status, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        Matchstatus? gevraagd = null;
        if (status is not null)
        {
            try { gevraagd = JsonSerializer.Deserialize<Matchstatus>(JsonSerializer.Serialize(status), BerichtJson.Opties); }
            catch (JsonException) { return Problems.Invalid("status", "Kies een van: NIEUW, AANVULLING_GEVRAAGD, GEACCEPTEERD, TERUGGELEGD, INGETROKKEN."); }
        }
        var rijen = await Zichtbaar(db, caller, time.Today()).Where(x => gevraagd == null || (x.Ingetrokken ? gevraagd == Matchstatus.Ingetrokken : x.AntwoordIngetrokken ? gevraagd == Matchstatus.Nieuw : x.Match.Status == gevraagd)).OrderBy(x => x.Match.AangebodenOp).Take(500).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => Toon(x, caller, vault))]));
    }

    public static async Task<Results<Ok<Beeld>, ProblemHttpResult>> Een(Guid matchId, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        await Zichtbaar(db, caller, time.Today()).SingleOrDefaultAsync(x => x.Match.OverdrachtId == matchId, ct) is { } rij
            ? TypedResults.Ok(Toon(rij, caller, vault))
            : Beantwoording.Onbekend();

    /// <summary>The last matches that need nothing any more, the youngest first.</summary>
    public static async Task<IReadOnlyList<Beeld>> Beantwoord(int aantal, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        [.. (await Zichtbaar(db, caller, time.Today())
            .Where(x => x.Ingetrokken || (!x.AntwoordIngetrokken && (x.Match.Status == Matchstatus.Geaccepteerd || x.Match.Status == Matchstatus.Teruggelegd)))
            .OrderByDescending(x => x.Match.AangebodenOp).Take(aantal).ToListAsync(ct)).Select(x => Toon(x, caller, vault))];

    /// <summary>What these persons are called, as the youngest offer says that still stands and that tells a name.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Namen(IReadOnlyCollection<Guid> personen, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var namen = new Dictionary<Guid, string>();
        foreach (var deel in personen.Distinct().Chunk(500)) // a database takes so many parameters and no more
        {
            var rijen = await Zichtbaar(db, caller, time.Today()).Where(x => !x.Ingetrokken && deel.Contains(x.Match.InburgeraarId)).OrderBy(x => x.Match.AangebodenOp).ToListAsync(ct);
            foreach (var match in rijen.Select(x => x.Match))
            {
                if (Matchinhoud.Lees(vault, match).Veld("naam") is { } naam) { namen[match.InburgeraarId] = naam; }
            }
        }
        return namen;
    }

    /// <summary>The match as the answer to an operation on it.</summary>
    public static async Task<Ok<Beeld>> Na(Match match, Caller caller, VluchtelingenwerkDbContext db, Vault vault, CancellationToken ct) =>
        TypedResults.Ok(Toon(await Beeldvraag(db, db.Matches.AsNoTracking().Where(x => x.OverdrachtId == match.OverdrachtId)).SingleAsync(ct), caller, vault));

    internal sealed class Rij
    {
        public required Match Match { get; init; }

        public required Vestiging? Vestiging { get; init; }

        public required bool Ingetrokken { get; init; }

        public required string? Intrekkingsreden { get; init; }

        public required bool AntwoordIngetrokken { get; init; }

        public required bool VerhuisberichtIngetrokken { get; init; }

        public required bool VestigingIngetrokken { get; init; }
    }

    private static IQueryable<Rij> Zichtbaar(VluchtelingenwerkDbContext db, Caller caller, DateOnly vandaag)
    {
        var einden = db.Einden(caller.Oin, vandaag);
        return Beeldvraag(db, db.Matches.AsNoTracking().Where(x => caller.Rol != "vwn"
            || ((x.Oin == null || x.Oin == caller.Oin) && !einden.Any(e => e.InburgeraarId == x.InburgeraarId))));
    }

    private static IQueryable<Rij> Beeldvraag(VluchtelingenwerkDbContext db, IQueryable<Match> matches)
    {
        var ingetrokken = db.Ingetrokken;
        return
        from match in matches
        join v in db.Vestigingen on match.InburgeraarId equals v.InburgeraarId into vestigingen
        from vestiging in vestigingen.DefaultIfEmpty()
        let aanbod = match.Aanbodbericht ?? match.Aanmeldbericht
        select new Rij
        {
            Match = match, Vestiging = vestiging, Ingetrokken = ingetrokken.Any(id => id == aanbod),
            Intrekkingsreden = db.Intrekkingen.Where(i => i.BerichtId == aanbod).OrderByDescending(i => i.IngetrokkenOp).Select(i => i.Reden).FirstOrDefault(),
            AntwoordIngetrokken = ingetrokken.Any(id => id == match.Antwoordbericht),
            VerhuisberichtIngetrokken = vestiging != null && ingetrokken.Any(id => id == vestiging.Verhuisbericht),
            VestigingIngetrokken = vestiging != null && ingetrokken.Any(id => id == vestiging.Vestigingsbericht),
        };
    }

    private static Beeld Toon(Rij rij, Caller caller, Vault vault)
    {
        var (m, v) = (rij.Match, rij.Vestiging);
        // A withdrawn offer gives no right to the person's details any more.
        var dicht = caller.Rol == "beheerder" || rij.Ingetrokken;
        var g = dicht ? Matchgegevens.Leeg : Matchinhoud.Lees(vault, m);
        if (rij.AntwoordIngetrokken) { m.Heropen(); } // not tracked: only this picture of it
        if (rij.VerhuisberichtIngetrokken) { (v!.Verhuisdatum, v.VerhuisdatumZeker) = (null, null); }
        if (rij.VestigingIngetrokken) { (v!.Vestigingsdatum, v.Adres) = (null, null); }
        var persoon = dicht ? null : new Persoon(
            g.Veld("naam"), g.Veld("geboortedatum"), g.Veld("telefoon"), g.Veld("email"), g.Veld("moedertaal"), g.Veld("tolkNodig"),
            v?.Verhuisdatum, v?.VerhuisdatumZeker, v?.Vestigingsdatum, v?.Adres is { } adres ? JsonSerializer.Deserialize<Adres>(vault.Decrypt(adres), BerichtJson.Opties) : null);
        return new(
            m.OverdrachtId, m.OverdrachtId, m.InburgeraarId, rij.Ingetrokken ? Matchstatus.Ingetrokken : m.Status, m.VanOin, m.GewensteStart, m.AangebodenOp, persoon,
            [.. g.Velden.Where(x => !InPersoon.Contains(x.Naam)).Select(x => new Gegeven(x.Naam, x.Waarde, x.Bron, x.Peildatum))], g.AlVerzameld, g.ClientkopieTalen, g.VanContact, g.NaarContact,
            m.BehandelaarNaam is { } naam ? new Contact { Naam = naam, Telefoon = m.BehandelaarTelefoon, Email = m.BehandelaarEmail } : null,
            m.GesprekDatum, m.Wijze, m.OntbrekendeVelden.Length == 0 ? [] : m.OntbrekendeVelden.Split(','), m.Reden, (rij.Ingetrokken ? rij.Intrekkingsreden : m.Toelichting) is { } tekst ? ToegestaneGegevens.ZonderNummers(tekst) : null, m.BeslotenOp) 
        {
            Gedeeld = g.Velden, VerhuisdatumOp = v?.VerhuisdatumOp, VestigingOp = v?.VestigingOp,
        };
    }
}
