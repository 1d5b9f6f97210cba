using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ketensimulator.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Gegevens",
                columns: table => new
                {
                    Persoon = table.Column<string>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gegevens", x => new { x.Persoon, x.Soort });
                });

            migrationBuilder.CreateTable(
                name: "Ontvangsten",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Partner = table.Column<string>(type: "TEXT", nullable: false),
                    Moment = table.Column<long>(type: "INTEGER", nullable: false),
                    Methode = table.Column<string>(type: "TEXT", nullable: false),
                    Pad = table.Column<string>(type: "TEXT", nullable: false),
                    Bsn = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Kop = table.Column<string>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ontvangsten", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Storingen",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Partner = table.Column<string>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", nullable: false),
                    Resterend = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Storingen", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "Verhaalstanden",
                columns: table => new
                {
                    Verhaal = table.Column<string>(type: "TEXT", nullable: false),
                    Gedaan = table.Column<int>(type: "INTEGER", nullable: false),
                    Sleutels = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verhaalstanden", x => x.Verhaal);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Gegevens");

            migrationBuilder.DropTable(
                name: "Ontvangsten");

            migrationBuilder.DropTable(
                name: "Storingen");

            migrationBuilder.DropTable(
                name: "Verhaalstanden");
        }
    }
}
