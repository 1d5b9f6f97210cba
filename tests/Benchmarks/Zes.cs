using System.Globalization;
using Inburgering.Testing;

namespace Benchmarks;

/// <summary>
/// <c>zes</c>: six posters at once while the broker is killed and started again, and then the service that consumes. What was accepted is
/// compared with what stands in the log and in the dossiers: each line once.
/// </summary>
internal static class Zes
{
    private const int Posters = 6, Posts = 240;

    public static async Task<IReadOnlyList<Uitslag>> Run()
    {
        await using var broker = new RabbitNode();
        await using var wij = await Keten.Product.Start(await broker.NewAddress());
        var meten = Keten.Meet(wij, 0, Posts, Posters);
        await wij.Volg(_ => wij.Berichten >= Posts * Proefdata.BerichtenPerPost / 4, 5);
        await broker.Kill();
        Console.WriteLine("  broker killed");
        await broker.Start();
        Console.WriteLine("  broker back");
        await wij.Volg(zichtbaar => zichtbaar >= Posts * Proefdata.BerichtenPerPost / 2, 5);
        await wij.Opnieuw("usd-regie");
        Console.WriteLine("  usd-regie killed and started again");
        var ronde = await meten;
        var (regels, berichten) = wij.Logboek();
        if (!await wij.Orakel()) { throw new InvalidOperationException("The hours that were accepted are not the hours in the dossiers."); }
        const int Aangenomen = Posts * Proefdata.RegelsPerPost;
        return [new("zes", "lines in the log ÷ lines accepted (exactly 1)", [(double)regels / Aangenomen], 1, regels > Aangenomen,
            string.Create(CultureInfo.InvariantCulture, $"{regels} and {Aangenomen} lines in {berichten} different messages, hours in the dossiers equal; {ronde.RegelsPerSeconde:0} lines/s with all that"))];
    }
}
