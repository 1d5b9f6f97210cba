CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Abonnementen" (
    "AbonnementId" TEXT NOT NULL CONSTRAINT "PK_Abonnementen" PRIMARY KEY,
    "Ontvanger" TEXT NOT NULL,
    "CallbackUrl" TEXT NOT NULL,
    "Authsoort" TEXT NOT NULL,
    "Geheim" BLOB NOT NULL,
    "Filter" TEXT NOT NULL,
    "Tot" INTEGER NOT NULL,
    "AangemaaktOp" INTEGER NOT NULL,
    "PauzeVan" INTEGER NULL,
    "PauzeTot" INTEGER NULL,
    "RustTot" INTEGER NULL,
    "BeeindigdOp" INTEGER NULL,
    "Versie" INTEGER NOT NULL
);

CREATE TABLE "Audit" (
    "Nummer" INTEGER NOT NULL CONSTRAINT "PK_Audit" PRIMARY KEY,
    "Op" INTEGER NOT NULL,
    "Wie" TEXT NOT NULL,
    "Rol" TEXT NOT NULL,
    "Oin" TEXT NOT NULL,
    "Handeling" TEXT NOT NULL,
    "DossierId" TEXT NULL,
    "VorigeHash" BLOB NOT NULL,
    "Hash" BLOB NOT NULL
);

CREATE TABLE "Besluitvoorstellen" (
    "VoorstelId" TEXT NOT NULL CONSTRAINT "PK_Besluitvoorstellen" PRIMARY KEY,
    "DossierId" TEXT NOT NULL,
    "Gemeentecode" TEXT NOT NULL,
    "Besluit" BLOB NOT NULL,
    "VoorbereidDoor" TEXT NOT NULL,
    "VoorbereidOp" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "AfgehandeldDoor" TEXT NULL,
    "AfgehandeldOp" INTEGER NULL,
    "Reden" TEXT NULL,
    "Versie" INTEGER NOT NULL
);

CREATE TABLE "Bezorgingen" (
    "BezorgingId" TEXT NOT NULL CONSTRAINT "PK_Bezorgingen" PRIMARY KEY,
    "AbonnementId" TEXT NOT NULL,
    "Nummer" INTEGER NOT NULL,
    "BerichtId" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "Inhoud" TEXT NOT NULL,
    "AangemaaktOp" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Mislukkingen" INTEGER NOT NULL,
    "VolgendePoging" INTEGER NOT NULL,
    "LaatstePoging" INTEGER NULL,
    "Antwoord" INTEGER NULL,
    "Uitkomst" TEXT NULL
);

CREATE TABLE "Dossiers" (
    "DossierId" TEXT NOT NULL CONSTRAINT "PK_Dossiers" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Gemeentecode" TEXT NOT NULL,
    "Zaaknummer" TEXT NOT NULL,
    "Sorteersleutel" TEXT NOT NULL,
    "Naam" TEXT NULL,
    "Toestand" TEXT NOT NULL,
    "Doelgroep" TEXT NOT NULL,
    "Regime" TEXT NOT NULL,
    "Regisseur" TEXT NULL,
    "Regisseursleutel" TEXT NULL,
    "OpenSignaleringen" INTEGER NOT NULL,
    "HoogsteErnst" INTEGER NOT NULL,
    "PipUiterlijk" TEXT NULL,
    "Aanwezigheid" TEXT NULL,
    "BeoordeeldOp" TEXT NOT NULL,
    "VolgendMoment" INTEGER NULL,
    "BijgewerktOp" INTEGER NOT NULL,
    "Versie" INTEGER NOT NULL,
    "Stempel" TEXT NOT NULL
);

CREATE TABLE "Feiten" (
    "Volgnummer" INTEGER NOT NULL CONSTRAINT "PK_Feiten" PRIMARY KEY AUTOINCREMENT,
    "DossierId" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "BerichtId" TEXT NOT NULL,
    "Bron" TEXT NOT NULL,
    "Tijd" INTEGER NOT NULL,
    "OntvangenOp" INTEGER NOT NULL,
    "Data" BLOB NOT NULL,
    "Versleuteld" INTEGER NOT NULL
);

CREATE TABLE "Identiteiten" (
    "InburgeraarId" TEXT NOT NULL CONSTRAINT "PK_Identiteiten" PRIMARY KEY,
    "Bsn" BLOB NULL,
    "BsnIndex" TEXT NULL,
    "VNummer" BLOB NULL,
    "VNummerIndex" TEXT NULL
);

