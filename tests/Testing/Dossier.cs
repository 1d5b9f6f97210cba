using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inburgering.Testing;

/// <summary>The dossier as <c>GET /usd-regie/v1/dossiers/{dossierId}</c> answers it: only the names that are fixed.</summary>
public sealed record Dossier
{
    public required Guid DossierId { get; init; }
    public required Guid InburgeraarId { get; init; }
    public required string Gemeentecode { get; init; }
    public required string Doelgroep { get; init; }
    public required string Regime { get; init; }
    public required string Toestand { get; init; }
    public Persoon? Persoon { get; init; }
    public PipTermijn? PipTermijn { get; init; }
    public Pip? Pip { get; init; }
    public Termijn? Termijn { get; init; }
    public Leerbaarheid? Leerbaarheid { get; init; }
    public JsonElement Onderdelen { get; init; }
    public Aanwezigheid? Aanwezigheid { get; init; }
    public Uren? Uren { get; init; }
    public decimal? Weekbelasting { get; init; }
    public decimal? WeekbelastingGerealiseerd { get; init; }
    public Ontzorgen? Ontzorgen { get; init; }
    public IReadOnlyList<Recht> Rechten { get; init; } = [];
    public IReadOnlyList<string> Ontbreekt { get; init; } = [];
    public IReadOnlyList<Checklijstregel> Checklijst { get; init; } = [];
    public IReadOnlyList<Gat> Gaten { get; init; } = [];
    public IReadOnlyList<Begeleider> Begeleiders { get; init; } = [];
    public IReadOnlyList<Overdracht> Overdrachten { get; init; } = [];
    public IReadOnlyList<Signalering> Signaleringen { get; init; } = [];
    public IReadOnlyDictionary<string, Herkomst> Herkomst { get; init; } = new Dictionary<string, Herkomst>();
    public IReadOnlyList<Tegenstrijdigheid> Tegenstrijdigheden { get; init; } = [];

    /// <summary>The whole answer, for fields whose names are not fixed.</summary>
    public JsonElement Ruw { get; init; }

    public static Dossier Lees(string json) =>
        JsonSerializer.Deserialize<Dossier>(json, JsonSerializerOptions.Web)! with { Ruw = JsonSerializer.Deserialize<JsonElement>(json) };

    /// <summary>Codes of the alerts that are not resolved, in order.</summary>
    public string Open => string.Join(", ", Signaleringen.Where(s => s.Status != "OPGELOST").Select(s => s.Code).Order());

    /// <summary>Every period in which an alert was open: <c>2024-03-04..2024-04-16</c>, or <c>2024-07-15..</c> when it still is.</summary>
    public string Spoor(string code) => string.Join(", ", Signaleringen.Where(s => s.Code == code).OrderBy(s => s.Sinds).Select(s => s.Periode));

    /// <summary>The last alert of this code; with an object, the last about it.</summary>
    public Signalering? Signalering(string code, string? onderwerp = null) => Signaleringen.LastOrDefault(s => s.Code == code && (onderwerp is null || s.Onderwerp == onderwerp));

    /// <summary>The day on which the dossier says that this right ends, because the doelgroep changed.</summary>
    public DateOnly? StopPer(string onderdeel) => Rechten.Single(r => r.Onderdeel == onderdeel).StopPer;

    /// <summary>The trace of all alerts: what opened and closed, and when.</summary>
    public string Spoor() => string.Join("; ", Signaleringen.OrderBy(s => s.Sinds).ThenBy(s => s.Code, StringComparer.Ordinal).Select(s => $"{s.Code} {s.Periode}"));

    /// <summary>Status of a part of the checklist: map, pvt, knm, lezen, luisteren, schrijven, spreken.</summary>
    public string? Onderdeel(string naam) => Onderdelen.GetProperty(naam).GetProperty("status").GetString();

    public Overdracht? Overdracht(string soort) => Overdrachten.SingleOrDefault(o => o.Soort == soort);

    public IEnumerable<Begeleider> ActieveBegeleiders(DateOnly op) => Begeleiders.Where(b => b.Vanaf <= op && (b.Tot is null || b.Tot >= op));
}

public sealed record Persoon(string? Naam, DateOnly? Geboortedatum, string? Moedertaal);

public sealed record PipTermijn(DateOnly Startdatum, DateOnly Uiterlijk, int Dag);

public sealed record Pip(DateOnly Dagtekening, int Versie, string Leerroute, string? Niveau, JsonElement? BijDuo, string? Duostatus, Guid PipId);

public sealed record Termijn(DateOnly Startdatum, DateOnly Einddatum);

public sealed record Leerbaarheid(string Resultaat, decimal? Behaald, decimal? Nodig, DateOnly Datum);

public sealed record Aanwezigheid(decimal Gepland, decimal Aanwezig, decimal Geoorloofd, decimal Ongeoorloofd, decimal? Percentage, DateOnly? Vanaf, DateOnly? Tot);

public sealed record Uren(decimal Taal, decimal Participatie, decimal? DoelTaal, decimal? DoelParticipatie, decimal? PrognoseTaal, decimal? PrognoseParticipatie, Tekort? TekortTaal, Tekort? TekortParticipatie);

/// <summary>Hours still needed, the weeks that are left, and what that is per week.</summary>
public sealed record Tekort(decimal Uren, decimal Weken, decimal UrenPerWeek);

public sealed record Ontzorgen(DateOnly Van, DateOnly Tot, bool Gestopt);

public sealed record Recht(string Onderdeel, [property: JsonPropertyName("recht")] bool Bestaat, DateOnly? StopPer);

public sealed record Checklijstregel(string Onderdeel, string Status);

public sealed record Gat(DateOnly Van, DateOnly Tot, int Dagen);

public sealed record Begeleider(string Rol, string Naam, string? Organisatie, string? Telefoon, string? Email, DateOnly Vanaf, DateOnly? Tot);

public sealed record Overdracht(Guid? OverdrachtId, string Soort, string Status, bool Warm, IReadOnlyList<string>? Ontbreekt, string? VolgendeActor, DateOnly? Uiterlijk);

public sealed record Signalering(Guid SignaleringId, string Code, [property: JsonPropertyName("object")] string Onderwerp, string Ernst, string Status, DateOnly Sinds, DateOnly? OpgelostOp, string? Reden, string? Uitleg, string? Bron)
{
    public string Periode => $"{Sinds:yyyy-MM-dd}..{(Status == "OPGELOST" ? $"{OpgelostOp:yyyy-MM-dd}" : "")}";
}

public sealed record Herkomst(string? Bron, DateOnly? Peildatum, DateTimeOffset? OntvangenOp, Guid? BerichtId);

public sealed record Tegenstrijdigheid(string Veld, IReadOnlyList<JsonElement> Waarden);
