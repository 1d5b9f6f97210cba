using System.Text.Json;
using CoaIntake.Koppelen;
using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Overdragen;

/// <summary>COA biedt een statushouder warm aan de gemeente aan (overgang T1).</summary>
internal static class BiedOverdrachtAan
{
    /// <summary>The fields of M06, and the V-nummer to say who it is about. What COA need not say is filled in.</summary>
    public sealed record Verzoek
    {
        public string? VNummer { get; init; }

        [Sleutel]
        public required Guid OverdrachtId { get; init; }

        public required Overdrachtsoort Soort { get; init; }

        public required string VanOin { get; init; }

        public required string NaarOin { get; init; }

        public Contact? VanContact { get; init; }

        public Contact? NaarContact { get; init; }

        public required DateOnly GewensteStart { get; init; }

        public Overdrachtscenario? Scenario { get; init; }

        public IReadOnlyDictionary<string, string>? Inhoud { get; init; }

        public required IReadOnlyList<Overdrachtsveld> Velden { get; init; }

        public IReadOnlyList<string>? AlVerzameld { get; init; }

        public required IReadOnlyList<string> ClientkopieTalen { get; init; }

        public DateOnly? ClientkopieOp { get; init; }
    }

    public sealed record Antwoord(Guid OverdrachtId, Guid InburgeraarId, Overdrachtstatus Status);

    private const string NietMee = "Dit gegeven gaat nooit mee in een overdracht. Haal het veld weg.";

    /// <summary>What this transition never carries, whatever is in it (plan §2.3.2). The municipality refuses it too.</summary>
    private static readonly HashSet<string> Nooit = new(["diagnose", "medischDossier", "asielrelaas", "religie"], StringComparer.OrdinalIgnoreCase);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/overdrachten", Handle).RequireRol("coa")
        .WithSummary("Bied een overdracht T1 aan");

    public static async Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> Handle(
        Body<Verzoek> body, Caller caller, CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time, CancellationToken ct)
    {
        var verzoek = body.Read(("soort", Overdrachtsoort.T1), ("vanOin", caller.Oin), ("naarOin", organisatie.Oin), ("velden", Array.Empty<Overdrachtsveld>()), ("clientkopieTalen", Array.Empty<string>()));
        if (verzoek.VanOin != caller.Oin) { return Problems.Forbidden("U biedt alleen namens uw eigen organisatie aan. Laat vanOin weg of vul uw eigen OIN in."); }
        var vNummer = verzoek.VNummer ?? verzoek.Velden.FirstOrDefault(v => v.Naam == "vNummer")?.Waarde;
        var fouten = Controleer(verzoek, wie: vNummer is not null || body.InburgeraarId is not null, vandaag: time.Today());
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        if (await db.Zoek(vault, caller.Oin, vNummer, body.InburgeraarId, ct) is not { } statushouder) { return ZoekStatushouder.Onbekend(); }
        if (await db.Weigering(statushouder.InburgeraarId, caller.Oin, time.Today(), ct) is { } geweigerd) { return geweigerd; }

        var aanbod = Bericht(verzoek);
        var json = JsonSerializer.Serialize(aanbod, BerichtJson.Opties);
        var vingerafdruk = vault.BlindIndex("overdracht", json);
        if (await db.Overdrachten.FindAsync([verzoek.OverdrachtId], ct) is { } bekend)
        {
            return bekend.Vingerafdruk == vingerafdruk && bekend.KoppelingId == statushouder.KoppelingId
                ? TypedResults.Ok(new Antwoord(bekend.OverdrachtId, statushouder.InburgeraarId, bekend.Status))
                : Problems.Create(409, "OVERDRACHT_BESTAAT_AL", "Deze overdracht bestaat al", "Onder deze overdrachtId is al iets anders aangeboden. Laat overdrachtId weg voor een nieuw aanbod.");
        }
        var overdracht = new Overdracht
        {
            OverdrachtId = aanbod.OverdrachtId, KoppelingId = statushouder.KoppelingId, VanOin = caller.Oin, NaarOin = aanbod.NaarOin,
            GewensteStart = aanbod.GewensteStart, Aanbod = vault.Encrypt(json), Vingerafdruk = vingerafdruk,
            AangebodenOp = body.VastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow(), BerichtId = Guid.CreateVersion7(),
        };
        db.Add(overdracht);
        db.Verstuur(
            aanbod, new About(statushouder.InburgeraarId) { Oin = caller.Oin, Time = overdracht.AangebodenOp, MessageId = overdracht.BerichtId },
            statushouder.KoppelingId, $"overdrachten/{overdracht.OverdrachtId}", time.GetUtcNow(), Diensten.UsdRegie);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/coa-intake/v1/overdrachten/{overdracht.OverdrachtId}", new Antwoord(overdracht.OverdrachtId, statushouder.InburgeraarId, overdracht.Status));
    }

