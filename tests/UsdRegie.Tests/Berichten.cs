using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Keten.V1;

namespace UsdRegie.Tests;

/// <summary>Messages as partners send them; invented persons with test numbers.</summary>
internal static class Berichten
{
    public static StatushouderGekoppeld Koppeling(string vNummer = "2900000019", string? bsn = "999990019", string naam = "Amal Haddad", string gemeente = "1942") => new()
    {
        VNummer = vNummer, Bsn = bsn, Naam = naam, Geboortedatum = new(1994, 5, 20), Moedertaal = "ara", Gemeentecode = gemeente, AzcLocatie = "Almere", Koppelingsdatum = new(2023, 10, 16),
    };

    public static InburgeringsplichtGewijzigd Plicht(string? bsn = "999990019", string? vNummer = null, string gebeurtenis = "SS101", Doelgroep doelgroep = Doelgroep.Asielstatushouder) => new()
    {
        Bsn = bsn, VNummer = vNummer, Plicht = true, Begindatum = new(2024, 1, 8), Doelgroep = doelgroep, GebeurtenisId = gebeurtenis,
    };

    public static LbtResultaatBekend Lbt() => new() { Resultaat = LbtResultaat.Haalbaar, Behaald = 34m, Nodig = 28m, Datum = new(2024, 2, 13), CesuurVersie = "2023-04-12" };

    public static OverdrachtAangeboden T1(Guid id) => new()
    {
        OverdrachtId = id, Soort = Overdrachtsoort.T1, VanOin = "00000099000001001000", NaarOin = "00000099001942000000", GewensteStart = new(2024, 1, 15),
        VanContact = new Contact { Naam = "C. Meijer", Telefoon = "0201234567", Email = "meijer@coa.example" }, Velden = [], ClientkopieTalen = ["nld", "ara"],
    };
}
