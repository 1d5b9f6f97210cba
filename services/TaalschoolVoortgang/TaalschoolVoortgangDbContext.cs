using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TaalschoolVoortgang.AanbodVolgen;
using TaalschoolVoortgang.AanwezigheidAanleveren;
using TaalschoolVoortgang.InburgeraarsVolgen;
using TaalschoolVoortgang.PlaatsingenBehandelen;
using TaalschoolVoortgang.ToegangVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;
using TaalschoolVoortgang.VoortgangRapporteren;

namespace TaalschoolVoortgang;

/// <summary>Store of the service: per school its placements, learners, trajecten and the ledger of lessons.</summary>
internal class TaalschoolVoortgangDbContext(DbContextOptions options) : KetenpartnerDbContext(options)
{
    public DbSet<Plaatsing> Plaatsingen => Set<Plaatsing>();

    public DbSet<Leerling> Leerlingen => Set<Leerling>();

    public DbSet<Ketensleutel> Ketensleutels => Set<Ketensleutel>();

    public DbSet<Traject> Trajecten => Set<Traject>();

    public DbSet<Les> Lessen => Set<Les>();

    public DbSet<Aanlevering> Aanleveringen => Set<Aanlevering>();

    public DbSet<Urentotaal> Urentotalen => Set<Urentotaal>();

    public DbSet<Kolomnaam> Kolomnamen => Set<Kolomnaam>();

    public DbSet<Loket> Loketten => Set<Loket>();

    public DbSet<Voortgangsrapportage> Voortgangsrapportages => Set<Voortgangsrapportage>();

    public DbSet<Rapportageverzoek> Rapportageverzoeken => Set<Rapportageverzoek>();

    public DbSet<Inburgeringsaanbod> Aanbiedingen => Set<Inburgeringsaanbod>();

    protected override string Module => Diensten.TaalschoolVoortgang;

    public override string EigenRol => "taalschool";

    public override async Task<Guid> Sleutel(Guid inburgeraarId, CancellationToken ct) =>
        (await Ketensleutels.FindAsync([inburgeraarId], ct))?.Geldend ?? inburgeraarId;

    /// <summary>The schools of which the person is a learner, whose access has not ended.</summary>
    protected override async Task<IReadOnlyList<string>> Betrokken(Guid persoon, DateOnly dag, CancellationToken ct)
    {
        List<string> betrokken = [];
        foreach (var school in await Plaatsingen.Where(x => x.InburgeraarId == persoon && x.SchoolOin != null).Select(x => x.SchoolOin!).Union(Trajecten.Where(x => x.InburgeraarId == persoon).Select(x => x.SchoolOin)).ToListAsync(ct))
        {
            if (await this.EigenLeerlingen(school, dag).ContainsAsync(persoon, ct)) { betrokken.Add(school); }
        }
        return betrokken;
    }

    public override void Meld(string? oin, string soort, Guid? persoon, string? pad) => Berichten.Meld(this, oin, soort, persoon, pad);

