using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using UsdRegie.Dossiers;
using UsdRegie.Referentie;
using UsdRegie.Signaleringen;

namespace UsdRegie.BesluitenNemen;

/// <summary>Hoe het staat met een voorbereid besluit over handhaving.</summary>
[JsonConverter(typeof(CodeConverter<Voorstelstatus>))]
internal enum Voorstelstatus
{
    /// <summary>Wacht op een tweede mens; er geldt nog niets.</summary>
    [JsonStringEnumMemberName("VOORBEREID")]
    Voorbereid,

    /// <summary>Een tweede mens bevestigde: het besluit (M31) geldt en heeft deze sleutel als berichtId.</summary>
    [JsonStringEnumMemberName("BEVESTIGD")]
    Bevestigd,

    /// <summary>Een tweede mens was het er niet mee eens.</summary>
    [JsonStringEnumMemberName("AFGEWEZEN")]
    Afgewezen,

    /// <summary>Wie het voorbereidde, trok het terug.</summary>
    [JsonStringEnumMemberName("INGETROKKEN")]
    Ingetrokken,
}

/// <summary>Een besluit over handhaving dat een mens voorbereidde. Pas na de bevestiging door een ander is het een feit in het dossier.</summary>
internal sealed record Besluitvoorstel(
    Guid VoorstelId, Guid DossierId, Voorstelstatus Status, string VoorbereidDoor, DateTimeOffset VoorbereidOp, string? AfgehandeldDoor, DateTimeOffset? AfgehandeldOp, string? Reden, Handhavingsbesluit Besluit);

internal sealed record Besluitvoorstellen(IReadOnlyList<Besluitvoorstel> Items);

/// <summary>Waarom een voorstel niet doorgaat.</summary>
internal sealed record RedenVerzoek
{
    [StringLength(BesluitvoorstelRij.MeesteTekens, MinimumLength = 1)]
    public required string Reden { get; init; }
}

/// <summary>A decision that waits for a second person, and how that ended. It is no fact: no alert, indicator or dossier counts it.</summary>
internal sealed class BesluitvoorstelRij
{
    public const int MeesteTekens = 500;

    public required Guid VoorstelId { get; init; }
    public required Guid DossierId { get; set; }
    public required string Gemeentecode { get; init; }

    /// <summary>The message M31 as it is now; who approved it and its days are final when it is confirmed.</summary>
    public required byte[] Besluit { get; set; }
    public required string VoorbereidDoor { get; init; }
    public required DateTimeOffset VoorbereidOp { get; init; }
    public required string Status { get; set; }
    public string? AfgehandeldDoor { get; set; }
    public DateTimeOffset? AfgehandeldOp { get; set; }
    public string? Reden { get; set; }
    public int Versie { get; set; }

    public Handhavingsbesluit AlsBesluit => JsonSerializer.Deserialize<Handhavingsbesluit>(Besluit, BerichtJson.Opties)!;

    public Voorstelstatus AlsStatus => Enum.GetValues<Voorstelstatus>().Single(s => s.Tekst() == Status);

    public Besluitvoorstel AlsVoorstel => new(VoorstelId, DossierId, AlsStatus, VoorbereidDoor, VoorbereidOp, AfgehandeldDoor, AfgehandeldOp, Reden, AlsBesluit);
}

/// <summary>The person behind a token: the claim <c>sub</c>. A program that signed in with a secret of its own is its own subject.</summary>
internal sealed record Beslisser(string Sub, bool IsMens)
{
    public static Beslisser Van(ClaimsPrincipal wie) => wie.FindFirstValue("sub") is { Length: > 0 } sub ? new(sub, sub != wie.FindFirstValue("client_id")) : new("", false);
}

/// <summary>Signal, conversation, weighing, and then a decision of two people (plan §3.6, R-20): what is wrong with a step of it.</summary>
internal static class Besluitstappen
{
    /// <summary>The decision as it would hold when it is taken on this day: six weeks for an objection, moved to the next working day (AL-47).</summary>
    public static Handhavingsbesluit Op(Handhavingsbesluit besluit, DateOnly dag, params string[] door) =>
        besluit with { BesluitOp = dag, BezwaarTot = Werkdagen.Standaard.OpOfNa(dag.AddDays(42)), GoedgekeurdDoor = door };

    /// <summary>What keeps one person from preparing it.</summary>
    public static IReadOnlyList<Weigering> BijVoorbereiden(Handhavingsbesluit gevraagd, Beslisser wie, Stand stand, Handhavingsinstellingen instellingen) =>
    [
        .. gevraagd.GoedgekeurdDoor.Count > 0 ? [Fout("R-20", "goedgekeurdDoor", "Twee verschillende mensen moeten het besluit goedkeuren: wie het voorbereidt en wie het bevestigt. Zij blijken uit hun aanmelding; laat hun namen weg.")] : (Weigering[])[],
        .. Mens(wie),
        .. Signaal(gevraagd, stand),
        .. Handhavingscontrole.GebrekenVanVoorstel(gevraagd, stand, stand.Dag, instellingen),
    ];

    /// <summary>What keeps this person from confirming it: the dossier may have changed since, and a switch too.</summary>
    public static IReadOnlyList<Weigering> BijBevestigen(Handhavingsbesluit besluit, string voorbereidDoor, Beslisser wie, Stand stand, Handhavingsinstellingen instellingen) => Zelf(voorbereidDoor, wie)
        ? [Fout("R-20", "goedgekeurdDoor", "Twee verschillende mensen moeten het besluit goedkeuren. U bereidde het zelf voor: vraag een collega om het te bevestigen.")]
        : [.. Mens(wie), .. Signaal(besluit, stand), .. Handhavingscontrole.Gebreken(besluit, stand, stand.Dag, instellingen)];

    public static bool Zelf(string voorbereidDoor, Beslisser wie) => string.Equals(voorbereidDoor, wie.Sub, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Weigering> Mens(Beslisser wie) => wie.IsMens ? [] : [Fout("R-20", "", "Een besluit nemen twee mensen. Dit is de aanmelding van een programma: meld u zelf aan.")];

    private static IEnumerable<Weigering> Signaal(Handhavingsbesluit besluit, Stand stand) =>
        Handhaving.Signalen(stand).Any(s => s.Code == besluit.Code && s.Dag <= besluit.GesprekOp)
            ? []
            : [Fout("R-21", "code", $"Er is geen signaal met code {besluit.Code.Tekst()} van voor het gesprek. Leg eerst het signaal vast, spreek dan de persoon.")];

    private static Weigering Fout(string regel, string veld, string tekst) => new(Handhavingscontrole.NietToegestaan, regel, veld, tekst);
}
