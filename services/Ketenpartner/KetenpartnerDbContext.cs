namespace Ketenpartner;

/// <summary>Store of a service for a partner of the municipality: its own tables, and what every partner sends and follows.</summary>
internal abstract class KetenpartnerDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    private static readonly Prepared<KetenpartnerDbContext, (string Type, List<Guid> Onderwerpen), Guid> Geweigerd =
        new((db, vraag) => db.Foutmeldingen.Where(x => x.Type == vraag.Type && EF.Parameter(vraag.Onderwerpen).Contains(x.Onderwerp) && !x.Hersteld).Select(x => x.Onderwerp));

    public DbSet<Begeleider> Begeleiders => Set<Begeleider>();

    public DbSet<Calamiteit> Calamiteiten => Set<Calamiteit>();

    public DbSet<Toegangseinde> Toegangseinden => Set<Toegangseinde>();

    public DbSet<Intrekking> Intrekkingen => Set<Intrekking>();

    public DbSet<Verzending> Verzendingen => Set<Verzending>();

    public DbSet<Foutmelding> Foutmeldingen => Set<Foutmelding>();

    /// <summary>Ids of the messages that do not hold any more. A withdrawal can itself be withdrawn.</summary>
    public IQueryable<Guid> Ingetrokken => Intrekkingen.Where(x => !Intrekkingen.Any(y => y.BerichtId == x.CorrectieId)).Select(x => x.BerichtId);

    /// <summary>Role of the partner's own people, who only see what is of their organisation.</summary>
    public abstract string EigenRol { get; }

    /// <summary>The key that counts now for the person that a caller or message means.</summary>
    public abstract Task<Guid> Sleutel(Guid inburgeraarId, CancellationToken ct);

    /// <summary>The person that a message is about.</summary>
    public Task<Guid> Persoon(Envelope envelope, CancellationToken ct) =>
        Sleutel(envelope.Subject ?? throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat: attribuut subject ontbreekt."), ct);

    /// <summary>The organisations of this service that may know of a person on a day.</summary>
    protected virtual Task<IReadOnlyList<string>> Betrokken(Guid persoon, DateOnly dag, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Puts a line in an organisation's feed; without a feed nothing.</summary>
    public virtual void Meld(string? oin, string soort, Guid? persoon, string? pad) { }

    /// <summary>Something changed about a person: the organisations that may know of him hear of it.</summary>
    /// <param name="soort">What changed, as one of <see cref="Nieuws"/>.</param>
    /// <param name="persoon">Chain key of the person.</param>
    /// <param name="pad">Address within the service at which it is read.</param>
    /// <param name="op">Moment of the news: who has access then, hears it.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="alleen">Tells only this organisation, and only when it may know.</param>
    /// <returns>Who heard it.</returns>
    public async Task<IReadOnlyList<string>> Vertel(string soort, Guid persoon, string? pad, DateTimeOffset op, CancellationToken ct, string? alleen = null)
    {
        await SaveChangesAsync(ct); // who got the person in the same batch hears it too
        var wie = (await Betrokken(persoon, LegalTime.DateOf(op), ct)).Where(oin => alleen is null || alleen == oin).ToList();
        foreach (var oin in wie) { Meld(oin, soort, persoon, pad); }
        return wie;
    }

    /// <summary>The municipality ended access, or orders to: the effect is the same.</summary>
    public async Task BeeindigToegang(Envelope envelope, string? oin, DateOnly per, CancellationToken ct)
    {
        var persoon = await Persoon(envelope, ct);
        if (await Toegangseinden.FindAsync([envelope.Id], ct) is not null) { return; }
        // News and order are one end: told once, to who has access up to now.
        await SaveChangesAsync(ct);
        if (!await Toegangseinden.AnyAsync(x => x.InburgeraarId == persoon && x.Per == per && x.Oin == oin, ct)) { await Vertel(Nieuws.ToegangBeeindigd, persoon, null, envelope.RecordedAt, ct, alleen: oin); }
        Add(new Toegangseinde { BerichtId = envelope.Id, InburgeraarId = persoon, Oin = oin, Per = per, GemeldOp = envelope.Time });
    }

    /// <summary>The ends that hold for an organisation on a day, unless a later event made the person a new case.</summary>
    public IQueryable<Toegangseinde> EindenPer(string oin, DateOnly dag)
    {
        var ingetrokken = Ingetrokken;
        return Toegangseinden.Where(x => (x.Oin == null || x.Oin == oin) && x.Per <= dag
            // The order (C10) goes with the news (M35): withdrawing one of them takes back both.
            && !Toegangseinden.Any(y => y.InburgeraarId == x.InburgeraarId && y.Per == x.Per && (y.Oin == null || x.Oin == null || y.Oin == x.Oin) && y.GemeldOp >= x.GemeldOp && ingetrokken.Contains(y.BerichtId)));
    }

    /// <summary>Two keys are one person. Tracked, so that later messages of the same batch see it.</summary>
    public async Task Verplaats(Guid oud, Guid nieuw, CancellationToken ct)
    {
        foreach (var begeleider in await Begeleiders.Where(x => x.InburgeraarId == oud).ToListAsync(ct)) { begeleider.InburgeraarId = nieuw; }
        foreach (var calamiteit in await Calamiteiten.Where(x => x.InburgeraarId == oud).ToListAsync(ct)) { calamiteit.InburgeraarId = nieuw; }
        foreach (var einde in await Toegangseinden.Where(x => x.InburgeraarId == oud).ToListAsync(ct)) { einde.InburgeraarId = nieuw; }
    }

    /// <summary>Sends, and remembers what was sent.</summary>
    /// <param name="bericht">A contract of the catalogue.</param>
    /// <param name="over">The person it is about and on whose behalf it is sent.</param>
    /// <param name="onderwerp">The registration it is about.</param>
    /// <param name="pad">Address of that registration within the service.</param>
    /// <param name="nu">Now.</param>
    /// <param name="aan">For an addressed message: who gets it.</param>
    public void Verstuur<T>(T bericht, About over, Guid onderwerp, string pad, DateTimeOffset nu, params ReadOnlySpan<string> aan)
        where T : class
    {
        var id = over.MessageId ?? Guid.CreateVersion7();
        Append(new Verzending { BerichtId = id, Type = Berichtcatalogus.Zoek(typeof(T))!.Kenmerk.Type, Onderwerp = onderwerp, Oin = over.Oin!, Pad = $"/{Module}/v1/{pad}", VerstuurdOp = nu });
        Publish(bericht, over with { MessageId = id }, aan);
    }

    /// <summary>Saves. What is sent mends the refusals of earlier messages of its type about its subject: in one go, however many are sent.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var verstuurd = Appended.OfType<Verzending>().ToLookup(x => x.Type, x => x.Onderwerp);
        if (verstuurd.Count == 0) { return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken); }
        await using var transactie = Database.CurrentTransaction is null ? await Begin(cancellationToken) : null;
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // A message and a refusal never miss each other: each is written before it looks for the other (Foutmelding.Ontvang), and
        // looks by an update, which waits for a row that is being written where a select passes it. On SQLite they take turns, and nearly always nothing was refused.
        foreach (var soort in verstuurd)
        {
            var onderwerpen = soort.Distinct().ToList();
            if (Database.IsSqlite() && await Geweigerd.Ask(this, (soort.Key, onderwerpen), cancellationToken, most: 1) is []) { continue; }
            await Herstel(soort.Key, onderwerpen, cancellationToken);
        }
        if (transactie is not null) { await transactie.CommitAsync(cancellationToken); }
        return count;
    }

    /// <summary>What was refused of this type about these subjects, was told again.</summary>
    internal Task Herstel(string type, List<Guid> onderwerpen, CancellationToken ct) =>
        Foutmeldingen.Where(x => x.Type == type && onderwerpen.Contains(x.Onderwerp) && !x.Hersteld).ExecuteUpdateAsync(s => s.SetProperty(x => x.Hersteld, true), ct);

    /// <inheritdoc/>
    protected override void OnModel(ModelBuilder model)
    {
        model.Entity<Begeleider>(e =>
        {
            e.ToTable("Begeleiders").HasKey(x => x.BegeleiderId);
            e.Property(x => x.BegeleiderId).ValueGeneratedNever();
            e.Property(x => x.Rol).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.Naam).HasMaxLength(200);
            e.Property(x => x.Organisatie).HasMaxLength(200);
            e.Property(x => x.Telefoon).HasMaxLength(100);
            e.Property(x => x.Email).HasMaxLength(254);
            e.HasIndex(x => x.InburgeraarId);
        });
        model.Entity<Calamiteit>(e =>
        {
            e.ToTable("Calamiteiten").HasKey(x => x.BerichtId);
            e.Property(x => x.BerichtId).ValueGeneratedNever();
            e.Property(x => x.Ernst).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Kort).HasMaxLength(160);
            e.Property(x => x.Terugbellen).HasMaxLength(100);
            e.HasIndex(x => x.InburgeraarId);
        });
        model.Entity<Toegangseinde>(e =>
        {
            e.ToTable("Toegangseinden").HasKey(x => x.BerichtId);
            e.Property(x => x.BerichtId).ValueGeneratedNever();
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.HasIndex(x => new { x.InburgeraarId, x.Oin });
        });
        model.Entity<Intrekking>(e =>
        {
            e.ToTable("Intrekkingen").HasKey(x => x.CorrectieId);
            e.Property(x => x.CorrectieId).ValueGeneratedNever();
            e.Property(x => x.Reden).HasMaxLength(200);
            e.HasIndex(x => x.BerichtId);
        });
        model.Entity<Verzending>(e =>
        {
            e.ToTable("Verzendingen").HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedOnAdd();
            e.Property(x => x.Type).HasMaxLength(120).IsUnicode(false);
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Pad).HasMaxLength(200).IsUnicode(false);
            e.HasIndex(x => x.BerichtId).IsUnique();
        });
        model.Entity<Foutmelding>(e =>
        {
            e.ToTable("Foutmeldingen").HasKey(x => new { x.BerichtId, x.Code, x.Regel });
            e.Property(x => x.Code).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.Tekst).HasMaxLength(200);
            e.Property(x => x.Type).HasMaxLength(120).IsUnicode(false);
            e.HasIndex(x => new { x.Onderwerp, x.Type });
        });
    }
}
