using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Inburgering.Testing;

namespace Benchmarks;

/// <summary>
/// <c>keten-latentie</c>: how long it takes from a POST until what was in it shows in the list of dossiers. One line at fifty a second, and
/// deliveries of 500 lines at half of what each system keeps up. Deliveries leave at their time, whether the one before was answered or not.
/// </summary>
/// <remarks>
/// This machine has slow moments of seconds. So the two take short turns, and a round is what came of several turns; never both at once, for then each waits for
/// the other. What comes first after a pause is not counted.
/// </remarks>
internal static class Latentie
{
    private const int PerSeconde = 50, Rondes = 7, BeurtenLos = 4, BeurtenVast = 2;
    private static readonly TimeSpan Beurt = TimeSpan.FromSeconds(2), Aanloop = TimeSpan.FromSeconds(0.2);

    public static async Task<IReadOnlyList<Uitslag>> Run()
    {
        await using var broker = new RabbitNode();
        var amqp = await broker.NewAddress();
        await using var wij = await Keten.Product.Start(amqp);
        await using var zij = await Keten.Tegenpartij.Start(amqp);
        const int Posts = 104, MeestePosts = 100; // per turn: each has weeks of its own
        var regelsPerBeurt = (int)(PerSeconde * Beurt.TotalSeconds);
        var vol = new Dictionary<Keten.Systeem, double>();
        foreach (var systeem in (Keten.Systeem[])[wij, zij])
        {
            for (var ronde = 0; ronde < 3; ronde++) { vol[systeem] = (await Keten.Meet(systeem, ronde * Posts, Posts)).RegelsPerSeconde; }
        }
        var (los, vast) = (new List<(Tijden Wij, Tijden Zij)>(), new List<(Tijden Wij, Tijden Zij)>());
        for (var ronde = 0; ronde <= Rondes; ronde++)
        {
            var (eersteRegel, eerstePost) = (ronde * BeurtenLos * regelsPerBeurt, (3 * Posts) + (ronde * BeurtenVast * MeestePosts));
            var a = await InBeurten(BeurtenLos, (systeem, beurt) => Meet(systeem, PerSeconde, eersteRegel + (beurt * regelsPerBeurt), k => Proefdata.Regel(k, Keten.Leerlingen, eerstePost), 1, "regel"));
            var b = await InBeurten(BeurtenVast, (systeem, beurt) =>
                Meet(systeem, Math.Min(vol[systeem] / 2 / Proefdata.RegelsPerPost, MeestePosts / Beurt.TotalSeconds), eerstePost + (beurt * MeestePosts), k => Proefdata.Post(k, Keten.Leerlingen), Proefdata.BerichtenPerPost, "post"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ronde {ronde}, product en referentie in ms: regel p50 {a.Wij.P50:0.0} en {a.Zij.P50:0.0}, p99 {a.Wij.P99:0.0} en {a.Zij.P99:0.0}; post p50 {b.Wij.P50:0.0} en {b.Zij.P50:0.0}, p99 {b.Wij.P99:0.0} en {b.Zij.P99:0.0}"));
            if (ronde > 0)
            {
                los.Add(a);
                vast.Add(b);
            }
        }
        if (!(await wij.Orakel() & await zij.Orakel())) { throw new InvalidOperationException("The hours that were accepted are not the hours in the dossiers."); }
        return [.. Uitslagen("one line at 50 a second", los), .. Uitslagen("500 lines at half the sustained rate", vast)];

        async Task<(Tijden Wij, Tijden Zij)> InBeurten(int beurten, Func<Keten.Systeem, int, Task<List<double>>> meet)
        {
            var (a, b) = (new List<double>(), new List<double>());
            for (var beurt = 0; beurt < beurten; beurt++)
            {
                a.AddRange(await meet(wij, beurt));
                b.AddRange(await meet(zij, beurt));
            }
            return (Tijden.Van(a), Tijden.Van(b));
        }
    }

    private static IEnumerable<Uitslag> Uitslagen(string wat, List<(Tijden Wij, Tijden Zij)> rondes)
    {
        foreach (var (naam, kies) in ((string, Func<Tijden, double>)[])[("p50", t => t.P50), ("p99", t => t.P99)])
        {
            yield return new("keten-latentie", $"{wat}, {naam}: product ÷ reference", [.. rondes.Select(r => kies(r.Wij) / kies(r.Zij))], 2.0, true,
                string.Create(CultureInfo.InvariantCulture, $"{rondes.Select(r => kies(r.Wij)).Mediaan():0} and {rondes.Select(r => kies(r.Zij)).Mediaan():0} ms"));
        }
    }

    /// <summary>Milliseconds from POST to visible.</summary>
    private sealed record Tijden(double P50, double P99)
    {
        public static Tijden Van(List<double> tijden)
        {
            tijden.Sort();
            return new(tijden[tijden.Count / 2], tijden[(int)(tijden.Count * 0.99)]);
        }
    }

    private static async Task<List<double>> Meet(Keten.Systeem systeem, double perSeconde, int eerste, Func<int, (byte[] Csv, decimal Gevolgd)> maak, int berichten, string soort)
    {
        var (aantal, aanloop) = ((int)(perSeconde * Beurt.TotalSeconds), (int)(perSeconde * Aanloop.TotalSeconds));
        var posts = Enumerable.Range(eerste, aantal).Select(maak).ToArray();
        var grens = systeem.Berichten;
        var onderweg = new ConcurrentQueue<(long Grens, long Start)>();
        var tijden = new List<double>(aantal);
        var volgen = systeem.Volg(zichtbaar =>
        {
            while (onderweg.TryPeek(out var post) && zichtbaar >= post.Grens)
            {
                onderweg.TryDequeue(out _);
                tijden.Add(Stopwatch.GetElapsedTime(post.Start).TotalMilliseconds);
            }
            return tijden.Count == aantal;
        }, 1);
        var antwoorden = new List<Task>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / perSeconde));
        for (var i = 0; i < aantal; i++)
        {
            await timer.WaitForNextTickAsync();
            onderweg.Enqueue((grens += berichten, Stopwatch.GetTimestamp()));
            antwoorden.Add(systeem.Post($"{soort}-{eerste + i}", posts[i].Csv));
            systeem.Aangenomen(posts[i].Gevolgd, berichten);
        }
        await Task.WhenAll(antwoorden);
        await volgen;
        return tijden[aanloop..];
    }
}
