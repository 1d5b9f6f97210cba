using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UsdRegie.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "Audit",
                columns: table => new
                {
                    Nummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Op = table.Column<long>(type: "INTEGER", nullable: false),
                    Wie = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Rol = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Oin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Handeling = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VorigeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Nummer);
                });

            migrationBuilder.CreateTable(
                name: "Besluitvoorstellen",
                columns: table => new
                {
                    VoorstelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeentecode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    Besluit = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VoorbereidDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    VoorbereidOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    AfgehandeldDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AfgehandeldOp = table.Column<long>(type: "INTEGER", nullable: true),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Besluitvoorstellen", x => x.VoorstelId);
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
                name: "Dossiers",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeentecode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    Zaaknummer = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Sorteersleutel = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Toestand = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Doelgroep = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Regime = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Regisseur = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Regisseursleutel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: true),
                    OpenSignaleringen = table.Column<int>(type: "INTEGER", nullable: false),
                    HoogsteErnst = table.Column<int>(type: "INTEGER", nullable: false),
                    PipUiterlijk = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Aanwezigheid = table.Column<decimal>(type: "TEXT", precision: 5, scale: 1, nullable: true),
                    BeoordeeldOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VolgendMoment = table.Column<long>(type: "INTEGER", nullable: true),
                    BijgewerktOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false),
                    Stempel = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossiers", x => x.DossierId);
                });

            migrationBuilder.CreateTable(
                name: "Feiten",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bron = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Tijd = table.Column<long>(type: "INTEGER", nullable: false),
                    OntvangenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Data = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Versleuteld = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feiten", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Identiteiten",
                columns: table => new
                {
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bsn = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: true),
                    BsnIndex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    VNummer = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: true),
                    VNummerIndex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Identiteiten", x => x.InburgeraarId);
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
                name: "Overdrachten",
                columns: table => new
                {
                    OverdrachtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeentecode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    VanOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    NaarOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    AangebodenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overdrachten", x => x.OverdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "Post",
                columns: table => new
                {
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeentecode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    Adres = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Onderwerp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Pogingen = table.Column<int>(type: "INTEGER", nullable: false),
                    NietVoor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Post", x => x.PostId);
                });

            migrationBuilder.CreateTable(
                name: "Postadressen",
                columns: table => new
                {
                    Gemeentecode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    Adres = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Regisseur = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OverzichtOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LaatsteOp = table.Column<long>(type: "INTEGER", nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postadressen", x => new { x.Gemeentecode, x.Adres });
                });

            migrationBuilder.CreateTable(
                name: "Postcursor",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postcursor", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Postmeldingen",
                columns: table => new
                {
                    SignaleringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Adres = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Gemeentecode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Stand = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postmeldingen", x => new { x.SignaleringId, x.Adres });
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
                name: "Signaleringen",
                columns: table => new
                {
                    SignaleringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeentecode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Object = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Sinds = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GeopendOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpgelostOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Uitleg = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Bron = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Regelversie = table.Column<int>(type: "INTEGER", nullable: false),
                    SluimertTot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Beoordeling = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signaleringen", x => x.SignaleringId);
                });

            migrationBuilder.CreateTable(
                name: "Signaleringstroom",
                columns: table => new
                {
                    Nummer = table.Column<long>(type: "INTEGER", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeentecode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    SignaleringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Sinds = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Regelversie = table.Column<int>(type: "INTEGER", nullable: false),
                    Op = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signaleringstroom", x => x.Nummer);
                });

            migrationBuilder.CreateTable(
                name: "Signaleringwijzigingen",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeentecode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    SignaleringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Sinds = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Regelversie = table.Column<int>(type: "INTEGER", nullable: false),
                    Op = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signaleringwijzigingen", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Sleutels",
                columns: table => new
                {
                    Sleutel = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sleutels", x => x.Sleutel);
                });

            migrationBuilder.CreateTable(
                name: "Uitvoerders",
                columns: table => new
                {
                    Oin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uitvoerders", x => new { x.Oin, x.DossierId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Abonnementen_Ontvanger",
                table: "Abonnementen",
                column: "Ontvanger");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_DossierId",
                table: "Audit",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Besluitvoorstellen_DossierId",
                table: "Besluitvoorstellen",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Besluitvoorstellen_Gemeentecode_Status",
                table: "Besluitvoorstellen",
                columns: new[] { "Gemeentecode", "Status" });

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
                name: "IX_Dossiers_Gemeentecode_HoogsteErnst_Sorteersleutel",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "HoogsteErnst", "Sorteersleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Regisseur_Regisseursleutel",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Regisseur", "Regisseursleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Regisseursleutel_Sorteersleutel",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Regisseursleutel", "Sorteersleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Sorteersleutel",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Sorteersleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Toestand_Sorteersleutel",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Toestand", "Sorteersleutel" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Gemeentecode_Zaaknummer",
                table: "Dossiers",
                columns: new[] { "Gemeentecode", "Zaaknummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_InburgeraarId_Gemeentecode",
                table: "Dossiers",
                columns: new[] { "InburgeraarId", "Gemeentecode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_VolgendMoment",
                table: "Dossiers",
                column: "VolgendMoment");

            migrationBuilder.CreateIndex(
                name: "IX_Feiten_BerichtId",
                table: "Feiten",
                column: "BerichtId");

            migrationBuilder.CreateIndex(
                name: "IX_Feiten_DossierId_Volgnummer",
                table: "Feiten",
                columns: new[] { "DossierId", "Volgnummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Identiteiten_BsnIndex",
                table: "Identiteiten",
                column: "BsnIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Identiteiten_VNummerIndex",
                table: "Identiteiten",
                column: "VNummerIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_ReceivedAt",
                table: "Inbox",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_DossierId",
                table: "Overdrachten",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_NaarOin",
                table: "Overdrachten",
                column: "NaarOin");

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_VanOin",
                table: "Overdrachten",
                column: "VanOin");

            migrationBuilder.CreateIndex(
                name: "IX_Post_Gemeentecode_Adres",
                table: "Post",
                columns: new[] { "Gemeentecode", "Adres" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Postmeldingen_Gemeentecode_Adres_Stand",
                table: "Postmeldingen",
                columns: new[] { "Gemeentecode", "Adres", "Stand" });

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
                name: "IX_Signaleringen_DossierId",
                table: "Signaleringen",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Signaleringen_Gemeentecode_Status_Rang",
                table: "Signaleringen",
                columns: new[] { "Gemeentecode", "Status", "Rang" });

            migrationBuilder.CreateIndex(
                name: "IX_Signaleringstroom_Gemeentecode_Nummer",
                table: "Signaleringstroom",
                columns: new[] { "Gemeentecode", "Nummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Signaleringstroom_Op",
                table: "Signaleringstroom",
                column: "Op");

            migrationBuilder.CreateIndex(
                name: "IX_Sleutels_InburgeraarId",
                table: "Sleutels",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitvoerders_DossierId",
                table: "Uitvoerders",
                column: "DossierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Abonnementen");

            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "Besluitvoorstellen");

            migrationBuilder.DropTable(
                name: "Bezorgingen");

            migrationBuilder.DropTable(
                name: "Dossiers");

            migrationBuilder.DropTable(
                name: "Feiten");

            migrationBuilder.DropTable(
                name: "Identiteiten");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "Lease");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "OutboxSent");

            migrationBuilder.DropTable(
                name: "Overdrachten");

            migrationBuilder.DropTable(
                name: "Post");

            migrationBuilder.DropTable(
                name: "Postadressen");

            migrationBuilder.DropTable(
                name: "Postcursor");

            migrationBuilder.DropTable(
                name: "Postmeldingen");

            migrationBuilder.DropTable(
                name: "Quarantaine");

            migrationBuilder.DropTable(
                name: "QuarantainePogingen");

            migrationBuilder.DropTable(
                name: "Signaleringen");

            migrationBuilder.DropTable(
                name: "Signaleringstroom");

            migrationBuilder.DropTable(
                name: "Signaleringwijzigingen");

            migrationBuilder.DropTable(
                name: "Sleutels");

            migrationBuilder.DropTable(
                name: "Uitvoerders");
        }
    }
}
