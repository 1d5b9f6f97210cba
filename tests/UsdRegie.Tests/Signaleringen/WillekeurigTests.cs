using System.Text.Json;
using CsCheck;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Participatie.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Contracts.School.V2;
using Inburgering.Contracts.Vwn.V1;
using Inburgering.Contracts.Werk.V1;
using UsdRegie.Dossiers;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;
using UsdRegie.Tests.Dossiers;
using static UsdRegie.Tests.Verhaal;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;

namespace UsdRegie.Tests.Signaleringen;

/// <summary>Dossiers die niemand bedacht heeft: willekeurige feiten, te laat en door elkaar.</summary>
public class WillekeurigTests
{
    /// <summary>Feiten van elke soort; <c>n</c> varieert wat eraan te variëren is.</summary>
    private static readonly Func<string, int, object>[] Soorten =
    [
        (d, _) => Koppeling(d),
        (d, n) => Profiel(d, n % 2 == 0 ? Alfabetiseringsbehoefte.Ja : Alfabetiseringsbehoefte.Nee),
        (d, n) => new VerhuisdatumBekend { Verhuisdatum = D(d).AddDays(n), Zeker = n % 2 == 0 },
        (d, _) => Vestiging(d, "ara", "1990-02-28"),
        (d, n) => Plicht(((string[])["SS101", "SS139", "SS124", "SS109", "SS129", "SS126", "SS127", "SS106"])[n % 8], d, n % 3 == 0 ? Doelgroep.GezinsmigrantOfOverig : Doelgroep.Asielstatushouder, "2023-01-01"),
        (d, _) => Klok(d),
        (d, n) => IntakeGepland(d, (Intakeonderdeel)(n % 2)),
        (d, n) => IntakeGemist(d, (Intakeonderdeel)(n % 2)),
        (d, n) => Intake(d, n % 4 == 0),
        (d, n) => Lbt(d, (LbtResultaat)(n % 3)),
        (d, n) => Plan(d, (Leerroute)(n % 3), 1 + (n % 4), n % 5 == 0 ? PipNiveau.A2 : null, n % 2 == 0 ? $"{D(d).AddDays(150 + n):yyyy-MM-dd}" : null, participatie: n % 2 == 0),
        (d, n) => Plan(d, Leerroute.Z, 5 + (n % 3)),
        (d, n) => new PipIngetrokken { Dagtekening = D(d), Versie = 1 + (n % 4), PerDatum = D(d).AddDays(n % 5), Reden = "fout" },
        (d, n) => Termijn(d, $"{D(d).AddMonths(3 + n):yyyy-MM-dd}", (Termijnaanleiding)(n % 3)),
        (d, n) => Bericht(d, (Berichtdoel)(n % 3), n % 4 == 0, n % 2 == 0 ? ["nld"] : ["nld", "ara"]),
        (d, n) => Contact(d, (Begeleidersrol)(n % 3)),
        (d, n) => Begeleider(d, (Begeleidersrol)(n % 6), $"Persoon {n % 7}", n % 3 == 0 ? $"{D(d).AddDays(n):yyyy-MM-dd}" : null),
        (d, n) => Ontzorgd(d, $"{D(d).AddDays(100 + n):yyyy-MM-dd}", (Ontzorgstatus)(n % 3), n % 4 == 0 ? Ontzorgeinde.Maatwerk : null, (Ontzorgpost)(n % 5)),
        (d, _) => Ontzorgd(d, $"{D(d).AddMonths(6):yyyy-MM-dd}"),
        (d, n) => Begeleiding(d, (Begeleidingsstatus)(n % 4)),
        (d, n) => Traject(21 + (n % 2), d, 8, n % 3 == 0 ? $"{D(d).AddDays(60 + n):yyyy-MM-dd}" : null),
        (d, n) => new TaaltrajectBeeindigd { TrajectId = Id(21 + (n % 2)), Einddatum = D(d).AddDays(n % 20), Diploma = n % 4 == 0 },
        (d, n) => Aanwezigheid(21 + (n % 2), $"{D(d).AddDays(-27):yyyy-MM-dd}", d, [.. Enumerable.Range(0, 8).Select(i => Les($"{D(d).AddDays(-3 * i):yyyy-MM-dd}", 4, i % (1 + (n % 4)), (Verzuim)((i + n) % 3)))]),
        (d, n) => Voortgang(d, (Voortgangsoordeel)(n % 4), new GeboektExamen { Onderdeel = (Examenonderdeel)(n % 5), Datum = D(d).AddDays(n) }),
        (d, n) => Geslaagd(d, (Examenonderdeel)(n % 5), (ErkNiveau)(2 + (n % 3))),
        (d, n) => new PvtActiviteitGeregistreerd { Datum = D(d), Uren = n % 13, Excursie = n % 2 == 0 },
        (d, _) => new PvtOndertekend { OndertekendOp = D(d) },
        (d, n) => new MapActiviteitGeregistreerd { Datum = D(d), Uren = n % 9 },
        (d, _) => new MapAfgerond { EindgesprekOp = D(d), TotaalUren = 40 },
        (d, n) => Activiteit(31 + (n % 3), (Activiteitsoort)(n % 8), $"{D(d).AddDays(n % 40):yyyy-MM-dd}", n % 2 == 0 ? $"{D(d).AddDays(40 + n):yyyy-MM-dd}" : null, n % 20),
        (d, n) => new ActiviteitBeeindigd { ActiviteitId = Id(31 + (n % 3)), Einde = D(d).AddDays(n % 30) },
        (d, n) => Uren(31 + (n % 3), $"{D(d).AddDays(-20):yyyy-MM-dd}", d, n * 2),
        (d, n) => new WerktrajectGestart { WerktrajectId = Id(41), Soort = (Werktrajectsoort)(n % 4), Sector = "zorg", Start = D(d).AddDays(n % 30), Einde = n % 3 == 0 ? D(d).AddDays(90) : null },
        (d, n) => new WerktrajectBeeindigd { WerktrajectId = Id(41), Einde = D(d).AddDays(n % 15) },
        (d, _) => new NazorgGestart { WerktrajectId = Id(41), Start = D(d) },
        (d, n) => new VoortgangsgesprekGevoerd { Datum = D(d), Aanwezig = n % 3 != 0, Afspraken = [], Verlengingsgrond = n % 2 == 0 },
        (d, n) => new Handhavingssignaal { Code = (Handhavingscode)(n % 7), Feiten = "feiten", Bron = Gemeente, Datum = D(d) },
        (d, n) => Aanbod(60 + (n % 4), (Overdrachtsoort)(n % 12), $"{D(d).AddDays(n % 30):yyyy-MM-dd}", $"{D(d).AddDays(-n * 3):yyyy-MM-dd}", SchoolA),
        (d, n) => Akkoord(60 + (n % 4), n % 3 == 0 ? null : d),
        (d, n) => new OverdrachtTeruggelegd { OverdrachtId = Id(60 + (n % 4)), Reden = Terugleggingsreden.Anders, Toelichting = "" },
        (d, n) => new VerhuisdNaarGemeente { Datum = D(d), GebeurtenisId = "SS121", VanGemeente = "1942", NaarGemeente = n % 2 == 0 ? "0402" : "1942", PipVorigeGemeente = true },
        (d, n) => new GezinslidToegevoegd { GezinsverbandId = Id(7), Relatie = Gezinsrelatie.Kind, Geboortedatum = D(d).AddYears(-18).AddDays(n * 3) },
        (_, _) => new CalamiteitGemeld { Ernst = Calamiteiternst.Midden, Kort = "bel", Terugbellen = "06" },
        (_, n) => new SignaleringErkend("AL-32", "", $"{n}"),
        (d, n) => new SignaleringGesluimerd($"AL-{1 + n:00}", "", D(d).AddDays(n % 14), "bezig", "Rik"),
        (_, n) => new SignaleringGesloten(((string[])["AL-02", "AL-03", "AL-39"])[n % 3], ((string[])["", "T1", "ONTZORGEN"])[n % 3], "klopt zo", "Rik"),
        (_, n) => new CorrectieGepubliceerd { CorrectieVan = Id(100 + n), Reden = "fout" },
        (_, n) => new CalamiteitBezorgd { CalamiteitId = Id(100 + n), Oin = SchoolA },
        (d, n) => new AanwezigheidV1 { TrajectId = Id(21 + (n % 2)), WeekVan = D(d), WeekTot = D(d).PlusDagen(6), Gepland = 8, Gevolgd = n % 5, Geoorloofd = n % 3, Ongeoorloofd = 1 },
        (d, n) => new AanwezigheidV1 { TrajectId = Id(21 + (n % 2)), WeekVan = D(d), WeekTot = D(d).PlusDagen(30), Gepland = 20 + n, Gevolgd = 20 + n, Geoorloofd = 0, Ongeoorloofd = 0, AlleenGevolgd = true },
    ];

