using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DuoExamens.Duo;
using DuoExamens.MeldingenDoen;
using DuoExamens.NotificatiesVerwerken;
using DuoExamens.Personen;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Duo.V1;
using static DuoExamens.Duo.DuoVerbinding;

namespace DuoExamens.Vergelijken;

/// <summary>
/// Reads everything that DUO holds about one person and lays it next to what the chain was told. What a lost notification
/// would have brought is told now, and the difference stays visible. Once a day, on the real clock, and on request.
/// </summary>
internal sealed class Vergelijk(DuoExamensDbContext db, IDuo duo, Vault vault, Doorgeefboek doorgeven, VerstuurMelding meldingen, Duoverkeer verkeer, Organisation organisatie, TimeProvider time, IConfiguration configuration)
{
    public static readonly TimeSpan Ritme = TimeSpan.FromHours(24);

    private readonly string duoOin = configuration["DuoExamens:DuoOin"] ?? "00000099000001002000";

    /// <summary>What DUO answered to all questions about one person.</summary>
    internal sealed record Lezing(
        DuoInburgeringsplicht? Plicht, DuoDoelgroep? Doelgroep, DuoTermijn? Termijn, IReadOnlyList<DuoLbtResultaat> Toetsen, IReadOnlyList<DuoExamenresultaat> Examens,
        IReadOnlyList<DuoVrijstelling> Vrijstellingen, IReadOnlyList<DuoOntheffing> Ontheffingen, IReadOnlyList<DuoUrenGemeente> Uren);

    public async Task Verwerk(Werk werk, CancellationToken ct)
    {
        var persoon = await db.Personen.SingleOrDefaultAsync(p => p.Id == werk.ItemId, ct);
        if (persoon?.Bsn is not { } cijfer)
        {
            db.Remove(werk); // this row was joined with another
            await db.SaveChangesAsync(ct);
            return;
        }
        if (await db.Werk.AnyAsync(w => w.Groep == werk.Groep && w.Soort == Werksoort.Notificatie, ct)) { throw new NogNietLeesbaarException(); } // DUO's own news goes first
        var (bsn, gemeente) = (vault.Decrypt(cijfer), persoon.Gemeente ?? organisatie.Oin);
        var lezing = await Lees(bsn, gemeente, ct);
        var (gemeld, zichtbaar) = (await LaatsteMeldingen(persoon.InburgeraarId, ct), new HashSet<Guid>());
        foreach (var melding in gemeld) { if (await meldingen.IsZichtbaar(melding, ct) is not false) { zichtbaar.Add(melding.Id); } }

        await using var transactie = await db.Begin(ct);
        var verteld = await db.Doorgegeven.AsNoTracking().Where(d => d.InburgeraarId == persoon.InburgeraarId).OrderBy(d => d.Volgnummer).ToListAsync(ct);
        foreach (var bericht in Berichten(lezing, bsn, verteld, persoon.VNummer is { } v ? vault.Decrypt(v) : null))
        {
            var (kern, naam) = (Doorgeefboek.Kern(bericht), bericht.GetType().Name);
            var eerder = verteld.Where(d => d.Bericht == naam).ToList();
            var kenmerk = doorgeven.Kenmerk(kern);
            if (EenPerPersoon(bericht) ? eerder.LastOrDefault()?.Kenmerk == kenmerk : eerder.Any(d => d.Kenmerk == kenmerk)) { continue; }
            var over = new About(persoon.InburgeraarId) { Time = time.GetUtcNow(), Oin = duoOin };
            if (bericht is GevolgdeUrenBekend) // DUO never notifies hours: reading them is the only way
            {
                doorgeven.Geef(bericht, over, gemeente, persoon.Id);
                continue;
            }
            var was = EenPerPersoon(bericht) && eerder.LastOrDefault() is { } laatste ? vault.Decrypt(laatste.Inhoud) : null;
            var verschil = NoteerVerschil(persoon, gemeente, naam, was is null ? ["DUO heeft dit; het was niet doorgegeven."] : Velden(was, Doorgeefboek.Json(kern)));
            verkeer.MeldNalezing(verschil, persoon.InburgeraarId, doorgeven.Geef(bericht, over, gemeente, verschil));
        }
        foreach (var melding in gemeld)
        {
            // Said once, and again only when it changes back.
            var nu = zichtbaar.Contains(melding.Id) ? Meldingstatus.Verwerkt : Meldingstatus.Afwijkend;
            if (melding.Status == nu) { continue; }
            melding.Status = nu;
            verkeer.Meld(melding);
            if (nu == Meldingstatus.Afwijkend) { NoteerVerschil(persoon, gemeente, $"Melding {melding.Soort}", ["De gemeente heeft dit gemeld; DUO toont het niet of anders."]); }
        }
        if (lezing.Plicht is not null) { await meldingen.HervatContactpersoon(persoon.InburgeraarId, ct); }
        persoon.VergelekenOp = TimeProvider.System.GetUtcNow();
        db.Remove(werk);
        db.PlanWerk(Werksoort.Vergelijking, persoon.Id, werk.Groep, Ritme);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }

