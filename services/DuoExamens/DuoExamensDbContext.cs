using DuoExamens.MeldingenDoen;
using DuoExamens.NotificatiesVerwerken;
using DuoExamens.Personen;
using DuoExamens.Vergelijken;

namespace DuoExamens;

internal class DuoExamensDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    public DbSet<Persoon> Personen => Set<Persoon>();

    public DbSet<Sleutelalias> Aliassen => Set<Sleutelalias>();

    public DbSet<Notificatie> Notificaties => Set<Notificatie>();

    public DbSet<Melding> Meldingen => Set<Melding>();

    public DbSet<Werk> Werk => Set<Werk>();

    public DbSet<Doorgegeven> Doorgegeven => Set<Doorgegeven>();

    public DbSet<Correctie> Correcties => Set<Correctie>();

    public DbSet<Verwerkingsfoutmelding> Verwerkingsfouten => Set<Verwerkingsfoutmelding>();

    public DbSet<Contactpersoon> Contactpersonen => Set<Contactpersoon>();

    public DbSet<Verschil> Verschillen => Set<Verschil>();

    protected override string Module => Diensten.DuoExamens;

    /// <summary>Puts something on the work list; it is taken up as soon as this unit of work is committed.</summary>
    public void PlanWerk(Werksoort soort, Guid itemId, string groep, TimeSpan over = default)
    {
        Add(new Werk { Soort = soort, ItemId = itemId, Groep = groep, VolgendePoging = TimeProvider.System.GetUtcNow() + over });
        Plan<Werklijst>();
    }

    /// <summary>Lets what was planned for later be done now.</summary>
    public async Task HaalNaarVoren(Werksoort soort, Guid itemId, string groep, CancellationToken ct)
    {
        if (await Werk.SingleOrDefaultAsync(w => w.Soort == soort && w.ItemId == itemId, ct) is { } gepland)
        {
            gepland.VolgendePoging = TimeProvider.System.GetUtcNow();
            Plan<Werklijst>();
        }
        else { PlanWerk(soort, itemId, groep); }
    }

    protected override void OnModel(ModelBuilder model)
    {
        model.Entity<Persoon>(e =>
        {
            e.ToTable("Personen").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.BsnIndex).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.VNummerIndex).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Bsn).HasMaxLength(100);
            e.Property(x => x.VNummer).HasMaxLength(100);
            e.Property(x => x.Gemeente).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => x.InburgeraarId).IsUnique();
            e.HasIndex(x => x.BsnIndex).IsUnique();
            e.HasIndex(x => x.VNummerIndex).IsUnique();
        });
        model.Entity<Sleutelalias>(e =>
        {
            e.ToTable("Aliassen").HasKey(x => x.OudeSleutel);
            e.Property(x => x.OudeSleutel).ValueGeneratedNever();
        });
        model.Entity<Notificatie>(e =>
        {
            e.ToTable("Notificaties").HasKey(x => x.BerichtId);
            e.Property(x => x.BerichtId).ValueGeneratedNever();
            e.Property(x => x.Bron).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Doel).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.GebeurtenisId).HasMaxLength(6).IsUnicode(false);
            e.Property(x => x.Bsn).HasMaxLength(100);
            e.Property(x => x.BsnIndex).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.VNummer).HasMaxLength(100);
            e.Property(x => x.VNummerIndex).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Status).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Uitleg).HasMaxLength(400);
            e.HasIndex(x => new { x.Status, x.OntvangenOp });
            e.HasIndex(x => x.BsnIndex);
            e.HasIndex(x => x.VNummerIndex);
        });
        model.Entity<Melding>(e =>
        {
            e.ToTable("Meldingen").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Soort).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.Status).HasConversion<string>().HasMaxLength(20).IsUnicode(false).IsConcurrencyToken(); // sending and taking back may meet
            e.Property(x => x.Bron).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.BsnIndex).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Inhoudskenmerk).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Fouten).HasMaxLength(4000);
            e.HasIndex(x => new { x.InburgeraarId, x.Soort, x.Inhoudskenmerk }).IsUnique();
            e.HasIndex(x => x.KlaargezetOp);
            e.HasIndex(x => x.OpdrachtId);
            e.HasIndex(x => x.OorzaakId);
        });
        model.Entity<Doorgegeven>(e =>
        {
            e.ToTable("Doorgegeven").HasKey(x => x.Volgnummer);
            e.Property(x => x.Volgnummer).ValueGeneratedOnAdd();
            e.Property(x => x.Bericht).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Gemeente).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Kenmerk).HasMaxLength(64).IsUnicode(false);
            e.HasIndex(x => x.BerichtId).IsUnique();
            e.HasIndex(x => x.InburgeraarId);
        });
        model.Entity<Correctie>(e =>
        {
            e.ToTable("Correcties").HasKey(x => x.CorrectieVan);
            e.Property(x => x.CorrectieVan).ValueGeneratedNever();
        });
        model.Entity<Verwerkingsfoutmelding>(e =>
        {
            e.ToTable("Verwerkingsfouten").HasKey(x => new { x.BerichtId, x.Code, x.Regel });
            e.Property(x => x.Code).HasConversion<string>().HasMaxLength(40).IsUnicode(false);
            e.Property(x => x.Tekst).HasMaxLength(200);
            e.Property(x => x.Bericht).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Gemeente).HasMaxLength(20).IsUnicode(false);
            e.HasIndex(x => x.OntvangenOp);
        });
        model.Entity<Contactpersoon>(e =>
        {
            e.ToTable("Contactpersonen").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Gemeente).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Sleutel).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Kenmerk).HasMaxLength(64).IsUnicode(false);
            e.HasIndex(x => new { x.Gemeente, x.Sleutel }).IsUnique();
        });
        model.Entity<Verschil>(e =>
        {
            e.ToTable("Verschillen").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Gemeente).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Soort).HasMaxLength(60).IsUnicode(false);
            e.HasIndex(x => x.GevondenOp);
        });
        model.Entity<Werk>(e =>
        {
            e.ToTable("Werk").HasKey(x => x.Volgnummer);
            e.Property(x => x.Volgnummer).ValueGeneratedOnAdd();
            e.Property(x => x.Soort).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Groep).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.LaatsteFout).HasMaxLength(200);
            e.HasIndex(x => x.VolgendePoging);
            e.HasIndex(x => x.Groep);
        });
    }
}

internal sealed class DuoExamensSqlServerDbContext(DbContextOptions<DuoExamensSqlServerDbContext> options) : DuoExamensDbContext(options);
