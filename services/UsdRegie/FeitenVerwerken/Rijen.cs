using UsdRegie.Dossiers;
using UsdRegie.Signaleringen;

namespace UsdRegie.FeitenVerwerken;

/// <summary>One person in one municipality: the columns that lists filter and sort on. Everything here follows from the log.</summary>
internal sealed class DossierRij
{
    public required Guid DossierId { get; init; }
    public required Guid InburgeraarId { get; set; }
    public required string Gemeentecode { get; init; }
    public required string Zaaknummer { get; init; }

    /// <summary>Name in lower case and the key behind it: unique, so that a page of the list starts where the last one ended.</summary>
    public string Sorteersleutel { get; set; } = "";
    public string? Naam { get; set; }
    public string Toestand { get; set; } = "";
    public string Doelgroep { get; set; } = "";
    public string Regime { get; set; } = "";
    public string? Regisseur { get; set; }

    /// <summary>What its regisseur is chosen by (<see cref="FeitenVerwerken.Regisseursleutel"/>); null as long as there is none.</summary>
    public string? Regisseursleutel { get; set; }
    public int OpenSignaleringen { get; set; }

    /// <summary>0 without open alerts, 1 information … 4 critical.</summary>
    public int HoogsteErnst { get; set; }
    public DateOnly? PipUiterlijk { get; set; }
    public decimal? Aanwezigheid { get; set; }

    /// <summary>Last day on which the alerts of this dossier were evaluated.</summary>
    public DateOnly BeoordeeldOp { get; set; }

    /// <summary>Midnight of the first day on which an alert may change without a new fact.</summary>
    public DateTimeOffset? VolgendMoment { get; set; }
    public DateTimeOffset BijgewerktOp { get; set; }
    public int Versie { get; set; }

    /// <summary>Changes at every write, also when a transaction is rolled back: what the cache holds counts only with the same value.</summary>
    public Guid Stempel { get; set; }

    public DossierSleutel AlsSleutel => new(DossierId, InburgeraarId, Gemeentecode);

    public static DossierRij Nieuw(Guid inburgeraarId, string gemeentecode, DateOnly vandaag)
    {
        var id = Guid.CreateVersion7();
        return new DossierRij
        {
            DossierId = id, InburgeraarId = inburgeraarId, Gemeentecode = gemeentecode,
            Zaaknummer = $"{gemeentecode}-{vandaag.Year}-{id.ToString("N")[^10..]}",
            BeoordeeldOp = vandaag,
        };
    }
}

/// <summary>What stands in an address instead of the name of a regisseur: the same name gives the same key, and nobody can make it, or read the name from it, without the key of the vault.</summary>
internal static class Regisseursleutel
{
    public const int Tekens = 16;

    public static bool Is(string waarde) => waarde.Length == Tekens && waarde.All(char.IsAsciiHexDigitLower);

    public static string Van(Vault vault, string naam) => vault.BlindIndex("regisseur", naam)[..Tekens];
}

/// <summary>One line of the append-only log.</summary>
internal sealed class FeitRij
{
    public long Volgnummer { get; init; }
    public required Guid DossierId { get; init; }
    public required string Type { get; init; }
    public required Guid BerichtId { get; init; }
    public required string Bron { get; init; }
    public required DateTimeOffset Tijd { get; init; }
    public required DateTimeOffset OntvangenOp { get; init; }
    public required byte[] Data { get; init; }

    /// <summary>Personal numbers are in it: encrypted at rest.</summary>
    public required bool Versleuteld { get; init; }
}

/// <summary>An alert, open or closed, for lists over dossiers.</summary>
internal sealed class SignaleringRij
{
    public required Guid SignaleringId { get; init; }
    public required Guid DossierId { get; init; }
    public required string Gemeentecode { get; init; }
    public required string Code { get; init; }
    public required string Object { get; init; }

    /// <summary>1 information … 4 critical.</summary>
    public required int Rang { get; init; }
    public required string Status { get; init; }
    public required DateOnly Sinds { get; init; }
    public required DateOnly GeopendOp { get; init; }
    public required DateOnly? OpgelostOp { get; init; }
    public required string? Reden { get; init; }
    public required string Uitleg { get; init; }
    public required string Bron { get; init; }
    public required int Regelversie { get; init; }
    public required DateOnly? SluimertTot { get; init; }
    public required bool? Beoordeling { get; init; }

    public static SignaleringRij Van(DossierRij dossier, Signalering s) => new()
    {
        SignaleringId = s.SignaleringId, DossierId = dossier.DossierId, Gemeentecode = dossier.Gemeentecode, Code = s.Code, Object = s.Object,
        Rang = (int)s.Ernst + 1, Status = s.Status.Tekst(), Sinds = s.Sinds, GeopendOp = s.GeopendOp, OpgelostOp = s.OpgelostOp, Reden = s.Reden,
        Uitleg = s.Uitleg, Bron = s.Bron, Regelversie = s.Regelversie, SluimertTot = s.SluimertTot, Beoordeling = s.Beoordeling,
    };

    public Signalering AlsSignalering() => new(
        SignaleringId, Code, Object, (Ernst)(Rang - 1), Codes.Waarde<SignaleringStatus>(Status), Sinds, GeopendOp,
        OpgelostOp, Reden, Uitleg, Bron, Regelversie, SluimertTot, Beoordeling);
}

/// <summary>
/// Where an organisation finds whose activity or work programme it carries out, or carried out. What was withdrawn stays here: the dossier says whether the
/// person is its own.
/// </summary>
internal sealed class UitvoerderRij
{
    public required string Oin { get; init; }
    public required Guid DossierId { get; init; }
}

/// <summary>Where a handover is found: its dossier, its two sides and its status. Its content is in the log.</summary>
internal sealed class OverdrachtRij
{
    public required Guid OverdrachtId { get; init; }
    public required Guid DossierId { get; set; }
    public required string Gemeentecode { get; init; }
    public required string Soort { get; init; }
    public required string Status { get; set; }
    public required string VanOin { get; init; }
    public required string NaarOin { get; init; }
    public required DateTimeOffset AangebodenOp { get; init; }
    public int Versie { get; set; }
}
