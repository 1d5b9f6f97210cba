using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VluchtelingenwerkBegeleiding.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "vluchtelingenwerk-begeleiding");

            migrationBuilder.CreateTable(
                name: "Abonnementen",
                schema: "vluchtelingenwerk-begeleiding",
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
                schema: "vluchtelingenwerk-begeleiding",
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
                name: "Begeleidingen",
                schema: "vluchtelingenwerk-begeleiding",
                columns: table => new
                {
                    BegeleidingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Datum = table.Column<DateOnly>(type: "date", nullable: false),
                    Gegevens = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    GemeldOp = table.Column<long>(type: "bigint", nullable: false),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begeleidingen", x => x.BegeleidingId);
                });

            migrationBuilder.CreateTable(
                name: "Berichten",
                schema: "vluchtelingenwerk-begeleiding",
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
                schema: "vluchtelingenwerk-begeleiding",
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
                schema: "vluchtelingenwerk-begeleiding",
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
                schema: "vluchtelingenwerk-begeleiding",
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
                name: "Contactmomenten",
                schema: "vluchtelingenwerk-begeleiding",
                columns: table => new
                {
                    ContactmomentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Datum = table.Column<DateOnly>(type: "date", nullable: false),
                    Wijze = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    MetRol = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Taal = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false),
                    Tolk = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contactmomenten", x => x.ContactmomentId);
                });

            migrationBuilder.CreateTable(
                name: "Foutmeldingen",
                schema: "vluchtelingenwerk-begeleiding",
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
                schema: "vluchtelingenwerk-begeleiding",
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
                schema: "vluchtelingenwerk-begeleiding",
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
                name: "Lease",
                schema: "vluchtelingenwerk-begeleiding",
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
                name: "Matches",
                schema: "vluchtelingenwerk-begeleiding",
                columns: table => new
                {
                    OverdrachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    VanOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    GewensteStart = table.Column<DateOnly>(type: "date", nullable: true),
                    AangebodenOp = table.Column<long>(type: "bigint", nullable: false),
                    Aanbodbericht = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AanbodOp = table.Column<long>(type: "bigint", nullable: true),
                    AanbodVolgorde = table.Column<long>(type: "bigint", nullable: false),
                    Aanmeldbericht = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Antwoordbericht = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Gegevens = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    BeslotenOp = table.Column<long>(type: "bigint", nullable: true),
                    BehandelaarNaam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    BehandelaarTelefoon = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    BehandelaarEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    GesprekDatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Wijze = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    OntbrekendeVelden = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Reden = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Toelichting = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Matches", x => x.OverdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "vluchtelingenwerk-begeleiding",
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
                schema: "vluchtelingenwerk-begeleiding",
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
                name: "Overdrachten",
                schema: "vluchtelingenwerk-begeleiding",
                columns: table => new
                {
                    OverdrachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VanOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    NaarOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    GewensteStart = table.Column<DateOnly>(type: "date", nullable: false),
                    Aanbod = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    AangebodenOp = table.Column<long>(type: "bigint", nullable: false),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    BeslotenOp = table.Column<long>(type: "bigint", nullable: true),
                    Antwoordbericht = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GesprekDatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Wijze = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    BehandelaarNaam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    BehandelaarTelefoon = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    BehandelaarEmail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OntbrekendeVelden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Reden = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Toelichting = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overdrachten", x => x.OverdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "PvtRegistraties",
                schema: "vluchtelingenwerk-begeleiding",
                columns: table => new
                {
                    PvtRegistratieId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Datum = table.Column<DateOnly>(type: "date", nullable: false),
                    Ondertekening = table.Column<bool>(type: "bit", nullable: false),
                    Uren = table.Column<decimal>(type: "decimal(8,2)", precision: 8, scale: 2, nullable: false),
                    Excursie = table.Column<bool>(type: "bit", nullable: true),
                    TotaalUren = table.Column<decimal>(type: "decimal(8,2)", precision: 8, scale: 2, nullable: true),
                    Verwijtbaar = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PvtRegistraties", x => x.PvtRegistratieId);
                });

            migrationBuilder.CreateTable(
                name: "Quarantaine",
                schema: "vluchtelingenwerk-begeleiding",
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
                schema: "vluchtelingenwerk-begeleiding",
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
                name: "Toegangseinden",
                schema: "vluchtelingenwerk-begeleiding",
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
                name: "VervallenSleutels",
                schema: "vluchtelingenwerk-begeleiding",
                columns: table => new
                {
                    OudeSleutel = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NieuweSleutel = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VervallenSleutels", x => x.OudeSleutel);
                });

            migrationBuilder.CreateTable(
                name: "Verzendingen",
                schema: "vluchtelingenwerk-begeleiding",
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
                name: "Vestigingen",
                schema: "vluchtelingenwerk-begeleiding",
                columns: table => new
                {
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Verhuisdatum = table.Column<DateOnly>(type: "date", nullable: true),
                    VerhuisdatumZeker = table.Column<bool>(type: "bit", nullable: true),
                    VerhuisdatumOp = table.Column<long>(type: "bigint", nullable: true),
                    VerhuisdatumVolgorde = table.Column<long>(type: "bigint", nullable: false),
                    Verhuisbericht = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Vestigingsdatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Adres = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    VestigingOp = table.Column<long>(type: "bigint", nullable: true),
                    VestigingVolgorde = table.Column<long>(type: "bigint", nullable: false),
                    Vestigingsbericht = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vestigingen", x => x.InburgeraarId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Abonnementen_Ontvanger",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Abonnementen",
                column: "Ontvanger");

            migrationBuilder.CreateIndex(
                name: "IX_Begeleiders_InburgeraarId",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Begeleiders",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Begeleidingen_InburgeraarId_Status_Datum",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Begeleidingen",
                columns: new[] { "InburgeraarId", "Status", "Datum" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Begeleidingen_Oin_Datum",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Begeleidingen",
                columns: new[] { "Oin", "Datum" });

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_BewaardOp",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Berichten",
                column: "BewaardOp");

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_Ontvanger_Nummer",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Berichten",
                columns: new[] { "Ontvanger", "Nummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Bezorgingen_AbonnementId_Nummer",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Bezorgingen",
                columns: new[] { "AbonnementId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bezorgingen_AbonnementId_Status_VolgendePoging",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Bezorgingen",
                columns: new[] { "AbonnementId", "Status", "VolgendePoging" });

            migrationBuilder.CreateIndex(
                name: "IX_Calamiteiten_InburgeraarId",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Calamiteiten",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Contactmomenten_InburgeraarId_Datum_Wijze_MetRol",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Contactmomenten",
                columns: new[] { "InburgeraarId", "Datum", "Wijze", "MetRol" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contactmomenten_Oin_Datum",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Contactmomenten",
                columns: new[] { "Oin", "Datum" });

            migrationBuilder.CreateIndex(
                name: "IX_Foutmeldingen_Onderwerp_Type",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Foutmeldingen",
                columns: new[] { "Onderwerp", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_ReceivedAt",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Inbox",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Intrekkingen_BerichtId",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Intrekkingen",
                column: "BerichtId");

            migrationBuilder.CreateIndex(
                name: "IX_Matches_InburgeraarId",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Matches",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Matches_Oin_Status",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Matches",
                columns: new[] { "Oin", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_InburgeraarId",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Overdrachten",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_VanOin_Status",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Overdrachten",
                columns: new[] { "VanOin", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_PvtRegistraties_InburgeraarId_Datum_Ondertekening_Uren",
                schema: "vluchtelingenwerk-begeleiding",
                table: "PvtRegistraties",
                columns: new[] { "InburgeraarId", "Datum", "Ondertekening", "Uren" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PvtRegistraties_Oin_Datum",
                schema: "vluchtelingenwerk-begeleiding",
                table: "PvtRegistraties",
                columns: new[] { "Oin", "Datum" });

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_MessageId",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Quarantaine",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_State_NextAttemptAt",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Quarantaine",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_Subject",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Quarantaine",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Toegangseinden_InburgeraarId_Oin",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Toegangseinden",
                columns: new[] { "InburgeraarId", "Oin" });

            migrationBuilder.CreateIndex(
                name: "IX_Verzendingen_BerichtId",
                schema: "vluchtelingenwerk-begeleiding",
                table: "Verzendingen",
                column: "BerichtId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Abonnementen",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Begeleiders",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Begeleidingen",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Berichten",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Berichtmeldingen",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Bezorgingen",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Calamiteiten",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Contactmomenten",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Foutmeldingen",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Intrekkingen",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Lease",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Matches",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "OutboxSent",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Overdrachten",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "PvtRegistraties",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Quarantaine",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "QuarantainePogingen",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Toegangseinden",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "VervallenSleutels",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Verzendingen",
                schema: "vluchtelingenwerk-begeleiding");

            migrationBuilder.DropTable(
                name: "Vestigingen",
                schema: "vluchtelingenwerk-begeleiding");
        }
    }
}
