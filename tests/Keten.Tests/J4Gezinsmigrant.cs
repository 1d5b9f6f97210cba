using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J4: a family migrant has fewer rights, misses the intake twice, and is never fined for lessons that he arranged himself.</summary>
public abstract class J4Gezinsmigrant(KetenHost host)
{
    private const string Bsn = "999990044";

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Minder_rechten_een_gemiste_intake_en_geen_boete_voor_de_les()
    {
        var b = new Bevindingen();
        await keten.Zet("2024-03-04");
        await keten.DuoPlicht(Bsn, "SS101", "2024-03-04", "Gezinsmigrant en overige migrant", "Gezinshereniger");
        await keten.Rust();
        var persoon = await keten.Gezinsmigrant(Bsn, "Carlos Ferreira", "1990-11-15", "por", "2024-03-04");
        await keten.Rust();
        var maart = await keten.Dossier(persoon);
        b.Gelijk(("GEZINSMIGRANT_OF_OVERIG", "Gevestigd"), (maart.Doelgroep, maart.Toestand));
        b.Gelijk((new DateOnly(2024, 3, 4), new DateOnly(2024, 5, 13)), (maart.PipTermijn?.Startdatum ?? default, maart.PipTermijn?.Uiterlijk ?? default));
        b.Gelijk("BEGELEIDING_INBURGERING, MAP, PARTICIPATIECOMPONENTEN_IN_PIP, PVT", string.Join(", ", maart.Rechten.Where(r => r.Bestaat).Select(r => r.Onderdeel).Order(StringComparer.Ordinal)));

        // Missed once, missed twice.
        await keten.Zet("2024-03-20");
        await keten.Registreer(persoon, "brede-intakes", new { status = "NIET_VERSCHENEN", datum = "2024-03-20", onderdeel = "INTAKE", poging = 1 });
        await keten.Rust();
        var gemist = await keten.Dossier(persoon);
        b.Gelijk(("2024-03-20..", "A"), (gemist.Signalering("AL-14")?.Periode, gemist.Signalering("AL-14")?.Ernst));
        b.Gelijk("", gemist.Spoor("AL-38"));
        await keten.Zet("2024-04-03");
        await keten.Registreer(persoon, "brede-intakes", new { status = "NIET_VERSCHENEN", datum = "2024-04-03", onderdeel = "INTAKE", poging = 2 });
        await keten.Rust();
        var toets = (await keten.Dossier(persoon)).Signalering("AL-38");
        b.Gelijk(("2024-04-03..", "B1", "A"), (toets?.Periode, toets?.Onderwerp, toets?.Ernst));
        foreach (var deel in (string[])["code B1", "maximum 250 euro", "uitvoerder Gemeente", "Menselijke toets"]) { b.Waar(toets?.Uitleg?.Contains(deel, StringComparison.Ordinal) == true, $"{deel}: {toets?.Uitleg}"); }
        b.Gelijk(0, await Vastgelegd(persoon, "handhavingsbesluiten"));
        b.Gelijk(0, await Vastgelegd(persoon, "handhavingssignalen"));

        await keten.Zet("2024-04-15");
        await keten.Registreer(persoon, "brede-intakes", new
        {
            datum = "2024-04-15", taalniveau = new { luisteren = "A1", spreken = "A1", lezen = "A1", schrijven = "A1" }, arbeidsparticipatie = "Werkte als kok.", niveau = 4, zelfredzaamheid = new Dictionary<string, int> { ["FINANCIEN"] = 4 },
        });
        await keten.DuoLbt(Bsn, "B1-route haalbaar", "34,00", "28,00", "2024-04-15");
        await keten.Rust();
        b.Gelijk("2024-03-20..2024-04-15", (await keten.Dossier(persoon)).Spoor("AL-14"));
        b.Gelijk("HAALBAAR", (await keten.Dossier(persoon)).Leerbaarheid?.Resultaat);
        await keten.Zet("2024-04-22");
        await keten.Pip(persoon, new { leerroute = "B1", niveau = "B1", alfabetisering = "NVT", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 } }, "2024-04-22", "nld", "por");
        await keten.Rust();
        b.Gelijk("TrajectLopend", (await keten.Dossier(persoon)).Toestand);

