using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J3: on the Z-route, the hours of participation behind; what is planned counts, and what was missed shows.</summary>
public abstract class J3Urenboek(KetenHost host)
{
    private const string Vol = "999990032";
    private static readonly string[] Anderen = [.. TestBsn.Reeks().Take(2)];

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Participatie_achter_tot_er_iets_loopt_en_weer_achter_als_het_niet_doorgaat()
    {
        var b = new Bevindingen();
        await keten.Zet("2023-01-09");
        var vol = await Nieuw(Vol, "Hanna Tesfay");
        var half = await Nieuw(Anderen[0], "Luwam Kidane");
        var gezin = await keten.Gezinsmigrant(Anderen[1], "Carla Mendes", "1991-06-02", "por", "2023-01-09");
        await keten.Zet("2023-02-06");
        foreach (var wie in (Inburgeraar[])[vol, half]) { await keten.Pip(wie, PipZ, "2023-02-06", "nld", "tir"); }
        await keten.Pip(gezin, PipZ, "2023-02-06", "nld", "por");
        await keten.Zet("2023-02-07");
        foreach (var wie in (Inburgeraar[])[vol, half, gezin]) { await keten.DuoTermijn(wie.Bsn, "2023-02-07", "2026-02-07"); }
        foreach (var wie in (Inburgeraar[])[vol, half]) { await keten.PlaatsBijSchool(wie, "taalschool-a", "2023-02-13", "2023-02-07", "nld", "tir"); }
        await keten.Zet("2023-02-13");
        var lopend = new List<(Inburgeraar Wie, Guid Traject, Guid Activiteit)>();
        foreach (var wie in (Inburgeraar[])[vol, half])
        {
            lopend.Add((wie, await keten.StartTraject(wie, "2023-02-13", 10, "Z", "A2", groepId: "Z-1A"), await keten.Activiteit(wie, "VRIJWILLIGERSWERK", "2023-02-13", 6)));
        }

        // Two years on: the school and Versa deliver the hours, and nothing runs any more.
        await keten.Zet("2025-02-06");
        (await keten.LeverAanCsv("school-a-zroute", Presentielijst.Bestand(lopend.SelectMany(x => Lessen(x.Wie.Bsn))))).Verwacht(200, 201, 202);
        foreach (var (wie, traject, activiteit) in lopend)
        {
            await keten.BeeindigTraject(traject, "2024-12-20");
            await keten.ActiviteitUren(wie, activiteit, "2023-02-13", "2024-12-31", 240m);
            await keten.BeeindigActiviteit(wie, activiteit, "2024-12-31");
        }
        await keten.Rust();
        foreach (var wie in (Inburgeraar[])[vol, half])
        {
            var februari = await keten.Dossier(wie);
            b.Gelijk("TrajectLopend", februari.Toestand);
            b.Gelijk(new Termijn(new(2023, 2, 7), new(2026, 2, 7)), februari.Termijn);
            b.Gelijk(548.0m, februari.Uren?.Taal);
            b.Gelijk(240.0m, februari.Uren?.Participatie);
            b.Gelijk(822.8m, februari.Uren?.PrognoseTaal);
            b.Gelijk(360.3m, februari.Uren?.PrognoseParticipatie);
            b.Gelijk("", februari.Spoor("AL-18"));
            b.Gelijk("C", Open(februari)?.Ernst);
            b.Waar(Open(februari)?.Uitleg?.Contains("240 van 800", StringComparison.Ordinal) == true, Open(februari)?.Uitleg);
            b.Waar(Open(februari)?.Uitleg?.Contains("360,3 (45%)", StringComparison.Ordinal) == true, Open(februari)?.Uitleg);
            b.Gelijk(new Tekort(560m, 52.29m, 10.71m), februari.Uren?.TekortParticipatie);
        }

        // What is planned from today on is enough.
        await keten.Zet("2025-02-09");
        b.Gelijk("C", Open(await keten.Dossier(vol))?.Ernst);
        await keten.Zet("2025-02-10");
        var nieuw = new Dictionary<string, Guid>();
        foreach (var wie in (Inburgeraar[])[vol, half, gezin]) { nieuw[wie.Bsn] = await keten.Activiteit(wie, "PARTICIPATIE", "2025-02-10", 12); }
        await keten.Rust();
        foreach (var wie in (Inburgeraar[])[vol, half])
        {
            var gestart = await keten.Dossier(wie);
            b.Gelijk(860.6m, gestart.Uren?.PrognoseParticipatie);
            b.Gelijk(new DateOnly(2025, 2, 10), gestart.Signalering("AL-19")?.OpgelostOp);
        }

        // Twelve weeks later: all hours made, or a quarter of them.
        await keten.Zet("2025-05-05");
        await keten.ActiviteitUren(vol, nieuw[vol.Bsn], "2025-02-10", "2025-05-04", 144.0m);
        await keten.ActiviteitUren(half, nieuw[half.Bsn], "2025-02-10", "2025-05-04", 36.0m);
        await keten.Rust();
        var gehaald = await keten.Dossier(vol);
        b.Gelijk(384.0m, gehaald.Uren?.Participatie);
        b.Gelijk(860.6m, gehaald.Uren?.PrognoseParticipatie);
        b.Gelijk(new DateOnly(2025, 2, 10), gehaald.Signalering("AL-19")?.OpgelostOp);
        b.Gelijk(1, gehaald.Signaleringen.Count(s => s.Code == "AL-19"));

        var gemist = await keten.Dossier(half);
        b.Gelijk(276.0m, gemist.Uren?.Participatie);
        b.Gelijk(752.6m, gemist.Uren?.PrognoseParticipatie);
        b.Gelijk(2, gemist.Signaleringen.Count(s => s.Code == "AL-19"));
        b.Gelijk(("2025-05-05..", "W"), (Open(gemist)?.Periode, Open(gemist)?.Ernst));
        b.Waar(Open(gemist)?.Uitleg?.Contains("276 van 800", StringComparison.Ordinal) == true, Open(gemist)?.Uitleg);
        b.Waar(Open(gemist)?.Uitleg?.Contains("752,6 (94,1%)", StringComparison.Ordinal) == true, Open(gemist)?.Uitleg);

        // A family migrant has no target for participation; the activity is welcome.
        var migrant = await keten.Dossier(gezin);
        b.Gelijk("GEZINSMIGRANT_OF_OVERIG", migrant.Doelgroep);
        b.Gelijk(null, migrant.Uren?.DoelParticipatie);
        b.Gelijk(null, migrant.Uren?.TekortParticipatie);
        b.Gelijk(800m, migrant.Uren?.DoelTaal);
        b.Gelijk("", migrant.Spoor("AL-19"));
        b.Gelijk("", migrant.Spoor("AL-39"));
        b.Gelijk(12m, migrant.Weekbelasting);
        b.Klaar();
    }

