using Microsoft.AspNetCore.Mvc.RazorPages;

namespace VluchtelingenwerkBegeleiding.BegeleidingMelden;

/// <summary>Whom the organisation guides now, who had no contact for the longest first; then what is finished.</summary>
[RequireRol("vwn")]
internal sealed class ToonBegeleidingen(VluchtelingenwerkDbContext db, Vault vault, TimeProvider time) : PageModel
{
    /// <summary>So many of the finished ones are shown.</summary>
    public const int Getoond = 200;

    /// <summary>Days after which the municipality expects to hear how it goes (domain, alert AL-34).</summary>
    public const int Meldtermijn = 60;

    public IReadOnlyList<Overzicht.Regel> Lopend { get; private set; } = [];

    public IReadOnlyList<Overzicht.Regel> Afgerond { get; private set; } = [];

    public DateOnly Vandaag { get; } = time.Today();

    public async Task OnGet(CancellationToken ct)
    {
        var alles = (await Overzicht.Lees(null, Caller.From(User), db, vault, time, ct)).ToLookup(x => x.Loopt);
        Lopend = [.. alles[true].OrderBy(x => x.LaatsteContact ?? DateOnly.MinValue).ThenBy(x => x.Naam, StringComparer.CurrentCulture)];
        Afgerond = [.. alles[false].OrderByDescending(x => x.Datum).Take(Getoond)];
    }
}
