namespace TaalschoolVoortgang.VerwerkingsfoutenVolgen;

/// <summary>Een bericht dat verstuurd is, zodat een weigering ervan terug te voeren is op wat een school registreerde.</summary>
internal sealed class Verzending
{
    /// <summary>Order of sending.</summary>
    public long Seq { get; init; }

    public required Guid BerichtId { get; init; }

    /// <summary>CloudEvents type.</summary>
    public required string Type { get; init; }

    /// <summary>The registration it is about; a later message of the same type about it mends a refusal.</summary>
    public required Guid Onderwerp { get; init; }

    public required string Oin { get; init; }

    /// <summary>Address of the registration.</summary>
    public required string Pad { get; init; }

    public required DateTimeOffset VerstuurdOp { get; init; }
}

/// <summary>Sends, and remembers what was sent.</summary>
internal static class Verzendingen
{
    public static void Verstuur<T>(this TaalschoolVoortgangDbContext db, T bericht, About over, Guid onderwerp, string pad, DateTimeOffset nu, params ReadOnlySpan<string> aan)
        where T : class
    {
        var id = over.MessageId ?? Guid.CreateVersion7();
        db.Add(new Verzending { BerichtId = id, Type = Berichtcatalogus.Zoek(typeof(T))!.Kenmerk.Type, Onderwerp = onderwerp, Oin = over.Oin!, Pad = $"/taalschool-voortgang/v1/{pad}", VerstuurdOp = nu });
        db.Publish(bericht, over with { MessageId = id }, aan);
    }
}
