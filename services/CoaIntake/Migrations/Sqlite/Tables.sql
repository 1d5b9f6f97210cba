CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Begeleiders" (
    "BegeleiderId" TEXT NOT NULL CONSTRAINT "PK_Begeleiders" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Rol" TEXT NOT NULL,
    "Naam" TEXT NOT NULL,
    "Organisatie" TEXT NOT NULL,
    "Telefoon" TEXT NULL,
    "Email" TEXT NULL,
    "Vanaf" TEXT NOT NULL,
    "Tot" TEXT NULL,
    "BerichtId" TEXT NOT NULL,
    "GemeldOp" INTEGER NOT NULL,
    "Volgorde" INTEGER NOT NULL
);

CREATE TABLE "Calamiteiten" (
    "BerichtId" TEXT NOT NULL CONSTRAINT "PK_Calamiteiten" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Ernst" TEXT NOT NULL,
    "Kort" TEXT NOT NULL,
    "Terugbellen" TEXT NOT NULL,
    "GemeldOp" INTEGER NOT NULL
);

CREATE TABLE "EersteContacten" (
    "InburgeraarId" TEXT NOT NULL,
    "Datum" TEXT NOT NULL,
    "Wijze" TEXT NOT NULL,
    "Taal" TEXT NOT NULL,
    "TolkIngezet" INTEGER NOT NULL,
    "BerichtId" TEXT NOT NULL,
    CONSTRAINT "PK_EersteContacten" PRIMARY KEY ("InburgeraarId", "Datum")
);

CREATE TABLE "Foutmeldingen" (
    "BerichtId" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Regel" INTEGER NOT NULL,
    "Tekst" TEXT NOT NULL,
    "GemeldOp" INTEGER NOT NULL,
    "Onderwerp" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Hersteld" INTEGER NOT NULL,
    CONSTRAINT "PK_Foutmeldingen" PRIMARY KEY ("BerichtId", "Code", "Regel")
);

CREATE TABLE "Inbox" (
    "MessageId" TEXT NOT NULL CONSTRAINT "PK_Inbox" PRIMARY KEY,
    "Queue" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "ReceivedAt" INTEGER NOT NULL
);

CREATE TABLE "Intrekkingen" (
    "CorrectieId" TEXT NOT NULL CONSTRAINT "PK_Intrekkingen" PRIMARY KEY,
    "BerichtId" TEXT NOT NULL,
    "Reden" TEXT NOT NULL,
    "IngetrokkenOp" INTEGER NOT NULL
);

CREATE TABLE "Klantprofielen" (
    "KlantprofielId" TEXT NOT NULL CONSTRAINT "PK_Klantprofielen" PRIMARY KEY,
    "KoppelingId" TEXT NOT NULL,
    "ProfielVersie" INTEGER NOT NULL,
    "Peildatum" TEXT NOT NULL,
    "Gegevens" BLOB NOT NULL,
    "Vingerafdruk" TEXT NOT NULL,
    "GedeeldOp" INTEGER NOT NULL
);

CREATE TABLE "Lease" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Lease" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "Until" INTEGER NOT NULL
);

CREATE TABLE "Outbox" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
    "MessageId" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Target" TEXT NULL,
    "Oin" TEXT NULL,
    "Subject" TEXT NULL,
    "Time" INTEGER NOT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "CorrelationId" TEXT NOT NULL,
    "CausationId" TEXT NULL,
    "TraceParent" TEXT NULL,
    "Data" BLOB NOT NULL,
    "Encrypted" INTEGER NOT NULL
);

CREATE TABLE "OutboxSent" (
    "Queue" TEXT NOT NULL CONSTRAINT "PK_OutboxSent" PRIMARY KEY,
    "Count" INTEGER NOT NULL
);

CREATE TABLE "Overdrachten" (
    "OverdrachtId" TEXT NOT NULL CONSTRAINT "PK_Overdrachten" PRIMARY KEY,
    "KoppelingId" TEXT NOT NULL,
    "VanOin" TEXT NOT NULL,
    "NaarOin" TEXT NOT NULL,
    "GewensteStart" TEXT NOT NULL,
    "Aanbod" BLOB NOT NULL,
    "Vingerafdruk" TEXT NOT NULL,
    "AangebodenOp" INTEGER NOT NULL,
    "BerichtId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "BeslotenOp" INTEGER NULL,
    "Antwoordbericht" TEXT NULL,
    "GesprekDatum" TEXT NULL,
    "Wijze" TEXT NULL,
    "BehandelaarNaam" TEXT NULL,
    "BehandelaarTelefoon" TEXT NULL,
    "BehandelaarEmail" TEXT NULL,
    "OntbrekendeVelden" TEXT NOT NULL,
    "Reden" TEXT NULL,
    "Toelichting" TEXT NULL,
    "Versie" INTEGER NOT NULL
);

CREATE TABLE "Profielverzoeken" (
    "VerzoekId" TEXT NOT NULL CONSTRAINT "PK_Profielverzoeken" PRIMARY KEY,
    "InburgeraarId" TEXT NULL,
    "VNummerIndex" TEXT NOT NULL,
    "Reden" TEXT NOT NULL,
    "GevraagdOp" INTEGER NOT NULL,
    "BeantwoordOp" INTEGER NULL
);

