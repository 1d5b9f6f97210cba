using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TaalschoolVoortgang.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Aanbiedingen",
                columns: table => new
                {
                    AanbodId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Instellingsnummer = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BowNummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    VerwachteStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VerwachteEind = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Alfabetisering = table.Column<int>(type: "INTEGER", nullable: false),
                    Leerroute = table.Column<int>(type: "INTEGER", nullable: false),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeldOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Volgorde = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanbiedingen", x => x.AanbodId);
                });

            migrationBuilder.CreateTable(
                name: "Aanleveringen",
                columns: table => new
                {
                    SchoolOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    EigenId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Vingerafdruk = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    OntvangenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Regels = table.Column<int>(type: "INTEGER", nullable: false),
                    Aangenomen = table.Column<int>(type: "INTEGER", nullable: false),
                    Gecorrigeerd = table.Column<int>(type: "INTEGER", nullable: false),
                    Ongewijzigd = table.Column<int>(type: "INTEGER", nullable: false),
                    Geweigerd = table.Column<int>(type: "INTEGER", nullable: false),
                    Duobestand = table.Column<bool>(type: "INTEGER", nullable: false),
                    Weigeringen = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanleveringen", x => new { x.SchoolOin, x.EigenId });
                });

            migrationBuilder.CreateTable(
                name: "Abonnementen",
                columns: table => new
                {
                    AbonnementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ontvanger = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    CallbackUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Authsoort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Geheim = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Filter = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Tot = table.Column<long>(type: "INTEGER", nullable: false),
                    AangemaaktOp = table.Column<long>(type: "INTEGER", nullable: false),
                    PauzeVan = table.Column<long>(type: "INTEGER", nullable: true),
                    PauzeTot = table.Column<long>(type: "INTEGER", nullable: true),
                    RustTot = table.Column<long>(type: "INTEGER", nullable: true),
                    BeeindigdOp = table.Column<long>(type: "INTEGER", nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Abonnementen", x => x.AbonnementId);
                });

            migrationBuilder.CreateTable(
                name: "Begeleiders",
                columns: table => new
                {
                    BegeleiderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rol = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Organisatie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Telefoon = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GemeldOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Volgorde = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begeleiders", x => x.BegeleiderId);
                });

            migrationBuilder.CreateTable(
                name: "Berichten",
                columns: table => new
                {
                    Nummer = table.Column<long>(type: "INTEGER", nullable: false),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ontvanger = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pad = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: true),
                    Op = table.Column<long>(type: "INTEGER", nullable: false),
                    BewaardOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berichten", x => x.Nummer);
                });

            migrationBuilder.CreateTable(
                name: "Berichtmeldingen",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ontvanger = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pad = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berichtmeldingen", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Bezorgingen",
                columns: table => new
                {
                    BezorgingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AbonnementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nummer = table.Column<long>(type: "INTEGER", nullable: false),
                    BerichtId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Inhoud = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AangemaaktOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Mislukkingen = table.Column<int>(type: "INTEGER", nullable: false),
                    VolgendePoging = table.Column<long>(type: "INTEGER", nullable: false),
                    LaatstePoging = table.Column<long>(type: "INTEGER", nullable: true),
                    Antwoord = table.Column<int>(type: "INTEGER", nullable: true),
                    Uitkomst = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bezorgingen", x => x.BezorgingId);
                });

            migrationBuilder.CreateTable(
                name: "Calamiteiten",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ernst = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Kort = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Terugbellen = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    GemeldOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Calamiteiten", x => x.BerichtId);
                });

            migrationBuilder.CreateTable(
                name: "Foutmeldingen",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Regel = table.Column<int>(type: "INTEGER", nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GemeldOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Onderwerp = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    Hersteld = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Foutmeldingen", x => new { x.BerichtId, x.Code, x.Regel });
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Queue = table.Column<string>(type: "TEXT", unicode: false, maxLength: 160, nullable: false),
                    Source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => x.MessageId);
                });

            migrationBuilder.CreateTable(
                name: "Intrekkingen",
                columns: table => new
                {
                    CorrectieId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IngetrokkenOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Intrekkingen", x => x.CorrectieId);
                });

            migrationBuilder.CreateTable(
                name: "Ketensleutels",
                columns: table => new
                {
                    Sleutel = table.Column<Guid>(type: "TEXT", nullable: false),
                    Geldend = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ketensleutels", x => x.Sleutel);
                });

            migrationBuilder.CreateTable(
                name: "Kolomnamen",
                columns: table => new
                {
                    SchoolOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Kolom = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    EigenNaam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kolomnamen", x => new { x.SchoolOin, x.Kolom });
                });

            migrationBuilder.CreateTable(
                name: "Lease",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lease", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Leerlingen",
                columns: table => new
                {
                    SchoolOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    BsnIndex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leerlingen", x => new { x.SchoolOin, x.BsnIndex });
                });

            migrationBuilder.CreateTable(
                name: "Lessen",
                columns: table => new
                {
                    TrajectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Datum = table.Column<int>(type: "INTEGER", nullable: false),
                    Groep = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Gepland = table.Column<int>(type: "INTEGER", nullable: false),
                    Aanwezig = table.Column<int>(type: "INTEGER", nullable: false),
                    Verzuim = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lessen", x => new { x.TrajectId, x.Datum, x.Groep });
                });

            migrationBuilder.CreateTable(
                name: "Loketten",
                columns: table => new
                {
                    SchoolOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Aanleveringen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Loketten", x => x.SchoolOin);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    Target = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: true),
                    Oin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Time = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CorrelationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CausationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TraceParent = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: true),
                    Data = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Encrypted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "OutboxSent",
                columns: table => new
                {
                    Queue = table.Column<string>(type: "TEXT", unicode: false, maxLength: 160, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxSent", x => x.Queue);
                });

            migrationBuilder.CreateTable(
                name: "Plaatsingen",
                columns: table => new
                {
                    OverdrachtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    GewensteStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OntvangenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    AangebodenOp = table.Column<long>(type: "INTEGER", nullable: true),
                    Aanbodbericht = table.Column<Guid>(type: "TEXT", nullable: true),
                    AanbodOp = table.Column<long>(type: "INTEGER", nullable: true),
                    AanbodVolgorde = table.Column<long>(type: "INTEGER", nullable: false),
                    Opdrachtbericht = table.Column<Guid>(type: "TEXT", nullable: true),
                    Instellingsnummer = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: true),
                    Antwoordbericht = table.Column<Guid>(type: "TEXT", nullable: true),
                    Bsn = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Gegevens = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Behandelaar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    BeslotenOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GesprekDatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reden = table.Column<int>(type: "INTEGER", nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plaatsingen", x => x.OverdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "Quarantaine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Queue = table.Column<string>(type: "TEXT", unicode: false, maxLength: 160, nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Encrypted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Build = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quarantaine", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuarantainePogingen",
                columns: table => new
                {
                    QuarantineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Build = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarantainePogingen", x => new { x.QuarantineId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Rapportageverzoeken",
                columns: table => new
                {
                    VerzoekId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrajectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeriodeVan = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodeTot = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GevraagdOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rapportageverzoeken", x => x.VerzoekId);
                });

            migrationBuilder.CreateTable(
                name: "Toegangseinden",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Oin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    Per = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GemeldOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Toegangseinden", x => x.BerichtId);
                });

            migrationBuilder.CreateTable(
                name: "Trajecten",
                columns: table => new
                {
                    TrajectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroepId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Leerroute = table.Column<int>(type: "INTEGER", nullable: true),
                    NiveauDoel = table.Column<int>(type: "INTEGER", nullable: true),
                    Startdatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Einddatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UrenPerWeek = table.Column<decimal>(type: "TEXT", precision: 6, scale: 2, nullable: true),
                    Beeindigd = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reden = table.Column<int>(type: "INTEGER", nullable: true),
                    Diploma = table.Column<bool>(type: "INTEGER", nullable: true),
                    Advies = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajecten", x => x.TrajectId);
                });

            migrationBuilder.CreateTable(
                name: "Urentotalen",
                columns: table => new
                {
                    TrajectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Van = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Tot = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Uren = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Urentotalen", x => new { x.TrajectId, x.Van });
                });

            migrationBuilder.CreateTable(
                name: "Verzendingen",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    Onderwerp = table.Column<Guid>(type: "TEXT", nullable: false),
                    Oin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Pad = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    VerstuurdOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verzendingen", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Voortgangsrapportages",
                columns: table => new
                {
                    RapportageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Peildatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Voortgangsrapportages", x => x.RapportageId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Aanbiedingen_InburgeraarId",
                table: "Aanbiedingen",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Abonnementen_Ontvanger",
                table: "Abonnementen",
                column: "Ontvanger");

            migrationBuilder.CreateIndex(
                name: "IX_Begeleiders_InburgeraarId",
                table: "Begeleiders",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_BewaardOp",
                table: "Berichten",
                column: "BewaardOp");

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_Ontvanger_Nummer",
                table: "Berichten",
                columns: new[] { "Ontvanger", "Nummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Bezorgingen_AbonnementId_Nummer",
                table: "Bezorgingen",
                columns: new[] { "AbonnementId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bezorgingen_AbonnementId_Status_VolgendePoging",
                table: "Bezorgingen",
                columns: new[] { "AbonnementId", "Status", "VolgendePoging" });

            migrationBuilder.CreateIndex(
                name: "IX_Calamiteiten_InburgeraarId",
                table: "Calamiteiten",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Foutmeldingen_Onderwerp_Type",
                table: "Foutmeldingen",
                columns: new[] { "Onderwerp", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_ReceivedAt",
                table: "Inbox",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Intrekkingen_BerichtId",
                table: "Intrekkingen",
                column: "BerichtId");

            migrationBuilder.CreateIndex(
                name: "IX_Ketensleutels_Geldend",
                table: "Ketensleutels",
                column: "Geldend");

            migrationBuilder.CreateIndex(
                name: "IX_Leerlingen_InburgeraarId",
                table: "Leerlingen",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Plaatsingen_InburgeraarId",
                table: "Plaatsingen",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Plaatsingen_Instellingsnummer",
                table: "Plaatsingen",
                column: "Instellingsnummer");

            migrationBuilder.CreateIndex(
                name: "IX_Plaatsingen_SchoolOin",
                table: "Plaatsingen",
                column: "SchoolOin");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_MessageId",
                table: "Quarantaine",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_State_NextAttemptAt",
                table: "Quarantaine",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_Subject",
                table: "Quarantaine",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Rapportageverzoeken_TrajectId_PeriodeVan_PeriodeTot",
                table: "Rapportageverzoeken",
                columns: new[] { "TrajectId", "PeriodeVan", "PeriodeTot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Toegangseinden_InburgeraarId_Oin",
                table: "Toegangseinden",
                columns: new[] { "InburgeraarId", "Oin" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajecten_InburgeraarId_SchoolOin",
                table: "Trajecten",
                columns: new[] { "InburgeraarId", "SchoolOin" });

            migrationBuilder.CreateIndex(
                name: "IX_Verzendingen_BerichtId",
                table: "Verzendingen",
                column: "BerichtId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Voortgangsrapportages_InburgeraarId_Peildatum_SchoolOin",
                table: "Voortgangsrapportages",
                columns: new[] { "InburgeraarId", "Peildatum", "SchoolOin" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aanbiedingen");

            migrationBuilder.DropTable(
                name: "Aanleveringen");

            migrationBuilder.DropTable(
                name: "Abonnementen");

            migrationBuilder.DropTable(
                name: "Begeleiders");

            migrationBuilder.DropTable(
                name: "Berichten");

            migrationBuilder.DropTable(
                name: "Berichtmeldingen");

            migrationBuilder.DropTable(
                name: "Bezorgingen");

            migrationBuilder.DropTable(
                name: "Calamiteiten");

            migrationBuilder.DropTable(
                name: "Foutmeldingen");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "Intrekkingen");

            migrationBuilder.DropTable(
                name: "Ketensleutels");

            migrationBuilder.DropTable(
                name: "Kolomnamen");

            migrationBuilder.DropTable(
                name: "Lease");

            migrationBuilder.DropTable(
                name: "Leerlingen");

            migrationBuilder.DropTable(
                name: "Lessen");

            migrationBuilder.DropTable(
                name: "Loketten");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "OutboxSent");

            migrationBuilder.DropTable(
                name: "Plaatsingen");

            migrationBuilder.DropTable(
                name: "Quarantaine");

            migrationBuilder.DropTable(
                name: "QuarantainePogingen");

            migrationBuilder.DropTable(
                name: "Rapportageverzoeken");

            migrationBuilder.DropTable(
                name: "Toegangseinden");

            migrationBuilder.DropTable(
                name: "Trajecten");

            migrationBuilder.DropTable(
                name: "Urentotalen");

            migrationBuilder.DropTable(
                name: "Verzendingen");

            migrationBuilder.DropTable(
                name: "Voortgangsrapportages");
        }
    }
}
