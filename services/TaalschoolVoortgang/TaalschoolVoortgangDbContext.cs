using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TaalschoolVoortgang.AanbodVolgen;
using TaalschoolVoortgang.AanwezigheidAanleveren;
using TaalschoolVoortgang.CalamiteitenVolgen;
using TaalschoolVoortgang.ContactkaartBijhouden;
using TaalschoolVoortgang.CorrectiesVolgen;
using TaalschoolVoortgang.InburgeraarsVolgen;
using TaalschoolVoortgang.PlaatsingenBehandelen;
using TaalschoolVoortgang.ToegangVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;
using TaalschoolVoortgang.VerwerkingsfoutenVolgen;
using TaalschoolVoortgang.VoortgangRapporteren;

namespace TaalschoolVoortgang;

/// <summary>Store of the service: per school its placements, learners, trajecten and the ledger of lessons.</summary>
internal class TaalschoolVoortgangDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    public DbSet<Plaatsing> Plaatsingen => Set<Plaatsing>();

    public DbSet<Leerling> Leerlingen => Set<Leerling>();

    public DbSet<Ketensleutel> Ketensleutels => Set<Ketensleutel>();

    public DbSet<Traject> Trajecten => Set<Traject>();

    public DbSet<Les> Lessen => Set<Les>();

    public DbSet<Aanlevering> Aanleveringen => Set<Aanlevering>();

    public DbSet<Loket> Loketten => Set<Loket>();

    public DbSet<Voortgangsrapportage> Voortgangsrapportages => Set<Voortgangsrapportage>();

    public DbSet<Rapportageverzoek> Rapportageverzoeken => Set<Rapportageverzoek>();

    public DbSet<Inburgeringsaanbod> Aanbiedingen => Set<Inburgeringsaanbod>();

    public DbSet<Begeleider> Begeleiders => Set<Begeleider>();

    public DbSet<Calamiteit> Calamiteiten => Set<Calamiteit>();

    public DbSet<Toegangseinde> Toegangseinden => Set<Toegangseinde>();

    public DbSet<Intrekking> Intrekkingen => Set<Intrekking>();

    public DbSet<Verzending> Verzendingen => Set<Verzending>();

    public DbSet<Foutmelding> Foutmeldingen => Set<Foutmelding>();

    /// <summary>Ids of the messages that do not hold any more. A withdrawal can itself be withdrawn.</summary>
    public IQueryable<Guid> Ingetrokken => Intrekkingen.Where(x => !Intrekkingen.Any(y => y.BerichtId == x.CorrectieId)).Select(x => x.BerichtId);

    protected override string Module => Diensten.TaalschoolVoortgang;

    protected override void OnModel(ModelBuilder model)
    {
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
            e.IsAppendOnly().ToTable("Lessen").HasKey(x => new { x.TrajectId, x.Datum, x.Groep });
            e.Property(x => x.Groep).HasMaxLength(Regelcontrole.GroepLengte);
            e.Property(x => x.Gepland).HasConversion<Kwartieren>();
            e.Property(x => x.Aanwezig).HasConversion<Kwartieren>();
        });
        model.Entity<Aanlevering>(e =>
        {
            e.ToTable("Aanleveringen").HasKey(x => new { x.SchoolOin, x.EigenId });
            e.Property(x => x.SchoolOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.EigenId).HasMaxLength(100).IsUnicode(false);
            e.Property(x => x.Vingerafdruk).HasMaxLength(64).IsUnicode(false);
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

    /// <summary>Hours go in quarters of an hour: an integer is exact, small, and the same in both providers.</summary>
    private sealed class Kwartieren() : ValueConverter<decimal, int>(uren => (int)(uren * 4), kwartieren => kwartieren / 4m);
}

/// <summary>The same store on SQL Server, with migrations of its own.</summary>
internal sealed class TaalschoolVoortgangSqlServerDbContext(DbContextOptions<TaalschoolVoortgangSqlServerDbContext> options) : TaalschoolVoortgangDbContext(options);
