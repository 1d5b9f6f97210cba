using CoaIntake.Koppelen;
using CoaIntake.Overdragen;
using CoaIntake.ProfielverzoekVolgen;
using CoaIntake.VerhuisdatumMelden;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoaIntake.StatushoudersMelden;

/// <summary>Everybody COA linked, with what was sent and what became of it; what the municipality waits for stands on top.</summary>
[RequireRol("coa")]
internal sealed class ToonStatushouders(CoaIntakeDbContext db, Vault vault, TimeProvider time) : PageModel
{
    public sealed record Rij(RaadpleegKoppelingen.Koppeling Koppeling, Verhuisbericht? Verhuizing, RaadpleegOverdrachten.Stand? Overdracht);

    public IReadOnlyList<Rij> Rijen { get; private set; } = [];

    public IReadOnlyList<(Guid? KoppelingId, string Naam, string Vraag, string Stap)> Wachtend { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        var caller = Caller.From(User);
        var koppelingen = (await RaadpleegKoppelingen.Alle(caller, db, vault, time, ct)).Value!.Koppelingen;
        var overdrachten = (await RaadpleegOverdrachten.Alle(caller, db, time, ct)).Value!.Overdrachten.GroupBy(o => o.InburgeraarId).ToDictionary(g => g.Key, g => g.MaxBy(o => o.AangebodenOp)!);
        List<Verhuisbericht> verhuizingen = [];
        foreach (var deel in koppelingen.Select(k => k.KoppelingId).Chunk(500)) { verhuizingen.AddRange(await db.Verhuisberichten.AsNoTracking().Where(x => deel.Contains(x.KoppelingId)).ToListAsync(ct)); }
        var laatste = verhuizingen.GroupBy(v => v.KoppelingId).ToDictionary(g => g.Key, g => g.MaxBy(v => v.Volgnummer)!);
        Rijen = [.. koppelingen.Select(k => new Rij(k, laatste.GetValueOrDefault(k.KoppelingId), overdrachten.GetValueOrDefault(k.InburgeraarId)))];

        List<(Guid?, string, string, string)> wachtend = [];
        var verzoeken = ((Ok<RaadpleegVerzoeken.Lijst>)(await RaadpleegVerzoeken.Handle("OPEN", caller, db, vault, time, ct)).Result).Value!.Verzoeken;
        foreach (var v in verzoeken)
        {
            var koppeling = koppelingen.FirstOrDefault(k => v.VNummer is not null && k.Gegevens?.VNummer == v.VNummer);
            wachtend.Add((koppeling?.KoppelingId, v.Naam ?? "Iemand die niet in uw lijst staat", $"de gemeente vraagt sinds {Woorden.Dag(v.GevraagdOp)} om het klantprofiel ({v.Reden})", koppeling is null ? "Overleg met de gemeente om wie het gaat, en meld dan de koppeling." : "Vul het klantprofiel in. De vraag is daarmee beantwoord."));
        }
        foreach (var r in Rijen.Where(r => r.Overdracht?.Status is Overdrachtstatus.AanvullingGevraagd or Overdrachtstatus.Teruggelegd))
        {
            var o = r.Overdracht!;
            var wat = o.Status == Overdrachtstatus.Teruggelegd ? $"de gemeente legde de overdracht terug{(o.Toelichting is { Length: > 0 } t ? $": {t}" : "")}" : $"de gemeente mist in de overdracht: {string.Join(", ", o.OntbrekendeVelden.Select(Woorden.Gegeven))}";
            wachtend.Add((r.Koppeling.KoppelingId, r.Koppeling.Gegevens?.Naam ?? "", wat, o.VolgendeStap ?? ""));
        }
        var fouten = ((Ok<RaadpleegVerwerkingsfouten.Lijst>)(await RaadpleegVerwerkingsfouten.Handle("OPEN", caller, db, ct)).Result).Value!.Verwerkingsfouten;
        foreach (var f in fouten) { wachtend.Add((null, "Een bericht kon niet worden verwerkt", f.Tekst, f.Herstel)); }
        Wachtend = wachtend;
    }
}
