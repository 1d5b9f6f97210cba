using System.Text.Json;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.Overdragen;

/// <summary>VluchtelingenWerk draagt aan het eind van de maatschappelijke begeleiding warm over aan de gemeente (overgang T5).</summary>
internal static class BiedOverdrachtAan
{
    /// <summary>The fields of M06. What need not be said is filled in.</summary>
    public sealed record Verzoek
    {
        [Sleutel]
        public required Guid OverdrachtId { get; init; }

        public required Overdrachtsoort Soort { get; init; }

        public required string VanOin { get; init; }

        public string? NaarOin { get; init; }

        public Contact? VanContact { get; init; }

        public Contact? NaarContact { get; init; }

        public required DateOnly GewensteStart { get; init; }

        public IReadOnlyDictionary<string, string>? Inhoud { get; init; }

        public required IReadOnlyList<Overdrachtsveld> Velden { get; init; }

        public IReadOnlyList<string>? AlVerzameld { get; init; }

        public required IReadOnlyList<string> ClientkopieTalen { get; init; }

        public DateOnly? ClientkopieOp { get; init; }
    }

    public sealed record Antwoord(Guid OverdrachtId, Guid InburgeraarId, Overdrachtstatus Status);

    private const string NietMee = "Dit gegeven gaat nooit mee in een overdracht. Haal het veld weg.";

    /// <summary>What this transition never carries, whatever is in it (plan §2.3.2). The municipality refuses it too.</summary>
    private static readonly HashSet<string> Nooit = new(["diagnose", "medischDossier", "notities", "vrijwilligersnotities"], StringComparer.OrdinalIgnoreCase);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/overdrachten", Handle).RequireRol("vwn")
        .WithSummary("Bied een overdracht T5 aan: het einde van de maatschappelijke begeleiding");

