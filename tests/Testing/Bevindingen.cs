using System.Runtime.CompilerServices;

namespace Inburgering.Testing;

/// <summary>Collects everything that is otherwise than expected, so that one run of a journey shows all differences and not only the first.</summary>
public sealed class Bevindingen
{
    private readonly List<string> fouten = [];

    public int Aantal { get; private set; }

    public void Gelijk<T>(T verwacht, T werkelijk, [CallerArgumentExpression(nameof(werkelijk))] string wat = "", [CallerLineNumber] int regel = 0)
    {
        Aantal++;
        if (!EqualityComparer<T>.Default.Equals(verwacht, werkelijk)) { fouten.Add($"line {regel}: {wat} = {Toon(werkelijk)}, expected {Toon(verwacht)}"); }
    }

    public void Waar(bool voorwaarde, string? werkelijk = null, [CallerArgumentExpression(nameof(voorwaarde))] string wat = "", [CallerLineNumber] int regel = 0)
    {
        Aantal++;
        if (!voorwaarde) { fouten.Add($"line {regel}: not true: {wat}{(werkelijk is null ? "" : $" ({werkelijk})")}"); }
    }

    /// <summary>Throws when something was otherwise than expected, or when nothing was looked at.</summary>
    public void Klaar()
    {
        if (Aantal == 0) { throw new BevindingenException("Nothing was checked."); }
        if (fouten.Count > 0) { throw new BevindingenException($"{fouten.Count} of {Aantal} differ:\n{string.Join('\n', fouten)}"); }
    }

    private static string Toon<T>(T waarde) => waarde is null ? "(none)" : $"'{waarde}'";
}

/// <summary>A journey did not end as described.</summary>
public sealed class BevindingenException(string message) : Exception(message);
