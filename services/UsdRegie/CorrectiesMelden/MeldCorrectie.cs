using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;

namespace UsdRegie.CorrectiesMelden;

/// <summary>Wie iets heeft vastgelegd, trekt het in (M36). The first registration stays on the timeline, marked; wie het bericht kreeg, hoort het.</summary>
internal static class MeldCorrectie
{
    public sealed record Verzoek
    {
        /// <summary>Het berichtId van wat niet meer geldt; staat bij herkomst en in het antwoord op de vastlegging.</summary>
        public required Guid CorrectieVan { get; init; }

        [StringLength(200)]
        public required string Reden { get; init; }
        public Guid? DossierId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/correcties", Handle).RequireRol([.. Rollen.Gemeente, "participatie"]).WithSummary("Trek iets in dat u eerder hebt vastgelegd (M36)").Produces<JsonObject>(StatusCodes.Status201Created).Produces<JsonObject>().ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Handle(Body<Verzoek> body, UsdRegieDbContext db, Dossierschrijver schrijver, Uitgaand uitgaand, TimeProvider time, Caller wie, CancellationToken ct)
    {
        var verzoek = body.Read();
        await using var transactie = await db.Begin(ct);
        var (gemeente, medewerker) = (wie.EigenGemeente(), Rollen.Gemeente.Contains(wie.Rol));
        var gevonden = await db.Feiten.AsNoTracking().Where(x => x.BerichtId == verzoek.CorrectieVan && (verzoek.DossierId == null || x.DossierId == verzoek.DossierId)).Select(x => new { x.DossierId, x.Bron }).ToListAsync(ct);
        var ids = gevonden.Select(x => x.DossierId).ToList();
        // After a move the fact is in the dossier of the new municipality too: what does not hold, holds in neither. The own dossier comes first.
        var dossiers = (await db.Dossiers.Where(x => ids.Contains(x.DossierId)).ToListAsync(ct)).OrderBy(x => x.Gemeentecode != gemeente).ToList();
        if (dossiers.Count == 0 || (medewerker && dossiers[0].Gemeentecode != gemeente) || (!medewerker && gevonden[0].Bron != wie.Oin)) { return Problems.NotFound("Dit bericht staat niet in een dossier van uw organisatie."); }
        if (gevonden[0].Bron != wie.Oin) { return Problems.Forbidden("Alleen wie dit heeft vastgelegd, kan het intrekken. Vraag het de bron."); }

        var feit = new Feit(Guid.CreateVersion7(), wie.Oin, time.GetUtcNow(), time.GetUtcNow(), new CorrectieGepubliceerd { CorrectieVan = verzoek.CorrectieVan, Reden = verzoek.Reden });
        var standen = await schrijver.Laad(dossiers, ct);
        if (medewerker && !Toegang.MagLezen(standen[dossiers[0].DossierId].Dossier.Op(time.Today()), wie)) { return Problems.NotFound("Dit bericht staat niet in een dossier van uw organisatie."); }
        foreach (var rij in dossiers)
        {
            var stand = standen[rij.DossierId];
            if (stand.Feiten.FirstOrDefault(f => f.Inhoud is CorrectieGepubliceerd m && m.CorrectieVan == verzoek.CorrectieVan) is { } eerder) { return TypedResults.Ok(Registreerder.Antwoord(rij, [eerder])); }
            var origineel = stand.Feiten.First(f => f.BerichtId == verzoek.CorrectieVan).Inhoud;
            var resultaat = schrijver.Schrijf(rij, stand, [feit]);
            if (rij != dossiers[0]) { continue; } // the others hear it once
            uitgaand.Over(rij, resultaat.Stand, feit, wie);
            uitgaand.Aan((CorrectieGepubliceerd)feit.Inhoud, Ontvangers(origineel, uitgaand));
        }
        await Audit.Noteer(db, time, wie, "correctie", dossiers[0].DossierId, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Created($"/{Diensten.UsdRegie}/v1/correcties/{feit.BerichtId}", Registreerder.Antwoord(dossiers[0], [feit]));
    }

    /// <summary>Who got the original, as far as a service of the chain serves them.</summary>
    private static IEnumerable<string> Ontvangers(object origineel, Uitgaand uitgaand) => origineel switch
    {
        OverdrachtAangeboden m => [m.NaarOin],
        ToegangBeeindigd m => [m.PartnerOin],
        BegeleiderToegewezen { Rol: Begeleidersrol.Regisseur } => [Partners.Duo, .. uitgaand.ActievePartners()], // reported by C05
        BegeleiderToegewezen or CalamiteitGemeld => uitgaand.ActievePartners(),
        // Reported to DUO by a command of its own (C04, C05): DUO's link takes it back there.
        UrenGemeld => [Partners.Duo],
        PipVastgesteld or PvtOndertekend or MapAfgerond or ZrouteAfgerond => [Partners.Duo, .. Abonnees(origineel)],
        _ => Abonnees(origineel),
    };

    private static IEnumerable<string> Abonnees(object origineel) => Partners.Oins.Where(oin => Berichtcatalogus.Zoek(origineel.GetType())?.Kenmerk is { Geadresseerd: false } kenmerk && kenmerk.Abonnees.Contains(Partners.DienstVan(oin)));
}
