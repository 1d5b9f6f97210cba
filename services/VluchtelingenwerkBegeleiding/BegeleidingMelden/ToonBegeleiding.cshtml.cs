using System.Globalization;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Vwn.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VluchtelingenwerkBegeleiding.ContactkaartBijhouden;
using VluchtelingenwerkBegeleiding.ContactVastleggen;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.Overdragen;
using VluchtelingenwerkBegeleiding.PvtRegistreren;
using static Huisstijl.Formulier;

namespace VluchtelingenwerkBegeleiding.BegeleidingMelden;

/// <summary>One person who is guided: what was reported, and the forms to report how it goes, a contact and the PVT. The decisions are those of the API.</summary>
[RequireRol("vwn")]
internal sealed class ToonBegeleiding(VluchtelingenwerkDbContext db, Vault vault, TimeProvider time) : PageModel
{
    private const string Themaveld = "thema:", Klaar = "klaar";

    /// <summary>Subjects that come up with nearly everybody (domain: handover T2); what was reported before comes on top.</summary>
    private static readonly string[] Onderwerpen = ["zorgverzekering", "huisarts", "school kinderen", "DigiD", "bankrekening"];

    public Overzicht.Regel Begeleiding { get; private set; } = null!;

    /// <summary>The last match that was accepted; null when the guidance began without one.</summary>
    public RaadpleegMatches.Beeld? Match { get; private set; }

    public IReadOnlyList<MeldBegeleiding.Beeld> Standen { get; private set; } = [];

    public IReadOnlyList<LegContactVast.Beeld> Contacten { get; private set; } = [];

    public IReadOnlyList<RegistreerPvt.Beeld> Pvt { get; private set; } = [];

    public IReadOnlyList<RaadpleegBegeleiders.Kaart> Begeleiders { get; private set; } = [];

    /// <summary>The last handover T5 to the municipality; null when none was offered.</summary>
    public RaadpleegOverdrachten.Stand? Overdracht { get; private set; }

    public Guid InburgeraarId { get; private set; }

    /// <summary>Subjects for the form, each with what was last said of it: null, loopt or klaar.</summary>
    public IReadOnlyList<(string Naam, string? Stand)> Themas { get; private set; } = [];

    /// <summary>Why it was not taken.</summary>
    public string? Fout { get; private set; }

    /// <summary>What was just registered.</summary>
    public string? Gedaan { get; private set; }

    public DateOnly Vandaag { get; } = time.Today();

    private Caller Wie => Caller.From(User);

    /// <summary>The last report as it was sent.</summary>
    public MaatschappelijkeBegeleidingGewijzigd? Laatste => Standen.Count == 0 ? null : Standen[0].Gegevens;

    public Task<IActionResult> OnGet(Guid inburgeraarId, string? gedaan, CancellationToken ct)
    {
        Gedaan = gedaan switch
        {
            "stand" => "De stand is gemeld aan de gemeente.",
            "contact" => "Het contact is vastgelegd. De gemeente ziet dat het er was, niet wat er is besproken.",
            "pvt" => "De PVT-activiteit is gemeld aan de gemeente.",
            "ondertekend" => "De ondertekening is gemeld aan de gemeente.",
            _ => null,
        };
        return Toon(inburgeraarId, ct);
    }

    public async Task<IActionResult> OnPostMeld(Guid inburgeraarId, Begeleidingsstatus? status, DateOnly? datum, string? begeleider, string? openstaand, string? ander, CancellationToken ct)
    {
        if (!ModelState.IsValid || datum is not { } dag || status is not { } stand || !Enum.IsDefined(stand)) { return await Weiger(inburgeraarId, "Kies een stand en vul in van welke dag die is: dag, maand en jaar.", ct); }
        List<Begeleidingsthema> themas = [.. Request.Form.Keys.Where(k => k.StartsWith(Themaveld, StringComparison.Ordinal) && Request.Form[k].ToString().Length > 0).Select(k => new Begeleidingsthema { Thema = k[Themaveld.Length..], Klaar = Request.Form[k] == Klaar })];
        if (Tekst(ander) is { } nog && !themas.Any(t => string.Equals(t.Thema, nog, StringComparison.OrdinalIgnoreCase))) { themas.Add(new() { Thema = nog, Klaar = false }); }
        var melding = new MaatschappelijkeBegeleidingGewijzigd { Status = stand, Datum = dag, Begeleider = Tekst(begeleider), Themas = themas, Openstaand = Tekst(openstaand) };
        return await Doe(inburgeraarId, "stand", async () => (await MeldBegeleiding.Meld(melding, inburgeraarId, null, Wie, db, vault, time, ct)).Result, ct);
    }