    private static readonly Gen<Feit[]> Dossiers = Van(Gen.Int[0, Soorten.Length - 1]);

    /// <summary>Vooral leveringen van scholen: per les, per week en als totaal, door elkaar en dubbel, met een plan en een termijn.</summary>
    private static readonly Gen<Feit[]> Lesdossiers = Van(Gen.Int[0, 16].Select(i => ((int[])[0, 4, 10, 11, 13, 20, 21, 22, 22, 22, 22, 23, 29, 31, 46, Soorten.Length - 2, Soorten.Length - 1])[i]));

    private static Gen<Feit[]> Van(Gen<int> soorten) =>
        Gen.Select(soorten, Gen.Int[0, 500], Gen.Int[0, 40], Gen.Int[0, 30])
            .Array[5, 45]
            .Select(keuzes => keuzes
                .Select((k, i) =>
                {
                    var (soort, dag, n, vertraging) = k;
                    var datum = D("2023-06-01").AddDays(dag - (dag % 10));     // so that some days bring several facts
                    var inhoud = Soorten[soort]($"{datum:yyyy-MM-dd}", n);
                    var moment = Middag($"{datum:yyyy-MM-dd}").AddSeconds(i);
                    return new Feit(Id(100 + i), SchoolA, moment, moment.AddDays(vertraging < 20 ? 0 : vertraging - 20), inhoud);
                })
                .ToArray());

