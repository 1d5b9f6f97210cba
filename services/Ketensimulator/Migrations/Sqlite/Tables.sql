CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Gegevens" (
    "Persoon" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "PK_Gegevens" PRIMARY KEY ("Persoon", "Soort")
);

CREATE TABLE "Ontvangsten" (
    "Volgnummer" INTEGER NOT NULL CONSTRAINT "PK_Ontvangsten" PRIMARY KEY AUTOINCREMENT,
    "Partner" TEXT NOT NULL,
    "Moment" INTEGER NOT NULL,
    "Methode" TEXT NOT NULL,
    "Pad" TEXT NOT NULL,
    "Bsn" BLOB NULL,
    "Kop" TEXT NOT NULL,
    "Inhoud" TEXT NULL,
    "Status" INTEGER NOT NULL
);

CREATE TABLE "Storingen" (
    "Volgnummer" INTEGER NOT NULL CONSTRAINT "PK_Storingen" PRIMARY KEY AUTOINCREMENT,
    "Partner" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "Resterend" INTEGER NOT NULL
);

CREATE TABLE "Verhaalstanden" (
    "Verhaal" TEXT NOT NULL CONSTRAINT "PK_Verhaalstanden" PRIMARY KEY,
    "Gedaan" INTEGER NOT NULL,
    "Sleutels" TEXT NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124000000_Initial', '10.0.15');

COMMIT;

