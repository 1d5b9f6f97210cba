using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenVerwerken;

namespace UsdRegie.FeitenRegistreren;

/// <summary>Which dossier a caller may write in.</summary>
internal static class Toegang
{
    /// <summary>
    /// An employee in the dossiers of the own municipality; a partner where it knows the key of the dossier (from a
    /// handover), until the municipality ends that (M35).
    /// </summary>
    public static bool MagSchrijven(DossierRij dossier, Stand stand, Caller wie) => Rollen.Gemeente.Contains(wie.Rol)
        ? wie.EigenGemeente() == dossier.Gemeentecode
        : MagLezen(stand, wie);

    /// <summary>A partner reads until the municipality ends that; asked again at every look.</summary>
    public static bool MagLezen(Stand stand, Caller wie) => !stand.Alle<ToegangBeeindigd>().Any(m => m.PartnerOin == wie.Oin && m.Per <= stand.Dag);
}