    /// <summary>Voor wat ook op elk dossier moet werken.</summary>
    internal static void Elk(Action<Feit[]> doe) => Dossiers.Sample(doe, iter: 40);

    private static IEnumerable<Signalering> ZonderTempo(IEnumerable<Signalering> lijst) => lijst.Select(s => s.Code is "AL-18" or "AL-19" ? s with { Uitleg = "" } : s);

    // What closes today keeps the words, the severity and the first day that a fact of this same morning gave it.
    private static IEnumerable<Signalering> ZonderTekst(IEnumerable<Signalering> lijst) =>
        ZonderTempo(lijst).Select(s => s.OpgelostOp is null ? s : s with { Uitleg = "", Ernst = Ernst.I, Sinds = s.GeopendOp });

    [Fact]
    public void Omslagdagen_missen_geen_enkele_dag_van_een_willekeurig_dossier() =>
        Dossiers.Sample(
            feiten =>
            {
                IReadOnlyList<Signalering> elkeDag = [];
                var ontvangstdagen = feiten.Select(f => f.OntvangenOp.Dag()).ToHashSet();
                var dossier = Dossier.Vouw(Sleutel, []);
                var tot = D("2025-04-01");
                for (var dag = ontvangstdagen.Min(); dag <= tot; dag = dag.AddDays(1))
                {
                    if (ontvangstdagen.Contains(dag)) { dossier = Dossier.Vouw(Sleutel, feiten.Where(f => f.OntvangenOp.Dag() <= dag)); }
                    elkeDag = Bijwerking.Van(elkeDag, dossier, dag, Drempels.Standaard);
                }
                Assert.Equal(ZonderTempo(elkeDag), ZonderTempo(Verloop.Van(Sleutel, feiten, tot, Drempels.Standaard)));
            },
            iter: 12);