    public async Task<IActionResult> OnPostContact(Guid inburgeraarId, DateOnly? contactDatum, Contactvorm? contactWijze, string? taal, bool tolk, CancellationToken ct)
    {
        if (!ModelState.IsValid || contactDatum is not { } dag || contactWijze is not { } vorm || !Enum.IsDefined(vorm)) { return await Weiger(inburgeraarId, "Vul de dag van het contact in (dag, maand en jaar) en kies hoe het was.", ct); }
        if (taal is not { Length: 3 } || !taal.All(char.IsAsciiLetterLower)) { return await Weiger(inburgeraarId, "Kies in welke taal het contact was.", ct); }
        var contact = new ContactmomentVastgelegd { Datum = dag, Wijze = vorm, MetRol = Begeleidersrol.BegeleiderVwn, Taal = taal, Tolk = tolk };
        return await Doe(inburgeraarId, "contact", async () => (await LegContactVast.LegVast(contact, inburgeraarId, null, Wie, db, time, ct)).Result, ct);
    }

    public async Task<IActionResult> OnPostPvt(Guid inburgeraarId, DateOnly? pvtDatum, string? uren, bool excursie, CancellationToken ct)
    {
        if (!ModelState.IsValid || pvtDatum is not { } dag) { return await Weiger(inburgeraarId, "Vul de dag van de activiteit in: dag, maand en jaar.", ct); }
        if (Getal(uren) is not { } aantal || aantal == 0 || !new UrenAttribute(24).IsValid(aantal)) { return await Weiger(inburgeraarId, "Vul de uren van de activiteit in, op een kwartier: bijvoorbeeld 2,5. Ten hoogste 24.", ct); }
        var verzoek = new RegistreerPvt.Verzoek { Datum = dag, Uren = aantal, Excursie = excursie };
        return await Doe(inburgeraarId, "pvt", async () => (await RegistreerPvt.Registreer(verzoek, inburgeraarId, null, Wie, db, time, ct)).Result, ct);
    }

    public async Task<IActionResult> OnPostOnderteken(Guid inburgeraarId, DateOnly? ondertekendOp, string? totaalUren, Verwijtbaarheid? verwijtbaar, CancellationToken ct)
    {
        if (!ModelState.IsValid || ondertekendOp is not { } dag) { return await Weiger(inburgeraarId, "Vul de dag van de ondertekening in: dag, maand en jaar.", ct); }
        var totaal = Getal(totaalUren);
        if ((Tekst(totaalUren) is not null && totaal is null) || !new UrenAttribute().IsValid(totaal ?? 0)) { return await Weiger(inburgeraarId, "Vul het totaal van de uren in, op een kwartier: bijvoorbeeld 12,5. Of laat het leeg.", ct); }
        // The excursion was reported with its activity; a signature that was already known keeps what it said.
        var persoon = await db.Sleutel(inburgeraarId, ct);
        var bekend = await db.PvtRegistraties.AsNoTracking().Where(x => x.InburgeraarId == persoon && x.Oin == Wie.Oin && x.Ondertekening && x.Datum == dag).Select(x => x.Excursie).FirstOrDefaultAsync(ct);
        var verzoek = new RegistreerPvt.Verzoek { OndertekendOp = dag, TotaalUren = totaal, Verwijtbaar = verwijtbaar, Excursie = bekend };
        return await Doe(inburgeraarId, "ondertekend", async () => (await RegistreerPvt.Registreer(verzoek, inburgeraarId, null, Wie, db, time, ct)).Result, ct);
    }

    /// <summary>What somebody filled in before it was refused, otherwise <paramref name="anders"/>; a personal number is not repeated.</summary>
    public string? Ingevuld(string veld, string? anders = null) => Request.HasFormContentType && Request.Form.ContainsKey(veld) ? ToegestaneGegevens.ZonderNummers(Request.Form[veld].ToString()) : anders;

