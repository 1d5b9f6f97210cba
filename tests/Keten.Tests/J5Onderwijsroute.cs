using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J5: the onderwijsroute. No MAP, a note about age, a school with the right mark, and a plan that cannot be.</summary>
public abstract class J5Onderwijsroute(KetenHost host)
{
    private const string Jong = "999990056", Ouder = "999990068", SchoolA = "0000004000", SchoolB = "0000005000";
    private static readonly string Fout = TestBsn.Reeks().First();

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Van_plan_tot_wat_er_nog_nodig_is()
    {
        var b = new Bevindingen();
        await keten.Zet("2024-02-05");
        var jong = await Nieuw(Jong, "Samira Hassan", "1998-04-02");
        var ouder = await Nieuw(Ouder, "Bilal Osman", "1995-01-10");
        var fout = await Nieuw(Fout, "Lina Farah", "1999-08-20");
        Inburgeraar[] allen = [jong, ouder, fout];
        await keten.Zet("2024-03-11");
        foreach (var persoon in allen)
        {
            await keten.Vestig(persoon, "2024-03-11");
            await keten.DuoPlicht(persoon.Bsn, "SS139", "2024-03-11");
        }
        await keten.Zet("2024-04-16");
        foreach (var persoon in allen) { await keten.DuoLbt(persoon.Bsn, "B1-route haalbaar", "34,00", "28,00", "2024-04-16"); }

        // Case C: a level that the route does not have.
        await keten.Zet("2024-05-13");
        var geweigerd = (await keten.Post("regisseur-gm", $"/usd-regie/v1/dossiers/{fout.DossierId}/pips", new { dagtekening = "2024-05-13", leerroute = "ONDERWIJS", niveau = "A2", alfabetisering = "NVT", pvt = new { uren = 12 }, talen = new[] { "nld", "ara" } })).Verwacht(400).Json;
        b.Gelijk("PIP_NIVEAU", geweigerd.GetProperty("code").GetString());
        var tekst = geweigerd.GetProperty("errors").GetProperty("/niveau")[0].GetString();
        b.Waar(tekst?.Contains("niveau A2 niet mogelijk", StringComparison.Ordinal) == true && tekst.Contains("F-07", StringComparison.Ordinal), tekst);
        b.Gelijk(null, (await keten.Dossier(fout)).Pip);

        foreach (var persoon in allen) { await keten.Pip(persoon, PipOnderwijs, "2024-05-13", "nld", "ara"); }
        await keten.Rust();
        await keten.Zet("2024-05-14");
        foreach (var persoon in allen) { await keten.DuoTermijn(persoon.Bsn, "2024-05-14", "2027-05-14"); }
        await keten.Rust();
        foreach (var persoon in (Inburgeraar[])[jong, ouder])
        {
            var mei = await keten.Dossier(persoon);
            b.Gelijk("TrajectLopend", mei.Toestand);
            b.Gelijk(("ONDERWIJS", "B1"), (mei.Pip?.Leerroute, mei.Pip?.Niveau));
            b.Gelijk(new Termijn(new(2024, 5, 14), new(2027, 5, 14)), mei.Termijn);
            b.Gelijk("NietVanToepassing", mei.Onderdeel("map"));
            b.Gelijk("TAALSCHAKELDIPLOMA NietGestart, PVT NietGestart", string.Join(", ", mei.Checklijst.Select(r => $"{r.Onderdeel} {r.Status}")));
            b.Gelijk("TAALSCHAKELDIPLOMA, PVT", string.Join(", ", mei.Ontbreekt));
            b.Gelijk("", mei.Spoor("AL-10"));
            b.Gelijk("", mei.Spoor("AL-22"));
        }

        // No MAP to report: refused here, so DUO never gets it.
        var map = (await keten.Post("regisseur-gm", $"/usd-regie/v1/dossiers/{jong.DossierId}/map-activiteiten", new { eindgesprekOp = "2024-05-14", totaalUren = 40 })).Verwacht(409).Json;
        b.Gelijk("GEEN_MAP_OP_LEERROUTE", map.GetProperty("code").GetString());
        b.Waar(map.GetProperty("detail").GetString()?.Contains("R-12", StringComparison.Ordinal) == true, map.GetProperty("detail").GetString());
        await keten.Rust();
        var gemeld = await Gemeld(jong);
        b.Waar(gemeld.Contains("PIP ", StringComparison.Ordinal) && !gemeld.Contains("MAP", StringComparison.Ordinal), gemeld);
        b.Gelijk("NietVanToepassing", (await keten.Dossier(jong)).Onderdeel("map"));

        // The taalschakeltraject is given by a school that DUO recognises for it.
        foreach (var (soort, verzoek) in ((string, object)[])[("inburgeringsaanbiedingen", Aanbod(SchoolA)), ("taalschoolplaatsingen", new { naarOin = Oin.TaalschoolA })])
        {
            var zonderTst = (await keten.Post("regisseur-gm", $"/usd-regie/v1/dossiers/{jong.DossierId}/{soort}", verzoek)).Verwacht(400).Json;
            b.Gelijk("SCHOOL_ZONDER_TST", zonderTst.GetProperty("code").GetString());
        }
        var overdracht = (await keten.Post("regisseur-gm", "/usd-regie/v1/overdrachten", new { inburgeraarId = jong.InburgeraarId, soort = "T3", naarOin = Oin.TaalschoolA })).Verwacht(400).Json;
        b.Gelijk("SCHOOL_ZONDER_TST", overdracht.GetProperty("code").GetString());
        await keten.Registreer(jong, "inburgeringsaanbiedingen", Aanbod(SchoolB));
        await keten.Registreer(jong, "taalschoolplaatsingen", new { naarOin = Oin.TaalschoolB });
        await keten.Rust();
        gemeld = await Gemeld(jong);
        b.Waar(gemeld.Contains("INBURGERINGSAANBOD", StringComparison.Ordinal) && !gemeld.Contains("INBURGERINGSAANBOD GEWEIGERD", StringComparison.Ordinal), gemeld);

        // Age: 26 is not worth a note, 29 is.
        b.Gelijk("", (await keten.Dossier(jong)).Spoor("AL-11"));
        var notitie = (await keten.Dossier(ouder)).Signalering("AL-11");
        b.Gelijk(("2024-05-13..", "I"), (notitie?.Periode, notitie?.Ernst));
        b.Waar(notitie?.Uitleg?.Contains("29 jaar", StringComparison.Ordinal) == true && notitie.Uitleg.Contains("tot 28 jaar", StringComparison.Ordinal), notitie?.Uitleg);
        b.Waar(notitie?.Bron?.Contains("voetnoot 9", StringComparison.Ordinal) == true, notitie?.Bron);
        (await keten.Post("regisseur-gm", $"/usd-regie/v1/signaleringen/{notitie?.SignaleringId}/_sluit", new { reden = "Heeft een toelating voor de hbo-verpleegkunde." })).Verwacht(200);
        await keten.Rust();
        var gesloten = (await keten.Dossier(ouder)).Signalering("AL-11");
        b.Gelijk(("2024-05-13..2024-05-14", "Heeft een toelating voor de hbo-verpleegkunde."), (gesloten?.Periode, gesloten?.Reden));

        // Case C, forced past our own check: DUO refuses, and the dossier says so.
        var plan = (await keten.Dossier(fout)).Pip!;
        b.Gelijk("", (await keten.Dossier(fout)).Spoor("AL-43"));
        await keten.Plaats(Cloudevent.Over(fout, "cmd.registreer-pip-bij-duo.v1", Oin.GooiseMeren, "usd-regie", new DateTimeOffset(2024, 5, 14, 7, 30, 0, TimeSpan.Zero), new
        {
            pipId = plan.PipId, bsn = Fout, dagtekening = "2024-05-13", leerroute = "ONDERWIJS", niveau = "A2", eerste = true, alfabetisering = "NVT",
        }));
        await keten.Rust();
        var nietBijDuo = await keten.Dossier(fout);
        b.Gelijk("GEWEIGERD", nietBijDuo.Pip?.Duostatus);
        b.Gelijk(false, nietBijDuo.Pip?.BijDuo?.GetBoolean());
        b.Gelijk("2024-05-14..", nietBijDuo.Spoor("AL-43"));
        var reden = nietBijDuo.Signalering("AL-43")?.Uitleg;
        b.Waar(reden?.Contains("Niveau A2 past niet bij de onderwijsroute", StringComparison.Ordinal) == true && reden.Contains("niet bij DUO geregistreerd", StringComparison.Ordinal), reden);
        var foutGemeld = await Gemeld(fout);
        b.Waar(foutGemeld.Contains("PIP GEWEIGERD", StringComparison.Ordinal), foutGemeld);

        // The two things of the checklist, and all is done.
        await keten.PlaatsBijSchool(jong, "taalschool-b", "2024-09-02", "2024-05-14", "nld", "ara");
        await keten.Zet("2024-09-02");
        var traject = await keten.StartTraject(jong, "2024-09-02", 24, "ONDERWIJS", "B1", "taalschool-b", "TST-1");
        await keten.Zet("2024-10-10");
        await keten.Registreer(jong, "pvt-activiteiten", new { datum = "2024-10-10", uren = 12, excursie = true, ondertekendOp = "2024-10-10", totaalUren = 12 });
        await keten.Rust();
        b.Gelijk("TAALSCHAKELDIPLOMA Lopend, PVT Afgerond", string.Join(", ", (await keten.Dossier(jong)).Checklijst.Select(r => $"{r.Onderdeel} {r.Status}")));
        await keten.Zet("2025-07-04");
        await keten.BeeindigTraject(traject, "2025-07-04", "taalschool-b", diploma: true);
        await keten.Rust();
        var klaar = await keten.Dossier(jong);
        b.Gelijk("InAfronding", klaar.Toestand);
        b.Gelijk("", string.Join(", ", klaar.Ontbreekt));
        b.Gelijk("", klaar.Spoor("AL-22"));
        b.Klaar();
    }

