using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Ketenpartner;

/// <summary>Een partner ziet welke van zijn berichten een ontvanger niet kon verwerken, waar dat over gaat en hoe het te herstellen is.</summary>
internal static class RaadpleegVerwerkingsfouten
{
    public sealed record Fout(
        Guid BerichtId, string Bericht, Verwerkingsfout Code, int? Regel, string Tekst, string Herstel, string Pad, string Status, DateTimeOffset VerstuurdOp, DateTimeOffset GemeldOp);

    public sealed record Lijst(IReadOnlyList<Fout> Verwerkingsfouten);

    public static void Map<TDb>(IEndpointRouteBuilder app, params string[] rollen)
        where TDb : KetenpartnerDbContext
    {
        // The store is no parameter: an address with a type parameter in it is compiled at each start instead of once by the build.
        app.MapGet("/verwerkingsfouten", (string? status, Caller caller, IServiceProvider s, CancellationToken ct) => Handle(status, caller, s.GetRequiredService<TDb>(), ct)).WithTags(nameof(RaadpleegVerwerkingsfouten)).RequireRol(rollen).WithSummary("Berichten die een ontvanger niet kon verwerken, de jongste eerst").WithDescription("Filter op status: OPEN of HERSTELD.");
    }

    public static async Task<Results<Ok<Lijst>, ProblemHttpResult>> Handle<TDb>(string? status, Caller caller, TDb db, CancellationToken ct)
        where TDb : KetenpartnerDbContext
    {
        if (status is not (null or "OPEN" or "HERSTELD")) { return Problems.Invalid("status", "Kies een van: OPEN, HERSTELD."); }
        var alles = caller.Rol != db.EigenRol;
        var rijen = await (
            from fout in db.Foutmeldingen.AsNoTracking()
            join bericht in db.Verzendingen on fout.BerichtId equals bericht.BerichtId
            where alles || bericht.Oin == caller.Oin
            where status == null || (status == "HERSTELD") == fout.Hersteld
            orderby bericht.Seq descending, fout.Regel
            select new { Fout = fout, Bericht = bericht }).Take(500).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => new Fout(
            x.Fout.BerichtId, x.Bericht.Type, x.Fout.Code, x.Fout.Regel == 0 ? null : x.Fout.Regel, x.Fout.Tekst, Herstel(x.Fout.Code), x.Bericht.Pad,
            x.Fout.Hersteld ? "HERSTELD" : "OPEN", x.Bericht.VerstuurdOp, x.Fout.GemeldOp))]));
    }

    internal static string Herstel(Verwerkingsfout code) => code switch
    {
        Verwerkingsfout.Elfproef => "Het burgerservicenummer klopt niet. Verbeter het en registreer opnieuw.",
        Verwerkingsfout.Schemafout => "Lees in tekst wat er niet klopt, verbeter dat en registreer opnieuw.",
        Verwerkingsfout.NietVoorDoelgroep or Verwerkingsfout.RegimeWi2013 => "Dit geldt niet voor deze inburgeraar. Overleg met de regisseur van de gemeente.",
        Verwerkingsfout.Duplicaat => "Het bericht was al verwerkt. U hoeft niets te doen.",
        _ => "U kunt dit niet zelf herstellen. Geef berichtId door aan de beheerder.",
    };
}
