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

CREATE TABLE "Begeleidingen" (
    "BegeleidingId" TEXT NOT NULL CONSTRAINT "PK_Begeleidingen" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Oin" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Datum" TEXT NOT NULL,
    "Gegevens" BLOB NOT NULL,
    "Vingerafdruk" TEXT NOT NULL,
    "GemeldOp" INTEGER NOT NULL,
    "Versie" INTEGER NOT NULL
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

CREATE TABLE "Contactmomenten" (
    "ContactmomentId" TEXT NOT NULL CONSTRAINT "PK_Contactmomenten" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Oin" TEXT NOT NULL,
    "Datum" TEXT NOT NULL,
    "Wijze" TEXT NOT NULL,
    "MetRol" TEXT NOT NULL,
    "Taal" TEXT NOT NULL,
    "Tolk" INTEGER NOT NULL
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

CREATE TABLE "Lease" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Lease" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "Until" INTEGER NOT NULL
);

CREATE TABLE "Matches" (
    "OverdrachtId" TEXT NOT NULL CONSTRAINT "PK_Matches" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Oin" TEXT NULL,
    "VanOin" TEXT NULL,
    "GewensteStart" TEXT NULL,
    "AangebodenOp" INTEGER NOT NULL,
    "Aanbodbericht" TEXT NULL,
    "AanbodOp" INTEGER NULL,
    "AanbodVolgorde" INTEGER NOT NULL,
    "Aanmeldbericht" TEXT NULL,
    "Antwoordbericht" TEXT NULL,
    "Gegevens" BLOB NOT NULL,
    "Status" TEXT NOT NULL,
    "BeslotenOp" INTEGER NULL,
    "BehandelaarNaam" TEXT NULL,
    "BehandelaarTelefoon" TEXT NULL,
    "BehandelaarEmail" TEXT NULL,
    "GesprekDatum" TEXT NULL,
    "Wijze" TEXT NULL,
    "OntbrekendeVelden" TEXT NOT NULL,
    "Reden" TEXT NULL,
    "Toelichting" TEXT NULL,
    "Versie" INTEGER NOT NULL
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
    "InburgeraarId" TEXT NOT NULL,
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

CREATE TABLE "PvtRegistraties" (
    "PvtRegistratieId" TEXT NOT NULL CONSTRAINT "PK_PvtRegistraties" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Oin" TEXT NOT NULL,
    "Datum" TEXT NOT NULL,
    "Ondertekening" INTEGER NOT NULL,
    "Uren" TEXT NOT NULL,
    "Excursie" INTEGER NULL,
    "TotaalUren" TEXT NULL,
    "Verwijtbaar" TEXT NULL
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

CREATE TABLE "Toegangseinden" (
    "BerichtId" TEXT NOT NULL CONSTRAINT "PK_Toegangseinden" PRIMARY KEY,
    "InburgeraarId" TEXT NOT NULL,
    "Oin" TEXT NULL,
    "Per" TEXT NOT NULL,
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

CREATE TABLE "Vestigingen" (
    "InburgeraarId" TEXT NOT NULL CONSTRAINT "PK_Vestigingen" PRIMARY KEY,
    "Verhuisdatum" TEXT NULL,
    "VerhuisdatumZeker" INTEGER NULL,
    "VerhuisdatumOp" INTEGER NULL,
    "VerhuisdatumVolgorde" INTEGER NOT NULL,
    "Verhuisbericht" TEXT NULL,
    "Vestigingsdatum" TEXT NULL,
    "Adres" BLOB NULL,
    "VestigingOp" INTEGER NULL,
    "VestigingVolgorde" INTEGER NOT NULL,
    "Vestigingsbericht" TEXT NULL
);

CREATE INDEX "IX_Abonnementen_Ontvanger" ON "Abonnementen" ("Ontvanger");

CREATE INDEX "IX_Begeleiders_InburgeraarId" ON "Begeleiders" ("InburgeraarId");

CREATE UNIQUE INDEX "IX_Begeleidingen_InburgeraarId_Status_Datum" ON "Begeleidingen" ("InburgeraarId", "Status", "Datum");

CREATE INDEX "IX_Begeleidingen_Oin_Datum" ON "Begeleidingen" ("Oin", "Datum");

CREATE INDEX "IX_Berichten_BewaardOp" ON "Berichten" ("BewaardOp");

CREATE INDEX "IX_Berichten_Ontvanger_Nummer" ON "Berichten" ("Ontvanger", "Nummer");

CREATE UNIQUE INDEX "IX_Bezorgingen_AbonnementId_Nummer" ON "Bezorgingen" ("AbonnementId", "Nummer");

CREATE INDEX "IX_Bezorgingen_AbonnementId_Status_VolgendePoging" ON "Bezorgingen" ("AbonnementId", "Status", "VolgendePoging");

CREATE INDEX "IX_Calamiteiten_InburgeraarId" ON "Calamiteiten" ("InburgeraarId");

CREATE UNIQUE INDEX "IX_Contactmomenten_InburgeraarId_Datum_Wijze_MetRol" ON "Contactmomenten" ("InburgeraarId", "Datum", "Wijze", "MetRol");

CREATE INDEX "IX_Contactmomenten_Oin_Datum" ON "Contactmomenten" ("Oin", "Datum");

CREATE INDEX "IX_Foutmeldingen_Onderwerp_Type" ON "Foutmeldingen" ("Onderwerp", "Type");

CREATE INDEX "IX_Inbox_ReceivedAt" ON "Inbox" ("ReceivedAt");

CREATE INDEX "IX_Intrekkingen_BerichtId" ON "Intrekkingen" ("BerichtId");

CREATE INDEX "IX_Matches_InburgeraarId" ON "Matches" ("InburgeraarId");

CREATE INDEX "IX_Matches_Oin_Status" ON "Matches" ("Oin", "Status");

CREATE INDEX "IX_Overdrachten_InburgeraarId" ON "Overdrachten" ("InburgeraarId");

CREATE INDEX "IX_Overdrachten_VanOin_Status" ON "Overdrachten" ("VanOin", "Status");

CREATE UNIQUE INDEX "IX_PvtRegistraties_InburgeraarId_Datum_Ondertekening_Uren" ON "PvtRegistraties" ("InburgeraarId", "Datum", "Ondertekening", "Uren");

CREATE INDEX "IX_PvtRegistraties_Oin_Datum" ON "PvtRegistraties" ("Oin", "Datum");

CREATE INDEX "IX_Quarantaine_MessageId" ON "Quarantaine" ("MessageId");

CREATE INDEX "IX_Quarantaine_State_NextAttemptAt" ON "Quarantaine" ("State", "NextAttemptAt");

CREATE INDEX "IX_Quarantaine_Subject" ON "Quarantaine" ("Subject");

CREATE INDEX "IX_Toegangseinden_InburgeraarId_Oin" ON "Toegangseinden" ("InburgeraarId", "Oin");

CREATE UNIQUE INDEX "IX_Verzendingen_BerichtId" ON "Verzendingen" ("BerichtId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124000000_Initial', '10.0.15');

COMMIT;

