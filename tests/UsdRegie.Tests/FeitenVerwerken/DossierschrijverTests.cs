using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UsdRegie.Dossiers;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Signaleringen;

namespace UsdRegie.Tests.FeitenVerwerken;

public class DossierschrijverTests
{
    /// <summary>Of a delivery only what it changes is written: the row must be as if all of it was made anew.</summary>
    [Fact]
    public async Task Na_elke_levering_staat_er_in_de_rij_wat_een_nieuwe_projectie_zou_zeggen()
    {
        await using var huis = await Regiehuis.Open("2024-06-03");
        await huis.Meld(Berichten.Koppeling());
        await huis.Meld(Verhaal.Traject(21, "2024-05-01"), oin: Verhaal.SchoolA);
        for (var week = 0; week < 8; week++)
        {
            if (week == 4) { await huis.Klok("2024-06-04"); }
            var dag = Verhaal.D("2024-05-01").AddDays(7 * week);
            await huis.Meld(Verhaal.Aanwezigheid(21, $"{dag:yyyy-MM-dd}", $"{dag.AddDays(4):yyyy-MM-dd}", [.. Enumerable.Range(0, 4).Select(i => Verhaal.Les($"{dag.AddDays(i):yyyy-MM-dd}", 3, week is 2 or 3 ? 0 : 3))]), oin: Verhaal.SchoolA);
            await huis.Gebruik<UsdRegieDbContext>(async db =>
            {
                var rij = await db.Dossiers.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
                var staat = JsonSerializer.Serialize(rij);
                var feiten = (await db.Feiten.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).ConvertAll(await huis.Haal<Feitcodering, Converter<FeitRij, Feit>>(c => Task.FromResult<Converter<FeitRij, Feit>>(c.Lees)));
                var signaleringen = (await db.Signaleringen.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).ConvertAll(s => s.AlsSignalering());
                var (dossier, vandaag) = (Dossier.Vouw(rij.AlsSleutel, feiten), Verhaal.D(week < 4 ? "2024-06-03" : "2024-06-04"));
                Dossierschrijver.Projecteer(rij, dossier, signaleringen, vandaag);
                rij.Aanwezigheid += 0.0m; // with a decimal, as it is stored
                Assert.Equal(staat, JsonSerializer.Serialize(rij));
                Assert.Equal((vandaag, Kanteldata.Volgende(dossier, vandaag, Drempels.Standaard)), (rij.BeoordeeldOp, rij.VolgendMoment is { } m ? Inburgering.Messaging.LegalTime.DateOf(m) : null));
                Assert.Equal(week is >= 2 and <= 6, signaleringen.Exists(s => s.Code == "AL-13" && s.Status == SignaleringStatus.Open));
            });
        }
    }
}
