using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoaIntake.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "coa-intake");

            migrationBuilder.CreateTable(
                name: "Begeleiders",
                schema: "coa-intake",
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
                name: "Calamiteiten",
                schema: "coa-intake",
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
                name: "EersteContacten",
                schema: "coa-intake",
                columns: table => new
                {
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Datum = table.Column<DateOnly>(type: "date", nullable: false),
                    Wijze = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Taal = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false),
                    TolkIngezet = table.Column<bool>(type: "bit", nullable: false),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EersteContacten", x => new { x.InburgeraarId, x.Datum });
                });

            migrationBuilder.CreateTable(
                name: "Foutmeldingen",
                schema: "coa-intake",
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
                schema: "coa-intake",
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
                schema: "coa-intake",
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
                name: "Klantprofielen",
                schema: "coa-intake",
                columns: table => new
                {
                    KlantprofielId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KoppelingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProfielVersie = table.Column<int>(type: "int", nullable: false),
                    Peildatum = table.Column<DateOnly>(type: "date", nullable: false),
                    Gegevens = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    GedeeldOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klantprofielen", x => x.KlantprofielId);
                });

            migrationBuilder.CreateTable(
                name: "Lease",
                schema: "coa-intake",
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
                schema: "coa-intake",
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
                schema: "coa-intake",
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
                schema: "coa-intake",
                columns: table => new
                {
                    OverdrachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KoppelingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
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
                name: "Profielverzoeken",
                schema: "coa-intake",
                columns: table => new
                {
                    VerzoekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VNummerIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GevraagdOp = table.Column<long>(type: "bigint", nullable: false),
                    BeantwoordOp = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Profielverzoeken", x => x.VerzoekId);
                });

            migrationBuilder.CreateTable(
                name: "Quarantaine",
                schema: "coa-intake",
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
                schema: "coa-intake",
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
                name: "Statushouders",
                schema: "coa-intake",
                columns: table => new
                {
                    KoppelingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InburgeraarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Oin = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    VNummerIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    BsnIndex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Gegevens = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Gemeentecode = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    Koppelingsdatum = table.Column<DateOnly>(type: "date", nullable: false),
                    GeregistreerdOp = table.Column<long>(type: "bigint", nullable: false),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statushouders", x => x.KoppelingId);
                });

            migrationBuilder.CreateTable(
                name: "Toegangseinden",
                schema: "coa-intake",
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
                name: "Verhuisberichten",
                schema: "coa-intake",
                columns: table => new
                {
                    VerhuisberichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KoppelingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Volgnummer = table.Column<int>(type: "int", nullable: false),
                    Verhuisdatum = table.Column<DateOnly>(type: "date", nullable: false),
                    Zeker = table.Column<bool>(type: "bit", nullable: false),
                    GemeldOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verhuisberichten", x => x.VerhuisberichtId);
                });

            migrationBuilder.CreateTable(
                name: "VervallenSleutels",
                schema: "coa-intake",
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
                schema: "coa-intake",
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

            migrationBuilder.CreateIndex(
                name: "IX_Begeleiders_InburgeraarId",
                schema: "coa-intake",
                table: "Begeleiders",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Calamiteiten_InburgeraarId",
                schema: "coa-intake",
                table: "Calamiteiten",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Foutmeldingen_Onderwerp_Type",
                schema: "coa-intake",
                table: "Foutmeldingen",
                columns: new[] { "Onderwerp", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_ReceivedAt",
                schema: "coa-intake",
                table: "Inbox",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Intrekkingen_BerichtId",
                schema: "coa-intake",
                table: "Intrekkingen",
                column: "BerichtId");

            migrationBuilder.CreateIndex(
                name: "IX_Klantprofielen_KoppelingId_ProfielVersie",
                schema: "coa-intake",
                table: "Klantprofielen",
                columns: new[] { "KoppelingId", "ProfielVersie" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Overdrachten_VanOin_Status",
                schema: "coa-intake",
                table: "Overdrachten",
                columns: new[] { "VanOin", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Profielverzoeken_VNummerIndex",
                schema: "coa-intake",
                table: "Profielverzoeken",
                column: "VNummerIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_MessageId",
                schema: "coa-intake",
                table: "Quarantaine",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_State_NextAttemptAt",
                schema: "coa-intake",
                table: "Quarantaine",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Quarantaine_Subject",
                schema: "coa-intake",
                table: "Quarantaine",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Statushouders_InburgeraarId",
                schema: "coa-intake",
                table: "Statushouders",
                column: "InburgeraarId");

            migrationBuilder.CreateIndex(
                name: "IX_Statushouders_Oin_Koppelingsdatum",
                schema: "coa-intake",
                table: "Statushouders",
                columns: new[] { "Oin", "Koppelingsdatum" });

            migrationBuilder.CreateIndex(
                name: "IX_Statushouders_VNummerIndex",
                schema: "coa-intake",
                table: "Statushouders",
                column: "VNummerIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Toegangseinden_InburgeraarId_Oin",
                schema: "coa-intake",
                table: "Toegangseinden",
                columns: new[] { "InburgeraarId", "Oin" });

            migrationBuilder.CreateIndex(
                name: "IX_Verhuisberichten_KoppelingId_Volgnummer",
                schema: "coa-intake",
                table: "Verhuisberichten",
                columns: new[] { "KoppelingId", "Volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Verzendingen_BerichtId",
                schema: "coa-intake",
                table: "Verzendingen",
                column: "BerichtId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Begeleiders",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Calamiteiten",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "EersteContacten",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Foutmeldingen",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Intrekkingen",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Klantprofielen",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Lease",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "OutboxSent",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Overdrachten",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Profielverzoeken",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Quarantaine",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "QuarantainePogingen",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Statushouders",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Toegangseinden",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Verhuisberichten",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "VervallenSleutels",
                schema: "coa-intake");

            migrationBuilder.DropTable(
                name: "Verzendingen",
                schema: "coa-intake");
        }
    }
}
