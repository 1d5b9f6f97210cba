namespace DuoExamens.MeldingenDoen;

/// <summary>Something the municipality reports to DUO. DUO confirms receipt and works on it afterwards: three states, and a refusal.</summary>
internal sealed class Melding
{
    public required Guid Id { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required byte[] Bsn { get; init; }

    public required string BsnIndex { get; init; }

    public required Meldingsoort Soort { get; init; }

    /// <summary>The PIP it is about.</summary>
    public Guid? PipId { get; init; }

    /// <summary>OIN of the municipality on whose behalf it is reported.</summary>
    public required string Bron { get; init; }

    /// <summary>The command, encrypted: it holds a BSN.</summary>
    public required byte[] Inhoud { get; init; }

    /// <summary>Keyed digest of the command: the same report again is recognised, also weeks later.</summary>
    public required string Inhoudskenmerk { get; init; }

    /// <summary>Message that asked for it.</summary>
    public required Guid OpdrachtId { get; set; }

    /// <summary>Fact of the dossier behind that message, when it names one.</summary>
    public Guid? OorzaakId { get; set; }

    public required Guid Correlatie { get; init; }

    public Meldingstatus Status { get; set; }

    /// <summary>Order of decision, on the real clock: of two reports of one kind the later one is what DUO should hold.</summary>
    public required long Beurt { get; set; }

    public required DateTimeOffset KlaargezetOp { get; init; }

    public DateTimeOffset? VerzondenOp { get; set; }

    public DateTimeOffset? OntvangenOp { get; set; }

    public DateTimeOffset? VerwerktOp { get; set; }

    public DateTimeOffset? GeweigerdOp { get; set; }

    /// <summary>DUO's reasons, one per line, without personal numbers.</summary>
    public string? Fouten { get; set; }
}

internal enum Meldingsoort
{
    Pip,
    PipIntrekken,
    Inburgeringsaanbod,
    Map,
    Pvt,
    Zroute,
    GevolgdeUren,
    InburgeringsaanbodIntrekken,
    MapIntrekken,
    PvtIntrekken,
    ZrouteIntrekken,
    GevolgdeUrenIntrekken,
    Contactpersoon,
    ContactpersoonIntrekken,
}

internal enum Meldingstatus
{
    /// <summary>Accepted here, not sent yet.</summary>
    Klaargezet,

    /// <summary>Sent; DUO has not answered yet.</summary>
    Verzonden,

    /// <summary>DUO confirmed receipt.</summary>
    Ontvangen,

    /// <summary>DUO shows the effect.</summary>
    Verwerkt,

    /// <summary>DUO refused; the reasons are for people.</summary>
    Geweigerd,

    /// <summary>DUO showed it once, and at the last full reading not any more or otherwise.</summary>
    Afwijkend,

    /// <summary>The fact no longer counts (M36): not sent any more, or taken back at DUO by a report of its own.</summary>
    Ingetrokken,
}