    [Fact]
    public void Elke_volgorde_van_een_willekeurig_dossier_geeft_dezelfde_geschiedenis() =>
        Gen.Select(Dossiers, Gen.Int[0, int.MaxValue]).Sample(
            (feiten, zaad) =>
            {
                var geschud = feiten.OrderBy(f => HashCode.Combine(f.BerichtId, zaad)).ToArray();
                Assert.Equal(Verloop.Van(Sleutel, feiten, D("2025-04-01"), Drempels.Standaard), Verloop.Van(Sleutel, geschud, D("2025-04-01"), Drempels.Standaard));
            },
            iter: 30);

    /// <summary>Zo werkt de dienst: na elk bericht een oordeel, en gemiste dagen ingehaald.</summary>
    [Fact]
    public void Na_elk_feit_oordelen_geeft_dezelfde_geschiedenis_als_per_dag() =>
        Dossiers.Sample(
            feiten =>
            {
                IReadOnlyList<Signalering> signaleringen = [];
                var bekend = new List<Feit>();
                var beoordeeldOp = DateOnly.MinValue;
                foreach (var feit in feiten.OrderBy(f => f.OntvangenOp))
                {
                    var dag = feit.OntvangenOp.Dag();
                    if (bekend.Count > 0)
                    {
                        var eerder = Dossier.Vouw(Sleutel, bekend);
                        for (var omslag = Kanteldata.Volgende(eerder, beoordeeldOp, Drempels.Standaard); omslag < dag; omslag = Kanteldata.Volgende(eerder, omslag.Value, Drempels.Standaard))
                        {
                            signaleringen = Bijwerking.Van(signaleringen, eerder, omslag.Value, Drempels.Standaard);
                        }
                    }
                    bekend.Add(feit);
                    signaleringen = Bijwerking.Van(signaleringen, Dossier.Vouw(Sleutel, bekend), dag, Drempels.Standaard);
                    beoordeeldOp = dag;
                }
                Assert.Equal(ZonderTekst(Verloop.Van(Sleutel, feiten, beoordeeldOp, Drempels.Standaard)), ZonderTekst(signaleringen));
            },
            iter: 30);

    /// <summary>Zo groeit een dossier dat bij de hand blijft. Wat eerder gevouwen en beoordeeld is, mag niet te merken zijn.</summary>
    [Fact]
    public void Feit_voor_feit_erbij_met_telkens_een_oordeel_geeft_hetzelfde_als_alles_opnieuw_vouwen() =>
        Gen.Select(Dossiers, Lesdossiers, (a, b) => new[] { a, b }).Sample(
            paar => Assert.All(paar, feiten =>
            {
                // Between the others comes attendance of that day, so that evaluations follow each other within a day.
                var stroom = DossierTests.Stroom(feiten).SelectMany((f, i) => i % 3 == 0 ? [f] : (Feit[])[f, new Feit(Id(20_000 + i), SchoolA, f.Tijd, f.OntvangenOp, Aanwezigheid(21 + (i % 2), "2024-01-01", "2024-01-07", Les($"2024-01-0{1 + (i % 7)}", 4, i % 5)))]).ToList();
                var (stap, dag, rij) = (new Dossierstand(Sleutel, [], []), DateOnly.MinValue, Rij());
                for (var i = 0; i < stroom.Count; i++)
                {
                    dag = Datums.Laatste(dag, stroom[i].OntvangenOp.Dag());
                    _ = stap.Met([stroom[7 * i % stroom.Count]]).Dossier.Op(dag).Lessen;     // another branch of the same dossier leaves no trace
                    stap = stap.Met([stroom[i]]);
                    var opnieuw = Dossier.Vouw(Sleutel, stroom.Take(i + 1));
                    var verwacht = Bijwerking.Van(stap.Signaleringen, opnieuw, dag, Drempels.Standaard);
                    var alleenLessen = stap.Rust?.Omvat(dag) == true;
                    var rust = alleenLessen ? stap.Rust! : Rust.Na(stap.Dossier, dag, Drempels.Standaard);
                    stap = stap.Met(Bijwerking.Van(stap.Signaleringen, stap.Dossier, dag, Drempels.Standaard, stap.AndersVanaf, alleenLessen), rust);
                    Assert.Equal(verwacht, stap.Signaleringen);
                    Assert.Equal(Kanteldata.Volgende(opnieuw, dag, Drempels.Standaard), rust.Volgende(stap.Dossier, dag, Drempels.Standaard));
                    Dossierschrijver.Projecteer(rij, stap.Dossier, stap.Signaleringen, dag, alleenLessen);
                    var nieuw = Rij();
                    Dossierschrijver.Projecteer(nieuw, opnieuw, stap.Signaleringen, dag);
                    Assert.Equal(JsonSerializer.Serialize(nieuw), JsonSerializer.Serialize(rij));
                }

                static DossierRij Rij() => new() { DossierId = Id(1), InburgeraarId = Id(2), Gemeentecode = "1942", Zaaknummer = "" };
            }),
            iter: 25);

