using CoaIntake.EersteContactVolgen;
using CoaIntake.IdentiteitVolgen;
using CoaIntake.KlantprofielDelen;
using CoaIntake.Koppelen;
using CoaIntake.Overdragen;
using CoaIntake.ProfielverzoekVolgen;
using CoaIntake.ToegangVolgen;
using CoaIntake.VerhuisdatumMelden;

namespace CoaIntake;

internal class CoaIntakeDbContext(DbContextOptions options) : KetenpartnerDbContext(options)
{
    protected override string Module => Diensten.CoaIntake;

    public override string EigenRol => "coa";

    public DbSet<Statushouder> Statushouders => Set<Statushouder>();

    public DbSet<Klantprofiel> Klantprofielen => Set<Klantprofiel>();

    public DbSet<Verhuisbericht> Verhuisberichten => Set<Verhuisbericht>();

    public DbSet<Overdracht> Overdrachten => Set<Overdracht>();

    public DbSet<EersteContact> EersteContacten => Set<EersteContact>();

    public DbSet<Profielverzoek> Profielverzoeken => Set<Profielverzoek>();

    public DbSet<VervallenSleutel> VervallenSleutels => Set<VervallenSleutel>();

    public override async Task<Guid> Sleutel(Guid inburgeraarId, CancellationToken ct) =>
        await VervallenSleutels.FindAsync([inburgeraarId], ct) is { } vervallen ? vervallen.NieuweSleutel : inburgeraarId;

    protected override async Task<IReadOnlyList<string>> Betrokken(Guid persoon, DateOnly dag, CancellationToken ct)
    {
        List<string> betrokken = [];
        foreach (var oin in await Statushouders.Where(x => x.InburgeraarId == persoon).Select(x => x.Oin).Distinct().ToListAsync(ct))
        {
            if (!await this.Einden(oin, dag).AnyAsync(x => x.InburgeraarId == persoon, ct)) { betrokken.Add(oin); }
        }
        return betrokken;
    }

    protected override void OnModel(ModelBuilder model)
    {
        base.OnModel(model);
        model.Entity<Statushouder>(e =>
        {
            e.ToTable("Statushouders").HasKey(x => x.KoppelingId);
            e.Property(x => x.KoppelingId).ValueGeneratedNever();
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.VNummerIndex).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.BsnIndex).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Vingerafdruk).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => x.VNummerIndex).IsUnique();
            e.HasIndex(x => x.InburgeraarId);
            e.HasIndex(x => new { x.Oin, x.Koppelingsdatum });
        });
        model.Entity<Klantprofiel>(e =>
        {
            e.ToTable("Klantprofielen").HasKey(x => x.KlantprofielId);
            e.Property(x => x.KlantprofielId).ValueGeneratedNever();
            e.Property(x => x.Vingerafdruk).HasMaxLength(64).IsUnicode(false);
            e.HasIndex(x => new { x.KoppelingId, x.ProfielVersie }).IsUnique();
        });
        model.Entity<Verhuisbericht>(e =>
        {
            e.ToTable("Verhuisberichten").HasKey(x => x.VerhuisberichtId);
            e.Property(x => x.VerhuisberichtId).ValueGeneratedNever();
            e.HasIndex(x => new { x.KoppelingId, x.Volgnummer }).IsUnique();
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
        });
        model.Entity<EersteContact>(e =>
        {
            e.ToTable("EersteContacten").HasKey(x => new { x.InburgeraarId, x.Datum });
            e.Property(x => x.Wijze).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Taal).HasMaxLength(3).IsUnicode(false);
        });
        model.Entity<Profielverzoek>(e =>
        {
            e.ToTable("Profielverzoeken").HasKey(x => x.VerzoekId);
            e.Property(x => x.VerzoekId).ValueGeneratedNever();
            e.Property(x => x.VNummerIndex).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.Reden).HasMaxLength(200);
            e.HasIndex(x => x.VNummerIndex);
        });
        model.Entity<VervallenSleutel>(e =>
        {
            e.ToTable("VervallenSleutels").HasKey(x => x.OudeSleutel);
            e.Property(x => x.OudeSleutel).ValueGeneratedNever();
        });
    }
}

/// <summary>The same store on SQL Server, with migrations of its own.</summary>
internal sealed class CoaIntakeSqlServerDbContext(DbContextOptions<CoaIntakeSqlServerDbContext> options) : CoaIntakeDbContext(options);
