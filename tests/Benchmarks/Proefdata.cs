using System.Globalization;
using System.Text;
using Inburgering.Contracts;

namespace Benchmarks;

/// <summary>Learners and their lessons, made by rule: the product and the reference get the same bytes.</summary>
internal static class Proefdata
{
    public const int RegelsPerPost = 500, LessenPerLeerling = 4, BerichtenPerPost = RegelsPerPost / LessenPerLeerling;

    private const string Kop = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\n";

    public static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly List<string> Bsns = [];

    /// <summary>The i-th number that passes the elfproef in the range that is reserved for tests.</summary>
    public static string Bsn(int i)
    {
        for (var n = Bsns.Count == 0 ? 999_900_000 : int.Parse(Bsns[^1], CultureInfo.InvariantCulture) + 1; Bsns.Count <= i; n++)
        {
            var text = n.ToString(CultureInfo.InvariantCulture);
            if (Nummers.IsBsn(text)) { Bsns.Add(text); }
        }
        return Bsns[i];
    }

    public static Guid Persoon(int i) => new(i, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static Guid Traject(int i) => new(i, 2, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);

    /// <summary>Post number <paramref name="k"/>: the lessons of one week of 125 learners, and the hours attended in it.</summary>
    public static (byte[] Csv, decimal Gevolgd) Post(int k, int leerlingen)
    {
        var (eerste, week) = (k % (leerlingen / BerichtenPerPost) * BerichtenPerPost, Maandag(k, leerlingen));
        var csv = new StringBuilder(Kop);
        var gevolgd = 0m;
        for (var i = eerste; i < eerste + BerichtenPerPost; i++)
        {
            for (var les = 0; les < LessenPerLeerling; les++)
            {
                var afwezig = (i + les + k) % 7 == 0;
                gevolgd += afwezig ? 0 : 3;
                csv.Append(CultureInfo.InvariantCulture, $"{Bsn(i)};{week.AddDays(les):dd-MM-yyyy};B1-2A;3,0;{(afwezig ? "0,0;O" : "3,0;")}\n");
            }
        }
        return (Encoding.UTF8.GetBytes(csv.ToString()), gevolgd);
    }

    /// <summary>One line, as a teacher writes it down after the lesson: the newest of learner <c>k</c>, on the Saturday before the week of post number <paramref name="volgende"/>.</summary>
    public static (byte[] Csv, decimal Gevolgd) Regel(int k, int leerlingen, int volgende) =>
        (Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Kop}{Bsn(k % leerlingen)};{Maandag(volgende, leerlingen).AddDays(-2):dd-MM-yyyy};B1-2A;3,0;3,0;\n")), 3);

    private static DateOnly Maandag(int post, int leerlingen) => new DateOnly(2020, 1, 6).AddDays(post / (leerlingen / BerichtenPerPost) * 7);
}