    protected override void OnModel(ModelBuilder model)
    {
        base.OnModel(model);
        model.MetBerichten();
        model.MetAbonnementen();
        model.Entity<Plaatsing>(e =>
        {
            e.ToTable("Plaatsingen").HasKey(x => x.OverdrachtId);
            e.Property(x => x.OverdrachtId).ValueGeneratedNever();
            e.Property(x => x.SchoolOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Behandelaar).HasMaxLength(200);
            e.Property(x => x.Toelichting).HasMaxLength(500);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.Property(x => x.Instellingsnummer).HasMaxLength(10).IsUnicode(false);
            e.HasIndex(x => x.SchoolOin);
            e.HasIndex(x => x.InburgeraarId);
            e.HasIndex(x => x.Instellingsnummer);
        });
        model.Entity<Leerling>(e =>
        {
            e.ToTable("Leerlingen").HasKey(x => new { x.SchoolOin, x.BsnIndex });
            e.Property(x => x.SchoolOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.BsnIndex).HasMaxLength(64).IsUnicode(false);
            e.HasIndex(x => x.InburgeraarId);
        });
        model.Entity<Ketensleutel>(e =>
        {
            e.ToTable("Ketensleutels").HasKey(x => x.Sleutel);
            e.Property(x => x.Sleutel).ValueGeneratedNever();
            e.HasIndex(x => x.Geldend);
        });
        model.Entity<Traject>(e =>
        {
            e.ToTable("Trajecten").HasKey(x => x.TrajectId);
            e.Property(x => x.TrajectId).ValueGeneratedNever();
            e.Property(x => x.SchoolOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.GroepId).HasMaxLength(Regelcontrole.GroepLengte);
            e.Property(x => x.UrenPerWeek).HasPrecision(6, 2);
            e.Property(x => x.Advies).HasMaxLength(1000);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => new { x.InburgeraarId, x.SchoolOin });
        });
        model.Entity<Les>(e =>
        {
            e.ToTable("Lessen").HasKey(x => new { x.TrajectId, x.Datum, x.Groep });
            e.Property(x => x.Groep).HasMaxLength(Regelcontrole.GroepLengte);
            e.Property(x => x.Gepland).HasConversion<Kwartieren>();
            e.Property(x => x.Aanwezig).HasConversion<Kwartieren>();
            if (Database.IsSqlite())
            {
                // SQLite keeps both as text. A delivery adds to the lessons of many trajecten, each at another place of this key, and those pages
                // are most of what it writes: with a key of less than half the length it writes a third less.
                e.Property(x => x.TrajectId).HasConversion<Sleutelbytes>();
                e.Property(x => x.Datum).HasConversion<Dagnummer>();
            }
        });
        model.Entity<Aanlevering>(e =>
        {
            e.ToTable("Aanleveringen").HasKey(x => new { x.SchoolOin, x.EigenId });
            e.Property(x => x.SchoolOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.EigenId).HasMaxLength(100).IsUnicode(false);
            e.Property(x => x.Vingerafdruk).HasMaxLength(64).IsUnicode(false);
        });
        model.Entity<Urentotaal>(e =>
        {
            e.ToTable("Urentotalen").HasKey(x => new { x.TrajectId, x.Van });
            e.Property(x => x.Uren).HasConversion<Kwartieren>();
        });
        model.Entity<Kolomnaam>(e =>
        {
            e.ToTable("Kolomnamen").HasKey(x => new { x.SchoolOin, x.Kolom });
            e.Property(x => x.SchoolOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Kolom).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.EigenNaam).HasMaxLength(100);
        });
        model.Entity<Loket>(e =>
        {
            e.ToTable("Loketten").HasKey(x => x.SchoolOin);
            e.Property(x => x.SchoolOin).HasMaxLength(20).IsUnicode(false);
        });
        model.Entity<Voortgangsrapportage>(e =>
        {
            e.ToTable("Voortgangsrapportages").HasKey(x => x.RapportageId);
            e.Property(x => x.RapportageId).ValueGeneratedNever();
            e.Property(x => x.SchoolOin).HasMaxLength(20).IsUnicode(false);
            e.HasIndex(x => new { x.InburgeraarId, x.Peildatum, x.SchoolOin }).IsUnique();
        });
        model.Entity<Inburgeringsaanbod>(e =>
        {
            e.ToTable("Aanbiedingen").HasKey(x => x.AanbodId);
            e.Property(x => x.AanbodId).ValueGeneratedNever();
            e.Property(x => x.Instellingsnummer).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.BowNummer).HasMaxLength(40);
            e.HasIndex(x => x.InburgeraarId);
        });
        model.Entity<Rapportageverzoek>(e =>
        {
            e.ToTable("Rapportageverzoeken").HasKey(x => x.VerzoekId);
            e.Property(x => x.VerzoekId).ValueGeneratedNever();
            e.HasIndex(x => new { x.TrajectId, x.PeriodeVan, x.PeriodeTot }).IsUnique();
        });
    }

    private sealed class Sleutelbytes() : ValueConverter<Guid, byte[]>(sleutel => sleutel.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class Dagnummer() : ValueConverter<DateOnly, int>(dag => dag.DayNumber, nummer => DateOnly.FromDayNumber(nummer));

    /// <summary>Hours go in quarters of an hour: an integer is exact, small, and the same in both providers.</summary>
    private sealed class Kwartieren() : ValueConverter<decimal, int>(uren => (int)(uren * 4), kwartieren => kwartieren / 4m);
}

/// <summary>The same store on SQL Server, with migrations of its own.</summary>
internal sealed class TaalschoolVoortgangSqlServerDbContext(DbContextOptions<TaalschoolVoortgangSqlServerDbContext> options) : TaalschoolVoortgangDbContext(options);
