using Abonnementen;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Signaleringen;

namespace UsdRegie.SignaleringenVolgen;

/// <summary>Waarover een eigen systeem van de gemeente bericht krijgt: dezelfde wijzigingen als in de stroom, met dezelfde nummers.</summary>
internal static class Signaleringberichten
{
    public static Berichtdienst<UsdRegieDbContext> Dienst { get; } = new(Diensten.UsdRegie, Rollen.Gemeente, caller => caller.EigenGemeente(), new Dictionary<string, string>
    {
        [Soort(Wijzigingsoort.Geopend)] = "een signalering gaat open",
        [Soort(Wijzigingsoort.Gewijzigd)] = "een open signalering verandert",
        [Soort(Wijzigingsoort.Opgelost)] = "een signalering is opgelost",
        [Soort(Wijzigingsoort.Vervallen)] = "een signalering is er nooit geweest; er is geen dataref",
    })
    {
        Kenmerken = new Dictionary<string, string> { ["code"] = "AL-01 en verder", ["ernst"] = "I, W, A of C", ["status"] = "OPEN, ERKEND, SLUIMERT of OPGELOST", ["gemeentecode"] = "uw gemeente" },
        Na = Na,
        Toegestaan = Toegestaan,
        Laatste = NummerWijzigingen.Laatste,
    };

    private static string Soort(string wijziging) => $"signalering-{wijziging}";

    /// <summary>As in the stream: nothing of a dossier that the municipality may not read any more.</summary>
    private static async Task<IReadOnlyList<Aankondiging>> Toegestaan(IServiceProvider services, string gemeente, IReadOnlyList<Aankondiging> berichten, CancellationToken ct)
    {
        var verlopen = await services.GetRequiredService<Leesrecht>().Verlopen([.. berichten.Select(Dossier).Distinct()], Gemeenten.Oin(gemeente), ct);
        return [.. berichten.Where(b => !verlopen.Contains(Dossier(b)))];

        static Guid Dossier(Aankondiging bericht) => Guid.Parse(bericht.Onderwerp.AsSpan("dossier:".Length));
    }

    private static async Task<IReadOnlyList<Aankondiging>> Na(UsdRegieDbContext db, string gemeente, long nummer, int hoogstens, CancellationToken ct)
    {
        var rijen = await db.Stroom.AsNoTracking().Where(x => x.Gemeentecode == gemeente && x.Nummer > nummer).OrderBy(x => x.Nummer).Take(hoogstens).ToListAsync(ct);
        return [.. rijen.Select(x => new Aankondiging(
            x.Nummer, $"{x.SignaleringId}-{x.Nummer}", Soort(x.Soort), $"dossier:{x.DossierId}", x.Soort == Wijzigingsoort.Vervallen ? null : $"signaleringen/{x.SignaleringId}", x.Op,
            new Dictionary<string, string> { ["code"] = x.Code, ["ernst"] = ((Ernst)(x.Rang - 1)).ToString(), ["status"] = x.Status, ["gemeentecode"] = x.Gemeentecode }))];
    }
}
