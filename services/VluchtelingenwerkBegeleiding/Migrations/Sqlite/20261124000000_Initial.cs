using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VluchtelingenwerkBegeleiding.Migrations.Sqlite
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
                name: "Begeleidingen",
                columns: table => new
                {
                    BegeleidingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Oin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Gegevens = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    GemeldOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Begeleidingen", x => x.BegeleidingId);
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
                name: "Contactmomenten",
                columns: table => new
                {
                    ContactmomentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Oin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Wijze = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    MetRol = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Taal = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    Tolk = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contactmomenten", x => x.ContactmomentId);
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
                name: "Matches",
                columns: table => new
                {
                    OverdrachtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Oin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    VanOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    GewensteStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AangebodenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Aanbodbericht = table.Column<Guid>(type: "TEXT", nullable: true),
                    AanbodOp = table.Column<long>(type: "INTEGER", nullable: true),
                    AanbodVolgorde = table.Column<long>(type: "INTEGER", nullable: false),
                    Aanmeldbericht = table.Column<Guid>(type: "TEXT", nullable: true),
                    Antwoordbericht = table.Column<Guid>(type: "TEXT", nullable: true),
                    Gegevens = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    BeslotenOp = table.Column<long>(type: "INTEGER", nullable: true),
                    BehandelaarNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    BehandelaarTelefoon = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    BehandelaarEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    GesprekDatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Wijze = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    OntbrekendeVelden = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Matches", x => x.OverdrachtId);
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
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VanOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    NaarOin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    GewensteStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Aanbod = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    AangebodenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    BeslotenOp = table.Column<long>(type: "INTEGER", nullable: true),
                    Antwoordbericht = table.Column<Guid>(type: "TEXT", nullable: true),
                    GesprekDatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Wijze = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    BehandelaarNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    BehandelaarTelefoon = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BehandelaarEmail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OntbrekendeVelden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overdrachten", x => x.OverdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "PvtRegistraties",
                columns: table => new
                {
                    PvtRegistratieId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Oin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ondertekening = table.Column<bool>(type: "INTEGER", nullable: false),
                    Uren = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: false),
                    Excursie = table.Column<bool>(type: "INTEGER", nullable: true),
                    TotaalUren = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    Verwijtbaar = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PvtRegistraties", x => x.PvtRegistratieId);
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
                name: "VervallenSleutels",
                columns: table => new
                {
                    OudeSleutel = table.Column<Guid>(type: "TEXT", nullable: false),
                    NieuweSleutel = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VervallenSleutels", x => x.OudeSleutel);
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
                name: "Vestigingen",
                columns: table => new
                {
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verhuisdatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    VerhuisdatumZeker = table.Column<bool>(type: "INTEGER", nullable: true),
                    VerhuisdatumOp = table.Column<long>(type: "INTEGER", nullable: true),
                    VerhuisdatumVolgorde = table.Column<long>(type: "INTEGER", nullable: false),
                    Verhuisbericht = table.Column<Guid>(type: "TEXT", nullable: true),
                    Vestigingsdatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Adres = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VestigingOp = table.Column<long>(type: "INTEGER", nullable: true),
                    VestigingVolgorde = table.Column<long>(type: "INTEGER", nullable: false),
                    Vestigingsbericht = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vestigingen", x => x.InburgeraarId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Abonnementen_Ontvanger",
                table: "Abonnementen",
                column: "Ontvanger");

            migrationBuilder.CreateIndex(
                name: "IX_Begeleiders_InburgeraarId",
                table: "Begeleiders",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Begeleidingen_InburgeraarId_Status_Datum",
                table: "Begeleidingen",
                columns: new[] { "InburgeraarId", "Status", "Datum" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Begeleidingen_Oin_Datum",
                table: "Begeleidingen",
                columns: new[] { "Oin", "Datum" });

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
                name: "IX_Contactmomenten_InburgeraarId_Datum_Wijze_MetRol",
                table: "Contactmomenten",
                columns: new[] { "InburgeraarId", "Datum", "Wijze", "MetRol" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contactmomenten_Oin_Datum",
                table: "Contactmomenten",
                columns: new[] { "Oin", "Datum" });

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
                name: "IX_Matches_InburgeraarId",
                table: "Matches",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Matches_Oin_Status",
                table: "Matches",
                columns: new[] { "Oin", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_InburgeraarId",
                table: "Overdrachten",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_VanOin_Status",
                table: "Overdrachten",
                columns: new[] { "VanOin", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_PvtRegistraties_InburgeraarId_Datum_Ondertekening_Uren",
                table: "PvtRegistraties",
                columns: new[] { "InburgeraarId", "Datum", "Ondertekening", "Uren" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PvtRegistraties_Oin_Datum",
                table: "PvtRegistraties",
                columns: new[] { "Oin", "Datum" });

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
                name: "IX_Toegangseinden_InburgeraarId_Oin",
                table: "Toegangseinden",
                columns: new[] { "InburgeraarId", "Oin" });

            migrationBuilder.CreateIndex(
                name: "IX_Verzendingen_BerichtId",
                table: "Verzendingen",
                column: "BerichtId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Abonnementen");

            migrationBuilder.DropTable(
                name: "Begeleiders");

            migrationBuilder.DropTable(
                name: "Begeleidingen");

            migrationBuilder.DropTable(
                name: "Berichten");

            migrationBuilder.DropTable(
                name: "Berichtmeldingen");

            migrationBuilder.DropTable(
                name: "Bezorgingen");

            migrationBuilder.DropTable(
                name: "Calamiteiten");

            migrationBuilder.DropTable(
                name: "Contactmomenten");

            migrationBuilder.DropTable(
                name: "Foutmeldingen");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "Intrekkingen");

            migrationBuilder.DropTable(
                name: "Lease");

            migrationBuilder.DropTable(
                name: "Matches");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "OutboxSent");

            migrationBuilder.DropTable(
                name: "Overdrachten");

            migrationBuilder.DropTable(
                name: "PvtRegistraties");

            migrationBuilder.DropTable(
                name: "Quarantaine");

            migrationBuilder.DropTable(
                name: "QuarantainePogingen");

            migrationBuilder.DropTable(
                name: "Toegangseinden");

            migrationBuilder.DropTable(
                name: "VervallenSleutels");

            migrationBuilder.DropTable(
                name: "Verzendingen");

            migrationBuilder.DropTable(
                name: "Vestigingen");
        }
    }
}
