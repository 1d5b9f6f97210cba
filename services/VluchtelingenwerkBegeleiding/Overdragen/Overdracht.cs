using System.Text.Json.Serialization;
using Inburgering.Contracts.Keten.V1;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;

namespace VluchtelingenwerkBegeleiding.Overdragen;

/// <summary>Een overdracht T5 die VluchtelingenWerk aan het eind van de begeleiding aanbood, met wat de gemeente ermee deed.</summary>
internal sealed class Overdracht
{
    public required Guid OverdrachtId { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required string VanOin { get; init; }

    public required string NaarOin { get; init; }

    public required DateOnly GewensteStart { get; init; }

    /// <summary>The M06 as JSON, encrypted: it says how someone is doing.</summary>
    public required byte[] Aanbod { get; init; }

    public required string Vingerafdruk { get; init; }

    public required DateTimeOffset AangebodenOp { get; init; }

    /// <summary>Id of the message that carried the offer.</summary>
    public required Guid BerichtId { get; init; }

    public Overdrachtstatus Status { get; private set; } = Overdrachtstatus.Aangeboden;

    /// <summary>Business moment of the decision that counts.</summary>
    public DateTimeOffset? BeslotenOp { get; private set; }

    /// <summary>Id of the answer that counts; null while there is none.</summary>
    public Guid? Antwoordbericht { get; private set; }

    public DateOnly? GesprekDatum { get; private set; }

    public Gesprekswijze? Wijze { get; private set; }

    public string? BehandelaarNaam { get; private set; }

    public string? BehandelaarTelefoon { get; private set; }

    public string? BehandelaarEmail { get; private set; }

    /// <summary>Names joined by commas.</summary>
    public string OntbrekendeVelden { get; private set; } = "";

    public Terugleggingsreden? Reden { get; private set; }

    public string? Toelichting { get; private set; }

    public int Versie { get; private set; }

    public void Verwerk(OverdrachtGeaccepteerd antwoord, DateTimeOffset op, Guid bericht)
    {
        var status = antwoord.Akkoord ? Overdrachtstatus.Geaccepteerd : Overdrachtstatus.AanvullingGevraagd;
        if (!Telt(Status, BeslotenOp, status, op)) { return; }
        Neem(status, op, bericht);
        (GesprekDatum, Wijze) = (antwoord.GesprekDatum, antwoord.Wijze);
        (BehandelaarNaam, BehandelaarTelefoon, BehandelaarEmail) = (antwoord.Behandelaar?.Naam, antwoord.Behandelaar?.Telefoon, antwoord.Behandelaar?.Email);
        OntbrekendeVelden = string.Join(',', antwoord.OntbrekendeVelden);
    }

    public void Verwerk(OverdrachtTeruggelegd antwoord, DateTimeOffset op, Guid bericht)
    {
        if (!Telt(Status, BeslotenOp, Overdrachtstatus.Teruggelegd, op)) { return; }
        Neem(Overdrachtstatus.Teruggelegd, op, bericht);
        (Reden, Toelichting) = (antwoord.Reden, antwoord.Toelichting);
    }

    /// <summary>False when the municipality decided before.</summary>
    public bool TrekIn(DateTimeOffset op)
    {
        if (Status is Overdrachtstatus.Geaccepteerd or Overdrachtstatus.Teruggelegd) { return false; }
        Neem(Overdrachtstatus.Ingetrokken, op, null);
        return true;
    }

    /// <summary>The answer that counted does not hold any more: the offer waits again.</summary>
    public void Heropen() => Neem(Overdrachtstatus.Aangeboden, null, null);

    private void Neem(Overdrachtstatus status, DateTimeOffset? op, Guid? bericht)
    {
        (Status, BeslotenOp, Antwoordbericht) = (status, op, bericht);
        (GesprekDatum, Wijze, BehandelaarNaam, BehandelaarTelefoon, BehandelaarEmail, OntbrekendeVelden, Reden, Toelichting) = (null, null, null, null, null, "", null, null);
        Versie++;
    }

    /// <summary>
    /// Answers arrive in any order and the outcome must not depend on it: a decision beats a question, the earliest
    /// decision counts, and of two questions the latest does.
    /// </summary>
    internal static bool Telt(Overdrachtstatus nu, DateTimeOffset? sinds, Overdrachtstatus straks, DateTimeOffset op)
    {
        var (isBeslist, beslist) = (Definitief(nu), Definitief(straks));
        if (isBeslist != beslist) { return beslist; }
        if (sinds is null || op == sinds) { return sinds is null || straks > nu; }
        return beslist ? op < sinds : op > sinds;

        static bool Definitief(Overdrachtstatus s) => s is Overdrachtstatus.Geaccepteerd or Overdrachtstatus.Teruggelegd or Overdrachtstatus.Ingetrokken;
    }
}

/// <summary>What an answer belongs to, and what becomes of it when it is withdrawn.</summary>
internal static class Antwoorden
{
    /// <summary>An answer that was withdrawn must not stand in the way of the next one.</summary>
    public static async Task HeropenNaIntrekking(this VluchtelingenwerkDbContext db, Overdracht overdracht, CancellationToken ct)
    {
        if (overdracht.Antwoordbericht is { } antwoord && await db.Ingetrokken.ContainsAsync(antwoord, ct)) { overdracht.Heropen(); }
    }

    /// <summary>The match that was answered elsewhere; the answer waits when it came before the offer.</summary>
    public static async Task<Match> BeantwoordeMatch(this VluchtelingenwerkDbContext db, Guid overdrachtId, CancellationToken ct)
    {
        var match = await db.Matches.FindAsync([overdrachtId], ct) ?? throw new NotYetException("Deze overdracht is hier nog niet bekend.");
        if (match.Antwoordbericht is { } antwoord && await db.Ingetrokken.ContainsAsync(antwoord, ct)) { match.Heropen(); }
        return match;
    }
}

/// <summary>Stand van een overdracht; bij twee besluiten op hetzelfde moment gaat de hogere voor.</summary>
[JsonConverter(typeof(CodeConverter<Overdrachtstatus>))]
internal enum Overdrachtstatus
{
    [JsonStringEnumMemberName("AANGEBODEN")]
    Aangeboden,

    [JsonStringEnumMemberName("AANVULLING_GEVRAAGD")]
    AanvullingGevraagd,

    [JsonStringEnumMemberName("INGETROKKEN")]
    Ingetrokken,

    [JsonStringEnumMemberName("TERUGGELEGD")]
    Teruggelegd,

    [JsonStringEnumMemberName("GEACCEPTEERD")]
    Geaccepteerd,
}