    private async Task<Lezing> Lees(string bsn, string gemeente, CancellationToken ct)
    {
        Dictionary<string, string> Vraag() => Kop(gemeente, duoOin, Guid.CreateVersion7());
        return new(
            await duo.Inburgeringsplicht(bsn, Vraag(), ct).OfNiets(), await duo.Doelgroep(bsn, Vraag(), ct).OfNiets(), await duo.Inburgeringstermijn(bsn, Vraag(), ct).OfNiets(),
            await duo.LbtResultaten(bsn, Vraag(), ct).OfNiets() ?? [], await duo.Examenresultaten(bsn, Vraag(), ct).OfNiets() ?? [],
            await duo.Vrijstellingen(bsn, Vraag(), ct).OfNiets() ?? [], await duo.Ontheffingen(bsn, Vraag(), ct).OfNiets() ?? [], await duo.Uren(bsn, Vraag(), ct).OfNiets() ?? []);
    }

    /// <summary>The last report of each kind that DUO has shown.</summary>
    private async Task<List<Melding>> LaatsteMeldingen(Guid inburgeraarId, CancellationToken ct) =>
        [.. (await db.Meldingen.Where(m => m.InburgeraarId == inburgeraarId && (m.Status == Meldingstatus.Verwerkt || m.Status == Meldingstatus.Afwijkend)).ToListAsync(ct))
            .GroupBy(m => m.Soort).Select(g => g.MaxBy(m => m.Beurt)!)];

    private List<object> Berichten(Lezing lezing, string bsn, IReadOnlyList<Doorgegeven> verteld, string? vNummer)
    {
        var dag = time.Today();
        var berichten = new List<object>();
        if (lezing.Plicht is { } plicht)
        {
            berichten.Add(Feiten.Plicht(GebeurtenisBij(Laatste<InburgeringsplichtGewijzigd>(), plicht, lezing.Doelgroep), dag, bsn, vNummer, plicht, lezing.Doelgroep));
        }
        if (lezing.Termijn is { } termijn)
        {
            var nieuw = Laatste<InburgeringstermijnVastgesteld>() is null;
            berichten.Add(Feiten.Termijn(nieuw ? "SS102" : termijn.Verlengingsgrondcode is null ? "SS103" : "SS104", termijn));
        }
        return [.. berichten, .. lezing.Toetsen.Select(Feiten.Lbt), .. lezing.Examens.Select(Feiten.Examen), .. Feiten.Besluiten(lezing.Vrijstellingen, lezing.Ontheffingen), .. lezing.Uren.Select(Feiten.Uren).OfType<object>()];

        T? Laatste<T>()
            where T : class =>
            verteld.LastOrDefault(d => d.Bericht == typeof(T).Name) is { } d ? JsonSerializer.Deserialize<T>(vault.Decrypt(d.Inhoud), BerichtJson.Opties) : null;
    }

    /// <summary>The event that DUO would have notified for this change.</summary>
    internal static string GebeurtenisBij(InburgeringsplichtGewijzigd? verteld, DuoInburgeringsplicht plicht, DuoDoelgroep? doelgroep)
    {
        if (!plicht.IndicatorInburgeringsplicht)
        {
            return plicht.RedenGeenInburgeringsplicht switch
            {
                "Inburgeringsplicht voldaan" => "SS106",
                "Volledige vrijstelling" => "SS107",
                "Volledige ontheffing" => "SS108",
                "Tijdelijke vrijstelling" => "SS109",
                "Overlijden" => "SS111",
                _ => "SS110",
            };
        }
        if (verteld is { Plicht: false }) { return "SS129"; }
        Doelgroep? nu = doelgroep?.Indeling is { } indeling ? Vertaling.Doelgroep(indeling) : null;
        return verteld?.Doelgroep is { } was && nu is { } wordt && was != wordt ? wordt == Doelgroep.Asielstatushouder ? "SS125" : "SS124" : "SS101";
    }

    private static bool EenPerPersoon(object bericht) => bericht is InburgeringsplichtGewijzigd or InburgeringstermijnVastgesteld;

    /// <summary>Which members differ, before and after.</summary>
    internal static List<string> Velden(string was, string wordt)
    {
        var (oud, nieuw) = (JsonNode.Parse(was)!.AsObject(), JsonNode.Parse(wordt)!.AsObject());
        return [.. oud.Select(m => m.Key).Union(nieuw.Select(m => m.Key)).Where(n => !JsonNode.DeepEquals(oud[n], nieuw[n]))
            .Select(n => string.Create(CultureInfo.InvariantCulture, $"{n}: {oud[n]?.ToString() ?? "-"} → {nieuw[n]?.ToString() ?? "-"}"))];
    }

    /// <returns>Id of the difference.</returns>
    private Guid NoteerVerschil(Persoon persoon, string gemeente, string soort, IReadOnlyList<string> velden)
    {
        var id = Guid.CreateVersion7();
        db.Add(new Verschil
        {
            Id = id,
            InburgeraarId = persoon.InburgeraarId,
            Gemeente = gemeente,
            Soort = soort,
            Velden = vault.Encrypt(string.Join('\n', velden)),
            GevondenOp = time.GetUtcNow(),
        });
        return id;
    }
}

/// <summary>DUO held something else than the chain was told.</summary>
internal sealed class Verschil
{
    public required Guid Id { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required string Gemeente { get; init; }

    public required string Soort { get; init; }

    /// <summary>One line per member, encrypted.</summary>
    public required byte[] Velden { get; init; }

    public required DateTimeOffset GevondenOp { get; init; }
}
