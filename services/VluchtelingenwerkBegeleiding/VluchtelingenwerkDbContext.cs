using VluchtelingenwerkBegeleiding.BegeleidingMelden;
using VluchtelingenwerkBegeleiding.ContactVastleggen;
using VluchtelingenwerkBegeleiding.IdentiteitVolgen;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.Overdragen;
using VluchtelingenwerkBegeleiding.PvtRegistreren;
using VluchtelingenwerkBegeleiding.ToegangVolgen;
using VluchtelingenwerkBegeleiding.VestigingVolgen;

namespace VluchtelingenwerkBegeleiding;

/// <remarks>There is no column for a BSN or V-nummer: VluchtelingenWerk has no right to them.</remarks>
internal class VluchtelingenwerkDbContext(DbContextOptions options) : KetenpartnerDbContext(options)
{
    protected override string Module => Diensten.VluchtelingenwerkBegeleiding;

    public override string EigenRol => "vwn";

    public DbSet<Match> Matches => Set<Match>();

    public DbSet<Vestiging> Vestigingen => Set<Vestiging>();

    public DbSet<Begeleiding> Begeleidingen => Set<Begeleiding>();

    public DbSet<Contactmoment> Contactmomenten => Set<Contactmoment>();

    public DbSet<PvtRegistratie> PvtRegistraties => Set<PvtRegistratie>();

    public DbSet<Overdracht> Overdrachten => Set<Overdracht>();

    public DbSet<VervallenSleutel> VervallenSleutels => Set<VervallenSleutel>();

    public override async Task<Guid> Sleutel(Guid inburgeraarId, CancellationToken ct) =>
        await VervallenSleutels.FindAsync([inburgeraarId], ct) is { } vervallen ? vervallen.NieuweSleutel : inburgeraarId;

    /// <summary>The matches of an organisation whose offer still stands.</summary>
    public IQueryable<Match> Geldig(string oin)
    {
        var ingetrokken = Ingetrokken;
        return Matches.Where(x => x.Oin == oin && !ingetrokken.Any(id => id == (x.Aanbodbericht ?? x.Aanmeldbericht)));
    }

    /// <summary>The organisations with a match of the person that stands, whose access has not ended.</summary>
    protected override async Task<IReadOnlyList<string>> Betrokken(Guid persoon, DateOnly dag, CancellationToken ct)
    {
        var ingetrokken = Ingetrokken;
        List<string> betrokken = [];
        foreach (var oin in await Matches.Where(x => x.InburgeraarId == persoon && x.Oin != null && !ingetrokken.Any(id => id == (x.Aanbodbericht ?? x.Aanmeldbericht))).Select(x => x.Oin!).Distinct().ToListAsync(ct))
        {
            if (!await this.Einden(oin, dag).AnyAsync(x => x.InburgeraarId == persoon, ct)) { betrokken.Add(oin); }
        }
        return betrokken;
    }

    public override void Meld(string? oin, string soort, Guid? persoon, string? pad) => Berichten.Meld(this, oin, soort, persoon, pad);

    protected override void OnModel(ModelBuilder model)
    {
        base.OnModel(model);
        model.MetBerichten();
        model.MetAbonnementen();
        model.Entity<Match>(e =>
        {
            e.ToTable("Matches").HasKey(x => x.OverdrachtId);
            e.Property(x => x.OverdrachtId).ValueGeneratedNever();
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.VanOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Status).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.Wijze).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.Reden).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.BehandelaarNaam).HasMaxLength(200);
            e.Property(x => x.BehandelaarTelefoon).HasMaxLength(100);
            e.Property(x => x.BehandelaarEmail).HasMaxLength(254);
            e.Property(x => x.OntbrekendeVelden).HasMaxLength(4000);
            e.Property(x => x.Toelichting).HasMaxLength(500);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => new { x.Oin, x.Status });
            e.HasIndex(x => x.InburgeraarId);
        });
        model.Entity<Vestiging>(e =>
        {
            e.ToTable("Vestigingen").HasKey(x => x.InburgeraarId);
            e.Property(x => x.InburgeraarId).ValueGeneratedNever();
        });
        model.Entity<Begeleiding>(e =>
        {
            e.ToTable("Begeleidingen").HasKey(x => x.BegeleidingId);
            e.Property(x => x.BegeleidingId).ValueGeneratedNever();
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Status).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Vingerafdruk).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => new { x.InburgeraarId, x.Status, x.Datum }).IsUnique();
            e.HasIndex(x => new { x.Oin, x.Datum });
        });
        model.Entity<Contactmoment>(e =>
        {
            e.ToTable("Contactmomenten").HasKey(x => x.ContactmomentId);
            e.Property(x => x.ContactmomentId).ValueGeneratedNever();
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Wijze).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.MetRol).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Taal).HasMaxLength(3).IsUnicode(false);
            e.HasIndex(x => new { x.InburgeraarId, x.Datum, x.Wijze, x.MetRol }).IsUnique();
            e.HasIndex(x => new { x.Oin, x.Datum });
        });
        model.Entity<PvtRegistratie>(e =>
        {
            e.ToTable("PvtRegistraties").HasKey(x => x.PvtRegistratieId);
            e.Property(x => x.PvtRegistratieId).ValueGeneratedNever();
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Uren).HasPrecision(8, 2);
            e.Property(x => x.TotaalUren).HasPrecision(8, 2);
            e.Property(x => x.Verwijtbaar).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
            e.HasIndex(x => new { x.InburgeraarId, x.Datum, x.Ondertekening, x.Uren }).IsUnique();
            e.HasIndex(x => new { x.Oin, x.Datum });
        });
        model.Entity<Overdracht>(e =>
        {
            e.ToTable("Overdrachten").HasKey(x => x.OverdrachtId);
            e.Property(x => x.OverdrachtId).ValueGeneratedNever();
            e.Property(x => x.VanOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.NaarOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Vingerafdruk).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Status).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.Wijze).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.Reden).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.BehandelaarNaam).HasMaxLength(200);
            e.Property(x => x.BehandelaarTelefoon).HasMaxLength(40);
            e.Property(x => x.BehandelaarEmail).HasMaxLength(200);
            e.Property(x => x.OntbrekendeVelden).HasMaxLength(2000);
            e.Property(x => x.Toelichting).HasMaxLength(500);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => new { x.VanOin, x.Status });
            e.HasIndex(x => x.InburgeraarId);
        });
        model.Entity<VervallenSleutel>(e =>
        {
            e.ToTable("VervallenSleutels").HasKey(x => x.OudeSleutel);
            e.Property(x => x.OudeSleutel).ValueGeneratedNever();
        });
    }
}

/// <summary>The same store on SQL Server, with migrations of its own.</summary>
internal sealed class VluchtelingenwerkSqlServerDbContext(DbContextOptions<VluchtelingenwerkSqlServerDbContext> options) : VluchtelingenwerkDbContext(options);
