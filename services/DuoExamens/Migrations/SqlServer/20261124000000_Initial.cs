using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DuoExamens.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "duo-examens");

            migrationBuilder.CreateTable(
                name: "Aliassen",
                schema: "duo-examens",
                columns: table => new
                {
                    OudeSleutel = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NieuweSleutel = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aliassen", x => x.OudeSleutel);
                });

            migrationBuilder.CreateTable(
                name: "Contactpersonen",
                schema: "duo-examens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeente = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Sleutel = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Kenmerk = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    DuoId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contactpersonen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Correcties",
                schema: "duo-examens",
                columns: table => new
                {
                    CorrectieVan = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OntvangenOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Correcties", x => x.CorrectieVan);
                });

            migrationBuilder.CreateTable(
                name: "Doorgegeven",
                schema: "duo-examens",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bericht = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeente = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    HerkomstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kenmerk = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DoorgegevenOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Doorgegeven", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "duo-examens",
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
                schema: "duo-examens",
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
                name: "Meldingen",
                schema: "duo-examens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bsn = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    BsnIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Soort = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    PipId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Bron = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Inhoudskenmerk = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    OpdrachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OorzaakId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Correlatie = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Beurt = table.Column<long>(type: "bigint", nullable: false),
                    KlaargezetOp = table.Column<long>(type: "bigint", nullable: false),
                    VerzondenOp = table.Column<long>(type: "bigint", nullable: true),
                    OntvangenOp = table.Column<long>(type: "bigint", nullable: true),
                    VerwerktOp = table.Column<long>(type: "bigint", nullable: true),
                    GeweigerdOp = table.Column<long>(type: "bigint", nullable: true),
                    Fouten = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meldingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notificaties",
                schema: "duo-examens",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bron = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Doel = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    GebeurtenisId = table.Column<string>(type: "varchar(6)", unicode: false, maxLength: 6, nullable: false),
                    RegistratieDatumTijd = table.Column<long>(type: "bigint", nullable: false),
                    OntvangenOp = table.Column<long>(type: "bigint", nullable: false),
                    Bsn = table.Column<byte[]>(type: "varbinary(100)", maxLength: 100, nullable: true),
                    BsnIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    VNummer = table.Column<byte[]>(type: "varbinary(100)", maxLength: 100, nullable: true),
                    VNummerIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Status = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Uitleg = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    VerwerktOp = table.Column<long>(type: "bigint", nullable: true),
                    DeelberichtVerzonden = table.Column<bool>(type: "bit", nullable: false),
                    Gemeld = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notificaties", x => x.BerichtId);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "duo-examens",
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
                schema: "duo-examens",
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
                name: "Personen",
                schema: "duo-examens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bsn = table.Column<byte[]>(type: "varbinary(100)", maxLength: 100, nullable: true),
                    BsnIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    VNummer = table.Column<byte[]>(type: "varbinary(100)", maxLength: 100, nullable: true),
                    VNummerIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Gemeente = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    VergelekenOp = table.Column<long>(type: "bigint", nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Personen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Quarantaine",
                schema: "duo-examens",
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
                schema: "duo-examens",
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
                name: "Verschillen",
                schema: "duo-examens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gemeente = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Soort = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Velden = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    GevondenOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verschillen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Verwerkingsfouten",
                schema: "duo-examens",
                columns: table => new
                {
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Regel = table.Column<int>(type: "int", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Bericht = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: true),
                    HerkomstId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Gemeente = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OntvangenOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verwerkingsfouten", x => new { x.BerichtId, x.Code, x.Regel });
                });

            migrationBuilder.CreateTable(
                name: "Werk",
                schema: "duo-examens",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Soort = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Groep = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    VolgendePoging = table.Column<long>(type: "bigint", nullable: false),
                    Pogingen = table.Column<int>(type: "int", nullable: false),
                    LaatsteFout = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Werk", x => x.Volgnummer);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Contactpersonen_Gemeente_Sleutel",
                schema: "duo-examens",
                table: "Contactpersonen",
                columns: new[] { "Gemeente", "Sleutel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Doorgegeven_BerichtId",
                schema: "duo-examens",
                table: "Doorgegeven",
                column: "BerichtId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Doorgegeven_InburgeraarId",
                schema: "duo-examens",
                table: "Doorgegeven",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_ReceivedAt",
                schema: "duo-examens",
                table: "Inbox",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_InburgeraarId_Soort_Inhoudskenmerk",
                schema: "duo-examens",
                table: "Meldingen",
                columns: new[] { "InburgeraarId", "Soort", "Inhoudskenmerk" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_KlaargezetOp",
                schema: "duo-examens",
                table: "Meldingen",
                column: "KlaargezetOp");

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_OorzaakId",
                schema: "duo-examens",
                table: "Meldingen",
                column: "OorzaakId");

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_OpdrachtId",
                schema: "duo-examens",
                table: "Meldingen",
                column: "OpdrachtId");

            migrationBuilder.CreateIndex(
                name: "IX_Notificaties_BsnIndex",
                schema: "duo-examens",
                table: "Notificaties",
                column: "BsnIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Notificaties_Status_OntvangenOp",
                schema: "duo-examens",
                table: "Notificaties",
                columns: new[] { "Status", "OntvangenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Notificaties_VNummerIndex",
                schema: "duo-examens",
                table: "Notificaties",
                column: "VNummerIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Personen_BsnIndex",
                schema: "duo-examens",
                table: "Personen",
                column: "BsnIndex",
                unique: true,
                filter: "[BsnIndex] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Personen_InburgeraarId",
                schema: "duo-examens",
                table: "Personen",
                column: "InburgeraarId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Personen_VNummerIndex",
                schema: "duo-examens",
                table: "Personen",
                column: "VNummerIndex",
                unique: true,
                filter: "[VNummerIndex] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_MessageId",
                schema: "duo-examens",
                table: "Quarantaine",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_State_NextAttemptAt",
                schema: "duo-examens",
                table: "Quarantaine",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_Subject",
                schema: "duo-examens",
                table: "Quarantaine",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Verschillen_GevondenOp",
                schema: "duo-examens",
                table: "Verschillen",
                column: "GevondenOp");

            migrationBuilder.CreateIndex(
                name: "IX_Verwerkingsfouten_OntvangenOp",
                schema: "duo-examens",
                table: "Verwerkingsfouten",
                column: "OntvangenOp");

            migrationBuilder.CreateIndex(
                name: "IX_Werk_Groep",
                schema: "duo-examens",
                table: "Werk",
                column: "Groep");

            migrationBuilder.CreateIndex(
                name: "IX_Werk_VolgendePoging",
                schema: "duo-examens",
                table: "Werk",
                column: "VolgendePoging");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aliassen",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Contactpersonen",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Correcties",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Doorgegeven",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Lease",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Meldingen",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Notificaties",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "OutboxSent",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Personen",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Quarantaine",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "QuarantainePogingen",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Verschillen",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Verwerkingsfouten",
                schema: "duo-examens");

            migrationBuilder.DropTable(
                name: "Werk",
                schema: "duo-examens");
        }
    }
}
