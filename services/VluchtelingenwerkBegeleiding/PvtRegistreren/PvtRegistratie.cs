using Inburgering.Contracts.Begrippen.V1;

namespace VluchtelingenwerkBegeleiding.PvtRegistreren;

/// <summary>Een gevolgde activiteit van het participatieverklaringstraject, of de ondertekening ervan.</summary>
internal sealed class PvtRegistratie
{
    public required Guid PvtRegistratieId { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required string Oin { get; init; }

    /// <summary>Day of the activity, or of signing.</summary>
    public required DateOnly Datum { get; init; }

    public required bool Ondertekening { get; init; }

    /// <summary>Hours of the activity; part of the fact's key, so zero for a signature.</summary>
    public required decimal Uren { get; init; }

    public bool? Excursie { get; set; }

    public decimal? TotaalUren { get; set; }

    public Verwijtbaarheid? Verwijtbaar { get; set; }
}