    private static Signalering? Open(Dossier dossier) => dossier.Signaleringen.SingleOrDefault(s => s is { Code: "AL-19", Status: not "OPGELOST" });

    private async Task<Inburgeraar> Nieuw(string bsn, string naam)
    {
        var persoon = await keten.Koppel(Inburgeraar.VNummerBij(bsn), bsn, naam, "1988-03-14", "tir", "2022-11-07");
        await keten.Vestig(persoon, "2023-01-09");
        await keten.DuoPlicht(bsn, "SS139", "2023-01-09");
        return persoon;
    }

    private static object PipZ { get; } = new
    {
        leerroute = "Z",
        alfabetisering = "NVT",
        map = new { verplicht = true, uren = 40, planning = "in het tweede jaar" },
        pvt = new { uren = 12, planning = "in het tweede jaar" },
        participatie = new { urenPerWeek = 6, omschrijving = "Meedoen in de buurt" },
    };

    /// <summary>137 lessons of 4 hours: 548 hours of language and KNM.</summary>
    private static IEnumerable<Lesregel> Lessen(string bsn) =>
        Enumerable.Range(0, 137).Select(i => Lesregel.Van(bsn, new DateOnly(2023, 2, 13).AddDays(4 * i), 4, 4, groep: "Z-1A"));
}

[Trait("Draait", "InEenProces")]
public sealed class J3InEenProces(InEenProces host) : J3Urenboek(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class J3PerDienst(PerDienst host) : J3Urenboek(host), IClassFixture<PerDienst>;
