CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Aanbiedingen" (
    "AanbodId" TEXT NOT NULL CONSTRAINT "PK_Aanbiedingen" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Instellingsnummer" TEXT NOT NULL,
    "Datum" TEXT NOT NULL,
    "BowNummer" TEXT NULL,
    "VerwachteStart" TEXT NOT NULL,
    "VerwachteEind" TEXT NULL,
    "Alfabetisering" INTEGER NOT NULL,
    "Leerroute" INTEGER NOT NULL,
    "BerichtId" TEXT NOT NULL,
    "GemeldOp" INTEGER NOT NULL,
    "Volgorde" INTEGER NOT NULL
);

CREATE TABLE "Aanleveringen" (
    "SchoolOin" TEXT NOT NULL,
    "EigenId" TEXT NOT NULL,
    "Vingerafdruk" TEXT NOT NULL,
    "OntvangenOp" INTEGER NOT NULL,
    "Regels" INTEGER NOT NULL,
    "Aangenomen" INTEGER NOT NULL,
    "Gecorrigeerd" INTEGER NOT NULL,
    "Ongewijzigd" INTEGER NOT NULL,
    "Geweigerd" INTEGER NOT NULL,
    "Duobestand" INTEGER NOT NULL,
    "Weigeringen" BLOB NULL,
    CONSTRAINT "PK_Aanleveringen" PRIMARY KEY ("SchoolOin", "EigenId")
);

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

CREATE TABLE "Berichten" (
    "Nummer" INTEGER NOT NULL CONSTRAINT "PK_Berichten" PRIMARY KEY,
    "BerichtId" TEXT NOT NULL,
    "Ontvanger" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "InburgeraarId" TEXT NULL,
    "Pad" TEXT NULL,
    "Op" INTEGER NOT NULL,
    "BewaardOp" INTEGER NOT NULL
);

