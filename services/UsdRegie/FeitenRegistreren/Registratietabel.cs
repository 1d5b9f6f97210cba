using System.Text.Json.Nodes;

namespace UsdRegie.FeitenRegistreren;

/// <summary>Every registration of the API by its address, so that a form of a page goes through the same checks. Filled when the addresses are mapped.</summary>
internal sealed class Registratietabel
{
    private readonly Dictionary<string, Func<Registreerder, Guid, JsonObject, Caller, IReadOnlyDictionary<string, Guid>, CancellationToken, Task<IResult>>> deuren = new(StringComparer.Ordinal);

    public void Neem<T>(Registratie<T> soort)
        where T : class =>
        deuren.Add(soort.Pad, async (registreerder, dossierId, velden, wie, pad, ct) => await registreerder.LegVast(dossierId, soort, await Ingevuld.Als<T>(velden), wie, pad, ct));

    public bool Kent(string pad) => deuren.ContainsKey(pad);

    public Task<IResult> LegVast(string soort, Registreerder registreerder, Guid dossierId, JsonObject velden, Caller wie, IReadOnlyDictionary<string, Guid> pad, CancellationToken ct) =>
        deuren[soort](registreerder, dossierId, velden, wie, pad, ct);
}
