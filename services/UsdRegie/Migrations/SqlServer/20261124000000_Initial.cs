using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UsdRegie.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "usd-regie");

            migrationBuilder.CreateTable(
                name: "Abonnementen",
                schema: "usd-regie",
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
                name: "Audit",
                schema: "usd-regie",
                columns: table => new
                {
                    Nummer = table.Column<long>(type: "bigint", nullable: false),
                    Op = table.Column<long>(type: "bigint", nullable: false),
                    Wie = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Rol = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Handeling = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VorigeHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Nummer);
                });

            migrationBuilder.CreateTable(
                name: "Besluitvoorstellen",
                schema: "usd-regie",
                columns: table => new
                {
                    VoorstelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    Besluit = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    VoorbereidDoor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    VoorbereidOp = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    AfgehandeldDoor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AfgehandeldOp = table.Column<long>(type: "bigint", nullable: true),
                    Reden = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Besluitvoorstellen", x => x.VoorstelId);
                });

            migrationBuilder.CreateTable(
                name: "Bezorgingen",
                schema: "usd-regie",
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
                name: "Dossiers",
                schema: "usd-regie",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    Zaaknummer = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Sorteersleutel = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Toestand = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Doelgroep = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Regime = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Regisseur = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Regisseursleutel = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: true),
                    OpenSignaleringen = table.Column<int>(type: "int", nullable: false),
                    HoogsteErnst = table.Column<int>(type: "int", nullable: false),
                    PipUiterlijk = table.Column<DateOnly>(type: "date", nullable: true),
                    Aanwezigheid = table.Column<decimal>(type: "decimal(5,1)", precision: 5, scale: 1, nullable: true),
                    BeoordeeldOp = table.Column<DateOnly>(type: "date", nullable: false),
                    VolgendMoment = table.Column<long>(type: "bigint", nullable: true),
                    BijgewerktOp = table.Column<long>(type: "bigint", nullable: false),
                    Versie = table.Column<int>(type: "int", nullable: false),
                    Stempel = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossiers", x => x.DossierId);
                });

            migrationBuilder.CreateTable(
                name: "Feiten",
                schema: "usd-regie",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bron = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Tijd = table.Column<long>(type: "bigint", nullable: false),
                    OntvangenOp = table.Column<long>(type: "bigint", nullable: false),
                    Data = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Versleuteld = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feiten", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Identiteiten",
                schema: "usd-regie",
                columns: table => new
                {
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bsn = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: true),
                    BsnIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    VNummer = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: true),
                    VNummerIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Identiteiten", x => x.InburgeraarId);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "usd-regie",
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
                name: "Lease",
                schema: "usd-regie",
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
                name: "Outbox",
                schema: "usd-regie",
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
                schema: "usd-regie",
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
                schema: "usd-regie",
                columns: table => new
                {
                    OverdrachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    Soort = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    Status = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    VanOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    NaarOin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    AangebodenOp = table.Column<long>(type: "bigint", nullable: false),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overdrachten", x => x.OverdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "Post",
                schema: "usd-regie",
                columns: table => new
                {
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    Adres = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Onderwerp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Pogingen = table.Column<int>(type: "int", nullable: false),
                    NietVoor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Post", x => x.PostId);
                });

            migrationBuilder.CreateTable(
                name: "Postadressen",
                schema: "usd-regie",
                columns: table => new
                {
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    Adres = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Regisseur = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OverzichtOp = table.Column<DateOnly>(type: "date", nullable: false),
                    LaatsteOp = table.Column<long>(type: "bigint", nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postadressen", x => new { x.Gemeentecode, x.Adres });
                });

            migrationBuilder.CreateTable(
                name: "Postcursor",
                schema: "usd-regie",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Nummer = table.Column<long>(type: "bigint", nullable: false),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postcursor", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Postmeldingen",
                schema: "usd-regie",
                columns: table => new
                {
                    SignaleringId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Adres = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Rang = table.Column<int>(type: "int", nullable: false),
                    Stand = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postmeldingen", x => new { x.SignaleringId, x.Adres });
                });

            migrationBuilder.CreateTable(
                name: "Quarantaine",
                schema: "usd-regie",
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
                schema: "usd-regie",
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
                name: "Signaleringen",
                schema: "usd-regie",
                columns: table => new
                {
                    SignaleringId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    Code = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Object = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Rang = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Sinds = table.Column<DateOnly>(type: "date", nullable: false),
                    GeopendOp = table.Column<DateOnly>(type: "date", nullable: false),
                    OpgelostOp = table.Column<DateOnly>(type: "date", nullable: true),
                    Reden = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Uitleg = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Bron = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Regelversie = table.Column<int>(type: "int", nullable: false),
                    SluimertTot = table.Column<DateOnly>(type: "date", nullable: true),
                    Beoordeling = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signaleringen", x => x.SignaleringId);
                });

            migrationBuilder.CreateTable(
                name: "Signaleringstroom",
                schema: "usd-regie",
                columns: table => new
                {
                    Nummer = table.Column<long>(type: "bigint", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    SignaleringId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Soort = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Rang = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Sinds = table.Column<DateOnly>(type: "date", nullable: false),
                    Regelversie = table.Column<int>(type: "int", nullable: false),
                    Op = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signaleringstroom", x => x.Nummer);
                });

            migrationBuilder.CreateTable(
                name: "Signaleringwijzigingen",
                schema: "usd-regie",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    SignaleringId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Soort = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Rang = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Sinds = table.Column<DateOnly>(type: "date", nullable: false),
                    Regelversie = table.Column<int>(type: "int", nullable: false),
                    Op = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signaleringwijzigingen", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Sleutels",
                schema: "usd-regie",
                columns: table => new
                {
                    Sleutel = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sleutels", x => x.Sleutel);
                });

            migrationBuilder.CreateTable(
                name: "Uitvoerders",
                schema: "usd-regie",
                columns: table => new
                {
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uitvoerders", x => new { x.Oin, x.DossierId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Abonnementen_Ontvanger",
                schema: "usd-regie",
                table: "Abonnementen",
                column: "Ontvanger");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_DossierId",
                schema: "usd-regie",
                table: "Audit",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Besluitvoorstellen_DossierId",
                schema: "usd-regie",
                table: "Besluitvoorstellen",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Besluitvoorstellen_Gemeentecode_Status",
                schema: "usd-regie",
                table: "Besluitvoorstellen",
                columns: new[] { "Gemeentecode", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Bezorgingen_AbonnementId_Nummer",
                schema: "usd-regie",
                table: "Bezorgingen",
                columns: new[] { "AbonnementId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bezorgingen_AbonnementId_Status_VolgendePoging",
                schema: "usd-regie",
                table: "Bezorgingen",
                columns: new[] { "AbonnementId", "Status", "VolgendePoging" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_HoogsteErnst_Sorteersleutel",
                schema: "usd-regie",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "HoogsteErnst", "Sorteersleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Regisseur_Regisseursleutel",
                schema: "usd-regie",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Regisseur", "Regisseursleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Regisseursleutel_Sorteersleutel",
                schema: "usd-regie",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Regisseursleutel", "Sorteersleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Sorteersleutel",
                schema: "usd-regie",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Sorteersleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Toestand_Sorteersleutel",
                schema: "usd-regie",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Toestand", "Sorteersleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Zaaknummer",
                schema: "usd-regie",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Zaaknummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_InburgeraarId_Gemeentecode",
                schema: "usd-regie",
                table: "Dossiers",
                columns: new[] { "InburgeraarId", "Gemeentecode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_VolgendMoment",
                schema: "usd-regie",
                table: "Dossiers",
                column: "VolgendMoment");

            migrationBuilder.CreateIndex(
                name: "IX_Feiten_BerichtId",
                schema: "usd-regie",
                table: "Feiten",
                column: "BerichtId");

            migrationBuilder.CreateIndex(
                name: "IX_Feiten_DossierId_Volgnummer",
                schema: "usd-regie",
                table: "Feiten",
                columns: new[] { "DossierId", "Volgnummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Identiteiten_BsnIndex",
                schema: "usd-regie",
                table: "Identiteiten",
                column: "BsnIndex",
                unique: true,
                filter: "[BsnIndex] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Identiteiten_VNummerIndex",
                schema: "usd-regie",
                table: "Identiteiten",
                column: "VNummerIndex",
                unique: true,
                filter: "[VNummerIndex] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_ReceivedAt",
                schema: "usd-regie",
                table: "Inbox",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_DossierId",
                schema: "usd-regie",
                table: "Overdrachten",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_NaarOin",
                schema: "usd-regie",
                table: "Overdrachten",
                column: "NaarOin");

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_VanOin",
                schema: "usd-regie",
                table: "Overdrachten",
                column: "VanOin");

            migrationBuilder.CreateIndex(
                name: "IX_Post_Gemeentecode_Adres",
                schema: "usd-regie",
                table: "Post",
                columns: new[] { "Gemeentecode", "Adres" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Postmeldingen_Gemeentecode_Adres_Stand",
                schema: "usd-regie",
                table: "Postmeldingen",
                columns: new[] { "Gemeentecode", "Adres", "Stand" });

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_MessageId",
                schema: "usd-regie",
                table: "Quarantaine",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_State_NextAttemptAt",
                schema: "usd-regie",
                table: "Quarantaine",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_Subject",
                schema: "usd-regie",
                table: "Quarantaine",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Signaleringen_DossierId",
                schema: "usd-regie",
                table: "Signaleringen",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Signaleringen_Gemeentecode_Status_Rang",
                schema: "usd-regie",
                table: "Signaleringen",
                columns: new[] { "Gemeentecode", "Status", "Rang" });

            migrationBuilder.CreateIndex(
                name: "IX_Signaleringstroom_Gemeentecode_Nummer",
                schema: "usd-regie",
                table: "Signaleringstroom",
                columns: new[] { "Gemeentecode", "Nummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Signaleringstroom_Op",
                schema: "usd-regie",
                table: "Signaleringstroom",
                column: "Op");

            migrationBuilder.CreateIndex(
                name: "IX_Sleutels_InburgeraarId",
                schema: "usd-regie",
                table: "Sleutels",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitvoerders_DossierId",
                schema: "usd-regie",
                table: "Uitvoerders",
                column: "DossierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Abonnementen",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Audit",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Besluitvoorstellen",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Bezorgingen",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Dossiers",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Feiten",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Identiteiten",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Lease",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "OutboxSent",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Overdrachten",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Post",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Postadressen",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Postcursor",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Postmeldingen",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Quarantaine",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "QuarantainePogingen",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Signaleringen",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Signaleringstroom",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Signaleringwijzigingen",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Sleutels",
                schema: "usd-regie");

            migrationBuilder.DropTable(
                name: "Uitvoerders",
                schema: "usd-regie");
        }
    }
}