CREATE TABLE "Quarantaine" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Quarantaine" PRIMARY KEY,
    "MessageId" TEXT NULL,
    "Type" TEXT NULL,
    "Source" TEXT NULL,
    "Subject" TEXT NULL,
    "Queue" TEXT NOT NULL,
    "Body" BLOB NOT NULL,
    "Encrypted" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "FirstAt" INTEGER NOT NULL,
    "LastAt" INTEGER NOT NULL,
    "NextAttemptAt" INTEGER NULL,
    "Build" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "QuarantainePogingen" (
    "QuarantineId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Build" TEXT NOT NULL,
    "Actor" TEXT NULL,
    CONSTRAINT "PK_QuarantainePogingen" PRIMARY KEY ("QuarantineId", "Number")
);

CREATE TABLE "Statushouders" (
    "KoppelingId" TEXT NOT NULL CONSTRAINT "PK_Statushouders" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Oin" TEXT NOT NULL,
    "VNummerIndex" TEXT NOT NULL,
    "BsnIndex" TEXT NULL,
    "Gegevens" BLOB NOT NULL,
    "Vingerafdruk" TEXT NOT NULL,
    "Gemeentecode" TEXT NOT NULL,
    "Koppelingsdatum" TEXT NOT NULL,
    "GeregistreerdOp" INTEGER NOT NULL,
    "Versie" INTEGER NOT NULL
);

CREATE TABLE "Toegangseinden" (
    "BerichtId" TEXT NOT NULL CONSTRAINT "PK_Toegangseinden" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Oin" TEXT NULL,
    "Per" TEXT NOT NULL,
    "GemeldOp" INTEGER NOT NULL
);

CREATE TABLE "Verhuisberichten" (
    "VerhuisberichtId" TEXT NOT NULL CONSTRAINT "PK_Verhuisberichten" PRIMARY KEY,
    "KoppelingId" TEXT NOT NULL,
    "Volgnummer" INTEGER NOT NULL,
    "Verhuisdatum" TEXT NOT NULL,
    "Zeker" INTEGER NOT NULL,
    "GemeldOp" INTEGER NOT NULL
);

CREATE TABLE "VervallenSleutels" (
    "OudeSleutel" TEXT NOT NULL CONSTRAINT "PK_VervallenSleutels" PRIMARY KEY,
    "NieuweSleutel" TEXT NOT NULL
);

CREATE TABLE "Verzendingen" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_Verzendingen" PRIMARY KEY AUTOINCREMENT,
    "BerichtId" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Onderwerp" TEXT NOT NULL,
    "Oin" TEXT NOT NULL,
    "Pad" TEXT NOT NULL,
    "VerstuurdOp" INTEGER NOT NULL
);

CREATE INDEX "IX_Begeleiders_InburgeraarId" ON "Begeleiders" ("InburgeraarId");

CREATE INDEX "IX_Calamiteiten_InburgeraarId" ON "Calamiteiten" ("InburgeraarId");

CREATE INDEX "IX_Foutmeldingen_Onderwerp_Type" ON "Foutmeldingen" ("Onderwerp", "Type");

CREATE INDEX "IX_Inbox_ReceivedAt" ON "Inbox" ("ReceivedAt");

CREATE INDEX "IX_Intrekkingen_BerichtId" ON "Intrekkingen" ("BerichtId");

CREATE UNIQUE INDEX "IX_Klantprofielen_KoppelingId_ProfielVersie" ON "Klantprofielen" ("KoppelingId", "ProfielVersie");

CREATE INDEX "IX_Overdrachten_VanOin_Status" ON "Overdrachten" ("VanOin", "Status");

CREATE INDEX "IX_Profielverzoeken_VNummerIndex" ON "Profielverzoeken" ("VNummerIndex");

CREATE INDEX "IX_Quarantaine_MessageId" ON "Quarantaine" ("MessageId");

CREATE INDEX "IX_Quarantaine_State_NextAttemptAt" ON "Quarantaine" ("State", "NextAttemptAt");

CREATE INDEX "IX_Quarantaine_Subject" ON "Quarantaine" ("Subject");

CREATE INDEX "IX_Statushouders_InburgeraarId" ON "Statushouders" ("InburgeraarId");

CREATE INDEX "IX_Statushouders_Oin_Koppelingsdatum" ON "Statushouders" ("Oin", "Koppelingsdatum");

CREATE UNIQUE INDEX "IX_Statushouders_VNummerIndex" ON "Statushouders" ("VNummerIndex");

CREATE INDEX "IX_Toegangseinden_InburgeraarId_Oin" ON "Toegangseinden" ("InburgeraarId", "Oin");

CREATE UNIQUE INDEX "IX_Verhuisberichten_KoppelingId_Volgnummer" ON "Verhuisberichten" ("KoppelingId", "Volgnummer");

CREATE UNIQUE INDEX "IX_Verzendingen_BerichtId" ON "Verzendingen" ("BerichtId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124000000_Initial', '10.0.15');

COMMIT;