CREATE TABLE "Berichtmeldingen" (
    "Volgnummer" INTEGER NOT NULL CONSTRAINT "PK_Berichtmeldingen" PRIMARY KEY AUTOINCREMENT,
    "BerichtId" TEXT NOT NULL,
    "Ontvanger" TEXT NOT NULL,
    "Soort" TEXT NOT NULL,
    "InburgeraarId" TEXT NULL,
    "Pad" TEXT NULL
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

CREATE TABLE "Calamiteiten" (
    "BerichtId" TEXT NOT NULL CONSTRAINT "PK_Calamiteiten" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Ernst" TEXT NOT NULL,
    "Kort" TEXT NOT NULL,
    "Terugbellen" TEXT NOT NULL,
    "GemeldOp" INTEGER NOT NULL
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

CREATE TABLE "Ketensleutels" (
    "Sleutel" TEXT NOT NULL CONSTRAINT "PK_Ketensleutels" PRIMARY KEY,
    "Geldend" TEXT NOT NULL
);

CREATE TABLE "Kolomnamen" (
    "SchoolOin" TEXT NOT NULL,
    "Kolom" TEXT NOT NULL,
    "EigenNaam" TEXT NOT NULL,
    CONSTRAINT "PK_Kolomnamen" PRIMARY KEY ("SchoolOin", "Kolom")
);

CREATE TABLE "Lease" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Lease" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "Until" INTEGER NOT NULL
);

CREATE TABLE "Leerlingen" (
    "SchoolOin" TEXT NOT NULL,
    "BsnIndex" TEXT NOT NULL,
    "InburgeraarId" TEXT NOT NULL,
    CONSTRAINT "PK_Leerlingen" PRIMARY KEY ("SchoolOin", "BsnIndex")
);

CREATE TABLE "Lessen" (
    "TrajectId" BLOB NOT NULL,
    "Datum" INTEGER NOT NULL,
    "Groep" TEXT NOT NULL,
    "Gepland" INTEGER NOT NULL,
    "Aanwezig" INTEGER NOT NULL,
    "Verzuim" INTEGER NOT NULL,
    CONSTRAINT "PK_Lessen" PRIMARY KEY ("TrajectId", "Datum", "Groep")
);

CREATE TABLE "Loketten" (
    "SchoolOin" TEXT NOT NULL CONSTRAINT "PK_Loketten" PRIMARY KEY,
    "Aanleveringen" INTEGER NOT NULL
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

CREATE TABLE "Plaatsingen" (
    "OverdrachtId" TEXT NOT NULL CONSTRAINT "PK_Plaatsingen" PRIMARY KEY,
    "SchoolOin" TEXT NULL,
    "InburgeraarId" TEXT NULL,
    "Status" INTEGER NOT NULL,
    "GewensteStart" TEXT NULL,
    "OntvangenOp" INTEGER NOT NULL,
    "AangebodenOp" INTEGER NULL,
    "Aanbodbericht" TEXT NULL,
    "AanbodOp" INTEGER NULL,
    "AanbodVolgorde" INTEGER NOT NULL,
    "Opdrachtbericht" TEXT NULL,
    "Instellingsnummer" TEXT NULL,
    "Antwoordbericht" TEXT NULL,
    "Bsn" BLOB NULL,
    "Gegevens" BLOB NULL,
    "Behandelaar" TEXT NULL,
    "BeslotenOp" TEXT NULL,
    "GesprekDatum" TEXT NULL,
    "Reden" INTEGER NULL,
    "Toelichting" TEXT NULL,
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

CREATE TABLE "Rapportageverzoeken" (
    "VerzoekId" TEXT NOT NULL CONSTRAINT "PK_Rapportageverzoeken" PRIMARY KEY,
    "TrajectId" TEXT NOT NULL,
    "PeriodeVan" TEXT NOT NULL,
    "PeriodeTot" TEXT NOT NULL,
    "BerichtId" TEXT NOT NULL,
    "GevraagdOp" INTEGER NOT NULL
);

CREATE TABLE "Toegangseinden" (
    "BerichtId" TEXT NOT NULL CONSTRAINT "PK_Toegangseinden" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Oin" TEXT NULL,
    "Per" TEXT NOT NULL,
    "GemeldOp" INTEGER NOT NULL
);

CREATE TABLE "Trajecten" (
    "TrajectId" TEXT NOT NULL CONSTRAINT "PK_Trajecten" PRIMARY KEY,
    "SchoolOin" TEXT NOT NULL,
    "InburgeraarId" TEXT NOT NULL,
    "GroepId" TEXT NULL,
    "Leerroute" INTEGER NULL,
    "NiveauDoel" INTEGER NULL,
    "Startdatum" TEXT NULL,
    "Einddatum" TEXT NULL,
    "UrenPerWeek" TEXT NULL,
    "Beeindigd" INTEGER NOT NULL,
    "Reden" INTEGER NULL,
    "Diploma" INTEGER NULL,
    "Advies" TEXT NULL,
    "Versie" INTEGER NOT NULL
);

CREATE TABLE "Urentotalen" (
    "TrajectId" TEXT NOT NULL,
    "Van" TEXT NOT NULL,
    "Tot" TEXT NOT NULL,
    "Uren" INTEGER NOT NULL,
    CONSTRAINT "PK_Urentotalen" PRIMARY KEY ("TrajectId", "Van")
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

CREATE TABLE "Voortgangsrapportages" (
    "RapportageId" TEXT NOT NULL CONSTRAINT "PK_Voortgangsrapportages" PRIMARY KEY,
    "SchoolOin" TEXT NOT NULL,
    "InburgeraarId" TEXT NOT NULL,
    "Peildatum" TEXT NOT NULL,
    "Inhoud" BLOB NOT NULL
);

CREATE INDEX "IX_Aanbiedingen_InburgeraarId" ON "Aanbiedingen" ("InburgeraarId");

CREATE INDEX "IX_Abonnementen_Ontvanger" ON "Abonnementen" ("Ontvanger");

CREATE INDEX "IX_Begeleiders_InburgeraarId" ON "Begeleiders" ("InburgeraarId");

CREATE INDEX "IX_Berichten_BewaardOp" ON "Berichten" ("BewaardOp");

CREATE INDEX "IX_Berichten_Ontvanger_Nummer" ON "Berichten" ("Ontvanger", "Nummer");

CREATE UNIQUE INDEX "IX_Bezorgingen_AbonnementId_Nummer" ON "Bezorgingen" ("AbonnementId", "Nummer");

CREATE INDEX "IX_Bezorgingen_AbonnementId_Status_VolgendePoging" ON "Bezorgingen" ("AbonnementId", "Status", "VolgendePoging");

CREATE INDEX "IX_Calamiteiten_InburgeraarId" ON "Calamiteiten" ("InburgeraarId");

CREATE INDEX "IX_Foutmeldingen_Onderwerp_Type" ON "Foutmeldingen" ("Onderwerp", "Type");

CREATE INDEX "IX_Inbox_ReceivedAt" ON "Inbox" ("ReceivedAt");

CREATE INDEX "IX_Intrekkingen_BerichtId" ON "Intrekkingen" ("BerichtId");

CREATE INDEX "IX_Ketensleutels_Geldend" ON "Ketensleutels" ("Geldend");

CREATE INDEX "IX_Leerlingen_InburgeraarId" ON "Leerlingen" ("InburgeraarId");

CREATE INDEX "IX_Plaatsingen_InburgeraarId" ON "Plaatsingen" ("InburgeraarId");

CREATE INDEX "IX_Plaatsingen_Instellingsnummer" ON "Plaatsingen" ("Instellingsnummer");

CREATE INDEX "IX_Plaatsingen_SchoolOin" ON "Plaatsingen" ("SchoolOin");

CREATE INDEX "IX_Quarantaine_MessageId" ON "Quarantaine" ("MessageId");

CREATE INDEX "IX_Quarantaine_State_NextAttemptAt" ON "Quarantaine" ("State", "NextAttemptAt");

CREATE INDEX "IX_Quarantaine_Subject" ON "Quarantaine" ("Subject");

CREATE UNIQUE INDEX "IX_Rapportageverzoeken_TrajectId_PeriodeVan_PeriodeTot" ON "Rapportageverzoeken" ("TrajectId", "PeriodeVan", "PeriodeTot");

CREATE INDEX "IX_Toegangseinden_InburgeraarId_Oin" ON "Toegangseinden" ("InburgeraarId", "Oin");

CREATE INDEX "IX_Trajecten_InburgeraarId_SchoolOin" ON "Trajecten" ("InburgeraarId", "SchoolOin");

CREATE UNIQUE INDEX "IX_Verzendingen_BerichtId" ON "Verzendingen" ("BerichtId");

CREATE UNIQUE INDEX "IX_Voortgangsrapportages_InburgeraarId_Peildatum_SchoolOin" ON "Voortgangsrapportages" ("InburgeraarId", "Peildatum", "SchoolOin");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124000000_Initial', '10.0.15');

COMMIT;

