using System.Text.Json;

namespace Abonnementen;

/// <summary>A receiver wants to be called when something for him comes in the feed.</summary>
internal sealed class Abonnement
{
    public required Guid AbonnementId { get; init; }

    /// <summary>Whose messages they are: the same as in the feed. Set from the token, never from the request.</summary>
    public required string Ontvanger { get; init; }

    public required string CallbackUrl { get; set; }

    public required Authsoort Authsoort { get; set; }

    /// <summary>The secret, encrypted. It never leaves again but in the requests to the subscriber.</summary>
    public required byte[] Geheim { get; set; }

    /// <summary><see cref="Abonnementfilter"/> as JSON.</summary>
    public required string Filter { get; set; }

    /// <summary>Number in the feed up to which deliveries were made.</summary>
    public required long Tot { get; set; }

    public required DateTimeOffset AangemaaktOp { get; init; }

    /// <summary>Start of a pause, announced or begun; null without one.</summary>
    public DateTimeOffset? PauzeVan { get; private set; }

    /// <summary>End of the pause; null when it lasts until somebody ends it.</summary>
    public DateTimeOffset? PauzeTot { get; private set; }

    /// <summary>The subscriber asked for rest until then (Retry-After).</summary>
    public DateTimeOffset? RustTot { get; set; }

    /// <summary>When the subscriber said that it wants nothing any more (410).</summary>
    public DateTimeOffset? BeeindigdOp { get; set; }

    public int Versie { get; set; }

    public void Pauzeer(DateTimeOffset van, DateTimeOffset? tot) => (PauzeVan, PauzeTot, Versie) = (van, tot, Versie + 1);

    public void Hervat() => (PauzeVan, PauzeTot, RustTot, Versie) = (null, null, null, Versie + 1);

    /// <summary>BEEINDIGD, GEPAUZEERD or ACTIEF at a moment.</summary>
    public string Status(DateTimeOffset op) => BeeindigdOp is not null ? "BEEINDIGD" : PauzeVan <= op && (PauzeTot is null || op < PauzeTot) ? "GEPAUZEERD" : "ACTIEF";

    /// <summary>The first moment from <paramref name="op"/> on at which something may be delivered; null when nobody knows.</summary>
    public DateTimeOffset? Vanaf(DateTimeOffset op)
    {
        var moment = RustTot > op ? RustTot.Value : op;
        return Status(moment) switch { "ACTIEF" => moment, "GEPAUZEERD" => PauzeTot, _ => null };
    }
}

/// <summary>Which messages a subscriber wants; decided here, so that it gets nothing that it does not want.</summary>
/// <param name="Types">CloudEvents types; empty for all.</param>
/// <param name="Kenmerken">Per attribute of the message the values that it may have.</param>
internal sealed record Abonnementfilter(IReadOnlyList<string> Types, IReadOnlyDictionary<string, IReadOnlyList<string>> Kenmerken)
{
    public bool Past(string type, IReadOnlyDictionary<string, string> kenmerken) =>
        (Types.Count == 0 || Types.Contains(type)) && Kenmerken.All(k => kenmerken.TryGetValue(k.Key, out var waarde) && k.Value.Contains(waarde));

    public string Tekst() => JsonSerializer.Serialize(this, BerichtJson.Opties);

    public static Abonnementfilter Lees(string tekst) => JsonSerializer.Deserialize<Abonnementfilter>(tekst, BerichtJson.Opties)!;
}

/// <summary>One message for one subscription, and how far it came.</summary>
internal sealed class Bezorging
{
    /// <summary>Waits for its (next) try; the subscriber answered 2xx; it said that it processed it; nobody tries any more; the subscription ended before.</summary>
    public const string Wacht = "WACHT", Ontvangen = "ONTVANGEN", Verwerkt = "VERWERKT", Mislukt = "MISLUKT", Vervallen = "VERVALLEN";

    public required Guid BezorgingId { get; init; }

    public required Guid AbonnementId { get; init; }

    /// <summary>Number in the feed.</summary>
    public required long Nummer { get; init; }

    /// <summary>CloudEvents id: the same at every try and in the feed.</summary>
    public required string BerichtId { get; init; }

    public required string Soort { get; init; }

    /// <summary>The message as it is sent: without data, so without anything about a person.</summary>
    public required string Inhoud { get; init; }

    public required DateTimeOffset AangemaaktOp { get; init; }

    public string Status { get; set; } = Wacht;

    /// <summary>Tries up to now that failed, since it was last offered.</summary>
    public int Mislukkingen { get; set; }

    public DateTimeOffset VolgendePoging { get; set; }

    public DateTimeOffset? LaatstePoging { get; set; }

    /// <summary>HTTP status of the last try; null when nobody answered.</summary>
    public int? Antwoord { get; set; }

    /// <summary>What became of the last try: one of the codes of <see cref="Uitkomst"/>.</summary>
    public string? Uitkomst { get; set; }
}

/// <summary>The tables of subscriptions.</summary>
internal static class Abonnementtabellen
{
    /// <summary>Adds subscriptions to the store of a service.</summary>
    public static void MetAbonnementen(this ModelBuilder model)
    {
        model.Entity<Abonnement>(e =>
        {
            e.ToTable("Abonnementen").HasKey(x => x.AbonnementId);
            e.Property(x => x.AbonnementId).ValueGeneratedNever();
            e.Property(x => x.Ontvanger).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.CallbackUrl).HasMaxLength(500);
            e.Property(x => x.Authsoort).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Filter).HasMaxLength(4000);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => x.Ontvanger);
        });
        model.Entity<Bezorging>(e =>
        {
            e.ToTable("Bezorgingen").HasKey(x => x.BezorgingId);
            e.Property(x => x.BezorgingId).ValueGeneratedNever();
            e.Property(x => x.BerichtId).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Soort).HasMaxLength(40).IsUnicode(false);
            e.Property(x => x.Inhoud).HasMaxLength(2000);
            e.Property(x => x.Status).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Uitkomst).HasMaxLength(20).IsUnicode(false);
            e.HasIndex(x => new { x.AbonnementId, x.Nummer }).IsUnique();
            e.HasIndex(x => new { x.AbonnementId, x.Status, x.VolgendePoging });
        });
    }
}