        // He found his own school. The municipality placed nobody; it only confirms who he is.
        await keten.Zet("2024-06-03");
        (await keten.Post("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/_bevestig-identiteit", new { reden = "Regelt zelf een cursus bij een taalschool." })).Verwacht(201);
        await keten.Rust();
        (await keten.Post("taalschool-b", "/taalschool-voortgang/v1/trajecten", new { inburgeraarId = persoon.InburgeraarId, bsn = Bsn, groepId = "B1-7", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-06-03", urenPerWeek = 6 })).Verwacht(201);
        await keten.Rust();
        b.Gelijk("", (await keten.Dossier(persoon)).Spoor("AL-39"));

        // Somebody starts what he has no right to, and six lessons were missed.
        await keten.Zet("2024-09-10");
        var ontzorgen = (await keten.Post("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/ontzorgperioden", new { status = "GESTART", van = "2024-09-10", tot = "2025-03-10" })).Verwacht(409).Json;
        b.Gelijk("NIET_VOOR_DOELGROEP", ontzorgen.GetProperty("code").GetString());
        await keten.Begeleiding(persoon, "GESTART", "2024-09-10");
        var lessen = ((int[])[19, 21, 26, 28]).Select(dag => new DateOnly(2024, 8, dag)).Concat([new DateOnly(2024, 9, 2), new DateOnly(2024, 9, 4)]).Select(dag => Lesregel.Van(Bsn, dag, 3, 0, "O", "B1-7"));
        (await keten.LeverAanCsv("school-b-zomer", Presentielijst.Bestand(lessen), "taalschool-b")).Verwacht(200, 201, 202);
        await keten.Rust();
        var september = await keten.Dossier(persoon);
        b.Gelijk("MAATSCHAPPELIJKE_BEGELEIDING 2024-09-10.. A; ONTZORGEN 2024-09-10.. A", string.Join("; ", september.Signaleringen.Where(s => s.Code == "AL-39").OrderBy(s => s.Onderwerp, StringComparer.Ordinal).Select(s => $"{s.Onderwerp} {s.Periode} {s.Ernst}")));
        b.Waar((await keten.Quarantaine("usd-regie")).Any(q => q is { Reden: "NIET_VOOR_DOELGROEP", Type: "nl.inburgering.vwn.maatschappelijke-begeleiding-gewijzigd.v1" }));
        var bijVwn = (await keten.Get("vwn", "/vluchtelingenwerk-begeleiding/v1/verwerkingsfouten")).Verwacht(200).Json.GetProperty("verwerkingsfouten");
        b.Gelijk("NIET_VOOR_DOELGROEP OPEN", string.Join(", ", bijVwn.EnumerateArray().Select(f => $"{f.GetProperty("code").GetString()} {f.GetProperty("status").GetString()}")));
        b.Gelijk(null, september.Ontzorgen);
        b.Gelijk(0, await Vastgelegd(persoon, "ontzorgperioden"));
        b.Waar(september.Rechten.Where(r => r.Onderdeel is "ONTZORGEN" or "MAATSCHAPPELIJKE_BEGELEIDING").All(r => !r.Bestaat), string.Join(", ", september.Rechten));

        // The hours are kept; they are advice, never a fine.
        b.Gelijk(new Aanwezigheid(18.0m, 0.0m, 0.0m, 18.0m, 0.0m, new(2024, 8, 8), new(2024, 9, 4)), september.Aanwezigheid);
        b.Gelijk(("2024-09-10..", "I"), (september.Signalering("AL-13")?.Periode, september.Signalering("AL-13")?.Ernst));
        var signaal = (await keten.Post("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/handhavingssignalen", new { code = "B2c", feiten = "Zes lessen gemist.", datum = "2024-09-10" })).Verwacht(409).Json;
        var besluit = (await keten.Post("anna", $"/usd-regie/v1/dossiers/{persoon.DossierId}/handhavingsbesluiten", new
        {
            code = "B2c", uitkomst = "BOETE", bedrag = 10000, gesprekOp = "2024-09-09", weging = "Gemist zonder reden.", maatregelParticipatiewetAfgewogen = true,
        })).Verwacht(409).Json;
        foreach (var geblokkeerd in (System.Text.Json.JsonElement[])[signaal, besluit])
        {
            b.Gelijk("HANDHAVING_NIET_TOEGESTAAN", geblokkeerd.GetProperty("code").GetString());
            var tekst = geblokkeerd.GetProperty("detail").GetString();
            b.Waar(tekst?.Contains("Geen boete voor gezins-/overige migranten", StringComparison.Ordinal) == true && tekst.Contains("R-19", StringComparison.Ordinal), tekst);
        }
        await keten.Rust();
        b.Gelijk("B1 2024-04-03..", string.Join("; ", (await keten.Dossier(persoon)).Signaleringen.Where(s => s.Code == "AL-38").Select(s => $"{s.Onderwerp} {s.Periode}")));

        // The intake that was missed twice: two people decide on a warning. One of them alone decides nothing.
        await keten.Zet("2024-09-16");
        var waarschuwing = new { code = "B1", uitkomst = "WAARSCHUWING", gesprekOp = "2024-09-13", weging = "Kwam niet door een verkeerd adres; dat is nu bekend." };
        (await keten.Post("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/handhavingsbesluiten", waarschuwing)).Verwacht(409);
        var voorstel = (await keten.Post("anna", $"/usd-regie/v1/dossiers/{persoon.DossierId}/handhavingsbesluiten", waarschuwing)).Verwacht(202).Json.GetProperty("voorstelId").GetGuid();
        var bevestig = $"/usd-regie/v1/dossiers/{persoon.DossierId}/besluitvoorstellen/{voorstel}/_bevestig";
        var alleen = (await keten.Post("anna", bevestig, new { })).Verwacht(409).Json.GetProperty("detail").GetString();
        b.Waar(alleen?.Contains("Twee verschillende mensen", StringComparison.Ordinal) == true && alleen.Contains("R-20", StringComparison.Ordinal), alleen);
        await keten.Rust();
        b.Gelijk((0, "B1 2024-04-03.."), (await Vastgelegd(persoon, "handhavingsbesluiten"), string.Join("; ", (await keten.Dossier(persoon)).Signaleringen.Where(s => s.Code == "AL-38").Select(s => $"{s.Onderwerp} {s.Periode}"))));
        var twee = await Task.WhenAll(keten.Post("bram", bevestig, new { }), keten.Post("carla", bevestig, new { }));
        b.Gelijk("200 409", string.Join(' ', twee.Select(a => (int)a.Status).Order()));
        await keten.Rust();
        b.Gelijk((1, "2024-04-03..2024-09-16"), (await Vastgelegd(persoon, "handhavingsbesluiten"), (await keten.Dossier(persoon)).Spoor("AL-38")));

        await keten.Zet("2024-10-31");
        var laatst = await keten.Dossier(persoon);
        foreach (var code in (string[])["AL-06", "AL-12", "AL-27", "AL-28", "AL-33"]) { b.Gelijk("", laatst.Spoor(code), code); }
        b.Klaar();
    }

    private async Task<int> Vastgelegd(Inburgeraar persoon, string soort) =>
        (await keten.Get("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/{soort}")).Verwacht(200).Json.GetProperty("items").GetArrayLength();
}

[Trait("Draait", "InEenProces")]
public sealed class J4InEenProces(InEenProcesMetGezinsmigranten host) : J4Gezinsmigrant(host), IClassFixture<InEenProcesMetGezinsmigranten>;

[Trait("Draait", "PerDienst")]
public sealed class J4PerDienst(PerDienstMetGezinsmigranten host) : J4Gezinsmigrant(host), IClassFixture<PerDienstMetGezinsmigranten>;
