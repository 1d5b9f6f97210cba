using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DuoExamens.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Aliassen",
                columns: table => new
                {
                    OudeSleutel = table.Column<Guid>(type: "TEXT", nullable: false),
                    NieuweSleutel = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aliassen", x => x.OudeSleutel);
                });

            migrationBuilder.CreateTable(
                name: "Contactpersonen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeente = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Sleutel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    DuoId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contactpersonen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Correcties",
                columns: table => new
                {
                    CorrectieVan = table.Column<Guid>(type: "TEXT", nullable: false),
                    OntvangenOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Correcties", x => x.CorrectieVan);
                });

            migrationBuilder.CreateTable(
                name: "Doorgegeven",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bericht = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeente = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    HerkomstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DoorgegevenOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Doorgegeven", x => x.Volgnummer);
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
                name: "Meldingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bsn = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BsnIndex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    PipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Bron = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Inhoudskenmerk = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    OpdrachtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OorzaakId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Correlatie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Beurt = table.Column<long>(type: "INTEGER", nullable: false),
                    KlaargezetOp = table.Column<long>(type: "INTEGER", nullable: false),
                    VerzondenOp = table.Column<long>(type: "INTEGER", nullable: true),
                    OntvangenOp = table.Column<long>(type: "INTEGER", nullable: true),
                    VerwerktOp = table.Column<long>(type: "INTEGER", nullable: true),
                    GeweigerdOp = table.Column<long>(type: "INTEGER", nullable: true),
                    Fouten = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meldingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notificaties",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bron = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Doel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    GebeurtenisId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: false),
                    RegistratieDatumTijd = table.Column<long>(type: "INTEGER", nullable: false),
                    OntvangenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    Bsn = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: true),
                    BsnIndex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    VNummer = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: true),
                    VNummerIndex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Uitleg = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    VerwerktOp = table.Column<long>(type: "INTEGER", nullable: true),
                    DeelberichtVerzonden = table.Column<bool>(type: "INTEGER", nullable: false),
                    Gemeld = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notificaties", x => x.BerichtId);
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
                name: "Personen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bsn = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: true),
                    BsnIndex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    VNummer = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: true),
                    VNummerIndex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Gemeente = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    VergelekenOp = table.Column<long>(type: "INTEGER", nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Personen", x => x.Id);
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
                name: "Verschillen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemeente = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Velden = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GevondenOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verschillen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Verwerkingsfouten",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Regel = table.Column<int>(type: "INTEGER", nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Bericht = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: true),
                    HerkomstId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Gemeente = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    InburgeraarId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OntvangenOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verwerkingsfouten", x => new { x.BerichtId, x.Code, x.Regel });
                });

            migrationBuilder.CreateTable(
                name: "Werk",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Soort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Groep = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    VolgendePoging = table.Column<long>(type: "INTEGER", nullable: false),
                    Pogingen = table.Column<int>(type: "INTEGER", nullable: false),
                    LaatsteFout = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Werk", x => x.Volgnummer);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Contactpersonen_Gemeente_Sleutel",
                table: "Contactpersonen",
                columns: new[] { "Gemeente", "Sleutel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Doorgegeven_BerichtId",
                table: "Doorgegeven",
                column: "BerichtId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Doorgegeven_InburgeraarId",
                table: "Doorgegeven",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_ReceivedAt",
                table: "Inbox",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_InburgeraarId_Soort_Inhoudskenmerk",
                table: "Meldingen",
                columns: new[] { "InburgeraarId", "Soort", "Inhoudskenmerk" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_KlaargezetOp",
                table: "Meldingen",
                column: "KlaargezetOp");

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_OorzaakId",
                table: "Meldingen",
                column: "OorzaakId");

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_OpdrachtId",
                table: "Meldingen",
                column: "OpdrachtId");

            migrationBuilder.CreateIndex(
                name: "IX_Notificaties_BsnIndex",
                table: "Notificaties",
                column: "BsnIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Notificaties_Status_OntvangenOp",
                table: "Notificaties",
                columns: new[] { "Status", "OntvangenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Notificaties_VNummerIndex",
                table: "Notificaties",
                column: "VNummerIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Personen_BsnIndex",
                table: "Personen",
                column: "BsnIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Personen_InburgeraarId",
                table: "Personen",
                column: "InburgeraarId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Personen_VNummerIndex",
                table: "Personen",
                column: "VNummerIndex",
                unique: true);

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
                name: "IX_Verschillen_GevondenOp",
                table: "Verschillen",
                column: "GevondenOp");

            migrationBuilder.CreateIndex(
                name: "IX_Verwerkingsfouten_OntvangenOp",
                table: "Verwerkingsfouten",
                column: "OntvangenOp");

            migrationBuilder.CreateIndex(
                name: "IX_Werk_Groep",
                table: "Werk",
                column: "Groep");

            migrationBuilder.CreateIndex(
                name: "IX_Werk_VolgendePoging",
                table: "Werk",
                column: "VolgendePoging");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aliassen");

            migrationBuilder.DropTable(
                name: "Contactpersonen");

            migrationBuilder.DropTable(
                name: "Correcties");

            migrationBuilder.DropTable(
                name: "Doorgegeven");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "Lease");

            migrationBuilder.DropTable(
                name: "Meldingen");

            migrationBuilder.DropTable(
                name: "Notificaties");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "OutboxSent");

            migrationBuilder.DropTable(
                name: "Personen");

            migrationBuilder.DropTable(
                name: "Quarantaine");

            migrationBuilder.DropTable(
                name: "QuarantainePogingen");

            migrationBuilder.DropTable(
                name: "Verschillen");

            migrationBuilder.DropTable(
                name: "Verwerkingsfouten");

            migrationBuilder.DropTable(
                name: "Werk");
        }
    }
}
