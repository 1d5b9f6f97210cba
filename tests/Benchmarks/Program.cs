using System.Diagnostics;
using System.Globalization;
using Benchmarks;

// Benchmarks by name, in the order in which `all` runs them.
(string Naam, string Wat, Func<Task<IReadOnlyList<Uitslag>>> Meet)[] benchmarks =
[
    ("keten", "CSV of 500 lines → outbox → RabbitMQ → list of dossiers; also cpu. Arguments: [posts per round] [rounds]", () => Keten.Run(Argument(1, 100), Argument(2, 5))),
    ("keten-latentie", "from POST to visible: one line at 50/s, and 500 lines at half the sustained rate", Latentie.Run),
    ("gewoon", "the same work as it is usually written: a save per line, a consumer per message, an outbox polled each second", Gewoon.Run),
    ("zes", "six posters, the broker killed and started again, the consumer killed: every line once", Zes.Run),
    ("relay", "100,000 messages waiting in the outbox leave", Uitgaand.Run),
    ("geheugen", "the memory that a CSV of 50 MB takes", Groot.Run),
    ("lijst", "list pages and one dossier at 1,000, 10,000 and 100,000 dossiers; also dossier", Omvang.Lezen),
    ("indicatoren", "the indicators over two years, 10,000 × 200 facts, first asked and asked again", Omvang.Indicatoren),
    ("klok", "a day further with 100 dossiers due, at 1,000 and 100,000 dossiers", Omvang.Klok),
    ("herbouw", "all dossiers again from the log, 10,000 × 200 facts; also geheugen", Omvang.Herbouw),
    ("start", "the built Hub until it is ready", Start.Run),
    ("stil", "two minutes in which nothing happens, 10,000 dossiers", Omvang.Stil),
];

switch (args)
{
    // The other side of a benchmark, in a process of its own.
    case ["ref-aanleveren", var url, var file, var amqp, var leerlingen]: await Referentie.Aanleveren(url, file, amqp, int.Parse(leerlingen, CultureInfo.InvariantCulture)); return 0;
    case ["ref-ontvangen", var file, var amqp]: await Referentie.Ontvangen(file, amqp); return 0;
    case ["gewoon-aanleveren", var url, var file, var amqp, var leerlingen]: await Gewoon.Aanleveren(url, file, amqp, int.Parse(leerlingen, CultureInfo.InvariantCulture)); return 0;
    case ["gewoon-ontvangen", var file, var amqp]: await Gewoon.Ontvangen(file, amqp); return 0;
    case ["ref-relay", var file, var amqp]: await Uitgaand.Verzend(file, amqp); return 0;
    case ["ref-start", var url, var folder]: await Start.Leeg(url, folder); return 0;
    case ["all"]: return await Run([.. benchmarks], "docs/prestaties.md");
    case [var naam, ..] when benchmarks.Any(b => b.Naam == naam): return await Run([benchmarks.Single(b => b.Naam == naam)], null);
    default:
        Console.WriteLine("dotnet run -c Release --project tests/Benchmarks -- <name>");
        foreach (var b in benchmarks) { Console.WriteLine($"  {b.Naam,-16}{b.Wat}"); }
        Console.WriteLine("  all         everything; writes docs/prestaties.md");
        return 2;
}

int Argument(int plaats, int anders) => args.Length > plaats ? int.Parse(args[plaats], CultureInfo.InvariantCulture) : anders;

static async Task<int> Run(IReadOnlyList<(string Naam, string Wat, Func<Task<IReadOnlyList<Uitslag>>> Meet)> benchmarks, string? verslag)
{
    var (klok, uitslagen) = (Stopwatch.StartNew(), new List<Uitslag>());
    try
    {
        foreach (var (naam, wat, meet) in benchmarks)
        {
            Console.WriteLine($"== {naam}: {wat}");
            var begin = klok.Elapsed;
            foreach (var uitslag in await meet())
            {
                Console.WriteLine(uitslag);
                uitslagen.Add(uitslag);
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  took {(klok.Elapsed - begin).TotalSeconds:0} s"));
        }
    }
    finally { Omvang.Mappen.Dispose(); }
    if (verslag is not null) { Verslag.Schrijf(verslag, uitslagen, klok.Elapsed); }
    return 0;
}
