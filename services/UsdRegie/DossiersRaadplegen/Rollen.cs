using UsdRegie.FeitenVerwerken;

namespace UsdRegie.DossiersRaadplegen;

/// <summary>Who may do what in this service.</summary>
internal static class Rollen
{
    public static string[] Gemeente { get; } = ["usd", "regisseur", "teamleider"];

    /// <summary>Municipality of an employee; one that a token does not name is in its OIN.</summary>
    public static string EigenGemeente(this Caller caller) => caller.Gemeentecode ?? Gemeenten.Code(caller.Oin) ?? "";
}
