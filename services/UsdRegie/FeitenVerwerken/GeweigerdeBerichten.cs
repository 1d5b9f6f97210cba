using UsdRegie.Dossiers;
using UsdRegie.IdentiteitBepalen;

namespace UsdRegie.FeitenVerwerken;

/// <summary>
/// A message that goes to quarantine leaves a mark where a regisseur sees it: on the dossier of a known person (AL-43), on
/// both dossiers when the numbers do not agree (AL-42). A message that fails the elfproef is on no dossier: whose would it be?
/// The publisher hears of it too (M43).
/// </summary>
internal sealed class GeweigerdeBerichten(UsdRegieDbContext db, Identiteitsconflicten conflicten, Dossierschrijver schrijver, TimeProvider time, Organisation organisatie) : IQuarantineListener
{
    public async Task SetAside(Quarantined message, CancellationToken ct)
    {
        // What another service should have taken and did not (kept by the transport) says nothing about this dossier.
        if (message.Type is { } type && Berichtcatalogus.Zoek(type) is { } soort && !soort.Kenmerk.Abonnees.Contains(Diensten.UsdRegie)) { return; }
        MeldAanUitgever(message);
        if (message.Reason == "ELFPROEF") { return; }
        var botsend = conflicten.Neem(message.MessageId);
        var personen = botsend.Count > 0 ? botsend : await db.Sleutels.Where(x => x.Sleutel == message.Subject).Select(x => x.InburgeraarId).ToListAsync(ct);
        if (personen.Count == 0) { return; }
        object inhoud = message.Reason == "IDENTITEIT_ONZEKER"
            ? new IdentiteitOnzeker(personen.Count > 1 ? "TWEE_DOSSIERS" : "NUMMERS_BOTSEN", message.Text)
            : new BerichtGeweigerd(message.Reason, message.MessageId ?? Guid.Empty, message.Type ?? "", message.Text);
        var dossiers = await db.Dossiers.Where(x => personen.Contains(x.InburgeraarId)).ToListAsync(ct);
        var standen = await schrijver.Laad(dossiers, ct);
        foreach (var dossier in dossiers)
        {
            schrijver.Schrijf(dossier, standen[dossier.DossierId], [new Feit(Guid.CreateVersion7(), organisatie.Oin, time.GetUtcNow(), time.GetUtcNow(), inhoud)]);
        }
    }

    private void MeldAanUitgever(Quarantined bericht)
    {
        Verwerkingsfout? code = bericht.Reason switch
        {
            "ONBEKENDE_CONTRACTVERSIE" => Verwerkingsfout.OnbekendeContractversie,
            "SCHEMAFOUT" or "NIET_DE_BRON" or "VERBODEN_VELD" => Verwerkingsfout.Schemafout, // the text says which
            "ELFPROEF" => Verwerkingsfout.Elfproef,
            "NIET_VOOR_DOELGROEP" => Verwerkingsfout.NietVoorDoelgroep,
            "REGIME_WI2013" => Verwerkingsfout.RegimeWi2013,
            _ => null,
        };
        var uitgever = bericht.Source?.Split(':') is [.., var systeem] && Partners.Diensten.Contains(systeem) ? systeem : null;
        if (code is null || uitgever is null || bericht.MessageId is not { } id) { return; }
        db.Publish(
            new VerwerkingsfoutGemeld { BerichtId = id, Code = code.Value, Tekst = bericht.Text.Length > 200 ? bericht.Text[..200] : bericht.Text },
            new About(bericht.Subject), uitgever);
    }
}
