namespace Inburgering.Contracts;

/// <summary>Namen van de diensten die berichten uitgeven en ontvangen; tevens het begin van routes en wachtrijen.</summary>
public static class Diensten
{
    /// <summary>Intake van COA/AZC.</summary>
    public const string CoaIntake = "coa-intake";

    /// <summary>Voortgang bij de taalscholen.</summary>
    public const string TaalschoolVoortgang = "taalschool-voortgang";

    /// <summary>Begeleiding door VluchtelingenWerk.</summary>
    public const string VluchtelingenwerkBegeleiding = "vluchtelingenwerk-begeleiding";

    /// <summary>Koppeling met DUO.</summary>
    public const string DuoExamens = "duo-examens";

    /// <summary>Regie van de gemeente: dossiers, overdrachten en signaleringen.</summary>
    public const string UsdRegie = "usd-regie";
}