CREATE TABLE "Inbox" (
    "MessageId" TEXT NOT NULL CONSTRAINT "PK_Inbox" PRIMARY KEY,
    "Queue" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "ReceivedAt" INTEGER NOT NULL
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
    "DossierId" TEXT NOT NULL,
    "Gemeentecode" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "VanOin" TEXT NOT NULL,
    "NaarOin" TEXT NOT NULL,
    "AangebodenOp" INTEGER NOT NULL,
    "Versie" INTEGER NOT NULL
);

CREATE TABLE "Post" (
    "PostId" TEXT NOT NULL CONSTRAINT "PK_Post" PRIMARY KEY,
    "Gemeentecode" TEXT NOT NULL,
    "Adres" TEXT NOT NULL,
    "Onderwerp" TEXT NOT NULL,
    "Tekst" TEXT NOT NULL,
    "Pogingen" INTEGER NOT NULL,
    "NietVoor" INTEGER NOT NULL
);

CREATE TABLE "Postadressen" (
    "Gemeentecode" TEXT NOT NULL,
    "Adres" TEXT NOT NULL,
    "Regisseur" TEXT NULL,
    "OverzichtOp" TEXT NOT NULL,
    "LaatsteOp" INTEGER NULL,
    "Versie" INTEGER NOT NULL,
    CONSTRAINT "PK_Postadressen" PRIMARY KEY ("Gemeentecode", "Adres")
);

CREATE TABLE "Postcursor" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Postcursor" PRIMARY KEY,
    "Nummer" INTEGER NOT NULL,
    "Versie" INTEGER NOT NULL
);

