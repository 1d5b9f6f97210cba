using System.Globalization;
using Benchmarks;

return args switch
{
    ["ref-aanleveren", var url, var file, var amqp, var leerlingen] => await Klaar(Referentie.Aanleveren(url, file, amqp, int.Parse(leerlingen, CultureInfo.InvariantCulture))),
    ["ref-ontvangen", var file, var amqp] => await Klaar(Referentie.Ontvangen(file, amqp)),
    ["keten" or "cpu" or "all"] => await Keten.Run(postsPerRonde: 100, rondes: 5),
    ["keten", var posts, var rondes] => await Keten.Run(int.Parse(posts, CultureInfo.InvariantCulture), int.Parse(rondes, CultureInfo.InvariantCulture)),
    _ => Hulp(),
};

static async Task<int> Klaar(Task werk)
{
    await werk;
    return 0;
}

static int Hulp()
{
    Console.WriteLine("""
        dotnet run -c Release --project tests/Benchmarks -- <name>
          keten [posts per ronde] [rondes]   CSV of 500 lines → outbox → RabbitMQ → dossier, against a hand-written reference; also prints cpu
          all                                everything
        """);
    return 2;
}
