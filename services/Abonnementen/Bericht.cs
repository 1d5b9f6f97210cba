namespace Abonnementen;

/// <summary>
/// Something that concerns one receiver, written in the transaction of the change that it tells of. It gets its number after the commit
/// (<see cref="NummerBerichten{TDb}"/>), because numbers given inside a transaction can become visible out of order (docs/adr/0022).
/// </summary>
internal sealed class Berichtmelding
{
    /// <summary>Order of writing.</summary>
    public long Volgnummer { get; init; }

    public required Guid BerichtId { get; init; }

    /// <summary>Who may read it: OIN of the partner.</summary>
    public required string Ontvanger { get; init; }

    /// <summary>One of the kinds of <see cref="Berichtdienst{TDb}.Soorten"/>.</summary>
    public required string Soort { get; init; }

    /// <summary>Chain key of the person it is about.</summary>
    public required Guid? InburgeraarId { get; init; }

    /// <summary>Address within the service at which the data is read, with the right that the reader has then.</summary>
    public required string? Pad { get; init; }
}

/// <summary>A message at its place in the feed of a service. Numbers follow each other without a gap, over all receivers.</summary>
internal sealed class Bericht
{
    public required long Nummer { get; init; }

    public required Guid BerichtId { get; init; }

    public required string Ontvanger { get; init; }

    public required string Soort { get; init; }

    public required Guid? InburgeraarId { get; init; }

    public required string? Pad { get; init; }

    /// <summary>Moment of recording.</summary>
    public required DateTimeOffset Op { get; init; }

    /// <summary>The same on the real clock: how long it is kept does not follow a demo clock.</summary>
    public required DateTimeOffset BewaardOp { get; init; }
}

/// <summary>What a service that has a feed says of it.</summary>
/// <param name="Module">Name of the service: prefix of its addresses and part of the type of its messages.</param>
/// <param name="Rollen">Roles that read and subscribe.</param>
/// <param name="Ontvanger">Which messages are a caller's own: an OIN, or a municipality.</param>
/// <param name="Soorten">Every kind of message with what it tells, in Dutch.</param>
internal sealed record Berichtdienst<TDb>(string Module, string[] Rollen, Func<Caller, string> Ontvanger, IReadOnlyDictionary<string, string> Soorten)
    where TDb : ModuleDbContext
{
    /// <summary>Attributes of a message beside its type by which a subscriber may choose, with what they are, in Dutch.</summary>
    public IReadOnlyDictionary<string, string> Kenmerken { get; init; } = new Dictionary<string, string>();

    /// <summary>What came for a receiver after a number, in order, at most so many. The feed of this project, when a service has no other.</summary>
    public Func<TDb, string, long, int, CancellationToken, Task<IReadOnlyList<Aankondiging>>> Na { get; init; } = Berichten.Na;

    /// <summary>Which of these its receiver may hear of, asked when deliveries are made of them. All, unless a service says otherwise.</summary>
    public Func<IServiceProvider, string, IReadOnlyList<Aankondiging>, CancellationToken, Task<IReadOnlyList<Aankondiging>>> Toegestaan { get; init; } = (_, _, berichten, _) => Task.FromResult(berichten);

    /// <summary>The highest number given.</summary>
    public Func<TDb, CancellationToken, Task<long>> Laatste { get; init; } = NummerBerichten<TDb>.Laatste;

    /// <summary>CloudEvents type of a kind of message.</summary>
    public string Type(string soort) => $"nl.inburgering.{Module}.{soort}.v1";
}

/// <summary>A line of a feed as a subscriber gets it.</summary>
/// <param name="Nummer">Place in the feed.</param>
/// <param name="Id">CloudEvents id.</param>
/// <param name="Soort">Kind of message.</param>
/// <param name="Onderwerp">CloudEvents subject: a chain key, never a number of a person.</param>
/// <param name="Pad">Address within the service at which the data is.</param>
/// <param name="Op">Moment of recording.</param>
/// <param name="Kenmerken">Further attributes, by their names on the wire.</param>
internal sealed record Aankondiging(long Nummer, string Id, string Soort, string? Onderwerp, string? Pad, DateTimeOffset Op, IReadOnlyDictionary<string, string> Kenmerken);

