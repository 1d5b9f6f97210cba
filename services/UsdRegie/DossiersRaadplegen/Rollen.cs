using UsdRegie.FeitenVerwerken;

namespace UsdRegie.DossiersRaadplegen;

/// <summary>Who may do what in this service.</summary>
internal static class Rollen
{
    public static string[] Gemeente { get; } = ["usd", "regisseur", "teamleider"];

    /// <summary>Figures over all dossiers; those of <see cref="AlleenCijfers"/> never see which dossiers.</summary>
    public static string[] Cijfers { get; } = ["regisseur", "teamleider", "beleid"];

    /// <summary>Policy gets counts, never persons (docs/privacy.md).</summary>
    public static bool AlleenCijfers(this Caller caller) => caller.Rol is not ("regisseur" or "teamleider");

    /// <summary>Municipality of an employee; one that a token does not name is in its OIN.</summary>
    public static string EigenGemeente(this Caller caller) => caller.Gemeentecode ?? Gemeenten.Code(caller.Oin) ?? "";
}
