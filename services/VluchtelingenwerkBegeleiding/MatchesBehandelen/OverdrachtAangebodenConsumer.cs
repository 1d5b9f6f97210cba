using System.Text.Json;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using VluchtelingenwerkBegeleiding.BerichtenVolgen;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>The municipality offers a person (T2), or supplements an offer that VluchtelingenWerk asked about.</summary>
internal sealed class OverdrachtAangebodenConsumer(VluchtelingenwerkDbContext db, Vault vault) : IConsume<OverdrachtAangeboden>
{
    public async Task Consume(Received<OverdrachtAangeboden> message, CancellationToken ct)
    {
        var (envelope, aanbod) = (message.Envelope, message.Data);
        if (aanbod.Soort != Overdrachtsoort.T2) { throw new RefusedException("NIET_VOOR_ONTVANGER", "VluchtelingenWerk ontvangt alleen overdrachten van soort T2."); }
        if (envelope.Subject is not { } subject) { throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat: attribuut subject ontbreekt."); }

        var match = await db.Matches.FindAsync([aanbod.OverdrachtId], ct);
        var nieuw = match is null;
        match ??= new Match { OverdrachtId = aanbod.OverdrachtId, InburgeraarId = await db.Sleutel(subject, ct), Gegevens = [] };
        var gegevens = nieuw ? Matchgegevens.Leeg : Matchinhoud.Lees(vault, match);
        IEnumerable<Overdrachtsveld> velden = [.. aanbod.Velden, .. (aanbod.Inhoud ?? new Dictionary<string, string>()).Select(i => new Overdrachtsveld { Naam = i.Key, Waarde = i.Value })];
        gegevens = gegevens.Met(ToegestaneGegevens.Filter(velden, envelope.Time)) with
        {
            VanContact = aanbod.VanContact ?? gegevens.VanContact, NaarContact = aanbod.NaarContact ?? gegevens.NaarContact,
            AlVerzameld = [.. gegevens.AlVerzameld.Union(aanbod.AlVerzameld ?? []).Select(ToegestaneGegevens.ZonderNummers).Order(StringComparer.Ordinal)],
            ClientkopieTalen = [.. gegevens.ClientkopieTalen.Union(aanbod.ClientkopieTalen).Order(StringComparer.Ordinal)],
        };
        match.Gegevens = vault.Encrypt(JsonSerializer.Serialize(gegevens, BerichtJson.Opties));
        (match.VanOin, match.GewensteStart) = (aanbod.VanOin, aanbod.GewensteStart);
        var eerste = match.Oin is null;
        match.Oin ??= aanbod.NaarOin;
        match.Aangeboden(envelope.Id, envelope.Time, envelope.Sequence ?? 0);
        if (nieuw || match.AangebodenOp > envelope.Time) { match.AangebodenOp = envelope.Time; }
        if (nieuw) { db.Add(match); }
        else { match.Aangevuld(); }
        db.Meld(match.Oin, eerste ? Berichtsoorten.MatchNieuw : Berichtsoorten.MatchAangevuld, match.InburgeraarId, $"matches/{match.OverdrachtId}");
    }
}