    public static Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> Handle(
        Body<Verzoek> body, Caller caller, VluchtelingenwerkDbContext db, Vault vault, Organisation organisatie, TimeProvider time, CancellationToken ct) =>
        Bied(
            body.Read(("soort", Overdrachtsoort.T5), ("vanOin", caller.Oin), ("velden", Array.Empty<Overdrachtsveld>()), ("clientkopieTalen", Array.Empty<string>())),
            body.InburgeraarId, body.VastgelegdOp, caller, db, vault, organisatie, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> Bied(
        Verzoek verzoek, Guid? inburgeraarId, DateOnly? vastgelegdOp, Caller caller, VluchtelingenwerkDbContext db, Vault vault, Organisation organisatie, TimeProvider time, CancellationToken ct)
    {
        if (verzoek.VanOin != caller.Oin) { return Problems.Forbidden("U biedt alleen namens uw eigen organisatie aan. Laat vanOin weg of vul uw eigen OIN in."); }
        var fouten = Controleer(verzoek, wie: inburgeraarId is not null, vandaag: time.Today());
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        var persoon = await db.Sleutel(inburgeraarId!.Value, ct);
        if (await db.Weigering(persoon, caller.Oin, time.Today(), ct) is { } geweigerd) { return geweigerd; }
        if (await Gemeente(db, persoon, caller.Oin, ct) is not { } match) { return Problems.NotFound("Uw organisatie begeleidt deze inburgeraar niet. Neem eerst de match aan, of meld dat de begeleiding is gestart."); }

        var aanbod = Bericht(verzoek, naarOin: verzoek.NaarOin ?? (match.Length > 0 ? match : organisatie.Oin));
        var json = JsonSerializer.Serialize(aanbod, BerichtJson.Opties);
        var vingerafdruk = vault.BlindIndex("overdracht", json);
        if (await db.Overdrachten.FindAsync([verzoek.OverdrachtId], ct) is { } bekend)
        {
            return bekend.Vingerafdruk == vingerafdruk && bekend.InburgeraarId == persoon
                ? TypedResults.Ok(new Antwoord(bekend.OverdrachtId, persoon, bekend.Status))
                : Problems.Create(409, "OVERDRACHT_BESTAAT_AL", "Deze overdracht bestaat al", "Onder deze overdrachtId is al iets anders aangeboden. Laat overdrachtId weg voor een nieuw aanbod.");
        }
        var overdracht = new Overdracht
        {
            OverdrachtId = aanbod.OverdrachtId, InburgeraarId = persoon, VanOin = caller.Oin, NaarOin = aanbod.NaarOin,
            GewensteStart = aanbod.GewensteStart, Aanbod = vault.Encrypt(json), Vingerafdruk = vingerafdruk,
            AangebodenOp = vastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow(), BerichtId = Guid.CreateVersion7(),
        };
        db.Add(overdracht);
        db.Verstuur(
            aanbod, new About(persoon) { Oin = caller.Oin, Time = overdracht.AangebodenOp, MessageId = overdracht.BerichtId },
            overdracht.OverdrachtId, $"overdrachten/{overdracht.OverdrachtId}", time.GetUtcNow(), Diensten.UsdRegie);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/vluchtelingenwerk-begeleiding/v1/overdrachten/{overdracht.OverdrachtId}", new Antwoord(overdracht.OverdrachtId, persoon, overdracht.Status));
    }

    /// <summary>The municipality that asked for the guidance; empty when the guidance began without a match, null when there is none.</summary>
    private static async Task<string?> Gemeente(VluchtelingenwerkDbContext db, Guid persoon, string oin, CancellationToken ct)
    {
        var match = await db.Geldig(oin).Where(x => x.InburgeraarId == persoon && x.Status == Matchstatus.Geaccepteerd).OrderByDescending(x => x.AangebodenOp).FirstOrDefaultAsync(ct);
        return match is not null ? match.VanOin ?? "" : await db.Begeleidingen.AnyAsync(x => x.InburgeraarId == persoon && x.Oin == oin, ct) ? "" : null;
    }

    internal static Dictionary<string, string[]> Controleer(Verzoek verzoek, bool wie, DateOnly vandaag)
    {
        var fouten = new Dictionary<string, string[]>();
        if (!wie) { fouten["/inburgeraarId"] = ["Zeg om wie het gaat."]; }
        if (verzoek.Soort != Overdrachtsoort.T5) { fouten["/soort"] = ["VluchtelingenWerk biedt alleen overgang T5 aan."]; }
        if (verzoek.NaarOin is { } oin && !Nummers.IsOin(oin)) { fouten["/naarOin"] = ["Dit is geen OIN van twintig tekens."]; }
        if (verzoek.ClientkopieOp > vandaag) { fouten["/clientkopieOp"] = ["De kopie is nog niet verstuurd: de datum ligt in de toekomst."]; }
        foreach (var (i, taal) in verzoek.ClientkopieTalen.Index())
        {
            if (taal is not { Length: 3 } || !taal.All(char.IsAsciiLetterLower)) { fouten[$"/clientkopieTalen/{i}"] = ["Gebruik de taalcode van drie kleine letters (ISO 639-3), bijvoorbeeld ara of tir."]; }
        }
        foreach (var (naam, tekst) in verzoek.Inhoud ?? new Dictionary<string, string>())
        {
            if (Nooit.Contains(naam)) { fouten[$"/inhoud/{naam}"] = [NietMee]; }
            else if (ToegestaneGegevens.BevatPersoonsnummer(tekst)) { fouten[$"/inhoud/{naam}"] = [Persoonsnummer]; }
        }
        foreach (var dubbel in verzoek.Velden.Index().GroupBy(v => v.Item.Naam).SelectMany(g => g.Skip(1))) { fouten[$"/velden/{dubbel.Index}/naam"] = ["Dit veld staat er twee keer in."]; }
        foreach (var (i, veld) in verzoek.Velden.Index())
        {
            if (string.IsNullOrWhiteSpace(veld.Naam)) { fouten[$"/velden/{i}/naam"] = ["Geef het gegeven een naam."]; }
            if (Nooit.Contains(veld.Naam)) { fouten[$"/velden/{i}/naam"] = [NietMee]; }
            if (veld.Naam is "bsn" or "vNummer" || ToegestaneGegevens.BevatPersoonsnummer(veld.Waarde)) { fouten[$"/velden/{i}/waarde"] = [Persoonsnummer]; }
            // What a volunteer noted, and anything about health or enforcement, stays behind; a practical point of attention does not.
            if (veld.Klasse is "K7" || (veld.Klasse is "K6" && veld.Naam != "aandachtspunten")) { fouten[$"/velden/{i}/klasse"] = ["Gegevens over gezondheid of handhaving gaan niet mee in een overdracht. Haal het veld weg."]; }
        }
        return fouten;
    }

    private const string Persoonsnummer = "VluchtelingenWerk werkt zonder persoonsnummers. Haal het nummer weg.";

    private static OverdrachtAangeboden Bericht(Verzoek v, string naarOin) => new()
    {
        OverdrachtId = v.OverdrachtId, Soort = v.Soort, VanOin = v.VanOin, NaarOin = naarOin, VanContact = v.VanContact, NaarContact = v.NaarContact,
        GewensteStart = v.GewensteStart, Inhoud = v.Inhoud, Velden = v.Velden, AlVerzameld = v.AlVerzameld,
        ClientkopieTalen = v.ClientkopieTalen, ClientkopieOp = v.ClientkopieOp,
    };
}