    /// <summary>What was reported to DUO about a person, with its status.</summary>
    private async Task<string> Gemeld(Inburgeraar persoon) =>
        string.Join(", ", (await keten.Get("regisseur-gm", $"/duo-examens/v1/meldingen?inburgeraarId={persoon.InburgeraarId}")).Verwacht(200).Json.GetProperty("meldingen").EnumerateArray()
            .Select(m => $"{m.GetProperty("soort").GetString()} {m.GetProperty("status").GetString()}").Order(StringComparer.Ordinal));

    private Task<Inburgeraar> Nieuw(string bsn, string naam, string geboren) => keten.Koppel(Inburgeraar.VNummerBij(bsn), bsn, naam, geboren, "ara", "2024-02-05");

    private static object PipOnderwijs { get; } = new { leerroute = "ONDERWIJS", niveau = "B1", alfabetisering = "NVT", pvt = new { uren = 12, planning = "najaar 2024" } };

    private static object Aanbod(string instellingsnummer) => new { instellingsnummer, datum = "2024-05-14", verwachteStart = "2024-09-02", verwachteEind = "2026-06-30" };
}

[Trait("Draait", "InEenProces")]
public sealed class J5InEenProces(InEenProces host) : J5Onderwijsroute(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class J5PerDienst(PerDienst host) : J5Onderwijsroute(host), IClassFixture<PerDienst>;