    internal static Dictionary<string, string[]> Controleer(Verzoek verzoek, bool wie, DateOnly vandaag)
    {
        var fouten = new Dictionary<string, string[]>();
        if (!wie) { fouten["/vNummer"] = ["Zeg om wie het gaat: geef vNummer of inburgeraarId, of zet vNummer in velden."]; }
        if (verzoek.Soort != Overdrachtsoort.T1) { fouten["/soort"] = ["COA biedt alleen overgang T1 aan."]; }
        if (!Nummers.IsOin(verzoek.NaarOin)) { fouten["/naarOin"] = ["Dit is geen OIN van twintig tekens."]; }
        if (verzoek.ClientkopieOp > vandaag) { fouten["/clientkopieOp"] = ["De kopie is nog niet verstuurd: de datum ligt in de toekomst."]; }
        for (var i = 0; i < verzoek.ClientkopieTalen.Count; i++)
        {
            if (verzoek.ClientkopieTalen[i] is not { Length: 3 } taal || !taal.All(char.IsAsciiLetterLower)) { fouten[$"/clientkopieTalen/{i}"] = ["Gebruik de taalcode van drie kleine letters (ISO 639-3), bijvoorbeeld ara of tir."]; }
        }
        foreach (var naam in (verzoek.Inhoud ?? new Dictionary<string, string>()).Keys.Where(Nooit.Contains)) { fouten[$"/inhoud/{naam}"] = [NietMee]; }
        foreach (var dubbel in verzoek.Velden.Index().GroupBy(v => v.Item.Naam).SelectMany(g => g.Skip(1))) { fouten[$"/velden/{dubbel.Index}/naam"] = ["Dit veld staat er twee keer in."]; }
        foreach (var (i, veld) in verzoek.Velden.Index())
        {
            if (string.IsNullOrWhiteSpace(veld.Naam)) { fouten[$"/velden/{i}/naam"] = ["Geef het gegeven een naam."]; }
            if (Nooit.Contains(veld.Naam)) { fouten[$"/velden/{i}/naam"] = [NietMee]; }
            if (veld.Naam == "bsn" && !Nummers.IsBsn(veld.Waarde)) { fouten[$"/velden/{i}/waarde"] = ["Dit is geen geldig BSN: negen cijfers die de elfproef doorstaan."]; }
            if (veld.Naam == "vNummer" && !Nummers.IsVNummer(veld.Waarde)) { fouten[$"/velden/{i}/waarde"] = ["Een V-nummer heeft 1 tot en met 10 cijfers."]; }
            if (veld.Naam == "vNummer" && verzoek.VNummer is { } elders && Nummers.IsVNummer(elders) && Nummers.IsVNummer(veld.Waarde) && Nummers.VNummerVoluit(elders) != Nummers.VNummerVoluit(veld.Waarde)) { fouten[$"/velden/{i}/waarde"] = ["Dit is een ander V-nummer dan in vNummer."]; }
            // Plan §2.3.2: the medical file, the asylum story and religion never travel; a practical limitation does.
            if (veld.Klasse is "K7" || (veld.Klasse is "K6" && veld.Naam is not ("aandachtspunten" or "praktischeBeperkingen"))) { fouten[$"/velden/{i}/klasse"] = ["Gegevens over gezondheid of handhaving gaan niet mee in een overdracht. Haal het veld weg."]; }
        }
        return fouten;
    }

    private static OverdrachtAangeboden Bericht(Verzoek v) => new()
    {
        OverdrachtId = v.OverdrachtId, Soort = v.Soort, VanOin = v.VanOin, NaarOin = v.NaarOin, VanContact = v.VanContact, NaarContact = v.NaarContact,
        GewensteStart = v.GewensteStart, Scenario = v.Scenario, Inhoud = v.Inhoud, Velden = v.Velden, AlVerzameld = v.AlVerzameld,
        ClientkopieTalen = v.ClientkopieTalen, ClientkopieOp = v.ClientkopieOp,
    };
}
