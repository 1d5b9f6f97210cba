using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.School.V1;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.TrajectenBijhouden;

/// <summary>A taaltraject of one learner at one school. Its end may be known before its start.</summary>
internal sealed class Traject
{
    public required Guid TrajectId { get; init; }

    public required string SchoolOin { get; init; }

    public required Guid InburgeraarId { get; set; }

    public string? GroepId { get; set; }

    public Leerroute? Leerroute { get; set; }

    public ErkNiveau? NiveauDoel { get; set; }

    /// <summary>First lesson; null as long as only the end is known.</summary>
    public DateOnly? Startdatum { get; set; }

    /// <summary>Last lesson as planned, or as it was when <see cref="Beeindigd"/>.</summary>
    public DateOnly? Einddatum { get; set; }

    public decimal? UrenPerWeek { get; set; }

    public bool Beeindigd { get; set; }

    public Trajecteinde? Reden { get; set; }

    public bool? Diploma { get; set; }

    public string? Advies { get; set; }

    public int Versie { get; set; }
}

/// <summary>Which learners a school may register things about.</summary>
internal static class EigenLeerling
{
    /// <summary>The chain key that counts, or null: the same answer for someone unknown and for another school's learner.</summary>
    /// <remarks>Own are: who was offered to this school and not handed back, who already has a traject here, and a person whom the municipality vouches for and no other school was asked to place (he found the school himself).</remarks>
    public static async Task<Guid?> Zoek(TaalschoolVoortgangDbContext db, string schoolOin, Guid? inburgeraarId, Guid? overdrachtId, CancellationToken ct)
    {
        if (overdrachtId is { } id)
        {
            return await db.Geldig(schoolOin).Where(x => x.OverdrachtId == id).Select(x => x.InburgeraarId).SingleOrDefaultAsync(ct);
        }
        if (inburgeraarId is not { } gevraagd) { return null; }
        var sleutel = await db.Sleutel(gevraagd, ct);
        if (await db.Trajecten.AnyAsync(x => x.InburgeraarId == sleutel && x.SchoolOin == schoolOin, ct)) { return sleutel; }
        if (await db.Geldig(schoolOin).AnyAsync(x => x.InburgeraarId == sleutel, ct)) { return sleutel; }
        return !await db.Geldig(null).AnyAsync(x => x.InburgeraarId == sleutel, ct) && await db.Ketensleutels.AnyAsync(x => x.Sleutel == sleutel, ct) ? sleutel : null;
    }
}
