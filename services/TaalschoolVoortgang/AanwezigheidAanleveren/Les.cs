using Inburgering.Contracts.School.V2;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>One lesson in the ledger; traject, day and group are its key, a later delivery with other values corrects it.</summary>
internal sealed class Les
{
    public required Guid TrajectId { get; init; }

    public required DateOnly Datum { get; init; }

    public required string Groep { get; init; }

    public decimal Gepland { get; set; }

    public decimal Aanwezig { get; set; }

    public Verzuim Verzuim { get; set; }
}

/// <summary>A delivery that was accepted: its own number at the school, what it held, and what came of it.</summary>
internal sealed class Aanlevering
{
    public required string SchoolOin { get; init; }

    /// <summary>Number that the school gave it.</summary>
    public required string EigenId { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required string Vingerafdruk { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    public required int Regels { get; init; }

    public required int Aangenomen { get; init; }

    public required int Gecorrigeerd { get; init; }

    public required int Ongewijzigd { get; init; }

    public required int Geweigerd { get; init; }

    /// <summary>Whether it was DUO's monthly file.</summary>
    public required bool Duobestand { get; init; }

    /// <summary>The refused rows with their cells, encrypted: they hold BSNs.</summary>
    public byte[]? Weigeringen { get; init; }
}

/// <summary>One row per school. On SQL Server every delivery touches it first, so that deliveries of one school wait for each other; on SQLite all transactions do.</summary>
internal sealed class Loket
{
    public required string SchoolOin { get; init; }

    /// <summary>How many deliveries took effect; on SQLite nobody counts.</summary>
    public long Aanleveringen { get; init; }
}