    /// <summary>Daarom worden de andere regels niet opnieuw gevraagd als er alleen lessen bijkomen.</summary>
    [Fact]
    public void Van_een_levering_merken_alleen_de_regels_over_lessen_iets()
    {
        Gen.Select(Dossiers, Lesdossiers, Gen.Int[0, 600]).Sample(
            (gewoon, lessen, na) => Assert.All((Feit[][])[gewoon, lessen], feiten =>
            {
                var dag = D("2023-06-01").AddDays(na);
                var met = Dossier.Vouw(Sleutel, feiten).Op(dag);
                var zonder = Dossier.Vouw(Sleutel, feiten.Where(f => !Eigendatum.IsLevering(f.Inhoud))).Op(dag);
                foreach (var regel in Regels.Overige)
                {
                    Assert.Equal(regel.BuitenBereik(zonder), regel.BuitenBereik(met));
                    Assert.Equal(regel.Beoordeel(zonder, Drempels.Standaard), regel.Beoordeel(met, Drempels.Standaard));
                    Assert.Equal(regel.Kantelt(zonder, Drempels.Standaard), regel.Kantelt(met, Drempels.Standaard));
                }
            }),
            iter: 100);
        // What takes over is judged with what it takes over.
        Assert.All(Regels.Alle.Where(r => r.OvergenomenDoor is not null), r => Assert.Equal(Regels.Zoek(r.OvergenomenDoor!).OverLessen, r.OverLessen));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void Een_onmogelijke_datum_laat_het_dossier_heel(string dag)
    {
        var feiten = Soorten.Where((_, i) => i is not (2 or 10 or 12 or 13 or 16 or 17 or 18 or 20 or 21 or 22 or 23 or 29 or 30 or 31 or 32 or 33 or 37 or 41 or 44))
            .Select((soort, i) => new Feit(Id(100 + i), Gemeente, Middag("2024-01-08"), Middag("2024-01-08"), soort(dag, i)))
            .Append(new Feit(Id(1), Gemeente, Middag("2024-01-08"), Middag("2024-01-08"), Traject(21, "2024-01-08", einde: dag)))
            .Append(new Feit(Id(2), Gemeente, Middag("2024-01-08"), Middag("2024-01-08"), Activiteit(31, Activiteitsoort.Werk, "2024-01-08", dag)))
            .Append(new Feit(Id(3), Gemeente, Middag("2024-01-08"), Middag("2024-01-08"), Termijn("2024-01-08", dag)))
            .Append(new Feit(Id(4), Gemeente, Middag("2024-01-08"), Middag("2024-01-08"), Ontzorgd(dag, dag)))
            .Append(new Feit(Id(5), Gemeente, Middag("2024-01-08"), Middag("2024-01-08"), Aanwezigheid(21, dag, dag, Les(dag, 4, 4))))
            .Append(new Feit(Id(6), Gemeente, Middag("2024-01-08"), Middag("2024-01-08"), Aanbod(60, Overdrachtsoort.T5, dag, dag, SchoolA)))
            .Append(new Feit(Id(7), Gemeente, Middag("2024-01-08"), Middag("2024-01-08"), Aanbod(61, Overdrachtsoort.T6, dag, dag, SchoolA)))
            .ToList();
        var signaleringen = Verloop.Van(Sleutel, feiten, D("2024-06-01"), Drempels.Standaard);

        Assert.NotEmpty(Beeld.Van(Dossier.Vouw(Sleutel, feiten), signaleringen, D("2024-06-01")).Signaleringen);
    }
}
