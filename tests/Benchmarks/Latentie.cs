using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Inburgering.Testing;

namespace Benchmarks;

/// <summary>
/// <c>keten-latentie</c>: how long it takes from a POST until what was in it shows in the list of dossiers. One line at fifty a second, and
/// deliveries of 500 lines at half of what each system keeps up. Deliveries leave at their time, whether the one before was answered or not.
/// </summary>
internal static class Latentie
{
    private const int PerSeconde = 50, Rondes = 3;
    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(8);

    public static async Task<IReadOnlyList<Uitslag>> Run()
    {
        await using var broker = new RabbitNode();
        var amqp = await broker.NewAddress();
        await using var wij = await Keten.Product.Start(amqp);
        await using var zij = await Keten.Tegenpartij.Start(amqp);
        const int Posts = 100, MeestePosts = 400; // per round: each has weeks of its own
        var vol = new Dictionary<Keten.Systeem, double>();
        foreach (var systeem in (Keten.Systeem[])[wij, zij])
        {
            for (var ronde = 0; ronde < 3; ronde++) { vol[systeem] = (await Keten.Meet(systeem, ronde * Posts, Posts)).RegelsPerSeconde; }
        }
        var (los, vast) = (new List<(Tijden Wij, Tijden Zij)>(), new List<(Tijden Wij, Tijden Zij)>());
        for (var ronde = 0; ronde <= Rondes; ronde++)
        {
            var (eersteRegel, eerstePost) = (ronde * (int)(PerSeconde * Duur.TotalSeconds), (3 * Posts) + (ronde * MeestePosts));
            var a = (await Meet(wij, PerSeconde, eersteRegel, k => Proefdata.Regel(k, Keten.Leerlingen), 1, "regel"), await Meet(zij, PerSeconde, eersteRegel, k => Proefdata.Regel(k, Keten.Leerlingen), 1, "regel"));
            var b = (await Half(wij), await Half(zij));
            if (ronde > 0)
            {
                los.Add(a);
                vast.Add(b);
            }

            Task<Tijden> Half(Keten.Systeem systeem) =>
                Meet(systeem, Math.Min(vol[systeem] / 2 / Proefdata.RegelsPerPost, MeestePosts / Duur.TotalSeconds), eerstePost, k => Proefdata.Post(k, Keten.Leerlingen), Proefdata.BerichtenPerPost, "post");
        }
        if (!(await wij.Orakel() & await zij.Orakel())) { throw new InvalidOperationException("The hours that were accepted are not the hours in the dossiers."); }
        return [.. Uitslagen("one line at 50 a second", los), .. Uitslagen("500 lines at half the sustained rate", vast)];
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
    private sealed record Tijden(double P50, double P99);

    private static async Task<Tijden> Meet(Keten.Systeem systeem, double perSeconde, int eerste, Func<int, (byte[] Csv, decimal Gevolgd)> maak, int berichten, string soort)
    {
        var aantal = (int)(perSeconde * Duur.TotalSeconds);
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
        tijden.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {systeem.GetType().Name,-12}{aantal} × {soort}: p50 {tijden[aantal / 2]:0.0} ms, p99 {tijden[(int)(aantal * 0.99)]:0.0} ms"));
        return new(tijden[aantal / 2], tijden[(int)(aantal * 0.99)]);
    }
}
