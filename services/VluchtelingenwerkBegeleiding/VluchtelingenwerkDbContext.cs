using VluchtelingenwerkBegeleiding.BegeleidingMelden;
using VluchtelingenwerkBegeleiding.CalamiteitenVolgen;
using VluchtelingenwerkBegeleiding.ContactVastleggen;
using VluchtelingenwerkBegeleiding.ContactkaartBijhouden;
using VluchtelingenwerkBegeleiding.CorrectiesVolgen;
using VluchtelingenwerkBegeleiding.IdentiteitVolgen;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.Overdragen;
using VluchtelingenwerkBegeleiding.PvtRegistreren;
using VluchtelingenwerkBegeleiding.ToegangVolgen;
using VluchtelingenwerkBegeleiding.VerwerkingsfoutenVolgen;
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

    public DbSet<Overdracht> Overdrachten => Set<Overdracht>();

    public DbSet<Intrekking> Intrekkingen => Set<Intrekking>();

    public DbSet<Verzending> Verzendingen => Set<Verzending>();

    public DbSet<Foutmelding> Foutmeldingen => Set<Foutmelding>();

    public DbSet<VervallenSleutel> VervallenSleutels => Set<VervallenSleutel>();

    /// <summary>The key that counts now for the person that a caller or message means.</summary>
    public async Task<Guid> Sleutel(Guid inburgeraarId, CancellationToken ct) =>
        await VervallenSleutels.FindAsync([inburgeraarId], ct) is { } vervallen ? vervallen.NieuweSleutel : inburgeraarId;

    /// <summary>Ids of the messages that do not hold any more. A withdrawal can itself be withdrawn.</summary>
    public IQueryable<Guid> Ingetrokken => Intrekkingen.Where(x => !Intrekkingen.Any(y => y.BerichtId == x.CorrectieId)).Select(x => x.BerichtId);

    /// <summary>The matches of an organisation whose offer still stands.</summary>
    public IQueryable<Match> Geldig(string oin)
    {
        var ingetrokken = Ingetrokken;
        return Matches.Where(x => x.Oin == oin && !ingetrokken.Any(id => id == (x.Aanbodbericht ?? x.Aanmeldbericht)));
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
            e.IsAppendOnly().ToTable("Verzendingen").HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedOnAdd();
            e.Property(x => x.Type).HasMaxLength(120).IsUnicode(false);
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Pad).HasMaxLength(200).IsUnicode(false);
            e.HasIndex(x => x.BerichtId).IsUnique();
            e.HasIndex(x => new { x.Onderwerp, x.Type });
        });
        model.Entity<Foutmelding>(e =>
        {
            e.ToTable("Foutmeldingen").HasKey(x => new { x.BerichtId, x.Code, x.Regel });
            e.Property(x => x.Code).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.Tekst).HasMaxLength(200);
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
