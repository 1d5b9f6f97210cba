using Abonnementen;
using UsdRegie.BesluitenNemen;
using UsdRegie.FeitenVerwerken;
using UsdRegie.IdentiteitBepalen;
using UsdRegie.InzageVastleggen;
using UsdRegie.PostVersturen;
using UsdRegie.SignaleringenVolgen;

namespace UsdRegie;

/// <summary>
/// The log of facts is the truth; dossiers, alerts and handovers are projections of it with the columns that lists filter
/// and sort on (docs/adr/0010).
/// </summary>
internal class UsdRegieDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    protected override string Module => Diensten.UsdRegie;

    public DbSet<SleutelRij> Sleutels => Set<SleutelRij>();

    public DbSet<IdentiteitRij> Identiteiten => Set<IdentiteitRij>();

    public DbSet<DossierRij> Dossiers => Set<DossierRij>();

    public DbSet<FeitRij> Feiten => Set<FeitRij>();

    public DbSet<SignaleringRij> Signaleringen => Set<SignaleringRij>();

    public DbSet<WijzigingRij> Wijzigingen => Set<WijzigingRij>();

    public DbSet<StroomRij> Stroom => Set<StroomRij>();

    public DbSet<PostcursorRij> Postcursor => Set<PostcursorRij>();

    public DbSet<PostadresRij> Postadressen => Set<PostadresRij>();

    public DbSet<PostmeldingRij> Postmeldingen => Set<PostmeldingRij>();

    public DbSet<PostRij> Post => Set<PostRij>();

    public DbSet<OverdrachtRij> Overdrachten => Set<OverdrachtRij>();

    public DbSet<UitvoerderRij> Uitvoerders => Set<UitvoerderRij>();

    public DbSet<BesluitvoorstelRij> Besluitvoorstellen => Set<BesluitvoorstelRij>();

    public DbSet<AuditRij> Audit => Set<AuditRij>();

    protected override void OnModel(ModelBuilder model)
    {
        model.Entity<SleutelRij>(e =>
        {
            e.ToTable("Sleutels").HasKey(x => x.Sleutel);
            e.Property(x => x.Sleutel).ValueGeneratedNever();
            e.HasIndex(x => x.InburgeraarId);
        });
        model.Entity<IdentiteitRij>(e =>
        {
            e.ToTable("Identiteiten").HasKey(x => x.InburgeraarId);
            e.Property(x => x.InburgeraarId).ValueGeneratedNever();
            e.Property(x => x.Bsn).HasMaxLength(200);
            e.Property(x => x.VNummer).HasMaxLength(200);
            e.Property(x => x.BsnIndex).HasMaxLength(64).IsUnicode(false);
            e.Property(x => x.VNummerIndex).HasMaxLength(64).IsUnicode(false);
            e.HasIndex(x => x.BsnIndex).IsUnique();
            e.HasIndex(x => x.VNummerIndex).IsUnique();
        });
        model.Entity<DossierRij>(e =>
        {
            e.ToTable("Dossiers").HasKey(x => x.DossierId);
            e.Property(x => x.DossierId).ValueGeneratedNever();
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Zaaknummer).HasMaxLength(40).IsUnicode(false);
            e.Property(x => x.Sorteersleutel).HasMaxLength(260);
            e.Property(x => x.Naam).HasMaxLength(200);
            e.Property(x => x.Toestand).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Doelgroep).HasMaxLength(30).IsUnicode(false);
            e.Property(x => x.Regime).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Regisseur).HasMaxLength(200);
            e.Property(x => x.Regisseursleutel).HasMaxLength(Regisseursleutel.Tekens).IsUnicode(false);
            e.Property(x => x.Aanwezigheid).HasPrecision(5, 1);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => new { x.InburgeraarId, x.Gemeentecode }).IsUnique();
            e.HasIndex(x => new { x.Gemeentecode, x.Zaaknummer }).IsUnique();
            e.HasIndex(x => new { x.Gemeentecode, x.Sorteersleutel });
            e.HasIndex(x => new { x.Gemeentecode, x.Toestand, x.Sorteersleutel });
            e.HasIndex(x => new { x.Gemeentecode, x.HoogsteErnst, x.Sorteersleutel });
            e.HasIndex(x => new { x.Gemeentecode, x.Regisseursleutel, x.Sorteersleutel });
            e.HasIndex(x => new { x.Gemeentecode, x.Regisseur, x.Regisseursleutel }); // all that the list of regisseurs reads
            e.HasIndex(x => x.VolgendMoment);
        });
        model.MetAbonnementen();
        model.Entity<FeitRij>(e =>
        {
            e.ToTable("Feiten").HasKey(x => x.Volgnummer);
            e.Property(x => x.Volgnummer).ValueGeneratedOnAdd();
            e.Property(x => x.Type).HasMaxLength(120).IsUnicode(false);
            e.Property(x => x.Bron).HasMaxLength(20).IsUnicode(false);
            e.HasIndex(x => new { x.DossierId, x.Volgnummer });
            e.HasIndex(x => x.BerichtId); // a correction names a message
        });
        model.Entity<SignaleringRij>(e =>
        {
            e.ToTable("Signaleringen").HasKey(x => x.SignaleringId);
            e.Property(x => x.SignaleringId).ValueGeneratedNever();
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Code).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Object).HasMaxLength(200);
            e.Property(x => x.Status).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Reden).HasMaxLength(1000);
            e.Property(x => x.Uitleg).HasMaxLength(2000);
            e.Property(x => x.Bron).HasMaxLength(200);
            e.HasIndex(x => x.DossierId);
            e.HasIndex(x => new { x.Gemeentecode, x.Status, x.Rang });
        });
        model.Entity<WijzigingRij>(e =>
        {
            e.ToTable("Signaleringwijzigingen").HasKey(x => x.Volgnummer);
            e.Property(x => x.Volgnummer).ValueGeneratedOnAdd();
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Soort).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Code).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Status).HasMaxLength(10).IsUnicode(false);
        });
        model.Entity<StroomRij>(e =>
        {
            e.ToTable("Signaleringstroom").HasKey(x => x.Nummer); // two processes that give the same number: one of them begins again
            e.Property(x => x.Nummer).ValueGeneratedNever();
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Soort).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Code).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Status).HasMaxLength(10).IsUnicode(false);
            e.HasIndex(x => new { x.Gemeentecode, x.Nummer });
            e.HasIndex(x => x.Op);
        });
        model.Entity<PostcursorRij>(e =>
        {
            e.ToTable("Postcursor").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Versie).IsConcurrencyToken();
        });
        model.Entity<PostadresRij>(e =>
        {
            e.ToTable("Postadressen").HasKey(x => new { x.Gemeentecode, x.Adres });
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Adres).HasMaxLength(200);
            e.Property(x => x.Regisseur).HasMaxLength(200);
            e.Property(x => x.Versie).IsConcurrencyToken();
        });
        model.Entity<PostmeldingRij>(e =>
        {
            e.ToTable("Postmeldingen").HasKey(x => new { x.SignaleringId, x.Adres });
            e.Property(x => x.SignaleringId).ValueGeneratedNever();
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Adres).HasMaxLength(200);
            e.Property(x => x.Code).HasMaxLength(10).IsUnicode(false);
            e.Property(x => x.Stand).HasMaxLength(10).IsUnicode(false).IsConcurrencyToken();
            e.HasIndex(x => new { x.Gemeentecode, x.Adres, x.Stand });
        });
        model.Entity<PostRij>(e =>
        {
            e.ToTable("Post").HasKey(x => x.PostId);
            e.Property(x => x.PostId).ValueGeneratedNever();
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Adres).HasMaxLength(200);
            e.Property(x => x.Onderwerp).HasMaxLength(200);
            e.Property(x => x.Tekst).HasMaxLength(Posttekst.MeesteTekens);
            e.HasIndex(x => new { x.Gemeentecode, x.Adres }).IsUnique(); // one at a time
        });
        model.Entity<OverdrachtRij>(e =>
        {
            e.ToTable("Overdrachten").HasKey(x => x.OverdrachtId);
            e.Property(x => x.OverdrachtId).ValueGeneratedNever();
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Soort).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.Status).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.VanOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.NaarOin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => x.DossierId);
            e.HasIndex(x => x.NaarOin);
            e.HasIndex(x => x.VanOin);
        });
        model.Entity<UitvoerderRij>(e =>
        {
            e.ToTable("Uitvoerders").HasKey(x => new { x.Oin, x.DossierId });
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.HasIndex(x => x.DossierId);
        });
        model.Entity<BesluitvoorstelRij>(e =>
        {
            e.ToTable("Besluitvoorstellen").HasKey(x => x.VoorstelId);
            e.Property(x => x.VoorstelId).ValueGeneratedNever();
            e.Property(x => x.Gemeentecode).HasMaxLength(4).IsUnicode(false);
            e.Property(x => x.VoorbereidDoor).HasMaxLength(200);
            e.Property(x => x.AfgehandeldDoor).HasMaxLength(200);
            e.Property(x => x.Status).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Reden).HasMaxLength(BesluitvoorstelRij.MeesteTekens);
            e.Property(x => x.Versie).IsConcurrencyToken();
            e.HasIndex(x => x.DossierId);
            e.HasIndex(x => new { x.Gemeentecode, x.Status });
        });
        model.Entity<AuditRij>(e =>
        {
            e.ToTable("Audit").HasKey(x => x.Nummer);
            e.Property(x => x.Nummer).ValueGeneratedNever();
            e.Property(x => x.Wie).HasMaxLength(100);
            e.Property(x => x.Rol).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Handeling).HasMaxLength(100);
            e.Property(x => x.VorigeHash).HasMaxLength(32);
            e.Property(x => x.Hash).HasMaxLength(32);
            e.HasIndex(x => x.DossierId);
        });
    }
}

/// <summary>The same tables on SQL Server, with migrations of its own.</summary>
internal sealed class UsdRegieSqlServerDbContext(DbContextOptions<UsdRegieSqlServerDbContext> options) : UsdRegieDbContext(options);
