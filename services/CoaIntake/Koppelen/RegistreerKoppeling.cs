using System.Text.Json;
using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Koppelen;

/// <summary>COA meldt dat een statushouder aan een gemeente gekoppeld is. Dezelfde melding nog eens verandert niets; een andere inhoud is een correctie.</summary>
internal static class RegistreerKoppeling
{
    public sealed record Antwoord(Guid KoppelingId, Guid InburgeraarId, DateTimeOffset GeregistreerdOp);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/koppelingen", Handle).RequireRol("coa")
        .WithSummary("Meld of corrigeer een koppeling");

    public static async Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> Handle(
        Body<StatushouderGekoppeld> body, Caller caller, CoaIntakeDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var koppeling = body.Read();
        var fouten = Controleer(koppeling, vandaag: time.Today());
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        koppeling = koppeling with { VNummer = Nummers.VNummerVoluit(koppeling.VNummer) };

        var json = JsonSerializer.Serialize(koppeling, BerichtJson.Opties);
        var vingerafdruk = vault.BlindIndex("koppeling", json);
        var vNummerIndex = vault.BlindIndex("vnummer", koppeling.VNummer);
        var bekend = await db.Statushouders.SingleOrDefaultAsync(x => x.VNummerIndex == vNummerIndex, ct);
        var besluit = Besluit(bekend, caller.Oin, vingerafdruk);
        switch (besluit)
        {
            case Besluiten.VanAnder:
                return Problems.Create(409, "ANDERE_ORGANISATIE", "Al door een andere organisatie gemeld", "Deze statushouder is door een andere organisatie gekoppeld. Vraag die organisatie om de correctie.");
            case Besluiten.AlGemeld:
                return TypedResults.Ok(Van(bekend!));
            case Besluiten.Nieuw:
                bekend = new Statushouder
                {
                    KoppelingId = Guid.CreateVersion7(), InburgeraarId = Guid.CreateVersion7(), Oin = caller.Oin, VNummerIndex = vNummerIndex,
                    Gegevens = [], Vingerafdruk = vingerafdruk, Gemeentecode = koppeling.Gemeentecode, Koppelingsdatum = koppeling.Koppelingsdatum, GeregistreerdOp = time.GetUtcNow(),
                };
                db.Add(bekend);
                break;
            // A koppeling of after the end is a new case; an older one is no longer COA's to change.
            case Besluiten.Correctie when await db.Einden(caller.Oin, time.Today()).AnyAsync(x => x.InburgeraarId == bekend!.InburgeraarId && x.Per >= koppeling.Koppelingsdatum, ct):
                return Toegangscontrole.Beeindigd();
        }
        bekend!.Gegevens = vault.Encrypt(json);
        bekend.Vingerafdruk = vingerafdruk;
        bekend.BsnIndex = koppeling.Bsn is { } bsn ? vault.BlindIndex("bsn", bsn) : null;
        (bekend.Gemeentecode, bekend.Koppelingsdatum) = (koppeling.Gemeentecode, koppeling.Koppelingsdatum);
        bekend.Versie++;
        db.Verstuur(koppeling, new About(bekend.InburgeraarId) { Oin = caller.Oin, Time = body.VastgelegdOp is { } dag ? time.At(dag) : null }, bekend.KoppelingId, $"koppelingen/{bekend.KoppelingId}", time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return besluit == Besluiten.Nieuw
            ? TypedResults.Created($"/coa-intake/v1/koppelingen/{bekend.KoppelingId}", Van(bekend))
            : TypedResults.Ok(Van(bekend));
    }

    internal enum Besluiten { Nieuw, AlGemeld, Correctie, VanAnder }

    internal static Besluiten Besluit(Statushouder? bekend, string oin, string vingerafdruk) => bekend switch
    {
        null => Besluiten.Nieuw,
        _ when bekend.Oin != oin => Besluiten.VanAnder,
        _ when bekend.Vingerafdruk == vingerafdruk => Besluiten.AlGemeld,
        _ => Besluiten.Correctie,
    };

    internal static Dictionary<string, string[]> Controleer(StatushouderGekoppeld koppeling, DateOnly vandaag)
    {
        var fouten = new Dictionary<string, string[]>();
        if (!Nummers.IsVNummer(koppeling.VNummer)) { fouten["/vNummer"] = ["Een V-nummer heeft 1 tot en met 10 cijfers."]; }
        if (koppeling.Bsn is not null && !Nummers.IsBsn(koppeling.Bsn)) { fouten["/bsn"] = ["Dit is geen geldig BSN: negen cijfers die de elfproef doorstaan."]; }
        if (string.IsNullOrWhiteSpace(koppeling.Naam)) { fouten["/naam"] = ["Vul de volledige naam in."]; }
        if (koppeling.Geboortedatum >= vandaag) { fouten["/geboortedatum"] = ["De geboortedatum ligt niet in het verleden."]; }
        else if (koppeling.Geboortedatum.Year < 1900) { fouten["/geboortedatum"] = ["De geboortedatum ligt voor 1900. Kijk of het jaar klopt."]; }
        if (koppeling.Koppelingsdatum > vandaag) { fouten["/koppelingsdatum"] = ["De koppeling ligt in de toekomst. Meld haar op of na de dag zelf."]; }
        if (koppeling.Moedertaal is not { Length: 3 } || !koppeling.Moedertaal.All(char.IsAsciiLetterLower)) { fouten["/moedertaal"] = ["Gebruik de taalcode van drie kleine letters (ISO 639-3), bijvoorbeeld ara of tir."]; }
        if (!Nummers.IsGemeentecode(koppeling.Gemeentecode)) { fouten["/gemeentecode"] = ["Gebruik de gemeentecode van vier cijfers, bijvoorbeeld 1942."]; }
        if (string.IsNullOrWhiteSpace(koppeling.AzcLocatie)) { fouten["/azcLocatie"] = ["Vul de naam van de opvanglocatie in."]; }
        return fouten;
    }

    private static Antwoord Van(Statushouder s) => new(s.KoppelingId, s.InburgeraarId, s.GeregistreerdOp);
}
