using System.Text.Json.Nodes;
using CoaIntake.Koppelen;

namespace CoaIntake.StatushoudersMelden;

/// <summary>What COA sent about one person so far: as it was sent, to go on from.</summary>
/// <param name="Statushouder">The person.</param>
/// <param name="Koppeling">The last M01.</param>
/// <param name="Profiel">The last M02; null when there is none.</param>
/// <param name="Verhuizing">The last moving date; null when there is none.</param>
/// <param name="Overdracht">The last offer T1; null when there is none.</param>
internal sealed record Persoonsbeeld(Statushouder Statushouder, JsonObject Koppeling, JsonObject? Profiel, JsonObject? Verhuizing, JsonObject? Overdracht)
{
    public string VNummer => (string)Koppeling[Onderdeel.VNummer]!;

    public static async Task<Persoonsbeeld> Van(CoaIntakeDbContext db, Vault vault, Statushouder s, CancellationToken ct)
    {
        var profiel = await db.Klantprofielen.AsNoTracking().Where(x => x.KoppelingId == s.KoppelingId).OrderByDescending(x => x.ProfielVersie).FirstOrDefaultAsync(ct);
        var verhuizing = await db.Verhuisberichten.AsNoTracking().Where(x => x.KoppelingId == s.KoppelingId).OrderByDescending(x => x.Volgnummer).FirstOrDefaultAsync(ct);
        var overdracht = await db.Overdrachten.AsNoTracking().Where(x => x.KoppelingId == s.KoppelingId).OrderByDescending(x => x.AangebodenOp).FirstOrDefaultAsync(ct);
        return new(
            s, Lees(s.Gegevens), profiel is null ? null : Lees(profiel.Gegevens),
            verhuizing is null ? null : new JsonObject { ["verhuisdatum"] = verhuizing.Verhuisdatum.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["zeker"] = verhuizing.Zeker },
            overdracht is null ? null : Lees(overdracht.Aanbod));

        JsonObject Lees(byte[] gegevens) => JsonNode.Parse(vault.Decrypt(gegevens))!.AsObject();
    }

    /// <summary>What is in a part now.</summary>
    public JsonObject? Deel(Onderdeel onderdeel) => onderdeel.Naam switch
    {
        "koppeling" => Koppeling,
        "profiel" => Profiel,
        "verhuizing" => Verhuizing,
        _ => Overdracht,
    };

    /// <summary>What a field of the handover would be, by what COA said before: nobody types it twice.</summary>
    public string? Voorstel(Veld veld)
    {
        string? Uit(Onderdeel onderdeel, string naam)
        {
            var bron = onderdeel.Velden.First(v => v.Naam == naam);
            var tekst = Melding.Toon(bron, Deel(onderdeel));
            return bron.Keuzes.FirstOrDefault(k => k.Code == tekst).Woord ?? tekst?.Replace("\n", ", ", StringComparison.Ordinal);
        }

        string? Profieltekst(string naam) => Uit(Onderdeel.Profiel, naam);
        return veld.Naam switch
        {
            "gewensteStart" => Melding.Toon(Onderdeel.Verhuizing.Velden[0], Verhuizing),
            "velden.aanleiding" => "Koppeling aan de gemeente",
            "velden.status" => $"Woont in AZC {Melding.Toon(Onderdeel.Koppeling.Velden.First(v => v.Naam == "azcLocatie"), Koppeling)}",
            "velden.doel" => "Kennismaken en verhuizen",
            "velden.opleiding" => Profieltekst("opleidingsniveau"),
            "velden.werkervaring" => Profiel is null ? null : Profieltekst("beroepen") is { Length: > 0 } beroepen ? beroepen : "geen",
            "velden.taalniveau" => Profiel is null ? null : string.Join(", ", Onderdeel.Profiel.Velden.Where(v => v.Naam.StartsWith("taalniveau.", StringComparison.Ordinal)).Select(v => $"{v.Label.ToLowerInvariant()} {Profieltekst(v.Naam) ?? "onbekend"}")),
            "velden.alfabetisering" => Profieltekst("alfabetiseringsbehoefte"),
            "velden.voorinburgering" => Profiel is null ? null : Profieltekst("voorinburgering.deelname") == "ja" ? string.Join(", ", new[] { Profieltekst("voorinburgering.modules"), $"{Profieltekst("voorinburgering.uren")} uur" }.Where(x => !string.IsNullOrEmpty(x))) : "geen",
            "velden.digid" => Profieltekst("digid"),
            "velden.rijbewijs" => Profiel is null ? null : Profieltekst("rijbewijs") ?? "onbekend",
            "velden.praktischeBeperkingen" => Profiel is null ? null : Profieltekst("praktischeBeperking") ?? "geen",
            "velden.lopendeActiviteiten" => Profieltekst("voorinburgering.deelname") == "ja" ? "voorinburgering" : "geen",
            "velden.openAfspraken" or "velden.aandachtspunten" => "geen",
            "velden.bankrekening" or "velden.gezinssamenstelling" or "velden.wens" => null,
            "clientkopieTalen" => Melding.Toon(Onderdeel.Koppeling.Velden.First(v => v.Naam == "moedertaal"), Koppeling),
            _ => null,
        };
    }

    /// <summary>Facts of the handover that are in no field of the form because COA told them already.</summary>
    public JsonObject VoorOverdracht(string? verhuisdatum, string? scenario)
    {
        var velden = new JsonArray();
        void Voeg(string naam, string? waarde, string klasse)
        {
            if (!string.IsNullOrEmpty(waarde)) { velden.Add(new JsonObject { ["naam"] = naam, ["waarde"] = waarde, ["klasse"] = klasse }); }
        }

        Voeg("vNummer", VNummer, "K3");
        Voeg("bsn", (string?)Koppeling["bsn"], "K3");
        Voeg("koppelingsdatum", (string?)Koppeling["koppelingsdatum"], "K4");
        Voeg("azcLocatie", (string?)Koppeling["azcLocatie"], "K2");
        Voeg("verhuisdatum", (string?)Verhuizing?["verhuisdatum"] ?? verhuisdatum, "K4");
        Voeg("scenario", scenario, "K4");
        return new JsonObject { ["velden"] = velden };
    }
}
