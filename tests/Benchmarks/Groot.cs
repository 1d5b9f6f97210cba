using System.Diagnostics;
using System.Globalization;
using System.Text;
using Inburgering.Testing;

namespace Benchmarks;

/// <summary><c>geheugen</c> of a CSV: the most memory that the school's service ever had, after a file of 10 MB and after one of 50 MB.</summary>
internal static class Groot
{
    private const int Leerlingen = 160, Dagen = 1780, Keer = 5;

    public static async Task<IReadOnlyList<Uitslag>> Run()
    {
        await using var broker = new RabbitNode();
        await using var wij = await Keten.Product.Start(await broker.NewAddress());
        var klein = await Lever(wij, "klein", 0, Leerlingen);
        var groot = await Lever(wij, "groot", Leerlingen, Leerlingen * Keer);
        if (wij.Lessen() != (Keer + 1L) * Leerlingen * Dagen) { throw new InvalidOperationException("The lessons that were accepted are not the lessons in the ledger."); }
        return
        [
            new("geheugen", "peak of the school's service after a CSV, 50 MB ÷ 10 MB", [(double)groot.School / klein.School], 1.5, true,
                string.Create(CultureInfo.InvariantCulture, $"{groot.School >> 20} MiB and {klein.School >> 20} MiB; the regie, which takes the lessons in meanwhile: {groot.Regie >> 20} MiB and {klein.Regie >> 20} MiB")),
        ];
    }

    private static async Task<(long School, long Regie)> Lever(Keten.Product wij, string kenmerk, int eerste, int leerlingen)
    {
        var csv = new StringBuilder("BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\n");
        for (var i = eerste; i < eerste + leerlingen; i++)
        {
            var bsn = Proefdata.Bsn(i);
            for (var dag = 0; dag < Dagen; dag++) { csv.Append(CultureInfo.InvariantCulture, $"{bsn};{new DateOnly(2020, 1, 6).AddDays(dag):dd-MM-yyyy};B1-2A;3,0;3,0;\n"); }
        }
        var bytes = Encoding.UTF8.GetBytes(csv.ToString());
        var klok = Stopwatch.StartNew();
        await wij.Post(kenmerk, bytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kenmerk}: {bytes.Length / 1e6:0.0} MB, {leerlingen * Dagen} regels aangenomen na {klok.Elapsed.TotalSeconds:0.0} s"));
        await wij.Verzonden();
        return wij.Piekgeheugen();
    }
}
