using Microsoft.AspNetCore.Mvc;

namespace Huisstijl;

/// <summary>What pages with forms have alike.</summary>
public static class Formulier
{
    /// <summary>What somebody typed, without the space around it; null when nothing is left.</summary>
    public static string? Tekst(string? tekst) => tekst?.Trim() is { Length: > 0 } inhoud ? inhoud : null;

    /// <summary>What the API says of the fields of a refused request; null when the refusal is about the request as a whole.</summary>
    public static string? PerVeld(this ProblemDetails probleem) =>
        probleem.Extensions.TryGetValue("errors", out var fouten) && fouten is IReadOnlyDictionary<string, string[]> velden ? string.Join(" ", velden.Values.SelectMany(v => v)) : null;

    /// <summary>Why a request was refused, as one text for the page.</summary>
    public static string Uitleg(this ProblemDetails probleem) => probleem.PerVeld() ?? $"{probleem.Title}. {probleem.Detail}";
}
