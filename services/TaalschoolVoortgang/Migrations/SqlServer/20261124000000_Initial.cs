using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TaalschoolVoortgang.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "taalschool-voortgang");

            migrationBuilder.CreateTable(
                name: "Aanbiedingen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    AanbodId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Instellingsnummer = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Datum = table.Column<DateOnly>(type: "date", nullable: false),
                    BowNummer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    VerwachteStart = table.Column<DateOnly>(type: "date", nullable: false),
                    VerwachteEind = table.Column<DateOnly>(type: "date", nullable: true),
                    Alfabetisering = table.Column<int>(type: "int", nullable: false),
                    Leerroute = table.Column<int>(type: "int", nullable: false),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GemeldOp = table.Column<long>(type: "bigint", nullable: false),
                    Volgorde = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanbiedingen", x => x.AanbodId);
                });

            migrationBuilder.CreateTable(
                name: "Aanleveringen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    SchoolOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    EigenId = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    Vingerafdruk = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    OntvangenOp = table.Column<long>(type: "bigint", nullable: false),
                    Regels = table.Column<int>(type: "int", nullable: false),
                    Aangenomen = table.Column<int>(type: "int", nullable: false),
                    Gecorrigeerd = table.Column<int>(type: "int", nullable: false),
                    Ongewijzigd = table.Column<int>(type: "int", nullable: false),
                    Geweigerd = table.Column<int>(type: "int", nullable: false),
                    Duobestand = table.Column<bool>(type: "bit", nullable: false),
                    Weigeringen = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanleveringen", x => new { x.SchoolOin, x.EigenId });
                });

            migrationBuilder.CreateTable(
                name: "Abonnementen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    AbonnementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ontvanger = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    CallbackUrl = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Authsoort = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Geheim = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Filter = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Tot = table.Column<long>(type: "bigint", nullable: false),
                    AangemaaktOp = table.Column<long>(type: "bigint", nullable: false),
                    PauzeVan = table.Column<long>(type: "bigint", nullable: true),
                    PauzeTot = table.Column<long>(type: "bigint", nullable: true),
                    RustTot = table.Column<long>(type: "bigint", nullable: true),
                    BeeindigdOp = table.Column<long>(type: "bigint", nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Abonnementen", x => x.AbonnementId);
                });

            migrationBuilder.CreateTable(
                name: "Begeleiders",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    BegeleiderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rol = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Organisatie = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Telefoon = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    Vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    Tot = table.Column<DateOnly>(type: "date", nullable: true),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GemeldOp = table.Column<long>(type: "bigint", nullable: false),
                    Volgorde = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begeleiders", x => x.BegeleiderId);
                });

            migrationBuilder.CreateTable(
                name: "Berichten",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    Nummer = table.Column<long>(type: "bigint", nullable: false),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ontvanger = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Soort = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Pad = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: true),
                    Op = table.Column<long>(type: "bigint", nullable: false),
                    BewaardOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berichten", x => x.Nummer);
                });

            migrationBuilder.CreateTable(
                name: "Berichtmeldingen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ontvanger = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Soort = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Pad = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berichtmeldingen", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Bezorgingen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    BezorgingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbonnementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<long>(type: "bigint", nullable: false),
                    BerichtId = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Soort = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Inhoud = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    AangemaaktOp = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Mislukkingen = table.Column<int>(type: "int", nullable: false),
                    VolgendePoging = table.Column<long>(type: "bigint", nullable: false),
                    LaatstePoging = table.Column<long>(type: "bigint", nullable: true),
                    Antwoord = table.Column<int>(type: "int", nullable: true),
                    Uitkomst = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bezorgingen", x => x.BezorgingId);
                });

            migrationBuilder.CreateTable(
                name: "Calamiteiten",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ernst = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Kort = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Terugbellen = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GemeldOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Calamiteiten", x => x.BerichtId);
                });

            migrationBuilder.CreateTable(
                name: "Foutmeldingen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Regel = table.Column<int>(type: "int", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GemeldOp = table.Column<long>(type: "bigint", nullable: false),
                    Onderwerp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false),
                    Hersteld = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Foutmeldingen", x => new { x.BerichtId, x.Code, x.Regel });
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Queue = table.Column<string>(type: "varchar(160)", unicode: false, maxLength: 160, nullable: false),
                    Source = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => x.MessageId);
                });

            migrationBuilder.CreateTable(
                name: "Intrekkingen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    CorrectieId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IngetrokkenOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Intrekkingen", x => x.CorrectieId);
                });

            migrationBuilder.CreateTable(
                name: "Ketensleutels",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    Sleutel = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Geldend = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ketensleutels", x => x.Sleutel);
                });

            migrationBuilder.CreateTable(
                name: "Kolomnamen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    SchoolOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Kolom = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    EigenNaam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kolomnamen", x => new { x.SchoolOin, x.Kolom });
                });

            migrationBuilder.CreateTable(
                name: "Lease",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    Name = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lease", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Leerlingen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    SchoolOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    BsnIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leerlingen", x => new { x.SchoolOin, x.BsnIndex });
                });

            migrationBuilder.CreateTable(
                name: "Lessen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    TrajectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Datum = table.Column<DateOnly>(type: "date", nullable: false),
                    Groep = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Gepland = table.Column<int>(type: "int", nullable: false),
                    Aanwezig = table.Column<int>(type: "int", nullable: false),
                    Verzuim = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lessen", x => new { x.TrajectId, x.Datum, x.Groep });
                });

            migrationBuilder.CreateTable(
                name: "Loketten",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    SchoolOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Aanleveringen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Loketten", x => x.SchoolOin);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false),
                    Target = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: true),
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    Subject = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Time = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    CorrelationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CausationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TraceParent = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: true),
                    Data = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Encrypted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "OutboxSent",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    Queue = table.Column<string>(type: "varchar(160)", unicode: false, maxLength: 160, nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxSent", x => x.Queue);
                });

            migrationBuilder.CreateTable(
                name: "Plaatsingen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    OverdrachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    GewensteStart = table.Column<DateOnly>(type: "date", nullable: true),
                    OntvangenOp = table.Column<long>(type: "bigint", nullable: false),
                    AangebodenOp = table.Column<long>(type: "bigint", nullable: true),
                    Aanbodbericht = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AanbodOp = table.Column<long>(type: "bigint", nullable: true),
                    AanbodVolgorde = table.Column<long>(type: "bigint", nullable: false),
                    Opdrachtbericht = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Instellingsnummer = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: true),
                    Antwoordbericht = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Bsn = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Gegevens = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Behandelaar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    BeslotenOp = table.Column<DateOnly>(type: "date", nullable: true),
                    GesprekDatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Reden = table.Column<int>(type: "int", nullable: true),
                    Toelichting = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plaatsingen", x => x.OverdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "Quarantaine",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Type = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Subject = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Queue = table.Column<string>(type: "varchar(160)", unicode: false, maxLength: 160, nullable: false),
                    Body = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Encrypted = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FirstAt = table.Column<long>(type: "bigint", nullable: false),
                    LastAt = table.Column<long>(type: "bigint", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "bigint", nullable: true),
                    Build = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quarantaine", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuarantainePogingen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    QuarantineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Build = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Actor = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarantainePogingen", x => new { x.QuarantineId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Rapportageverzoeken",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    VerzoekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TrajectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PeriodeVan = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodeTot = table.Column<DateOnly>(type: "date", nullable: false),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GevraagdOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rapportageverzoeken", x => x.VerzoekId);
                });

            migrationBuilder.CreateTable(
                name: "Toegangseinden",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    Per = table.Column<DateOnly>(type: "date", nullable: false),
                    GemeldOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Toegangseinden", x => x.BerichtId);
                });

            migrationBuilder.CreateTable(
                name: "Trajecten",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    TrajectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroepId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Leerroute = table.Column<int>(type: "int", nullable: true),
                    NiveauDoel = table.Column<int>(type: "int", nullable: true),
                    Startdatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Einddatum = table.Column<DateOnly>(type: "date", nullable: true),
                    UrenPerWeek = table.Column<decimal>(type: "decimal(6,2)", precision: 6, scale: 2, nullable: true),
                    Beeindigd = table.Column<bool>(type: "bit", nullable: false),
                    Reden = table.Column<int>(type: "int", nullable: true),
                    Diploma = table.Column<bool>(type: "bit", nullable: true),
                    Advies = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajecten", x => x.TrajectId);
                });

            migrationBuilder.CreateTable(
                name: "Urentotalen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    TrajectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    Tot = table.Column<DateOnly>(type: "date", nullable: false),
                    Uren = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Urentotalen", x => new { x.TrajectId, x.Van });
                });

            migrationBuilder.CreateTable(
                name: "Verzendingen",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false),
                    Onderwerp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Pad = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false),
                    VerstuurdOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verzendingen", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Voortgangsrapportages",
                schema: "taalschool-voortgang",
                columns: table => new
                {
                    RapportageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Peildatum = table.Column<DateOnly>(type: "date", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Voortgangsrapportages", x => x.RapportageId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Aanbiedingen_InburgeraarId",
                schema: "taalschool-voortgang",
                table: "Aanbiedingen",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Abonnementen_Ontvanger",
                schema: "taalschool-voortgang",
                table: "Abonnementen",
                column: "Ontvanger");

            migrationBuilder.CreateIndex(
                name: "IX_Begeleiders_InburgeraarId",
                schema: "taalschool-voortgang",
                table: "Begeleiders",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_BewaardOp",
                schema: "taalschool-voortgang",
                table: "Berichten",
                column: "BewaardOp");

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_Ontvanger_Nummer",
                schema: "taalschool-voortgang",
                table: "Berichten",
                columns: new[] { "Ontvanger", "Nummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Bezorgingen_AbonnementId_Nummer",
                schema: "taalschool-voortgang",
                table: "Bezorgingen",
                columns: new[] { "AbonnementId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bezorgingen_AbonnementId_Status_VolgendePoging",
                schema: "taalschool-voortgang",
                table: "Bezorgingen",
                columns: new[] { "AbonnementId", "Status", "VolgendePoging" });

            migrationBuilder.CreateIndex(
                name: "IX_Calamiteiten_InburgeraarId",
                schema: "taalschool-voortgang",
                table: "Calamiteiten",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Foutmeldingen_Onderwerp_Type",
                schema: "taalschool-voortgang",
                table: "Foutmeldingen",
                columns: new[] { "Onderwerp", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_ReceivedAt",
                schema: "taalschool-voortgang",
                table: "Inbox",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Intrekkingen_BerichtId",
                schema: "taalschool-voortgang",
                table: "Intrekkingen",
                column: "BerichtId");

            migrationBuilder.CreateIndex(
                name: "IX_Ketensleutels_Geldend",
                schema: "taalschool-voortgang",
                table: "Ketensleutels",
                column: "Geldend");

            migrationBuilder.CreateIndex(
                name: "IX_Leerlingen_InburgeraarId",
                schema: "taalschool-voortgang",
                table: "Leerlingen",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Plaatsingen_InburgeraarId",
                schema: "taalschool-voortgang",
                table: "Plaatsingen",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Plaatsingen_Instellingsnummer",
                schema: "taalschool-voortgang",
                table: "Plaatsingen",
                column: "Instellingsnummer");

            migrationBuilder.CreateIndex(
                name: "IX_Plaatsingen_SchoolOin",
                schema: "taalschool-voortgang",
                table: "Plaatsingen",
                column: "SchoolOin");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_MessageId",
                schema: "taalschool-voortgang",
                table: "Quarantaine",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_State_NextAttemptAt",
                schema: "taalschool-voortgang",
                table: "Quarantaine",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_Subject",
                schema: "taalschool-voortgang",
                table: "Quarantaine",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Rapportageverzoeken_TrajectId_PeriodeVan_PeriodeTot",
                schema: "taalschool-voortgang",
                table: "Rapportageverzoeken",
                columns: new[] { "TrajectId", "PeriodeVan", "PeriodeTot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Toegangseinden_InburgeraarId_Oin",
                schema: "taalschool-voortgang",
                table: "Toegangseinden",
                columns: new[] { "InburgeraarId", "Oin" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajecten_InburgeraarId_SchoolOin",
                schema: "taalschool-voortgang",
                table: "Trajecten",
                columns: new[] { "InburgeraarId", "SchoolOin" });

            migrationBuilder.CreateIndex(
                name: "IX_Verzendingen_BerichtId",
                schema: "taalschool-voortgang",
                table: "Verzendingen",
                column: "BerichtId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Voortgangsrapportages_InburgeraarId_Peildatum_SchoolOin",
                schema: "taalschool-voortgang",
                table: "Voortgangsrapportages",
                columns: new[] { "InburgeraarId", "Peildatum", "SchoolOin" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aanbiedingen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Aanleveringen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Abonnementen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Begeleiders",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Berichten",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Berichtmeldingen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Bezorgingen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Calamiteiten",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Foutmeldingen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Intrekkingen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Ketensleutels",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Kolomnamen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Lease",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Leerlingen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Lessen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Loketten",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "OutboxSent",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Plaatsingen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Quarantaine",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "QuarantainePogingen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Rapportageverzoeken",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Toegangseinden",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Trajecten",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Urentotalen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Verzendingen",
                schema: "taalschool-voortgang");

            migrationBuilder.DropTable(
                name: "Voortgangsrapportages",
                schema: "taalschool-voortgang");
        }
    }
}