CREATE TABLE "Postmeldingen" (
    "SignaleringId" TEXT NOT NULL,
    "Adres" TEXT NOT NULL,
    "Gemeentecode" TEXT NOT NULL,
    "DossierId" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Rang" INTEGER NOT NULL,
    "Stand" TEXT NOT NULL,
    CONSTRAINT "PK_Postmeldingen" PRIMARY KEY ("SignaleringId", "Adres")
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

CREATE TABLE "Signaleringen" (
    "SignaleringId" TEXT NOT NULL CONSTRAINT "PK_Signaleringen" PRIMARY KEY,
    "DossierId" TEXT NOT NULL,
    "Gemeentecode" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Object" TEXT NOT NULL,
    "Rang" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Sinds" TEXT NOT NULL,
    "GeopendOp" TEXT NOT NULL,
    "OpgelostOp" TEXT NULL,
    "Reden" TEXT NULL,
    "Uitleg" TEXT NOT NULL,
    "Bron" TEXT NOT NULL,
    "Regelversie" INTEGER NOT NULL,
    "SluimertTot" TEXT NULL,
    "Beoordeling" INTEGER NULL
);

CREATE TABLE "Signaleringstroom" (
    "Nummer" INTEGER NOT NULL CONSTRAINT "PK_Signaleringstroom" PRIMARY KEY,
    "DossierId" TEXT NOT NULL,
    "Gemeentecode" TEXT NOT NULL,
    "SignaleringId" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Rang" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Sinds" TEXT NOT NULL,
    "Regelversie" INTEGER NOT NULL,
    "Op" INTEGER NOT NULL
);

CREATE TABLE "Signaleringwijzigingen" (
    "Volgnummer" INTEGER NOT NULL CONSTRAINT "PK_Signaleringwijzigingen" PRIMARY KEY AUTOINCREMENT,
    "DossierId" TEXT NOT NULL,
    "Gemeentecode" TEXT NOT NULL,
    "SignaleringId" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Rang" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Sinds" TEXT NOT NULL,
    "Regelversie" INTEGER NOT NULL,
    "Op" INTEGER NOT NULL
);

CREATE TABLE "Sleutels" (
    "Sleutel" TEXT NOT NULL CONSTRAINT "PK_Sleutels" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL
);

CREATE TABLE "Uitvoerders" (
    "Oin" TEXT NOT NULL,
    "DossierId" TEXT NOT NULL,
    CONSTRAINT "PK_Uitvoerders" PRIMARY KEY ("Oin", "DossierId")
);

CREATE INDEX "IX_Abonnementen_Ontvanger" ON "Abonnementen" ("Ontvanger");

CREATE INDEX "IX_Audit_DossierId" ON "Audit" ("DossierId");

CREATE INDEX "IX_Besluitvoorstellen_DossierId" ON "Besluitvoorstellen" ("DossierId");

CREATE INDEX "IX_Besluitvoorstellen_Gemeentecode_Status" ON "Besluitvoorstellen" ("Gemeentecode", "Status");

CREATE UNIQUE INDEX "IX_Bezorgingen_AbonnementId_Nummer" ON "Bezorgingen" ("AbonnementId", "Nummer");

CREATE INDEX "IX_Bezorgingen_AbonnementId_Status_VolgendePoging" ON "Bezorgingen" ("AbonnementId", "Status", "VolgendePoging");

CREATE INDEX "IX_Dossiers_Gemeentecode_HoogsteErnst_Sorteersleutel" ON "Dossiers" ("Gemeentecode", "HoogsteErnst", "Sorteersleutel");

CREATE INDEX "IX_Dossiers_Gemeentecode_Regisseur_Regisseursleutel" ON "Dossiers" ("Gemeentecode", "Regisseur", "Regisseursleutel");

CREATE INDEX "IX_Dossiers_Gemeentecode_Regisseursleutel_Sorteersleutel" ON "Dossiers" ("Gemeentecode", "Regisseursleutel", "Sorteersleutel");

CREATE INDEX "IX_Dossiers_Gemeentecode_Sorteersleutel" ON "Dossiers" ("Gemeentecode", "Sorteersleutel");

CREATE INDEX "IX_Dossiers_Gemeentecode_Toestand_Sorteersleutel" ON "Dossiers" ("Gemeentecode", "Toestand", "Sorteersleutel");

CREATE UNIQUE INDEX "IX_Dossiers_Gemeentecode_Zaaknummer" ON "Dossiers" ("Gemeentecode", "Zaaknummer");

CREATE UNIQUE INDEX "IX_Dossiers_InburgeraarId_Gemeentecode" ON "Dossiers" ("InburgeraarId", "Gemeentecode");

CREATE INDEX "IX_Dossiers_VolgendMoment" ON "Dossiers" ("VolgendMoment");

CREATE INDEX "IX_Feiten_BerichtId" ON "Feiten" ("BerichtId");

CREATE INDEX "IX_Feiten_DossierId_Volgnummer" ON "Feiten" ("DossierId", "Volgnummer");

CREATE UNIQUE INDEX "IX_Identiteiten_BsnIndex" ON "Identiteiten" ("BsnIndex");

CREATE UNIQUE INDEX "IX_Identiteiten_VNummerIndex" ON "Identiteiten" ("VNummerIndex");

CREATE INDEX "IX_Inbox_ReceivedAt" ON "Inbox" ("ReceivedAt");

CREATE INDEX "IX_Overdrachten_DossierId" ON "Overdrachten" ("DossierId");

CREATE INDEX "IX_Overdrachten_NaarOin" ON "Overdrachten" ("NaarOin");

CREATE INDEX "IX_Overdrachten_VanOin" ON "Overdrachten" ("VanOin");

CREATE UNIQUE INDEX "IX_Post_Gemeentecode_Adres" ON "Post" ("Gemeentecode", "Adres");

CREATE INDEX "IX_Postmeldingen_Gemeentecode_Adres_Stand" ON "Postmeldingen" ("Gemeentecode", "Adres", "Stand");

CREATE INDEX "IX_Quarantaine_MessageId" ON "Quarantaine" ("MessageId");

CREATE INDEX "IX_Quarantaine_State_NextAttemptAt" ON "Quarantaine" ("State", "NextAttemptAt");

CREATE INDEX "IX_Quarantaine_Subject" ON "Quarantaine" ("Subject");

CREATE INDEX "IX_Signaleringen_DossierId" ON "Signaleringen" ("DossierId");

CREATE INDEX "IX_Signaleringen_Gemeentecode_Status_Rang" ON "Signaleringen" ("Gemeentecode", "Status", "Rang");

CREATE INDEX "IX_Signaleringstroom_Gemeentecode_Nummer" ON "Signaleringstroom" ("Gemeentecode", "Nummer");

CREATE INDEX "IX_Signaleringstroom_Op" ON "Signaleringstroom" ("Op");

CREATE INDEX "IX_Sleutels_InburgeraarId" ON "Sleutels" ("InburgeraarId");

CREATE INDEX "IX_Uitvoerders_DossierId" ON "Uitvoerders" ("DossierId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124000000_Initial', '10.0.15');

COMMIT;