    /// <summary>Everything that was registered, the youngest day first.</summary>
    public IEnumerable<(DateOnly Dag, string Tekst)> Tijdlijn() =>
        Standen.Select(x => (x.Datum, $"Begeleiding {Woorden.Van(x.Status)}{Onderwerpregel(x.Gegevens?.Themas)}"))
            .Concat(Contacten.Select(x => (x.Datum, $"Contact: {Woorden.Van(x.Wijze)}, {Woorden.Taal(x.Taal)}{(x.Tolk ? ", met tolk" : "")}")))
            .Concat(Pvt.Select(x => (x.Datum, x.Ondertekening
                ? $"Participatieverklaring ondertekend{(x.TotaalUren is { } totaal ? $", in totaal {Woorden.Uren(totaal)} uur" : "")}"
                : $"PVT{(x.Excursie == true ? ", excursie" : "")}: {Woorden.Uren(x.Uren ?? 0)} uur")))
            .OrderByDescending(x => x.Datum);

    private static string Onderwerpregel(IReadOnlyList<Begeleidingsthema>? themas) =>
        themas is { Count: > 0 } ? ". " + string.Join(", ", themas.Select(t => $"{t.Thema} {(t.Klaar ? "klaar" : "loopt")}")) : "";

    /// <summary>What the form says of a subject.</summary>
    public string? Thema((string Naam, string? Stand) thema) => Ingevuld(Themaveld + thema.Naam, thema.Stand);

    /// <summary>A number as people type it, with a comma or a point.</summary>
    private static decimal? Getal(string? tekst) =>
        decimal.TryParse(Tekst(tekst)?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal) ? getal : null;

    /// <summary>Only of whom this organisation guides; the API also takes a person of whom it heard nothing yet.</summary>
    private async Task<IActionResult> Doe(Guid inburgeraarId, string wat, Func<Task<IResult>> registreer, CancellationToken ct)
    {
        if ((await Overzicht.Lees(await db.Sleutel(inburgeraarId, ct), Wie, db, vault, time, ct)).Count == 0) { return NotFound(); }
        return await registreer() is ProblemHttpResult { ProblemDetails: var probleem }
            ? await Weiger(inburgeraarId, probleem.Uitleg(), ct)
            : RedirectToPage(new { inburgeraarId, gedaan = wat });
    }

    private async Task<IActionResult> Weiger(Guid inburgeraarId, string fout, CancellationToken ct)
    {
        Fout = fout;
        var pagina = await Toon(inburgeraarId, ct);
        if (pagina is PageResult) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        return pagina;
    }

    private async Task<IActionResult> Toon(Guid inburgeraarId, CancellationToken ct)
    {
        var persoon = await db.Sleutel(inburgeraarId, ct);
        if ((await Overzicht.Lees(persoon, Wie, db, vault, time, ct)).SingleOrDefault() is not { } regel) { return NotFound(); }
        (Begeleiding, InburgeraarId) = (regel, inburgeraarId);
        Overdracht = await RaadpleegOverdrachten.Laatste(persoon, Wie, db, time, ct);
        if (regel.MatchId is { } match) { Match = ((await RaadpleegMatches.Een(match, Wie, db, vault, time, ct)).Result as Ok<RaadpleegMatches.Beeld>)?.Value; }
        Standen = (await MeldBegeleiding.Alle(persoon, Wie, db, vault, time, ct)).Value!.Begeleidingen;
        Contacten = (await LegContactVast.Alle(persoon, Wie, db, time, ct)).Value!.Contactmomenten;
        Pvt = (await RegistreerPvt.Alle(persoon, Wie, db, time, ct)).Value!.PvtRegistraties;
        Begeleiders = (await RaadpleegBegeleiders.Handle(persoon, Wie, db, time, ct)).Value!.Begeleiders;
        var gemeld = Laatste?.Themas ?? [];
        Themas = [.. Onderwerpen.Union(gemeld.Select(t => t.Thema), StringComparer.OrdinalIgnoreCase)
            .Select(naam => (naam, gemeld.LastOrDefault(t => string.Equals(t.Thema, naam, StringComparison.OrdinalIgnoreCase)) is { } t ? (t.Klaar ? Klaar : "loopt") : null))];
        return Page();
    }
}
