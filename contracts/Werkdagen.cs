namespace Inburgering.Contracts;

/// <summary>Werkdagen: maandag tot en met vrijdag, behalve de feestdagen van de Algemene termijnenwet.</summary>
/// <param name="extra">Dagen die ook geen werkdag zijn.</param>
/// <param name="vervallen">Feestdagen die toch een werkdag zijn.</param>
public sealed class Werkdagen(IEnumerable<DateOnly> extra, IEnumerable<DateOnly> vervallen)
{
    private readonly HashSet<DateOnly> extra = [.. extra];
    private readonly HashSet<DateOnly> vervallen = [.. vervallen];

    /// <summary>De werkdagen zoals de wet ze kent.</summary>
    public static Werkdagen Standaard { get; } = new([], []);

    /// <summary>Of er op deze dag gewerkt wordt.</summary>
    public bool IsWerkdag(DateOnly dag) =>
        dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFeestdag(dag);

    /// <summary>Of deze dag een feestdag is; een weekend is dat niet.</summary>
    public bool IsFeestdag(DateOnly dag) => extra.Contains(dag) || (!vervallen.Contains(dag) && Feestdagen(dag.Year).Contains(dag));

    /// <summary>De n-de werkdag na <paramref name="dag"/>; de dag zelf telt niet mee.</summary>
    public DateOnly Na(DateOnly dag, int aantal) => Stap(dag, aantal, 1);

    /// <summary>De n-de werkdag voor <paramref name="dag"/>; de dag zelf telt niet mee.</summary>
    public DateOnly Voor(DateOnly dag, int aantal) => Stap(dag, aantal, -1);

    /// <summary>De dag zelf als dat een werkdag is, anders de eerstvolgende.</summary>
    public DateOnly OpOfNa(DateOnly dag)
    {
        while (!IsWerkdag(dag)) { dag = dag.AddDays(1); }    // the last day of the calendar is a Friday
        return dag;
    }

    /// <summary>Aantal werkdagen na <paramref name="van"/> tot en met <paramref name="totEnMet"/>; nul als dat geen later is.</summary>
    public int Verstreken(DateOnly van, DateOnly totEnMet)
    {
        var aantal = 0;
        for (var dag = van; dag < totEnMet;)
        {
            dag = dag.AddDays(1);
            if (IsWerkdag(dag)) { aantal++; }
        }
        return aantal;
    }

    private DateOnly Stap(DateOnly dag, int aantal, int richting)
    {
        while (aantal > 0 && dag > DateOnly.MinValue && dag < DateOnly.MaxValue)
        {
            dag = dag.AddDays(richting);
            if (IsWerkdag(dag)) { aantal--; }
        }
        return dag;
    }

    private static DateOnly[] Feestdagen(int jaar)
    {
        var pasen = Pasen(jaar);
        var koningsdag = new DateOnly(jaar, 4, 27);
        return
        [
            new(jaar, 1, 1),
            pasen.AddDays(-2),
            pasen.AddDays(1),
            koningsdag.DayOfWeek == DayOfWeek.Sunday ? koningsdag.AddDays(-1) : koningsdag,
            new(jaar, 5, 5),
            pasen.AddDays(39),
            pasen.AddDays(50),
            new(jaar, 12, 25),
            new(jaar, 12, 26),
        ];
    }

    /// <summary>Eerste paasdag volgens de gregoriaanse computus (Meeus/Jones/Butcher).</summary>
    public static DateOnly Pasen(int jaar)
    {
        var a = jaar % 19;
        var (b, c) = (jaar / 100, jaar % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var som = h + l - (7 * m) + 114;
        return new DateOnly(jaar, som / 31, (som % 31) + 1);
    }
}
