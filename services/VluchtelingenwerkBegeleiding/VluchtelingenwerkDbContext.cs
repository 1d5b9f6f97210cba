using VluchtelingenwerkBegeleiding.BegeleidingMelden;
using VluchtelingenwerkBegeleiding.CalamiteitenVolgen;
using VluchtelingenwerkBegeleiding.ContactVastleggen;
using VluchtelingenwerkBegeleiding.ContactkaartBijhouden;
using VluchtelingenwerkBegeleiding.IdentiteitVolgen;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.PvtRegistreren;
using VluchtelingenwerkBegeleiding.ToegangVolgen;
using VluchtelingenwerkBegeleiding.VestigingVolgen;

namespace VluchtelingenwerkBegeleiding;

/// <remarks>There is no column for a BSN or V-nummer: VluchtelingenWerk has no right to them.</remarks>
internal class VluchtelingenwerkDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    protected override string Module => Diensten.VluchtelingenwerkBegeleiding;

    public DbSet<Match> Matches => Set<Match>();

    public DbSet<Vestiging> Vestigingen => Set<Vestiging>();

    public DbSet<Begeleiding> Begeleidingen => Set<Begeleiding>();

    public DbSet<Contactmoment> Contactmomenten => Set<Contactmoment>();

    public DbSet<PvtRegistratie> PvtRegistraties => Set<PvtRegistratie>();

    public DbSet<Begeleider> Begeleiders => Set<Begeleider>();

    public DbSet<Calamiteit> Calamiteiten => Set<Calamiteit>();

    public DbSet<Toegangseinde> Toegangseinden => Set<Toegangseinde>();

    public DbSet<VervallenSleutel> VervallenSleutels => Set<VervallenSleutel>();

    /// <summary>The key that counts now for the person that a caller or message means.</summary>
    public async Task<Guid> Sleutel(Guid inburgeraarId, CancellationToken ct) =>
        await VervallenSleutels.FindAsync([inburgeraarId], ct) is { } vervallen ? vervallen.NieuweSleutel : inburgeraarId;

    /// <summary>False when this person is with another organisation, or access has ended. A person without a match may be one that VluchtelingenWerk already knew.</summary>
    public async Task<bool> MagMelden(Guid inburgeraarId, string oin, DateOnly vandaag, CancellationToken ct)
    {
        if (await Toegangseinden.AnyAsync(x => x.InburgeraarId == inburgeraarId && x.Oin == oin && x.Per <= vandaag, ct)) { return false; }
        var organisaties = await Matches.Where(x => x.InburgeraarId == inburgeraarId && x.Oin != null).Select(x => x.Oin).Distinct().ToListAsync(ct);
        return organisaties.Count == 0 || organisaties.Contains(oin);
    }

    protected override void OnModel(ModelBuilder model)
    {
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
            e.ToTable("Toegangseinden").HasKey(x => x.ToegangseindeId);
            e.Property(x => x.ToegangseindeId).ValueGeneratedNever();
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.HasIndex(x => new { x.InburgeraarId, x.Oin });
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
