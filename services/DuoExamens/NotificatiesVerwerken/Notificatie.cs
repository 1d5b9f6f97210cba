namespace DuoExamens.NotificatiesVerwerken;

/// <summary>What DUO told us, as it was accepted. Never removed: accepted is never lost.</summary>
internal sealed class Notificatie
{
    /// <summary>DUO's own id of the message; the same id is the same notification.</summary>
    public required Guid BerichtId { get; init; }

    /// <summary>OIN of the sender, from its token.</summary>
    public required string Bron { get; init; }

    /// <summary>OIN of the municipality it is meant for.</summary>
    public required string Doel { get; init; }

    public required string GebeurtenisId { get; init; }

    public required DateTimeOffset RegistratieDatumTijd { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    public byte[]? Bsn { get; init; }

    public string? BsnIndex { get; init; }

    public byte[]? VNummer { get; init; }

    public string? VNummerIndex { get; init; }

    public NotificatieStatus Status { get; set; }

    /// <summary>Why it has this status, without personal data.</summary>
    public string? Uitleg { get; set; }

    public DateTimeOffset? VerwerktOp { get; set; }

    /// <summary>The chain was told that details follow, because DUO could not be read.</summary>
    public bool DeelberichtVerzonden { get; set; }

    /// <summary>The regie was told that a human must look.</summary>
    public bool Gemeld { get; set; }
}

internal enum NotificatieStatus
{
    /// <summary>Accepted, waits to be processed.</summary>
    Ontvangen,

    /// <summary>Read and passed on.</summary>
    Verwerkt,

    /// <summary>Nothing to pass on: an event without a fact for the chain.</summary>
    ZonderGevolg,

    /// <summary>Names nobody whom DUO can be asked about; goes on when the person becomes known.</summary>
    Geparkeerd,

    /// <summary>DUO refuses to answer, or answers outside its own specification: a human must look.</summary>
    Geweigerd,
}
