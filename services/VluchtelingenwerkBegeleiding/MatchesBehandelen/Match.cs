using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>Een inburgeraar die de gemeente aan VluchtelingenWerk aanbiedt (overdracht T2), met het antwoord daarop.</summary>
internal sealed class Match
{
    public required Guid OverdrachtId { get; init; }

    public required Guid InburgeraarId { get; set; }

    /// <summary>Organisation it is offered to; null while only the registration (C02) arrived, which names none.</summary>
    public string? Oin { get; set; }

    public string? VanOin { get; set; }

    public DateOnly? GewensteStart { get; set; }

    public DateTimeOffset AangebodenOp { get; set; }

    /// <summary>Id, moment and sequence of the first message that offered the match: a withdrawal names it. Supplements are offers too, and come later.</summary>
    public Guid? Aanbodbericht { get; private set; }

    public DateTimeOffset? AanbodOp { get; private set; }

    public long AanbodVolgorde { get; private set; }

    /// <summary>Id of the registration (C02); it stands for the match as long as there is no offer.</summary>
    public Guid? Aanmeldbericht { get; set; }

    /// <summary>Id of the answer, when it was given elsewhere.</summary>
    public Guid? Antwoordbericht { get; private set; }

    /// <summary><see cref="Matchgegevens"/> as JSON, encrypted.</summary>
    public required byte[] Gegevens { get; set; }

    public Matchstatus Status { get; private set; }

    public DateTimeOffset? BeslotenOp { get; private set; }

    public string? BehandelaarNaam { get; private set; }

    public string? BehandelaarTelefoon { get; private set; }

    public string? BehandelaarEmail { get; private set; }

    public DateOnly? GesprekDatum { get; private set; }

    public Gesprekswijze? Wijze { get; private set; }

    /// <summary>Names joined by commas.</summary>
    public string OntbrekendeVelden { get; private set; } = "";

    public Terugleggingsreden? Reden { get; private set; }

    public string? Toelichting { get; private set; }

    public int Versie { get; private set; }

    /// <summary>An answer is possible until there is a decision; a question is not a decision.</summary>
    public bool IsBeslist => Status is Matchstatus.Geaccepteerd or Matchstatus.Teruggelegd;

    public void Accepteer(OverdrachtGeaccepteerd antwoord, string? oin, DateTimeOffset op, Guid? bericht = null)
    {
        Neem(Matchstatus.Geaccepteerd, oin, op, bericht);
        (GesprekDatum, Wijze, OntbrekendeVelden) = (antwoord.GesprekDatum, antwoord.Wijze, string.Join(',', antwoord.OntbrekendeVelden));
        (BehandelaarNaam, BehandelaarTelefoon, BehandelaarEmail) = (antwoord.Behandelaar?.Naam, antwoord.Behandelaar?.Telefoon, antwoord.Behandelaar?.Email);
    }

    public void LegTerug(OverdrachtTeruggelegd antwoord, string? oin, DateTimeOffset op, Guid? bericht = null)
    {
        Neem(Matchstatus.Teruggelegd, oin, op, bericht);
        (Reden, Toelichting) = (antwoord.Reden, antwoord.Toelichting);
    }

    public void VraagAanvulling(IEnumerable<string> velden, string? toelichting, string? oin, DateTimeOffset op, Guid? bericht = null)
    {
        Neem(Matchstatus.AanvullingGevraagd, oin, op, bericht);
        (OntbrekendeVelden, Toelichting) = (string.Join(',', velden), toelichting);
    }

    /// <summary>The municipality answered the question: the match waits for VluchtelingenWerk again.</summary>
    public void Aangevuld()
    {
        Versie++;
        if (Status == Matchstatus.AanvullingGevraagd) { (Status, BeslotenOp, OntbrekendeVelden, Toelichting) = (Matchstatus.Nieuw, null, "", null); }
    }

    /// <summary>The offer came in message <paramref name="bericht"/>; the first one counts, in whatever order they arrive.</summary>
    public void Aangeboden(Guid bericht, DateTimeOffset op, long volgorde)
    {
        if (AanbodOp is { } bekend && (bekend, AanbodVolgorde).CompareTo((op, volgorde)) <= 0) { return; }
        (Aanbodbericht, AanbodOp, AanbodVolgorde) = (bericht, op, volgorde);
    }

    /// <summary>The answer that was given elsewhere does not hold any more: the match waits again.</summary>
    public void Heropen()
    {
        Neem(Matchstatus.Nieuw, Oin, null, null);
        (GesprekDatum, Wijze, BehandelaarNaam, BehandelaarTelefoon, BehandelaarEmail) = (null, null, null, null, null);
    }

    private void Neem(Matchstatus status, string? oin, DateTimeOffset? op, Guid? bericht)
    {
        (Status, Oin, BeslotenOp, Antwoordbericht, OntbrekendeVelden, Reden, Toelichting) = (status, oin, op, bericht, "", null, null);
        Versie++;
    }
}

/// <summary>Stand van een match.</summary>
[JsonConverter(typeof(CodeConverter<Matchstatus>))]
internal enum Matchstatus
{
    [JsonStringEnumMemberName("NIEUW")]
    Nieuw,

    [JsonStringEnumMemberName("AANVULLING_GEVRAAGD")]
    AanvullingGevraagd,

    [JsonStringEnumMemberName("GEACCEPTEERD")]
    Geaccepteerd,

    [JsonStringEnumMemberName("TERUGGELEGD")]
    Teruggelegd,

    /// <summary>Never stored: a match is this as long as its offer is withdrawn.</summary>
    [JsonStringEnumMemberName("INGETROKKEN")]
    Ingetrokken,
}

/// <summary>What VluchtelingenWerk may know of the person, field by field with the moment it was told.</summary>
internal sealed record Matchgegevens
{
    public static Matchgegevens Leeg { get; } = new() { Velden = [] };

    public required IReadOnlyList<Matchveld> Velden { get; init; }

    public Contact? VanContact { get; init; }

    public Contact? NaarContact { get; init; }

    public IReadOnlyList<string> AlVerzameld { get; init; } = [];

    public IReadOnlyList<string> ClientkopieTalen { get; init; } = [];

    public string? Veld(string naam) => Velden.FirstOrDefault(v => v.Naam == naam)?.Waarde;

    /// <summary>The newest value of every field counts, so that offer, registration and supplement may arrive in any order.</summary>
    public Matchgegevens Met(IEnumerable<Matchveld> nieuw) => this with
    {
        Velden = [.. Velden.Concat(nieuw).GroupBy(v => v.Naam, StringComparer.Ordinal).Select(g => g.OrderBy(v => v.Op).ThenBy(v => v.Waarde, StringComparer.Ordinal).Last()).OrderBy(v => v.Naam, StringComparer.Ordinal)],
    };
}

/// <summary>Eén gegeven van een match.</summary>
internal sealed record Matchveld(string Naam, string Waarde, string? Bron, DateOnly? Peildatum, DateTimeOffset Op);
