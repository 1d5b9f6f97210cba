using System.Text.Json.Nodes;

namespace Ketensimulator.Duo;

/// <summary>What the simulated DUO holds about a person: one document per read API.</summary>
internal sealed class DuoRegister(KetensimulatorDbContext db, Vault vault)
{
    public async Task<JsonNode?> Lees(string bsn, string soort, CancellationToken ct)
    {
        var persoon = Sleutel(bsn);
        var json = await db.Gegevens.Where(g => g.Persoon == persoon && g.Soort == soort).Select(g => g.Json).SingleOrDefaultAsync(ct);
        return json is null ? null : JsonNode.Parse(json);
    }

    public async Task<Dictionary<string, JsonNode>> LeesAlles(string bsn, CancellationToken ct)
    {
        var persoon = Sleutel(bsn);
        return await db.Gegevens.AsNoTracking().Where(g => g.Persoon == persoon).ToDictionaryAsync(g => g.Soort, g => JsonNode.Parse(g.Json)!, ct);
    }

    /// <summary>Replaces a document; <paramref name="waarde"/> null takes it away.</summary>
    public async Task Zet(string bsn, string soort, JsonNode? waarde, CancellationToken ct)
    {
        var persoon = Sleutel(bsn);
        var rij = await db.Gegevens.SingleOrDefaultAsync(g => g.Persoon == persoon && g.Soort == soort, ct);
        if (waarde is null)
        {
            if (rij is not null) { db.Remove(rij); }
        }
        else if (rij is null) { db.Add(new Gegeven { Persoon = persoon, Soort = soort, Json = waarde.ToJsonString() }); }
        else { rij.Json = waarde.ToJsonString(); }
        await db.SaveChangesAsync(ct);
    }

    private string Sleutel(string bsn) => vault.BlindIndex("duo-simulator", bsn);
}

/// <summary>Names of DUO's resources under <c>/personen/{bsn}/</c>, as DUO spells them.</summary>
internal static class Resource
{
    public const string Plicht = "inburgeringsplicht", Doelgroep = "doelgroep", Termijn = "inburgeringstermijn", Lbt = "lbt/resultaten", Examennummer = "lbt/examennummer",
        Examens = "examens/resultaten", Vrijstellingen = "vrijstellingen", Ontheffingen = "ontheffingen", Pip = "PIP", Map = "map", Pvt = "pvt", Zroute = "zroute",
        Uren = "uren", Aanbod = "Inburgeringsaanbod";

    public static string Historie(string soort) => $"{soort}/historie";
}
