using System.Globalization;
using System.Text.Json;
using Inburgering.Testing;

namespace Chaos.Tests;

/// <summary>Delivers lessons and writes down, outside the system, what was accepted. Pass = every accepted lesson counts once in the dossier.</summary>
internal sealed class Orakel : IDisposable
{
    private static readonly DateOnly EersteLes = new(2024, 4, 1);
    private readonly TemporaryFolder folder = new();
    private readonly DeKeten keten;
    private readonly IReadOnlyList<Cursist> cursisten;
    private readonly StreamWriter geaccepteerd;
    private int volgende;

    private Orakel(DeKeten keten, IReadOnlyList<Cursist> cursisten)
    {
        (this.keten, this.cursisten) = (keten, cursisten);
        geaccepteerd = new StreamWriter(folder.File("geaccepteerd.jsonl")) { AutoFlush = true };
    }

    private sealed record Regel(Guid TrajectId, string Aanlevering);

    /// <summary>Learners with a running traject; their numbers are taken from <paramref name="bsns"/>.</summary>
    public static async Task<Orakel> Begin(DeKeten keten, IEnumerable<string> bsns)
    {
        await keten.Zet("2024-06-28");
        List<Cursist> cursisten = [];
        foreach (var bsn in bsns) { cursisten.Add(await keten.NieuweCursist(bsn, $"Chaos {bsn[^4..]}")); }
        return new Orakel(keten, cursisten);
    }

    public int Aantal => volgende;

    /// <summary>Delivers one lesson of one hour, again and again under the same number until it is accepted. <paramref name="opnieuw"/> runs after every attempt that failed.</summary>
    public async Task LeverAan(Func<Task> opnieuw, CancellationToken ct)
    {
        var nummer = Interlocked.Increment(ref volgende) - 1;
        var cursist = cursisten[nummer % cursisten.Count];
        var les = nummer / cursisten.Count;
        var datum = EersteLes.AddDays(les % 80).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var groepId = $"G{les / 80}";
        while (!await Geaccepteerd($"les-{nummer}", cursist.TrajectId, datum, groepId))
        {
            await opnieuw();
            ct.ThrowIfCancellationRequested();
        }
        lock (geaccepteerd) { geaccepteerd.WriteLine(JsonSerializer.Serialize(new Regel(cursist.TrajectId, $"les-{nummer}"))); }
    }

    /// <summary>Every accepted lesson has exactly one effect, and nothing waits to be sent.</summary>
    public async Task Controleer(TimeSpan binnen)
    {
        foreach (var dienst in KetenProcessen.Diensten)
        {
            await Eventually.Is(
                async () => (await keten.Get("beheer", $"/{dienst}/beheer/v1/bezorging")).Verwacht(200).Json.GetProperty("wachtend").GetInt32(), wachtend => wachtend == 0, $"the outbox of {dienst} is empty", binnen);
        }
        string[] regels;
        lock (geaccepteerd)
        {
            geaccepteerd.Flush();
            regels = File.ReadAllLines(folder.File("geaccepteerd.jsonl"));
        }
        var perTraject = regels.Select(r => JsonSerializer.Deserialize<Regel>(r)!).Distinct().CountBy(r => r.TrajectId).ToDictionary();
        Assert.Equal(volgende, perTraject.Values.Sum());
        foreach (var cursist in cursisten)
        {
            var verwacht = (decimal)perTraject.GetValueOrDefault(cursist.TrajectId);
            await Eventually.Is(async () => (await keten.Dossier(cursist.Persoon)).Uren?.Taal ?? 0m, uren => uren == verwacht, $"{verwacht} accepted hours are {verwacht} hours in the dossier", binnen);
        }
        await keten.Rust();
        foreach (var cursist in cursisten) { Assert.Equal(perTraject.GetValueOrDefault(cursist.TrajectId), (await keten.Dossier(cursist.Persoon)).Uren?.Taal ?? 0m); }
        foreach (var dienst in KetenProcessen.Diensten) { Assert.Empty(await keten.Quarantaine(dienst)); }
    }

    public void Dispose()
    {
        geaccepteerd.Dispose();
        folder.Dispose();
    }

    private async Task<bool> Geaccepteerd(string aanlevering, Guid trajectId, string datum, string groepId)
    {
        try
        {
            var antwoord = await keten.Stuur("taalschool-a", HttpMethod.Put, $"/taalschool-voortgang/v1/aanleveringen/{aanlevering}", new
            {
                trajectId,
                periodeVan = datum,
                periodeTot = datum,
                regels = new[] { new { datum, groepId, gepland = 1, aanwezig = 1, verzuim = "-" } },
                totaalGevolgd = 1,
                bron = "chaos",
            });
            // A refusal of the content would be a fault of this test; an interruption or "busy" is what it is about.
            return antwoord.IsGelukt || ((int)antwoord.Status >= 500 ? false : throw new OnverwachtAntwoordException($"{antwoord.Verzoek}: {(int)antwoord.Status}\n{antwoord.Tekst}"));
        }
        catch (Exception onderbroken) when (onderbroken is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }
}
