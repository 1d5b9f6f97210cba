CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Aliassen" (
    "OudeSleutel" TEXT NOT NULL CONSTRAINT "PK_Aliassen" PRIMARY KEY,
    "NieuweSleutel" TEXT NOT NULL
);

CREATE TABLE "Contactpersonen" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Contactpersonen" PRIMARY KEY,
    "Gemeente" TEXT NOT NULL,
    "Sleutel" TEXT NOT NULL,
    "Kenmerk" TEXT NOT NULL,
    "DuoId" INTEGER NOT NULL
);

CREATE TABLE "Correcties" (
    "CorrectieVan" TEXT NOT NULL CONSTRAINT "PK_Correcties" PRIMARY KEY,
    "OntvangenOp" INTEGER NOT NULL
);

CREATE TABLE "Doorgegeven" (
    "Volgnummer" INTEGER NOT NULL CONSTRAINT "PK_Doorgegeven" PRIMARY KEY AUTOINCREMENT,
    "BerichtId" TEXT NOT NULL,
    "Bericht" TEXT NOT NULL,
    "InburgeraarId" TEXT NOT NULL,
    "Gemeente" TEXT NOT NULL,
    "HerkomstId" TEXT NOT NULL,
    "Kenmerk" TEXT NOT NULL,
    "Inhoud" BLOB NOT NULL,
    "DoorgegevenOp" INTEGER NOT NULL
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

CREATE TABLE "Meldingen" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Meldingen" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Bsn" BLOB NOT NULL,
    "BsnIndex" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "PipId" TEXT NULL,
    "Bron" TEXT NOT NULL,
    "Inhoud" BLOB NOT NULL,
    "Inhoudskenmerk" TEXT NOT NULL,
    "OpdrachtId" TEXT NOT NULL,
    "OorzaakId" TEXT NULL,
    "Correlatie" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Beurt" INTEGER NOT NULL,
    "KlaargezetOp" INTEGER NOT NULL,
    "VerzondenOp" INTEGER NULL,
    "OntvangenOp" INTEGER NULL,
    "VerwerktOp" INTEGER NULL,
    "GeweigerdOp" INTEGER NULL,
    "Fouten" TEXT NULL
);

CREATE TABLE "Notificaties" (
    "BerichtId" TEXT NOT NULL CONSTRAINT "PK_Notificaties" PRIMARY KEY,
    "Bron" TEXT NOT NULL,
    "Doel" TEXT NOT NULL,
    "GebeurtenisId" TEXT NOT NULL,
    "RegistratieDatumTijd" INTEGER NOT NULL,
    "OntvangenOp" INTEGER NOT NULL,
    "Bsn" BLOB NULL,
    "BsnIndex" TEXT NULL,
    "VNummer" BLOB NULL,
    "VNummerIndex" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Uitleg" TEXT NULL,
    "VerwerktOp" INTEGER NULL,
    "DeelberichtVerzonden" INTEGER NOT NULL,
    "Gemeld" INTEGER NOT NULL
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

CREATE TABLE "Personen" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Personen" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Bsn" BLOB NULL,
    "BsnIndex" TEXT NULL,
    "VNummer" BLOB NULL,
    "VNummerIndex" TEXT NULL,
    "Gemeente" TEXT NULL,
    "VergelekenOp" INTEGER NULL,
    "Versie" INTEGER NOT NULL
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

CREATE TABLE "Verschillen" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Verschillen" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Gemeente" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "Velden" BLOB NOT NULL,
    "GevondenOp" INTEGER NOT NULL
);

CREATE TABLE "Verwerkingsfouten" (
    "BerichtId" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Regel" INTEGER NOT NULL,
    "Tekst" TEXT NOT NULL,
    "Bericht" TEXT NULL,
    "HerkomstId" TEXT NULL,
    "Gemeente" TEXT NULL,
    "InburgeraarId" TEXT NULL,
    "OntvangenOp" INTEGER NOT NULL,
    CONSTRAINT "PK_Verwerkingsfouten" PRIMARY KEY ("BerichtId", "Code", "Regel")
);

CREATE TABLE "Werk" (
    "Volgnummer" INTEGER NOT NULL CONSTRAINT "PK_Werk" PRIMARY KEY AUTOINCREMENT,
    "Soort" TEXT NOT NULL,
    "ItemId" TEXT NOT NULL,
    "Groep" TEXT NOT NULL,
    "VolgendePoging" INTEGER NOT NULL,
    "Pogingen" INTEGER NOT NULL,
    "LaatsteFout" TEXT NULL
);

CREATE UNIQUE INDEX "IX_Contactpersonen_Gemeente_Sleutel" ON "Contactpersonen" ("Gemeente", "Sleutel");

CREATE UNIQUE INDEX "IX_Doorgegeven_BerichtId" ON "Doorgegeven" ("BerichtId");

CREATE INDEX "IX_Doorgegeven_InburgeraarId" ON "Doorgegeven" ("InburgeraarId");

CREATE INDEX "IX_Inbox_ReceivedAt" ON "Inbox" ("ReceivedAt");

CREATE UNIQUE INDEX "IX_Meldingen_InburgeraarId_Soort_Inhoudskenmerk" ON "Meldingen" ("InburgeraarId", "Soort", "Inhoudskenmerk");

CREATE INDEX "IX_Meldingen_KlaargezetOp" ON "Meldingen" ("KlaargezetOp");

CREATE INDEX "IX_Meldingen_OorzaakId" ON "Meldingen" ("OorzaakId");

CREATE INDEX "IX_Meldingen_OpdrachtId" ON "Meldingen" ("OpdrachtId");

CREATE INDEX "IX_Notificaties_BsnIndex" ON "Notificaties" ("BsnIndex");

CREATE INDEX "IX_Notificaties_Status_OntvangenOp" ON "Notificaties" ("Status", "OntvangenOp");

CREATE INDEX "IX_Notificaties_VNummerIndex" ON "Notificaties" ("VNummerIndex");

CREATE UNIQUE INDEX "IX_Personen_BsnIndex" ON "Personen" ("BsnIndex");

CREATE UNIQUE INDEX "IX_Personen_InburgeraarId" ON "Personen" ("InburgeraarId");

CREATE UNIQUE INDEX "IX_Personen_VNummerIndex" ON "Personen" ("VNummerIndex");

CREATE INDEX "IX_Quarantaine_MessageId" ON "Quarantaine" ("MessageId");

CREATE INDEX "IX_Quarantaine_State_NextAttemptAt" ON "Quarantaine" ("State", "NextAttemptAt");

CREATE INDEX "IX_Quarantaine_Subject" ON "Quarantaine" ("Subject");

CREATE INDEX "IX_Verschillen_GevondenOp" ON "Verschillen" ("GevondenOp");

CREATE INDEX "IX_Verwerkingsfouten_OntvangenOp" ON "Verwerkingsfouten" ("OntvangenOp");

CREATE INDEX "IX_Werk_Groep" ON "Werk" ("Groep");

CREATE INDEX "IX_Werk_VolgendePoging" ON "Werk" ("VolgendePoging");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124000000_Initial', '10.0.15');

COMMIT;

