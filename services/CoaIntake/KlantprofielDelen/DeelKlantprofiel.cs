using System.Text.Json;
using CoaIntake.Koppelen;
using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.KlantprofielDelen;

/// <summary>COA deelt het klantprofiel of een nieuwe versie ervan. Een open verzoek van de gemeente is daarmee beantwoord.</summary>
internal static class DeelKlantprofiel
{
    public sealed record Antwoord(Guid KlantprofielId, Guid InburgeraarId, int ProfielVersie);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/klantprofielen", Handle).RequireRol("coa")
        .WithSummary("Deel een klantprofiel of een nieuwe versie");

    public static async Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> Handle(
        Body<KlantprofielGedeeld> body, Caller caller, CoaIntakeDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var heeftVersie = body.Has("profielVersie");
        var profiel = body.Read(("profielVersie", 1), ("peildatum", body.VastgelegdOp ?? time.Today()));
        var fouten = Controleer(profiel, vandaag: time.Today());
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        if (await db.Zoek(vault, caller.Oin, profiel.VNummer, null, ct) is not { } statushouder) { return ZoekStatushouder.Onbekend(); }
        if (await db.Weigering(statushouder.InburgeraarId, caller.Oin, time.Today(), ct) is { } geweigerd) { return geweigerd; }

        var vingerafdruk = vault.BlindIndex("profiel", Json(profiel with { ProfielVersie = 0 }));
        var versies = await db.Klantprofielen.Where(x => x.KoppelingId == statushouder.KoppelingId).OrderBy(x => x.ProfielVersie).ToListAsync(ct);
        var (besluit, versie) = Besluit(versies, heeftVersie ? profiel.ProfielVersie : null, vingerafdruk);
        switch (besluit)
        {
            case Besluiten.AlGedeeld:
                return TypedResults.Ok(Van(versies.Single(x => x.ProfielVersie == versie), statushouder));
            case Besluiten.Tegenstrijdig:
                return Problems.Create(409, "PROFIELVERSIE_AL_GEDEELD", "Deze versie is al met andere inhoud gedeeld", $"Versie {versie} van dit profiel bestaat al en is anders. Geef de nieuwe inhoud een hogere profielVersie, of laat het veld weg.");
        }
        profiel = profiel with { VNummer = Nummers.VNummerVoluit(profiel.VNummer), ProfielVersie = versie };
        var nieuw = new Klantprofiel
        {
            KlantprofielId = Guid.CreateVersion7(), KoppelingId = statushouder.KoppelingId, ProfielVersie = versie, Peildatum = profiel.Peildatum,
            Gegevens = vault.Encrypt(Json(profiel)), Vingerafdruk = vingerafdruk, GedeeldOp = time.GetUtcNow(),
        };
        db.Add(nieuw);
        foreach (var verzoek in await db.Profielverzoeken.Where(x => x.VNummerIndex == statushouder.VNummerIndex && x.BeantwoordOp == null).ToListAsync(ct)) { verzoek.BeantwoordOp = nieuw.GedeeldOp; }
        db.Verstuur(profiel, new About(statushouder.InburgeraarId) { Oin = caller.Oin, Time = body.VastgelegdOp is { } dag ? time.At(dag) : null }, statushouder.KoppelingId, $"klantprofielen/{nieuw.KlantprofielId}", time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/coa-intake/v1/klantprofielen/{nieuw.KlantprofielId}", Van(nieuw, statushouder));
    }

    internal enum Besluiten { Deel, AlGedeeld, Tegenstrijdig }

    /// <summary>Without a version the newest one decides: the same content is a repeat, other content is the next version.</summary>
    internal static (Besluiten Besluit, int Versie) Besluit(IReadOnlyList<Klantprofiel> versies, int? gevraagd, string vingerafdruk)
    {
        var laatste = versies.Count == 0 ? null : versies.MaxBy(x => x.ProfielVersie);
        if (gevraagd is null)
        {
            return laatste?.Vingerafdruk == vingerafdruk ? (Besluiten.AlGedeeld, laatste.ProfielVersie) : (Besluiten.Deel, (laatste?.ProfielVersie ?? 0) + 1);
        }
        return versies.FirstOrDefault(x => x.ProfielVersie == gevraagd) switch
        {
            null => (Besluiten.Deel, gevraagd.Value),
            var zelfde when zelfde.Vingerafdruk == vingerafdruk => (Besluiten.AlGedeeld, gevraagd.Value),
            _ => (Besluiten.Tegenstrijdig, gevraagd.Value),
        };
    }

    internal static Dictionary<string, string[]> Controleer(KlantprofielGedeeld profiel, DateOnly vandaag)
    {
        var fouten = new Dictionary<string, string[]>();
        if (!Nummers.IsVNummer(profiel.VNummer)) { fouten["/vNummer"] = ["Een V-nummer heeft 1 tot en met 10 cijfers."]; }
        if (profiel.Peildatum > vandaag) { fouten["/peildatum"] = ["De peildatum ligt in de toekomst."]; }
        for (var i = 0; i < profiel.Beroepen.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(profiel.Beroepen[i].Naam)) { fouten[$"/beroepen/{i}/naam"] = ["Vul de naam van het beroep in."]; }
            if (profiel.Beroepen[i].Tot < profiel.Beroepen[i].Vanaf) { fouten[$"/beroepen/{i}/tot"] = ["Het einde ligt voor het begin."]; }
        }
        return fouten;
    }

    private static string Json(KlantprofielGedeeld profiel) => JsonSerializer.Serialize(profiel with { VNummer = "" }, BerichtJson.Opties);

    private static Antwoord Van(Klantprofiel x, Statushouder s) => new(x.KlantprofielId, s.InburgeraarId, x.ProfielVersie);
}