/// <summary>The tables of the feed and telling something in it.</summary>
internal static class Berichten
{
    /// <summary>Adds the feed to the store of a service.</summary>
    public static void MetBerichten(this ModelBuilder model)
    {
        model.Entity<Berichtmelding>(e =>
        {
            e.ToTable("Berichtmeldingen").HasKey(x => x.Volgnummer);
            e.Property(x => x.Volgnummer).ValueGeneratedOnAdd();
            e.Property(x => x.Ontvanger).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Soort).HasMaxLength(40).IsUnicode(false);
            e.Property(x => x.Pad).HasMaxLength(200).IsUnicode(false);
        });
        model.Entity<Bericht>(e =>
        {
            e.ToTable("Berichten").HasKey(x => x.Nummer); // two processes that give the same number: one of them begins again
            e.Property(x => x.Nummer).ValueGeneratedNever();
            e.Property(x => x.Ontvanger).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Soort).HasMaxLength(40).IsUnicode(false);
            e.Property(x => x.Pad).HasMaxLength(200).IsUnicode(false);
            e.HasIndex(x => new { x.Ontvanger, x.Nummer });
            e.HasIndex(x => x.BewaardOp);
        });
    }

    /// <summary>Registers the feed of a service, and the subscriptions to it.</summary>
    public static void AddBerichten<TDb>(this IHostApplicationBuilder host, Berichtdienst<TDb> dienst)
        where TDb : ModuleDbContext
    {
        host.AddAbonnementen(dienst);
        host.Services.AddDueWork<NummerBerichten<TDb>>();
    }

    /// <summary>What came for a receiver after a number, in order.</summary>
    public static async Task<IReadOnlyList<Aankondiging>> Na<TDb>(TDb db, string ontvanger, long nummer, int hoogstens, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        var rijen = await db.Set<Bericht>().AsNoTracking().Where(x => x.Ontvanger == ontvanger && x.Nummer > nummer).OrderBy(x => x.Nummer).Take(hoogstens).ToListAsync(ct);
        return [.. rijen.Select(x => new Aankondiging(x.Nummer, x.BerichtId.ToString(), x.Soort, x.InburgeraarId is { } persoon ? $"inburgeraar:{persoon}" : null, x.Pad, x.Op, Zonder))];
    }

    private static readonly Dictionary<string, string> Zonder = [];

    /// <summary>Tells one receiver that something changed, in this unit of work.</summary>
    /// <param name="db">The unit of work that changes it.</param>
    /// <param name="ontvanger">Who may know; nobody when null.</param>
    /// <param name="soort">One of the kinds that the service lists.</param>
    /// <param name="persoon">Chain key of the person.</param>
    /// <param name="pad">Address within the service at which the data is.</param>
    public static void Meld<TDb>(this TDb db, string? ontvanger, string soort, Guid? persoon, string? pad)
        where TDb : ModuleDbContext
    {
        if (ontvanger is null) { return; }
        db.Append(new Berichtmelding { BerichtId = Guid.CreateVersion7(), Ontvanger = ontvanger, Soort = soort, InburgeraarId = persoon, Pad = pad });
        db.Plan<NummerBerichten<TDb>>();
    }
}

/// <summary>
/// How long messages are kept (<c>berichten:bewaardagen</c>, 30 by default), and the address before a <c>dataref</c>: <c>PublicUrl</c>, in Development the own
/// address. Without it a <c>dataref</c> is relative.
/// </summary>
internal sealed class Berichtinstellingen(IConfiguration configuration, bool development)
{
    public TimeSpan Bewaartijd { get; } = configuration.GetValue("berichten:bewaardagen", 30) is var dagen and >= 1 and <= 366
        ? TimeSpan.FromDays(dagen)
        : throw new ArgumentException("Instelling 'berichten:bewaardagen' is geen getal van 1 tot en met 366.");

    private readonly string basis = configuration["PublicUrl"]?.TrimEnd('/') ?? (development ? Access.OwnAddress(configuration) : "");

    /// <summary>Where the data of a message is.</summary>
    public string? Dataref(string module, string? pad) => pad is null ? null : $"{basis}/{module}/v1/{pad}";
}
